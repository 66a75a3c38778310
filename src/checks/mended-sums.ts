import type { Figure } from '../model/figure.js';
import { exact, sumOf } from './interval.js';
import { areOneDigitApart } from './one-slip.js';
import { isSlipOf, slipsWithin } from './slips.js';
import { figureInterval } from './terms.js';

/** Two parts may be two sides of the same things. */
const SIDES = 3;
/** Smaller figures are one slip away from each other by chance. */
const SLIP_FROM = 100;
/** Of these so few are one slip away from each other that a list which one slip completes was meant to be complete. */
const TELLING_FROM = 1000;

/** What a figure would have to be for the parts to add up. */
function wanted(whole: Figure, parts: readonly Figure[]) {
  const sum = sumOf(parts.map(figureInterval)).low;
  return [whole, ...parts].map((figure) => ({ figure, value: figure === whole ? sum : sum.neg().plus(whole.value).plus(figure.value) }));
}

/** One slip of one figure with three digits or more makes the parts add up. */
export function isOneSlipAway(whole: Figure, parts: readonly Figure[]): boolean {
  if (whole.role !== 'count' || parts.length < SIDES) return false;
  return wanted(whole, parts).some(({ figure, value }) => figure.value >= SLIP_FROM && isSlipOf(figure.raw, value));
}

/** How the one figure with four digits or more that alone can be at fault is misprinted: two digits swapped, or one changed; null where several could be. */
export function onlySlip(whole: Figure, parts: readonly Figure[]): 'swapped' | 'changed' | null {
  if (whole.role !== 'count' || parts.length < SIDES) return null;
  const slips = wanted(whole, parts).flatMap(({ figure, value }) => {
    const slip =
      figure.value < TELLING_FROM ? undefined : slipsWithin(figure.raw, false, exact(value)).find(({ print }) => areOneDigitApart(figure.raw, print));
    return slip === undefined ? [] : [{ from: figure.raw, to: slip.print }];
  });
  const [only] = slips;
  if (only === undefined || slips.length > 1) return null;
  const digits = (print: string) => [...print.replace(/\D/g, '')].sort().join('');
  return digits(only.from) === digits(only.to) ? 'swapped' : 'changed';
}
