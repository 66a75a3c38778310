import { Decimal } from 'decimal.js';
import type { Figure } from '../model/figure.js';
import type { Term } from '../model/relation.js';
import type { Indicator } from '../model/report.js';
import { moneyScale } from '../text/units.js';
import { exact, type Interval, rounded } from './interval.js';

export function figureTerm(role: string, figure: Figure): Term {
  return { role, raw: figure.raw, value: figure.value, label: figure.label, quote: figure.quote, place: figure.place, indicator: null };
}

export function rowTerm(role: string, row: Indicator): Term {
  return { role, raw: row.raw ?? '', value: row.value, label: row.label, quote: row.quote, place: row.place, indicator: row.id };
}

/** What a figure of the prose stands for: counts exactly, money within its rounding and in đồng. */
export function figureInterval(figure: Figure): Interval {
  const value = new Decimal(figure.value);
  if (figure.role === 'money') return rounded(value, figure.decimals, new Decimal(moneyScale(figure.unit ?? '') ?? 1));
  return exact(value);
}

type PrintedRow = Pick<Indicator, 'raw' | 'value' | 'unit' | 'kind'>;

/** What a row stands for: money within its rounding, everything else exactly. */
export function rowInterval(row: PrintedRow): Interval {
  const value = new Decimal(row.value ?? 0);
  const scale = row.kind === 'money' ? moneyScale(row.unit ?? '') : null;
  return scale === null ? exact(value) : rounded(value, printedDecimals(row), new Decimal(scale));
}

/** Digits after the decimal mark in a row's printed value. */
export function printedDecimals(row: PrintedRow): number {
  const places = new Decimal(row.value ?? 0).decimalPlaces();
  const printed = /[.,](\d+)\s*%?$/.exec(row.raw ?? '')?.[1]?.length ?? 0;
  return Math.max(places, Number.isInteger(row.value) && printed === 3 ? 0 : printed);
}
