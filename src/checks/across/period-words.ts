import { codedPeriod } from '../../text/period-codes.js';
import { englishPeriod, vietnamesePeriod } from '../../text/period-names.js';
import type { Lang } from '../rule.js';

/** "2025-Q1" as "quý I năm 2025" within a sentence. */
export function periodWords(code: string | null, lang: Lang): string {
  const period = codedPeriod(code ?? '');
  if (period === null) return lang === 'en' ? 'a period that is not stated' : 'kỳ chưa rõ';
  const words = lang === 'en' ? englishPeriod(period) : vietnamesePeriod(period);
  return words.charAt(0).toLowerCase() + words.slice(1);
}
