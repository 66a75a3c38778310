import type { Report, Source } from '../model/report.js';
import { csvField } from './csv-field.js';

/** One row per indicator, for spreadsheets and analysts: UTF-8 with a mark that Excel heeds, RFC 4180 quoting. */
const COLUMNS = [
  'file',
  'issuer',
  'level',
  'parent',
  'issuer_key',
  'period_type',
  'period_start',
  'period_end',
  'reporting_start',
  'reporting_end',
  'number',
  'date',
  'table',
  'row',
  'code',
  'match_confidence',
  'stt',
  'path',
  'label',
  'unit',
  'raw',
  'value',
  'canonical_value',
  'canonical_unit',
  'meaning',
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
  'duplicate_of',
] as const;

export function csvHeader(): string {
  return `\ufeff${COLUMNS.join(',')}\r\n`;
}

export function csvRows(tails: readonly string[], { path, duplicateOf }: Pick<Source, 'path' | 'duplicateOf'>): string {
  return tails.map((tail) => `${csvField(path)},${tail},${csvField(duplicateOf)}\r\n`).join('');
}

/** The rows without what differs between files of the same content: their path before, the file they repeat after. */
export function csvTails(report: Report): string[] {
  const { metadata } = report;
  const head = [
    metadata.issuer.name,
    metadata.issuer.level,
    metadata.issuer.parent,
    metadata.issuer.key,
    metadata.period?.type ?? null,
    metadata.period?.start ?? null,
    metadata.period?.end ?? null,
    metadata.period?.reporting?.start ?? null,
    metadata.period?.reporting?.end ?? null,
    metadata.number,
    metadata.date,
  ];
  return report.indicators.map((row) =>
    [
      ...head,
      row.table,
      row.row,
      row.code,
      row.match?.confidence ?? null,
      row.stt,
      row.path.join('/'),
      row.label,
      row.unit,
      row.raw,
      row.value,
      row.canonical?.value ?? null,
      row.canonical?.unit ?? null,
      row.canonical?.meaning ?? null,
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
  );
}
