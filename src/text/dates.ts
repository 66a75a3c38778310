import { matchesOf } from './matches.js';
import { pattern } from './pattern.js';
/** Dates as Vietnamese documents print them, to ISO days. Impossible days (31/02) are null. */

export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2199 ? date.toISOString().slice(0, 10) : null;
}

/** "ngày 15 tháng 12 năm 2023" or "15/12/2023" ("07/03/ 2025" too) anywhere in the text: the first that is a real day. */
export function findDay(text: string): string | null {
  const words = matchesOf(text, /(?<!\d)(\d{1,2})\s*th[áa]ng\s*(\d{1,2})\s*năm\s*(\d{4})(?!\d)/giu);
  const figures = matchesOf(text, /(?<![\d/])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/gu);
  for (const match of [...words, ...figures].sort((a, b) => a.index - b.index)) {
    const day = isoDay(Number(match[3]), Number(match[2]), Number(match[1]));
    if (day !== null) return day;
  }
  return null;
}

/** A span of days in a text; the first day is null where only the last is told ("số liệu tính đến ngày 14/6/2024"). */
export interface DaySpan {
  start: string | null;
  end: string;
  /** offsets of its words */
  at: number;
  stop: number;
}

const day = (name: string, year: string) =>
  `(?:ngày\\s*)?(?<${name}Day>\\d{1,2})(?:\\s*[/.-]\\s*|\\s*tháng\\s*)(?<${name}Month>\\d{1,2})(?:(?:\\s*[/.-]\\s*|\\s*năm\\s*)(?<${name}Year>\\d{4}))${year}(?![\\d/])`;
const FROM_TO = pattern.giu`(?<!\p{L})từ\s+${day('from', '?')}\s*(?:đến|tới|[-–])\s*(?:hết\s+)?${day('to', '')}`;
const UP_TO = pattern.giu`(?<!\p{L})(?:(?:số\s+liệu|thời\s+gian|kết\s+quả)\s+(?:được\s+)?(?:tính|chốt|lấy|cập\s+nhật)?\s*(?:đến|tới)|(?:tính|chốt|lũy\s+kế)\s+(?:đến|tới))\s+(?:hết\s+)?${day('to', '')}`;

/**
 * "từ ngày 15/12/2023 đến ngày 14/6/2024", "tính từ 15/12/2022 - 14/12/2023", "số liệu tính đến hết ngày 14/6/2024", in
 * order. A first day without a year is the last such day before the span's end.
 */
export function findSpans(text: string): DaySpan[] {
  const found: DaySpan[] = [];
  for (const match of [...matchesOf(text, FROM_TO), ...matchesOf(text, UP_TO)]) {
    const groups = match.groups ?? {};
    const end = isoDay(Number(groups.toYear), Number(groups.toMonth), Number(groups.toDay));
    if (end === null) continue;
    const start = groups.fromDay === undefined ? null : firstDay(groups, end);
    if (groups.fromDay !== undefined && (start === null || start > end)) continue;
    found.push({ start, end, at: match.index, stop: match.index + match[0].length });
  }
  return found.sort((a, b) => a.at - b.at);
}

function firstDay({ fromYear, fromMonth, fromDay }: Record<string, string | undefined>, end: string): string | null {
  const year = Number(fromYear ?? end.slice(0, 4));
  const told = isoDay(year, Number(fromMonth), Number(fromDay));
  return fromYear === undefined && told !== null && told > end ? isoDay(year - 1, Number(fromMonth), Number(fromDay)) : told;
}
