import { Decimal } from 'decimal.js';
import type { Figure } from '../model/figure.js';
import type { Place } from '../model/place.js';
import type { Finding, Term } from '../model/relation.js';
import type { Indicator } from '../model/report.js';
import { putUnder } from '../text/grouped.js';
import { parseNumber } from '../text/numbers.js';
import { isCurrency, moneyScale } from '../text/units.js';
import { boundsOf, type Equation, equationsOf, holds, type Quantity } from './equations.js';
import type { Rounding } from './rounding.js';
import type { Facts, Test } from './rule.js';
import { printedDecimals } from './terms.js';

/** The relations of a report as a web: which figure stands in which relation, and what each relation asks of its figures. */
export interface Web {
  strands: readonly Strand[];
  /** the strands that a figure stands in */
  ofFigure: ReadonlyMap<string, readonly Strand[]>;
  mode: Rounding | null;
}

/** One relation that holds, or that is told not to. */
export interface Strand {
  test: Test;
  /** where it stands in the list of tests */
  index: number;
  broken: boolean;
  /** the figure of each term */
  figures: readonly string[];
  quantities: readonly Quantity[];
  /** null where nothing tells what it asks of another figure: then no figure of it can be changed */
  equations: readonly Equation[] | null;
}

/** Longer relations say little of any one of their figures, and every figure is tried in every relation that it stands in. */
const MOST_TERMS = 40;
/** Notes accuse nobody. */
const LOUD = ['error', 'warning'];

export function webOf(tests: readonly Test[], { figures, indicators }: Pick<Facts, 'figures' | 'indicators'>, mode: Rounding | null): Web {
  const places = new Map(figures.map((figure) => [figure.place, figure]));
  const rows = new Map(indicators.map((row) => [row.id, row]));
  const strands = tests.flatMap((test, index): Strand[] => {
    const broken = test.finding !== null && LOUD.includes(test.finding) && test.verdict !== 'verified';
    if (!broken && test.verdict !== 'verified') return [];
    const quantities = test.terms.map((term) => quantityOf(term, places, rows));
    const equations = readEquations(test, quantities, broken, mode);
    // a share above 100 that may be: growth, a plan exceeded
    if (equations === null && !broken && test.terms.length === 1) return [];
    return [{ test, index, broken, figures: test.terms.map((term) => keyOf(term, places)), quantities, equations }];
  });
  const ofFigure = new Map<string, Strand[]>();
  for (const strand of strands) for (const figure of new Set(strand.figures)) putUnder(ofFigure, figure, strand);
  return { strands, ofFigure, mode };
}

/**
 * The equations that a relation claims: of a broken one those that fail, of one that holds the strongest that hold. Where
 * the figures do not bear out the verdict the rule went by more than its terms, and nothing is claimed.
 */
function readEquations(test: Test, quantities: readonly Quantity[], broken: boolean, mode: Rounding | null): Equation[] | null {
  const equal = equationsOf(test);
  if (equal === null || quantities.length > MOST_TERMS) return null;
  const all = (equations: readonly Equation[]) => equations.every((equation) => holds(equation, quantities, mode, false));
  if (!broken) {
    if (all(equal)) return equal;
    const together = boundsOf(equal, false);
    return all(together) ? together : null;
  }
  // a child above its parent is told with the children that are, and says nothing of their sum
  const claimed = test.shape === 'child-above' ? boundsOf(equal, true) : equal;
  return all(claimed) ? null : claimed;
}

/** One printed figure, however many relations it stands in. */
function keyOf(term: Term, places: ReadonlyMap<Place, Figure>): string {
  if (term.indicator !== null) return `${term.indicator}|${term.raw}|${term.quote}`;
  return places.get(term.place)?.id ?? `${JSON.stringify(term.place)}|${term.raw}|${term.quote}`;
}

function quantityOf(term: Term, places: ReadonlyMap<Place, Figure>, rows: ReadonlyMap<string, Indicator>): Quantity {
  const value = new Decimal(term.value ?? 0);
  const row = rows.get(term.indicator ?? '');
  if (row !== undefined) {
    const money = row.kind === 'money' && moneyScale(row.unit ?? '') !== null;
    return { value, decimals: printedDecimals(row), money, scale: money ? new Decimal(moneyScale(row.unit ?? '') ?? 1) : null };
  }
  const figure = places.get(term.place);
  const scale = moneyScale(figure?.unit ?? '');
  const money = figure?.role === 'money' || isCurrency(figure?.unit ?? '');
  return { value, decimals: figure?.decimals ?? value.decimalPlaces(), money, scale: money && scale !== null ? new Decimal(scale) : null };
}

/** The same relation with another value for one figure. */
export function changed(strand: Strand, figure: string, value: Pick<Quantity, 'value' | 'decimals'>): Quantity[] {
  return strand.quantities.map((quantity, at) => (strand.figures[at] === figure ? { ...quantity, ...value } : quantity));
}

/** Whether a relation would hold with another value for one figure. */
export function holdsWith(strand: Strand, figure: string, value: Pick<Quantity, 'value' | 'decimals'>, mode: Rounding | null): boolean {
  if (strand.equations === null) return false;
  const quantities = changed(strand, figure, value);
  return strand.equations.every((equation) => holds(equation, quantities, mode, strand.broken));
}

/** The web as it is once the named repairs are made: relations that they heal hold. */
export function mended(web: Web, repairs: ReadonlyArray<{ strand: Strand; repair: NonNullable<Finding['repair']> }>): Web {
  const values = new Map<string, Pick<Quantity, 'value' | 'decimals'>>();
  for (const { strand, repair } of repairs) {
    const number = parseNumber(repair.to.replace(/\s*%$/, ''), { percent: strand.test.terms[repair.term]?.role === 'rate' });
    const figure = strand.figures[repair.term];
    if (number !== null && figure !== undefined) values.set(figure, number);
  }
  if (values.size === 0) return web;
  const mend = (strand: Strand): Strand => {
    if (!strand.figures.some((figure) => values.has(figure))) return strand;
    const quantities = strand.quantities.map((quantity, at) => ({ ...quantity, ...values.get(strand.figures[at] ?? '') }));
    const broken = strand.equations === null ? strand.broken : !strand.equations.every((equation) => holds(equation, quantities, web.mode, false));
    return { ...strand, quantities, broken };
  };
  const strands = new Map(web.strands.map((strand) => [strand, mend(strand)]));
  const of = (strand: Strand) => strands.get(strand) ?? strand;
  return { ...web, strands: [...strands.values()], ofFigure: new Map([...web.ofFigure].map(([figure, each]) => [figure, each.map(of)])) };
}
