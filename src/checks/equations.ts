import { Decimal } from 'decimal.js';
import { exact, type Interval, meet, rounded, sumOf } from './interval.js';
import { fitOf, type Rounding, shareOf } from './rounding.js';
import type { Test } from './rule.js';

/**
 * What a tested relation says of its terms, so that it can be asked whether it would hold with another figure in it. Terms
 * are told by their index; the roles that the rules give them say how they stand to each other.
 */
export type Equation =
  | { kind: 'sum'; whole: readonly number[]; parts: readonly number[]; atMost: boolean }
  | { kind: 'rate'; rate: number; numerator: number; base: number }
  | { kind: 'shares'; shares: readonly number[] };

/** What shares of one whole make together at the most. */
export const ALL = 100;

/** A printed figure as a relation sees it. */
export interface Quantity {
  value: Decimal;
  /** digits printed after the decimal mark */
  decimals: number;
  /** what one unit of the print is worth, for money */
  scale: Decimal | null;
  money: boolean;
}

/** The equations of a relation, all of which it claims; null for a relation that is none over its terms. */
export function equationsOf({ rule, terms }: Pick<Test, 'rule' | 'terms'>): Equation[] | null {
  const at = (...roles: string[]) => terms.flatMap(({ role }, index) => (roles.includes(role) ? [index] : []));
  const said = new Set(terms.map(({ role }) => role));
  const only = (...roles: string[]) => [...said].every((role) => roles.includes(role)) && said.size > 1;
  const same = (indices: readonly number[]) => indices.slice(1).map((other): Equation => sum([indices[0] as number], [other], false));
  if (only('rate', 'numerator', 'base', 'other-numerator', 'other-base') || only('rate', 'part', 'whole')) {
    const [rate, numerator, base] = [at('rate')[0], at('numerator', 'part')[0], at('base', 'whole')[0]];
    if (rate === undefined || numerator === undefined || base === undefined) return null;
    return [{ kind: 'rate', rate, numerator, base }, ...same([base, ...at('other-base')])];
  }
  if (terms.every(({ role }) => role === 'share') || (rule === 'pct-range' && terms.length === 1)) {
    return [{ kind: 'shares', shares: terms.map((_, index) => index) }];
  }
  if (only('total', 'part')) return [sum(at('total'), at('part'), false)];
  if (only('parent', 'child')) return [sum(at('parent'), at('child'), false)];
  if (only('both', 'part')) return [sum(at('both'), at('part'), false)];
  if (only('row', 'part')) return [sum(at('row'), at('part'), false)];
  if (only('whole', 'part', 'rest')) return [sum(at('whole'), at('part', 'rest'), false)];
  if (only('in', 'out')) return [sum(at('in'), at('out'), false)];
  if (only('bound', 'value')) return [sum(at('bound'), at('value'), true)];
  if (only('total', 'same') || only('text', 'row') || only('first', 'second')) return same(terms.map((_, index) => index));
  return said.size === 1 && said.has('repeat') && terms.length > 1 ? same(at('repeat')) : null;
}

/** The weaker claims that a relation may make instead: that no part is more than its whole, or all of them together are not. */
export function boundsOf(equations: readonly Equation[], each: boolean): Equation[] {
  return equations.flatMap((equation) => {
    if (equation.kind !== 'sum') return [equation];
    return each ? equation.parts.map((part) => sum(equation.whole, [part], true)) : [sum(equation.whole, equation.parts, true)];
  });
}

function sum(whole: readonly number[], parts: readonly number[], atMost: boolean): Equation {
  return { kind: 'sum', whole, parts, atMost };
}

export function termsOf(equation: Equation): number[] {
  if (equation.kind === 'shares') return [...equation.shares];
  return equation.kind === 'rate' ? [equation.rate, equation.numerator, equation.base] : [...equation.whole, ...equation.parts];
}

/** A figure within its rounding, as sums are compared: money is rounded, counts are exact. */
export function intervalOf({ value, decimals, scale, money }: Quantity): Interval {
  return money && scale !== null ? rounded(value, decimals, scale) : exact(scale === null ? value : value.times(scale));
}

const ONE = new Decimal(1);

/**
 * Whether an equation holds between these figures.
 * @param asPrinted a percent must be that of its figures as printed, not of some value that they are rounded from: what
 * is to tell one print from the next must not hide in the rounding
 */
export function holds(equation: Equation, quantities: readonly Quantity[], mode: Rounding | null, asPrinted: boolean): boolean {
  const of = (index: number) => quantities[index] as Quantity;
  if (equation.kind === 'rate') {
    const { value, decimals } = of(equation.rate);
    const [numerator, base] = inOneUnit(of(equation.numerator), of(equation.base));
    const interval = (quantity: Quantity) => {
      const isRounded = !asPrinted && (quantity.money || quantity.decimals > 0);
      if (isRounded) return rounded(quantity.value, quantity.decimals, quantity.scale ?? ONE);
      return exact(quantity.scale === null ? quantity.value : quantity.value.times(quantity.scale));
    };
    const share = shareOf(interval(numerator), interval(base));
    return share !== null && fitOf(share, { value, decimals }, mode) === 'fits';
  }
  if (equation.kind === 'shares') return sumOf(equation.shares.map((index) => exact(of(index).value))).low.lte(ALL);
  const whole = sumOf(equation.whole.map((index) => intervalOf(of(index))));
  const parts = sumOf(equation.parts.map((index) => intervalOf(of(index))));
  return equation.atMost ? parts.low.lte(whole.high) : meet(whole, parts) === 'meet';
}

/** "450/2.500 triệu đồng": money without a unit has that of the other. */
export function inOneUnit(a: Quantity, b: Quantity): [Quantity, Quantity] {
  return [
    { ...a, scale: a.scale ?? b.scale },
    { ...b, scale: b.scale ?? a.scale },
  ];
}
