import type { Figure } from '../../model/figure.js';
import type { Indicator } from '../../model/report.js';
import { matchesOf } from '../../text/matches.js';
import { pattern } from '../../text/pattern.js';
import type { Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { figureTerm, rowTerm } from '../terms.js';

/**
 * Percents that may exceed 100: growth, achievement of a plan, of a target or of a norm, money over other money, rates per
 * capacity, gross rates of people of an age (who may be of another place or age), supplements to a wage or a price.
 */
const MAY_EXCEED = pattern.iu`tăng|giảm|vượt|gấp|so với|so cùng|cùng kỳ|cùng thời điểm|kế hoạch|dự toán|chỉ tiêu|mục tiêu|nhu cầu|yêu cầu|được giao|(?<!\p{L})giao(?!\p{L})(?! dịch)|đăng ký thi đua|ngân sách|giải ngân|tốc độ|nghị quyết|công suất|thiết kế|định mức|định biên|mức (?:bình quân|trung bình|chung|lương)|bình quân (?:chung|cả nước|toàn)|tiền lương|phụ cấp|lãi suất|lạm phát|chỉ số giá|đơn giá|giá (?:đất|trị|thị trường|khởi điểm|bán|trúng|vốn)|bồi thường|năng suất|sản lượng|doanh thu|lợi nhuận|kim ngạch|tự chủ|thời gian|hệ số|quy mô|bao phủ|tiêm chủng|huy động|đi học|nhập học|ra lớp|tuyển sinh`;
/** Revenue and expenditure, of which the plan or the year before may go unsaid. */
const MONEY_FLOW = pattern.iu`(?<!\p{L})(?:số |khoản |tổng )?(?:thu|chi)(?!\p{L})(?! (?:về|được|hồi|thập))`;
/** "113,9% năm 2023", "104 % của quý trước": the percent of an earlier time. */
const OF_EARLIER = pattern.iu`^(?:\s*(?:của|số liệu|mức|kết quả|số|thực hiện|con số|tổng số|số lượng|lượng|\p{L}+ ))*\s*(?:(?:cả|toàn)\s+)?(?:năm|quý|tháng|kỳ|tuần|giai đoạn|vụ|nhiệm kỳ|(?:06|6|9|09|sáu|chín)\s+tháng)(?:\s+(?:đầu|cuối)\s+năm)?\s+(?:trước|ngoái|liền kề|báo cáo trước|(?:19|20)\d{2}|\d{1,2}(?:/\d{4})?(?!\d)|[IVX]+(?!\p{L}))`;
/** Words that make a percent a share of a whole. */
const SHARE = /chiếm|(?:tỷ|tỉ) (?:lệ|trọng)|tổng số|trong đó|trên tổng/iu;

export const pctRange: Rule = {
  id: 'pct-range',
  severity: 'error',
  title: { vi: 'Tỷ lệ ngoài khoảng 0–100', en: 'A share outside 0–100' },
  checks: {
    vi: 'Một tỷ lệ phần trăm của tổng (trong câu, hoặc ở dòng có đơn vị “%”) nằm trong khoảng 0–100.',
    en: 'A share in percent (in a sentence, or in a row counted in “%”) lies between 0 and 100.',
  },
  silent: {
    vi: 'Tăng trưởng, so sánh (“bằng 113,9% năm trước”), mức hoàn thành kế hoạch, mục tiêu, định mức (“đạt 120% kế hoạch”), thu chi ngân sách, công suất, phụ cấp, tỷ lệ huy động theo độ tuổi, phân số của hai đơn vị (24 bộ/20 cán bộ). Câu không nói rõ là phần của tổng (“chiếm”, “tỷ lệ”) thì chỉ cảnh báo.',
    en: 'Growth, comparisons (“bằng 113,9% năm trước”), achievement of a plan, target or norm (“đạt 120% kế hoạch”), budget rows, capacities, supplements, gross rates by age, fractions of two units (24 computers/20 officials). Where no word says a share of a whole (“chiếm”, “tỷ lệ”), it is only warned of.',
  },
  examples: {
    bad: [
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tTỷ lệ TTHC đã được phê duyệt quy trình nội bộ\t%\t130\t\n2\tSố TTHC\tThủ tục\t130\t',
        why: { vi: 'tỷ lệ 130% của chính nó là không thể', en: '130% of the procedures themselves is impossible' },
      },
      {
        text: 'Trong đó 57 hồ sơ nộp trực tuyến, chiếm 109,5% tổng số hồ sơ.',
        why: { vi: 'một phần không thể chiếm hơn 100%', en: 'a part cannot be more than 100%' },
      },
    ],
    good: [
      {
        text: 'Tổng số hồ sơ phải giải quyết trong kỳ: 1.274 hồ sơ, bằng 113,9% năm 2023 (1.118 hồ sơ).',
        why: { vi: 'so với một năm trước, không phải phần của tổng', en: 'against an earlier year, no share' },
      },
      {
        text: 'Xã được trang bị 24 bộ máy tính/20 cán bộ, công chức, đạt 120%.',
        why: { vi: 'số máy trên đầu người có thể hơn một', en: 'there may be more than one computer a head' },
      },
      { text: 'Thu ngân sách đạt 120% kế hoạch năm.', why: { vi: 'mức hoàn thành kế hoạch có thể vượt 100%', en: 'a plan can be exceeded' } },
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tTỷ lệ tăng giảm thu ngân sách trên địa bàn\t%\t104,2\t\n2\tSố TTHC\tThủ tục\t130\t',
        why: { vi: 'tỷ lệ tăng giảm không phải là phần của tổng', en: 'a rate of change is no share' },
      },
    ],
  },
  run: ({ figures, indicators }) => [
    ...figures.flatMap((figure, at) => (figure.role === 'percent' ? [testFigure(figure, isOfTwoKinds(figures.slice(Math.max(0, at - 2), at), figure))] : [])),
    ...indicators.filter((row) => row.kind === 'percent' && row.value !== null).map(testRow),
  ],
  message(test, lang) {
    const [value] = test.terms;
    const raw = `${value?.raw}${/%\s*$/.test(value?.raw ?? '') ? '' : '%'}`;
    return lang === 'en' ? `${named(value)}: a share of ${raw} is outside 0–100%.` : `${named(value)}: tỷ lệ ${raw} nằm ngoài khoảng 0–100%.`;
  },
};

/** "24 bộ/20 cán bộ, công chức, đạt 120%": a fraction of two units is a rate per head, not a share. */
function isOfTwoKinds([above, below]: readonly Figure[], { scope }: Figure): boolean {
  if (above?.role !== 'numerator' || below?.role !== 'denominator' || below.scope.sentence !== scope.sentence) return false;
  return above.unit !== null && below.unit !== null && above.unit.toLowerCase() !== below.unit.toLowerCase() && above.scope.subject !== below.scope.subject;
}

function testFigure(figure: Figure, isRate: boolean): Test {
  const { before, after } = around(figure);
  const clause = /^[^,;(]*/u.exec(after)?.[0] ?? '';
  const words = `${figure.label} ${figure.context}`;
  const excused =
    isRate || figure.bound !== null || MAY_EXCEED.test(words) || MONEY_FLOW.test(`${figure.label} ${before} | ${clause}`) || OF_EARLIER.test(after);
  return toTest(figureTerm('value', figure), figure.value, excused, SHARE.test(`${figure.label} ${before} | ${clause}`) ? 'error' : 'warning');
}

/** The words before and after the percent in its context. */
function around({ context, raw }: Figure): { before: string; after: string } {
  const at = matchesOf(context, /\d[\d.,]*/gu).findLast(([number]) => number.replace(/[.,]+$/u, '') === raw)?.index ?? -1;
  if (at < 0) return { before: context, after: '' };
  return { before: context.slice(0, at), after: context.slice(at + raw.length).replace(/^\s*%\s*/u, '') };
}

function testRow(row: Indicator): Test {
  // a row that names no rate may count in percents of a year before: "Giá trị sản xuất công nghiệp", "%", "108,3"
  const excused = MAY_EXCEED.test(row.label) || MONEY_FLOW.test(row.label) || (row.code === null && !SHARE.test(row.label));
  return toTest(rowTerm('value', row), row.value ?? 0, excused, 'error');
}

function toTest(term: Test['terms'][number], value: number, mayExceed: boolean, severity: 'error' | 'warning'): Test {
  const inside = value >= 0 && value <= 100;
  const excused = !inside && mayExceed;
  return {
    rule: 'pct-range',
    verdict: inside ? 'verified' : excused ? 'not-checkable' : severity === 'error' ? 'inconsistent' : 'unlikely',
    reason: excused ? 'may-exceed' : null,
    terms: [term],
    expected: null,
    actual: value,
    difference: null,
    finding: inside || excused ? null : severity,
    shape: 'outside',
  };
}
