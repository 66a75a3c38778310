import { about } from '../percent-words.js';
import { rateRows } from '../rate-rows.js';
import type { Facts, Rule, Test } from '../rule.js';
import { readShares } from '../shares.js';
import { figureTerm, rowTerm } from '../terms.js';

export const rateEmptyBase: Rule = {
  id: 'rate-empty-base',
  severity: 'info',
  title: { vi: 'Tỷ lệ trên mẫu số bằng không', en: 'A rate over an empty base' },
  checks: {
    vi: 'Tỷ lệ ghi ở nơi cả tử số và mẫu số đều bằng 0: 0/0 không đúng cũng không sai, dù ghi 0 hay 100.',
    en: 'A rate given where numerator and base are both 0: 0/0 is neither right nor wrong, whether 0 or 100 is printed.',
  },
  silent: { vi: 'Tỷ lệ để trống hay ghi “-”: cách ghi đúng khi không phát sinh.', en: 'A blank rate or “-”: the right way where nothing occurred.' },
  examples: {
    bad: [
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n2\tTỷ lệ hoàn thành Kế hoạch CCHC năm\t%\t100\t\n2.1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t0\t\n2.2\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t0\t',
        why: { vi: '0/0 ghi là 100', en: '0/0 given as 100' },
      },
      { text: 'Phản ánh, kiến nghị đã trả lời: 00/00 phản ánh, đạt 100%.', why: { vi: '0/0 ghi là 100%', en: '0/0 given as 100%' } },
    ],
    good: [
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n2\tTỷ lệ hoàn thành Kế hoạch CCHC năm\t%\t-\t\n2.1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t0\t\n2.2\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t0\t',
        why: { vi: '“-” là không phát sinh', en: '“-” says that nothing occurred' },
      },
    ],
  },
  run: (facts) => [...fromProse(facts), ...fromRows(facts)],
  message(test, lang) {
    const [rate, numerator, base] = test.terms;
    const printed = `${rate?.raw.replace(/\s*%$/, '')}%`;
    return lang === 'en'
      ? `${numerator?.raw}/${base?.raw} has no percent, yet ${printed} is given at ${about([numerator, rate, base].flatMap((term) => term ?? []))}.`
      : `${numerator?.raw}/${base?.raw} không có tỷ lệ, nhưng ghi ${printed} ở ${about([numerator, rate, base].flatMap((term) => term ?? []))}.`;
  },
};

function fromProse(facts: Facts): Test[] {
  return readShares(facts).shares.flatMap(({ rate, numerator, base, bond }) => {
    const empty = bond === 'fraction' && base.figure.value === 0 && numerator.figure.value === 0;
    return empty ? [toTest([figureTerm('rate', rate.figure), figureTerm('numerator', numerator.figure), figureTerm('base', base.figure)])] : [];
  });
}

function fromRows(facts: Facts): Test[] {
  return rateRows(facts).flatMap(({ rate, numerator, base }) =>
    base.value === 0 && numerator.value === 0 ? [toTest([rowTerm('rate', rate), rowTerm('numerator', numerator), rowTerm('base', base)])] : [],
  );
}

function toTest(terms: Test['terms']): Test {
  return {
    rule: 'rate-empty-base',
    verdict: 'not-checkable',
    reason: 'empty-base',
    terms,
    expected: null,
    actual: terms[0]?.value ?? null,
    difference: null,
    finding: 'info',
    shape: 'empty',
  };
}
