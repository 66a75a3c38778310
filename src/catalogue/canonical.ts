import { Decimal } from 'decimal.js';
import type { Meaning } from '../model/meaning.js';
import type { Canonical, Indicator } from '../model/report.js';
import { type Measure, measureInCell, measureOf } from '../text/measures.js';
import { fold } from '../text/unicode.js';
import { type LegendOption, unitKind } from '../text/units.js';
import { entryOf } from './catalogue.js';
import type { Catalogue, CatalogueEntry } from './entry.js';
import { legendMeanings } from './legend-meanings.js';

/**
 * The indicators with what makes them comparable over reports: the number in the unit of the catalogue, and the meaning of
 * a code. Money, percents, points and areas tell it by their own unit, coded rows by their own legend; counts need a
 * catalogue entry, for without one nothing says that two units are the same. Where the printed unit does not fit the
 * entry (a count in the row of a rate, money without a unit) the value is null: it is never guessed and never repaired.
 */
export function withCanonical(indicators: readonly Indicator[], catalogue?: Catalogue): Indicator[] {
  return indicators.map((row) => ({ ...row, canonical: canonicalOf(row, row.code === null ? undefined : entryOf(row.code, catalogue)) }));
}

interface Wanted {
  of: Measure['of'];
  base: string | null;
}

function canonicalOf(row: Indicator, entry: CatalogueEntry | undefined): Canonical | null {
  if (row.options !== null) {
    const meaning = codeMeaning(row, row.options);
    return meaning === null ? null : { value: null, unit: null, meaning };
  }
  const printed = printedMeasure(row);
  const wanted = entry === undefined ? printed : wantedMeasure(entry);
  if (wanted === null || (entry === undefined && wanted.of === 'count')) return null;
  const value = row.value === null || printed?.of !== wanted.of ? null : scaled(row.value, printed.power);
  return value === null && wanted.base === null ? null : { value, unit: wanted.base, meaning: null };
}

/** What the numbers of an entry measure; null for codes and texts. */
function wantedMeasure({ kind, unit }: CatalogueEntry): Wanted | null {
  if (kind === 'coded' || kind === 'text') return null;
  if (kind === 'money') return { of: 'money', base: 'đồng' };
  if (kind === 'percent') return { of: 'percent', base: '%' };
  if (kind === 'score') return { of: 'score', base: unit ?? 'điểm' };
  const measure = unit === null ? null : measureOf(unit);
  return measure?.of === 'area' ? measure : { of: 'count', base: unit };
}

const BARE_COUNT: Measure = { of: 'count', base: '', power: 0 };

/**
 * What the row prints its number in: the unit cell, or where that is empty or says no known unit, the value cell ("5,2 tỷ
 * đồng"). Without either a rate is in percent by its label and any other number a count. Null where the two cells differ.
 */
function printedMeasure({ unit, raw, kind }: Indicator): Measure | null {
  const inCell = raw === null ? null : measureInCell(raw);
  if (unit === null) return inCell ?? (kind === 'percent' ? measureOf('%') : BARE_COUNT);
  const inUnit = measureOf(unit);
  if (inCell === null || (inCell.of === inUnit.of && inCell.power === inUnit.power)) return inUnit;
  return inUnit.of === 'count' && unitKind(unit) === null ? inCell : null;
}

/** Exact: a power of ten only moves the decimal mark. */
function scaled(value: number, power: number): number {
  return new Decimal(value).times(new Decimal(10).pow(power)).toNumber();
}

/** The meaning of the cell's code, or of its words where they are those of a label. */
function codeMeaning({ value, raw, state }: Indicator, options: readonly LegendOption[]): Meaning | null {
  const meanings = legendMeanings(options);
  const said = fold((raw ?? '').replace(/[.;,]+$/, ''));
  const at = options.findIndex(({ code, label }) => (value !== null ? code === value : state === 'text' && fold(label) === said));
  return meanings[at] ?? null;
}
