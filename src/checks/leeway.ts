import { Decimal } from 'decimal.js';
import { ALL, type Equation, inOneUnit, intervalOf, type Quantity, termsOf } from './equations.js';
import { commonTo, exact, type Interval, lastPlace } from './interval.js';
import type { Strand } from './webs.js';

/** What figures may be at all: none is below zero. */
export const ANY: Interval = { low: new Decimal(0), high: new Decimal(Number.POSITIVE_INFINITY) };

/**
 * What an equation leaves to one of its terms, given what the others may be: at least every value with which it can hold.
 * @param room by how much a percent as printed may be off at the most
 */
export function leeway(equation: Equation, at: number, ranges: readonly Interval[], room: Decimal): Interval {
  const of = (index: number) => ranges[index] as Interval;
  if (equation.kind === 'rate') {
    const { rate, numerator, base } = equation;
    const share = { low: Decimal.max(of(rate).low.minus(room), 0), high: of(rate).high.plus(room) };
    if (at === rate) {
      const computed = { low: over(of(numerator).low.times(100), of(base).high), high: over(of(numerator).high.times(100), of(base).low) };
      // a percent that is yet to be found has its own digits: nothing keeps it from being a whole number or none
      return { low: Decimal.max(computed.low.minus(room), 0), high: computed.high.plus(room) };
    }
    if (at === numerator) return { low: share.low.times(of(base).low).div(100), high: times(share.high, of(base).high).div(100) };
    return { low: over(of(numerator).low.times(100), share.high), high: over(of(numerator).high.times(100), share.low) };
  }
  if (equation.kind === 'shares') {
    const beside = equation.shares.filter((index) => index !== at);
    return { low: ANY.low, high: new Decimal(ALL).minus(add(beside.map((index) => of(index).low))) };
  }
  const { whole, parts, atMost } = equation;
  const inWhole = whole.includes(at);
  const [own, other] = inWhole ? [whole, parts] : [parts, whole];
  const beside = own.filter((index) => index !== at);
  const low = add(other.map((index) => of(index).low)).minus(add(beside.map((index) => of(index).high)));
  const high = add(other.map((index) => of(index).high)).minus(add(beside.map((index) => of(index).low)));
  if (!atMost) return { low, high };
  return inWhole ? { low, high: ANY.high } : { low: ANY.low, high };
}

/** A printed figure may be rounded by half of its last digit, and no last digit is worth more than one. */
const MOST_ROUNDED = 0.5;

/**
 * What a relation that does not hold leaves to one of its figures, given the others as printed: at least every print with
 * which it would hold. Looking there first spares the work of asking of each.
 */
export function leewayOf({ equations, figures, quantities }: Strand, figure: string): Interval {
  const at = figures.indexOf(figure);
  // what stands there twice changes in both places
  if (equations === null || figures.lastIndexOf(figure) !== at) return ANY;
  return commonTo([ANY, ...equations.filter((equation) => termsOf(equation).includes(at)).map((equation) => leewayOfPrint(equation, at, quantities))]);
}

/** In units of the print, whatever its decimals. */
function leewayOfPrint(equation: Equation, at: number, quantities: readonly Quantity[]): Interval {
  if (equation.kind !== 'rate') {
    const { money, scale } = quantities[at] as Quantity;
    const { low, high } = leeway(equation, at, quantities.map(intervalOf), NOTHING);
    if (equation.kind === 'shares' || scale === null) return { low, high };
    const slack = money ? MOST_ROUNDED : 0;
    return { low: low.div(scale).minus(slack), high: high.div(scale).plus(slack) };
  }
  const { rate, numerator, base } = equation;
  const [a, b] = inOneUnit(quantities[numerator] as Quantity, quantities[base] as Quantity);
  const amounts = new Map([
    [numerator, a],
    [base, b],
  ]);
  const ranges = quantities.map((quantity, index) => {
    const { value, scale } = amounts.get(index) ?? { value: quantity.value, scale: null };
    return exact(scale === null ? value : value.times(scale));
  });
  // a percent is rounded by its last digit at the most, or by the one before where that is a zero; its slips may have any digits
  const room = lastPlace(at === rate ? 0 : Math.max(0, (quantities[rate]?.decimals ?? 0) - 1));
  const { low, high } = leeway(equation, at, ranges, room);
  const scale = amounts.get(at)?.scale ?? null;
  return scale === null ? { low, high } : { low: low.div(scale), high: high.div(scale) };
}

const NOTHING = new Decimal(0);

const add = (values: readonly Decimal[]) => values.reduce((sum, value) => sum.plus(value), new Decimal(0));

/** A quotient; over nothing it may be anything. */
function over(value: Decimal, by: Decimal): Decimal {
  if (by.isFinite()) return by.isZero() ? ANY.high : value.div(by);
  return value.isFinite() ? new Decimal(0) : ANY.high;
}

/** A product in which nothing times anything may be anything. */
function times(a: Decimal, b: Decimal): Decimal {
  return a.isFinite() && b.isFinite() ? a.times(b) : ANY.high;
}
