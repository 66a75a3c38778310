import { Decimal } from 'decimal.js';

/** The values that a printed figure stands for, both ends included; a count stands for itself. */
export interface Interval {
  low: Decimal;
  high: Decimal;
}

export function exact(value: Decimal): Interval {
  return { low: value, high: value };
}

/**
 * A rounded figure: "2.044 triệu đồng" stands for 2043,5 to 2044,5, after the idea of XBRL Calculations 1.1.
 * @param decimals digits printed after the decimal mark
 * @param scale what one unit of the print is worth
 */
export function rounded(value: Decimal, decimals: number, scale: Decimal): Interval {
  const half = new Decimal(10).pow(-decimals).div(2).times(scale);
  const middle = value.times(scale);
  return { low: middle.minus(half), high: middle.plus(half) };
}

export function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce((sum, each) => ({ low: sum.low.plus(each.low), high: sum.high.plus(each.high) }), exact(new Decimal(0)));
}

/** How two intervals meet: inside each other's rounding, only at an edge, or not. */
export function meet(a: Interval, b: Interval): 'meet' | 'touch' | 'apart' {
  const low = Decimal.max(a.low, b.low);
  const high = Decimal.min(a.high, b.high);
  if (low.gt(high)) return 'apart';
  const points = a.low.eq(a.high) && b.low.eq(b.high);
  return low.eq(high) && !points ? 'touch' : 'meet';
}
