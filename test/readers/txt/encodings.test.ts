import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../../src/model/failure.js';
import { readReport } from '../../../src/pipeline.js';
import { decodeText } from '../../../src/readers/txt/decode.js';
import { readText } from '../../../src/readers/txt/read.js';
import { toLegacy, toLegacyBytes } from '../../text/legacy-writers.js';

const ENCODINGS = ['windows-1258', 'tcvn3', 'vni'] as const;
type Encoding = (typeof ENCODINGS)[number];

const folder = new URL('../../../fixtures/txt/', import.meta.url);
const FIXTURES = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8').normalize('NFC') }));
const LINES = FIXTURES.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '');

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf32 = (text: string, order: 'le' | 'be') => {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(codes.length * 4));
  for (const [at, code] of codes.entries()) view.setUint32(at * 4, code, order === 'le');
  return new Uint8Array(view.buffer);
};

/** The text with "?" for every character that the encoding has no byte for (superscript figures above ³, bullets of other fonts). */
function kept(text: string, encoding: Encoding): string {
  return [...text].map((character) => (toLegacyBytes(character, encoding)[0] === 0x3f ? '?' : character)).join('');
}
/** Capitals with a tone at the head of a word have no byte in TCVN3: "Ủy ban" is "ủy ban". */
const compared = (text: string, encoding: Encoding) => (encoding === 'tcvn3' ? text.toLowerCase() : text);

/** The code of the failure that decoding ends in, or what it gives. */
function outcome(input: Uint8Array): ReturnType<typeof decodeText> | string {
  try {
    return decodeText(input);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return error.code;
  }
}

describe.each(ENCODINGS)('%s', (encoding) => {
  it.each(FIXTURES)('$name is the same text, line by line', ({ text }) => {
    const decoded = decodeText(toLegacyBytes(text, encoding));
    expect(decoded.encoding).toBe(encoding);
    expect(compared(decoded.text, encoding).split('\n')).toEqual(compared(kept(text, encoding), encoding).split('\n'));
  });

  it.each(FIXTURES)('$name is the same report, places and quotes included', async ({ text }) => {
    const { source, ...report } = await readReport(toLegacyBytes(text, encoding));
    expect(source).toMatchObject({ format: 'txt', encoding });
    const { source: _, ...expected } = await readReport(utf8(encoding === 'tcvn3' ? decodeText(toLegacyBytes(text, encoding)).text : kept(text, encoding)));
    expect(report).toEqual(expected);
  });

  it('is told from a piece of a report', () => {
    const { text } = FIXTURES[0] ?? { text: '' };
    const whole = toLegacyBytes(text, encoding);
    for (let from = 0; from + 600 <= whole.length; from += 997) {
      const result = outcome(whole.subarray(from, from + 600));
      // a piece of web addresses and numbers is ASCII, and a cell's few words may be too few
      if (typeof result === 'string') expect(result).toBe('unsupported-format');
      else expect([encoding, 'utf-8']).toContain(result.encoding);
    }
  });

  it('is told from any lines of reports, between lines without a mark', () => {
    const lines = fc.array(
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...LINES) }, fc.constantFrom('', 'UBND', '12\t34\t56,7', 'TT.HDND;', '- - -', 'http://abc.gov.vn')),
      { minLength: 1, maxLength: 40 },
    );
    let told = 0;
    fc.assert(
      fc.property(lines, (each) => {
        const text = kept(each.join('\n'), encoding);
        const result = outcome(toLegacyBytes(text, encoding));
        if (typeof result === 'string') {
          expect(['unsupported-format', 'empty-file']).toContain(result);
          return;
        }
        if (result.encoding !== 'utf-8') {
          expect(result.encoding).toBe(encoding);
          told++;
        }
        expect(compared(result.text, encoding)).toBe(compared(text, encoding));
      }),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(250);
  });

  it('is told although bytes are damaged, which change nothing elsewhere', () => {
    const { text } = FIXTURES[1] ?? { text: '' };
    const clean = toLegacyBytes(text, encoding);
    const lines = compared(kept(text, encoding), encoding).split('\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(clean.length - 1), fc.integer({ min: 0x20, max: 0xff })), { minLength: 1, maxLength: 8 }), (damage) => {
        const bytes = clean.slice();
        for (const [at, byte] of damage) if (bytes[at] !== 0x0a) bytes[at] = byte;
        const result = outcome(bytes);
        if (typeof result === 'string') throw new Error(result);
        expect(result.encoding).toBe(encoding);
        const read = compared(result.text, encoding).split('\n');
        expect(read).toHaveLength(lines.length);
        expect(read.filter((line, at) => line !== lines[at]).length).toBeLessThanOrEqual(damage.length);
      }),
      { numRuns: 40 },
    );
  });

  it('is told in Unicode text where it was taken for other letters', () => {
    const { text } = FIXTURES[2] ?? { text: '' };
    const garbled = toLegacy(text, encoding);
    expect(garbled).not.toBe(text);
    const decoded = decodeText(utf8(garbled));
    expect(decoded.encoding).toBe(encoding);
    const expected = compared(kept(text, encoding), encoding).split('\n');
    const wrong = compared(decoded.text, encoding)
      .split('\n')
      .filter((line, at) => line !== expected[at]);
    expect(wrong).toEqual([]);
  });

  it('is told in some lines of a text that is Unicode otherwise', () => {
    const legacy = LINES.slice(20, 40).map((line) => kept(line, encoding));
    const rest = LINES.slice(60, 120);
    const decoded = decodeText(utf8([...rest, ...legacy.map((line) => toLegacy(line, encoding)), ...rest].join('\n')));
    expect(decoded.encoding).toBe(encoding);
    expect(compared(decoded.text, encoding)).toBe(compared([...rest, ...legacy, ...rest].join('\n'), encoding));
  });
});

describe('capitals of TCVN3', () => {
  const body = LINES.filter((line) => /^\p{Lu}\p{Ll}/u.test(line) && !/(?![A-ZĂÂÊÔƠƯĐ])\p{Lu}/u.test(line)).slice(0, 10);
  const read = (heading: string) => decodeText(toLegacyBytes([heading, ...body].join('\n'), 'tcvn3')).text.split('\n')[0];

  it.each([
    'BÁO CÁO',
    'KẾT QUẢ THỰC HIỆN CẢI CÁCH HÀNH CHÍNH NĂM 2023',
    'ỦY BAN NHÂN DÂN',
    'XÃ HÀ LÂM TỈNH BẮC GIANG',
    'Nơi nhận:          TM. UỶ BAN NHÂN DÂN',
    'II. ĐÁNH GIÁ Ở CƠ SỞ',
    'Số: 187/BC-UBND',
    'Hà Nội, ngày 5 tháng 6',
    'Kế hoạch số 5/KH-UBND của UBND tỉnh',
  ])('%s keeps its letters', (line) => {
    expect(read(line)).toBe(line);
  });

  it('stay small where they were small letters of a font of capitals', () => {
    expect(read('ủy ban nhân dân')).toBe('ủy ban nhân dân');
    expect(read('theo chế độ báo cáo')).toBe('theo chế độ báo cáo');
  });

  it('come back in the heading by which a report is known, once', () => {
    const text = ['ubnd xã hà lâm', '', '  báo cáo ', 'kết quả năm 2004', ...body, 'báo cáo', '\tbáo cáo'].join('\n');
    expect(decodeText(toLegacyBytes(text, 'tcvn3')).text).toBe(text.replace('  báo cáo', '  BÁO CÁO'));
    const told = ['BÁO CÁO', ...body, 'báo cáo'].join('\n');
    expect(decodeText(toLegacyBytes(told, 'tcvn3')).text).toBe(told);
  });

  it('let a report be found whose headings were all small letters', async () => {
    for (const { text } of FIXTURES.filter((each) => /^\s*BÁO CÁO\s*$/m.test(each.text))) {
      const small = text
        .split('\n')
        .map((line) => (/\p{Ll}/u.test(line) ? line : line.toLowerCase()))
        .join('\n');
      expect((await readReport(toLegacyBytes(small, 'tcvn3'))).metadata.documentType).toBe('BÁO CÁO');
    }
  });
});

describe('VN1, the set of TCVN 5712 with all capitals', () => {
  it.each(FIXTURES)('$name', ({ text }) => {
    const plain = text.replace(/[^\0-\x7f\p{L}]/gu, '').replace(/[ªº]/g, '');
    expect(decodeText(iconv.encode(plain, 'tcvn'))).toEqual({ text: plain, encoding: 'tcvn3' });
  });
});

describe('text that is not told', () => {
  const latin1 = (text: string) => Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
  it.each([
    [
      'French',
      "Le présent rapport résume l'activité de la préfecture pendant l'année écoulée. Les élus ont été réunis à trois reprises ; là où c'était nécessaire, des mesures ont été prises, à l'échelle de la région. Né de la réforme, le comité a déjà siégé. ",
    ],
    [
      'Portuguese',
      'A situação não é boa: só há três técnicos, já não são suficientes. É preciso que as câmaras assumam a função até à próxima reunião, às dez horas. ',
    ],
    ['Italian', 'La città è più bella, già si sa. Né là né lì ci sono novità; però la società può far sì che ciò sia così, perché è più facile. '],
    ['Spanish', 'El señor alcalde informó que la comisión está aquí según el plan; él dio más información a los niños en la sesión de mañana. '],
    ['German', 'Die Behörde prüft die Anträge für Größe und Länge; während der Übergangszeit können Bürger hören, was möglich wäre. '],
    ['Danish', 'Rådet har på sit møde drøftet ændringer; når året er gået, får både små og store byer større støtte. Å så går vi på en ø. '],
    ['Icelandic', 'Það er ný skýrsla um störf á ári; þó að hún sé löng, þá má sjá í henni að fé er ekki nóg. Já, á því var tekið í maí. '],
    [
      'Czech in windows-1252',
      'Zpráva o èinnosti za rok: úøad pøijal žádosti a vyøídil je vèas, jak bylo tøeba. Není dále co øešit. '.replace(/ž/g, '\x9e').replace(/š/g, '\x9a'),
    ],
  ])('%s', (_name, text) => {
    expect(outcome(latin1(text))).toBe('unsupported-format');
    expect(outcome(latin1(text.repeat(40)))).toBe('unsupported-format');
    expect(decodeText(utf8(text.repeat(40)))).toEqual({ text: text.repeat(40), encoding: 'utf-8' });
  });

  it.each([
    ['a few words', toLegacyBytes('Xã Hà Lâm', 'windows-1258')],
    [
      'damaged UTF-8 with hardly a letter whole',
      Uint8Array.from(
        utf8('Báo cáo kết quả thực hiện công tác cải cách hành chính năm 2025').filter((byte) => byte !== 0xba && byte !== 0xbb && byte !== 0xa1),
      ),
    ],
    ['Chinese', iconv.encode('关于今年行政改革工作情况的报告各级人民政府要认真贯彻落实'.repeat(5), 'gbk')],
    ['Russian', iconv.encode('Отчёт о ходе административной реформы за первый квартал текущего года. '.repeat(5), 'windows-1251')],
    ['Thai', iconv.encode('รายงานผลการดำเนินงานประจำปีของเทศบาลตำบล '.repeat(5), 'windows-874')],
  ])('%s', (_name, bytes) => {
    expect(outcome(bytes)).toBe('unsupported-format');
  });

  it('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 4000 }), fc.boolean(), (bytes, letters) => {
        const input = letters ? bytes.map((byte) => (byte < 0x20 ? 0x20 : byte)) : bytes;
        const result = outcome(input);
        if (typeof result !== 'string') expect(result.encoding).toMatch(/^utf-/);
      }),
      { numRuns: 300 },
    );
  });

  it('Vietnamese Unicode, in any lines of reports', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 60 }), (lines) => {
        for (const text of [lines.join('\n'), lines.join('\n').normalize('NFD')]) expect(decodeText(utf8(text))).toEqual({ text, encoding: 'utf-8' });
      }),
      { numRuns: 100 },
    );
  });
});

describe('damaged UTF-8', () => {
  const [{ text } = { text: '' }] = FIXTURES;
  const whole = utf8(text);

  it('has U+FFFD where bytes are damaged, and nowhere else, and says so', () => {
    const bytes = whole.slice();
    const line = 30;
    const at = utf8(text.split('\n').slice(0, line).join('\n')).length + 1;
    for (const offset of [0, 1]) bytes[at + offset] = 0xff;
    const { blocks, encoding, notes } = readText(bytes);
    expect(encoding).toBe('utf-8');
    expect(notes).toEqual([{ code: 'text-damaged', message: '1', place: expect.objectContaining({ lines: [line + 1, line + 1] }) }]);
    const clean = readText(whole).blocks;
    expect(blocks.filter((block, index) => JSON.stringify(block) !== JSON.stringify(clean[index]))).toHaveLength(1);
  });

  it('is read or fails with a code, whatever is damaged', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0x20, max: 0xff })), { minLength: 1, maxLength: 400 }), (damage) => {
        const bytes = whole.slice();
        for (const [at, byte] of damage) bytes[at] = byte;
        const result = outcome(bytes);
        if (typeof result === 'string') expect(result).toBe('unsupported-format');
        else expect(result.encoding).toBe('utf-8');
      }),
      { numRuns: 60 },
    );
  });
});

describe('UTF-32', () => {
  const text = LINES.slice(0, 50).join('\n');
  it.each(['le', 'be'] as const)('%s is read, with a byte-order mark and without', (order) => {
    expect(decodeText(utf32(`\ufeff${text}`, order))).toEqual({ text, encoding: `utf-32${order}` });
    expect(decodeText(utf32(text, order))).toEqual({ text, encoding: `utf-32${order}` });
  });

  it.each(['le', 'be'] as const)('%s cut off inside a character ends in U+FFFD', (order) => {
    for (const cut of [1, 2, 3]) {
      const bytes = utf32(`\ufeff${text}`, order);
      expect(decodeText(bytes.subarray(0, bytes.length - cut)).text).toBe(`${text.slice(0, -1)}\ufffd`);
    }
  });

  it('with numbers that are no characters has U+FFFD for them', () => {
    const bytes = utf32(text, 'le');
    bytes.set([0xff, 0xff, 0xff, 0xff], 8000);
    expect(decodeText(bytes).text.match(/\ufffd/g)).toHaveLength(1);
  });
});
