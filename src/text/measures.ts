import { countMultiple, moneyPower, unitWords } from './money.js';
import { fold } from './unicode.js';
import { unitKind } from './units.js';

/** What a unit measures, and the power of ten that makes the base unit of it: đồng, %, điểm, m2; counts keep what they count. */
export interface Measure {
  of: 'money' | 'percent' | 'score' | 'area' | 'count';
  base: string;
  power: number;
}

/** Powers of ten that make square metres. */
const AREAS = new Map<string, number>(
  (
    [
      ['m2', 0],
      ['m²', 0],
      ['mét vuông', 0],
      ['ha', 4],
      ['hecta', 4],
      ['héc ta', 4],
      ['km2', 6],
      ['km²', 6],
      ['ki lô mét vuông', 6],
    ] as const
  ).map(([unit, power]) => [fold(unit), power]),
);

/** What a printed unit measures; a unit outside the vocabulary counts something. */
export function measureOf(unit: string): Measure {
  const money = moneyPower(unit);
  if (money !== null) return { of: 'money', base: 'đồng', power: money };
  const kind = unitKind(unit) ?? unitKind(unitWords(unit));
  if (kind === 'percent') return { of: 'percent', base: '%', power: 0 };
  if (kind === 'score') return { of: 'score', base: 'điểm', power: 0 };
  const { power, of } = countMultiple(unit);
  const area = AREAS.get(of);
  return area === undefined ? { of: 'count', base: of, power } : { of: 'area', base: 'm2', power: power + area };
}

/**
 * The measure that a value cell itself names after its number ("65 m2", "5,2 tỷ đồng", "83,7%"); null for bare numbers, for
 * words that may be a remark, and for "đ", which is đồng or điểm.
 */
export function measureInCell(raw: string): Measure | null {
  const unit = /^[-−]?\s*\d+(?:[.,]\d+)*\s*(\D.*|$)$/u.exec(raw.trim())?.[1] ?? '';
  if (unit === '' || unit === 'đ') return null;
  const measure = measureOf(unit);
  return measure.of === 'count' ? null : measure;
}
