import type { Figure } from '../../model/figure.js';
import type { Indicator } from '../../model/report.js';
import type { Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { figureTerm, rowTerm } from '../terms.js';

/** Percents that may exceed 100: growth, achievement of a plan, budgets, comparisons. */
const MAY_EXCEED =
  /tăng|giảm|vượt|so với|cùng kỳ|kế hoạch|dự toán|chỉ tiêu|ngân sách|giải ngân|(?<!\p{L})(?:số |khoản |tổng )?(?:thu|chi)(?!\p{L})(?! (?:về|được|hồi|thập))|tốc độ|nghị quyết|công suất|định mức|thời gian|năng suất|tự chủ/iu;

export const pctRange: Rule = {
  id: 'pct-range',
  severity: 'error',
  title: { vi: 'Tỷ lệ ngoài khoảng 0–100', en: 'A share outside 0–100' },
  checks: {
    vi: 'Một tỷ lệ phần trăm của tổng (trong câu, hoặc ở dòng có đơn vị “%”) nằm trong khoảng 0–100.',
    en: 'A share in percent (in a sentence, or in a row counted in “%”) lies between 0 and 100.',
  },
  silent: {
    vi: 'Tăng trưởng, so sánh, mức hoàn thành kế hoạch (“đạt 120% kế hoạch”), thu chi ngân sách.',
    en: 'Growth, comparisons, achievement of a plan (“đạt 120% kế hoạch”), budget rows.',
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
      { text: 'Thu ngân sách đạt 120% kế hoạch năm.', why: { vi: 'mức hoàn thành kế hoạch có thể vượt 100%', en: 'a plan can be exceeded' } },
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tTỷ lệ tăng giảm thu ngân sách trên địa bàn\t%\t104,2\t\n2\tSố TTHC\tThủ tục\t130\t',
        why: { vi: 'tỷ lệ tăng giảm không phải là phần của tổng', en: 'a rate of change is no share' },
      },
    ],
  },
  run: ({ figures, indicators }) => [
    ...figures.filter((figure) => figure.role === 'percent').map(testFigure),
    ...indicators.filter((row) => row.kind === 'percent' && row.value !== null).map(testRow),
  ],
  message(test, lang) {
    const [value] = test.terms;
    const raw = `${value?.raw}${/%\s*$/.test(value?.raw ?? '') ? '' : '%'}`;
    return lang === 'en' ? `${named(value)}: a share of ${raw} is outside 0–100%.` : `${named(value)}: tỷ lệ ${raw} nằm ngoài khoảng 0–100%.`;
  },
};

function testFigure(figure: Figure): Test {
  return toTest(figureTerm('value', figure), figure.value, `${figure.label} ${figure.context}`, figure.bound !== null);
}

function testRow(row: Indicator): Test {
  return toTest(rowTerm('value', row), row.value ?? 0, row.label, false);
}

function toTest(term: Test['terms'][number], value: number, words: string, open: boolean): Test {
  const inside = value >= 0 && value <= 100;
  const excused = !inside && (MAY_EXCEED.test(words) || open);
  return {
    rule: 'pct-range',
    verdict: inside ? 'verified' : excused ? 'not-checkable' : 'inconsistent',
    reason: excused ? 'may-exceed' : null,
    terms: [term],
    expected: null,
    actual: value,
    difference: null,
    finding: inside || excused ? null : 'error',
    shape: 'outside',
  };
}
