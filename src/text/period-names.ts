import type { PeriodMention } from './periods.js';

/** A period in words, as a heading begins with it. */
type Named = Pick<PeriodMention, 'type' | 'index'> & { year: number };

const ROMAN = ['I', 'II', 'III', 'IV'];

export function vietnamesePeriod({ type, year, index }: Named): string {
  if (type === 'year') return `Năm ${year}`;
  if (type === 'nine-months') return `9 tháng năm ${year}`;
  if (type === 'half') return `6 tháng ${index === 2 ? 'cuối' : 'đầu'} năm ${year}`;
  if (type === 'quarter') return `Quý ${ROMAN[(index ?? 1) - 1] ?? index} năm ${year}`;
  return `Tháng ${index} năm ${year}`;
}

export function englishPeriod({ type, year, index }: Named): string {
  if (type === 'year') return `Year ${year}`;
  if (type === 'nine-months') return `Nine months of ${year}`;
  if (type === 'half') return `${index === 2 ? 'Second' : 'First'} half of ${year}`;
  if (type === 'quarter') return `Quarter ${ROMAN[(index ?? 1) - 1] ?? index} of ${year}`;
  return `Month ${index} of ${year}`;
}
