import { Decimal } from 'decimal.js';
import type { Indicator } from '../../model/report.js';
import { exact } from '../interval.js';
import { type RateRows, rateRows } from '../rate-rows.js';
import { fitOf, inMode, type Rounding, shareOf } from '../rounding.js';
import type { Rule, Test } from '../rule.js';
import { computed, named } from '../sentences.js';
import { documentRounding } from '../shares.js';
import { printedDecimals, rowInterval, rowTerm } from '../terms.js';

export const rowRate: Rule = {
  id: 'row-rate',
  severity: 'error',
  title: { vi: 'Dòng tỷ lệ và hai dòng tính ra nó', en: 'A rate row against the rows it is computed from' },
  checks: {
    vi: 'Dòng “Tỷ lệ …” bằng dòng tử số chia dòng mẫu số của cùng biểu (quan hệ khai trong danh mục chỉ tiêu; ở biểu khác là hai dòng con duy nhất, “Tổng số …” và dòng nói đúng điều tỷ lệ nói), làm tròn hoặc cắt bớt đến số chữ số đã ghi.',
    en: 'A “Tỷ lệ …” row equals its numerator row over its base row of the same form (as the catalogue declares; in other forms its only two children, “Tổng số …” and the one that says what the rate says), rounded or cut to the digits printed.',
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
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n7.1\tTỷ lệ hộ gia đình được cấp nước sạch\t%\t78,60\t\n7.1.1\tTổng số hộ của xã\tHộ\t1.236\t\n7.1.2\tSố hộ gia đình đã được cấp nước sạch\tHộ\t1.231\t',
        why: { vi: '1.231/1.236 = 99,60%: dòng của xã, ngoài mẫu', en: '1,231/1,236 = 99.60%: rows of the commune’s own, outside the form' },
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
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n7.1\tTỷ lệ hộ nghèo đa chiều giảm\t%\t1,5\t\n7.1.1\tTổng số hộ của xã\tHộ\t1.236\t\n7.1.2\tSố hộ nghèo đa chiều\tHộ\t61\t\n7.2\tTỷ lệ đường ngõ xóm được chiếu sáng\t%\t62\t\n7.2.1\tTổng chiều dài đường ngõ xóm\tKm\t12\t\n7.2.2\tSố đèn chiếu sáng đường ngõ xóm\tBóng\t340\t',
        why: { vi: 'mức giảm không phải là tỷ lệ; hai đơn vị khác nhau', en: 'a fall is no share; two units' },
      },
    ],
  },
  run(facts) {
    const mode = documentRounding(facts);
    return rateRows(facts)
      .filter((rows) => !isEmpty(rows))
      .map((rows) => testRate(rows, mode));
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

function testRate({ rate, numerator, base }: RateRows, mode: Rounding | null): Test {
  const terms = [rowTerm('rate', rate), rowTerm('numerator', numerator), rowTerm('base', base)];
  const test = { rule: 'row-rate', terms, actual: rate.value, expected: null, difference: null, finding: null, shape: 'wrong' };
  if (rate.value === null || numerator.value === null || base.value === null) {
    const half = numerator.value === null ? base.value !== null && base.value !== 0 : numerator.value !== 0;
    return { ...test, verdict: 'not-checkable', reason: 'blank-term', finding: half && rate.value !== 0 ? 'info' : null, shape: 'blank' };
  }
  const money = numerator.kind === 'money' && base.kind === 'money';
  const value = (row: Indicator) => (money ? rowInterval(row) : exact(new Decimal(row.value ?? 0)));
  const share = shareOf(value(numerator), value(base));
  if (share === null) return { ...test, verdict: 'inconsistent', reason: 'empty-base' };
  const decimals = printedDecimals(rate);
  const fit = fitOf(share, { value: new Decimal(rate.value), decimals }, mode);
  const expected = inMode(share.low.plus(share.high).div(2), Math.max(2, decimals), mode).toNumber();
  return {
    ...test,
    verdict: fit === 'fits' ? 'verified' : fit === 'apart' ? 'inconsistent' : 'unlikely',
    reason: fit === 'touches' ? 'edge-of-rounding' : fit === 'other-mode' ? 'other-rounding' : null,
    expected,
    difference: Number((rate.value - expected).toFixed(6)),
    finding: fit === 'apart' ? 'error' : null,
  };
}

/** 0/0 is left to rate-empty-base. */
function isEmpty({ numerator, base }: RateRows): boolean {
  return numerator.value === 0 && base.value === 0;
}
