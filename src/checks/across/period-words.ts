import { englishPeriod, vietnamesePeriod } from '../../text/period-names.js';
import type { Lang } from '../rule.js';

const CODE = /^(?<year>\d{4})(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])|(?<nine>9M)|(?<month>\d{2})))?$/;

/** "2025-Q1" as "quý I năm 2025" within a sentence. */
export function periodWords(code: string | null, lang: Lang): string {
  const groups = CODE.exec(code ?? '')?.groups;
  if (groups === undefined) return lang === 'en' ? 'a period that is not stated' : 'kỳ chưa rõ';
  const { year, half, quarter, nine, month } = groups;
  const type = half !== undefined ? 'half' : quarter !== undefined ? 'quarter' : nine !== undefined ? 'nine-months' : month !== undefined ? 'month' : 'year';
  const index = half ?? quarter ?? month ?? null;
  const period = { type, year: Number(year), index: index === null ? null : Number(index) } as const;
  const words = lang === 'en' ? englishPeriod(period) : vietnamesePeriod(period);
  return words.charAt(0).toLowerCase() + words.slice(1);
}
