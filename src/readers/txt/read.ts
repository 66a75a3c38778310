import { ReadFailure } from '../../model/failure.js';
import type { ReadBytes } from '../reader.js';
import { textBlocks } from './blocks.js';
import { decodeText } from './decode.js';

/** A line longer than this is no line of a report. */
const LONGEST_LINE = 50_000;

/**
 * Plain text: one block a line.
 * @throws ReadFailure `empty-file`, `format-mismatch`, `unsupported-format`, `not-a-report`
 */
export function readText(bytes: Uint8Array): ReadBytes {
  const { text, encoding } = decodeText(bytes);
  const blocks = textBlocks(text);
  const longest = blocks.reduce((most, block) => Math.max(most, block.text.length), 0);
  if (longest > LONGEST_LINE) throw new ReadFailure('not-a-report', `a line of ${longest} characters is no line of a report`);
  return { blocks, format: 'txt', encoding, pages: null, notes: [] };
}
