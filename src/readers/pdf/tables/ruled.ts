import { pattern } from '../../../text/pattern.js';
import { boxAround } from '../boxes.js';
import type { Box, Ruling, Word } from '../page.js';
import type { Edges } from './edges.js';
import type { GridCell, GridTable } from './grid.js';
import { buildLattice, connectEdges, type Lattice } from './lattice.js';
import { holdsRows } from './loose-rows.js';

/** Tables whose cells lines close off, and the words that stand in none. */
export interface RuledTables {
  tables: GridTable[];
  rest: Word[];
  /** boxes drawn around what lines part into too few rows or columns: alignment may tell more of it */
  frames: Frame[];
}

export interface Frame extends Box {
  /** x of the lines between its columns */
  columns: number[];
  /** what the lines alone make of it; null where that is no table */
  table: GridTable | null;
}

/** Numbers of rows may hang out of the left border by this (points). */
const HANGING = 24;

/** A page with more boxes that hold words is a drawing. */
const MOST_WORK = 3_000_000;

export function findRuledTables(words: readonly Word[], edges: Edges): RuledTables {
  const tables: GridTable[] = [];
  const frames: Frame[] = [];
  const taken = new Set<Word>();
  const groups = connectEdges(edges)
    .filter(({ horizontal, vertical }) => horizontal.length + vertical.length > 2)
    .map((group) => ({ group, box: frame(group) }))
    .filter(({ box }) => box.right - box.left >= 20 && box.bottom - box.top >= 8)
    .sort((a, b) => area(a.box) - area(b.box));
  if (groups.length === 0) return { tables, rest: [...words], frames };
  const byHeight = words.map(placeOf).sort((a, b) => a.y - b.y);
  let work = 0;
  for (const { group, box } of groups) {
    const near: Word[] = [];
    for (let at = firstAt(byHeight, box.top); at < byHeight.length; at++) {
      const { word, x, y } = byHeight[at] as (typeof byHeight)[number];
      if (y > box.bottom || ++work > MOST_WORK) break;
      if (x >= box.left - HANGING && x <= box.right && !taken.has(word)) near.push(word);
    }
    if (work > MOST_WORK) break;
    const read = near.length < 2 ? null : readGroup(group, box, near);
    if (read === null) continue;
    if (!('cells' in read)) frames.push(read);
    else {
      tables.push(read);
      for (const cell of read.cells) for (const word of cell.words) taken.add(word);
    }
  }
  return { tables, rest: words.filter((word) => !taken.has(word)), frames };
}

function firstAt(places: ReadonlyArray<{ y: number }>, at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if ((places[half] as { y: number }).y < at) low = half + 1;
    else high = half;
  }
  return low;
}

function readGroup(group: Edges, box: Box, near: readonly Word[]): GridTable | Frame | null {
  const lattice = buildLattice(closeSides(group, near));
  if (lattice === null) return null;
  const table = fillLattice(lattice, near);
  const sound = isTable(table, lattice, near);
  if (sound && !holdsRows(table)) return table;
  return { ...box, columns: lattice.xs, table: sound ? table : null };
}

function frame({ horizontal, vertical }: Edges): Box {
  const across = horizontal.map(({ at, from, to }) => ({ left: from, right: to, top: at, bottom: at }));
  return boxAround([...across, ...vertical.map(({ at, from, to }) => ({ left: at, right: at, top: from, bottom: to }))]);
}

const area = (box: Box) => (box.right - box.left) * (box.bottom - box.top);

function placeOf(word: Word): { word: Word; x: number; y: number } {
  const { x, y } = middle(word);
  return { word, x, y };
}

/** Where a word counts as standing: the middle of its small letters, which boxes of fonts with odd heights do not move. */
function middle(word: Word): { x: number; y: number } {
  const y = word.angle === 0 ? word.baseline - word.size * 0.3 : (word.top + word.bottom) / 2;
  return { x: (word.left + word.right) / 2, y };
}

/** Lines that reach further than the outermost crossing one, with words between them, are closed by an edge that nobody drew. */
function closeSides({ horizontal, vertical }: Edges, words: readonly Word[]): Edges {
  const columns = outermost(horizontal, vertical, (from, to) => words.some((word) => middle(word).x > from && middle(word).x < to));
  const rows = outermost(vertical, horizontal, (from, to) => words.some((word) => middle(word).y > from && middle(word).y < to));
  const top = Math.min(...horizontal.map(({ at }) => at), ...rows);
  const bottom = Math.max(...horizontal.map(({ at }) => at), ...rows);
  const left = Math.min(...vertical.map(({ at }) => at), ...columns);
  const right = Math.max(...vertical.map(({ at }) => at), ...columns);
  return {
    horizontal: [...horizontal, ...rows.map((at): Ruling => ({ direction: 'horizontal', at, from: left, to: right }))],
    vertical: [...vertical, ...columns.map((at): Ruling => ({ direction: 'vertical', at, from: top, to: bottom }))],
  };
}

function outermost(along: readonly Ruling[], across: readonly Ruling[], filled: (from: number, to: number) => boolean): number[] {
  const first = Math.min(...across.map(({ at }) => at));
  const last = Math.max(...across.map(({ at }) => at));
  const missing: number[] = [];
  const starts = along.map(({ from }) => from).filter((from) => from < first - 8);
  const start = Math.min(...starts);
  if (starts.length >= 2 && filled(start, first)) missing.push(start);
  const ends = along.map(({ to }) => to).filter((to) => to > last + 8);
  const end = Math.max(...ends);
  if (ends.length >= 2 && filled(last, end)) missing.push(end);
  return missing;
}

function fillLattice(lattice: Lattice, words: readonly Word[]): GridTable {
  const { xs, ys } = lattice;
  const cells = lattice.cells.map(
    ({ row, column, rowSpan, colSpan }): GridCell => ({
      row,
      column,
      rowSpan,
      colSpan,
      left: xs[column] as number,
      right: xs[column + colSpan] as number,
      top: ys[row] as number,
      bottom: ys[row + rowSpan] as number,
      words: [],
    }),
  );
  const columns = xs.length - 1;
  const hanging: Word[] = [];
  for (const word of words) {
    const { x, y } = middle(word);
    const row = indexOf(ys, y);
    if (row < 0) continue;
    const column = indexOf(xs, x);
    if (column >= 0) cells[lattice.at[row * columns + column] as number]?.words.push(word);
    else if (x < (xs[0] as number)) hanging.push(word);
  }
  for (const word of hanging) {
    const cell = cells[lattice.at[indexOf(ys, middle(word).y) * columns] as number];
    if (cell !== undefined && hangsOut(word, cell)) cell.words.push(word);
  }
  return { ruled: true, rows: ys.length - 1, columns, cells };
}

/** A number, a Roman numeral or a letter, with its dots. */
const NUMBERING = pattern.iu`^[([]?(?:\d[\d.]{0,9}|[ivxlc]{1,6}|\p{L})[.)\]]?$`;

/** A row's number that the narrow first column has no room for: short, near to the border, and nothing else is its cell's. */
function hangsOut(word: Word, cell: GridCell): boolean {
  const near = word.right >= cell.left - HANGING / 2 && word.left >= cell.left - HANGING * 1.5;
  return near && NUMBERING.test(word.text) && cell.words.every((other) => Math.abs(other.baseline - word.baseline) > word.size * 0.5 || other.left > word.left);
}

/** The step of ascending borders that a place lies in; -1 outside. */
function indexOf(borders: readonly number[], at: number): number {
  if (at < (borders[0] as number) || at > (borders.at(-1) as number)) return -1;
  let low = 0;
  let high = borders.length - 2;
  while (low < high) {
    const half = (low + high + 1) >> 1;
    if ((borders[half] as number) <= at) low = half;
    else high = half - 1;
  }
  return low;
}

/**
 * Boxes around text, diagrams and charts have lines that meet, too. A table has words in several columns, most of what stands
 * between its lines stands inside its cells, and its cells are not mostly empty.
 */
function isTable(table: GridTable, lattice: Lattice, words: readonly Word[]): boolean {
  const filled = table.cells.filter((cell) => cell.words.length > 0);
  const columns = new Set(filled.map((cell) => cell.column)).size;
  const rows = new Set(filled.map((cell) => cell.row)).size;
  if (columns < 2 || (rows < 2 && columns < 3) || rows < table.rows * 0.6) return false;
  const spanning = table.cells.filter((cell) => cell.rowSpan > 1 || cell.colSpan > 1).length;
  if (filled.length < table.cells.length * (spanning > table.cells.length * 0.3 ? 0.5 : 0.1)) return false;
  const cut = words.filter((word) => cutsBorder(word, lattice)).length;
  return cut <= words.length * 0.3;
}

/** A drawn border runs through the inside of the word. */
function cutsBorder(word: Word, { xs, ys, at }: Lattice): boolean {
  const { y } = middle(word);
  const row = indexOf(ys, y);
  if (row < 0) return false;
  const slack = (word.right - word.left) * 0.2;
  const from = indexOf(xs, word.left + slack);
  const to = indexOf(xs, word.right - slack);
  const columns = xs.length - 1;
  return from >= 0 && to >= 0 && at[row * columns + from] !== at[row * columns + to];
}
