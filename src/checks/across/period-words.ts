import { vietnamesePeriod } from '../../text/period-names.js';
import type { Lang } from '../rule.js';

const CODE = /^(?<year>\d{4})(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])|(?<nine>9M)|(?<month>\d{2})))?$/;

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "2025-Q1" as "quý I năm 2025", "the first quarter of 2025" within a sentence. */
export function periodWords(code: string | null, lang: Lang): string {
  const groups = CODE.exec(code ?? '')?.groups;
  if (groups === undefined) return lang === 'en' ? 'a period that is not stated' : 'kỳ chưa rõ';
  const { year, half, quarter, nine, month } = groups;
  if (lang === 'en') {
    if (month !== undefined) return `${MONTHS[Number(month) - 1] ?? month} ${year}`;
    if (nine !== undefined) return `the first nine months of ${year}`;
    if (half === undefined && quarter === undefined) return `the year ${year}`;
    return `the ${ORDINALS[Number(half ?? quarter) - 1]} ${half === undefined ? 'quarter' : 'half'} of ${year}`;
  }
  const type = half !== undefined ? 'half' : quarter !== undefined ? 'quarter' : nine !== undefined ? 'nine-months' : month !== undefined ? 'month' : 'year';
  const index = half ?? quarter ?? month ?? null;
  const words = vietnamesePeriod({ type, year: Number(year), index: index === null ? null : Number(index) });
  return words.charAt(0).toLowerCase() + words.slice(1);
}
