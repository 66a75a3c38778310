import { drawCaption } from '../captions.js';
import type { Content } from '../content.js';
import { encode } from '../encode.js';
import type { Variant } from '../expected.js';
import { drawFrame } from '../frame.js';
import { drawHeader, type Header } from '../headers.js';
import type { Random } from '../random.js';
import { type DrawnRow, drawTables } from '../rows.js';
import { columnOrder } from './cell-lines.js';

/** A table of the narrative that is no indicator table: it must not be taken for one. */
const EQUIPMENT: readonly string[] = [
  'TT\tLoại trang thiết bị\tSố lượng\tGhi chú',
  '1\tBàn làm việc\t06\t',
  '2\tMáy vi tính\t11\t',
  '3\tMáy in\t04\t02 máy hỏng',
  '4\tDiện tích sử dụng\t65 m2\t',
];

/** Rows as lines of tabs, on pages: the header again (or not) after a break, a row cut in two by it, a row moved by a column. */
export function tabRows(random: Random, content: Content): Variant {
  const owners = random.chance(0.35);
  const notes = random.chance(0.85);
  const valueFirst = random.chance(0.15);
  const merged = random.chance(0.4);
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
  const header = drawHeader(random, columnOrder(random, { owners, notes, valueFirst }), true);
  const page: Page = { header, repeated: random.chance(0.7), feed: random.chance(0.3), cuts: random.chance(0.75), marks: random.chance(0.3) };
  const rows = drawn.flatMap((table) => table.rows);
  const shifts = notes && random.chance(0.15);
  const head = headerLines(random, header, page.marks);
  const plain = headerLines(random, header, false, head.length);
  const lines = [...head];
  let room = random.int(6, 14);
  for (const [at, row] of rows.entries()) {
    const cells = cellsOf(random, row, header, page.marks);
    if (--room > 0) {
      const moved = shifts && !row.merged && !row.domain && random.chance(0.06) && movable(row, header);
      lines.push((moved ? ['', ...cells].slice(0, cells.length) : cells).join('\t'));
      continue;
    }
    room = random.int(5, 18);
    const halves = page.cuts && !row.merged && random.chance(0.6) ? cut(random, cells, row, header, page.repeated) : null;
    if (halves === null && (!startsClearly(row) || at === 0)) {
      lines.push(cells.join('\t'));
      room = 1;
      continue;
    }
    if (halves !== null) lines.push(halves[0].join('\t'));
    lines.push(...pageBreak(page, plain));
    lines.push((halves?.[1] ?? cells).join('\t'));
  }
  const caption = drawCaption(random);
  const frame = drawFrame(random, content, 'word', random.chance(0.25) ? EQUIPMENT : []);
  const text = [...frame.before, ...caption.lines, '', ...lines, ...frame.after].join('\n');
  const expected = {
    tables: [{ title: caption.title, columns: header.columns.map((column) => column.name), rows: rows.map((row) => row.expected) }],
    head: null,
    headings: null,
  };
  return { ...encode(random, text), expected };
}

interface Page {
  header: Header;
  repeated: boolean;
  feed: boolean;
  cuts: boolean;
  /** tags and stars that a converter left */
  marks: boolean;
}

function headerLines(random: Random, { columns, group }: Header, marks: boolean, levels = 0): string[] {
  const name = (text: string) => (marks ? text.replace(/\(.*\)/, (inner) => `<i>${inner}</i>`) : text);
  if (group === null) return [columns.map((column) => name(column.name)).join('\t')];
  const grouped = columns.findIndex((column) => column.role === 'unit' || column.role === 'value');
  const under = (at: number) => at === grouped || at === grouped + 1;
  const first = columns.map((column, at) => (at === grouped ? group : under(at) ? '' : name(column.name)));
  const second = columns.map((column, at) => (under(at) ? column.name : ''));
  // levels is given when the header is printed again: then nothing is drawn anew
  if (levels === 0) random.next();
  return [first.join('\t'), second.join('\t')];
}

function cellsOf(random: Random, row: DrawnRow, { columns }: Header, marks: boolean): string[] {
  const { expected } = row;
  if (row.merged) return [`${row.number} ${expected.label}`, ...columns.slice(1).map(() => '')];
  return columns.map(({ role }) => {
    if (role === 'stt') return row.number;
    if (role === 'label') return row.twin ? '' : marks && random.chance(0.3) ? marked(random, expected.label) : expected.label;
    if (role === 'unit') return expected.unit ?? '';
    if (role === 'value') return expected.raw ?? '';
    return (role === 'owner' ? expected.owner : expected.note) ?? '';
  });
}

function marked(random: Random, label: string): string {
  const inner = /\([^()]+\)/.exec(label)?.[0];
  if (inner !== undefined) return label.replace(inner, `(<i>${inner.slice(1, -1)}</i>)`);
  return random.pick([`<i>${label}</i>`, `**${label}**`]);
}

/** Moved to the right by a column, a row keeps its figure only where the last column is empty. */
function movable(row: DrawnRow, { columns }: Header): boolean {
  const { expected } = row;
  const last = columns.at(-1)?.role;
  const unitAt = columns.findIndex((column) => column.role === 'unit');
  return (
    last === 'note' &&
    expected.note === null &&
    unitAt === 2 &&
    !row.twin &&
    row.legend === null &&
    expected.owner === null &&
    expected.label.split(' ').length >= 4
  );
}

/** A first row after a break that holds neither number nor figures would read as the rest of the row before. */
function startsClearly(row: DrawnRow): boolean {
  return row.expected.stt !== null || (!row.twin && row.expected.unit !== null && row.expected.raw !== null);
}

/** The two halves of a row that a page break cuts in its label or its note; null where the halves would not be told apart. */
function cut(random: Random, cells: readonly string[], row: DrawnRow, { columns }: Header, repeated: boolean): [string[], string[]] | null {
  if (row.twin) return null;
  const first = [...cells];
  const second = cells.map(() => '');
  let done = false;
  for (const [at, { role }] of columns.entries()) {
    if (role !== 'label' && role !== 'note') continue;
    const words = (cells[at] ?? '').split(' ');
    if (words.length < 5 || /[<*]/.test(cells[at] ?? '') || random.chance(0.3)) continue;
    const place = random.int(2, words.length - 1);
    const rest = words.slice(place).join(' ');
    if (!/^\p{Ll}/u.test(rest) && (!repeated || /^[\d(\-–]/.test(rest))) continue;
    first[at] = words.slice(0, place).join(' ');
    second[at] = rest;
    done = true;
  }
  return done ? [first, second] : null;
}

function pageBreak({ repeated, feed }: Page, header: readonly string[]): string[] {
  const lines = repeated ? [...header] : [];
  if (!feed) return ['', ...lines];
  return repeated ? ['', `\f${lines[0]}`, ...lines.slice(1)] : ['\f'];
}
