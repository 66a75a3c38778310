import { drawCaption } from '../captions.js';
import type { Content } from '../content.js';
import { encode } from '../encode.js';
import type { Variant } from '../expected.js';
import { drawFrame } from '../frame.js';
import { drawHeader } from '../headers.js';
import type { Random } from '../random.js';
import { drawTables } from '../rows.js';
import { tableLines } from './collapsed-page.js';
import type { CollapsedStyle } from './collapsed-row.js';

/** One long table with Roman sections, text made from PDF: a narrow number column, the header again inside the flow. */
export function collapsedSections(random: Random, content: Content): Variant {
  const owners = random.chance(0.1);
  const notes = !owners && random.chance(0.9);
  const valueFirst = random.chance(0.06);
  const manner = { grid: false, owners, notes, valueFirst, merged: false, domains: random.chance(0.85) ? 'roman' : 'decimal', least: 20, most: 30 } as const;
  const drawn = drawTables(random, content, manner);
  const rows = drawn.flatMap((table) => table.rows);
  const figures = valueFirst ? (['value', 'unit'] as const) : (['unit', 'value'] as const);
  const last = owners ? (['owner'] as const) : notes ? (['note'] as const) : [];
  const header = drawHeader(random, ['stt', 'label', ...figures, ...last], true);
  const narrow = random.chance(0.75);
  const style: CollapsedStyle = {
    columns: header.columns,
    labelWidth: random.int(30, 62),
    unitWidth: random.int(13, 24),
    noteWidth: random.int(12, 26),
    numberWidth: narrow ? random.pick([2, 2, 3]) : 9,
    blank: random.pick([1, 0.8, 0.6, 0]),
    alone: random.pick([0, 0.1, 0.3]),
    apart: random.pick([0, 0.05, 0.15]),
    spacers: random.chance(0.8),
  };
  const breaks = { repeated: random.chance(0.85), feed: random.chance(0.25), numbers: false, rows: random.pick([0, 10, 14, 22]) };
  const caption = drawCaption(random);
  const frame = drawFrame(random, content, 'page');
  const lines = [...frame.before, ...caption.lines.flatMap((line) => [`${line} `, ''])];
  lines.push(...tableLines(random, rows, header, style, breaks, narrow && random.chance(0.7)), ...frame.after);
  const expected = {
    tables: [{ title: caption.title, columns: header.columns.map((column) => column.name), rows: rows.map((row) => row.expected) }],
    head: null,
    headings: null,
  };
  return { ...encode(random, lines.join('\n')), expected };
}
