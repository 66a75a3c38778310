import { about } from '../percent-words.js';
import type { Rule, Test } from '../rule.js';
import { type OtherReading, otherReading } from '../separators.js';
import { readShares, type Share } from '../shares.js';
import { figureTerm } from '../terms.js';

export const numSeparator: Rule = {
  id: 'num-separator',
  severity: 'error',
  title: { vi: 'Dấu chấm và dấu phẩy trong số', en: 'The dot and the comma in a number' },
  checks: {
    vi: 'Một số trong phân số chỉ khớp với tỷ lệ ghi bên cạnh khi đổi dấu phân cách: “250.289 triệu đồng/271 triệu đồng, đạt 92,36%” chỉ đúng nếu là 250,289.',
    en: 'A figure of a fraction that meets the percent beside it only with the other separator: “250.289 triệu đồng/271 triệu đồng, đạt 92,36%” holds only as 250,289.',
  },
  silent: {
    vi: 'Dấu chấm hàng nghìn đúng chỗ (“1.065/1959”), dấu chấm thập phân trong tỷ lệ (“83.7%”), câu viết dấu chấm thập phân nhất quán (“1.5/2.125 tỷ đồng”).',
    en: 'Thousands dots in their place (“1.065/1959”), a decimal dot in a percent (“83.7%”), a sentence that writes decimal dots throughout (“1.5/2.125 tỷ đồng”).',
  },
  examples: {
    bad: [
      {
        text: 'Đến hết quý đã giải ngân 250.289 triệu đồng/271 triệu đồng, đạt 92,36% theo kế hoạch.',
        why: { vi: '250,289/271 = 92,36%; đọc là hai trăm năm mươi nghìn thì không', en: '250.289/271 = 92.36%; two hundred and fifty thousand is not' },
      },
      {
        text: 'Đã số hóa 1,204/1.376 hồ sơ, đạt 87,5%.',
        why: { vi: '1204/1376 = 87,5%: dấu phẩy ở chỗ của dấu chấm hàng nghìn', en: '1204/1376 = 87.5%: a comma where the thousands dot should be' },
      },
    ],
    good: [
      { text: 'Thu cân đối: 1.965 triệu đồng/3.811 triệu đồng, đạt 51,56%.', why: { vi: 'hai dấu chấm hàng nghìn', en: 'two thousands dots' } },
      {
        text: 'Đã giải ngân 1.5 tỷ đồng/2.125 tỷ đồng, đạt 70.59%.',
        why: { vi: 'câu này viết dấu chấm thập phân nhất quán', en: 'the sentence writes decimal dots throughout' },
      },
      { text: 'Có 1.065/1959 hộ gia đình có tài khoản, đạt 54,36%.', why: { vi: 'dấu chấm hàng nghìn ở một vế', en: 'a thousands dot on one side' } },
    ],
  },
  run(facts) {
    return readShares(facts).shares.flatMap((share): Test[] => {
      const reading = otherReading(share);
      return reading === null ? [] : [testReading(share, reading)];
    });
  },
  message(test, lang) {
    const [rate, numerator, base] = test.terms;
    const [from, to] = [test.repair?.from, test.repair?.to];
    const meant = [numerator, base].map((term) => (term?.raw === from ? to : term?.raw)).join('/');
    return lang === 'en'
      ? `${numerator?.raw}/${base?.raw} is not ${rate?.raw}% as printed, but ${meant} is: ${from} at ${about(test.terms)} is very probably ${to}.`
      : `${numerator?.raw}/${base?.raw} không phải là ${rate?.raw}% như đã ghi, còn ${meant} thì đúng: ${from} ở ${about(test.terms)} rất có thể là ${to}.`;
  },
};

function testReading({ rate, numerator, base }: Share, reading: OtherReading): Test {
  const figure = reading.of === 'numerator' ? numerator.figure : base.figure;
  const terms = [figureTerm('rate', rate.figure), figureTerm('numerator', numerator.figure), figureTerm('base', base.figure)];
  const test = { rule: 'num-separator', terms, expected: reading.value.toNumber(), actual: figure.value, difference: null };
  if (reading.usual) return { ...test, verdict: 'verified', reason: 'decimal-dots', finding: null, shape: 'right' };
  const [above, below] = [numerator, base].map((spot) => (spot.figure === figure ? reading.print : spot.figure.raw));
  return {
    ...test,
    verdict: 'inconsistent',
    reason: null,
    finding: 'error',
    shape: 'wrong',
    repair: { term: reading.of === 'numerator' ? 1 : 2, from: figure.raw, to: reading.print, why: `${above}/${below} = ${rate.figure.raw}%` },
  };
}
