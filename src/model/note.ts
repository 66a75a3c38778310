import type { Place } from './place.js';

/** What a reader was unsure of. Codes are a closed list; the words for people are the writers'. */
export type NoteCode = 'row-displaced' | 'two-numbers' | 'number-in-unit' | 'segmentation-unsure';

export interface Note {
  code: NoteCode;
  /** the facts in words that need no translation: the cell's text, a count */
  message: string;
  place: Place | null;
}
