import { cells } from './cells.js';
import type { Glyph } from './glyphs.js';
import { attachMarks } from './marks.js';
import { boxOf, type Matrix } from './matrix.js';
import type { PdfFont } from './operators.js';
import type { Box, Word } from './page.js';
import { GAP, type Run, runsOf, SAME_LOOK } from './runs.js';
import { joinSpaced } from './spaced.js';
import { spell } from './spell.js';
import { dropTwice } from './twice.js';
import { readUntold } from './untold.js';

/** Pieces that are not drawn one after another may overlap by this part of the font's size, and be of one word. */
const OVERLAP = 0.2;
/** A raised or lowered piece hangs on a word whose baseline is no farther than this part of the greater size. */
const RAISED = 0.7;

/**
 * The words of a page, in the order in which they are drawn, and how many of them were put together again from pieces that
 * are drawn apart.
 */
export function wordsOf(glyphs: readonly Glyph[]): { words: Word[]; repaired: number } {
  readUntold(glyphs);
  const runs = joinSpaced(chainsOf(runsOf(attachMarks(dropTwice(glyphs)))));
  const before = neighbours(runs, RAISED, Number.POSITIVE_INFINITY);
  const texts = spell(runs.map(({ glyphs }) => glyphs));
  const words = runs.map((run, at) => wordOf(run, texts[at] ?? '', before(run) !== null)).filter(({ text }) => text !== '');
  return { words, repaired: runs.filter(({ apart }) => apart).length };
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
    return [chain.length === 1 ? run : together(run, chain)];
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
    apart: chain.some(({ order }, at) => at > 0 && order !== (chain[at - 1]?.order ?? 0) + 1),
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
    ends.visit(run.from - GAP * run.size, run.from + OVERLAP * run.size, run.across - run.size, run.across + run.size, (other) => {
      if (other === run || other.angle !== run.angle || other.from >= run.from || other.spaceAfter || run.spaceBefore) return false;
      const [small, great] = [Math.min(run.size, other.size), Math.max(run.size, other.size)];
      const gap = run.from - other.to;
      if (gap >= GAP * small || gap <= -OVERLAP * small) return false;
      if (Math.abs(run.across - other.across) > raised * great || great - small > differing * great) return false;
      if (Math.abs(gap) < least) [best, least] = [other, Math.abs(gap)];
      return false;
    });
    return best;
  };
}

/** Parts of a font's size that stand above and below the baseline. */
const ABOVE = 0.8;
const BELOW = 0.22;

function wordOf(run: Run, text: string, glued: boolean): Word {
  const { glyphs, angle, from, to, across, size } = run;
  let bold = 0;
  for (const glyph of glyphs) if (glyph.font.bold || glyph.heavy) bold += 1;
  const font = commonFont(glyphs);
  const above = across - (font?.vertical === true ? 0.5 : ABOVE) * size;
  const below = across + (font?.vertical === true ? 0.5 : BELOW) * size;
  const turned = ((Math.round(angle / 90) * 90) % 360) as Word['angle'];
  const level = angle === 0;
  return {
    text,
    ...(level ? { left: from, top: above, right: to, bottom: below, baseline: across } : set(angle, from, to, above, below, across)),
    size,
    font: font?.name ?? '',
    bold: bold * 2 > glyphs.length,
    glued,
    angle: turned,
    signature: glyphs[0]?.signature ?? false,
    clipped: glyphs.filter(({ seen }) => !seen).length * 2 > glyphs.length,
    askew: Math.abs(angle - Math.round(angle / 90) * 90) > 2,
  };
}

/** The font of most of a word's letters: one or two may come from another. */
function commonFont(glyphs: readonly Glyph[]): PdfFont | undefined {
  const [first] = glyphs;
  if (glyphs.every(({ font }) => font === first?.font)) return first?.font;
  const counts = new Map<PdfFont, number>();
  for (const { font } of glyphs) counts.set(font, (counts.get(font) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/** A word's box on the page, from the frame of its line. */
function set(angle: number, from: number, to: number, above: number, below: number, across: number): Box & { baseline: number } {
  const radians = (angle * Math.PI) / 180;
  const frame: Matrix = [Math.cos(radians), Math.sin(radians), -Math.sin(radians), Math.cos(radians), 0, 0];
  const turned = (Math.round(angle / 90) * 90) % 180 === 90;
  const middle = (from + to) / 2;
  return { ...boxOf(frame, from, above, to, below), baseline: turned ? middle * frame[0] + across * frame[2] : middle * frame[1] + across * frame[3] };
}
