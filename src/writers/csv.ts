import type { Report } from '../model/report.js';
import { csvField } from './csv-field.js';

/** One row per indicator, for spreadsheets and analysts: UTF-8 with a mark that Excel heeds, RFC 4180 quoting. */
const COLUMNS = [
  'file',
  'issuer',
  'level',
  'parent',
  'period_type',
  'period_start',
  'period_end',
  'number',
  'date',
  'table',
  'row',
  'code',
  'stt',
  'path',
  'label',
  'unit',
  'raw',
  'value',
  'kind',
  'state',
  'of_which',
  'owner',
  'note',
  'confidence',
  'first_line',
  'last_line',
  'page',
  'cell_table',
  'cell_row',
  'cell_column',
] as const;

export function csvHeader(): string {
  return `\ufeff${COLUMNS.join(',')}\r\n`;
}

export function csvRows(report: Report): string {
  const { metadata, source } = report;
  const head = [
    source.path,
    metadata.issuer.name,
    metadata.issuer.level,
    metadata.issuer.parent,
    metadata.period?.type ?? null,
    metadata.period?.start ?? null,
    metadata.period?.end ?? null,
    metadata.number,
    metadata.date,
  ];
  return report.indicators
    .map((row) =>
      [
        ...head,
        row.table,
        row.row,
        row.code,
        row.stt,
        row.path.join('/'),
        row.label,
        row.unit,
        row.raw,
        row.value,
        row.kind,
        row.state,
        row.ofWhich,
        row.owner,
        row.note,
        row.confidence,
        row.place.lines?.[0] ?? null,
        row.place.lines?.[1] ?? null,
        row.place.page,
        row.place.cell?.table ?? null,
        row.place.cell?.row ?? null,
        row.place.cell?.column ?? null,
      ]
        .map((value) => csvField(value))
        .join(','),
    )
    .map((line) => `${line}\r\n`)
    .join('');
}
