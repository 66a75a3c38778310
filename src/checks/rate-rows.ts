import type { Indicator } from '../model/report.js';
import { rowOf } from './rows.js';
import type { Facts } from './rule.js';

/** A rate row of a form with the two rows that it is computed from, as the catalogue declares. */
export interface RateRows {
  rate: Indicator;
  numerator: Indicator;
  base: Indicator;
}

/** The rate rows that have a number, whatever their two rows have. */
export function rateRows({ indicators, tables, entry }: Facts): RateRows[] {
  return indicators.flatMap((rate) => {
    const relation = rate.code === null ? undefined : entry(rate.code)?.rateOf;
    if (relation === undefined || rate.kind !== 'percent' || rate.value === null) return [];
    const numerator = rowOf(relation.numerator, rate, tables);
    const base = rowOf(relation.base, rate, tables);
    return numerator === null || base === null ? [] : [{ rate, numerator, base }];
  });
}
