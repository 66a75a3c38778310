import { Decimal } from 'decimal.js';
import { exact } from '../interval.js';
import { about } from '../percent-words.js';
import { fitOf, shareOf } from '../rounding.js';
import type { Rule, Test } from '../rule.js';
import { readShares } from '../shares.js';
import { figureTerm } from '../terms.js';
import type { FractionTie } from '../ties.js';

export const denomMix: Rule = {
  id: 'denom-mix',
  severity: 'error',
  title: { vi: 'Một nhóm, hai mẫu số', en: 'One group, two denominators' },
  checks: {
    vi: 'Các phân số của một câu chia cùng một nhóm có cùng mẫu số. Báo lỗi khi tỷ lệ ghi cạnh một phân số không khớp với mẫu số của nó mà khớp với mẫu số của phân số bên cạnh (“đại học 09/10 đạt 90%, trung cấp 01/9 chiếm 10%”).',
    en: 'The fractions of one sentence that part one group have one denominator. An error is told when the percent beside a fraction does not fit its own denominator but that of the fraction beside it (“đại học 09/10 đạt 90%, trung cấp 01/9 chiếm 10%”).',
  },
  silent: {
    vi: 'Hai nhóm khác nhau, mỗi tỷ lệ khớp với phân số của mình (“19/21 cán bộ, công chức và 11/12 người hoạt động không chuyên trách”).',
    en: 'Two groups whose percents each fit their own fraction (“19/21 cán bộ, công chức và 11/12 người hoạt động không chuyên trách”).',
  },
  examples: {
    bad: [
      {
        text: '+ Cán bộ: 09 người, trình độ chuyên môn: đại học 09/10 đạt 90%, trung cấp 01/9 chiếm 10%.',
        why: { vi: '1/9 = 11,11%, còn 1/10 = 10%: một nhóm, hai mẫu số', en: '1/9 = 11.11% but 1/10 = 10%: one group, two denominators' },
      },
    ],
    good: [
      {
        text: '+ Nữ 05/10 cán bộ, chiếm 50%; đảng viên 08/9 công chức, chiếm 88,8%.',
        why: { vi: 'hai nhóm, mỗi tỷ lệ khớp phân số của mình', en: 'two groups, each percent fits its own' },
      },
      {
        text: '+ Công chức: 08 người, đại học 07/08 đạt 87,5%, thạc sĩ 01/08 chiếm 12,5%.',
        why: { vi: 'cùng mẫu số 8', en: 'one denominator, 8' },
      },
    ],
  },
  run(facts) {
    const { fractions, mode } = readShares(facts);
    const tests: Test[] = [];
    for (const [at, tie] of fractions.entries()) {
      for (const other of [fractions[at - 1], fractions[at + 1]]) {
        if (other === undefined || !tie.direct || !other.direct || !inOneSentence(tie, other)) continue;
        const [own, own2] = [tie.base.figure.value, other.base.figure.value];
        if (own === own2) {
          if (other === fractions[at + 1]) tests.push(toTest(tie, other, true));
        } else if (!fits(tie, tie, null) && fits(tie, other, mode) && alike(tie, other)) tests.push(toTest(tie, other, false));
      }
    }
    return tests;
  },
  message(test, lang) {
    const [rate, numerator, base, otherNumerator, otherBase] = test.terms;
    return lang === 'en'
      ? `${rate?.raw}% at ${about(test.terms)} is ${numerator?.raw}/${otherBase?.raw}, not ${numerator?.raw}/${base?.raw}: one group is given with the denominators ${otherBase?.raw} (in ${otherNumerator?.raw}/${otherBase?.raw}) and ${base?.raw}.`
      : `${rate?.raw}% ở ${about(test.terms)} là ${numerator?.raw}/${otherBase?.raw} chứ không phải ${numerator?.raw}/${base?.raw}: một nhóm mà có hai mẫu số ${otherBase?.raw} (ở ${otherNumerator?.raw}/${otherBase?.raw}) và ${base?.raw}.`;
  },
};

function inOneSentence(a: FractionTie, b: FractionTie): boolean {
  return a.numerator.figure.scope.sentence === b.numerator.figure.scope.sentence;
}

/** The same thing is counted, as far as the words say. */
function alike(a: FractionTie, b: FractionTie): boolean {
  const unit = (tie: FractionTie) => tie.base.figure.unit ?? tie.numerator.figure.unit;
  return unit(a) === null || unit(b) === null || unit(a) === unit(b);
}

function fits(tie: FractionTie, denominator: FractionTie, mode: Parameters<typeof fitOf>[2]): boolean {
  const share = shareOf(exact(new Decimal(tie.numerator.figure.value)), exact(new Decimal(denominator.base.figure.value)));
  return share !== null && fitOf(share, { value: new Decimal(tie.rate.figure.value), decimals: tie.rate.figure.decimals }, mode) === 'fits';
}

function toTest(tie: FractionTie, other: FractionTie, same: boolean): Test {
  return {
    rule: 'denom-mix',
    verdict: same ? 'verified' : 'inconsistent',
    reason: null,
    terms: [
      figureTerm('rate', tie.rate.figure),
      figureTerm('numerator', tie.numerator.figure),
      figureTerm('base', tie.base.figure),
      figureTerm('other-numerator', other.numerator.figure),
      figureTerm('other-base', other.base.figure),
    ],
    expected: other.base.figure.value,
    actual: tie.base.figure.value,
    difference: tie.base.figure.value - other.base.figure.value,
    finding: same ? null : 'error',
    shape: 'mixed',
  };
}
