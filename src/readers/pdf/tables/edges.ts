import type { Page, Ruling, Word } from '../page.js';

/** The rulings of a page, joined: lines drawn in pieces, twice or a little askew are one edge each. */
export interface Edges {
  /** by y, then by their left end */
  horizontal: Ruling[];
  /** by x, then by their upper end */
  vertical: Ruling[];
}

/** Lines nearer than this are one line: a double border, or two cells that each draw the border between them (points). */
const SAME_LINE = 2.5;
/** Pieces of one line may miss each other by this (points). */
const MISS = 3;
/** Pages with more are drawings, not forms. */
const MOST_RULINGS = 60_000;

export function joinRulings(page: Page): Edges {
  if (page.rulings.length > MOST_RULINGS) return { horizontal: [], vertical: [] };
  const horizontal = joinParallel(page.rulings.filter((ruling) => ruling.direction === 'horizontal'));
  const vertical = joinParallel(page.rulings.filter((ruling) => ruling.direction === 'vertical'));
  return { horizontal: withoutUnderlines(horizontal, page.words), vertical };
}

function joinParallel(rulings: readonly Ruling[]): Ruling[] {
  const byPlace = rulings.filter((ruling) => Number.isFinite(ruling.at) && ruling.to >= ruling.from).sort((a, b) => a.at - b.at);
  const joined: Ruling[] = [];
  for (let start = 0; start < byPlace.length; ) {
    const first = byPlace[start] as Ruling;
    let end = start + 1;
    while (end < byPlace.length && (byPlace[end] as Ruling).at - first.at <= SAME_LINE) end++;
    joined.push(...joinCollinear(byPlace.slice(start, end)));
    start = end;
  }
  return joined;
}

function joinCollinear(rulings: Ruling[]): Ruling[] {
  const [sample] = rulings;
  if (sample === undefined) return [];
  const at = rulings.reduce((sum, ruling) => sum + ruling.at, 0) / rulings.length;
  const joined: Ruling[] = [];
  for (const { from, to } of rulings.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to + MISS) last.to = Math.max(last.to, to);
    else joined.push({ direction: sample.direction, at, from, to });
  }
  return joined.filter((ruling) => ruling.to - ruling.from > MISS);
}

/** A line as wide as the words just above it underlines them and borders nothing. */
function withoutUnderlines(edges: Ruling[], words: readonly Word[]): Ruling[] {
  const upright = words.filter((word) => word.angle === 0).sort((a, b) => a.baseline - b.baseline);
  return edges.filter((edge) => !underlines(edge, upright));
}

function underlines(edge: Ruling, byBaseline: readonly Word[]): boolean {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (let at = lowerBound(byBaseline, edge.at - 4); at < byBaseline.length; at++) {
    const word = byBaseline[at] as Word;
    if (word.baseline > edge.at + 0.5) break;
    if (edge.at - word.baseline > word.size * 0.3 || word.right < edge.from - 1 || word.left > edge.to + 1) continue;
    left = Math.min(left, word.left);
    right = Math.max(right, word.right);
  }
  return Math.abs(left - edge.from) < 2 && Math.abs(right - edge.to) < 2;
}

function lowerBound(words: readonly Word[], baseline: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).baseline < baseline) low = middle + 1;
    else high = middle;
  }
  return low;
}
