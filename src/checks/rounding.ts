import { Decimal } from 'decimal.js';
import { type Interval, lastPlace } from './interval.js';

/**
 * How percents are printed. A document rounds half up or cuts off (7/48 = 14,58 printed "14,5"); which of the two is
 * told by the percents that fit only one of them, after the idea of XBRL Calculations 1.1, where a document names its mode.
 */
export type Rounding = 'half-up' | 'cut';

/** A percent as printed. */
export interface Printed {
  value: Decimal;
  decimals: number;
}

/** How a computed percent meets the printed one: within its rounding, at the very edge of it, only in the document's other mode, or not. */
export type Fit = 'fits' | 'touches' | 'other-mode' | 'apart';

/** The percents that a numerator over its base stands for; null over an empty base. */
export function shareOf(numerator: Interval, base: Interval): Interval | null {
  if (base.low.lte(0)) return null;
  return { low: Decimal.max(numerator.low, 0).times(100).div(base.high), high: numerator.high.times(100).div(base.low) };
}

/** @param mode the document's, null where nothing decides and either will do */
export function fitOf(share: Interval, printed: Printed, mode: Rounding | null): Fit {
  const [rounds, cuts] = [fitsIn('half-up', share, printed), fitsIn('cut', share, printed)];
  if (mode === null ? rounds || cuts : mode === 'half-up' ? rounds : cuts) return 'fits';
  if (rounds || cuts) return touchesHalf(share, printed) ? 'touches' : 'other-mode';
  return 'apart';
}

function fitsIn(mode: Rounding, share: Interval, { value, decimals }: Printed): boolean {
  return precisions({ value, decimals }).some((places) => {
    const unit = lastPlace(places);
    const low = mode === 'cut' ? value : value.minus(unit.div(2));
    return share.high.gte(low) && share.low.lt(low.plus(unit));
  });
}

/** "99,10" may stand for 99,1: a last zero is often typed to even out the digits. */
function precisions({ value, decimals }: Printed): number[] {
  return decimals > 0 && value.decimalPlaces() < decimals ? [decimals, decimals - 1] : [decimals];
}

/** Exactly half a unit was left out: 12,5 printed "12". */
function touchesHalf(share: Interval, { value, decimals }: Printed): boolean {
  return share.low.eq(value.plus(lastPlace(decimals).div(2)));
}

/** The one mode that the percents tell, where those that fit only it are all, or by far most; null where nothing decides. */
export function roundingOf(samples: ReadonlyArray<{ share: Interval; printed: Printed }>): Rounding | null {
  let halfUp = 0;
  let cut = 0;
  for (const { share, printed } of samples) {
    const [rounds, cuts] = [fitsIn('half-up', share, printed), fitsIn('cut', share, printed)];
    if (rounds && !cuts) halfUp++;
    if (cuts && !rounds) cut++;
  }
  if (halfUp > BY_FAR * cut) return 'half-up';
  return cut > BY_FAR * halfUp ? 'cut' : null;
}

/** One percent of another mode among so many is a slip, not a manner of writing. */
const BY_FAR = 4;

/** A computed percent in the manner of the document. */
export function inMode(share: Decimal, decimals: number, mode: Rounding | null): Decimal {
  return share.toDecimalPlaces(decimals, mode === 'cut' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP);
}
