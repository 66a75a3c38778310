import type { PeriodMention } from './periods.js';

/** A period in a few letters, as settings and data name it: "2025", "2025-H1", "2025-Q1", "2025-9M", "2025-03". */
export const PERIOD_CODE = /^(?:19|20)\d{2}(?:-(?:H[12]|Q[1-4]|9M|0[1-9]|1[0-2]))?$/;

export function periodCode({ type, year, index }: { type: PeriodMention['type']; year: number; index: number | null }): string {
  const part = { year: '', half: `-H${index}`, quarter: `-Q${index}`, 'nine-months': '-9M', month: `-${String(index).padStart(2, '0')}` }[type];
  return `${year}${part}`;
}

const PARTS = /^(?<year>\d{4})(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])|(?<nine>9M)|(?<month>\d{2})))?$/;

/** The period that a code names; null for what is no code. */
export function codedPeriod(code: string): { type: PeriodMention['type']; year: number; index: number | null } | null {
  const groups = PARTS.exec(code)?.groups;
  if (groups === undefined) return null;
  const { half, quarter, nine, month } = groups;
  const year = Number(groups.year);
  if (nine !== undefined) return { type: 'nine-months', year, index: null };
  if (half !== undefined) return { type: 'half', year, index: Number(half) };
  if (quarter !== undefined) return { type: 'quarter', year, index: Number(quarter) };
  return month === undefined ? { type: 'year', year, index: null } : { type: 'month', year, index: Number(month) };
}
