import { Decimal } from 'decimal.js';
import type { Indicator } from '../../model/report.js';
import { rowOf } from '../rows.js';
import type { Facts, Rule, Test } from '../rule.js';
import { computed, named } from '../sentences.js';
import { printedDecimals, rowTerm } from '../terms.js';

export const rowRate: Rule = {
  id: 'row-rate',
  severity: 'error',
  title: { vi: 'Dòng tỷ lệ và hai dòng tính ra nó', en: 'A rate row against the rows it is computed from' },
  checks: {
    vi: 'Dòng “Tỷ lệ …” bằng dòng tử số chia dòng mẫu số của cùng biểu (quan hệ khai trong danh mục chỉ tiêu), làm tròn hoặc cắt bớt đến số chữ số đã ghi.',
    en: 'A “Tỷ lệ …” row equals its numerator row over its base row of the same form (as the catalogue declares), rounded or cut to the digits printed.',
  },
  silent: {
    vi: '0/0 ghi 0 hay 100; số 0 thêm ở cuối (“99,10” cho 99,1); tỷ lệ để trống.',
    en: '0/0 printed as 0 or 100; a padded zero (“99,10” for 99.1); a blank rate.',
  },
  examples: {
    bad: [
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n2\tTỷ lệ hoàn thành Kế hoạch CCHC năm\t%\t100\t\n2.1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t52\t\n2.2\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t30\t',
        why: { vi: '30/52 = 57,69%, không phải 100%', en: '30/52 = 57.69%, not 100%' },
      },
    ],
    good: [
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n2\tTỷ lệ hoàn thành Kế hoạch CCHC năm\t%\t57,69\t\n2.1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t52\t\n2.2\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t30\t',
        why: { vi: '30/52 = 57,692', en: '30/52 = 57.692' },
      },
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n2\tTỷ lệ hoàn thành Kế hoạch CCHC năm\t%\t0\t\n2.1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t0\t\n2.2\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t0\t',
        why: { vi: '0/0: không đúng cũng không sai', en: '0/0 is neither right nor wrong' },
      },
    ],
  },
  run(facts) {
    const tests: Test[] = [];
    for (const rate of facts.indicators) {
      const test = testRate(rate, facts);
      if (test !== null) tests.push(test);
    }
    return tests;
  },
  message(test, lang) {
    const [rate, numerator, base] = test.terms;
    const printed = `${rate?.raw.replace(/\s*%$/, '')}%`;
    if (test.shape === 'blank') {
      const missing = test.terms.find((term) => term.raw === '');
      return lang === 'en'
        ? `${named(rate)} is given as ${printed}, but ${named(missing)} is blank, so it cannot be checked.`
        : `${named(rate)} ghi ${printed}, nhưng ${named(missing)} để trống nên không kiểm tra được.`;
    }
    const exact = computed(test.expected, []);
    return lang === 'en'
      ? `${numerator?.raw}/${base?.raw} = ${exact}%, but ${named(rate)} is given as ${printed}.`
      : `${numerator?.raw}/${base?.raw} = ${exact}%, nhưng ${named(rate)} ghi ${printed}.`;
  },
};

function testRate(rate: Indicator, { tables, entry }: Facts): Test | null {
  const relation = rate.code === null ? undefined : entry(rate.code)?.rateOf;
  if (relation === undefined || rate.kind !== 'percent' || rate.value === null) return null;
  const numerator = rowOf(relation.numerator, rate, tables);
  const base = rowOf(relation.base, rate, tables);
  if (numerator === null || base === null) return null;
  const terms = [rowTerm('rate', rate), rowTerm('numerator', numerator), rowTerm('base', base)];
  const test = { rule: 'row-rate', terms, actual: rate.value, expected: null, difference: null, finding: null, shape: 'wrong' };
  if (numerator.value === null || base.value === null) {
    const half = numerator.value === null ? base.value !== null && base.value !== 0 : numerator.value !== 0;
    return { ...test, verdict: 'not-checkable', reason: 'blank-term', finding: half && rate.value !== 0 ? 'info' : null, shape: 'blank' };
  }
  if (base.value === 0) return { ...test, verdict: numerator.value === 0 ? 'not-checkable' : 'inconsistent', reason: 'empty-base', finding: null };
  const share = new Decimal(numerator.value).div(base.value).times(100);
  const fits = fitsPrint(share, new Decimal(rate.value), printedDecimals(rate));
  const expected = share.toDecimalPlaces(Math.max(2, printedDecimals(rate))).toNumber();
  return {
    ...test,
    verdict: fits ? 'verified' : 'inconsistent',
    reason: null,
    expected,
    difference: Number((rate.value - expected).toFixed(6)),
    finding: fits ? null : 'error',
  };
}

/** A printed rate is its share rounded half up or cut off; "99,10" may stand for 99,1. */
function fitsPrint(share: Decimal, printed: Decimal, decimals: number): boolean {
  for (const places of decimals > 0 ? [decimals, decimals - 1] : [0]) {
    for (const mode of [Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN]) if (share.toDecimalPlaces(places, mode).eq(printed)) return true;
  }
  return false;
}
