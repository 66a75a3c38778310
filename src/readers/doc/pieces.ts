import { ReadFailure } from '../../model/failure.js';
import type { WordFile } from './header.js';

/** A stretch of the text that lies in one piece in the file ([MS-DOC] 2.8.35, the piece table). */
export interface Piece {
  /** the first character's number in the text, and how many there are */
  at: number;
  length: number;
  /** where its bytes begin in the main stream, and bytes a character */
  from: number;
  width: 1 | 2;
}

export interface Text {
  /** every part, one after the other; windows-1252 and UTF-16 are Unicode here, other encodings taken for the former are not */
  characters: string;
  pieces: Piece[];
}

/** More characters than this are no report. */
const MOST_CHARACTERS = 8_000_000;
const CLX = 33;

/** @throws ReadFailure `damaged`, `too-large` */
export function readPieces(file: WordFile): Text {
  const list = pieceTable(file.structure(CLX));
  const count = Math.floor((list.length - 4) / 12);
  if (count < 1) throw new ReadFailure('damaged', 'the list of the text’s pieces is empty; open it in Word or LibreOffice and save it as .docx');
  const pieces: Piece[] = [];
  const texts: string[] = [];
  for (let each = 0; each < count; each++) {
    const at = list.readUInt32LE(each * 4);
    const length = list.readUInt32LE(each * 4 + 4) - at;
    const before = pieces.at(-1);
    if (length < 0 || at !== (before === undefined ? 0 : before.at + before.length))
      throw new ReadFailure('damaged', 'the pieces of the text do not follow one another');
    if (at + length > MOST_CHARACTERS) throw new ReadFailure('too-large', `the text has more than ${MOST_CHARACTERS} characters; split it`);
    const place = list.readUInt32LE((count + 1) * 4 + each * 8 + 2);
    const width = (place & 0x40000000) === 0 ? 2 : 1;
    const from = (place & 0x3fffffff) / (width === 1 ? 2 : 1);
    const bytes = file.main.subarray(from, from + length * width);
    // a piece that runs over the end of the file is cut there, and its characters are missing, not moved
    texts.push(
      bytes
        .toString(width === 1 ? 'latin1' : 'utf16le')
        .padEnd(length, '\0')
        .slice(0, length),
    );
    pieces.push({ at, length, from, width });
  }
  return { characters: texts.join(''), pieces };
}

/** Past the formatting that may stand before it (2.9.38). */
function pieceTable(clx: Buffer): Buffer {
  let at = 0;
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (at + 5 > clx.length || clx[at] !== 2)
    throw new ReadFailure('damaged', 'the list of the text’s pieces is missing; open it in Word or LibreOffice and save it as .docx');
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
}
