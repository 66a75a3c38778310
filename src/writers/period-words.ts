import type { Lang } from '../checks/rule.js';
import type { Period } from '../model/document.js';

/** "quý 1/2025", "6 tháng đầu năm 2025", "năm 2023". */
export function periodWords({ type, index, year }: Period, lang: Lang): string {
  const name = PERIODS[type][lang];
  if (lang === 'vi' && type === 'half') return `${name} ${index === 2 ? 'cuối' : 'đầu'} năm ${year}`;
  if (lang === 'vi' && type === 'nine-months') return `${name} đầu năm ${year}`;
  return `${name} ${index === null ? '' : `${index}/`}${year}`;
}

const PERIODS: Record<Period['type'], Record<Lang, string>> = {
  month: { vi: 'tháng', en: 'month' },
  quarter: { vi: 'quý', en: 'quarter' },
  half: { vi: '6 tháng', en: 'half-year' },
  'nine-months': { vi: '9 tháng', en: 'nine months of' },
  year: { vi: 'năm', en: 'year' },
};
