import { Decimal } from 'decimal.js';
import { lastPlace } from '../../../checks/interval.js';
import { figureInterval, printedDecimals, rowInterval } from '../../../checks/terms.js';
import type { Term } from '../../../model/relation.js';
import type { Report } from '../../../model/report.js';
import { printedAt } from '../../spots.js';
import type { Range } from './calculation.js';

/** What rounded figures of a report stand for: percents by rounding or cutting off, which a document may do; money by rounding. */
export function rangesOf({ figures, indicators }: Pick<Report, 'figures' | 'indicators'>): (term: Term) => Range | null {
  const byPrint = new Map(figures.map((figure) => [printedAt(figure), figure]));
  const byId = new Map(indicators.map((row) => [row.id, row]));
  return (term) => {
    const row = byId.get(term.indicator ?? '');
    const figure = term.indicator === null ? byPrint.get(printedAt(term)) : undefined;
    if (term.value === null || (row !== undefined && row.raw !== term.raw)) return null;
    if (figure?.role === 'percent') return percent(figure.value, figure.decimals);
    if (row?.kind === 'percent') return percent(row.value ?? 0, printedDecimals(row));
    const interval = figure === undefined ? (row === undefined ? null : rowInterval(row)) : figureInterval(figure);
    return interval === null || interval.low.eq(interval.high) ? null : { ...interval, unit: 'đồng', cut: false };
  };
}

function percent(value: number, decimals: number): Range {
  const unit = lastPlace(decimals);
  return { low: new Decimal(value).minus(unit.div(2)), high: new Decimal(value).plus(unit), unit: '%', cut: true };
}
