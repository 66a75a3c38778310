import type { Indicator } from '../model/report.js';
import { pattern } from '../text/pattern.js';
import { fold } from '../text/unicode.js';
import { isUnder } from './part-rows.js';
import { rowOf } from './rows.js';
import type { Facts } from './rule.js';

/** A rate row of a form with the two rows that it is computed from, as the catalogue declares or the rows themselves say. */
export interface RateRows {
  rate: Indicator;
  numerator: Indicator;
  base: Indicator;
}

/** The rate rows that have a number, whatever their two rows have. */
export function rateRows({ indicators, tables, entry }: Facts): RateRows[] {
  return indicators.flatMap((rate) => {
    const relation = rate.code === null ? undefined : entry(rate.code)?.rateOf;
    if (rate.code === null) return rate.kind === 'percent' && rate.value !== null ? namedRows(rate, tables.get(rate.table) ?? []) : [];
    if (relation === undefined || rate.kind !== 'percent' || rate.value === null) return [];
    const numerator = rowOf(relation.numerator, rate, tables);
    const base = rowOf(relation.base, rate, tables);
    return numerator === null || base === null ? namedRows(rate, tables.get(rate.table) ?? []) : [{ rate, numerator, base }];
  });
}

/**
 * A rate of no known form, or whose rows are not those that its form has, "Tỷ lệ hồ sơ được giải quyết đúng hạn", with nothing numbered under it but its two rows: "Tổng số
 * hồ sơ đã giải quyết" and "Số hồ sơ giải quyết đúng hạn", which says all that the rate says, as the total does not.
 */
function namedRows(rate: Indicator, rows: readonly Indicator[]): RateRows[] {
  // "(cả quận và phường)": of whom it is told says nothing of what it is made of
  const about = /^(?:tỷ|tỉ)\s*lệ\s+(.+)$/iu.exec(rate.label.replace(/\s*\([^()]*\)/gu, ''))?.[1];
  const children = rows.filter((row) => isUnder(row, rate));
  const [first, second] = children;
  if (about === undefined || first === undefined || second === undefined || children.length > 2 || first.unit === null || first.unit !== second.unit) return [];
  if (children.some(({ kind, value, ofWhich }) => (kind !== 'count' && kind !== 'money') || value === null || ofWhich)) return [];
  const isTotal = ({ label }: Indicator) => pattern.iu`^tổng(?!\p{L})`.test(label);
  const [base, numerator] = isTotal(first) ? [first, second] : [second, first];
  if (!isTotal(base) || isTotal(numerator)) return [];
  const said = wordsIn(about);
  const saysAll = ({ label }: Indicator) => [...said].every((word) => wordsIn(label).has(word));
  return said.size > 1 && saysAll(numerator) && !saysAll(base) ? [{ rate, numerator, base }] : [];
}

/** Words that say neither what is counted nor which of it. */
const SMALL = new Set(['được', 'đã', 'các', 'của', 'do', 'tại', 'về', 'trên', 'trong', 'tổng', 'số', 'tỷ', 'tỉ', 'lệ', 'so', 'với', 'và'].map(fold));

function wordsIn(label: string): Set<string> {
  return new Set((fold(label).match(pattern.gu`[\p{L}\p{M}\p{N}]+`) ?? []).filter((word) => !SMALL.has(word)));
}
