import type { WordFile } from './header.js';

/** Where a note's mark stands in the text, and where the note's own text is. */
export interface WordNote {
  at: number;
  /** as printed: numbers, footnotes first; null for a mark of the author's own, which is in the text */
  mark: string | null;
  from: number;
  to: number;
}

const FOOTNOTES = { references: 2, texts: 3 };
const ENDNOTES = { references: 46, texts: 47 };

/** Footnotes, then endnotes, numbered through. */
export function readNotes(file: WordFile): { footnotes: WordNote[]; endnotes: WordNote[] } {
  const { body, footnotes, headers, comments, endnotes } = file.counts;
  let number = 0;
  const read = ({ references, texts }: typeof FOOTNOTES, start: number, length: number): WordNote[] => {
    const marks = file.structure(references);
    const ends = file.structure(texts);
    // n + 1 places of four bytes, then n times two bytes (2.8.20 PlcffndRef)
    const count = Math.max(0, Math.floor((marks.length - 4) / 6));
    const notes: WordNote[] = [];
    for (let each = 0; each < count && each * 4 + 8 <= ends.length; each++) {
      const [from, to] = [ends.readUInt32LE(each * 4), ends.readUInt32LE(each * 4 + 4)];
      if (from > to || to > length) break;
      const automatic = marks.readUInt16LE((count + 1) * 4 + each * 2) !== 0;
      if (automatic) number++;
      notes.push({ at: marks.readUInt32LE(each * 4), mark: automatic ? String(number) : null, from: start + from, to: start + to });
    }
    return notes;
  };
  return {
    footnotes: read(FOOTNOTES, body, footnotes),
    endnotes: read(ENDNOTES, body + footnotes + headers + comments, endnotes),
  };
}
