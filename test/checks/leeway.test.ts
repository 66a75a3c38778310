import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Equation, holds, type Quantity } from '../../src/checks/equations.js';
import { leewayOf } from '../../src/checks/leeway.js';
import type { Test } from '../../src/checks/rule.js';
import { isSlipOf, slipsOf, slipsWithin } from '../../src/checks/slips.js';
import { holdsWith, type Strand } from '../../src/checks/webs.js';

const count: fc.Arbitrary<Quantity> = fc
  .integer({ min: 0, max: 99_999 })
  .map((value) => ({ value: new Decimal(value), decimals: 0, scale: null, money: false }));
const money: fc.Arbitrary<Quantity> = fc
  .record({ units: fc.integer({ min: 0, max: 99_999 }), decimals: fc.integer({ min: 0, max: 2 }), scale: fc.constantFrom(null, 1_000, 1_000_000) })
  .map(({ units, decimals, scale }) => ({
    value: new Decimal(units).div(10 ** decimals),
    decimals,
    scale: scale === null ? null : new Decimal(scale),
    money: true,
  }));
const percent: fc.Arbitrary<Quantity> = fc
  .record({ units: fc.integer({ min: 0, max: 9_999 }), decimals: fc.integer({ min: 0, max: 2 }) })
  .map(({ units, decimals }) => ({ value: new Decimal(units).div(10 ** decimals), decimals, scale: null, money: false }));

/** What is printed for a quantity: its digits, a comma before decimals. */
const print = ({ value, decimals }: Quantity) => value.toFixed(decimals).replace('.', ',');

interface Drawn {
  equation: Equation;
  quantities: Quantity[];
}

/** Sums, percents of fractions and shares of any figures. */
const relations: fc.Arbitrary<Drawn> = fc.oneof(
  fc.record({ parts: fc.array(fc.oneof(count, money), { minLength: 1, maxLength: 4 }), whole: fc.oneof(count, money), atMost: fc.boolean() }).map(
    ({ parts, whole, atMost }): Drawn => ({
      equation: { kind: 'sum', whole: [0], parts: parts.map((_, at) => at + 1), atMost },
      quantities: [whole, ...parts],
    }),
  ),
  fc
    .record({ numerator: fc.oneof(count, money), base: fc.oneof(count, money), rate: percent })
    .map(({ numerator, base, rate }): Drawn => ({ equation: { kind: 'rate', rate: 0, numerator: 1, base: 2 }, quantities: [rate, numerator, base] })),
  fc
    .array(percent, { minLength: 1, maxLength: 4 })
    .map((quantities): Drawn => ({ equation: { kind: 'shares', shares: quantities.map((_, at) => at) }, quantities })),
);

const strandOf = (equation: Equation, quantities: readonly Quantity[]): Strand => ({
  test: {} as Test,
  index: 0,
  broken: true,
  figures: quantities.map((_, at) => `f${at}`),
  quantities,
  equations: [equation],
});

it('leaves room for every slip with which a relation would hold', () => {
  let healing = 0;
  fc.assert(
    fc.property(relations, fc.nat({ max: 4 }), fc.nat({ max: 400 }), fc.constantFrom(null, 'half-up' as const, 'cut' as const), (drawn, which, nth, mode) => {
      const { equation, quantities } = drawn;
      // figures that fit: the rate of its fraction, the whole of its parts
      const [first, numerator, base] = quantities as [Quantity, Quantity, Quantity];
      if (equation.kind === 'rate' && !base.value.isZero()) {
        const scaled = (quantity: Quantity, other: Quantity) => quantity.value.times(quantity.scale ?? other.scale ?? 1);
        const share = scaled(numerator, base).times(100).div(scaled(base, numerator)).toDecimalPlaces(first.decimals);
        quantities[0] = { ...first, value: share };
      }
      if (equation.kind === 'sum' && quantities.every(({ scale, decimals }) => scale === null && decimals === 0))
        quantities[0] = { ...first, value: Decimal.sum(...quantities.slice(1).map(({ value }) => value)) };
      const at = which % quantities.length;
      const figure = quantities[at] as Quantity;
      const isRate = equation.kind !== 'sum' && (equation.kind === 'shares' || at === 0);
      const slips = slipsOf(print(figure), isRate);
      const slip = slips[nth % Math.max(1, slips.length)];
      if (slip === undefined) return;
      quantities[at] = { ...figure, value: slip.value, decimals: slip.decimals };
      if (holds(equation, quantities, mode, true)) return;
      const strand = strandOf(equation, quantities);
      const all = slipsOf(slip.print, isRate).filter((each) => holdsWith(strand, `f${at}`, each, mode));
      const near = slipsWithin(slip.print, isRate, leewayOf(strand, `f${at}`)).filter((each) => holdsWith(strand, `f${at}`, each, mode));
      healing += all.length;
      expect(near.map((each) => each.print)).toEqual(all.map((each) => each.print));
    }),
    { numRuns: 2_000 },
  );
  // the draws do break relations that slips heal
  expect(healing).toBeGreaterThan(500);
});

it('takes the slips within an interval, its ends included', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 99_999 }), fc.nat({ max: 400 }), fc.nat({ max: 400 }), (number, one, other) => {
      const slips = slipsOf(String(number), false);
      const ends = [one, other].map((nth) => (slips[nth % slips.length] as (typeof slips)[number]).value).sort((a, b) => a.cmp(b)) as [Decimal, Decimal];
      const [low, high] = ends;
      expect(slipsWithin(String(number), false, { low, high })).toEqual(slips.filter(({ value }) => value.gte(low) && value.lte(high)));
      expect(slipsWithin(String(number), false, { low, high: new Decimal(Number.POSITIVE_INFINITY) })).toEqual(slips.filter(({ value }) => value.gte(low)));
      expect(isSlipOf(String(number), low)).toBe(true);
      expect(isSlipOf(String(number), new Decimal(number))).toBe(slips.some(({ value }) => value.eq(number)));
    }),
    { numRuns: 100 },
  );
  expect(slipsWithin('120', false, { low: new Decimal(Number.POSITIVE_INFINITY), high: new Decimal(Number.POSITIVE_INFINITY) })).toEqual([]);
});
