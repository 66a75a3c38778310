import type { Lang, Words } from '../../checks/rule.js';
import type { AcrossFinding, AcrossTerm } from '../../model/across.js';
import { periodCodeWords } from '../period-code-words.js';
import { rawWords, shown } from '../shown.js';
import { gravestFirst } from './findings-sheet.js';
import { BORDER, listSheet, type PlainSheet, WRAPPED } from './sheet.js';
import { MARKS } from './table-sheet.js';
import { capital, SEVERITIES, WORDS } from './words.js';

/** One row for each finding between reports, the gravest first: whose, what, and the figures with the files that they stand in. */
const HEADS: ReadonlyArray<{ title: Words; width: number }> = [
  { title: { vi: 'Mức độ', en: 'Severity' }, width: 10 },
  { title: { vi: 'Đơn vị', en: 'Unit' }, width: 22 },
  { title: WORDS.period, width: 18 },
  { title: { vi: 'Nội dung', en: 'Finding' }, width: 60 },
  { title: { vi: 'Quy tắc', en: 'Rule' }, width: 18 },
  { title: { vi: 'Số liệu', en: 'Figures' }, width: 60 },
  { title: { vi: 'Tệp', en: 'Files' }, width: 34 },
];

/** A block that was copied has dozens of figures; the pages and the tidy tables have all. */
const MOST_FIGURES = 12;

export function acrossSheet(name: string, findings: readonly AcrossFinding[], lang: Lang): PlainSheet {
  return listSheet(
    name,
    HEADS.map(({ title, width }) => ({ title: title[lang], width })),
    gravestFirst(findings).map(({ severity, unitName, period, message, rule, terms }) => [
      { value: SEVERITIES[severity][lang], style: { border: BORDER, alignment: WRAPPED, fill: MARKS[severity] } },
      { value: unitName === null ? null : capital(unitName) },
      { value: period === null ? null : periodCodeWords(period)[lang] },
      { value: message },
      { value: rule },
      { value: figureLines(terms, lang) },
      { value: [...new Set(terms.map(({ source }) => source))].join('\n') },
    ]),
  );
}

/** "58 – Số văn bản … (Xã An Lâm, quý I năm 2025)", a line each; reports as a whole are among the files. */
function figureLines(terms: readonly AcrossTerm[], lang: Lang): string {
  const figures = terms.filter(({ indicator, raw }) => indicator !== null || raw !== '');
  const lines = figures.slice(0, MOST_FIGURES).map((term) => {
    const whose = [term.unitName, term.period === null ? null : periodCodeWords(term.period)[lang]].filter((fact) => fact !== null).join(', ');
    return `${rawWords(term, lang)} – ${shown(term.label)}${whose === '' ? '' : ` (${whose})`}`;
  });
  const more = figures.length - lines.length;
  return [...lines, ...(more > 0 ? [lang === 'en' ? `… and ${more} more` : `… và ${more} số liệu nữa`] : [])].join('\n');
}
