import { boxAround } from '../boxes.js';
import type { Box, Ruling, Word } from '../page.js';
import { rowsOf } from './body.js';
import { type Column, findColumns } from './columns.js';
import type { Edges } from './edges.js';
import type { GridCell, GridTable } from './grid.js';
import { type HeadCell, headCells, headLines } from './head.js';
import { type PlacedLine, placeStrip } from './placed.js';
import { findRegions, type Region } from './regions.js';
import type { Frame } from './ruled.js';
import { type Strip, segmentOf, stripsOf } from './segments.js';
import { rowsJoined } from './spans.js';
import { trim } from './trim.js';
import { isTable } from './verdict.js';
import { zonesOf } from './zones.js';

/** No page that people read has more; those that do are told apart by their lines alone. */
const MOST_WORDS = 15_000;

/** Where more upright lines are drawn, they are no borders. */
const MOST_UPRIGHT = 300;

/** Tables that alignment shows, with what help drawn lines give; `rest` are the words in none. */
export function findAlignedTables(
  words: readonly Word[],
  { horizontal: rulings, vertical: upright }: Edges,
  frames: readonly Frame[],
): { tables: GridTable[]; rest: Word[] } {
  const taken = new Set<Word>();
  const tables: GridTable[] = [];
  const take = (table: GridTable) => {
    tables.push(table);
    for (const cell of table.cells) for (const word of cell.words) taken.add(word);
  };
  if (words.length > MOST_WORDS) return { tables: framed(frames), rest: without(words, framed(frames)) };
  for (const frame of frames) {
    const inside = words.filter((word) => !taken.has(word) && isInside(word, frame));
    const table = readFrame(frame, inside, rulings);
    if (table !== null && !table.cells.some((cell) => cell.words.some((word) => taken.has(word)))) take(table);
  }
  const free = taken.size === 0 ? words : words.filter((word) => !taken.has(word));
  for (const zone of zonesOf(free)) {
    const strips =
      upright.length === 0 || upright.length > MOST_UPRIGHT ? zone.strips : zone.strips.map((strip) => cutAtLines(strip, linesThrough(strip, upright)));
    for (const region of findRegions({ ...zone, strips }, rulings)) {
      const table = readRegion(region, rulings, upright);
      if (table !== null) take(table);
    }
  }
  return { tables, rest: words.filter((word) => !taken.has(word)) };
}

/** What the lines alone make of frames that do not hold each other's words. */
function framed(frames: readonly Frame[]): GridTable[] {
  const taken = new Set<Word>();
  return frames.flatMap(({ table }) => {
    const words = table === null ? [] : table.cells.flatMap((cell) => cell.words);
    if (table === null || words.some((word) => taken.has(word))) return [];
    for (const word of words) taken.add(word);
    return [table];
  });
}

function without(words: readonly Word[], tables: readonly GridTable[]): Word[] {
  const taken = new Set(tables.flatMap((table) => table.cells.flatMap((cell) => cell.words)));
  return words.filter((word) => !taken.has(word));
}

function isInside(word: Word, box: Box): boolean {
  const [x, y] = [(word.left + word.right) / 2, word.baseline - word.size * 0.3];
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** A box that holds one region from top to bottom is a table as alignment has it, else what its lines make of it. */
function readFrame(frame: Frame, words: readonly Word[], rulings: readonly Ruling[]): GridTable | null {
  if (words.length < 6) return frame.table;
  const strips = stripsOf(words).map((strip) => cutAtLines(strip, frame.columns));
  const zone = { strips, left: frame.left, right: frame.right };
  const lines = findRegions(zone, []).reduce((most, region) => Math.max(most, region.strips.length), 0);
  if (lines < strips.length * 0.7) return frame.table;
  return readRegion({ strips, caption: 'table' }, rulings, []) ?? frame.table;
}

function linesThrough({ baseline, size }: Strip, upright: readonly Ruling[]): number[] {
  const middle = baseline - size * 0.3;
  return upright.filter(({ from, to }) => from < middle && to > middle).map(({ at }) => at);
}

/** Words on both sides of a drawn line are in two cells however near they stand. */
function cutAtLines(strip: Strip, columns: readonly number[]): Strip {
  const segments = strip.segments.flatMap((segment) => {
    const pieces: Word[][] = [[]];
    for (const [index, word] of segment.words.entries()) {
      const before = segment.words[index - 1];
      if (before !== undefined && columns.some((x) => x > (before.left + before.right) / 2 && x < (word.left + word.right) / 2)) pieces.push([]);
      pieces.at(-1)?.push(word);
    }
    return pieces.length === 1 ? [segment] : pieces.map(segmentOf);
  });
  return { ...strip, segments };
}

function readRegion({ strips, caption }: Region, rulings: readonly Ruling[], upright: readonly Ruling[]): GridTable | null {
  const columns = findColumns(strips);
  if (columns.length < 2 || columns.length > 40) return null;
  const lines = trim(
    strips.map((strip) => placeStrip(strip, columns)),
    columns,
    rulings,
  );
  if (lines.length < 2) return null;
  const left = Math.min(...lines.map(({ strip }) => strip.left));
  const right = Math.max(...lines.map(({ strip }) => strip.right));
  const borders = rulings.filter(({ from, to }) => Math.min(to, right) - Math.max(from, left) > (right - left) * 0.7).map(({ at }) => at);
  const [top, bottom] = [(lines[0] as PlacedLine).strip.top - 8, (lines.at(-1) as PlacedLine).strip.bottom + 8];
  const inside = upright.filter(({ at, from, to }) => at > left + 8 && at < right - 8 && from < bottom && to > top);
  const bars = new Set(inside.map(({ from }) => Math.round(from / 3))).size;
  const heads = headLines(lines, columns, borders);
  const body = rowsOf(lines.slice(heads), columns, borders);
  const table = assemble(headCells(lines.slice(0, heads), rulings, columns), body, columns, rowsJoined(body, columns, rulings));
  return isTable(table, { lines: lines.slice(heads), columns, rules: borders.filter((at) => at > top && at < bottom).length, caption, bars }) ? table : null;
}

function assemble(heads: readonly HeadCell[], body: readonly PlacedLine[][], columns: readonly Column[], joined: boolean[][] | null): GridTable {
  const cells: GridCell[] = [];
  const bands = headBands(heads);
  for (const head of heads) {
    const inside = bands.flatMap((band, index) => (Math.min(band.bottom, head.bottom) - Math.max(band.top, head.top) > 1 ? [index] : []));
    const row = inside[0] ?? 0;
    const covered = heads.some((other) => other.top > head.top + 1 && other.from <= head.to && other.to >= head.from);
    const last = covered ? (inside.at(-1) ?? row) : bands.length - 1;
    const words = head.pieces.flatMap((piece) => piece.words);
    cells.push({ ...boxAround(words), row, column: head.from, rowSpan: last - row + 1, colSpan: head.to - head.from + 1, words });
  }
  const open = columns.map(() => ({ from: bands.length, cell: null as GridCell | null }));
  for (const [index, lines] of body.entries()) {
    const row = bands.length + index;
    const words = columns.map((): Word[] => []);
    for (const cell of lines.flatMap((line) => line.cells)) words[cell.from]?.push(...cell.words);
    for (const [column, own] of words.entries()) {
      const span = open[column];
      if (span === undefined) continue;
      if (joined?.[index - 1]?.[column] !== true) Object.assign(span, { from: row, cell: null });
      if (span.cell !== null) {
        span.cell.words.push(...own);
        Object.assign(span.cell, boxAround(span.cell.words), { rowSpan: row - span.from + 1 });
      } else if (own.length > 0) {
        span.cell = { ...boxAround(own), row: span.from, column, rowSpan: row - span.from + 1, colSpan: 1, words: own };
        cells.push(span.cell);
      }
    }
  }
  return withEmptyCells({ ruled: false, rows: bands.length + body.length, columns: columns.length, cells });
}

/** Heights that header cells share, top to bottom: a row of the header each. */
function headBands(heads: readonly HeadCell[]): Array<{ top: number; bottom: number }> {
  const ends = [...heads].sort((a, b) => a.bottom - b.bottom || b.top - a.top);
  const bands: Array<{ top: number; bottom: number }> = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { top, bottom } of ends) {
    if (top < last - 1) continue;
    bands.push({ top, bottom });
    last = bottom;
  }
  return bands;
}

/** Every place is a cell's: places that no cell covers get empty ones; of cells that cover each other the later one is cut. */
function withEmptyCells(table: GridTable): GridTable {
  const owner = new Map<number, GridCell>();
  const key = (row: number, column: number) => row * table.columns + column;
  const cells: GridCell[] = [];
  for (const cell of [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const holder = owner.get(key(cell.row, cell.column));
    if (holder !== undefined) {
      holder.words.push(...cell.words);
      continue;
    }
    let colSpan = 1;
    while (colSpan < cell.colSpan && !owner.has(key(cell.row, cell.column + colSpan))) colSpan++;
    const own = { ...cell, colSpan };
    for (let row = own.row; row < own.row + own.rowSpan; row++)
      for (let column = own.column; column < own.column + own.colSpan; column++) owner.set(key(row, column), own);
    cells.push(own);
  }
  const across = Array.from({ length: table.columns }, (_, column) => boxAround(cells.filter((cell) => cell.column === column && cell.colSpan === 1)));
  for (let row = 0; row < table.rows; row++) {
    const inRow = cells.filter((cell) => cell.row === row && cell.words.length > 0);
    const { top, bottom } = boxAround(inRow);
    for (let column = 0; column < table.columns; column++) {
      if (owner.has(key(row, column))) continue;
      const { left, right } = across[column] ?? boxAround([]);
      cells.push({ row, column, rowSpan: 1, colSpan: 1, left, right, top, bottom, words: [] });
    }
  }
  return { ...table, cells };
}
