import type { TextBlock } from '../../model/block.js';
import { ReadFailure } from '../../model/failure.js';
import type { Note } from '../../model/note.js';
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
  return { blocks, format: 'txt', encoding, pages: null, notes: damageNotes(blocks) };
}

/** Bytes that were no characters: how many places, and where the first is. */
function damageNotes(blocks: readonly TextBlock[]): Note[] {
  const damaged = blocks.filter((block) => block.text.includes('\ufffd'));
  const [first] = damaged;
  if (first === undefined) return [];
  const places = damaged.reduce((sum, block) => sum + (block.text.match(/\ufffd+/g) ?? []).length, 0);
  return [{ code: 'text-damaged', message: String(places), place: first.place }];
}
