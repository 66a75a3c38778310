/** The middle and the width of a set of numbers, in ways that a few wild ones do not move. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** Of a normal distribution the standard deviation is so many times the median deviation. */
const NORMAL = 1.4826;

export function spread(values: readonly number[], middle = median(values)): number {
  return NORMAL * median(values.map((value) => Math.abs(value - middle)));
}
