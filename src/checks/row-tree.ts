import type { Indicator } from '../model/report.js';

/** A row among the rows of its table: the one that it stands under, and those that stand under it. */
export interface RowNode {
  row: Indicator;
  parent: RowNode | null;
  children: RowNode[];
}

/** The rows of one table as they stand under each other, by the printed numbers of their paths; every row is there once, in order. */
export function rowTree(rows: readonly Indicator[]): RowNode[] {
  const open = new Map<string, RowNode>();
  return rows.map((row) => {
    const parent = open.get(row.path.join(' ')) ?? null;
    const node: RowNode = { row, parent, children: [] };
    parent?.children.push(node);
    if (row.stt !== null) open.set([...row.path, row.stt].join(' '), node);
    return node;
  });
}

/** The rows above a row, nearest first. */
export function rowsAbove({ parent }: RowNode): Indicator[] {
  return parent === null ? [] : [parent.row, ...rowsAbove(parent)];
}
