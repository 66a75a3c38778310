import type { Lang } from '../../checks/rule.js';
import type { AcrossFinding, AcrossTerm } from '../../model/across.js';
import { periodCodeWords } from '../period-code-words.js';
import { gravestFirst } from '../severity-order.js';
import { rawWords, shown } from '../shown.js';
import { LEADING_HEADS, leadingCells } from './findings-sheet.js';
import { listSheet, type PlainSheet } from './sheet.js';

const HEADS = [...LEADING_HEADS, { title: { vi: 'Số liệu', en: 'Figures' }, width: 60 }, { title: { vi: 'Tệp', en: 'Files' }, width: 34 }];

/** A block that was copied has dozens of figures; the pages and the tidy tables have all. */
const MOST_FIGURES = 12;

/** One row for each finding between reports, the gravest first: whose, what, and the figures with the files that they stand in. */
export function acrossSheet(name: string, findings: readonly AcrossFinding[], lang: Lang): PlainSheet {
  return listSheet(
    name,
    HEADS.map(({ title, width }) => ({ title: title[lang], width })),
    gravestFirst(findings).map((finding) => [
      ...leadingCells(finding, finding.unitName, nameOf(finding.period, lang), lang),
      { value: figureLines(finding.terms, lang) },
      { value: [...new Set(finding.terms.map(({ source }) => source))].join('\n') },
    ]),
  );
}

const nameOf = (period: string | null, lang: Lang) => (period === null ? null : periodCodeWords(period)[lang]);

/** "58 – Số văn bản … (Xã An Lâm, quý I năm 2025)", a line each; reports as a whole are among the files. */
function figureLines(terms: readonly AcrossTerm[], lang: Lang): string {
  const figures = terms.filter(({ indicator, raw }) => indicator !== null || raw !== '');
  const lines = figures.slice(0, MOST_FIGURES).map((term) => {
    const whose = [term.unitName, nameOf(term.period, lang)].filter((fact) => fact !== null).join(', ');
    return `${rawWords(term, lang)} – ${shown(term.label)}${whose === '' ? '' : ` (${whose})`}`;
  });
  const more = figures.length - lines.length;
  return [...lines, ...(more > 0 ? [lang === 'en' ? `… and ${more} more` : `… và ${more} số liệu nữa`] : [])].join('\n');
}
