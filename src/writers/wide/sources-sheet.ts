import type { Lang, Words } from '../../checks/rule.js';
import type { Failure } from '../../model/failure.js';
import { periodName } from './periods.js';
import { DAY, daySerial, listSheet, type PlainSheet, type SheetCell } from './sheet.js';
import type { WideBook, WideReport } from './table.js';
import { capital, WORDS } from './words.js';

/** Every file of the batch, read or not, and every expected unit without a report: the list to follow up. */
const HEADS: ReadonlyArray<{ title: Words; width: number }> = [
  { title: { vi: 'Tình trạng', en: 'Status' }, width: 30 },
  { title: { vi: 'Đơn vị', en: 'Unit' }, width: 26 },
  { title: { vi: 'Cấp', en: 'Level' }, width: 10 },
  { title: { vi: 'Trực thuộc', en: 'Parent' }, width: 22 },
  { title: { vi: 'Tỉnh, thành phố', en: 'Province' }, width: 18 },
  { title: WORDS.period, width: 18 },
  { title: { vi: 'Từ ngày', en: 'From' }, width: 11 },
  { title: { vi: 'Đến ngày', en: 'To' }, width: 11 },
  { title: { vi: 'Số ký hiệu', en: 'Number' }, width: 16 },
  { title: { vi: 'Ngày ban hành', en: 'Date' }, width: 12 },
  { title: { vi: 'Người ký', en: 'Signed by' }, width: 20 },
  { title: { vi: 'Chức vụ', en: 'Position' }, width: 18 },
  { title: { vi: 'Số dòng chỉ tiêu', en: 'Indicator rows' }, width: 10 },
  { title: { vi: 'Có mã', en: 'With a code' }, width: 8 },
  { title: { vi: 'Số phát hiện', en: 'Findings' }, width: 9 },
  { title: { vi: 'Tệp', en: 'File' }, width: 36 },
  { title: { vi: 'Định dạng', en: 'Format' }, width: 9 },
  { title: { vi: 'Số trang', en: 'Pages' }, width: 8 },
  { title: { vi: 'SHA-256', en: 'SHA-256' }, width: 20 },
];

/** @param explain what a failure means and what to do, in the language of the book */
export function sourcesSheet(name: string, book: WideBook, explain: (failure: Failure) => string): PlainSheet {
  const { lang, reports, failures, tables } = book;
  const column = new Map(tables.flatMap((table) => table.columns.flatMap((each) => (each.report === null ? [] : [[each.report, each] as const]))));
  const read = reports.map((report, at) => {
    const { duplicates = [], unit } = column.get(at) ?? {};
    const others = duplicates.map((other) => reports[other] as WideReport);
    return sourceRow(report, status(report, others, unit?.listed === false, lang), lang);
  });
  const failed = failures.map(({ source, failure }) => {
    const row = emptyRow(`${FAILED[lang]}: ${failure.code}: ${explain(failure)}`);
    row[FILE] = { value: source.path };
    row[FILE + 1] = { value: source.format ?? null };
    row[FILE + 3] = { value: source.sha256 ?? null };
    return row;
  });
  const missing = tables.flatMap((table) =>
    table.columns.flatMap(({ unit, report }) => {
      if (report !== null) return [];
      const row = emptyRow(capital(WORDS.noReport[lang]));
      row[1] = { value: capital(unit.name) };
      row[3] = { value: unit.above };
      row[5] = { value: periodName(table.period, lang) };
      return [row];
    }),
  );
  return listSheet(
    name,
    HEADS.map(({ title, width }) => ({ title: title[lang], width })),
    [...read, ...failed, ...missing],
  );
}

const FILE = 15;
const FAILED: Words = { vi: 'Không đọc được', en: 'Not read' };
const READ: Words = { vi: 'Đã đọc', en: 'Read' };
const SAME_UNIT: Words = { vi: 'trùng đơn vị và kỳ với', en: 'same unit and period as' };
const SAME_FILE: Words = { vi: 'cùng một tệp với', en: 'the same file as' };
const UNLISTED: Words = { vi: 'ngoài danh sách đơn vị', en: 'not in the list of units' };
const NO_ROWS: Words = { vi: 'không có bảng chỉ tiêu', en: 'no indicator table' };

function status(report: WideReport, duplicates: readonly WideReport[], unlisted: boolean, lang: Lang): string {
  const same = duplicates.filter(({ source }) => source.sha256 === report.source.sha256);
  const others = duplicates.filter((other) => !same.includes(other));
  const paths = (those: readonly WideReport[]) => those.map(({ source }) => source.path).join(', ');
  return [
    READ[lang],
    ...(same.length > 0 ? [`${SAME_FILE[lang]} ${paths(same)}`] : []),
    ...(others.length > 0 ? [`${SAME_UNIT[lang]} ${paths(others)}`] : []),
    ...(unlisted ? [UNLISTED[lang]] : []),
    ...(report.indicators.length === 0 ? [NO_ROWS[lang]] : []),
  ].join('; ');
}

function emptyRow(status: string): SheetCell[] {
  return [{ value: status }, ...HEADS.slice(1).map(() => ({ value: null }))];
}

function sourceRow({ source, metadata, indicators, findings }: WideReport, state: string, lang: Lang): SheetCell[] {
  const { issuer, period, signer } = metadata;
  return [
    { value: state },
    { value: issuer.name },
    { value: issuer.level },
    { value: issuer.parent },
    { value: issuer.province },
    { value: periodName(period, lang) },
    day(period?.start ?? null),
    day(period?.end ?? null),
    { value: metadata.number },
    day(metadata.date),
    { value: signer.name },
    { value: signer.position },
    { value: indicators.length },
    { value: indicators.filter(({ code }) => code !== null).length },
    { value: findings.length },
    { value: source.path },
    { value: source.format },
    { value: source.pages },
    { value: source.sha256 },
  ];
}

function day(iso: string | null): SheetCell {
  return { value: daySerial(iso), style: DAY };
}
