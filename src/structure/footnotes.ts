import type { TextBlock } from '../model/block.js';
import { lowerDigits, RAISED_DIGITS } from '../text/raised.js';
import { isWrapped, joinsParagraph } from './paragraphs.js';

/** The lines of one footnote, taken out of the sentence that it cuts. */
export interface NoteLines {
  mark: string;
  lines: TextBlock[];
}

const OPENING = new RegExp(`^\\s*(?:([${RAISED_DIGITS}]+)|\\[(\\d{1,3})\\])\\s*(?=\\S)`, 'u');

/**
 * Footnotes stand where the page ended, in the middle of a sentence. A line that begins with a superscript mark (or
 * "[1]") whose mark hangs on a word before it begins a footnote; in wrapped text its further lines go with it.
 */
export function partFootnotes(lines: readonly TextBlock[]): { text: TextBlock[]; footnotes: NoteLines[] } {
  const text: TextBlock[] = [];
  const footnotes: NoteLines[] = [];
  const wrap = isWrapped(lines);
  let before = '';
  let open: NoteLines | null = null;
  for (const line of lines) {
    const match = OPENING.exec(line.text);
    const mark = match === null ? null : match[1] === undefined ? `[${match[2]}]` : lowerDigits(match[1]);
    if (mark !== null && refersTo(before, match?.[1] ?? `[${match?.[2]}]`)) {
      open = { mark, lines: [{ ...line, text: line.text.slice(match?.[0].length) }] };
      footnotes.push(open);
      continue;
    }
    const last = open?.lines.at(-1);
    if (open !== null && last !== undefined && wrap.wrapped && joinsParagraph(last, line, wrap) && !/[.;]\s*$/.test(last.text)) {
      open.lines.push(line);
      continue;
    }
    open = null;
    before = `${before.slice(-20_000)} ${line.text}`;
    text.push(line);
  }
  return { text, footnotes };
}

/** Footnotes that the format itself sets apart: a line with a mark begins one. */
export function groupFootnotes(lines: readonly TextBlock[]): NoteLines[] {
  const footnotes: NoteLines[] = [];
  for (const line of lines) {
    const open = footnotes.at(-1);
    if (open === undefined || line.mark !== null) footnotes.push({ mark: line.mark ?? '', lines: [line] });
    else open.lines.push(line);
  }
  return footnotes;
}

/** The mark hangs on the end of a word, or stands before punctuation, in the text so far. */
function refersTo(before: string, mark: string): boolean {
  const at = before.lastIndexOf(mark);
  return at > 0 && /\S/.test(before[at - 1] ?? ' ');
}
