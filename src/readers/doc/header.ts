import { ReadFailure } from '../../model/failure.js';
import type { Compound } from './compound.js';

/** The parts of a Word file that hold its text and what is said of it ([MS-DOC] 2.5, the File Information Block). */
export interface WordFile {
  main: Buffer;
  table: Buffer;
  data: Buffer;
  /** characters of each part of the text, which follow one another */
  counts: { body: number; footnotes: number; headers: number; comments: number; endnotes: number; boxes: number };
  /** a structure in the table stream, by its number in the list of 2.5.6; empty where the file has none */
  structure(number: number): Buffer;
}

const IDENT = 0xa5ec;
/** Word 6 and 95, whose structures are others. */
const IDENT_95 = 0xa5dc;
const WORD_97 = 0x00c0;
const FIRST_STRUCTURE = 0x9a;
const CONVERT = 'open it in Word or LibreOffice and save it as .docx';

/** @throws ReadFailure `encrypted`, `damaged`, `unsupported-format` for Word before 97 */
export function readWordFile(compound: Compound): WordFile {
  const main = compound.stream('WordDocument');
  if (main === null || main.length < 0x1aa) throw new ReadFailure('damaged', `the text’s part of the file is cut short; ${CONVERT}`);
  const ident = main.readUInt16LE(0);
  if (ident === IDENT_95 || (ident === IDENT && main.readUInt16LE(2) < WORD_97))
    throw new ReadFailure('unsupported-format', `the file was written by Word 95 or older; ${CONVERT}`);
  if (ident !== IDENT) throw new ReadFailure('damaged', `the text’s part of the file does not begin as Word’s does; ${CONVERT}`);
  const flags = main.readUInt16LE(0x0a);
  if ((flags & 0x0100) !== 0) throw new ReadFailure('encrypted', 'the file is protected by a password; save it without one');
  const table = compound.stream((flags & 0x0200) === 0 ? '0Table' : '1Table');
  if (table === null) throw new ReadFailure('damaged', `the part of the file that orders its text is missing; ${CONVERT}`);
  const count = (at: number) => main.readUInt32LE(at);
  return {
    main,
    table,
    data: compound.stream('Data') ?? Buffer.alloc(0),
    counts: { body: count(0x4c), footnotes: count(0x50), headers: count(0x54), comments: count(0x5c), endnotes: count(0x60), boxes: count(0x64) },
    structure(number) {
      const at = FIRST_STRUCTURE + number * 8;
      if (at + 8 > main.length) return Buffer.alloc(0);
      const from = main.readUInt32LE(at);
      return table.subarray(from, from + main.readUInt32LE(at + 4));
    },
  };
}
