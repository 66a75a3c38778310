import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, cleanLine, fold, isUpper, nfc, squeeze, startsLower, startsUpper, titleCase } from '../../src/text/unicode.js';

/** Grave, acute, tilde, hook, dot below; and no tone. */
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** The vowels that a mark of their own makes: letter, mark, and the two together. */
const MARKED = [
  ['a', '\u0306', 'ă'],
  ['a', '\u0302', 'â'],
  ['e', '\u0302', 'ê'],
  ['o', '\u0302', 'ô'],
  ['o', '\u031b', 'ơ'],
  ['u', '\u031b', 'ư'],
] as const;
const ONSETS = ['', 'b', 'c', 'ch', 'd', 'đ', 'g', 'gi', 'h', 'kh', 'l', 'm', 'ng', 'ngh', 'nh', 'ph', 'qu', 'r', 's', 't', 'th', 'tr', 'v', 'x'];
const RIMES = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y', 'oa', 'oe', 'uy', 'ươ', 'iê', 'uô', 'uyê', 'oai', 'ây'];
const CODAS = ['', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't'];

/** A syllable with one tone on the last vowel of its rime: well-formed to a computer, not always to a reader. */
const syllable = fc
  .tuple(fc.constantFrom(...ONSETS), fc.constantFrom(...RIMES), fc.constantFrom(...TONES), fc.constantFrom(...CODAS), fc.boolean())
  .map(([onset, rime, tone, coda, capitals]) => {
    const word = (onset + rime + tone + coda).normalize('NFC');
    return capitals ? word.toUpperCase() : word;
  });
const phrase = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

describe('nfc', () => {
  it('gives NFC for NFD', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        expect(nfc(text)).toBe(text);
        expect(nfc(text.normalize('NFD'))).toBe(text);
      }),
    );
  });

  it.each(MARKED.flatMap(([letter, mark, vowel]) => TONES.slice(1).map((tone) => [letter, mark, tone, (vowel + tone).normalize('NFC')] as const)))(
    'composes %s with mark and tone in either order (%j, %j): %s',
    (letter, mark, tone, composed) => {
      expect(nfc(letter + mark + tone)).toBe(composed);
      expect(nfc(letter + tone + mark)).toBe(composed);
      expect(nfc((letter + tone).normalize('NFC') + mark)).toBe(composed);
      expect(nfc((letter + mark).normalize('NFC') + tone)).toBe(composed);
    },
  );

  it('is never NFKC', () => {
    for (const text of ['2025¹', 'm²', '½', 'ﬁ', '…', 'Ⅳ', '①', '１２', '™', 'ª', '\u00a0']) expect(nfc(text)).toBe(text);
  });

  it('leaves text without combining marks as String.normalize does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !/[\u0300-\u036f]/.test(text.normalize('NFD'))),
        (text) => {
          expect(nfc(text)).toBe(text.normalize('NFC'));
        },
      ),
    );
  });
});

describe('cleanLine', () => {
  it('keeps the mark of a footnote', () => {
    expect(cleanLine('năm 2025¹')).toBe('năm 2025¹');
  });

  it.each([
    ['a\u00a0b', 'a b'],
    ['a\u202fb\u3000c', 'a b c'],
    ['a\u200bb', 'ab'],
    ['\ufeffSố', 'Số'],
    ['cải\u00ad cách', 'cải cách'],
    ['\u200e5\u200f', '5'],
    ['a\tb', 'a\tb'],
    ['\u001b[31m5\u0007 hồ\u009b sơ', '[31m5 hồ sơ'],
    ['a   b ', 'a   b '],
    ['Hòa'.normalize('NFD'), 'Hòa'],
    ['', ''],
  ])('%j is printed %j', (line, printed) => {
    expect(cleanLine(line)).toBe(printed);
  });

  it('changes nothing that is clean', () => {
    fc.assert(
      fc.property(phrase, fc.constantFrom('', ' ', '\t', '  '), (text, space) => {
        expect(cleanLine(space + text + space)).toBe(space + text + space);
      }),
    );
  });

  it('is NFC where a zero-width character parts a letter from its mark', () => {
    expect(cleanLine('a\u200b\u0302')).toBe('â');
  });
});

describe('fold', () => {
  it.each([
    ['hoà', 'hòa'],
    ['Hoà Thuận', 'Hòa Thuận'],
    ['uỷ ban', 'ủy ban'],
    ['UỶ BAN NHÂN DÂN', 'Ủy ban nhân dân'],
    ['khoẻ', 'khỏe'],
    ['xoá', 'xóa'],
    ['thuý', 'thúy'],
    ['tuỳ', 'tùy'],
    ['quí', 'quý'],
    ['kỹ', 'kĩ'],
    ['tỷ lệ', 'tỉ lệ'],
    ['lý', 'lí'],
    ['Ðồng', 'đồng'],
    ['Ɖồng', 'đồng'],
    ['vǎn bản', 'văn bản'],
    ['Văn\u00a0 bản ', 'văn bản'],
    ['Văn\nbản', 'văn bản'],
  ])('meets %j and %j', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['ma', 'má'],
    ['má', 'mà'],
    ['dong', 'đong'],
    ['tháng', 'thăng'],
    ['hoa', 'hoá'],
    ['huy', 'hui'],
    ['cay', 'cai'],
    ['năm 2025¹', 'năm 20251'],
    ['m²', 'm2'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('is blind to the place of the tone in oa, oe and uy', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ONSETS), fc.constantFrom('oa', 'oe', 'uy'), fc.constantFrom(...TONES), fc.boolean(), (onset, rime, tone, capitals) => {
        const [first = '', second = ''] = rime;
        const print = (text: string) => (capitals ? text.normalize('NFC').toUpperCase() : text.normalize('NFC'));
        expect(fold(print(onset + first + tone + second))).toBe(fold(print(onset + first + second + tone)));
      }),
    );
  });

  it('is idempotent, blind to case, to NFD and to outer white space', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const key = fold(text);
        expect(fold(key)).toBe(key);
        expect(fold(text.normalize('NFD'))).toBe(key);
        expect(fold(text.toUpperCase())).toBe(key);
        expect(fold(text.toLowerCase())).toBe(key);
        expect(fold(` ${text}\n`)).toBe(key);
      }),
    );
  });

  it('keeps two syllables apart that differ in a letter or a tone, but for y and i', () => {
    const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/y/g, 'i');
    const sorted = (text: string) => [...plain(text)].sort().join('');
    fc.assert(
      fc.property(syllable, syllable, (one, other) => {
        if (sorted(one) !== sorted(other)) expect(fold(one)).not.toBe(fold(other));
      }),
    );
  });

  // Bugs, both harmless while every key is folded once from NFC: the look-alike ǎ is replaced before words are
  // composed, and two tones in one word (two words glued together) come out in an order that a second pass changes.
  it('meets ǎ in NFD and ă', () => {
    expect(fold('vǎn'.normalize('NFD'))).toBe(fold('văn'));
  });
  it('is idempotent on words glued together', () => {
    expect(fold(fold('củađịa'))).toBe(fold('củađịa'));
  });
});

describe('the smaller helpers', () => {
  it('bare: letters without marks', () => {
    expect(bare('Ủy ban nhân dân phường Đồng Đăng')).toBe('uy ban nhan dan phuong dong dang');
    fc.assert(
      fc.property(phrase, (text) => {
        expect(bare(text)).toMatch(/^[a-z ]+$/);
        expect(bare(text.normalize('NFD'))).toBe(bare(text));
      }),
    );
  });

  it('squeeze: single spaces, ends trimmed', () => {
    expect(squeeze(' a \t\n b\u00a0 c ')).toBe('a b c');
    expect(squeeze(' \n ')).toBe('');
  });

  it.each([
    ['Văn bản', true, false],
    ['"Đẩy mạnh"', true, false],
    ['văn bản', false, true],
    ['- đã', false, true],
    ['5 văn bản', false, false],
    ['', false, false],
  ])('%j starts with a capital: %s, with a small letter: %s', (text, upper, lower) => {
    expect(startsUpper(text)).toBe(upper);
    expect(startsLower(text)).toBe(lower);
  });

  it.each([
    ['UBND', true],
    ['BÁO CÁO NĂM 2023', true],
    ['A', false],
    ['2023', false],
    ['Báo cáo', false],
    ['ĐẮK LẮK', true],
  ])('%j is all capitals: %s', (text, upper) => {
    expect(isUpper(text)).toBe(upper);
  });

  it.each([
    ['HỒNG HẢI', 'Hồng Hải'],
    ["ĐẮK R'LẤP", "Đắk R'Lấp"],
    ['Hồng Hải', 'Hồng Hải'],
    ['A DƠI', 'A Dơi'],
    ['BÀ RỊA - VŨNG TÀU', 'Bà Rịa - Vũng Tàu'],
  ])('%s is spelt %s as a name', (text, name) => {
    expect(titleCase(text)).toBe(name);
  });
});
