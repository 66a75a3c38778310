import { formCaption } from '../captions.js';
import type { Content } from '../content.js';
import { encode } from '../encode.js';
import type { Variant } from '../expected.js';
import { drawFrame } from '../frame.js';
import { drawHeader } from '../headers.js';
import type { Random } from '../random.js';
import { drawTables } from '../rows.js';
import { tableLines } from './collapsed-page.js';
import type { CollapsedStyle } from './collapsed-row.js';

/** Several forms, text made from PDF: an empty line after each line, cells parted by spaces or line ends only. */
export function collapsedForms(random: Random, content: Content): Variant {
  const notes = random.chance(0.85);
  const valueFirst = random.chance(0.1);
  const manner = { grid: false, owners: false, notes, valueFirst, merged: false, domains: 'forms', least: 20, most: 34 } as const;
  const drawn = drawTables(random, content, manner);
  const figures = valueFirst ? (['value', 'unit'] as const) : (['unit', 'value'] as const);
  const header = drawHeader(random, ['stt', 'label', ...figures, ...(notes ? (['note'] as const) : [])], true);
  const style: CollapsedStyle = {
    columns: header.columns,
    labelWidth: random.int(34, 90),
    unitWidth: random.int(14, 26),
    noteWidth: random.int(14, 30),
    numberWidth: 9,
    blank: random.pick([1, 1, 0.9, 0.5, 0]),
    alone: random.pick([0, 0.05, 0.15]),
    apart: random.pick([0, 0.05, 0.2]),
    spacers: random.chance(0.35),
  };
  const breaks = { repeated: random.chance(0.3), feed: random.chance(0.4), numbers: random.chance(0.15), rows: random.pick([0, 8, 12, 20]) };
  const word = random.pick(['Biểu mẫu', 'Biểu mẫu', 'Phụ lục', 'Biểu số']);
  const together = random.chance(0.2);
  const frame = drawFrame(random, content, 'page');
  const lines = [...frame.before];
  const tables = drawn.map((table, at) => {
    const caption = formCaption(at + 1, table.title ?? '', word, together);
    lines.push('', ...caption.lines.flatMap((line) => [`${line} `, '']), ' ', '');
    lines.push(...tableLines(random, table.rows, header, style, { ...breaks, numbers: breaks.numbers && (breaks.repeated || breaks.feed) }, false));
    lines.push(...Array.from({ length: random.int(0, 6) }, () => ' '));
    return { title: caption.title, columns: header.columns.map((column) => column.name), rows: table.rows.map((row) => row.expected) };
  });
  lines.push(...frame.after);
  return { ...encode(random, lines.join('\n')), expected: { tables, head: null, headings: null } };
}
