import { parseNumber } from '../text/numbers.js';
import type { Quantity } from './equations.js';

/** A print at the distance of one slip of the hand. */
export interface Slip extends Pick<Quantity, 'value' | 'decimals'> {
  print: string;
}

const DIGITS = '0123456789';

/**
 * Every number that one inserted, lost, swapped or changed digit makes of a printed one, or a decimal mark one place off, read
 * as the reader reads it. Dots between thousands are set anew; else a decimal mark stays where it is. A zero leads only "05" and "0,5".
 */
export function slipsOf(raw: string, percent: boolean): Slip[] {
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
  return [...prints].flatMap((print) => {
    const number = parseNumber(print, { percent });
    return number === null ? [] : [{ print, value: number.value, decimals: number.decimals }];
  });
}

/** Where a print has its decimal mark: a comma, or a dot that parts no thousands. */
function markOf(raw: string): { at: number; sign: string } | null {
  const comma = raw.indexOf(',');
  if (comma >= 0) return raw.indexOf(',', comma + 1) < 0 ? { at: comma, sign: ',' } : null;
  const dot = raw.indexOf('.');
  const decimal = dot >= 0 && raw.indexOf('.', dot + 1) < 0 && !/^[1-9]\d{0,2}\.\d{3}$/.test(raw);
  return decimal ? { at: dot, sign: '.' } : null;
}
