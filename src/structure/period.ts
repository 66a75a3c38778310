import type { Period } from '../model/document.js';
import { findPeriods, type PeriodMention, periodDays } from '../text/periods.js';

/**
 * The reporting period: the first that the title names, else the first of the opening words, the closing formula or the
 * captions. A period without a year takes the year named beside it, else the date's.
 */
export function readPeriod(sources: ReadonlyArray<string | null>, date: string | null): Period | null {
  for (const source of sources) {
    if (source === null) continue;
    const mentions = findPeriods(source);
    const first = mentions[0];
    if (first === undefined) continue;
    const year =
      first.year ?? mentions.find((mention) => mention.year !== null)?.year ?? yearElsewhere(sources) ?? (date === null ? null : Number(date.slice(0, 4)));
    if (year !== null) return toPeriod(first, year);
  }
  return null;
}

function yearElsewhere(sources: ReadonlyArray<string | null>): number | null {
  for (const source of sources) {
    const year = findPeriods(source ?? '').find((mention) => mention.year !== null)?.year;
    if (year !== undefined && year !== null) return year;
  }
  return null;
}

function toPeriod({ type, index }: PeriodMention, year: number): Period {
  return { type, year, index, ...periodDays(type, year, index) };
}
