import type { IndicatorKind } from '../../../model/report.js';

/** One number of a row that lies far from those of the other units of its tier. */
export interface Outliers {
  /** of the numbers as they are */
  median: number;
  units: number;
  /** by place among the numbers: far above, or far below */
  far: Map<number, 1 | -1>;
}

/** With fewer there is no telling what is usual. */
const FEWEST = 5;
/** Iglewicz and Hoaglin, How to Detect and Handle Outliers (ASQC 1993): a modified z-score beyond 3.5. */
const BEYOND = 3.5;
/** The standard deviation of a normal distribution by its median absolute deviation. */
const SIGMA = 1.4826;
/** Spreads below these are no measure: most units print the same number, and the next one would be "far". */
const LEAST_SPREAD = { share: 4.5, ratio: 0.25 };
/** Where more of the units lie far off, there are several kinds of units, and none is an exception. */
const MOST_FAR = 0.2;

/**
 * Which numbers of a row lie far off, by the median and the median absolute deviation: neither is moved by what is far off
 * itself. Quantities are compared by their logarithms, for units differ in size by ratios; shares as they are. Counts vary
 * by chance, by about the root of their size, which is the least spread that they are granted.
 */
export function outliers(values: readonly number[], kind: IndicatorKind): Outliers | null {
  if (kind !== 'count' && kind !== 'money' && kind !== 'percent' && kind !== 'score') return null;
  if (values.length < FEWEST || (kind !== 'percent' && values.some((value) => value < 0))) return null;
  const isShare = kind === 'percent';
  const onScale = isShare ? (value: number) => value : Math.log1p;
  const scaled = values.map(onScale);
  const middle = medianOf(scaled);
  const spread = SIGMA * medianOf(scaled.map((value) => Math.abs(value - middle)));
  const median = medianOf(values);
  const least = isShare ? LEAST_SPREAD.share : Math.max(LEAST_SPREAD.ratio, kind === 'count' ? 1 / Math.sqrt(1 + median) : 0);
  const limit = BEYOND * Math.max(spread, least);
  const far = new Map(scaled.flatMap((value, at): Array<[number, 1 | -1]> => (Math.abs(value - middle) > limit ? [[at, value > middle ? 1 : -1]] : [])));
  return far.size > values.length * MOST_FAR ? null : { median, units: values.length, far };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}
