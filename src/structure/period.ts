import type { Paragraph, Period } from '../model/document.js';
import { findSpans } from '../text/dates.js';
import { findPeriods, type PeriodMention, periodDays, reportingDays } from '../text/periods.js';
import { placeWithin } from './paragraphs.js';

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
  return { type, year, index, ...periodDays(type, year, index), reporting: reportingDays(type, year, index), stated: null };
}

/** Figures are closed at most so many days away from the calendar's: 14/12 for 31/12, 15/11 where the year is closed early. */
const FARTHEST_DAYS = 50;

/**
 * The period with the days that the report's opening gives for its own figures. Other spans stand in an opening too (a
 * plan's, an inspection's): those of the figures begin and end near the period's own days.
 */
export function withStatedDays(period: Period | null, opening: readonly Paragraph[]): Period | null {
  if (period === null) return null;
  for (const paragraph of opening) {
    for (const { start, end, at, stop } of findSpans(paragraph.text)) {
      if (!isNear(end, period.end) || (start !== null && !isNear(start, period.start))) continue;
      const stated = { start, end, quote: paragraph.text.slice(at, stop), place: placeWithin(paragraph, at, stop) };
      return { ...period, stated, reporting: start === null ? period.reporting : { start, end, convention: 'stated' } };
    }
  }
  return period;
}

function isNear(day: string, other: string): boolean {
  return Math.abs(Date.parse(day) - Date.parse(other)) <= FARTHEST_DAYS * 24 * 3600 * 1000;
}
