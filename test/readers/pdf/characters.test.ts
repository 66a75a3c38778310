import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textOf, UNKNOWN } from '../../../src/readers/pdf/characters.js';
import { macRoman } from '../../../src/readers/pdf/mac-roman.js';
import { prepare } from '../../../src/readers/pdf/streams.js';
import { lengthOfLzw, unpack } from '../../../src/readers/pdf/unpack.js';
import { onePage } from './raw.js';

describe('the text of a glyph', () => {
  it.each<[string, string, string, string]>([
    ['a letter', 'ế', '', 'ế'],
    ['a ligature', 'ﬃ', '', 'ffi'],
    ['a raised digit, which stays one', '²', '', '²'],
    ['a blank that does not break', '\u00a0', '', ' '],
    ['what prints nothing', '\u200b', '', ''],
    ['a code without a text', '\u0003', '', UNKNOWN],
    ['a bullet of Symbol', '\uf0b7', 'SymbolMT', '•'],
    ['a box of Wingdings', '\uf0a8', 'Wingdings-Regular', '☐'],
    ['a ticked box that the file calls a letter', 'þ', 'Wingdings-Regular', '☑'],
    ['any other sign of Wingdings', 'J', 'Wingdings', '•'],
    ['a letter of a font with a symbol cmap', '\uf041', 'Arial', 'A'],
    ['a private character that nobody knows', '\ue123', 'Arial', UNKNOWN],
  ])('%s', (_what, unicode, font, expected) => {
    expect(textOf(unicode, font)).toBe(expected);
  });
  it('of Mac OS Roman is told by its byte', () => {
    expect([macRoman(0x8e), macRoman(0x41), macRoman(0x1234)]).toEqual(['é', null, null]);
  });
});

describe('filters', () => {
  it.each<[string, Buffer]>([
    ['ASCIIHexDecode', Buffer.from('48 65 6C\n6c6f>')],
    ['ASCII85Decode', Buffer.from('87cURDZ~>')],
    ['RunLengthDecode', Buffer.from([1, 0x48, 0x65, 255, 0x6c, 0, 0x6f, 128])],
    ['FlateDecode', deflateSync('Hello')],
  ])('%s', (name, data) => {
    expect(unpack(data, name, 100)?.toString()).toBe('Hello');
  });
  it('stop at their bound', () => {
    expect(unpack(deflateSync(Buffer.alloc(1000)), 'FlateDecode', 999)).toBe('too-large');
    expect(unpack(Buffer.from(Array.from({ length: 20 }, () => [129, 0x20]).flat()), 'RunLengthDecode', 999)).toBe('too-large');
  });
  it('LZW is counted: the example of PDF 32000-1 §7.4.4.2', () => {
    expect(lengthOfLzw(Buffer.from('800b6050220c0c8501', 'hex'), 100)).toBe(10);
  });
});

describe('a file made ready', () => {
  it('keeps its length, and its text where it has no picture', () => {
    const bytes = onePage({ content: 'BT (text) Tj ET' });
    expect(Buffer.compare(Buffer.from(prepare(bytes)), Buffer.from(bytes))).toBe(0);
  });
  it('has pictures of one dot in the same room', () => {
    const picture = { dictionary: '/Type /XObject /Subtype /Image /Width 2480 /Height 3508 /Filter [ /DCTDecode ]', data: Buffer.from('…') };
    const bytes = onePage({ content: '', more: [picture] });
    const ready = Buffer.from(prepare(bytes)).toString('latin1');
    expect(ready.length).toBe(bytes.length);
    expect(ready).toMatch(/\/Width 1 {4}\/Height 1 {4}\/Packed \[/);
  });
});
