import type { TextBlock } from '../../model/block.js';
import { ReadFailure } from '../../model/failure.js';
import type { Note } from '../../model/note.js';
import type { ReadBytes } from '../reader.js';
import { textBlocks } from './blocks.js';
import { decodeText } from './decode.js';

/** A line longer than this is no line of a report. */
const LONGEST_LINE = 50_000;
/** More lines than this are no report either, which has some thousands. */
const MOST_LINES = 200_000;

/**
 * Plain text: one block a line.
 * @throws ReadFailure `empty-file`, `format-mismatch`, `unsupported-format`, `not-a-report`, `too-large`
 */
export function readText(bytes: Uint8Array): ReadBytes {
  const { text, encoding } = decodeText(bytes);
  const blocks = textBlocks(text);
  const longest = blocks.reduce((most, block) => Math.max(most, block.text.length), 0);
  if (longest > LONGEST_LINE) throw new ReadFailure('not-a-report', `a line of ${longest} characters is no line of a report`);
  if (blocks.length > MOST_LINES)
    throw new ReadFailure('too-large', `the text has ${blocks.length} lines, more than the ${MOST_LINES} that are read; split it`);
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
