import { Decimal } from 'decimal.js';
import type { Figure } from '../model/figure.js';
import type { Verdict } from '../model/relation.js';
import { type Interval, meet, sumOf } from './interval.js';
import { figureInterval } from './terms.js';

/** How parts stand to their whole. */
export interface SumVerdict {
  verdict: Verdict;
  reason: string | null;
  /** sum of the parts, in the whole's own unit */
  sum: number;
}

/** Compares parts with their whole; `exhaustive` parts must make it up, others must not exceed it. */
export function compareSum(whole: Figure, parts: readonly Figure[], exhaustive: boolean): SumVerdict {
  const total = figureInterval(whole);
  const added = sumOf(parts.map(figureInterval));
  const sum = inUnitOf(whole, added);
  if ([whole, ...parts].some((figure) => figure.bound !== null && figure.bound !== 'about')) return { verdict: 'not-checkable', reason: 'open-bound', sum };
  const meeting = meet(total, added);
  if (meeting === 'meet') return { verdict: 'verified', reason: null, sum };
  if (meeting === 'touch') return { verdict: 'unlikely', reason: 'edge-of-rounding', sum };
  if (added.low.gt(total.high)) return { verdict: 'inconsistent', reason: 'parts-exceed', sum };
  if (exhaustive) return { verdict: 'inconsistent', reason: 'parts-fall-short', sum };
  return { verdict: 'verified', reason: 'at-most', sum };
}

function inUnitOf(whole: Figure, added: Interval): number {
  const middle = added.low.plus(added.high).div(2);
  const total = figureInterval(whole);
  const value = new Decimal(whole.value);
  const scale = value.isZero() ? new Decimal(1) : total.low.plus(total.high).div(2).div(value);
  return scale.isZero() ? middle.toNumber() : middle.div(scale).toNumber();
}

/**
 * A run of neighbouring parts that makes up the whole by itself: the list mixes breakdowns, and no sum of all is meant.
 * Parts that are the sides of one axis (early, on time, late) mix nothing.
 */
export function runThatFits(whole: Figure, parts: readonly Figure[]): Figure[] | null {
  if (whole.value === 0 || areSides(parts)) return null;
  const total = figureInterval(whole);
  const intervals = parts.map(figureInterval);
  for (let from = 0; from < parts.length; from++) {
    let added = sumOf([]);
    for (let to = from + 1; to <= Math.min(parts.length, from + LONGEST_RUN); to++) {
      added = sumOf([added, intervals[to - 1] as Interval]);
      if (to - from < parts.length && meet(total, added) === 'meet') return parts.slice(from, to);
    }
  }
  return null;
}

/** No sentence lists more parts side by side. */
const LONGEST_RUN = 60;

/** Every part names a side of its own on one axis. */
export function areSides(parts: readonly Figure[]): boolean {
  const [first] = parts;
  return Object.keys(first?.scope.facets ?? {}).some((axis) => {
    const sides = parts.map(({ scope }) => scope.facets[axis]);
    return axis !== 'stage' && axis !== 'topic' && sides.every((side) => side !== undefined) && new Set(sides).size === sides.length;
  });
}
