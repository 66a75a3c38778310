import { boxAround } from '../boxes.js';
import type { Box, Line, PageTable } from '../page.js';

/** What stands on a page in reading order: a line or a table, and the column that it stands in. */
export type Item = { kind: 'line'; line: Line; column: Column } | { kind: 'table'; table: PageTable; column: Column };

/** A stretch of the page whose lines stand under each other. Full-width text has no number. */
export interface Column {
  /** counted over the page; null for what runs over the whole width */
  index: number | null;
}

/** Lines closer to each other than this many ems are of one column. */
const LEAST_GUTTER = 0.8;
/** A line that ends a column may stand this many line heights below it on the left; a signer's name stands far lower on the right. */
const NEAR = 2.2;

interface Row {
  items: Placed[];
  top: number;
  bottom: number;
}

type Placed = Box & ({ line: Line; table: null } | { line: null; table: PageTable });

/**
 * Reading order. `lines` are parted at wide gaps already. Rows whose parts leave one gutter open are columns, read one
 * after the other: the head's issuer and motto, recipients and signature, pages set in two columns. Everything else is read
 * from the top down; a row of parts that no other row goes on with is one line again.
 */
export function readingOrder(lines: readonly Line[], tables: readonly PageTable[]): Item[] {
  const rows = toRows([
    ...lines.map((line): Placed => ({ ...boxOf(line), line, table: null })),
    ...tables.map((table): Placed => ({ ...boxOf(table), line: null, table })),
  ]);
  const items: Item[] = [];
  let columns = 0;
  let at = 0;
  while (at < rows.length) {
    const run = columnRun(rows, at);
    if (run === null) {
      items.push(...inOneLine(rows[at] as Row));
      at++;
      continue;
    }
    for (const side of [run.left, run.right]) {
      const column: Column = { index: columns++ };
      for (const row of toRows(side)) for (const each of row.items) items.push(toItem(each, column));
    }
    at = run.end;
  }
  return items;
}

function boxOf({ left, top, right, bottom }: Box): Box {
  return { left, top, right, bottom };
}

function toItem(placed: Placed, column: Column): Item {
  return placed.line === null ? { kind: 'table', table: placed.table, column } : { kind: 'line', line: placed.line, column };
}

/** Parts on one baseline, from the top down. */
function toRows(placed: readonly Placed[]): Row[] {
  const rows: Row[] = [];
  for (const each of [...placed].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const row = rows.at(-1);
    const middle = (each.top + each.bottom) / 2;
    const beside = row !== undefined && each.table === null && row.items.every((other) => other.table === null) && middle < row.bottom && middle > row.top;
    if (beside) {
      row.items.push(each);
      row.top = Math.min(row.top, each.top);
      row.bottom = Math.max(row.bottom, each.bottom);
    } else rows.push({ items: [each], top: each.top, bottom: each.bottom });
  }
  for (const row of rows) row.items.sort((a, b) => a.left - b.left);
  return rows;
}

interface ColumnRun {
  left: Placed[];
  right: Placed[];
  end: number;
}

/** The rows from `at` on that one gutter divides; null when none begins there. */
function columnRun(rows: readonly Row[], at: number): ColumnRun | null {
  const first = rows[at] as Row;
  let gutter = widestGap(first);
  if (gutter === null) return null;
  let end = at + 1;
  let both = 1;
  let lastLeft: Row = first;
  /** the run ends after the last row that belongs to it for sure */
  let sure = end;
  for (; end < rows.length; end++) {
    const row = rows[end] as Row;
    const narrowed = narrow(gutter, row);
    if (narrowed === null) break;
    const side = sideOf(row, narrowed);
    const height = Math.max(6, row.bottom - row.top);
    if (side === 'left' && row.top - lastLeft.bottom > NEAR * height) break;
    if (side !== 'right') lastLeft = row;
    gutter = narrowed;
    if (side === 'both') both++;
    if (side !== 'left' || fitsLeft(rows.slice(at, end), row, gutter)) sure = end + 1;
  }
  const taken = rows.slice(at, sure);
  const left = taken.flatMap((row) => row.items.filter((item) => item.right <= (gutter as Gap).from + 1));
  const right = taken.flatMap((row) => row.items.filter((item) => item.right > (gutter as Gap).from + 1));
  return both < 2 && (right.length < 2 || left.length < 1) ? null : { left, right, end: sure };
}

interface Gap {
  from: number;
  to: number;
}

/** The widest blank between the parts of a row. A row of many single words is a line that justification stretched. */
function widestGap(row: Row): Gap | null {
  if (row.items.length < 2 || row.items.some((item) => item.table !== null)) return null;
  if (row.items.length >= 4 && row.items.every((item) => item.line?.words.length === 1)) return null;
  let widest: Gap | null = null;
  for (let at = 1; at < row.items.length; at++) {
    const gap = { from: (row.items[at - 1] as Placed).right, to: (row.items[at] as Placed).left };
    if (widest === null || gap.to - gap.from > widest.to - widest.from) widest = gap;
  }
  return widest;
}

/** What is left of the gutter once a row has taken its place; null when the row runs over it. */
function narrow(gutter: Gap, row: Row): Gap | null {
  let { from, to } = gutter;
  for (const item of row.items) {
    const middle = (from + to) / 2;
    if (item.right <= middle) from = Math.max(from, item.right);
    else if (item.left >= middle) to = Math.min(to, item.left);
    else if (item.right < to) from = Math.max(from, item.right);
    else if (item.left > from) to = Math.min(to, item.left);
    else return null;
  }
  const size = row.items[0]?.line?.size ?? 10;
  return to - from >= LEAST_GUTTER * size ? { from, to } : null;
}

function sideOf(row: Row, gutter: Gap): 'left' | 'right' | 'both' {
  const left = row.items.some((item) => item.right <= gutter.from + 1);
  const right = row.items.some((item) => item.left >= gutter.to - 1);
  return left && right ? 'both' : left ? 'left' : 'right';
}

/** A line alone on the left belongs to the column when it begins, or is centred, as the column's lines are. */
function fitsLeft(rows: readonly Row[], row: Row, gutter: Gap): boolean {
  const item = row.items[0] as Placed;
  if (item.line === null) return true;
  const size = item.line.size;
  const centre = (box: Box) => (box.left + box.right) / 2;
  return rows.some((other) =>
    other.items.some(
      (before) =>
        before.right <= gutter.from + 1 &&
        before.line !== null &&
        Math.abs(before.line.size - size) < 1.5 &&
        (Math.abs(before.left - item.left) < size * 0.6 || Math.abs(centre(before) - centre(item)) < size * 0.6),
    ),
  );
}

/** The parts of a row as one line, three blanks between them. */
function inOneLine(row: Row): Item[] {
  const column: Column = { index: null };
  const [first, ...more] = row.items;
  if (first === undefined || first.line === null || more.length === 0) return row.items.map((item) => toItem(item, column));
  const lines = row.items.flatMap((item) => (item.line === null ? [] : [item.line]));
  const line: Line = {
    words: lines.flatMap((each) => each.words),
    text: lines.map((each) => each.text).join('   '),
    baseline: first.line.baseline,
    size: first.line.size,
    ...boxAround(lines),
  };
  return [{ kind: 'line', line, column }];
}
