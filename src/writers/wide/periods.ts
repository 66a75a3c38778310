import type { Lang } from '../../checks/rule.js';
import type { Period } from '../../model/document.js';
import { englishPeriod, vietnamesePeriod } from '../../text/period-names.js';

/** Reporting periods as they stand in headings and on the tabs of sheets. */

/** The same for reports of one period; sorts by time, the unknown period last. */
export function periodKey(period: Period | null): string {
  return period === null ? '~' : `${period.start} ${period.end} ${period.type}`;
}

export function periodName(period: Period | null, lang: Lang): string {
  if (period === null) return lang === 'en' ? 'Period not stated' : 'Chưa rõ kỳ báo cáo';
  return lang === 'en' ? englishPeriod(period) : vietnamesePeriod(period);
}
