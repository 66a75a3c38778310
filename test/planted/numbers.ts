import { Decimal } from 'decimal.js';
import type { Random } from '../variants/random.js';

/** How one document prints its numbers, settled once per document. */
export interface NumberManner {
  /** "05" for 5 */
  padded: boolean;
  /** "1.204" for 1204 */
  dotted: boolean;
  rounding: 'half-up' | 'cut';
  /** digits after the comma of percents */
  decimals: 1 | 2;
  /** "100,00" for 100 */
  fullPercents: boolean;
}

export function drawNumberManner(random: Random): NumberManner {
  return {
    padded: random.chance(0.6),
    dotted: random.chance(0.7),
    rounding: random.chance(0.75) ? 'half-up' : 'cut',
    decimals: random.chance(0.6) ? 2 : 1,
    fullPercents: random.chance(0.1),
  };
}

export function printCount(value: number, { padded, dotted }: NumberManner): string {
  if (value < 10) return padded ? `0${value}` : String(value);
  return dotted ? groupThousands(String(value)) : String(value);
}

/** Money always shows its thousands: without a dot nobody reads it. */
export function printMoney(value: number): string {
  const [whole = '0', fraction] = new Decimal(value).toFixed().split('.');
  return groupThousands(whole) + (fraction === undefined ? '' : `,${fraction}`);
}

export function printPercent(part: number, whole: number, { rounding, decimals, fullPercents }: NumberManner): string {
  const mode = rounding === 'cut' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP;
  const share = new Decimal(part).div(whole).times(100).toDecimalPlaces(decimals, mode);
  return (fullPercents ? share.toFixed(decimals) : share.toFixed()).replace('.', ',');
}

/** The value of a figure that this generator printed. */
export function numberOf(raw: string): number {
  return Number(raw.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}
