import type { Word } from '../page.js';
import { type Segment, type Strip, stripsOf } from './segments.js';

/** A part of a page that is read by itself: its whole width, or one of its columns of text between two heights. */
export interface Zone {
  strips: Strip[];
  left: number;
  right: number;
}

/** Parts a page at the gutters between its columns of running text. A page in one column is one zone. */
export function zonesOf(words: readonly Word[], depth = 0): Zone[] {
  const strips = stripsOf(words);
  if (strips.length === 0) return [];
  const left = Math.min(...strips.map((strip) => strip.left));
  const right = Math.max(...strips.map((strip) => strip.right));
  const gutter = depth < 2 ? findGutter(strips, left, right) : null;
  if (gutter === null) return [{ strips, left, right }];
  return bandsOf(strips, gutter, left, right).flatMap((band): Zone[] => {
    const all = band.strips.flatMap((strip) => strip.segments.flatMap((segment) => segment.words));
    if (!band.split) return [{ strips: band.strips, left, right }];
    const before = all.filter((word) => (word.left + word.right) / 2 < gutter);
    const after = all.filter((word) => (word.left + word.right) / 2 >= gutter);
    return [...zonesOf(before, depth + 1), ...zonesOf(after, depth + 1)];
  });
}

/** Wide enough and wordy enough to be a line of running text in a column of this width. */
function runs(segment: Segment, width: number): boolean {
  return segment.kind === 'text' && segment.right - segment.left > width * 0.22 && segment.words.length >= 4 && letters(segment.text) > 0.7;
}

export function letters(text: string): number {
  const glyphs = text.replace(/\s/g, '');
  return glyphs === '' ? 0 : (glyphs.match(/\p{L}/gu)?.length ?? 0) / glyphs.length;
}

/** x of a gap that has running text on both sides in many lines; null where there is none. */
function findGutter(strips: readonly Strip[], left: number, right: number): number | null {
  const width = right - left;
  const gaps: Array<[number, number]> = [];
  for (const { segments } of strips) {
    for (const [index, segment] of segments.entries()) {
      const next = segments[index + 1];
      if (next === undefined || !runs(segment, width) || !runs(next, width)) continue;
      gaps.push([segment.right, next.left]);
    }
  }
  if (gaps.length < 6) return null;
  const ends = gaps.flatMap(([from, to]) => [from, to]).sort((a, b) => a - b);
  let best = { at: 0, votes: 0, end: 0 };
  for (const [index, end] of ends.entries()) {
    const at = (end + (ends[index + 1] ?? end)) / 2;
    const votes = gaps.filter(([from, to]) => from <= at && at <= to).length;
    if (votes > best.votes) best = { at, votes, end: ends[index + 1] ?? end };
    if (index > 400) break;
  }
  return best.votes >= Math.max(6, gaps.length * 0.6) ? best.at : null;
}

interface Band {
  split: boolean;
  strips: Strip[];
}

/** Runs of lines that leave the gutter free are split at it when running text stands in one of the columns. */
function bandsOf(strips: readonly Strip[], gutter: number, left: number, right: number): Band[] {
  const bands: Band[] = [];
  let current: Strip[] = [];
  const flush = () => {
    if (current.length === 0) return;
    const half = Math.min(gutter - left, right - gutter);
    const running = current.filter((strip) => strip.segments.some((segment) => runs(segment, half * 2) && segment.right - segment.left > half * 0.75)).length;
    add(bands, { split: running >= 3 && running >= current.length * 0.3, strips: current });
    current = [];
  };
  for (const strip of strips) {
    if (strip.segments.some((segment) => segment.left < gutter - 2 && segment.right > gutter + 2)) {
      flush();
      add(bands, { split: false, strips: [strip] });
    } else current.push(strip);
  }
  flush();
  return bands;
}

function add(bands: Band[], band: Band): void {
  const last = bands.at(-1);
  if (last !== undefined && !last.split && !band.split) last.strips.push(...band.strips);
  else bands.push(band);
}
