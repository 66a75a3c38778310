import { Decimal } from 'decimal.js';
import type { Figure } from '../../model/figure.js';
import { pattern } from '../../text/pattern.js';
import { exact } from '../interval.js';
import { areOneDigitApart } from '../one-slip.js';
import { about } from '../percent-words.js';
import { fitOf, shareOf } from '../rounding.js';
import type { Facts, Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { readShares } from '../shares.js';
import { figureTerm } from '../terms.js';
import { type FractionTie, fractionAt, type Spot, sameParagraph, spotsOf, textAfter } from '../ties.js';

export const denomMix: Rule = {
  id: 'denom-mix',
  severity: 'error',
  title: { vi: 'Một nhóm, hai mẫu số', en: 'One group, two denominators' },
  checks: {
    vi: 'Các phân số của một câu chia cùng một nhóm có cùng mẫu số. Báo lỗi khi tỷ lệ ghi cạnh một phân số không khớp với mẫu số của nó mà khớp với mẫu số của phân số bên cạnh (“đại học 09/10 đạt 90%, trung cấp 01/9 chiếm 10%”). Cảnh báo khi số được giao, số đề ra và mẫu số ngay sau nó chỉ khác nhau một chữ số (“được giao 603 triệu đồng; đã giải ngân 405/630 triệu đồng”); cũng vậy với số đếm mà phân số ngay sau lấy ra một phần (“lấy ý kiến 271 phiếu, có 265/471 phiếu”).',
    en: 'The fractions of one sentence that part one group have one denominator. An error is told when the percent beside a fraction does not fit its own denominator but that of the fraction beside it (“đại học 09/10 đạt 90%, trung cấp 01/9 chiếm 10%”). A warning is told when what a plan or an order gives and the denominator right after it are one digit apart (“được giao 603 triệu đồng; đã giải ngân 405/630 triệu đồng”), or a count and the denominator of the part that the next words take out of it (“lấy ý kiến 271 phiếu, có 265/471 phiếu”).',
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
      {
        text: 'Trong tháng tiếp nhận 384 hồ sơ, giải quyết đúng hạn 382/383 hồ sơ, đạt 99,74%.',
        why: { vi: 'tiếp nhận 384, đã giải quyết 383: hai nhóm khác nhau', en: '384 came in, 383 were solved: two groups' },
      },
      {
        text: 'Phát ra 251 phiếu, có 240/241 phiếu thu về đánh giá hài lòng. Phát hiện 19 vấn đề, đã xử lý 15/16 vấn đề cần xử lý ngay.',
        why: { vi: 'phiếu thu về ít hơn phiếu phát ra; chỉ một số vấn đề phải xử lý ngay', en: 'fewer ballots came back; only some issues were urgent' },
      },
      {
        text: 'Đã mua 24 máy vi tính, 20/21 máy vi tính của phòng đã nối mạng. Tiếp nhận mới 384 hồ sơ, đã giải quyết 382/394 hồ sơ.',
        why: { vi: 'máy của phòng là nhóm khác; 394 gồm cả hồ sơ kỳ trước', en: 'another group of computers; 394 with those carried over' },
      },
      {
        text: 'Số nhiệm vụ được giao là 87 nhiệm vụ; trong số đến hạn đã hoàn thành 82/84 nhiệm vụ, đạt 97,6%.',
        why: { vi: 'mẫu số chỉ đếm nhiệm vụ đến hạn', en: 'the denominator counts only what is due' },
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
    return [...tests, ...fromWholes(facts)];
  },
  message(test, lang) {
    if (test.shape === 'whole') {
      const [whole, numerator, base] = test.terms;
      return lang === 'en'
        ? `${whole?.raw} is given for ${named(whole)}, but ${base?.raw} in ${numerator?.raw}/${base?.raw}: one digit apart, so one of the two is probably misprinted.`
        : `Nêu ${whole?.raw} ở ${named(whole)}, nhưng mẫu số ở ${numerator?.raw}/${base?.raw} là ${base?.raw}: chỉ khác nhau một chữ số, có lẽ một trong hai số ghi nhầm.`;
    }
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

/** "Số nhiệm vụ được giao là 87 nhiệm vụ; hoàn thành 82/84 nhiệm vụ": a whole that a plan or an order gives, then as a denominator. */
const GIVEN = /(?:được giao|giao|đề ra|đặt ra|kế hoạch|tổng số|tổng vốn)(?:\s+(?:là|có|gồm))?$/iu;
/** "Qua lấy ý kiến 271 phiếu, có 265/271 phiếu", "phát hiện 19 vấn đề, đã xử lý xong 17/19 vấn đề": words that take a part out of what was counted right before. */
const TAKES_PART = pattern.iu`^[^.;:,()]*[,;]\s*(?:(?:trong đó|đến nay|hiện|hiện nay)\s*,?\s*)?(?:có|đã\s+(?:\p{L}+\s+){0,4}\p{L}+)\s*$`;
/** The count right before the fraction, and what the fraction counts, are of one stage: "đã giải quyết là 384 hồ sơ; … giải quyết đúng hạn 382/384". */
const FLOWING = ['dossier', 'petition', 'task'];
/** Words on either side of the fraction by which it counts more or less than what was counted before it. */
const ANOTHER_COUNT = pattern.iu`(?<!\p{L})(?:thu (?:về|lại)|phát (?:ra|đi)|hợp lệ|gửi|lũy kế|luỹ kế|cộng dồn|tổng cộng|từ đầu|đầu (?:năm|nhiệm kỳ|kỳ)|cả năm|toàn (?:xã|phường|huyện|tỉnh|thị trấn|thành phố)|kỳ trước|năm trước|tồn|cũ|mới|kể cả|bao gồm)(?!\p{L})`;
/** Words after a fraction that single out some of what it counts. */
const SOME_OF_IT = pattern.iu`(?<!\p{L})(?:cần|phải|thuộc|đủ|có)(?!\p{L})`;
/** The fraction is of another group, or of some of the group. */
const OTHER_GROUP = pattern.iu`trong đó|riêng|đến hạn|phát sinh|đủ điều kiện|còn lại|khác|điều chỉnh|bổ sung|(?<!\p{L})(?:năm|quý|tháng|kỳ)\s+(?:trước|\d)`;

function fromWholes({ figures, document }: Facts): Test[] {
  const spots = spotsOf(figures, document);
  return spots.flatMap((whole, at): Test[] => {
    const fraction = fractionAt(spots, at + 1);
    if (fraction === null || !sameParagraph(whole, fraction.numerator) || whole.figure.scope.sentence !== fraction.base.figure.scope.sentence) return [];
    const [of, base] = [whole.figure, fraction.base.figure];
    const unlike = of.role !== (base.role === 'money' ? 'money' : 'count') || of.bound !== null || of.unit === null || of.unit !== base.unit;
    if (unlike || OTHER_GROUP.test(whole.text.slice(whole.end, fraction.base.at))) return [];
    if (!GIVEN.test(of.label) && !isTakenFrom(whole, fraction)) return [];
    if (of.value !== base.value && !areOneDigitApart(of.raw, base.raw)) return [];
    return [toWholeTest(of, fraction.numerator.figure, base)];
  });
}

/** Without a plan or an order, only words that take the fraction out of the count before it tie the two. */
function isTakenFrom(whole: Spot, { numerator, base }: { numerator: Spot; base: Spot }): boolean {
  const after = /^[^.;:,()\d]*/u.exec(textAfter(base))?.[0] ?? '';
  const between = whole.text.slice(whole.end, numerator.at);
  if (ANOTHER_COUNT.test(`${whole.figure.label} ${between} ${after}`) || OTHER_GROUP.test(after) || SOME_OF_IT.test(after)) return false;
  if (!FLOWING.includes(whole.figure.scope.subject ?? '')) return TAKES_PART.test(between);
  const [of, part] = [whole.figure.scope.facets, numerator.figure.scope.facets];
  return of.stage === 'resolved' && of.timing === undefined && part.stage === 'resolved' && part.timing !== undefined && of.topic === part.topic;
}

function toWholeTest(whole: Figure, numerator: Figure, base: Figure): Test {
  const same = whole.value === base.value;
  return {
    rule: 'denom-mix',
    verdict: same ? 'verified' : 'unlikely',
    reason: same ? null : 'one-digit-apart',
    terms: [figureTerm('whole', whole), figureTerm('numerator', numerator), figureTerm('base', base)],
    expected: whole.value,
    actual: base.value,
    difference: base.value - whole.value,
    finding: same ? null : 'warning',
    shape: 'whole',
  };
}
