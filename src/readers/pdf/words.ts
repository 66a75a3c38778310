import { cells } from './cells.js';
import { compose } from './characters.js';
import type { Glyph } from './glyphs.js';
import { attachMarks } from './marks.js';
import type { Word } from './page.js';
import { GAP, type Run, runsOf, SAME_LOOK } from './runs.js';
import { dropTwice } from './twice.js';

/** Pieces that are not drawn one after another may overlap by this part of the font's size, and be of one word. */
const OVERLAP = 0.2;
/** A raised or lowered piece hangs on a word whose baseline is no farther than this part of the greater size. */
const RAISED = 0.7;

/** The words of a page, in the order in which they are drawn. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const runs = chainsOf(runsOf(attachMarks(dropTwice(glyphs))));
  const before = neighbours(runs, RAISED, Number.POSITIVE_INFINITY);
  return runs.map((run) => wordOf(run, before(run) !== null)).filter(({ text }) => text !== '');
}

/**
 * Joins pieces of words by where they stand. A program that takes a letter from another font may draw it after the rest of
 * its word, or of its line; the order of drawing then says nothing.
 */
function chainsOf(runs: readonly Run[]): Run[] {
  const before = neighbours(runs, SAME_LOOK, SAME_LOOK);
  const next = new Map<Run, Run>();
  const joined = new Set<Run>();
  for (const run of runs) {
    const first = before(run);
    if (first === null || next.has(first)) continue;
    next.set(first, run);
    joined.add(run);
  }
  const chains = runs.flatMap((run) => {
    if (joined.has(run)) return [];
    const chain = [run];
    for (let more = next.get(run); more !== undefined; more = next.get(more)) chain.push(more);
    return [together(run, chain)];
  });
  return chains.sort((a, b) => a.order - b.order);
}

function together(first: Run, chain: readonly Run[]): Run {
  return {
    ...first,
    glyphs: chain.flatMap((run) => run.glyphs),
    to: Math.max(...chain.map(({ to }) => to)),
    spaceAfter: chain.at(-1)?.spaceAfter ?? false,
    order: Math.min(...chain.map(({ order }) => order)),
  };
}

/**
 * A look-up of the piece that ends where another begins, with no white space between, by place.
 * @param raised greatest difference of their baselines, in parts of the greater size
 * @param differing greatest difference of their sizes, in parts of the greater
 */
function neighbours(runs: readonly Run[], raised: number, differing: number): (run: Run) => Run | null {
  const ends = cells<Run>();
  for (const run of runs) ends.add(run.to, run.across, run);
  return (run) => {
    let best: Run | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const other of ends.within(run.from - GAP * run.size, run.from + OVERLAP * run.size, run.across - run.size, run.across + run.size)) {
      if (other === run || other.angle !== run.angle || other.from >= run.from || other.spaceAfter || run.spaceBefore) continue;
      const [small, great] = [Math.min(run.size, other.size), Math.max(run.size, other.size)];
      const gap = run.from - other.to;
      if (gap >= GAP * small || gap <= -OVERLAP * small) continue;
      if (Math.abs(run.across - other.across) > raised * great || great - small > differing * great) continue;
      if (Math.abs(gap) < least) [best, least] = [other, Math.abs(gap)];
    }
    return best;
  };
}

/** Parts of a font's size that stand above and below the baseline. */
const ABOVE = 0.8;
const BELOW = 0.22;

function wordOf({ glyphs, angle, from, to, across, size }: Run, glued: boolean): Word {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const font = glyphs[0]?.font;
  const [above, below] = font?.vertical === true ? [0.5, 0.5] : [ABOVE, BELOW];
  const corners = [from, to].flatMap((u) => [across - above * size, across + below * size].map((v) => [u * cos - v * sin, u * sin + v * cos] as const));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const turned = ((Math.round(angle / 90) * 90) % 360) as Word['angle'];
  return {
    text: compose(glyphs.map(({ text }) => text).join('')),
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    baseline: turned === 90 || turned === 270 ? from * cos - across * sin : from * sin + across * cos,
    size,
    font: font?.name ?? '',
    bold: glyphs.filter((glyph) => glyph.font.bold || glyph.twice).length * 2 > glyphs.length,
    glued,
    angle: turned,
  };
}
