import type { Paragraph } from '../../../model/document.js';
import type { Place } from '../../../model/place.js';
import type { Term } from '../../../model/relation.js';
import { placeWithin } from '../../../structure/paragraphs.js';
import type { Spot } from '../../spots.js';
import type { Item, TextItem } from './order.js';

/** A line of a text, counted from 0. */
export interface Line {
  paragraph: Paragraph;
  number: number;
}

/** Looks terms up in all that is shown as text, beyond the prose: head, captions, signature. */
export interface Texts {
  paragraphs: Paragraph[];
  /** lines are shown as they are printed, and no mark runs over the end of one */
  onOneLine(spot: Spot): boolean;
  /** words that are quoted together with others: the marker before a heading's title, a part of the report's title */
  find(term: Term): Spot | null;
  /** the line at the place of a term */
  lineAt(term: Pick<Term, 'place'>): Line | null;
}

export function textsOf(items: readonly Item[]): Texts {
  const all = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  const lines = all.flatMap(({ paragraph, role }) => paragraph.pieces.map(({ place }, number) => ({ paragraph, number, place, loose: isApart(role) })));
  const byPlace = new Map<string, Line>();
  for (const line of [...all.map(({ paragraph }) => ({ paragraph, number: 0, place: paragraph.place })), ...lines]) {
    const key = JSON.stringify(line.place);
    if (!byPlace.has(key)) byPlace.set(key, line);
  }
  const lineAt = ({ place }: Pick<Term, 'place'>) =>
    byPlace.get(JSON.stringify(place)) ?? lines.find((line) => line.loose && isInside(line.place, place)) ?? null;
  const inLines = new Set(all.flatMap(({ paragraph, role }) => (isApart(role) ? [paragraph] : [])));
  const onOneLine = ({ paragraph, at, length }: Spot) => !inLines.has(paragraph) || !paragraph.pieces.some((piece) => piece.at > at && piece.at < at + length);
  return {
    paragraphs: all.map(({ paragraph }) => paragraph),
    onOneLine,
    find: (term) => {
      const { indicator, raw, quote, place } = term;
      const line = indicator === null && raw !== '' ? lineAt(term) : null;
      if (line === null || !line.paragraph.text.includes(quote)) return null;
      const { paragraph } = line;
      for (let at = paragraph.text.indexOf(raw); at >= 0; at = paragraph.text.indexOf(raw, at + 1)) {
        const spot = { paragraph, at, length: raw.length };
        if (onOneLine(spot) && isInside(placeWithin(paragraph, at, at + raw.length), place)) return spot;
      }
      return null;
    },
    lineAt,
  };
}

const isApart = (role: TextItem['role']) => role === 'head' || role === 'caption' || role === 'closing';

/** Word's places are paragraphs and cells: one is in another only where it is the same. */
function isInside(inner: Place, outer: Place): boolean {
  if (inner.lines !== null && outer.lines !== null) return inner.lines[0] >= outer.lines[0] && inner.lines[1] <= outer.lines[1];
  if (inner.boxes.length === 0) return JSON.stringify(inner) === JSON.stringify(outer);
  return inner.boxes.every((box) => outer.boxes.some(({ page, y, height }) => page === box.page && box.y >= y - 1 && box.y + box.height <= y + height + 1));
}
