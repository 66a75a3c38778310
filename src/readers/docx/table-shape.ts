import { branch } from './alternatives.js';
import { snapToColumns } from './snap.js';
import { child, type Node, numberValue } from './xml.js';

/** A table of `document.xml` on its grid. Every row is as wide as the widest; what no cell fills is a cell without a node. */
export interface TableShape {
  rows: RowShape[];
  columns: number;
}

export interface RowShape {
  /** 1-based among the table's rows as they are stored: rows deleted in review count */
  number: number;
  node: Node;
  cells: CellShape[];
}

export interface CellShape {
  node: Node | null;
  /** 1-based */
  column: number;
  span: number;
  /** `below` goes on with the cell above it */
  merge: 'none' | 'start' | 'below';
}

/** More columns than Word allows (63) by far; a span that claims more is damaged. */
const MOST_SPAN = 512;
const NEVER_ROWS = new Set(['w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tblPrEx', 'w:sdtPr', 'w:sdtEndPr', 'w:del', 'w:moveFrom']);

/** Rows, cells and what is merged, through content controls and other wraps (ECMA-376 §17.4). */
export function tableShape(table: Node): TableShape {
  const stored = within(table, 'w:tr');
  const rows: RowShape[] = stored.flatMap((row, at) => (isDeleted(row) ? [] : [{ number: at + 1, cells: cellsOf(row), node: row }]));
  snapToColumns(table, rows);
  const width = rows.reduce((most, row) => Math.max(most, rowWidth(row.cells)), 0);
  let above = new Map<number, CellShape>();
  for (const row of rows) {
    const missing = width - rowWidth(row.cells);
    if (missing > 0) row.cells.push({ node: null, column: width - missing + 1, span: missing, merge: 'none' });
    for (const cell of row.cells) {
      // a cell can go on only with one of its own width; Word shows others as cells of their own
      const over = above.get(cell.column);
      if (cell.merge === 'below' && (over === undefined || over.span !== cell.span || over.merge === 'none')) cell.merge = 'start';
    }
    above = new Map(row.cells.map((cell) => [cell.column, cell]));
  }
  return { rows, columns: width };
}

/** Elements of a name, in order, through all that may be wrapped around them. */
function within(node: Node, name: string): Node[] {
  return node.children.flatMap((each) => {
    if (each.name === name) return [each];
    if (each.name === 'mc:AlternateContent') {
      const way = branch(each);
      return way === null ? [] : within(way, name);
    }
    return NEVER_ROWS.has(each.name) || each.name === 'w:p' || each.name === 'w:tbl' ? [] : within(each, name);
  });
}

function isDeleted(row: Node): boolean {
  return child(child(row, 'w:trPr'), 'w:del') !== null;
}

function cellsOf(row: Node): CellShape[] {
  const properties = child(row, 'w:trPr');
  const cells: CellShape[] = [];
  let column = 1;
  const add = (node: Node | null, span: number, merge: CellShape['merge']) => {
    if (span < 1) return;
    cells.push({ node, column, span, merge });
    column += span;
  };
  add(null, bounded(numberValue(properties, 'w:gridBefore') ?? 0), 'none');
  for (const node of within(row, 'w:tc')) {
    const own = child(node, 'w:tcPr');
    const span = Math.max(1, bounded(numberValue(own, 'w:gridSpan') ?? 1));
    const last = cells.at(-1);
    if (goesOn(child(own, 'w:hMerge')) && last !== undefined) {
      last.span += span;
      column += span;
    } else add(node, span, verticalMerge(own));
  }
  add(null, bounded(numberValue(properties, 'w:gridAfter') ?? 0), 'none');
  return cells;
}

/** `w:vMerge`, or the merge that a reviewer made (§17.13.5.4), taken as accepted. */
function verticalMerge(properties: Node | null): CellShape['merge'] {
  const reviewed = child(properties, 'w:cellMerge')?.attributes['w:vMerge'];
  if (reviewed !== undefined) return reviewed === 'cont' ? 'below' : 'start';
  const merge = child(properties, 'w:vMerge');
  if (merge === null) return 'none';
  return goesOn(merge) ? 'below' : 'start';
}

/** A merge without a value goes on (§17.4.84). */
function goesOn(merge: Node | null): boolean {
  if (merge === null) return false;
  const told = merge.attributes['w:val'];
  return told === undefined || told === 'continue';
}

function bounded(span: number): number {
  return Math.min(Math.max(0, span), MOST_SPAN);
}

function rowWidth(cells: readonly CellShape[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.span - 1;
}
