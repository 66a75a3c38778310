import type { Block } from '../model/block.js';
import type { Note } from '../model/note.js';
import type { Source } from '../model/report.js';

/** What a reader makes of a file: its lines and grids in reading order, and what it found the file to be. */
export interface ReadBytes {
  blocks: Block[];
  format: Source['format'];
  /** of its text: "utf-8", "tcvn3", …; null where the format has but one */
  encoding: string | null;
  /** null where the format has none */
  pages: number | null;
  /** what the reader was unsure of */
  notes: Note[];
}

/**
 * One format. A reader knows bytes and returns blocks; of reports, forms and rules it knows nothing. A new one is a folder
 * beside this and an entry in `read.ts`.
 */
export interface Reader {
  /** extensions that folders are searched for, without the dot */
  extensions: readonly string[];
  /** by the bytes, never by the name */
  recognises(bytes: Uint8Array): boolean;
  /**
   * Loads the format's code, which is costly for some, and reads.
   * @throws ReadFailure with one of the codes of `model/failure.ts`
   */
  read(bytes: Uint8Array): Promise<ReadBytes>;
}
