import { lowerDigits } from '../../../text/raised.js';
import type { Line, Page, Ruling } from '../page.js';

/** A footnote's lines, the first with its mark. */
export interface NoteLine {
  line: Line;
  /** the number that the note begins with; null for its further lines */
  mark: string | null;
  /** the note's text without its mark */
  text: string;
}

/** Notes are set smaller than the text by this much at least, or stand under a short line drawn from the left margin. */
const SMALLER = 0.95;
const OPENING = /^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*|(\d{1,3})[\s.)]\s*|\[(\d{1,3})\]\s*)(?=\S)/u;

/**
 * The notes at the foot of a page: its last lines, from the first that begins with a mark, when all of them are smaller
 * than the text or stand under the short line that word processors draw above notes. `lines` are the page's text from the
 * top down, furniture and tables left out; `size` is that of the document's text.
 */
export function footnotesOf(page: Page, lines: readonly Line[], size: number): NoteLine[] {
  const rule = separator(page, lines);
  let from = lines.length;
  while (from > 0) {
    const line = lines[from - 1] as Line;
    if (rule === null ? line.size >= size * SMALLER : line.top < rule.at - 1) break;
    from--;
  }
  const first = lines.slice(from).findIndex((line) => OPENING.test(line.text));
  if (first < 0 || (rule !== null && first > 3)) return [];
  const start = rule === null ? from + first : from;
  if (rule === null && !/^[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(lines[start]?.text ?? '')) return [];
  return lines.slice(start).map((line) => toNote(line));
}

function toNote(line: Line): NoteLine {
  const match = OPENING.exec(line.text);
  if (match === null) return { line, mark: null, text: line.text };
  const raised = match[1];
  const mark = raised === undefined ? (match[2] ?? match[3] ?? '') : lowerDigits(raised);
  return { line, mark, text: line.text.slice(match[0].length) };
}

/** A short line from the left margin, with text above and smaller text below, and nothing of a table at it. */
function separator(page: Page, lines: readonly Line[]): Ruling | null {
  const left = lines.reduce((least, line) => Math.min(least, line.left), page.width);
  const candidates = page.rulings.filter(
    (ruling) =>
      ruling.direction === 'horizontal' &&
      ruling.at > page.height * 0.3 &&
      ruling.to - ruling.from < page.width * 0.5 &&
      ruling.to - ruling.from > page.width * 0.1 &&
      Math.abs(ruling.from - left) < page.width * 0.06,
  );
  const last = candidates.sort((a, b) => b.at - a.at)[0];
  if (last === undefined) return null;
  const under = lines.find((line) => line.top >= last.at - 1);
  return under !== undefined && under.top - last.at < under.size * 2.5 && OPENING.test(under.text) ? last : null;
}
