import { startsLower } from '../../../text/unicode.js';
import type { Line } from '../page.js';
import { type Margins, SAME_EDGE } from './margins.js';

/** Characters that open an item of a list. */
const ITEM = /^(?:[-–—+*•●○▪]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|[IVX]+\.\s)/u;
const ENDED = /[.:;!?…][”"’)]*$/u;

/**
 * Whether a paragraph begins with `line`; null where its place does not tell, as for centred lines. `before` is the line
 * before it in reading order, `together` whether both stand on one page in one column.
 *
 * A line goes on with the paragraph when the first of its words had no room on the line before. Where that leaves both
 * open, indents and wider spacing tell.
 */
export function opensParagraph(before: Line | null, line: Line, margins: Margins | null, together: boolean): boolean | null {
  if (before === null || margins === null) return true;
  const em = line.size;
  const { left, right, leading, indent } = margins;
  const pitch = line.baseline - before.baseline;
  if (together && (pitch > leading * 1.9 || pitch < 0)) return isCentred(line, margins) && Math.abs(line.left - (indent ?? 0)) > SAME_EDGE ? null : true;
  const indented = indent !== null && Math.abs(line.left - indent) <= SAME_EDGE;
  if (!indented && (isCentred(line, margins) || isCentred(before, margins))) return null;
  const first = line.words[0];
  const room = right - before.right;
  const full = first === undefined || room < first.right - first.left + em * 0.2;
  const flush = line.left <= left + SAME_EDGE;
  const level = Math.abs(line.left - before.left) <= SAME_EDGE;
  if (!full) return !(startsLower(line.text) && flush && !ENDED.test(before.text) && room < em * 6);
  if (flush && !(level && indent === null)) return false;
  if (level) {
    const spaced = together && pitch > leading * 1.25;
    if (spaced || ITEM.test(line.text)) return true;
    return indented ? !startsLower(line.text) : ENDED.test(before.text) && !startsLower(line.text) && !flush;
  }
  // a hanging item goes on further right than it began; an indent opens
  if (line.left > before.left && ITEM.test(before.text) && !ITEM.test(line.text) && !ENDED.test(before.text)) return false;
  return line.left > left + em * 0.8 || !startsLower(line.text);
}

/** Both ends as far from the margins, and well inside them. */
function isCentred(line: Line, { left, right }: Margins): boolean {
  const inset = line.left - left;
  const outset = right - line.right;
  return inset > line.size * 2 && outset > line.size * 2 && Math.abs(inset - outset) < line.size * 1.5;
}
