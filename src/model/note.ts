import type { Place } from './place.js';

/** What a reader was unsure of. Codes are a closed list; the words for people are the writers'. */
export const NOTE_CODES = [
  'row-displaced',
  'two-numbers',
  'number-in-unit',
  'segmentation-unsure',
  /** letters that the file gives damaged were restored by their positions or their font */
  'text-repaired',
  /** letters that the file gives damaged and that nothing restores */
  'text-damaged',
  /** pages that hold images and no text */
  'no-text-layer',
  /** two ways of reading a table differ about a cell of figures */
  'readings-differ',
  /** a part of the file that the reader does not know, passed over */
  'part-unknown',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

export interface Note {
  code: NoteCode;
  /** the facts in words that need no translation: the cell's text, a count */
  message: string;
  place: Place | null;
}

/** Notes that put a whole document in doubt; the others are of one place. */
const DOUBTS = ['no-text-layer', 'text-damaged'] as const satisfies readonly NoteCode[];
export interface Doubt extends Note {
  code: (typeof DOUBTS)[number];
}

export function isDoubt(note: Note): note is Doubt {
  return DOUBTS.some((code) => code === note.code);
}
