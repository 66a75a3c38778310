import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../../src/model/failure.js';
import { decodeText } from '../../../src/readers/txt/decode.js';
import { cleanLine } from '../../../src/text/unicode.js';

const TEXT = 'BÁO CÁO\nKết quả thực hiện công tác cải cách hành chính quý 1 năm 2025¹\n\nTổng số hồ sơ: 1.048; đạt 57,69%.\n';
const BOM = '\ufeff';

const utf8 = (text: string) => new TextEncoder().encode(text);
function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
  return bytes;
}
const bytes = (...values: number[]) => Uint8Array.from(values);

/** The code that decoding fails with, or what it gives. */
function outcome(input: Uint8Array): unknown {
  try {
    return decodeText(input);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    expect(error.message).not.toBe('');
    return error.code;
  }
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with a mark', utf8(BOM + TEXT), 'utf-8'],
    ['UTF-16LE', utf16(TEXT, 'le'), 'utf-16le'],
    ['UTF-16LE with a mark', utf16(BOM + TEXT, 'le'), 'utf-16le'],
    ['UTF-16BE', utf16(TEXT, 'be'), 'utf-16be'],
    ['UTF-16BE with a mark', utf16(BOM + TEXT, 'be'), 'utf-16be'],
    ['ASCII', utf8('BAO CAO 2025\n'), 'utf-8'],
  ])('reads %s', (name, input, encoding) => {
    expect(decodeText(input)).toEqual({ text: name === 'ASCII' ? 'BAO CAO 2025\n' : TEXT, encoding });
  });

  it('reads NFD as it stands: composing is the work of the lines', () => {
    expect(decodeText(utf8(TEXT.normalize('NFD'))).text).toBe(TEXT.normalize('NFD'));
  });

  it('reads any text back in any encoding that has a mark', () => {
    const text = fc.string({ unit: 'binary' }).filter((each) => cleanLine(each).trim() !== '' && !each.startsWith(BOM) && !/\p{Cs}/u.test(each));
    fc.assert(
      fc.property(text, (each) => {
        expect(decodeText(utf16(BOM + each, 'le'))).toEqual({ text: each, encoding: 'utf-16le' });
        expect(decodeText(utf16(BOM + each, 'be'))).toEqual({ text: each, encoding: 'utf-16be' });
      }),
    );
  });

  it('reads any printed text back from UTF-8', () => {
    const text = fc.string({ unit: 'grapheme-composite' }).filter((each) => cleanLine(each).trim() !== '' && !/\p{Cc}|\ufeff/u.test(each));
    fc.assert(
      fc.property(text, (each) => {
        expect(decodeText(utf8(each))).toEqual({ text: each, encoding: 'utf-8' });
        expect(decodeText(utf8(BOM + each))).toEqual({ text: each, encoding: 'utf-8' });
      }),
    );
  });

  it('reads a text cut off inside a character, up to the cut', () => {
    const whole = utf8(TEXT);
    for (let length = 1; length <= whole.length; length++) {
      const { text, encoding } = decodeText(whole.subarray(0, length));
      expect(encoding).toBe('utf-8');
      expect(TEXT.startsWith(text.replace(/\ufffd$/, ''))).toBe(true);
    }
  });

  it.each([
    ['nothing', bytes()],
    ['spaces', utf8(' \t \n\r\n ')],
    ['no-break spaces', utf8('\u00a0\u2003\n')],
    ['form feeds', utf8('\f\f\n')],
    ['a UTF-8 mark alone', bytes(0xef, 0xbb, 0xbf)],
    ['a UTF-16LE mark alone', bytes(0xff, 0xfe)],
    ['a UTF-16BE mark alone', bytes(0xfe, 0xff)],
    ['two marks', utf8(BOM + BOM)],
    ['a mark and line ends', utf16(`${BOM}\n\n`, 'le')],
  ])('calls %s an empty file', (_name, input) => {
    expect(outcome(input)).toBe('empty-file');
  });

  it.each([
    ['zeros', new Uint8Array(64)],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0, 0, 0, 1, 0xf4, 8, 6, 0, 0, 0)],
    ['an ELF header', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0, 1, 0, 0, 0)],
    ['a zero byte inside text', bytes(...utf8('Báo cáo'), 0, ...utf8(' năm 2025'))],
    ['control characters', bytes(...utf8('Báo'), 1, 2, 3, 4, 5, 6)],
  ])('says that %s is no text', (_name, input) => {
    expect(outcome(input)).toBe('format-mismatch');
  });

  it.each([
    ['windows-1258', bytes(...utf8('UBND ph'), 0xfd, 0xf5, ...utf8('ng, x'), 0xe3, ...utf8(' Quang Tho, bao cao ket qua'))],
    ['Latin-1', bytes(0xc1, 0x20, ...utf8('bao cao nam 2025, ubnd xa'))],
    ['bytes that are never UTF-8', bytes(...utf8('Bao cao '), 0xff, 0xc0, ...utf8(' nam 2025, ubnd xa'))],
    ['overlong UTF-8', bytes(0xc0, 0xaf, ...utf8(' bao cao nam 2025'))],
    ['a lone surrogate in UTF-8', bytes(0xed, 0xa0, 0x80, ...utf8(' bao cao nam 2025'))],
    ['nothing but a cut character', bytes(0xe1, 0xba)],
  ])('does not read %s, and says so', (_name, input) => {
    expect(outcome(input)).toBe('unsupported-format');
  });

  it('gives text or a failure with a code for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
        const result = outcome(input);
        if (typeof result === 'string') expect(['empty-file', 'format-mismatch', 'unsupported-format']).toContain(result);
        else expect(result).toMatchObject({ text: expect.any(String), encoding: expect.any(String) });
      }),
      { numRuns: 500 },
    );
  });

  // Bug: a file whose last three bytes are no UTF-8 passes as cut off, also where no character is cut: 0xE9 before "y" or
  // at a line end is windows-1258 or Latin-1, and 0xFF begins nothing.
  it.each([
    ['a stray byte before the last letter', bytes(...utf8('Bao c'), 0xe9, 0x79)],
    ['a stray byte before the last line end', bytes(...utf8('UBND x'), 0xe3, 0x0a)],
    ['0xFF at the end', bytes(...utf8('Bao cao'), 0xff)],
  ])('does not read %s', (_name, input) => {
    expect(outcome(input)).toBe('unsupported-format');
  });
  // Bug: small 16-bit numbers pass as UTF-16 of control characters, before anything asks whether the bytes are binary.
  it('says that 16-bit numbers are no text', () => {
    expect(outcome(Uint8Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? ((at / 2) % 8) + 1 : 0)))).toBe('format-mismatch');
  });
  it('says that one zero byte is no text', () => {
    expect(outcome(bytes(0))).toBe('format-mismatch');
  });
  // Bug: zero-width characters count as printed ones here, and as none in textBlocks.
  it('calls zero-width characters alone an empty file', () => {
    expect(outcome(utf8('\u200b\n\u200b'))).toBe('empty-file');
  });
});
