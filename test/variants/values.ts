import type { Random } from './random.js';

/** A value cell as printed, and its number as contract.md reads it. */
export interface Cell {
  raw: string | null;
  value: number | null;
}

const EMPTY: Cell = { raw: null, value: null };

/** A cell for a row that counts: leading zeros below ten, dots between thousands or none. */
export function countCell(random: Random): Cell {
  const roll = random.next();
  if (roll < 0.07) return EMPTY;
  if (roll < 0.1) return { raw: '-', value: null };
  const value =
    roll < 0.28 ? 0 : roll < 0.58 ? random.int(1, 9) : roll < 0.8 ? random.int(10, 99) : roll < 0.92 ? random.int(100, 999) : random.int(1000, 48_999);
  return { raw: printed(random, value), value };
}

function printed(random: Random, value: number): string {
  if (value < 10 && random.chance(0.35)) return `0${value}`;
  return value >= 1000 && random.chance(0.5) ? dotted(value) : String(value);
}

function dotted(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A cell for a rate: a comma before decimals, or a dot where "%" or the unit tells that it is one. */
export function percentCell(random: Random): Cell {
  const roll = random.next();
  if (roll < 0.09) return EMPTY;
  if (roll < 0.13) return { raw: '-', value: null };
  const sign = random.chance(0.25) ? '%' : '';
  if (roll < 0.35) return { raw: `100${sign}`, value: 100 };
  if (roll < 0.42) return { raw: `0${sign}`, value: 0 };
  if (roll < 0.5) {
    const whole = random.int(1, 99);
    return { raw: `${whole}${sign}`, value: whole };
  }
  const decimals = random.pick([1, 2, 2]);
  const whole = random.int(0, 99);
  const fraction = String(random.int(1, 10 ** decimals - 1)).padStart(decimals, '0');
  const mark = random.chance(0.12) ? '.' : ',';
  return { raw: `${whole}${mark}${fraction}${sign}`, value: Number(`${whole}.${fraction}`) };
}

export function moneyCell(random: Random): Cell {
  const roll = random.next();
  if (roll < 0.06) return EMPTY;
  if (roll < 0.15) return { raw: '0', value: 0 };
  const value = random.int(12, 9_800);
  const whole = value >= 1000 ? dotted(value) : String(value);
  if (roll < 0.55) return { raw: whole, value };
  const fraction = String(random.int(1, 999)).padStart(3, '0').replace(/0+$/, '');
  return { raw: `${whole},${fraction}`, value: Number(`${value}.${fraction}`) };
}

/** The code of one of a legend's options. */
export function codeCell(random: Random, codes: readonly string[]): Cell {
  if (random.chance(0.08)) return EMPTY;
  const code = random.pick(codes);
  return { raw: code, value: Number(code) };
}

/** A heading seldom has a number of its own. */
export function headingCell(random: Random): Cell {
  return random.chance(0.2) ? countCell(random) : EMPTY;
}

/** Cells without a number: two numbers, or words. */
export function oddCell(random: Random): Cell {
  const whole = random.int(3, 60);
  const odd = random.pick([`${random.int(1, whole)}/${whole}`, 'Không', 'Không có', 'Chưa thực hiện', `${whole} m2`]);
  return { raw: odd, value: odd.endsWith('m2') ? whole : null };
}
