import type { Figure } from '../../model/figure.js';
import { isForecast } from '../../narrative/forecast.js';
import { pattern } from '../../text/pattern.js';
import { type Growth, growths } from '../growth.js';
import { about, fraction } from '../percent-words.js';
import { inMode, type Rounding } from '../rounding.js';
import type { Rule, Test } from '../rule.js';
import { computed } from '../sentences.js';
import { otherReading } from '../separators.js';
import { isScore, isShareOfWhole, readShares, type Share } from '../shares.js';
import { figureTerm } from '../terms.js';
import { spotsOf } from '../ties.js';

/** A percent so far above its score's share is no rate behind the score: such points follow their rate, or are capped above it. */
const FAR_ABOVE = 40;
/** A percent that says of what it is: another whole than the figures beside it, unless it fits them. */
const NAMES_BASE = pattern.iu`(?<!\p{L})tính (?:riêng )?(?:trên|theo|trong)(?!\p{L})`;

export const pctRatio: Rule = {
  id: 'pct-ratio',
  severity: 'error',
  title: { vi: 'Phân số và tỷ lệ phần trăm của nó', en: 'A fraction and its percent' },
  checks: {
    vi: 'Tỷ lệ ghi cùng một phân số (“296/298, đạt 98%”; “418/418 văn bản” trong ngoặc; “160 hồ sơ …/261 hồ sơ …. Đạt tỷ lệ 61,3%”) bằng tử số chia mẫu số, làm tròn hoặc cắt bớt đến số chữ số đã ghi, theo cách mà báo cáo vẫn dùng. Tiền được so trong phạm vi làm tròn. Tỷ lệ không đứng cạnh phân số được gắn với hai số lân cận mà nó khớp. Không khớp số nào thì cảnh báo, khi tên của tỷ lệ (“Tỷ lệ hoàn thành: 69,3%”) hay dự toán ghi ngay sau nó cho biết nó là của hai số nào. Mức tăng, giảm so với kỳ trước được tính trên số của kỳ trước ghi trong câu (“tăng 18 lượt so với cùng kỳ (196 lượt), tương đương 9,18%”); không khớp thì cảnh báo.',
    en: 'A percent given with a fraction (“296/298, đạt 98%”; “418/418 văn bản” in brackets; “160 hồ sơ …/261 hồ sơ …. Đạt tỷ lệ 61,3%”) is the numerator over the base, rounded or cut to the digits printed, in the manner of the document. Money is compared within its rounding. A percent beside no fraction is bound to the two neighbours that it fits. Where it fits none, a warning is told if its name (“Tỷ lệ hoàn thành: 69,3%”) or the plan printed right after it says which two it is of. Growth is computed over the earlier figure that the sentence prints (“tăng 18 lượt so với cùng kỳ (196 lượt), tương đương 9,18%”); a warning is told where it is not.',
  },
  silent: {
    vi: 'Tỷ lệ khớp với hai số khác ngay cạnh; tăng, giảm so với một kỳ không ghi số; mức tối thiểu, chỉ tiêu phải đạt; số có cận (“trên 98%”); 0/0; vượt kế hoạch mà ghi 100%; tỷ lệ ghi cạnh điểm số (“12/12 điểm, đạt 96%”), vốn là của chỉ số đứng sau điểm.',
    en: 'A percent that fits two other figures beside it; growth over a period whose figure is not printed; minima and targets; open bounds (“trên 98%”); 0/0; a plan exceeded and given as 100%; the percent beside a score (“12/12 điểm, đạt 96%”), which is that of the rate behind the points.',
  },
  examples: {
    bad: [
      { text: '+ Số hóa hồ sơ khi tiếp nhận: 296/298, đạt 98%.', why: { vi: '296/298 = 99,33%', en: '296/298 = 99.33%' } },
      {
        text: 'Đã đồng bộ lên Cổng Dịch vụ công 5.120/5.370 hồ sơ (đạt 59,3%).',
        why: { vi: '5.120/5.370 = 95,34%', en: '5,120/5,370 = 95.34%' },
      },
      {
        text: '+ Thanh toán trực tuyến: 160 hồ sơ nộp tiền qua cổng/261 hồ sơ phải nộp phí. Đạt tỷ lệ 63,1%.',
        why: { vi: '160/261 = 61,30%', en: '160/261 = 61.30%' },
      },
      {
        text: 'Kế hoạch vốn đầu tư năm 2024 được giao 2.985 triệu đồng; đến ngày 30/11/2024 đã giải ngân 2.146 triệu đồng, đạt 81,89%.',
        why: { vi: '2.146/2.985 = 71,89%', en: '2,146/2,985 = 71.89%' },
      },
    ],
    good: [
      {
        text: 'Dự toán chi được giao 2.985 triệu đồng, sau điều chỉnh còn thấp hơn; đã chi 2.146 triệu đồng, đạt 81,89%. Kế hoạch vốn được giao 500 triệu đồng; đã giải ngân 300 triệu đồng, đạt 75% kế hoạch 9 tháng.',
        why: { vi: 'dự toán đã điều chỉnh; kế hoạch của 9 tháng', en: 'the budget was changed; the plan of nine months' },
      },
      {
        text: 'Văn bản đi: Tổng 416, ký số: 402, không ký số: 14, lãnh đạo ký số: 376, đạt 96,63%.',
        why: { vi: 'tỷ lệ là của 402/416', en: 'the percent is that of 402/416' },
      },
      {
        text: 'Thanh toán trực tuyến: 160 hồ sơ qua cổng/261 hồ sơ có nghĩa vụ tài chính. Đạt tỷ lệ 61,3%.',
        why: { vi: '160/261 = 61,30%, phân số và tỷ lệ cách nhau bằng chữ', en: '160/261 = 61.30%, words apart' },
      },
      {
        text: 'Đã kiểm tra 09/21 đơn vị, bằng 75% kế hoạch kiểm tra năm (12 đơn vị).',
        why: { vi: 'sau tỷ lệ ghi rõ kế hoạch là 12 đơn vị: 9/12 = 75%', en: 'the words after the percent give the plan, 12: 9/12 = 75%' },
      },
      {
        text: 'Thu ngân sách 2.150/2.600 triệu đồng, tăng 12,5% so với cùng kỳ; chỉ tiêu phải đạt trên 85%.',
        why: { vi: 'mức tăng và chỉ tiêu không phải là tỷ lệ của phân số', en: 'growth and a target are no share of the fraction' },
      },
      {
        text: 'Tiếp 214 lượt, tăng 18 lượt so với cùng kỳ năm 2023 (196 lượt), tương đương tăng 9,18%. Nhận 60 đơn, giảm 20% so với năm 2023 (75 đơn).',
        why: { vi: '18/196 = 9,18%; (75 − 60)/75 = 20%', en: '18/196 = 9.18%; (75 − 60)/75 = 20%' },
      },
      {
        text: 'Điểm bình quân của nhóm là 12/12 điểm, đạt 96%. Nhóm khác được 8,9/10 điểm, đạt 93,4%.',
        why: { vi: 'tỷ lệ là của chỉ số đứng sau điểm', en: 'the percent is that of the rate behind the points' },
      },
      {
        text: 'Phường phải đăng 10 tin bài và đã đăng 12/10 tin bài, đạt 100% kế hoạch.',
        why: { vi: 'vượt kế hoạch', en: 'the plan is exceeded' },
      },
      {
        text: 'Có 1.208 văn bản đến phải xử lý; xử lý xong đúng hạn 1.171 văn bản, trễ hạn 26 văn bản. Tính trên số đã xử lý xong, tỷ lệ đúng hạn là 97,83%.',
        why: { vi: 'câu tự nói tính trên số nào: 1.171/(1.171 + 26)', en: 'the sentence says of what: 1,171/(1,171 + 26)' },
      },
      {
        text: 'Có 11/36 đầu việc xong, đạt 30,5%. Có 148/150 phiếu hài lòng, đạt 98,6%.',
        why: { vi: 'báo cáo cắt bớt chữ số thay vì làm tròn', en: 'the document cuts digits off instead of rounding' },
      },
    ],
  },
  run(facts) {
    const { shares, mode } = readShares(facts);
    const ratios = shares.filter((share) => !isShareOfWhole(share) && otherReading(share, facts.figures) === null).map((share) => testShare(share, mode));
    return [...ratios, ...growths(spotsOf(facts.figures, facts.document), mode).map((growth) => testGrowth(growth, mode))];
  },
  message(test, lang) {
    const [rate, numerator, base] = test.terms;
    if (test.shape === 'grown') {
      const by = `(${numerator?.raw} − ${base?.raw})/${base?.raw} = ${computed(test.expected, test.terms)}%`;
      return lang === 'en' ? `${by}, but ${rate?.raw}% is given at ${about(test.terms)}.` : `${by}, nhưng ghi ${rate?.raw}% ở ${about(test.terms)}.`;
    }
    const sum = `${fraction(numerator, base)} = ${computed(test.expected, test.terms)}%`;
    const end = test.shape === 'shifted' ? ` (${test.repair?.why})` : '';
    if (test.shape === 'other-mode') {
      return lang === 'en'
        ? `${sum}: ${rate?.raw}% at ${about(test.terms)} is rounded otherwise than the document's other percents.`
        : `${sum}: ${rate?.raw}% ở ${about(test.terms)} làm tròn khác với các tỷ lệ còn lại của báo cáo.`;
    }
    if (test.shape === 'shifted') {
      return lang === 'en'
        ? `${sum}, but ${rate?.raw}% is given at ${about(test.terms)}: that is the percent of the fraction beside it${end}.`
        : `${sum}, nhưng ghi ${rate?.raw}% ở ${about(test.terms)}: đó là tỷ lệ của phân số bên cạnh${end}.`;
    }
    return lang === 'en' ? `${sum}, but ${rate?.raw}% is given at ${about(test.terms)}.` : `${sum}, nhưng ghi ${rate?.raw}% ở ${about(test.terms)}.`;
  },
};

function testShare(share: Share, mode: Rounding | null): Test {
  const { rate, numerator, base, value } = share;
  const [percent, above, below] = [rate.figure, numerator.figure, base.figure];
  const digits = Math.max(2, percent.decimals);
  const expected = value === null ? null : inMode(value, digits, mode).toNumber();
  return {
    rule: 'pct-ratio',
    terms: [figureTerm('rate', percent), figureTerm('numerator', above), figureTerm('base', below)],
    expected,
    actual: percent.value,
    difference: expected === null ? null : Number((percent.value - expected).toFixed(6)),
    ...verdictOf(share),
  };
}

function verdictOf(share: Share): Pick<Test, 'verdict' | 'reason' | 'finding' | 'shape'> {
  const { fit, bond, tie, value } = share;
  const [rate, numerator, base] = [share.rate.figure, share.numerator.figure, share.base.figure];
  const open = (reason: string) => ({ verdict: 'not-checkable' as const, reason, finding: null, shape: 'wrong' });
  if (value === null) return open('empty-base');
  if ([rate, numerator, base].some((figure) => figure.bound !== null && figure.bound !== 'about')) return open('open-bound');
  if (fit === 'fits') return { verdict: 'verified', reason: bond === 'neighbours' ? 'neighbours' : null, finding: null, shape: 'right' };
  if (isAbout(rate) || isAbout(numerator) || isAbout(base)) return open('open-bound');
  if (fit !== 'apart') return { verdict: 'unlikely', reason: fit === 'touches' ? 'edge-of-rounding' : 'other-rounding', finding: 'info', shape: 'other-mode' };
  if (tie?.aspect === 'growth' || tie?.aspect === 'other') return open('another-whole');
  if (value.gt(100) && rate.value === 100) return open('plan-exceeded');
  if (isScore(numerator, base)) {
    if (value.plus(FAR_ABOVE).gt(rate.value)) return open('rate-behind-score');
    return { verdict: 'unlikely', reason: 'rate-behind-score', finding: 'warning', shape: 'wrong' };
  }
  if (bond !== 'fraction' && bond !== 'plan') {
    if (NAMES_BASE.test(rate.label)) return open('another-whole');
    return { verdict: 'unlikely', reason: 'another-whole', finding: 'warning', shape: 'wrong' };
  }
  if (tie?.aspect === 'plan' && rate.value >= 100) return open('another-whole');
  if (value.gt(100) && above(share)) return open('another-whole');
  if (tie?.aspect === 'plan' && !isPlanned(numerator, base)) return { verdict: 'unlikely', reason: 'another-whole', finding: 'warning', shape: 'wrong' };
  return { verdict: 'inconsistent', reason: null, finding: 'error', shape: 'wrong' };
}

/** The change over the earlier figure; another period than the words say may be meant, so it only warns. */
function testGrowth({ rate, change, now, before, fit, value }: Growth, mode: Rounding | null): Test {
  const expected = inMode(value, Math.max(2, rate.figure.decimals), mode).toNumber();
  const terms = [figureTerm('rate', rate.figure)];
  if (change !== null) terms.push(figureTerm('numerator', change.figure), figureTerm('base', before.figure));
  else if (now !== null) terms.push(figureTerm('now', now.figure), figureTerm('before', before.figure));
  const test = { rule: 'pct-ratio', terms, expected, actual: rate.figure.value, difference: Number((rate.figure.value - expected).toFixed(6)) };
  const shape = change === null ? 'grown' : 'wrong';
  if (fit === 'fits') return { ...test, verdict: 'verified', reason: 'growth', finding: null, shape };
  return { ...test, verdict: 'unlikely', reason: fit === 'apart' ? 'growth' : 'other-rounding', finding: fit === 'apart' ? 'warning' : null, shape };
}

/** A bare fraction above 1 with a share below 100 may be no fraction at all ("đợt 20/11 đạt 95%"). */
function above({ rate, numerator, base }: Share): boolean {
  return numerator.figure.unit === null && base.figure.unit === null && rate.figure.value <= 100;
}

const isAbout = (figure: Figure) => figure.bound === 'about' && !isForecast(figure);

/** What plans and budgets are made of: tasks, targets, money. */
function isPlanned(numerator: Figure, base: Figure): boolean {
  const unit = `${base.unit ?? ''} ${numerator.unit ?? ''}`;
  return [numerator, base].some(({ role, scope }) => role === 'money' || scope.subject === 'task') || /nhiệm vụ|chỉ tiêu|việc|đồng/iu.test(unit);
}
