import { boxAround } from '../boxes.js';
import type { Word } from '../page.js';
import type { GridTable } from './grid.js';
import { type Strip, stripsOf } from './segments.js';

/** A drawn header has so many rows at most, … */
const MOST_ROWS = 3;
/** … and so many lines of figures below it at least. */
const LEAST_LINES = 3;
/** Lines of a table are no further from each other (parts of the type size). */
const NEAR = 2.6;

/** Whether the lines are drawn around a header only: lines of figures, a cell or more for every second of its columns, stand close below. */
export function isBoxedHead(table: GridTable, rest: readonly Word[]): boolean {
  if (table.rows > MOST_ROWS || table.columns < 2) return false;
  const { left, right, bottom } = boxAround(table.cells);
  const reach = bottom + 120;
  const below = rest.filter((word) => word.baseline > bottom && word.baseline < reach && word.right > left - 4 && word.left < right + 4);
  const strips = stripsOf(below);
  let last = bottom;
  for (let line = 0; line < LEAST_LINES; line++) {
    const strip = strips[line];
    if (strip === undefined || strip.baseline - last > strip.size * NEAR || !isFigures(strip, table.columns)) return false;
    last = strip.baseline;
  }
  return true;
}

const isFigures = ({ segments }: Strip, columns: number) =>
  segments.length >= Math.max(2, columns / 2) && segments.filter((segment) => segment.kind !== 'text').length >= segments.length / 3;
