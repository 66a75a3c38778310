import type { Ruling } from '../page.js';
import type { Edges } from './edges.js';

/** Edges that touch each other, as rows and columns between them and the cells that lines close off. */
export interface Lattice {
  /** x of the column borders, one more than there are columns */
  xs: number[];
  /** y of the row borders */
  ys: number[];
  cells: LatticeCell[];
  /** index into `cells` of each place, row by row */
  at: Int32Array;
}

export interface LatticeCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
}

/** Edges that end this near to each other meet (points). */
const REACH = 3;
/** Lines nearer than this have no row or column of text between them (points). */
const THINNEST = 5;
/** Bounds against drawings and hostile files. */
const MOST_STEPS = 2_000_000;
const MOST_PLACES = 100_000;

/** Groups of edges that meet; edges that meet none are left out. */
export function connectEdges({ horizontal, vertical }: Edges): Edges[] {
  const parent = Int32Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  let steps = 0;
  for (const [column, edge] of vertical.entries()) {
    for (let row = firstFrom(horizontal, edge.from - REACH); row < horizontal.length; row++) {
      const other = horizontal[row] as Ruling;
      if (other.at > edge.to + REACH) break;
      if (++steps > MOST_STEPS) return [];
      if (edge.at < other.from - REACH || edge.at > other.to + REACH) continue;
      parent[root(row)] = root(horizontal.length + column);
    }
  }
  const groups = new Map<number, Edges>();
  const groupOf = (index: number): Edges => {
    const key = root(index);
    const group = groups.get(key) ?? { horizontal: [], vertical: [] };
    groups.set(key, group);
    return group;
  };
  for (const [index, edge] of horizontal.entries()) groupOf(index).horizontal.push(edge);
  for (const [index, edge] of vertical.entries()) groupOf(horizontal.length + index).vertical.push(edge);
  return [...groups.values()].filter((group) => group.horizontal.length > 0 && group.vertical.length > 0);
}

function firstFrom(edges: readonly Ruling[], at: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as Ruling).at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Rows, columns and cells of edges that meet. Places that no line parts are one cell; what is then no rectangle is cut into
 * rectangles. The outline counts as closed. Null where there is nothing between the lines, or too much.
 */
export function buildLattice(edges: Edges): Lattice | null {
  const columns = borders(edges.vertical);
  const rows = borders(edges.horizontal);
  const width = columns.length - 1;
  const height = rows.length - 1;
  if (width < 1 || height < 1 || width * height > MOST_PLACES) return null;
  const walls = {
    left: drawnWalls(edges.vertical, columns, rows),
    top: drawnWalls(edges.horizontal, rows, columns),
  };
  const at = new Int32Array(width * height).fill(-1);
  const cells: LatticeCell[] = [];
  const open = (row: number, column: number) => walls.left[column * height + row] === 0;
  const joined = joinPlaces(width, height, open, (row, column) => walls.top[row * width + column] === 0);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const place = row * width + column;
      if (at[place] !== -1) continue;
      const cell = largestRectangle(joined, at, width, height, row, column);
      for (let r = row; r < row + cell.rowSpan; r++) at.fill(cells.length, r * width + column, r * width + column + cell.colSpan);
      cells.push(cell);
    }
  }
  return { xs: columns, ys: rows, cells, at };
}

/** Where lines stand, those too near to each other taken as one. */
function borders(edges: readonly Ruling[]): number[] {
  const places: number[] = [];
  for (const { at } of [...edges].sort((a, b) => a.at - b.at)) {
    const last = places.at(-1);
    if (last === undefined || at - last > THINNEST) places.push(at);
  }
  return places;
}

/** For each border and each step along it, whether a line is drawn there. */
function drawnWalls(edges: readonly Ruling[], across: readonly number[], along: readonly number[]): Uint8Array {
  const steps = along.length - 1;
  const drawn = new Uint8Array(across.length * steps);
  for (const edge of edges) {
    const border = nearest(across, edge.at);
    for (let step = 0; step < steps; step++) {
      const from = along[step] as number;
      const to = along[step + 1] as number;
      const covered = Math.min(edge.to, to) - Math.max(edge.from, from);
      if (covered >= (to - from) * 0.6) drawn[border * steps + step] = 1;
    }
  }
  return drawn;
}

function nearest(places: readonly number[], at: number): number {
  let best = 0;
  for (let index = 1; index < places.length; index++) {
    if (Math.abs((places[index] as number) - at) < Math.abs((places[best] as number) - at)) best = index;
  }
  return best;
}

/** A number for each place, equal for places that no line parts. */
function joinPlaces(width: number, height: number, openLeft: Open, openTop: Open): Int32Array {
  const joined = new Int32Array(width * height).fill(-1);
  for (let start = 0; start < joined.length; start++) {
    if (joined[start] !== -1) continue;
    const todo = [start];
    joined[start] = start;
    for (let place = todo.pop(); place !== undefined; place = todo.pop()) {
      const row = Math.floor(place / width);
      const column = place % width;
      const go = (next: number, open: boolean) => {
        if (!open || joined[next] !== -1) return;
        joined[next] = start;
        todo.push(next);
      };
      if (column > 0) go(place - 1, openLeft(row, column));
      if (column < width - 1) go(place + 1, openLeft(row, column + 1));
      if (row > 0) go(place - width, openTop(row, column));
      if (row < height - 1) go(place + width, openTop(row + 1, column));
    }
  }
  return joined;
}

type Open = (row: number, column: number) => boolean;

/** The widest, then tallest rectangle of free places of one number that has its upper left corner here. */
function largestRectangle(joined: Int32Array, taken: Int32Array, width: number, height: number, row: number, column: number): LatticeCell {
  const group = joined[row * width + column];
  const free = (r: number, c: number) => taken[r * width + c] === -1 && joined[r * width + c] === group;
  let colSpan = 1;
  while (column + colSpan < width && free(row, column + colSpan)) colSpan++;
  let rowSpan = 1;
  while (row + rowSpan < height && everyColumn(column, colSpan, (c) => free(row + rowSpan, c))) rowSpan++;
  return { row, column, rowSpan, colSpan };
}

function everyColumn(from: number, count: number, holds: (column: number) => boolean): boolean {
  for (let column = from; column < from + count; column++) if (!holds(column)) return false;
  return true;
}
