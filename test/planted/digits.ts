import type { Random } from '../variants/random.js';
import { numberOf } from './numbers.js';

/** Slips of the hand in a printed number. Each gives another number of the same print, or null where the number is too short. */
export type Slip = 'inserted' | 'lost' | 'swapped' | 'changed';

export function slip(random: Random, raw: string, kind: Slip): string | null {
  const digits = raw.replace(/\./g, '').replace(/,.*$/, '');
  const rest = /,.*$/.exec(raw)?.[0] ?? '';
  if (digits.length < 2 || digits.startsWith('0')) return null;
  const made = edit(random, digits, kind);
  if (made === null || made === digits || made.startsWith('0')) return null;
  return (/\./.test(raw) || (rest !== '' && made.length > 3) ? made.replace(/\B(?=(\d{3})+$)/g, '.') : made) + rest;
}

function edit(random: Random, digits: string, kind: Slip): string | null {
  const at = random.int(0, digits.length - 1);
  if (kind === 'inserted') return `${digits.slice(0, at)}${random.int(1, 9)}${digits.slice(at)}`;
  if (kind === 'lost') return digits.slice(0, at) + digits.slice(at + 1);
  if (kind === 'changed') return `${digits.slice(0, at)}${(Number(digits[at]) + random.int(1, 9)) % 10}${digits.slice(at + 1)}`;
  const place = random.int(0, digits.length - 2);
  return `${digits.slice(0, place)}${digits[place + 1]}${digits[place]}${digits.slice(place + 2)}`;
}

/** A slip whose number satisfies a wish; null after some tries. */
export function slipWhere(random: Random, raw: string, kinds: readonly Slip[], wish: (value: number) => boolean): string | null {
  for (let time = 0; time < 30; time++) {
    const made = slip(random, raw, random.pick(kinds));
    if (made !== null && wish(numberOf(made))) return made;
  }
  return null;
}
