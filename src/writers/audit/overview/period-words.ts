import type { Words } from '../../../checks/rule.js';
import type { Period } from '../../../model/document.js';
import { periodName } from '../../wide/periods.js';

/** The name of a period that settings name, "2025-Q1"; the code itself where it is none. */
export function periodWords(code: string): Words {
  const match = /^(?<year>\d{4})(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])|(?<nine>9M)|(?<month>\d{2})))?$/.exec(code)?.groups;
  if (match === undefined) return { vi: code, en: code };
  const { year, half, quarter, nine, month } = match;
  const type: Period['type'] =
    half !== undefined ? 'half' : quarter !== undefined ? 'quarter' : nine !== undefined ? 'nine-months' : month !== undefined ? 'month' : 'year';
  const index = half ?? quarter ?? month;
  const period: Period = { type, year: Number(year), index: index === undefined ? null : Number(index), start: '', end: '', reporting: null, stated: null };
  return { vi: periodName(period, 'vi'), en: periodName(period, 'en') };
}
