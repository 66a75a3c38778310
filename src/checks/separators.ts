import { Decimal } from 'decimal.js';
import type { Figure } from '../model/figure.js';
import { fitOf, shareOf } from './rounding.js';
import type { Share } from './shares.js';

/**
 * A figure read with the other separator: "250.289 triệu đồng" as 250,289, "1,204 hồ sơ" as 1.204. A dot or a comma before
 * three digits alone leaves both readings open; a relation that holds in one of them only tells which was meant.
 */
export interface OtherReading {
  of: 'numerator' | 'base';
  /** the figure as it was very probably meant */
  print: string;
  value: Decimal;
  /** the figure beside it is written with the same decimal mark, and so the reading is the writer's manner */
  usual: boolean;
}

const OPEN = /^([1-9]\d{0,2})([.,])(\d{3})$/;
/** A dot that parts no thousands. */
const DECIMAL_DOT = /^(?:0\.\d+|\d+\.(?:\d{1,2}|\d{4,}))$/;

/** The other reading of a figure of a fraction, when it alone makes a percent hold that is not held as printed. */
export function otherReading(share: Share): OtherReading | null {
  const { bond, fit, tie } = share;
  if (bond !== 'fraction' || fit !== 'apart' || tie === null || share.value === null) return null;
  const found = (['numerator', 'base'] as const).flatMap((of): OtherReading[] => {
    const figure = share[of].figure;
    const other = of === 'numerator' ? share.base.figure : share.numerator.figure;
    const read = swapped(figure);
    if (read === null) return [];
    const [numerator, base] = of === 'numerator' ? [read.value, new Decimal(other.value)] : [new Decimal(other.value), read.value];
    const computed = shareOf({ low: numerator, high: numerator }, { low: base, high: base });
    const printed = { value: new Decimal(share.rate.figure.value), decimals: share.rate.figure.decimals };
    return computed !== null && fitOf(computed, printed, null) === 'fits'
      ? [{ of, ...read, usual: figure.raw.includes('.') && DECIMAL_DOT.test(other.raw) }]
      : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Things are counted whole: only money and measures have a decimal reading. */
function swapped({ raw, unit, role }: Figure): Pick<OtherReading, 'print' | 'value'> | null {
  const [, whole = '', mark, rest = ''] = OPEN.exec(raw) ?? [];
  if (mark === undefined) return null;
  if (mark === ',') return { print: `${whole}.${rest}`, value: new Decimal(whole + rest) };
  const measured = role === 'money' || /^(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|ha|km|m2|m²|tấn|điểm)/iu.test(unit ?? '');
  return measured ? { print: `${whole},${rest}`, value: new Decimal(`${whole}.${rest}`) } : null;
}
