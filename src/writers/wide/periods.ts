import type { Lang } from '../../checks/rule.js';
import type { Period } from '../../model/document.js';

/** Reporting periods as they stand in headings and on the tabs of sheets. */

/** The same for reports of one period; sorts by time, the unknown period last. */
export function periodKey(period: Period | null): string {
  return period === null ? '~' : `${period.start} ${period.end} ${period.type}`;
}

export function periodName(period: Period | null, lang: Lang): string {
  if (period === null) return lang === 'en' ? 'Period not stated' : 'Chưa rõ kỳ báo cáo';
  return lang === 'en' ? english(period) : vietnamese(period);
}

const ROMAN = ['I', 'II', 'III', 'IV'];

function vietnamese({ type, year, index }: Period): string {
  if (type === 'year') return `Năm ${year}`;
  if (type === 'nine-months') return `9 tháng năm ${year}`;
  if (type === 'half') return `6 tháng ${index === 2 ? 'cuối' : 'đầu'} năm ${year}`;
  if (type === 'quarter') return `Quý ${ROMAN[(index ?? 1) - 1] ?? index} năm ${year}`;
  return `Tháng ${index} năm ${year}`;
}

function english({ type, year, index }: Period): string {
  if (type === 'year') return `Year ${year}`;
  if (type === 'nine-months') return `Nine months of ${year}`;
  if (type === 'half') return `${index === 2 ? 'Second' : 'First'} half of ${year}`;
  if (type === 'quarter') return `Quarter ${ROMAN[(index ?? 1) - 1] ?? index} of ${year}`;
  return `Month ${index} of ${year}`;
}
