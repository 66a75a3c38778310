import { drawCaption } from '../captions.js';
import type { Content } from '../content.js';
import { encode } from '../encode.js';
import type { Variant } from '../expected.js';
import { drawFrame } from '../frame.js';
import { drawHeader, type Header } from '../headers.js';
import type { Random } from '../random.js';
import { type DrawnRow, drawTables } from '../rows.js';
import { wrap } from '../wrap.js';

/** Word through Tika: a cell per line after a tab, its further paragraphs on lines of their own, an empty line after each row. */
export function cellLines(random: Random, content: Content): Variant {
  const owners = random.chance(0.7);
  const notes = random.chance(0.85);
  const valueFirst = random.chance(0.15);
  const spaced = random.chance(0.9);
  const merged = spaced && random.chance(0.5);
  const drawn = drawTables(random, content, {
    grid: true,
    owners,
    notes,
    valueFirst,
    merged,
    domains: random.pick(['roman', 'decimal', 'decimal']),
    least: 20,
    most: 90,
  });
  const order = columnOrder(random, { owners, notes, valueFirst });
  // without empty lines the cells of a header of two levels could not be counted
  const header = drawHeader(random, order, spaced);
  const style: Style = {
    header,
    spaced,
    inside: random.chance(0.6),
    width: random.int(18, 60),
    trailing: random.chance(0.5),
    wraps: random.pick([0, 0.05, 0.3]),
  };
  const rows = drawn.flatMap((table) => table.rows);
  const lines: string[] = headerLines(random, style);
  for (const [at, row] of rows.entries()) lines.push(...rowLines(random, row, style, at === rows.length - 1 && random.chance(0.3)));
  const caption = drawCaption(random);
  const frame = drawFrame(random, content, 'word');
  const text = [...frame.before, ...caption.lines.flatMap((line) => [line]), '', ...(random.chance(0.5) ? [''] : []), ...lines, ...frame.after].join('\n');
  const expected = {
    tables: [{ title: caption.title, columns: header.columns.map((column) => column.name), rows: rows.map((row) => row.expected) }],
    head: null,
    headings: null,
  };
  return { ...encode(random, text), expected };
}

interface Style {
  header: Header;
  /** an empty line after each row */
  spaced: boolean;
  /** an empty line between the paragraphs of a cell */
  inside: boolean;
  width: number;
  trailing: boolean;
  /** how often a long cell is set in several paragraphs */
  wraps: number;
}

export function columnOrder(
  random: Random,
  { owners, notes, valueFirst }: { owners: boolean; notes: boolean; valueFirst: boolean },
): Array<Header['columns'][number]['role']> {
  const figures: Array<'unit' | 'value'> = valueFirst ? ['value', 'unit'] : ['unit', 'value'];
  const order: Array<Header['columns'][number]['role']> = ['stt', 'label', ...figures];
  if (owners) order.splice(random.pick([2, order.length, order.length]), 0, 'owner');
  if (notes) order.splice(owners && order.at(-1) === 'owner' && random.chance(0.15) ? order.length - 1 : order.length, 0, 'note');
  return order;
}

function headerLines(random: Random, style: Style): string[] {
  const { columns, group } = style.header;
  const name = (text: string) => (random.chance(0.3) ? [text.replace(/ (?=\()/, '\n')] : [text]).flatMap((each) => each.split('\n'));
  if (group === null) return [...columns.flatMap((column) => cellOf(name(column.name), style)), ...gap(style)];
  const first: string[] = [];
  const second: string[] = [];
  let grouped = false;
  for (const column of columns) {
    const under = column.role === 'unit' || column.role === 'value';
    if (!under) first.push(...cellOf(name(column.name), style));
    else if (!grouped) {
      first.push(...cellOf([group], style));
      grouped = true;
    }
    second.push(...cellOf([under ? column.name : ''], style));
  }
  return [...first, ...gap(style), ...second, ...gap(style)];
}

function gap({ spaced }: Style): string[] {
  return spaced ? [''] : [];
}

function rowLines(random: Random, row: DrawnRow, style: Style, short: boolean): string[] {
  const { expected } = row;
  if (row.merged) return [...cellOf([`${row.number} ${expected.label}`], style), ...gap(style)];
  const cells = style.header.columns.map(({ role }) => {
    if (role === 'stt') return [style.trailing && row.number.endsWith('.') ? `${row.number} ` : row.number];
    if (role === 'label') return row.twin ? [''] : paragraphs(random, expected.label, style);
    if (role === 'unit') return row.legend !== null && random.chance(0.75) ? row.legend : [expected.unit ?? ''];
    if (role === 'value') return [expected.raw ?? ''];
    return paragraphs(random, (role === 'owner' ? expected.owner : expected.note) ?? '', style);
  });
  // the seed's last row ends where its text ends
  while (short && cells.at(-1)?.join('') === '') cells.pop();
  return [...cells.flatMap((cell) => cellOf(cell, style)), ...gap(style)];
}

function paragraphs(random: Random, text: string, { wraps, width }: Style): string[] {
  return random.chance(wraps) ? wrap(text, width) : [text];
}

function cellOf(texts: readonly string[], { inside }: Style): string[] {
  const [first = '', ...rest] = texts;
  return [`\t${first}`, ...rest.flatMap((text) => (inside ? ['', text] : [text]))];
}
