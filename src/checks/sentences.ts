import { Decimal } from 'decimal.js';
import type { Term } from '../model/relation.js';
import { printNumber } from '../text/numbers.js';

/** Pieces of the sentences that rules make: figures as printed, sums as a person would write them. */

/** "8891 + 12"; with the unit beside each figure where the units differ. */
export function addition(terms: readonly Term[]): string {
  return terms.map((term) => term.raw).join(' + ');
}

/** A computed number in the print's own manner: thousands dotted only where the terms' are. */
export function computed(value: number | null, terms: readonly Term[]): string {
  if (value === null) return '?';
  const dotted = terms.some((term) => /\d\.\d{3}/.test(term.raw));
  return dotted ? printNumber(value, 4) : new Decimal(value).toFixed().replace('.', ',').replace('-', '−');
}

/** A label in quotes, cut where it is long. */
export function named(term: Term | undefined): string {
  const label = term?.label ?? '';
  const words = label.split(' ');
  return `“${words.length > 16 ? `${words.slice(0, 16).join(' ')}…` : label}”`;
}
