import { encode } from '../../variants/encode.js';
import { drawHeader } from '../../variants/headers.js';
import { tableLines } from '../../variants/layouts/collapsed-page.js';
import { bodyLines, type ProseStyle, spread } from '../../variants/page.js';
import type { Random } from '../../variants/random.js';
import type { DrawnRow } from '../../variants/rows.js';
import { type Draft, textOf } from '../draft.js';
import type { DraftRow, DraftTable } from '../forms.js';

/** Text as converters leave it: `tabs` a row per line, `cells` a cell per line, `page` a PDF's lines with collapsed columns. */
export type TextLayout = 'tabs' | 'cells' | 'page';

const COLUMNS = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'];

export function printText(draft: Draft, layout: TextLayout, random: Random): Uint8Array {
  const wrapped = layout === 'page';
  const style: ProseStyle = {
    width: wrapped ? random.int(66, 90) : 0,
    apart: wrapped ? random.pick(['lines', 'lines', 'none'] as const) : 'paragraphs',
    trailing: wrapped && random.chance(0.5),
    indent: random.pick(['', ' ', '    ']),
    page: wrapped ? random.int(30, 44) : 0,
    feed: random.chance(0.3),
    numbers: wrapped,
  };
  const blocks = draft.body.map((block) => ({ kind: kindOf(textOf(block), block.kind), text: textOf(block) }));
  const lines = [
    ...spread(draft.head.lines, style),
    '',
    ...bodyLines(random, blocks, style),
    '',
    ...spread(draft.recipients, style),
    '',
    ...draft.signature.slice(0, -1),
    '',
    draft.signature.at(-1) ?? '',
    '',
    '',
    ...draft.tables.flatMap((table, at) => [
      ...captionLines(draft, table, at, wrapped),
      ...(wrapped ? collapsed(random, table) : layout === 'tabs' ? tabbed(table) : celled(table)),
      '',
    ]),
  ];
  return encode(random, lines.join('\n')).bytes;
}

function kindOf(text: string, kind: 'section' | 'heading' | 'paragraph'): 'heading' | 'paragraph' | 'item' {
  if (kind !== 'paragraph') return 'heading';
  return /^[-+] /.test(text) ? 'item' : 'paragraph';
}

/** "(Kèm theo …)" stands under the first caption only. */
function captionLines(draft: Draft, { caption }: DraftTable, at: number, wrapped: boolean): string[] {
  const lines = at === 0 ? [...caption, draft.attached] : caption;
  return [...lines.flatMap((line) => (wrapped ? [`${line} `, ''] : [line])), ''];
}

function tabbed({ rows }: DraftTable): string[] {
  return [COLUMNS.join('\t'), ...rows.map((row) => [row.stt ?? '', row.twin ? '' : row.label, row.unit ?? '', row.raw ?? '', row.note ?? ''].join('\t'))];
}

function celled({ rows }: DraftTable): string[] {
  const line = (cells: readonly string[]) => [...cells.map((cell) => `\t${cell}`), ''];
  return [...line(COLUMNS), ...rows.flatMap((row) => line([row.stt ?? '', row.twin ? '' : row.label, row.unit ?? '', row.raw ?? '', row.note ?? '']))];
}

function collapsed(random: Random, { rows }: DraftTable): string[] {
  const header = drawHeader(random, ['stt', 'label', 'unit', 'value', 'note'], true);
  const style = {
    columns: header.columns,
    labelWidth: random.int(38, 70),
    unitWidth: random.int(16, 26),
    noteWidth: 26,
    numberWidth: 9,
    blank: random.pick([1, 1, 0.9]),
    alone: 0,
    apart: random.pick([0, 0.05]),
    spacers: true,
  };
  const breaks = { repeated: random.chance(0.4), feed: random.chance(0.4), numbers: false, rows: random.pick([0, 14, 22]) };
  return tableLines(random, rows.map(drawnRow), header, style, breaks, false);
}

function drawnRow(row: DraftRow): DrawnRow {
  const pieces = row.unit !== null && /[=:]\s*\d/.test(row.unit) ? row.unit.split(/(?<=[=:]\s?\d+[;,]?)\s+(?=\p{L})/u) : null;
  return {
    number: row.stt ?? '',
    merged: false,
    twin: row.twin,
    domain: /^[IVX]+$/.test(row.stt ?? ''),
    legend: pieces,
    expected: {
      stt: row.stt,
      path: [],
      label: row.label,
      unit: row.unit,
      raw: row.raw,
      value: null,
      options: null,
      owner: null,
      note: row.note,
      ofWhich: false,
    },
  };
}
