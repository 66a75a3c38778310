import type { Figure } from '../../model/figure.js';
import type { Place } from '../../model/place.js';
import type { Indicator } from '../../model/report.js';
import { about } from '../percent-words.js';
import type { Lang, Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { type OtherReading, otherOfSum, otherReading, otherRow } from '../separators.js';
import { readShares, type Share } from '../shares.js';
import { figureTerm, printedDecimals } from '../terms.js';

export const numSeparator: Rule = {
  id: 'num-separator',
  severity: 'error',
  title: { vi: 'Dấu chấm và dấu phẩy trong số', en: 'The dot and the comma in a number' },
  checks: {
    vi: 'Một số trong phân số chỉ khớp với tỷ lệ ghi bên cạnh khi đổi dấu phân cách: “250.289 triệu đồng/271 triệu đồng, đạt 92,36%” chỉ đúng nếu là 250,289. Cũng vậy với dòng tỷ lệ của biểu và tổng của các phần.',
    en: 'A figure of a fraction that meets the percent beside it only with the other separator: “250.289 triệu đồng/271 triệu đồng, đạt 92,36%” holds only as 250,289. The same in a form’s rate row and in a total of parts.',
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
      {
        text: 'Thu chuyển nguồn: 832,636 triệu đồng (trong đó: cải cách tiền lương: 740,569 triệu đồng; giảm nghèo: 52 triệu đồng; tăng thu: 40.067 triệu đồng).',
        why: { vi: '740,569 + 52 + 40,067 = 832,636', en: '740.569 + 52 + 40.067 = 832.636' },
      },
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n6.6\tTỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công\t%\t92,36\t\n6.6.1\tKế hoạch được giao\tTriệu đồng\t271\t\n6.6.2\tĐã thực hiện\tTriệu đồng\t250.289\t',
        why: { vi: '250,289/271 = 92,36%', en: '250.289/271 = 92.36%' },
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
      const reading = otherReading(share, facts.figures);
      return reading === null ? [] : [testReading(share, reading)];
    });
  },
  // a row's rate or a sum of the prose that only the other separator makes come out: told here, as one thing
  explain(tests, facts) {
    const rows = new Map(facts.indicators.map((row) => [row.id, row]));
    const figures = new Map(facts.figures.map((figure) => [figure.place, figure]));
    return tests.map((test) => {
      if (test.verdict !== 'inconsistent' || test.finding === null || test.repair !== undefined) return test;
      if (test.rule === 'row-rate') return ofRows(test, rows);
      return test.rule === 'sum-total' ? ofSum(test, figures) : test;
    });
  },
  message(test, lang) {
    if (test.shape === 'sum') return sumMessage(test, lang);
    const [rate, numerator, base] = test.terms;
    const [from, to] = [test.repair?.from, test.repair?.to];
    const meant = [1, 2].map((at) => (at === test.repair?.term ? to : test.terms[at]?.raw)).join('/');
    const percent = rate?.raw.replace(/\s*%$/, '');
    return lang === 'en'
      ? `${numerator?.raw}/${base?.raw} is not ${percent}% as printed, but ${meant} is: ${from} at ${about(test.terms)} is very probably ${to}.`
      : `${numerator?.raw}/${base?.raw} không phải là ${percent}% như đã ghi, còn ${meant} thì đúng: ${from} ở ${about(test.terms)} rất có thể là ${to}.`;
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

function ofRows(test: Test, rows: ReadonlyMap<string, Indicator>): Test {
  const [rate, numerator, base] = test.terms.map((term) => rows.get(term.indicator ?? ''));
  if (rate === undefined || numerator === undefined || base === undefined) return test;
  const reading = otherRow(rate, printedDecimals(rate), numerator, base);
  if (reading === null) return test;
  const term = reading.of === 'numerator' ? 1 : 2;
  const print = (at: number) => (at === term ? reading.print : test.terms[at]?.raw);
  return repaired(test, term, reading, 'wrong', `${print(1)}/${print(2)} = ${test.terms[0]?.raw.replace(/\s*%$/, '')}%`);
}

function ofSum(test: Test, figures: ReadonlyMap<Place, Figure>): Test {
  const printed = test.terms.map((term) => figures.get(term.place));
  if (printed.some((figure) => figure === undefined)) return test;
  const reading = otherOfSum(printed.flatMap((figure) => figure ?? []));
  if (reading === null) return test;
  const [total, ...parts] = test.terms.map((term, at) => (at === reading.of ? reading.print : term.raw));
  return repaired(test, reading.of, reading, 'sum', `${parts.join(' + ')} = ${total}`);
}

function repaired(test: Test, term: number, { print, value }: OtherReading<unknown>, shape: string, why: string): Test {
  const from = test.terms[term]?.raw ?? '';
  const actual = test.terms[term]?.value ?? null;
  return {
    ...test,
    rule: 'num-separator',
    shape,
    expected: value.toNumber(),
    actual,
    difference: null,
    finding: 'error',
    repair: { term, from, to: print, why },
  };
}

function sumMessage({ terms, repair }: Test, lang: Lang): string {
  const [total, ...parts] = terms;
  const from = terms[repair?.term ?? 0];
  const sum = parts.map((term) => term.raw).join(' + ');
  return lang === 'en'
    ? `${sum} does not make ${total?.raw} as printed, but ${repair?.why}: ${repair?.from} at ${named(from)} is very probably ${repair?.to}.`
    : `${sum} không thành ${total?.raw} như đã ghi, còn ${repair?.why} thì đúng: ${repair?.from} ở ${named(from)} rất có thể là ${repair?.to}.`;
}
