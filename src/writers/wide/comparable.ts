import { Decimal } from 'decimal.js';
import type { CatalogueEntry } from '../../catalogue/entry.js';
import type { Indicator } from '../../model/report.js';
import { moneyScale } from '../../text/units.js';

/** What a printed cell says in the unit of its row. The one place that knows how printed units become one. */

/** Why a cell's number cannot stand in its row, or its text is no answer. */
export type Doubt = 'no-number' | 'other-unit' | 'unknown-code' | 'differing';

export interface Comparable {
  value: number | null;
  /** digits after the decimal mark, as printed where the unit is the printed one */
  decimals: number;
  /** what stands in the place of a number: a code with its meaning, words */
  text: string | null;
  doubt: Doubt | null;
  /** the value is not in the printed unit */
  converted: boolean;
}

const NOTHING: Comparable = { value: null, decimals: 0, text: null, doubt: null, converted: false };

/** @param scale đồng per unit of the row, for money; null for every other row */
export function comparable(indicator: Indicator, entry: CatalogueEntry | null, scale: number | null): Comparable {
  const { value, raw, kind } = indicator;
  if (entry?.kind === 'coded' || kind === 'coded') return coded(indicator);
  if (value === null) return { ...NOTHING, text: raw, doubt: kind === 'text' || entry?.kind === 'text' || entry?.kind === 'group' ? null : 'no-number' };
  if (entry?.kind === 'money') return money(indicator, value, scale);
  if (entry !== null && isOtherUnit(indicator, entry)) return { ...NOTHING, text: printed(indicator), doubt: 'other-unit' };
  return { ...NOTHING, value, decimals: decimalsOf(value, raw) };
}

/** A share where things are counted, or money, is another quantity; a count where a share belongs has most likely lost its sign. */
function isOtherUnit({ kind }: Indicator, entry: CatalogueEntry): boolean {
  if (entry.kind === 'count') return kind === 'percent' || kind === 'money' || kind === 'score';
  return entry.kind === 'percent' && (kind === 'money' || kind === 'score');
}

function money(indicator: Indicator, value: number, scale: number | null): Comparable {
  const own = indicator.unit === null ? null : moneyScale(indicator.unit);
  if (own === null || scale === null) return { ...NOTHING, text: printed(indicator), doubt: 'other-unit' };
  if (own === scale) return { ...NOTHING, value, decimals: decimalsOf(value, indicator.raw) };
  const inRow = new Decimal(value).times(own).dividedBy(scale);
  return { ...NOTHING, value: inRow.toNumber(), decimals: inRow.decimalPlaces(), converted: true };
}

/** "1 – Có": the row's own legend tells, for what 1 means differs between reports. */
function coded({ value, raw, options }: Indicator): Comparable {
  const code = value ?? raw;
  if (code === null) return NOTHING;
  const meanings = (options ?? []).filter((option) => String(option.code) === String(code)).map(({ label }) => label);
  if (meanings.length === 0) return { ...NOTHING, text: options === null ? String(raw ?? code) : `${raw ?? code} – ?`, doubt: 'unknown-code' };
  return { ...NOTHING, text: `${code} – ${meanings.join(' / ')}`, doubt: meanings.length > 1 ? 'unknown-code' : null };
}

/** "740,568 triệu đồng" */
export function printed({ raw, unit }: Indicator): string {
  return [raw ?? '', unit ?? ''].filter((part) => part !== '' && part !== '%').join(' ') + (unit === '%' && raw?.includes('%') === false ? '%' : '');
}

/** As many as are printed: "83,70" has two. The value tells where the mark is a dot. */
function decimalsOf(value: number, raw: string | null): number {
  const afterComma = /,(\d+)\s*%?\s*$/.exec(raw ?? '')?.[1]?.length ?? 0;
  return Math.min(Math.max(new Decimal(value).decimalPlaces(), afterComma), 6);
}

/** Names of the units that money is printed in, by their đồng. */
export const MONEY_NAMES: ReadonlyMap<number, { vi: string; en: string }> = new Map([
  [1, { vi: 'đồng', en: 'đồng (VND)' }],
  [1e3, { vi: 'nghìn đồng', en: 'thousand đồng (VND)' }],
  [1e6, { vi: 'triệu đồng', en: 'million đồng (VND)' }],
  [1e9, { vi: 'tỷ đồng', en: 'billion đồng (VND)' }],
]);

/** The unit that most cells of a money row are printed in, the smaller of two; đồng where none is known. */
export function moneyScaleOf(indicators: readonly Indicator[]): number {
  const counts = new Map<number, number>();
  for (const { unit, value } of indicators) {
    const scale = unit === null || value === null ? null : moneyScale(unit);
    if (scale !== null) counts.set(scale, (counts.get(scale) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 1;
}
