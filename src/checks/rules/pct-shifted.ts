import { Decimal } from 'decimal.js';
import type { Figure } from '../../model/figure.js';
import { exact } from '../interval.js';
import { fitOf, inMode, type Rounding, shareOf } from '../rounding.js';
import type { Rule, Test } from '../rule.js';
import { readShares, type Share } from '../shares.js';
import type { FractionTie } from '../ties.js';

/** Fractions before and after in which the source of a percent is looked for. */
const NEAR = 2;

export const pctShifted: Rule = {
  id: 'pct-shifted',
  severity: 'error',
  attaches: ['pct-ratio'],
  title: { vi: 'Tỷ lệ của phân số bên cạnh', en: 'The percent of the fraction beside' },
  checks: {
    vi: 'Khi pct-ratio thấy một tỷ lệ sai, tìm phân số bên cạnh mà tỷ lệ ấy khớp: tỷ lệ bị ghi lệch một chỗ (“2,8/18 điểm, đạt 100%; 5.090/5.370 hồ sơ (đạt 15,5%)”: 15,5% là của 2,8/18). Lời giải thích và tỷ lệ đúng được ghi vào phát hiện của pct-ratio.',
    en: 'When pct-ratio finds a wrong percent, the fraction beside it that the percent fits is looked for: the percent slipped by one place (“2,8/18 điểm, đạt 100%; 5.090/5.370 hồ sơ (đạt 15,5%)”: 15.5% is that of 2.8/18). The explanation and the right percent are attached to the finding of pct-ratio.',
  },
  silent: {
    vi: '100% và 0%, vốn khớp với nhiều phân số; tỷ lệ khớp với nhiều hơn một phân số khác nhau.',
    en: '100% and 0%, which fit many fractions; a percent that fits several different fractions.',
  },
  examples: {
    bad: [
      {
        text: 'Phường có 15/24 nhiệm vụ đã xong, đạt 62,5%; đã đồng bộ 5.090/5.370 hồ sơ (đạt 62,5%).',
        why: { vi: '62,5% là của 15/24; 5.090/5.370 = 94,79%', en: '62.5% is that of 15/24; 5,090/5,370 = 94.79%' },
      },
    ],
    good: [
      {
        text: 'Phường có 15/24 nhiệm vụ đã xong, đạt 62,5%; đã đồng bộ 5.090/5.370 hồ sơ (đạt 94,79%).',
        why: { vi: 'mỗi tỷ lệ là của phân số mình', en: 'each percent is that of its own fraction' },
      },
    ],
  },
  run: () => [],
  explain(tests, facts) {
    if (!tests.some(isOpen)) return [...tests];
    const { shares, fractions, mode } = readShares(facts);
    return tests.map((test) => (isOpen(test) ? explained(test, shares, fractions, mode) : test));
  },
  message: () => '',
};

function isOpen({ rule, finding, repair, shape }: Test): boolean {
  return rule === 'pct-ratio' && finding !== null && finding !== 'info' && shape === 'wrong' && repair === undefined;
}

function explained(test: Test, shares: readonly Share[], fractions: readonly FractionTie[], mode: Rounding | null): Test {
  const [rate, numerator, base] = test.terms;
  const share = shares.find(({ rate: each }) => each.figure.place === rate?.place && each.figure.raw === rate.raw);
  const at = fractions.findIndex((tie) => tie.rate === share?.rate);
  if (share === undefined || at < 0 || share.value === null) return test;
  const { value, decimals } = share.rate.figure;
  if (value === 0 || value === 100) return test;
  const near = fractions
    .slice(Math.max(0, at - NEAR), at + NEAR + 1)
    .filter(
      (tie) =>
        tie.rate !== share.rate && isNear(tie.rate.figure, share.rate.figure) && gives(tie, share.rate.figure) && !isRoundedOtherwise(tie, share.rate.figure),
    );
  const [source] = near;
  const print = (tie: FractionTie) => `${tie.numerator.figure.raw}/${tie.base.figure.raw}`;
  if (source === undefined || near.some((tie) => print(tie) !== print(source))) return test;
  if (print(source) === `${numerator?.raw}/${base?.raw}`) return test;
  // a whole percent that its own fraction has too may be the same by chance
  if (decimals === 0 && near.some((tie) => gives(tie, tie.rate.figure))) return test;
  const right = inMode(share.value, decimals, mode).toFixed(decimals).replace('.', ',');
  return { ...test, shape: 'shifted', repair: { term: 0, from: share.rate.figure.raw, to: right, why: `${print(source)} = ${share.rate.figure.raw}%` } };
}

function isNear(a: Figure, b: Figure): boolean {
  return Math.abs(a.scope.paragraph - b.scope.paragraph) <= 1 && a.scope.section.join('>') === b.scope.section.join('>');
}

/** The neighbour has its own percent, right and printed with other digits (2.387/2.405 as 99,3%): nobody copied 99,2 from there. */
function isRoundedOtherwise(tie: FractionTie, rate: Figure): boolean {
  return tie.rate.figure.value !== rate.value && gives(tie, tie.rate.figure);
}

function gives({ numerator, base }: FractionTie, rate: Figure): boolean {
  const share = shareOf(exact(new Decimal(numerator.figure.value)), exact(new Decimal(base.figure.value)));
  return share !== null && fitOf(share, { value: new Decimal(rate.value), decimals: rate.decimals }, null) === 'fits';
}
