import type { Block, Grid, GridCell, GridRow } from '../../model/block.js';
import type { Place } from '../../model/place.js';
import { squeeze } from '../../text/unicode.js';
import type { Properties } from './properties.js';

/** A row as the file gives it: its cells' blocks, and what its end says of their edges. */
export interface WordRow {
  cells: WordCell[];
  properties: Properties | undefined;
  pageBefore: boolean;
}

export interface WordCell {
  content: Block[];
  /** of its first paragraph */
  paragraph: number;
}

const DEFINITION = 0xd608;
/** Edges nearer to each other than this, in twentieths of a point, are one. */
const SAME_EDGE = 40;
const BYTES_PER_CELL = 20;

interface Shape {
  left: number;
  right: number;
  /** goes on from the cell above; goes on from the cell to the left */
  below: boolean;
  beside: boolean;
}

/** Rows to a grid: columns are the edges of all rows; a cell that goes on from another becomes a part of it. */
export function toGrid(rows: readonly WordRow[], table: number): Grid {
  const shapes = rows.map((row) => shapesOf(row));
  const edges = shapes.every((row) => row !== null) ? distinct(shapes.flatMap((row) => (row ?? []).flatMap(({ left, right }) => [left, right]))) : null;
  const columnOf = (edge: number) => (edges ?? []).findIndex((each) => edge < each + SAME_EDGE);
  /** the cell that a column of the row above belongs to, for cells that go on from it */
  let above = new Map<number, GridCell>();
  const built = rows.map((row, at): GridRow => {
    const cells: GridCell[] = [];
    const here = new Map<number, GridCell>();
    let column = 0;
    for (const [index, cell] of row.cells.entries()) {
      const shape = edges === null ? undefined : shapes[at]?.[index];
      const from = shape === undefined ? column : Math.max(column, columnOf(shape.left));
      const colSpan = shape === undefined ? 1 : Math.max(1, columnOf(shape.right) - from);
      if (from > column) cells.push(emptyCell(table, at, column, from - column));
      column = from + colSpan;
      const origin = shape?.below === true ? above.get(from) : undefined;
      const last = cells.at(-1);
      if (origin !== undefined) {
        origin.rowSpan++;
        here.set(from, origin);
      } else if (shape?.beside === true && last !== undefined) {
        last.colSpan += colSpan;
      } else {
        const made = toCell(cell, { table, row: at + 1, column: from + 1 }, colSpan);
        cells.push(made);
        here.set(from, made);
      }
    }
    above = here;
    const printed = squeeze(cells.map((cell) => cell.text).join(' '));
    return { cells, pageBefore: row.pageBefore, printed, confidence: 1, place: placeOf({ table, row: at + 1, column: 1 }, row.cells[0]?.paragraph ?? null) };
  });
  return { layout: 'doc', ruled: null, rows: built, place: placeOf({ table, row: 1, column: 1 }, rows[0]?.cells[0]?.paragraph ?? null) };
}

/** Edges and merges of a row's cells (2.9.315 TDefTableOperand, 2.9.321 TC80); null where they do not fit its cells. */
function shapesOf(row: WordRow): Shape[] | null {
  const operand = row.properties?.get(DEFINITION);
  if (operand === undefined || operand.length < 3) return null;
  const count = operand.readUInt8(2);
  if (count !== row.cells.length || operand.length < 3 + (count + 1) * 2) return null;
  const shapes: Shape[] = [];
  for (let cell = 0; cell < count; cell++) {
    const flags = 3 + (count + 1) * 2 + cell * BYTES_PER_CELL;
    const merged = flags + 2 <= operand.length ? operand.readUInt16LE(flags) : 0;
    shapes.push({
      left: operand.readInt16LE(3 + cell * 2),
      right: operand.readInt16LE(5 + cell * 2),
      below: (merged & 0x60) === 0x20,
      beside: (merged & 0x03) === 0x02,
    });
  }
  return shapes.every(({ left, right }) => left <= right) ? shapes : null;
}

function distinct(edges: readonly number[]): number[] {
  const found: number[] = [];
  for (const edge of [...edges].sort((a, b) => a - b)) {
    if (edge >= (found.at(-1) ?? Number.NEGATIVE_INFINITY) + SAME_EDGE) found.push(edge);
  }
  return found;
}

function toCell(cell: WordCell, place: NonNullable<Place['cell']>, colSpan: number): GridCell {
  const text = squeeze(cell.content.map((block) => (block.kind === 'text' ? block.text : '')).join(' '));
  const content = cell.content.map((block) => (block.kind === 'text' ? { ...block, place: placeOf(place, block.place.paragraph) } : block));
  return { text, rowSpan: 1, colSpan, content, place: placeOf(place, cell.paragraph) };
}

/** Room before a row that begins to the right of the table's left edge. */
function emptyCell(table: number, row: number, column: number, colSpan: number): GridCell {
  return { text: '', rowSpan: 1, colSpan, content: [], place: placeOf({ table, row: row + 1, column: column + 1 }, null) };
}

function placeOf(cell: NonNullable<Place['cell']> | null, paragraph: number | null): Place {
  return { lines: null, page: null, boxes: [], cell, paragraph };
}
