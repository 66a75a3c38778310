import type { CellStyle } from 'hucre/xlsx';
import type { Lang, Words } from '../../checks/rule.js';
import type { Finding, Severity } from '../../model/relation.js';
import type { WideCell } from './cells.js';
import { periodName } from './periods.js';
import { BODY, BORDER, columnLetters, FONT, fill, HEADER, type PlainSheet, type SheetCell, TOP, WRAPPED } from './sheet.js';
import type { WideBook, WideRow, WideTable } from './table.js';
import { tierName } from './tiers.js';
import { columnName, DOUBTS, SEVERITIES, shownText, WORDS } from './words.js';

/** The table of one period: title, form, header, then a row for each indicator. */
const HEADER_ROW = 2;
/** STT, indicator, unit of measure, code; the first three stay in view. */
const FROZEN = 3;
const LEADING = [7, 46, 12, 16];

/** 0-based row of the sheet where a row of the table stands. */
export function sheetRow(row: number): number {
  return HEADER_ROW + 1 + row;
}

/** 0-based column of the sheet where a column of the table stands. */
export function sheetColumn(table: WideTable, column: number): number {
  return LEADING.length + 2 * table.tiers.length + column;
}

/** @param findingsOn the findings that name a row of a report */
export function tableSheet(table: WideTable, name: string, book: WideBook, findingsOn: (report: number, indicator: string) => readonly Finding[]): PlainSheet {
  const { lang } = book;
  const head: SheetCell[] = [
    WORDS.stt[lang],
    WORDS.indicator[lang],
    WORDS.measure[lang],
    WORDS.code[lang],
    ...table.tiers.flatMap((tier) => {
      const of = table.tiers.length > 1 ? `\n(${tierName(tier, lang)})` : '';
      return [`${WORDS.total[lang]}${of}`, `${WORDS.counted[lang]}${of}`];
    }),
    ...table.columns.map((column) => columnName(column, book.reports, lang)),
  ].map((value) => ({ value, style: HEADER }));
  const body = table.rows.map((row, at): SheetCell[] => [
    ...leading(row),
    ...table.tiers.flatMap((_, tier) => totals(table, row, at, tier)),
    ...row.cells.map((cell, column) => {
      const { report } = table.columns[column] as WideTable['columns'][number];
      const findings = report === null ? [] : [...new Set(cell.indicators.flatMap((indicator) => findingsOn(report, indicator)))];
      return sheetCell(cell, row, findings, lang);
    }),
  ]);
  return {
    name,
    widths: [...LEADING, ...table.tiers.flatMap(() => [13, 11]), ...table.columns.map(() => 15)],
    header: HEADER_ROW,
    frozen: FROZEN,
    rows: [
      [{ value: TITLE[lang](periodName(table.period, lang)), style: { font: { ...FONT, bold: true, size: 14 } } }],
      [{ value: subtitle(table, book), style: { font: { ...FONT, italic: true } } }],
      head,
      ...body,
    ],
  };
}

const TITLE: Record<Lang, (period: string) => string> = {
  vi: (period) => `BẢNG TỔNG HỢP CHỈ TIÊU BÁO CÁO – ${period}`,
  en: (period) => `INDICATORS BY REPORTING UNIT – ${period}`,
};

function subtitle({ columns }: WideTable, { form, lang }: WideBook): string {
  const reported = new Set(columns.flatMap(({ unit, report }) => (report === null ? [] : [unit]))).size;
  const missing = columns.filter(({ report }) => report === null).length;
  const order = form === null ? '' : `${ORDER[lang]}: ${form[lang]} (${form.id}). `;
  return lang === 'en'
    ? `${order}${reported} ${reported === 1 ? 'unit' : 'units'} with a report${missing > 0 ? `, ${missing} without` : ''}.`
    : `${order}${reported} đơn vị có báo cáo${missing > 0 ? `, ${missing} đơn vị chưa có` : ''}.`;
}

const ORDER: Words = { vi: 'Theo thứ tự của', en: 'In the order of' };

const HEADING_FILL = fill('F2F2F2');
const DOMAIN_FILL = fill('E2EFDA');

function leading(row: WideRow): SheetCell[] {
  const heading = row.entry?.kind === 'group';
  const style: CellStyle = {
    border: BORDER,
    alignment: WRAPPED,
    ...(row.kind === 'domain' ? { fill: DOMAIN_FILL, font: { ...FONT, bold: true } } : heading ? { fill: HEADING_FILL, font: { ...FONT, bold: true } } : {}),
  };
  return [
    { value: row.stt, style: { ...style, alignment: { ...TOP, horizontal: 'center' } } },
    { value: row.label, style: { ...style, alignment: { ...WRAPPED, indent: Math.min(row.depth, 6) } } },
    { value: row.unit, style: { ...style, alignment: { ...WRAPPED, horizontal: 'center' } } },
    { value: row.code, style: { ...style, alignment: TOP, font: { ...FONT, size: 8, color: { rgb: '7F7F7F' } } } },
  ];
}

const TOTAL: CellStyle = { border: BORDER, alignment: TOP, font: { ...FONT, bold: true } };
const NUMERIC = new Set(['count', 'percent', 'money', 'score']);

/** Formulas, so that a figure corrected in the sheet corrects its total; nothing reported gives no zero. */
function totals(table: WideTable, row: WideRow, at: number, tier: number): SheetCell[] {
  const columns = row.counted[tier] ?? [];
  const cells = ranges(columns.map((column) => sheetColumn(table, column))).map(([from, to]) => {
    const line = sheetRow(at) + 1;
    return from === to ? `${columnLetters(from)}${line}` : `${columnLetters(from)}${line}:${columnLetters(to)}${line}`;
  });
  const list = cells.join(',');
  const sum = row.sums[tier] ?? null;
  const counts = row.entry !== null && NUMERIC.has(row.entry.kind) && list !== '';
  const units = columns.filter((column) => row.cells[column]?.state === 'value').length;
  return [
    sum === null || list === ''
      ? { value: null, style: BODY }
      : { value: sum.units === 0 ? '' : sum.value, formula: `IF(COUNT(${list})=0,"",SUM(${list}))`, style: { ...TOTAL, numFmt: numberFormat(sum.decimals) } },
    counts ? { value: units, formula: `COUNT(${list})`, style: { border: BORDER, alignment: TOP, numFmt: '0' } } : { value: null, style: BODY },
  ];
}

/** Neighbouring columns as one range. */
function ranges(columns: readonly number[]): Array<[number, number]> {
  const found: Array<[number, number]> = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}

/** Excel shows the marks of its own region: 1.048,5 in Vietnamese. */
function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

export const MARKS: Record<Severity | 'doubt' | 'missing' | 'absent', NonNullable<CellStyle['fill']>> = {
  error: fill('FFC7CE'),
  warning: fill('FFEB9C'),
  info: fill('DDEBF7'),
  doubt: fill('F8CBAD'),
  missing: fill('D9D9D9'),
  absent: HEADING_FILL,
};

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];

function sheetCell(cell: WideCell, row: WideRow, findings: readonly Finding[], lang: Lang): SheetCell {
  if (row.kind === 'domain') return { value: null, style: { border: BORDER, fill: DOMAIN_FILL } };
  const worst = SEVERITY_ORDER.find((severity) => findings.some((finding) => finding.severity === severity));
  const mark = worst ?? (cell.doubt !== null ? 'doubt' : cell.state === 'missing' ? 'missing' : cell.state === 'absent' ? 'absent' : null);
  const number = cell.state === 'value' && cell.value !== null;
  const text = number ? null : shownText(cell, lang);
  const style: CellStyle = {
    border: BORDER,
    alignment: number ? TOP : { ...WRAPPED, horizontal: cell.state === 'text' ? 'left' : 'right' },
    ...(number ? { numFmt: numberFormat(cell.decimals) } : {}),
    ...(mark === null ? {} : { fill: MARKS[mark] }),
  };
  const comment = commentOf(cell, findings, lang);
  return { value: number ? cell.value : text === '' ? null : text, style, ...(comment === '' ? {} : { comment }) };
}

const PRINTED: Words = { vi: 'In trong báo cáo', en: 'Printed' };
const NOTE: Words = { vi: 'Ghi chú', en: 'Note' };

function commentOf({ doubt, printed, notes }: WideCell, findings: readonly Finding[], lang: Lang): string {
  return [
    ...findings.map(({ severity, message }) => `${SEVERITIES[severity][lang]}: ${message}`),
    ...(doubt === null ? [] : [`${DOUBTS[doubt][lang]}.`]),
    ...(printed === null ? [] : [`${PRINTED[lang]}: ${printed}`]),
    ...notes.map((note) => `${NOTE[lang]}: ${note}`),
  ].join('\n');
}
