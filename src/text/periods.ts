import { isoDay } from './dates.js';
import { matchesOf } from './matches.js';
import { pattern } from './pattern.js';
import { fromRoman } from './roman.js';

/**
 * Reporting periods in every spelling that offices use: "quý 1", "Quý I", "QUÍ 2", "Quý 01/2025",
 * "6 tháng đầu năm", "sáu tháng cuối năm 2024", "chín tháng", "tháng 3/2025", "năm 2023".
 */
export interface PeriodMention {
  type: 'month' | 'quarter' | 'half' | 'nine-months' | 'year';
  /** null where the words name no year */
  year: number | null;
  /** the month, quarter or half; null for nine months and years */
  index: number | null;
  /** offset of the mention in the text */
  at: number;
}

const YEAR = '(?:\\s*(?:[/,-]|của)?\\s*(?:năm\\s*)?(?<year>(?:19|20)\\d{2})(?!\\d))?';
const COUNT: Record<string, number> = { một: 1, hai: 2, ba: 3, tư: 4, bốn: 4, nhất: 1, nhì: 2 };

const FORMS: ReadonlyArray<{ type: PeriodMention['type']; form: RegExp }> = [
  {
    type: 'quarter',
    form: pattern.giu`(?<![\p{L}])(?:qu[ýí]|qú[yi])\s*(?:thứ\s*)?(?<index>0?[1-4]|IV|I{1,3}|một|hai|ba|tư|bốn|nhất|nhì)(?![\p{L}\d])${YEAR}`,
  },
  { type: 'half', form: new RegExp(`(?<!\\d)(?:0?6|sáu)\\s*tháng\\s*(?<index>đầu|cuối)(?:\\s*của)?\\s*năm${YEAR}`, 'giu') },
  { type: 'half', form: new RegExp(`(?<!\\d)(?:0?6|sáu)\\s*tháng\\s*(?=năm\\s*\\d{4})${YEAR}`, 'giu') },
  { type: 'nine-months', form: new RegExp(`(?<!\\d|ngày\\s*)(?:0?9|chín)\\s*tháng(?!\\s*\\d)(?:\\s*đầu)?(?:\\s*của)?\\s*(?:năm)?${YEAR}`, 'giu') },
  {
    type: 'month',
    // "ngày 2 tháng 3" is a day, "tuần 2 tháng 3" is of a month
    form: /(?<!(?<!tuần\s*\d?)\d\s*|ngày[\s.…_]{0,80})tháng\s*(?<index>0?[1-9]|1[0-2])(?!\d|\s*tháng)(?:\s*[/-]\s*|\s*năm\s*)(?<year>(?:19|20)\d{2})(?!\d)/giu,
  },
  { type: 'year', form: /năm\s*(?<year>(?:19|20)\d{2})(?!\d)/giu },
];

/** Every period named in the text, in order; a year that belongs to a longer mention is not told again. */
export function findPeriods(text: string): PeriodMention[] {
  const found: Array<PeriodMention & { end: number }> = [];
  for (const { type, form } of FORMS) {
    for (const match of matchesOf(text, form)) {
      const at = match.index;
      const end = at + match[0].length;
      if (found.some((other) => at < other.end && end > other.at)) continue;
      found.push({ type, year: match.groups?.year === undefined ? null : Number(match.groups.year), index: indexOf(type, match.groups?.index), at, end });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ end: _end, ...mention }) => mention);
}

function indexOf(type: PeriodMention['type'], printed: string | undefined): number | null {
  if (type === 'half') return printed?.toLowerCase() === 'cuối' ? 2 : 1;
  if (printed === undefined) return null;
  return fromRoman(printed.toUpperCase()) ?? COUNT[printed.toLowerCase()] ?? Number(printed);
}

/** First and last calendar day of a period of a known year. */
export function periodDays(type: PeriodMention['type'], year: number, index: number | null): { start: string; end: string } {
  const span = { month: 1, quarter: 3, half: 6, 'nine-months': 9, year: 12 }[type];
  const first = index === null ? 1 : (index - 1) * span + 1;
  const last = first + span - 1;
  return { start: isoDay(year, first, 1) ?? '', end: new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10) };
}

/** Công văn 581/BNV-CCHC on the periodic reports of administrative reform. */
const REPORTING_CONVENTION = '581/BNV-CCHC';

/**
 * The days whose figures a report of the period counts, where figures are closed on the 14th: quarter I from 15/12 of the
 * year before to 14/3, six months to 14/6, quarter III from 15/6 to 14/9, nine months to 14/9, the year to 14/12. Quarters
 * II and IV and the second half year, which it does not name, lie between the same closing days. Null for months, for which it
 * sets none.
 */
export function reportingDays(type: PeriodMention['type'], year: number, index: number | null): { start: string; end: string; convention: string } | null {
  if (type === 'month') return null;
  const { start, end } = periodDays(type, year, index);
  const [startYear = 0, startMonth = 0] = start.split('-').map(Number);
  const before = startMonth === 1 ? isoDay(startYear - 1, 12, 15) : isoDay(startYear, startMonth - 1, 15);
  return before === null ? null : { start: before, end: `${end.slice(0, 8)}14`, convention: REPORTING_CONVENTION };
}
