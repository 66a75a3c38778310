import type { Words } from '../../checks/rule.js';
import type { Finding, Severity, Term } from '../../model/relation.js';
import { periodName } from './periods.js';
import { BODY, BORDER, LINK, listSheet, type PlainSheet, type SheetCell, WRAPPED } from './sheet.js';
import type { WideBook, WideReport } from './table.js';
import { MARKS } from './table-sheet.js';
import { capital, SEVERITIES, WORDS } from './words.js';

/** One row a finding, the gravest of each report first; each of its figures leads to its cell in the table. */
const HEADS: ReadonlyArray<{ title: Words; width: number }> = [
  { title: { vi: 'Mức độ', en: 'Severity' }, width: 10 },
  { title: { vi: 'Đơn vị', en: 'Unit' }, width: 22 },
  { title: WORDS.period, width: 18 },
  { title: { vi: 'Nội dung', en: 'Finding' }, width: 60 },
  { title: { vi: 'Quy tắc', en: 'Rule' }, width: 18 },
  { title: { vi: 'Tệp', en: 'File' }, width: 28 },
];
const FIGURE: Words = { vi: 'Số liệu', en: 'Figure' };

/** @param placeOf the cell of a row of a report, null where it stands in no table */
export function findingsSheet(name: string, { reports, lang }: WideBook, placeOf: (report: number, indicator: string) => string | null): PlainSheet {
  const most = Math.max(1, ...reports.flatMap(({ findings }) => findings.map(({ terms }) => terms.length)));
  const columns = [
    ...HEADS.map(({ title, width }) => ({ title: title[lang], width })),
    ...Array.from({ length: most }, (_, nth) => ({ title: `${FIGURE[lang]} ${nth + 1}`, width: 26 })),
  ];
  const rows = reports.flatMap((report, at) =>
    gravestFirst(report.findings).map((finding) => {
      const terms = Array.from({ length: most }, (_, nth) => termCell(finding.terms[nth], (indicator) => placeOf(at, indicator)));
      return [...about(report, finding, lang), ...terms];
    }),
  );
  return listSheet(name, columns, rows);
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

export function gravestFirst<Found extends Pick<Finding, 'severity'>>(findings: readonly Found[]): Found[] {
  return [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

function about({ source, metadata }: WideReport, { severity, message, rule }: Finding, lang: WideBook['lang']): SheetCell[] {
  return [
    { value: SEVERITIES[severity][lang], style: { border: BORDER, alignment: WRAPPED, fill: MARKS[severity] } },
    { value: metadata.issuer.name === null ? null : capital(metadata.issuer.name) },
    { value: periodName(metadata.period, lang) },
    { value: message },
    { value: rule },
    { value: source.path },
  ];
}

function termCell(term: Term | undefined, placeOf: (indicator: string) => string | null): SheetCell {
  if (term === undefined) return { value: null, style: BODY };
  const place = term.indicator === null ? null : placeOf(term.indicator);
  return { value: `${term.raw} – ${term.label}`, style: place === null ? BODY : LINK, ...(place === null ? {} : { link: place }) };
}
