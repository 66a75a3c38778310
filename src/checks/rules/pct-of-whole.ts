import { Decimal } from 'decimal.js';
import type { Term } from '../../model/relation.js';
import { pattern } from '../../text/pattern.js';
import { inMode, type Rounding } from '../rounding.js';
import type { Rule, Test } from '../rule.js';
import { computed, named } from '../sentences.js';
import { isShareOfWhole, readShares, type Share } from '../shares.js';
import { figureTerm } from '../terms.js';

/** Words of what is to be done, of which more may be done. */
const PLAN = pattern.iu`(?<!\p{L})(?:kế hoạch|chỉ tiêu|giao|dự toán|mục tiêu|đăng ký|phấn đấu|dự kiến)(?!\p{L})`;

export const pctOfWhole: Rule = {
  id: 'pct-of-whole',
  severity: 'warning',
  title: { vi: 'Phần chiếm bao nhiêu phần trăm của tổng', en: 'A part and the percent that it makes up of its whole' },
  checks: {
    vi: '“n chiếm p%” của tổng N mà câu, danh sách hay dòng trên đã nêu (“Tổng số …: 21 người” rồi “Đại học 18 người, chiếm tỷ lệ 85,7%”; “trong đó …”; “15% trên tổng số hồ sơ … là 25 phiếu”). Chỉ cảnh báo khi không có tổng nào gần đó khớp.',
    en: '“n chiếm p%” of the whole N that the sentence, the list or the line above gives (“Tổng số …: 21 người”, then “Đại học 18 người, chiếm tỷ lệ 85,7%”; “trong đó …”; “15% trên tổng số hồ sơ … là 25 phiếu”). It warns only when no whole nearby fits.',
  },
  silent: {
    vi: 'Khớp với một tổng khác gần đó; p là mức tối thiểu hay của kế hoạch; không nêu tổng.',
    en: 'Another whole nearby fits; p is a minimum or of a plan; no whole is given.',
  },
  examples: {
    bad: [
      {
        text: 'Tổng số cán bộ, công chức: 21 người.\n\n- Về trình độ chuyên môn: Đại học 18 người, chiếm tỷ lệ 58,7%; Cao đẳng 03 người, chiếm tỷ lệ 14,3%.',
        why: { vi: '18/21 = 85,71%', en: '18/21 = 85.71%' },
      },
      {
        text: 'Phường xử lý 21 thủ tục với 168 hồ sơ, lấy phiếu khảo sát 15% trên tổng số hồ sơ giải quyết là 31 phiếu.',
        why: { vi: '15% của 168 là 25,2; 31/168 = 18,45%', en: '15% of 168 is 25.2; 31/168 = 18.45%' },
      },
    ],
    good: [
      {
        text: 'Tổng số cán bộ, công chức: 21 người.\n\n- Về trình độ chuyên môn: Đại học 18 người, chiếm tỷ lệ 85,7%; Cao đẳng 03 người, chiếm tỷ lệ 14,3%.',
        why: { vi: '18/21 = 85,71%; 3/21 = 14,29%', en: '18/21 = 85.71%; 3/21 = 14.29%' },
      },
      {
        text: 'Tiếp nhận 261 hồ sơ, trong đó thanh toán trực tuyến 160 hồ sơ, đạt 61,3%, cao hơn mức yêu cầu tối thiểu 60%.',
        why: { vi: '160/261 = 61,30%; 60% là mức tối thiểu', en: '160/261 = 61.30%; 60% is a minimum' },
      },
      {
        text: 'Toàn xã có 1.959 hộ, trong đó 1.203 hộ có tài khoản; 615 hộ dùng ví điện tử, chiếm 51,12% số hộ có tài khoản.',
        why: { vi: '615/1.203 = 51,12%: tổng là số hộ có tài khoản', en: '615/1,203 = 51.12%: the whole is the households with an account' },
      },
      {
        text: 'Biên chế giao 22, hiện có 20 người, trong đó nữ 08 người (chiếm 40%), đảng viên 19 người (chiếm 95%).',
        why: { vi: '8/20 và 19/20 đều đúng: hai phần chồng lên nhau, không cộng', en: '8/20 and 19/20 hold: the parts overlap and do not add' },
      },
    ],
  },
  run(facts) {
    const { shares, mode } = readShares(facts);
    return shares.filter(isShareOfWhole).map((share) => testShare(share, mode));
  },
  // "trong đó nữ 08 người (40%), đảng viên 19 người (95%)" of 20: percents that hold of the same total show that the parts overlap
  explain(tests) {
    const shares = tests.filter(({ rule, verdict }) => rule === 'pct-of-whole' && verdict === 'verified');
    const holds = (part: Term, whole: Term | undefined) => shares.some(({ terms }) => terms[1]?.place === part.place && terms[2]?.place === whole?.place);
    return tests.map((test) => {
      if (test.rule !== 'sum-total' || test.reason !== 'parts-exceed' || shares.length === 0) return test;
      const [total, ...parts] = test.terms;
      // one part above its total overlaps with no other: only a plan is carried out by more than all of it
      const fits = parts.every(({ value }) => (value ?? 0) <= (total?.value ?? 0)) || PLAN.test(`${total?.label} ${total?.quote}`);
      return fits && parts.every((part) => holds(part, total)) ? { ...test, verdict: 'not-checkable', reason: 'overlapping-parts', finding: null } : test;
    });
  },
  message(test, lang) {
    const [rate, part, whole] = test.terms;
    const share = `${part?.raw}/${whole?.raw} = ${computed(test.expected, test.terms)}%`;
    const of = computed(
      new Decimal(whole?.value ?? 0)
        .times(rate?.value ?? 0)
        .div(100)
        .toDecimalPlaces(2)
        .toNumber(),
      test.terms,
    );
    if (test.shape === 'quota') {
      return lang === 'en'
        ? `${rate?.raw}% of ${whole?.raw} (${named(whole)}) is ${of}, but ${part?.raw} is given.`
        : `${rate?.raw}% của ${whole?.raw} (${named(whole)}) là ${of}, nhưng ghi ${part?.raw}.`;
    }
    return lang === 'en'
      ? `${share}, but ${rate?.raw}% is given at ${named(part)}; ${rate?.raw}% of ${whole?.raw} would be ${of}.`
      : `${share}, nhưng ghi ${rate?.raw}% ở ${named(part)}; ${rate?.raw}% của ${whole?.raw} là ${of}.`;
  },
};

function testShare({ rate, numerator, base, fit, value }: Share, mode: Rounding | null): Test {
  const expected = value === null ? null : inMode(value, Math.max(2, rate.figure.decimals), mode).toNumber();
  const test = {
    rule: 'pct-of-whole',
    terms: [figureTerm('rate', rate.figure), figureTerm('part', numerator.figure), figureTerm('whole', base.figure)],
    expected,
    actual: rate.figure.value,
    difference: expected === null ? null : Number((rate.figure.value - expected).toFixed(6)),
    finding: null,
    shape: numerator.order > rate.order ? 'quota' : 'wrong',
  };
  if (value === null) return { ...test, verdict: 'not-checkable', reason: 'empty-base' };
  if (rate.figure.bound !== null || base.figure.bound !== null) return { ...test, verdict: 'not-checkable', reason: 'open-bound' };
  if (fit === 'fits') return { ...test, verdict: 'verified', reason: null };
  if (fit !== 'apart') return { ...test, verdict: 'unlikely', reason: fit === 'touches' ? 'edge-of-rounding' : 'other-rounding' };
  return { ...test, verdict: 'unlikely', reason: 'another-whole', finding: 'warning' };
}
