import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FailureCode, ReadFailure } from '../../src/model/failure.js';
import { MOST_BYTES, readBytes } from '../../src/readers/read.js';

const CODES: Record<FailureCode, true> = {
  unreadable: true,
  'empty-file': true,
  'not-a-report': true,
  'unsupported-format': true,
  'format-mismatch': true,
  encrypted: true,
  damaged: true,
  'no-text-layer': true,
  'too-large': true,
  'timed-out': true,
  'out-of-memory': true,
  'internal-error': true,
};
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The code of the failure that reading ends in, null where it ends in none. */
async function code(bytes: Uint8Array): Promise<FailureCode | null> {
  try {
    await readBytes(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    expect(error.message).not.toBe('');
    return error.code;
  }
}

describe('readBytes', () => {
  it('reads text', async () => {
    const { blocks, format, encoding, pages } = await readBytes(utf8('\ufeffBÁO CÁO\r\n\r\nSố: 5\r\n'));
    expect({ format, encoding, pages }).toEqual({ format: 'txt', encoding: 'utf-8', pages: null });
    expect(blocks.map((block) => (block.kind === 'text' ? block.text : null))).toEqual(['BÁO CÁO', 'Số: 5']);
  });

  it.each<[string, Uint8Array, FailureCode]>([
    ['nothing', new Uint8Array(0), 'empty-file'],
    ['blank lines', utf8('\n \n\t\n'), 'empty-file'],
    ['zeros', new Uint8Array(1000), 'format-mismatch'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 0, 0x60, 0, 0x60, 0, 0), 'format-mismatch'],
    ['Latin-1', Uint8Array.of(...utf8('B'), 0xe1, ...utf8('o c'), 0xe1, ...utf8('o nam 2025')), 'unsupported-format'],
    ['an old Office file cut off in its header', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'damaged'],
    ['an RTF file', utf8('{\\rtf1\\ansi Bao cao}'), 'unsupported-format'],
    ['a line without end', utf8('x'.repeat(300_000)), 'not-a-report'],
    ['more bytes than are read', new Uint8Array(MOST_BYTES + 1), 'too-large'],
  ])('refuses %s', async (_name, bytes, expected) => {
    expect(await code(bytes)).toBe(expected);
  });

  it.each([
    ['a PDF cut off after its first line', utf8('%PDF-1.7\n')],
    ['a ZIP cut off after its signature', Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['an empty ZIP', Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0))],
  ])('refuses %s', async (_name, bytes) => {
    expect(['unsupported-format', 'damaged']).toContain(await code(bytes));
  });

  it('ends in blocks or in a code of the closed list for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const found = await code(bytes);
        if (found !== null) expect(Object.keys(CODES)).toContain(found);
      }),
      { numRuns: 300 },
    );
  });

  it('does not change the bytes', async () => {
    const bytes = utf8('\ufeffBÁO CÁO\nquý 1 năm 2025¹');
    const before = [...bytes];
    await readBytes(bytes);
    expect([...bytes]).toEqual(before);
  });
});
