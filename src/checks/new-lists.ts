import type { Paragraph } from '../model/document.js';
import type { Place } from '../model/place.js';
import { parseMarker } from '../structure/markers.js';
import { pattern } from '../text/pattern.js';
import { isUpper } from '../text/unicode.js';

/** An unnumbered title is no longer than this; a longer paragraph is a sentence that lost its full stop. */
const LONGEST_TITLE = 160;

/** Of every heading, by where it begins, whether what stands before it lets a list begin anew: a part, a title without a number, words that announce a list. */
export function newLists(paragraphs: readonly Paragraph[]): ReadonlyMap<string, boolean> {
  const lists = new Map<string, boolean>();
  for (const [at, { heading, place }] of paragraphs.entries()) if (heading !== null) lists.set(startOf(place), beginsAnew(paragraphs, at));
  return lists;
}

/** Where a thing begins, as one word. */
export function startOf({ page, lines, boxes, paragraph }: Place): string {
  return [page, lines?.[0], boxes[0]?.y, paragraph].join(' ');
}

function beginsAnew(paragraphs: readonly Paragraph[], at: number): boolean {
  if (/:$/.test(paragraphs[at - 1]?.text.trim() ?? '')) return true;
  for (let before = at - 1; before >= 0; before--) {
    const paragraph = paragraphs[before] as Paragraph;
    const marker = parseMarker(paragraph.text);
    if (marker?.kind === 'part') return true;
    if (paragraph.heading !== null) return false;
    if (marker === null && isTitle(paragraph.text.trim())) return true;
  }
  return true;
}

/** "Công tác tuyên truyền", "PHẦN THỨ HAI": a short phrase that no punctuation ends. */
function isTitle(text: string): boolean {
  return isUpper(text) || (text.length <= LONGEST_TITLE && pattern.u`^["“(]?\p{Lu}`.test(text) && !/[.;,…!?:]["”)]*$/.test(text));
}
