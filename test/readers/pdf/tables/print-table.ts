import type { TrueCell } from './adjacency.js';
import { type Pen, rule, textWidth, wordWidth, wrap, write } from './pen.js';
import type { Random } from './random.js';
import { capital, label, noun, place } from './words.js';

export type Rules = 'none' | 'ends' | 'header' | 'rows' | 'all' | 'open' | 'verticals' | 'frame' | 'shades';

/** How a table is set. Lengths are points. */
export interface Style {
  rules: Rules;
  size: number;
  leading: number;
  /** blank space between rows beyond the leading */
  rowGap: number;
  columnGap: number;
  headerAlign: 'left' | 'center' | 'right';
  headerStands: 'top' | 'middle' | 'bottom';
  /** where a row's other cells stand when one cell has several lines */
  rowStands: 'top' | 'middle' | 'bottom';
  hanging: number;
  stretch: boolean;
  partRules: boolean;
  boldHeader: boolean;
}

type Kind = 'stub' | 'figure' | 'text' | 'code';

interface Column {
  kind: Kind;
  header: string;
  align: 'left' | 'right' | 'center' | 'decimal';
  width: number;
}

interface Group {
  from: number;
  to: number;
  text: string;
}

interface Row {
  kind: 'row' | 'section' | 'total';
  indent: number;
  cells: string[];
}

export interface Content {
  columns: Column[];
  groups: Group[];
  rows: Row[];
}

export function drawStyle(random: Random): Style {
  const size = random.between(6.5, 11);
  const leading = size * random.between(1.08, 1.25);
  return {
    rules: random.pick(['none', 'none', 'none', 'ends', 'ends', 'header', 'header', 'rows', 'rows', 'all', 'all', 'open', 'verticals', 'frame', 'shades']),
    size,
    leading,
    rowGap: random.pick([0, 0.1, 0.3, 0.5, 0.9]) * size,
    columnGap: size * random.between(0.9, 3),
    headerAlign: random.pick(['left', 'center', 'center', 'right']),
    headerStands: random.pick(['top', 'middle', 'bottom', 'bottom']),
    rowStands: random.pick(['top', 'bottom', 'bottom', 'middle']),
    hanging: random.pick([0, 0, 6, 10]),
    stretch: random.chance(0.6),
    partRules: random.chance(0.5),
    boldHeader: random.chance(0.5),
  };
}

function figure(random: Random, form: number): string {
  const group = (n: number, mark: string) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, mark);
  if (form === 0) return group(random.whole(1, 999_999), ',');
  if (form === 1) return `${random.whole(0, 99)}.${random.whole(0, 9)}`;
  if (form === 2) return `${random.chance(0.3) ? '-' : ''}${random.whole(0, 40)}.${random.whole(10, 99)}`;
  if (form === 3) return `${random.whole(0, 100)}%`;
  if (form === 4) return group(random.whole(100, 99_999), ' ');
  if (form === 5) return String(random.whole(0, 500));
  return `$${group(random.whole(1, 99_999), ',')}`;
}

const code = (random: Random) => random.pick(['A', 'B', 'C']) + random.whole(1, 99);

export function drawContent(random: Random, most: number): Content {
  const count = random.whole(2, most);
  const textual = random.chance(0.18);
  const wordy = random.pick([1, 2, 3, 4, 6]);
  const headerWordy = random.pick([1, 1, 2, 3, 5]);
  const years = random.chance(0.3);
  const firstYear = random.whole(1990, 2008);
  const columns = Array.from({ length: count }, (_, index): Column => {
    const kind: Kind = index === 0 ? 'stub' : textual ? (random.chance(0.7) ? 'text' : 'code') : random.chance(0.06) ? 'text' : 'figure';
    const plain = years && kind === 'figure' ? String(firstYear + index) : label(random, random.whole(1, headerWordy));
    const header = index === 0 && random.chance(0.35) ? '' : plain;
    const align = kind === 'figure' ? 'right' : random.chance(0.8) ? 'left' : 'center';
    return { kind, header, align, width: 0 };
  });
  const align = random.pick(['right', 'right', 'right', 'decimal', 'center', 'left'] as const);
  for (const column of columns) if (column.kind === 'figure') column.align = align;
  const form = random.whole(0, 6);
  const mixed = random.chance(0.3);
  const blanks = random.pick([0, 0, 0, 0.05, 0.25]);
  const dashes = random.pick([0, 0, 0.1]);
  const sections = random.pick([0, 0, 0, 0.12, 0.2]);
  const size = random.pick([random.whole(3, 8), random.whole(5, 20), random.whole(15, 40)]);
  const leaders = random.chance(0.1);
  const rows: Row[] = [];
  let indent = 0;
  const forms = columns.map(() => (mixed ? random.whole(0, 5) : form));
  while (rows.length < (textual ? Math.min(size, 10) : size)) {
    const stub = random.chance(0.4) ? place(random) : label(random, random.whole(1, wordy));
    if (random.chance(sections) && rows.at(-1)?.kind !== 'section' && rows.length > 0) {
      rows.push({ kind: 'section', indent: 0, cells: [capital(noun(random)), ...columns.slice(1).map(() => '')] });
      indent = random.chance(0.6) ? 8 : 0;
      continue;
    }
    const cells = columns.map((column, index): string => {
      if (index === 0) return leaders ? `${stub} ${'.'.repeat(random.whole(4, 30))}` : stub;
      if (column.kind === 'text') return label(random, random.whole(1, textual ? 14 : 3));
      if (column.kind === 'code') return code(random);
      if (random.chance(blanks)) return '';
      if (random.chance(dashes)) return random.pick(['–', '-', 'n/a', '..', ':']);
      return figure(random, forms[index] ?? 0);
    });
    rows.push({ kind: 'row', indent, cells });
  }
  if (!textual && random.chance(0.3))
    rows.push({ kind: 'total', indent: 0, cells: ['Total', ...columns.slice(1).map((_, index) => figure(random, forms[index + 1] ?? 0))] });
  return { columns, groups: drawGroups(random, count), rows };
}

function drawGroups(random: Random, count: number): Group[] {
  const groups: Group[] = [];
  if (count < 4 || random.chance(0.6)) return groups;
  let from = random.chance(0.8) ? 1 : 2;
  while (from + 1 < count) {
    const to = Math.min(count - 1, from + random.whole(1, 3));
    groups.push({ from, to, text: random.chance(0.3) ? String(random.whole(1990, 2012)) : label(random, random.whole(1, 4)) });
    from = to + 1 + (random.chance(0.2) ? 1 : 0);
  }
  return groups;
}

/** Sets the columns' widths; false where they do not fit. */
function setWidths(random: Random, content: Content, style: Style, pen: Pen, room: number): boolean {
  const { columns, rows } = content;
  const gaps = style.columnGap * (columns.length - 1);
  for (const [index, column] of columns.entries()) {
    const texts = rows.filter((row) => row.kind !== 'section').map((row) => row.cells[index] ?? '');
    const longestWord = Math.max(...[column.header, ...texts].flatMap((text) => text.split(' ').map((word) => wordWidth(word, pen))), 8);
    const widest = Math.max(...texts.map((text) => textWidth(text, pen)), longestWord);
    if (column.kind === 'figure' || column.kind === 'code') column.width = widest;
    else column.width = Math.max(longestWord, Math.min(widest, room * (column.kind === 'stub' ? random.between(0.18, 0.45) : random.between(0.14, 0.35))));
  }
  const used = columns.reduce((sum, column) => sum + column.width, 0) + gaps;
  if (used > room) return false;
  if (style.stretch) for (const column of columns.slice(1)) column.width += (room - used) / (columns.length - 1);
  return true;
}

export interface Printed {
  bottom: number;
  left: number;
  right: number;
  cells: TrueCell[];
}

/** Draws a table below y; null where it does not fit. */
export function printTable(random: Random, pen: Pen, content: Content, style: Style, left: number, room: number, top: number, floor: number): Printed | null {
  pen.size = style.size;
  if (!setWidths(random, content, style, pen, room)) return null;
  const { columns, groups } = content;
  const gap = style.columnGap;
  const starts: number[] = [];
  for (let column = 0; column < columns.length; column++)
    starts.push(column === 0 ? left : (starts[column - 1] as number) + (columns[column - 1] as Column).width + gap);
  const right = (starts.at(-1) as number) + (columns.at(-1) as Column).width;
  const marks: Printed = { bottom: 0, left, right, cells: [] };
  const words = pen.page.words.length;
  const rulings = pen.page.rulings.length;
  const pad = style.rules === 'none' ? 0 : style.size * 0.35;
  const borders: number[] = [top];
  let y = top + pad;
  let row = 0;
  const start = (column: number) => starts[column] as number;
  const end = (column: number) => start(column) + (columns[column] as Column).width;
  const put = (text: string, column: number, at: number, align: Column['align'], width: number, from = start(column)) => {
    const lines = wrap(pen, text, width);
    for (const [index, line] of lines.entries()) {
      const x = align === 'left' ? from + (index > 0 && column === 0 ? style.hanging : 0) : align === 'center' ? from + width / 2 : from + width;
      write(pen, x, at + pen.size * 0.85 + index * style.leading, line, align === 'decimal' ? 'right' : align);
    }
  };
  const height = (lines: number) => lines * style.leading;
  pen.bold = style.boldHeader;
  if (groups.length > 0) {
    const lines = Math.max(...groups.map((group) => wrap(pen, group.text, end(group.to) - start(group.from)).length));
    for (const group of groups) {
      const width = end(group.to) - start(group.from);
      put(group.text, group.from, y, style.headerAlign === 'left' ? 'left' : 'center', width);
      marks.cells.push({ row, column: group.from, rowSpan: 1, colSpan: group.to - group.from + 1, text: group.text });
      if (style.partRules && style.rules !== 'none') rule(pen, 'horizontal', y + height(lines) + pad * 0.6, start(group.from), end(group.to));
    }
    y += height(lines) + Math.max(style.rowGap, pad);
    borders.push(y);
    y += pad;
    row = 1;
  }
  const headers = columns.map((column) => wrap(pen, column.header, column.width));
  const tallest = Math.max(...headers.map((lines) => lines.length));
  for (const [index, column] of columns.entries()) {
    if (column.header === '') continue;
    const spare = tallest - (headers[index]?.length ?? 0);
    const down = style.headerStands === 'top' ? 0 : style.headerStands === 'bottom' ? spare : spare / 2;
    const align = index === 0 ? 'left' : style.headerAlign;
    put(column.header, index, y + height(down), align, column.width);
    marks.cells.push({ row, column: index, rowSpan: 1, colSpan: 1, text: column.header });
  }
  if (tallest > 0) {
    y += height(tallest) + Math.max(style.rowGap, pad);
    borders.push(y);
    y += pad;
    row++;
  }
  pen.bold = false;
  for (const { kind, indent, cells } of content.rows) {
    const whole = kind === 'section' ? right - left : 0;
    pen.bold = kind !== 'row' && style.boldHeader;
    const wrapped = cells.map((text, index) => wrap(pen, text, whole || (columns[index] as Column).width - (index === 0 ? indent : 0)));
    const most = Math.max(1, ...wrapped.map((lines) => lines.length));
    for (const [index, text] of cells.entries()) {
      if (text === '') continue;
      const column = columns[index] as Column;
      const spare = most - (wrapped[index]?.length ?? 0);
      const down = style.rowStands === 'top' ? 0 : style.rowStands === 'bottom' ? spare : spare / 2;
      const shift = index === 0 ? indent : 0;
      const dot = column.align === 'decimal' && text.includes('.') ? textWidth(text.slice(text.indexOf('.')), pen) - 2 * pen.size * 0.556 : 0;
      put(
        text,
        index,
        y + height(down),
        column.align,
        (whole || column.width) - shift + (column.align === 'decimal' ? Math.min(0, dot) : 0),
        start(index) + shift,
      );
      marks.cells.push({ row, column: index, rowSpan: 1, colSpan: 1, text });
    }
    y += height(most) + Math.max(style.rowGap, style.rules === 'rows' || style.rules === 'all' || style.rules === 'open' ? pad : 0);
    borders.push(y);
    if (style.rules === 'rows' || style.rules === 'all' || style.rules === 'open') y += pad;
    row++;
    if (y > floor) {
      pen.page.words.length = words;
      pen.page.rulings.length = rulings;
      pen.bold = false;
      return null;
    }
  }
  pen.bold = false;
  marks.bottom = y;
  printRules(
    pen,
    style.rules,
    borders,
    starts,
    columns.map((_, index) => end(index)),
    gap,
    groups,
  );
  return marks;
}

function printRules(
  pen: Pen,
  rules: Rules,
  ys: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
  gap: number,
  groups: readonly Group[],
): void {
  const left = (starts[0] as number) - Math.min(gap, 8) / 2;
  const right = (ends.at(-1) as number) + Math.min(gap, 8) / 2;
  const top = ys[0] as number;
  const bottom = ys.at(-1) as number;
  const head = ys[groups.length > 0 ? 2 : 1] ?? bottom;
  const across = (y: number) => rule(pen, 'horizontal', y, left, right);
  const down = (column: number, from: number) => rule(pen, 'vertical', (ends[column - 1] as number) + gap / 2, from, bottom);
  if (rules === 'none') return;
  if (rules === 'header') across(head);
  if (rules === 'ends' || rules === 'frame' || rules === 'verticals') for (const y of [top, head, bottom]) across(y);
  if (rules === 'rows') for (const y of ys) across(y);
  if (rules === 'shades') {
    for (let index = 1; index + 1 < ys.length; index += 2) {
      const [a, b] = [ys[index] as number, ys[index + 1] as number];
      for (const y of [a, b]) across(y);
      rule(pen, 'vertical', left, a, b);
      rule(pen, 'vertical', right, a, b);
    }
  }
  if (rules === 'frame') for (const x of [left, right]) rule(pen, 'vertical', x, top, bottom);
  if (rules === 'verticals') for (let column = 1; column < starts.length; column++) down(column, inside(groups, column) ? (ys[1] as number) : top);
  if (rules === 'all' || rules === 'open') {
    for (const [index, y] of ys.entries()) {
      if (index === 1 && groups.length > 0)
        for (const group of groups) rule(pen, 'horizontal', y, border(starts, ends, gap, group.from, left), border(starts, ends, gap, group.to + 1, right));
      else across(y);
    }
    for (let column = 1; column < starts.length; column++) down(column, inside(groups, column) ? (ys[1] as number) : top);
    if (rules === 'all') for (const x of [left, right]) rule(pen, 'vertical', x, top, bottom);
  }
}

const inside = (groups: readonly Group[], border: number) => groups.some((group) => border > group.from && border <= group.to);

function border(_starts: readonly number[], ends: readonly number[], gap: number, column: number, outer: number): number {
  if (column === 0) return outer;
  const before = ends[column - 1] as number;
  return column >= ends.length ? before + Math.min(gap, 8) / 2 : before + gap / 2;
}
