import { Decimal } from 'decimal.js';

/** The values that a printed figure stands for, both ends included; a count stands for itself. */
export interface Interval {
  low: Decimal;
  high: Decimal;
}

const ZERO = new Decimal(0);
const PLACES = Array.from({ length: 20 }, (_, decimals) => new Decimal(10).pow(-decimals));

/** What one unit of the last digit is worth: 0,01 with two decimals. Powers are slow, and asked for over and over. */
export function lastPlace(decimals: number): Decimal {
  return PLACES[decimals] ?? new Decimal(10).pow(-decimals);
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
  const half = lastPlace(decimals).div(2).times(scale);
  const middle = value.times(scale);
  return { low: middle.minus(half), high: middle.plus(half) };
}

export function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce((sum, each) => {
    const low = sum.low.plus(each.low);
    return { low, high: sum.low === sum.high && each.low === each.high ? low : sum.high.plus(each.high) };
  }, exact(ZERO));
}

/** What all of them hold; where they have nothing in common the ends are the wrong way round. */
export function commonTo(intervals: readonly Interval[]): Interval {
  return intervals.reduce((a, b) => ({ low: Decimal.max(a.low, b.low), high: Decimal.min(a.high, b.high) }));
}

/** How two intervals meet: inside each other's rounding, only at an edge, or not. */
export function meet(a: Interval, b: Interval): 'meet' | 'touch' | 'apart' {
  const low = Decimal.max(a.low, b.low);
  const high = Decimal.min(a.high, b.high);
  if (low.gt(high)) return 'apart';
  const points = a.low.eq(a.high) && b.low.eq(b.high);
  return low.eq(high) && !points ? 'touch' : 'meet';
}
