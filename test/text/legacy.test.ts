import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLegacy, type LegacyEncoding, legacyByFont } from '../../src/text/legacy.js';
import { isSyllable } from '../../src/text/syllable.js';
import { toLegacy } from './legacy-writers.js';

const LETTERS = [...'aăâeêioôơuưy'].flatMap((vowel) => ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')));
const INITIALS = ['', 'b', 'đ', 'ngh', 'th', 'qu', 'h'];
const CODAS = ['', 'n', 'ng', 'ch', 'i', 'u', 'y'];
const ENCODINGS = ['tcvn3', 'vni'] as const;

const fixtures = new URL('../../fixtures/txt/', import.meta.url);
const prose = readdirSync(fixtures)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, fixtures), 'utf8').normalize('NFC'));
const words = [...new Set(prose.flatMap((text) => text.match(/\p{L}+/gu) ?? []))];

/** What TCVN3 cannot keep: capitals with a tone are small letters in it. */
const caseLost = (text: string) => text.replace(/[^\0-\x7fĂÂÊÔƠƯĐ]/g, (letter) => letter.toLowerCase());

describe('legacyByFont', () => {
  it.each<[string, LegacyEncoding | null]>([
    ['.VnTime', 'tcvn3'],
    ['..VnTime', 'tcvn3'],
    ['VnTime', 'tcvn3'],
    ['.VnArial', 'tcvn3'],
    ['.VnArial Narrow', 'tcvn3'],
    ['.vntime', 'tcvn3'],
    ['.VNTIME', 'tcvn3'],
    ['ABCDEF+.VnTime,Italic', 'tcvn3'],
    ['.VnTime-BoldItalic', 'tcvn3'],
    ['.VnCentury Schoolbook', 'tcvn3'],
    ['.VnTimeH', 'tcvn3-capitals'],
    ['..VnTimeH', 'tcvn3-capitals'],
    ['VnTimeH', 'tcvn3-capitals'],
    ['.vntimeh', 'tcvn3-capitals'],
    ['.VNTIMEH', 'tcvn3-capitals'],
    ['.VnArial NarrowH', 'tcvn3-capitals'],
    ['ABCDEF+.VnTimeH,Bold', 'tcvn3-capitals'],
    ['.VnBook-AntiquaH-Bold', 'tcvn3-capitals'],
    ['.VnTimeH Bold', 'tcvn3-capitals'],
    ['VNI-Times', 'vni'],
    ['VNI Times', 'vni'],
    ['vni-times', 'vni'],
    ['VNI-Helve-Condense', 'vni'],
    ['QWERTY+VNI-Times,Bold', 'vni'],
    ['VNITimes', 'vni'],
    ['Times New Roman', null],
    ['ABCDEF+TimesNewRomanPSMT', null],
    ['UVnTime', null],
    ['UVN Bach Tuyet', null],
    ['VNF-Futura', null],
    ['Univnimbus', null],
    ['Vnimbus', null],
    ['Cavnitimes', null],
    ['My.VnTime', null],
    ['VnSomething', null],
    ['', null],
  ])('%s: %s', (font, encoding) => {
    expect(legacyByFont(font)).toBe(encoding);
  });
});

describe('fromLegacy', () => {
  it.each<[LegacyEncoding, string, string]>([
    ['tcvn3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['tcvn3', 'uû ban nh©n d©n ph\u00adêng', 'uỷ ban nhân dân phường'],
    ['tcvn3-capitals', 'b¸o c¸o 6 th¸ng n¨m 2010', 'BÁO CÁO 6 THÁNG NĂM 2010'],
    ['tcvn3-capitals', 'B¸O C¸O', 'BÁO CÁO'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['vni', 'Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['vni', 'UÛY BAN NHAÂN DAÂN PHÖÔØNG', 'ỦY BAN NHÂN DÂN PHƯỜNG'],
    ['vni', 'ñöôïc höôùng daãn thuû tuïc, quyù 1, kyø naøy, Mæ, myõ thuaät, thò xaõ', 'được hướng dẫn thủ tục, quý 1, kỳ này, Mỉ, mỹ thuật, thị xã'],
    ['vni', 'Aán phaåm, AÁN PHAÅM', 'Ấn phẩm, ẤN PHẨM'],
  ])('%s: %s', (encoding, text, expected) => {
    expect(fromLegacy(text, encoding)).toBe(expected);
  });

  it('has every letter with every tone', () => {
    for (const letter of [...LETTERS, 'đ']) {
      expect(fromLegacy(toLegacy(letter, 'tcvn3'), 'tcvn3')).toBe(letter);
      expect(fromLegacy(toLegacy(letter, 'tcvn3'), 'tcvn3-capitals')).toBe(letter.toUpperCase());
      for (const each of [letter, letter.toUpperCase()]) expect(fromLegacy(toLegacy(each, 'vni'), 'vni')).toBe(each);
    }
    expect(fromLegacy('¡¢£¤¥¦§', 'tcvn3')).toBe('ĂÂÊÔƠƯĐ');
  });

  it.each(ENCODINGS)('%s gives back syllables of all letters and tones', (encoding) => {
    let count = 0;
    for (const initial of INITIALS) {
      for (const letter of LETTERS) {
        for (const syllable of CODAS.map((coda) => initial + letter + coda).filter(isSyllable)) {
          expect(fromLegacy(toLegacy(syllable, encoding), encoding)).toBe(syllable);
          count++;
        }
      }
    }
    expect(count).toBeGreaterThan(1000);
  });

  it('gives back the words of the fixtures', () => {
    expect(words.length).toBeGreaterThan(200);
    for (const word of words) {
      expect(fromLegacy(toLegacy(word, 'vni'), 'vni')).toBe(word);
      expect(fromLegacy(toLegacy(word, 'tcvn3'), 'tcvn3')).toBe(caseLost(word));
      expect(fromLegacy(toLegacy(word, 'tcvn3'), 'tcvn3-capitals')).toBe(word.toUpperCase());
    }
  });

  it('gives back any mixture of words, ASCII, digits and punctuation', () => {
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.integer({ min: 0, max: 99999 }).map(String),
      fc.constantFrom('UBND', 'www.gov.vn', '“', '”', '–', '…', '(%)', ';', '12/KH-UBND'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...ENCODINGS), (pieces, encoding) => {
        const text = pieces.join(' ');
        expect(fromLegacy(toLegacy(text, encoding), encoding)).toBe(encoding === 'vni' ? text : caseLost(text));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves ASCII as it is, in every encoding', () => {
    const ascii = fc.string({ unit: 'binary-ascii' }).filter((text) => !text.includes('-'));
    fc.assert(
      fc.property(ascii, (text) => {
        for (const encoding of ENCODINGS) expect(fromLegacy(text, encoding)).toBe(text);
      }),
    );
  });

  it('leaves what is outside the table', () => {
    expect(fromLegacy('12 m² ± 3 °C × 2 ½', 'vni')).toBe('12 m² ± 3 °C × 2 ½');
    expect(fromLegacy('× 3 ° € ① 日本', 'tcvn3').slice(1)).toBe(' 3 ° € ① 日本');
  });

  it('takes C1 controls for the windows-1252 characters of the same bytes', () => {
    for (const encoding of ENCODINGS) expect(fromLegacy('\x93A\x94 \x96 B\x85 \x81', encoding)).toBe('“A” – B… \x81');
  });

  it('reads ư from a soft hyphen, and from a hyphen where only that makes a syllable', () => {
    expect(fromLegacy('ph\u00adêng, \u00adu tiªn, nh\u00ad, th\u00ad', 'tcvn3')).toBe('phường, ưu tiên, như, thư');
    expect(fromLegacy('ph-êng h-íng -u tiªn, nh- sau, th-, -¬ng, -L-u: VP', 'tcvn3')).toBe('phường hướng ưu tiên, như sau, thư, ương, -Lưu: VP');
    const hyphens = 'KH-UBND, 5-6, NQ-CP, Lµo-Cai, ViÖt-Nam, - KÕt qu¶, -KÕt qu¶, a - b, x-1, --, T-';
    expect(fromLegacy(hyphens, 'tcvn3')).toBe('KH-UBND, 5-6, NQ-CP, Lào-Cai, Việt-Nam, - Kết quả, -Kết quả, a - b, x-1, --, Tư');
  });

  it('reads characters that share a glyph name with the meant one', () => {
    expect(fromLegacy('c\u03bc ph\u03bc, x\u2219', 'tcvn3')).toBe('cà phà, xã');
  });

  it('leaves Unicode text that an old font only names', () => {
    const text = 'Báo cáo của Ủy ban nhân dân phường, hoàn thành 12 nhiệm vụ';
    for (const encoding of ['tcvn3', 'tcvn3-capitals', 'vni'] as const) expect(fromLegacy(text, encoding)).toBe(text);
    expect(fromLegacy(text.normalize('NFD'), 'tcvn3')).toBe(text);
  });

  it('is NFC', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('tcvn3', 'tcvn3-capitals', 'vni'), (text, encoding) => {
        const result = fromLegacy(text, encoding);
        expect(result).toBe(result.normalize('NFC'));
      }),
      { numRuns: 300 },
    );
  });
});
