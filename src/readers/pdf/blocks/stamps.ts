import type { Line } from '../page.js';

/** Stamped text is smaller than the text beside it by this much; recipients, which stand beside the signature, are not. */
const SMALLER = 0.75;

/**
 * What was stamped on a page after it was set ("Ký bởi: …", "Thời gian ký: …"): small lines on the height of lines of the
 * text, right of where these begin, and the small lines above and below them. They stand on no line of the text.
 * @param lines a page's lines, parted at wide gaps
 * @param size of the document's text
 */
export function findStamps(lines: readonly Line[], size: number): Set<Line> {
  const small = lines.filter((line) => line.size < size * SMALLER);
  const stamped = new Set(
    small.filter((line) => lines.some((other) => other.size > line.size / SMALLER && other.left < line.left && sharesHeight(line, other))),
  );
  for (let grown = stamped.size > 0; grown; ) {
    const more = small.filter((line) => !stamped.has(line) && [...stamped].some((other) => isBeside(line, other)));
    for (const line of more) stamped.add(line);
    grown = more.length > 0;
  }
  return stamped;
}

function sharesHeight(a: Line, b: Line): boolean {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.3 * (a.bottom - a.top);
}

/** The next line of one block of text. */
function isBeside(a: Line, b: Line): boolean {
  const apart = Math.max(a.top - b.bottom, b.top - a.bottom);
  return Math.abs(a.size - b.size) < 0.5 && apart < a.size && a.left < b.right && b.left < a.right;
}
