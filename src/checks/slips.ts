import type { Decimal } from 'decimal.js';
import { digitsValue, type PrintedDigits, readDigits } from '../text/numbers.js';
import type { Quantity } from './equations.js';
import { exact, type Interval, lastPlace } from './interval.js';

/** A print at the distance of one slip of the hand. */
export interface Slip extends Pick<Quantity, 'value' | 'decimals'> {
  print: string;
}

const DIGITS = '0123456789';

/** Every number at that distance, read as the reader reads it. */
export function slipsOf(raw: string, percent: boolean): Slip[] {
  return printsNear(raw).flatMap((print) => {
    const read = readDigits(print, { percent });
    return read === null ? [] : [toSlip(print, read)];
  });
}

/** Those of them that lie in an interval, its ends included. Most do not, and whole numbers tell that soonest. */
export function slipsWithin(raw: string, percent: boolean, interval: Interval): Slip[] {
  if (!interval.low.isFinite() || interval.low.gt(interval.high)) return [];
  const ends = new Map<number, { least: bigint; most: bigint | null }>();
  return printsNear(raw).flatMap((print) => {
    const read = readDigits(print, { percent });
    if (read === null) return [];
    const { least, most } = ends.get(read.decimals) ?? endsOf(interval, read.decimals);
    ends.set(read.decimals, { least, most });
    const units = BigInt(read.digits);
    return units < least || (most !== null && units > most) ? [] : [toSlip(print, read)];
  });
}

/** Whether one slip of the hand makes a print a value. */
export function isSlipOf(raw: string, value: Decimal): boolean {
  return slipsWithin(raw, false, exact(value)).length > 0;
}

/** The ends of an interval in units of a last digit; null for one without end. */
function endsOf({ low, high }: Interval, decimals: number): { least: bigint; most: bigint | null } {
  const units = (value: Decimal) => value.div(lastPlace(decimals));
  return { least: BigInt(units(low).ceil().toFixed()), most: high.isFinite() ? BigInt(units(high).floor().toFixed()) : null };
}

function toSlip(print: string, read: PrintedDigits): Slip {
  return { print, value: digitsValue(read), decimals: read.decimals };
}

/**
 * Every number that one inserted, lost, swapped or changed digit makes of a printed one, or a decimal mark one place off.
 * Dots between thousands are set anew; else a decimal mark stays where it is. A zero leads only "05" and "0,5".
 */
function printsNear(raw: string): string[] {
  const mark = markOf(raw);
  const dotted = /\d\.\d{3}(?!\d)/.test(raw.slice(0, mark?.at ?? raw.length));
  const digits = raw.replace(/[.,]/g, '');
  if (!/^\d{1,15}$/.test(digits)) return [];
  const whole = mark === null ? digits.length : raw.slice(0, mark.at).replace(/[.,]/g, '').length;
  const prints = new Set<string>();
  const add = (made: string, wholeDigits: number) => {
    if (wholeDigits < 1) return;
    const [before, after] = [made.slice(0, wholeDigits), made.slice(wholeDigits)];
    const padded = before.length === 2 && after === '' && whole <= 2;
    if (before.startsWith('0') && before !== '0' && !padded) return;
    const grouped = dotted ? before.replace(/\B(?=(\d{3})+$)/g, '.') : before;
    prints.add(after === '' ? grouped : `${grouped}${mark?.sign}${after}`);
  };
  for (let at = 0; at < digits.length; at++) {
    const [head, own, tail] = [digits.slice(0, at), digits[at], digits.slice(at + 1)];
    add(head + tail, at < whole ? whole - 1 : whole);
    for (const digit of DIGITS) if (digit !== own) add(head + digit + tail, whole);
    if (tail !== '' && tail[0] !== own) add(`${head}${tail[0]}${own}${tail.slice(1)}`, whole);
  }
  for (let at = 0; at <= digits.length; at++) {
    for (const digit of DIGITS) {
      const made = digits.slice(0, at) + digit + digits.slice(at);
      if (at <= whole) add(made, whole + 1);
      if (mark !== null && at >= whole) add(made, whole);
    }
  }
  // a decimal mark one place off: "933,9" for "93,39"
  if (mark !== null) for (const shift of [-1, 1]) if (whole + shift >= 1 && whole + shift <= digits.length) add(digits, whole + shift);
  prints.delete(raw);
  return [...prints];
}

/** Where a print has its decimal mark: a comma, or a dot that parts no thousands. */
function markOf(raw: string): { at: number; sign: string } | null {
  const comma = raw.indexOf(',');
  if (comma >= 0) return raw.indexOf(',', comma + 1) < 0 ? { at: comma, sign: ',' } : null;
  const dot = raw.indexOf('.');
  const decimal = dot >= 0 && raw.indexOf('.', dot + 1) < 0 && !/^[1-9]\d{0,2}\.\d{3}$/.test(raw);
  return decimal ? { at: dot, sign: '.' } : null;
}
