import type { Expected, Lang } from '../checks/rule.js';
import type { Metadata } from '../model/document.js';
import { periodCode } from '../text/period-codes.js';
import { printable } from '../text/unicode.js';
import { type ExpectedUnit, isNamed } from '../text/unit-lists.js';

/** Who of the expected units has not reported, and on which of the expected periods. */
export interface RollCall {
  /** how many reports are expected */
  expected: number;
  /** those of them that have not come */
  absent(): Array<{ unit: ExpectedUnit; period: string | null }>;
  meet(report: Pick<Metadata, 'issuer' | 'period'>): void;
  /** a line for the end of the run; "" where nobody is expected, or nobody is missing */
  missing(lang: Lang): string;
}

export function rollCall({ units, periods }: Expected): RollCall {
  const expected = (units ?? []).flatMap((unit) => (periods ?? [null]).map((period) => ({ unit, period, met: false })));
  const absent = () => expected.filter(({ met }) => !met);
  return {
    expected: expected.length,
    absent: () => absent().map(({ unit, period }) => ({ unit, period })),
    meet({ issuer, period }) {
      const { name } = issuer;
      if (name === null) return;
      const code = period === null ? null : periodCode(period);
      for (const each of expected) if ((each.period === null || each.period === code) && isNamed({ ...issuer, name }, each.unit)) each.met = true;
    },
    missing: (lang) => missingLine({ expected: expected.length, absent: absent() }, lang),
  };
}

/** "2 of 12 expected reports are missing: …"; "" where none is. */
export function missingLine({ expected, absent }: { expected: number; absent: ReturnType<RollCall['absent']> }, lang: Lang): string {
  if (absent.length === 0) return '';
  const named = absent.map(({ unit: { name, above }, period }) => `${name}${above === null ? '' : `, ${above}`}${period === null ? '' : ` (${period})`}`);
  const words = lang === 'en' ? `${absent.length} of ${expected} expected reports are missing` : `thiếu ${absent.length} trong ${expected} báo cáo phải có`;
  return `${words}: ${named.map(printable).join('; ')}\n`;
}
