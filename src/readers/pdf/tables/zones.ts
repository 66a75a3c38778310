import { boxAround } from '../boxes.js';
import type { Word } from '../page.js';
import { lettersIn } from './letters.js';
import { type Strip, stripsOf } from './segments.js';

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
  const { left, right } = boxAround(strips);
  const gutter = depth < 2 && (depth === 0 || right - left > NARROWEST * 2.8) ? findGutter(strips, left, right) : null;
  if (gutter === null) return [{ strips, left, right }];
  return bandsOf(strips, gutter, left, right).flatMap((band): Zone[] => {
    const all = band.strips.flatMap((strip) => strip.segments.flatMap((segment) => segment.words));
    if (!band.split) return [{ strips: band.strips, left, right }];
    const before = all.filter((word) => (word.left + word.right) / 2 < gutter);
    const after = all.filter((word) => (word.left + word.right) / 2 >= gutter);
    return [...zonesOf(before, depth + 1), ...zonesOf(after, depth + 1)];
  });
}

/** Places across a page at which a gutter is looked for. */
const STEPS = 120;
/** Words of a line of running text cover this share of their column at least. */
const FULL = 0.6;
/** Most of them cover this share, which lines of a table's first column seldom do. */
const BRIMFUL = 0.78;
/** So many lines of running text make a column of it, … */
const LEAST_LINES = 4;
/** … which is not narrower than this (points). */
const NARROWEST = 105;

/** x that words leave free where running text fills both sides, in the longest run of lines; null where there is none. */
function findGutter(strips: readonly Strip[], left: number, right: number): number | null {
  const width = right - left;
  if (width < NARROWEST * 2 || strips.length < LEAST_LINES) return null;
  const crossed = strips.map((strip) => stepsCrossed(strip, left, width));
  // how far words with letters cover each line is asked of few lines
  const covers = strips.map((): Float64Array | null => null);
  const coverOf = (line: number) => {
    const cover = covers[line] ?? lettersBefore(strips[line] as Strip, left, width);
    covers[line] = cover;
    return cover;
  };
  const best = { lines: 0, from: 0, to: 0 };
  const first = Math.ceil((NARROWEST / width) * STEPS);
  for (let step = first; step <= STEPS - first; step++) {
    let lines = 0;
    for (let from = 0; from < strips.length; ) {
      let to = from;
      while (to < strips.length && crossed[to]?.[step] !== 1) to++;
      if (to - from >= LEAST_LINES) {
        let before = 0;
        let after = 0;
        for (let line = from; line < to; line++) {
          const cover = coverOf(line);
          const own = cover[step] as number;
          if (own >= (step / STEPS) * width * FULL) before++;
          if ((cover[STEPS] as number) - own >= (1 - step / STEPS) * width * FULL) after++;
        }
        if (Math.min(before, after) >= LEAST_LINES) lines += before + after;
      }
      from = to + 1;
    }
    if (lines > best.lines) Object.assign(best, { lines, from: step, to: step });
    else if (lines === best.lines && step === best.to + 1) best.to = step;
  }
  return best.lines === 0 ? null : left + (((best.from + best.to) / 2) * width) / STEPS;
}

/** For each step across the page whether a word stands over it. */
function stepsCrossed({ segments }: Strip, left: number, width: number): Uint8Array {
  const crossed = new Uint8Array(STEPS + 1);
  for (const { words } of segments) {
    for (const word of words) {
      const from = Math.max(0, Math.ceil(((word.left - left) / width) * STEPS));
      const to = Math.min(STEPS, Math.floor(((word.right - left) / width) * STEPS));
      for (let step = from; step <= to; step++) crossed[step] = 1;
    }
  }
  return crossed;
}

/** For each step across the page how much of the way there words with letters cover. */
function lettersBefore({ segments }: Strip, left: number, width: number): Float64Array {
  const before = new Float64Array(STEPS + 1);
  for (const { words } of segments) {
    for (const word of words) {
      if (lettersIn(word.text) === 0) continue;
      // a word with the blank after it
      const end = Math.min(STEPS, Math.max(0, Math.floor(((word.right - left) / width) * STEPS) + 1));
      before[end] = (before[end] as number) + (word.right - word.left) + word.size * 0.25;
    }
  }
  for (let step = 1; step <= STEPS; step++) before[step] = (before[step] as number) + (before[step - 1] as number);
  return before;
}

interface Band {
  split: boolean;
  strips: Strip[];
}

/** Runs of lines that leave the gutter free are split at it when running text fills one of the columns. */
function bandsOf(strips: readonly Strip[], gutter: number, left: number, right: number): Band[] {
  const bands: Band[] = [];
  const width = right - left;
  const step = Math.round(((gutter - left) / width) * STEPS);
  let current: Strip[] = [];
  let full = 0;
  const flush = () => {
    if (current.length > 0) add(bands, { split: full >= 3, strips: current });
    current = [];
    full = 0;
  };
  for (const strip of strips) {
    if (stepsCrossed(strip, left, width)[step] === 1) {
      flush();
      add(bands, { split: false, strips: [strip] });
      continue;
    }
    current.push(strip);
    const before = lettersBefore(strip, left, width);
    const [one, other] = [before[step] as number, (before[STEPS] as number) - (before[step] as number)];
    if (one >= (gutter - left) * BRIMFUL || other >= (right - gutter) * BRIMFUL) full++;
  }
  flush();
  return bands;
}

function add(bands: Band[], band: Band): void {
  const last = bands.at(-1);
  if (last !== undefined && !last.split && !band.split) last.strips.push(...band.strips);
  else bands.push(band);
}
