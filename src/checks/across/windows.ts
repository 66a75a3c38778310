import type { Period } from '../../model/document.js';

/** The days that a report's figures count, and which of them hold which. */
export interface Window {
  /** ISO days */
  start: string;
  end: string;
  /** the report itself says its first and its last day */
  stated: boolean;
}

export function windowOf({ start, end, reporting, stated }: Period): Window {
  if (stated !== null) return { start: stated.start ?? reporting?.start ?? start, end: stated.end, stated: stated.start !== null };
  return { start: reporting?.start ?? start, end: reporting?.end ?? end, stated: false };
}

const DAY = 24 * 3600 * 1000;
/** Figures are closed on the 14th or at a month's end: days that far apart are meant to be the same. */
const NEAR = 31;

/** Whether two days are one, however offices close their figures. */
export function isNear(day: string, other: string): boolean {
  return Math.abs(Date.parse(day) - Date.parse(other)) <= NEAR * DAY;
}

/** The report counts from the beginning of the year, on its calendar and, where it tells its own first day, on that too. */
export function startsYear(period: Period): boolean {
  const first = `${period.year}-01-01`;
  return period.start === first && isNear(windowOf(period).start, first);
}

/** Months of a period, for comparing numbers of periods that are not equally long. */
export function monthsOf({ type }: Period): number {
  return { month: 1, quarter: 3, half: 6, 'nine-months': 9, year: 12 }[type];
}
