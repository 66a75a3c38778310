import { Decimal } from 'decimal.js';
import { computed } from '../checks/sentences.js';
import type { Relation, Term } from '../model/relation.js';

/** A line of a calculation as it is done by hand: an operator, a figure, and what it counts; the stroke above a result; a gap between sides. */
export type Step = { kind: 'term'; sign: Sign; term: Term } | { kind: 'stroke' } | { kind: 'gap' } | { kind: 'result'; sign: Sign; figure: string };
export type Sign = '' | '+' | ':' | 'times' | Compared | '>';
/** How the printed figure stands to the computed one. */
export type Compared = 'unequal' | 'equal' | 'about' | 'at-most';

export type Calculated = Pick<Relation, 'terms' | 'expected' | 'actual'>;

/** The calculation of a relation, from the roles of its figures; null where there is none. */
export function calculationOf(relation: Calculated, compared: Compared = 'unequal'): Step[] | null {
  return fraction(relation, compared) ?? shareOfWhole(relation, compared) ?? sums(relation, compared);
}

/** "3,7 : 18 = 20,55%, not 100%". */
function fraction({ terms, expected }: Calculated, compared: Compared): Step[] | null {
  const [numerator, base, rate] = (['numerator', 'base', 'rate'] as const).map((role) => terms.find((term) => term.role === role));
  if (numerator === undefined || base === undefined || rate === undefined || expected === null || terms.length > 3) return null;
  return [
    { kind: 'term', sign: '', term: numerator },
    { kind: 'term', sign: ':', term: base },
    { kind: 'stroke' },
    { kind: 'result', sign: '', figure: `${computed(expected, terms)}%` },
    { kind: 'term', sign: compared, term: inPercent(rate) },
  ];
}

/** "15% of 168 is 25,2, not 31". */
function shareOfWhole({ terms, expected }: Calculated, compared: Compared): Step[] | null {
  const [rate, part, whole] = (['rate', 'part', 'whole'] as const).map((role) => terms.find((term) => term.role === role));
  if (rate === undefined || part === undefined || whole === undefined || expected === null) return null;
  return [
    { kind: 'term', sign: '', term: whole },
    { kind: 'term', sign: 'times', term: inPercent(rate) },
    { kind: 'stroke' },
    { kind: 'result', sign: '', figure: computed(expected, terms) },
    { kind: 'term', sign: compared, term: part },
  ];
}

function inPercent(term: Term): Term {
  return term.raw.endsWith('%') ? term : { ...term, raw: `${term.raw}%` };
}

/** Both sides of a relation: terms of one role are added up, and a side of several comes first. */
function sums({ terms, expected, actual }: Calculated, compared: Compared): Step[] | null {
  if (expected === null || actual === null || (expected === actual && compared === 'unequal')) return null;
  const sides = [...new Set(terms.map(({ role }) => role))].map((role) => terms.filter((term) => term.role === role));
  const expectedSide = sides.find((side) => totals(side, expected));
  const actualSide = sides.find((side) => side !== expectedSide && totals(side, actual));
  if (expectedSide === undefined || actualSide === undefined) return null;
  if (expectedSide.length + actualSide.length < terms.length) return null;
  const bounded = expectedSide[0]?.role === 'bound';
  const leads = bounded || (actualSide.length === 1) === (expectedSide.length === 1) ? actualSide[0] === terms[0] || bounded : actualSide.length > 1;
  const [first, second] = leads ? [actualSide, expectedSide] : [expectedSide, actualSide];
  const apart: Step[] = second.length > 1 ? [{ kind: 'gap' }] : [];
  return [...added(first, terms, ''), ...apart, ...added(second, terms, bounded && compared === 'unequal' ? '>' : compared)];
}

function totals(side: readonly Term[], value: number): boolean {
  if (side.some((term) => term.value === null)) return false;
  return Decimal.sum(...side.map((term) => term.value ?? 0)).eq(value);
}

/** A figure alone after its sign, or several with their sum. */
function added(side: readonly Term[], terms: readonly Term[], sign: Sign): Step[] {
  const [only, ...others] = side;
  if (only === undefined) return [];
  if (others.length === 0) return [{ kind: 'term', sign, term: only }];
  const sum = Decimal.sum(...side.map((term) => term.value ?? 0)).toNumber();
  return [
    ...side.map((term, at): Step => ({ kind: 'term', sign: at === 0 ? '' : '+', term })),
    { kind: 'stroke' },
    { kind: 'result', sign, figure: computed(sum, terms) },
  ];
}
