import type { Words } from '../../checks/rule.js';
import type { Indicator } from '../../model/report.js';
import { periodName } from './periods.js';
import { listSheet, type PlainSheet, type SheetCell } from './sheet.js';
import type { WideBook, WideReport } from './table.js';
import { WORDS } from './words.js';

/** The rows that the catalogue does not know, as they are printed: nothing of a report is lost. */
const HEADS: ReadonlyArray<{ title: Words; width: number }> = [
  { title: { vi: 'Đơn vị', en: 'Unit' }, width: 24 },
  { title: WORDS.period, width: 18 },
  { title: { vi: 'Bảng', en: 'Table' }, width: 28 },
  { title: { vi: 'Thuộc mục', en: 'Under' }, width: 12 },
  { title: WORDS.stt, width: 8 },
  { title: WORDS.indicator, width: 48 },
  { title: WORDS.measure, width: 16 },
  { title: { vi: 'In trong báo cáo', en: 'As printed' }, width: 16 },
  { title: { vi: 'Giá trị', en: 'Value' }, width: 12 },
  { title: { vi: 'Loại', en: 'Kind' }, width: 10 },
  { title: { vi: 'Ghi chú', en: 'Note' }, width: 24 },
  { title: { vi: 'Tệp', en: 'File' }, width: 28 },
];
const LABEL = 5;

export interface Uncoded {
  report: number;
  indicator: Indicator;
}

export function uncodedRows({ reports }: Pick<WideBook, 'reports'>): Uncoded[] {
  return reports.flatMap(({ indicators }, report) => indicators.flatMap((indicator) => (isUncoded(indicator) ? [{ report, indicator }] : [])));
}

/** A heading without a number is no row of its own, whatever its words. */
function isUncoded({ code, kind, state }: Indicator): boolean {
  return code === null && !(kind === 'group' && state === 'empty');
}

/** Where the nth of these rows stands: 0-based row and column of its label. */
export function uncodedPlace(nth: number): { row: number; column: number } {
  return { row: nth + 1, column: LABEL };
}

export function uncodedSheet(name: string, rows: readonly Uncoded[], { reports, lang }: WideBook): PlainSheet {
  return listSheet(
    name,
    HEADS.map(({ title, width }) => ({ title: title[lang], width })),
    rows.map(({ report, indicator }) => uncodedRow(reports[report] as WideReport, indicator, lang)),
  );
}

function uncodedRow({ source, metadata, tables }: WideReport, indicator: Indicator, lang: WideBook['lang']): SheetCell[] {
  return [
    { value: metadata.issuer.name },
    { value: periodName(metadata.period, lang) },
    { value: tables.find(({ id }) => id === indicator.table)?.title ?? indicator.table },
    { value: indicator.path.join(' / ') },
    { value: indicator.stt },
    { value: indicator.label },
    { value: indicator.unit },
    { value: indicator.raw },
    { value: indicator.value },
    { value: KINDS[indicator.kind][lang] },
    { value: indicator.note },
    { value: source.path },
  ];
}

const KINDS: Record<Indicator['kind'], Words> = {
  count: { vi: 'số đếm', en: 'count' },
  percent: { vi: 'tỷ lệ', en: 'percent' },
  money: { vi: 'tiền', en: 'money' },
  score: { vi: 'điểm', en: 'score' },
  coded: { vi: 'mã', en: 'code' },
  text: { vi: 'chữ', en: 'text' },
  group: { vi: 'đề mục', en: 'heading' },
};
