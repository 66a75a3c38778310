import { Decimal } from 'decimal.js';
import { grouped } from '../text/grouped.js';
import { pattern } from '../text/pattern.js';
import { moneyScale } from '../text/units.js';
import { exact, type Interval, rounded } from './interval.js';
import { type Fit, fitOf, type Rounding, shareOf } from './rounding.js';
import type { Spot } from './ties.js';

/**
 * A growth rate and what it is computed from: "So với cùng kỳ (196 lượt), số lượt tiếp tăng 18 lượt, tương đương 9,18%" is
 * the change over the earlier figure, never over the later.
 */
export interface Growth {
  rate: Spot;
  /** by how much it grew or fell; null where only the later figure is printed */
  change: Spot | null;
  /** the later figure; null where the change is printed */
  now: Spot | null;
  /** the earlier figure */
  before: Spot;
  fit: Fit;
  /** computed, in percent */
  value: Decimal;
}

const EARLIER = String.raw`(?:cùng\s+kỳ(?:\s+(?:năm|quý|tháng)(?:\s+(?:trước|ngoái|(?:19|20)\d{2}|[IVX]+(?:\/\d{4})?))?)?|(?:năm|quý|tháng|kỳ)\s+(?:trước|ngoái)|năm\s+(?:19|20)\d{2})`;
/** "(196 lượt)", "là 196 lượt", right after the words of an earlier period. */
const NAMES_EARLIER = pattern.iu`(?<!\p{L})${EARLIER}\s*(?:\((?:là\s+|có\s+|đạt\s+)?|là\s+|có\s+|đạt\s+|chỉ có\s+|:\s*)$`;
const CHANGES = pattern.iu`(?<!\p{L})(?:tăng|giảm)(?:\s+(?:thêm|được|đi|là))?\s*$`;
/** From the change to its rate: "18 lượt (9,18%)", "18 lượt, tương đương tăng 9,18%". */
const SAYS_RATE = pattern.iu`^\s*\p{L}*(?:\s+\p{L}+)?\s*(?:\)?\s*[,;(]|bằng|tức)\s*(?:(?:tương đương|tương ứng|bằng|tức(?:\s+là)?|hay|đạt|ứng)\s*)?(?:với\s+)?(?:(?:tỷ|tỉ)\s*lệ\s+)?(?:mức\s+)?(?:tăng|giảm)?\s*(?:(?:tỷ|tỉ)\s*lệ\s*)?:?\s*$`;
/** From the later figure to its rate: "1.250 hồ sơ, tăng 12,5%". */
const GROWS = pattern.iu`^\s*(?:\p{L}+\s*){0,3}\(?,?\s*(?:tăng|giảm)\s*$`;
/** A rate over a plan, or of a part only. */
const OTHER_BASE = /kế hoạch|chỉ tiêu|dự toán|riêng|trong đó|bình quân|lũy kế|luỹ kế/iu;
/** Percents of a plan that was exceeded say no growth. */
const LONGEST_GAP = 60;

/** Every growth rate whose earlier figure stands in its sentence. */
export function growths(spots: readonly Spot[], mode: Rounding | null): Growth[] {
  return [...grouped(spots, ({ figure }) => figure.scope.sentence).values()].flatMap((said) => growthsIn(said, mode));
}

function growthsIn(said: readonly Spot[], mode: Rounding | null): Growth[] {
  const counts = said.filter(({ figure }) => (figure.role === 'count' || figure.role === 'money') && figure.fraction === null);
  const earlier = counts.filter((spot) => NAMES_EARLIER.test(textBefore(spot)));
  const [before] = earlier;
  if (before === undefined || earlier.length > 1 || before.figure.bound !== null || before.figure.value === 0) return [];
  return said.flatMap((rate, at): Growth[] => {
    const last = said[at - 1];
    if (rate.figure.role !== 'percent' || rate.figure.bound !== null || last === undefined || !isAlike(last, before)) return [];
    const gap = rate.text.slice(last.end, rate.at);
    if (gap.length > LONGEST_GAP || OTHER_BASE.test(`${gap}${last.figure.label}`) || last.figure.bound !== null) return [];
    if (last === before) {
      const change = said[at - 2];
      return change !== undefined && isCompared(change, before) && SAYS_RATE.test(gap) ? [toGrowth(rate, change, null, before, mode)] : [];
    }
    if (CHANGES.test(textBefore(last))) return SAYS_RATE.test(gap) ? [toGrowth(rate, last, null, before, mode)] : [];
    const isOnly = counts.filter((spot) => isAlike(spot, before)).length === 2;
    return isOnly && GROWS.test(gap) && directionOf(gap) === Math.sign(last.figure.value - before.figure.value)
      ? [toGrowth(rate, null, last, before, mode)]
      : [];
  });
}

/** "giảm 12 đơn so với cùng kỳ năm trước (60 đơn)". */
function isCompared(change: Spot, before: Spot): boolean {
  const between = before.text.slice(change.end, before.at);
  return isAlike(change, before) && change.figure.bound === null && CHANGES.test(textBefore(change)) && /so\s+với/iu.test(between) && !/[.;,]/.test(between);
}

function toGrowth(rate: Spot, change: Spot | null, now: Spot | null, before: Spot, mode: Rounding | null): Growth {
  const base = spread(before);
  const later = now === null ? null : spread(now);
  const by = change === null ? difference(later ?? base, base) : spread(change);
  const share = shareOf(by, base) ?? exact(new Decimal(0));
  const amount = change === null ? new Decimal(now?.figure.value ?? 0).minus(before.figure.value).abs() : new Decimal(change.figure.value);
  const { value, decimals } = rate.figure;
  return { rate, change, now, before, fit: fitOf(share, { value: new Decimal(value), decimals }, mode), value: amount.times(100).div(before.figure.value) };
}

function spread({ figure }: Spot): Interval {
  const value = new Decimal(figure.value);
  return figure.role === 'money' || figure.decimals > 0 ? rounded(value, figure.decimals, new Decimal(1)) : exact(value);
}

function difference(a: Interval, b: Interval): Interval {
  const [low, high] = [a.low.minus(b.high), a.high.minus(b.low)];
  return high.lt(0) ? { low: high.neg(), high: low.neg() } : { low, high };
}

/** One unit, money of one scale. */
function isAlike({ figure: a }: Spot, { figure: b }: Spot): boolean {
  if (a.role !== b.role || (a.unit !== b.unit && a.unit !== null && b.unit !== null)) return false;
  return a.role !== 'money' || moneyScale(a.unit ?? '') === moneyScale(b.unit ?? '');
}

function directionOf(gap: string): number {
  return /giảm/iu.test(gap) ? -1 : 1;
}

function textBefore({ text, at }: Spot): string {
  return text.slice(Math.max(0, at - LONGEST_GAP), at);
}
