import type { Lang, Words } from '../../checks/rule.js';
import type { Finding, Term } from '../../model/relation.js';
import { gravestFirst } from '../severity-order.js';
import { periodName } from './periods.js';
import { BODY, BORDER, LINK, listSheet, type PlainSheet, type SheetCell, WRAPPED } from './sheet.js';
import type { WideBook, WideReport } from './table.js';
import { MARKS } from './table-sheet.js';
import { capital, SEVERITIES, WORDS } from './words.js';

interface Head {
  title: Words;
  width: number;
}

/** What every list of findings begins with: `leadingCells` below. */
export const LEADING_HEADS: readonly Head[] = [
  { title: { vi: 'Mức độ', en: 'Severity' }, width: 10 },
  { title: { vi: 'Đơn vị', en: 'Unit' }, width: 22 },
  { title: WORDS.period, width: 18 },
  { title: { vi: 'Nội dung', en: 'Finding' }, width: 60 },
  { title: { vi: 'Quy tắc', en: 'Rule' }, width: 18 },
];
const FILE: Head = { title: { vi: 'Tệp', en: 'File' }, width: 28 };
const FIGURE: Words = { vi: 'Số liệu', en: 'Figure' };

/**
 * One row a finding, the gravest of each report first; each of its figures leads to its cell in the table.
 *
 * @param placeOf the cell of a row of a report, null where it stands in no table
 */
export function findingsSheet(name: string, { reports, lang }: WideBook, placeOf: (report: number, indicator: string) => string | null): PlainSheet {
  const most = Math.max(1, ...reports.flatMap(({ findings }) => findings.map(({ terms }) => terms.length)));
  const columns = [
    ...[...LEADING_HEADS, FILE].map(({ title, width }) => ({ title: title[lang], width })),
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

function about({ source, metadata }: WideReport, finding: Finding, lang: Lang): SheetCell[] {
  return [...leadingCells(finding, metadata.issuer.name, periodName(metadata.period, lang), lang), { value: source.path }];
}

export function leadingCells(
  { severity, message, rule }: Pick<Finding, 'severity' | 'message' | 'rule'>,
  unit: string | null,
  period: string | null,
  lang: Lang,
): SheetCell[] {
  return [
    { value: SEVERITIES[severity][lang], style: { border: BORDER, alignment: WRAPPED, fill: MARKS[severity] } },
    { value: unit === null ? null : capital(unit) },
    { value: period },
    { value: message },
    { value: rule },
  ];
}

function termCell(term: Term | undefined, placeOf: (indicator: string) => string | null): SheetCell {
  if (term === undefined) return { value: null, style: BODY };
  const place = term.indicator === null ? null : placeOf(term.indicator);
  return { value: `${term.raw} – ${term.label}`, style: place === null ? BODY : LINK, ...(place === null ? {} : { link: place }) };
}
