import { Decimal } from 'decimal.js';
import type { Figure } from '../model/figure.js';
import type { Indicator } from '../model/report.js';
import { exact } from './interval.js';
import { fitOf, shareOf } from './rounding.js';
import type { Share } from './shares.js';
import { compareSum } from './sums.js';

/**
 * A figure read with the other separator: "250.289 triệu đồng" as 250,289, "1,204 hồ sơ" as 1.204. A dot or a comma before
 * three digits alone leaves both readings open; a relation that holds in one of them only tells which was meant.
 */
export interface OtherReading<Of = 'numerator' | 'base'> {
  of: Of;
  /** the figure as it was very probably meant */
  print: string;
  value: Decimal;
  /** the figure beside it is written with the same decimal mark, and so the reading is the writer's manner */
  usual: boolean;
}

const OPEN = /^([1-9]\d{0,2})([.,])(\d{3})$/;
/** A dot that parts no thousands. */
const DECIMAL_DOT = /^(?:0\.\d+|\d+\.(?:\d{1,2}|\d{4,}))$/;

/** What a rate is made of, as printed. */
interface Ratio {
  rate: { value: number; decimals: number };
  numerator: Printed;
  base: Printed;
}

interface Printed {
  raw: string;
  value: number;
  /** money or a measure: things are counted whole and have no decimals */
  measured: boolean;
}

/**
 * The other reading of a figure of a fraction, when it alone makes a percent hold that does not hold as printed. Where either
 * figure would do ("3.418/5,120"), or its fellow with a lost zero, the other figures of the paragraph decide, or nothing does.
 */
export function otherReading({ bond, fit, tie, value, rate, numerator, base }: Share, figures: readonly Figure[]): OtherReading | null {
  if (bond !== 'fraction' || fit !== 'apart' || tie === null || value === null) return null;
  const ratio = { rate: rate.figure, numerator: printed(numerator.figure), base: printed(base.figure) };
  const [reading, ...more] = readingsOf(ratio);
  const rival = reading === undefined || more.length > 0 ? null : rivalOf(reading, ratio);
  const open = [reading, ...more, rival].filter((each) => each !== undefined && each !== null);
  if (open.length < 2) return reading ?? null;
  const beside = figures.filter(({ role, scope }) => role === 'money' && scope.paragraph === base.figure.scope.paragraph);
  const others = beside.filter((figure) => figure !== numerator.figure && figure !== base.figure).slice(-MOST_BESIDE);
  const said = open.filter(({ value: meant }) => saidBy(others, meant));
  return said.length === 1 ? (said[0] ?? null) : null;
}

/** Sums of more figures than these come out by chance. */
const MOST_BESIDE = 6;

/** Another figure says the same, or figures beside each other add up to it. */
function saidBy(figures: readonly Figure[], value: Decimal): boolean {
  return figures.some((_, from) => figures.some((__, to) => to >= from && value.eq(total(figures.slice(from, to + 1)))));
}

function total(figures: readonly Figure[]): Decimal {
  return figures.reduce((sum, figure) => sum.plus(figure.value), new Decimal(0));
}

/** The same of a rate row and its two rows. */
export function otherRow(rate: Indicator, decimals: number, numerator: Indicator, base: Indicator): OtherReading | null {
  const of = ({ raw, value, kind }: Indicator) => ({ raw: raw ?? '', value: value ?? 0, measured: kind === 'money' });
  const ratio = { rate: { value: rate.value ?? 0, decimals }, numerator: of(numerator), base: of(base) };
  const reading = otherOfRatio(ratio);
  return reading === null || rivalOf(reading, ratio) !== null ? null : reading;
}

/** "97,45" beside thousands: the comma may be the dot of a number that has lost a last zero, 97.450. */
const LOST_ZERO = /^([1-9]\d{0,2}),(\d{2})$/;

/** The figure beside a swapped one, read as thousands that lost a zero, where that makes the percent hold as well. */
function rivalOf({ of }: OtherReading, { rate, numerator, base }: Ratio): OtherReading | null {
  const [figure, other] = of === 'numerator' ? [numerator, base] : [base, numerator];
  const [, whole, rest] = LOST_ZERO.exec(other.raw) ?? [];
  if (whole === undefined || rest === undefined) return null;
  const [own, value] = [new Decimal(figure.value), new Decimal(`${whole}${rest}0`)];
  const [above, below] = of === 'numerator' ? [own, value] : [value, own];
  const share = shareOf(exact(above), exact(below));
  const fits = share !== null && fitOf(share, { value: new Decimal(rate.value), decimals: rate.decimals }, null) === 'fits';
  return fits ? { of: of === 'numerator' ? 'base' : 'numerator', print: `${whole}.${rest}0`, value, usual: false } : null;
}

/** The one figure of a sum that makes it come out with the other separator: 0 is the total, 1 the first part; null where none or several do. */
export function otherOfSum([total, ...parts]: readonly Figure[]): OtherReading<number> | null {
  if (total === undefined || parts.length === 0) return null;
  const figures = [total, ...parts];
  const found = figures.flatMap((figure, of): OtherReading<number>[] => {
    const read = swapped(printed(figure));
    if (read === null) return [];
    const decimals = figure.raw.includes('.') ? 3 : 0;
    const [whole, ...rest] = figures.map((each) => (each === figure ? { ...figure, value: read.value.toNumber(), decimals } : each)) as [Figure, ...Figure[]];
    const { verdict, reason } = compareSum(whole, rest, true);
    return verdict === 'verified' && reason === null ? [{ of, ...read, usual: false }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function otherOfRatio(ratio: Ratio): OtherReading | null {
  const found = readingsOf(ratio);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function readingsOf({ rate, numerator, base }: Ratio): OtherReading[] {
  return (['numerator', 'base'] as const).flatMap((of): OtherReading[] => {
    const [figure, other] = of === 'numerator' ? [numerator, base] : [base, numerator];
    const read = swapped(figure);
    if (read === null || other.value === 0) return [];
    const still = new Decimal(other.value);
    const [above, below] = of === 'numerator' ? [read.value, still] : [still, read.value];
    const share = shareOf({ low: above, high: above }, { low: below, high: below });
    const meets = share !== null && fitOf(share, { value: new Decimal(rate.value), decimals: rate.decimals }, null) === 'fits';
    return meets ? [{ of, ...read, usual: figure.raw.includes('.') && DECIMAL_DOT.test(other.raw) }] : [];
  });
}

function printed({ raw, value, unit, role }: Figure): Printed {
  const measured = role === 'money' || /^(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|ha|km|m2|m²|tấn|điểm)/iu.test(unit ?? '');
  return { raw, value, measured };
}

function swapped({ raw, measured }: Printed): Pick<OtherReading, 'print' | 'value'> | null {
  const [, whole = '', mark, rest = ''] = OPEN.exec(raw) ?? [];
  if (mark === undefined) return null;
  if (mark === ',') return { print: `${whole}.${rest}`, value: new Decimal(whole + rest) };
  return measured ? { print: `${whole},${rest}`, value: new Decimal(`${whole}.${rest}`) } : null;
}
