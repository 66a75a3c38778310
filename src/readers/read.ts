import type { Block } from '../model/block.js';
import { ReadFailure } from '../model/failure.js';
import type { Source } from '../model/report.js';
import { textBlocks } from './txt/blocks.js';
import { decodeText } from './txt/decode.js';

/** What a reader makes of a file: its printed lines and grids, and what it found the file to be. */
export interface ReadBytes {
  blocks: Block[];
  format: Source['format'];
  encoding: string | null;
  pages: number | null;
}

/** A file larger than this is refused before it is read. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** A line longer than this is no line of a report. */
const LONGEST_LINE = 50_000;

/**
 * Reads bytes by what they are, not by what they are called.
 * @throws ReadFailure with one of the codes of `model/failure.ts`
 */
export function readBytes(bytes: Uint8Array): ReadBytes {
  if (bytes.length > MOST_BYTES) throw new ReadFailure('too-large', `the file has ${bytes.length} bytes, more than the ${MOST_BYTES} that are read; split it`);
  const other = knownOther(bytes);
  if (other !== null)
    throw new ReadFailure('unsupported-format', `the file is ${other}, which this version does not read yet; save it as plain text (.txt, UTF-8)`);
  const { text, encoding } = decodeText(bytes);
  const blocks = textBlocks(text);
  const longest = blocks.reduce((most, block) => Math.max(most, block.text.length), 0);
  if (longest > LONGEST_LINE) throw new ReadFailure('not-a-report', `a line of ${longest} characters is no line of a report`);
  return { blocks, format: 'txt', encoding, pages: null };
}

/** Formats told by their first bytes. */
function knownOther(bytes: Uint8Array): string | null {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'a PDF';
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'a ZIP or Office file';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'an old Office file (.doc, .xls)';
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'an RTF file';
  return null;
}
