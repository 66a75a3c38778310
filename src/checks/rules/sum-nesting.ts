import { figureAbove, listsOfParts } from '../lists.js';
import type { Rule, Test } from '../rule.js';
import { addition, computed, named } from '../sentences.js';
import { compareSum } from '../sums.js';
import { figureTerm } from '../terms.js';

export const sumNesting: Rule = {
  id: 'sum-nesting',
  severity: 'warning',
  title: { vi: 'Phần kể dưới nhầm tổng', en: 'Parts listed under the wrong total' },
  checks: {
    vi: 'Các phần kể sau “trong đó” lớn hơn số đứng ngay trước, nhưng cùng với số ấy lại vừa bằng một số nêu trước đó: danh sách thuộc về số kia.',
    en: 'Parts after “trong đó” exceed the figure just before them, but together with it make up a figure given earlier: the list belongs to that one.',
  },
  silent: { vi: 'Không có số nào ở trên khớp: khi đó là việc của sum-total.', en: 'No figure above fits: then it is a matter for sum-total.' },
  examples: {
    bad: [
      {
        text: 'Ước thực hiện thu ngân sách trên địa bàn là 900 triệu đồng. Thu được hưởng: 300 triệu đồng. Trong đó: thu chuyển nguồn 350 triệu đồng; thu bổ sung 250 triệu đồng.',
        why: { vi: '300 + 350 + 250 = 900: hai khoản sau không nằm trong 300', en: '300 + 350 + 250 = 900: the last two are not part of the 300' },
      },
    ],
    good: [
      {
        text: 'Thu ngân sách trên địa bàn là 900 triệu đồng. Trong đó: thu chuyển nguồn 350 triệu đồng; thu bổ sung 250 triệu đồng.',
        why: { vi: 'các phần không vượt tổng', en: 'the parts do not exceed the total' },
      },
      {
        text: 'Có 16 cán bộ đạt chuẩn. Cử 07 lượt đi học, trong đó 04 lượt học tin học, 05 lượt học tiếng dân tộc (02 lượt học cả hai lớp).',
        why: { vi: '7 + 4 + 5 = 16 chỉ là trùng hợp: 16 đếm cán bộ, không đếm lượt', en: '7 + 4 + 5 = 16 by chance: the 16 are staff, not attendances' },
      },
    ],
  },
  run({ figures }) {
    return listsOfParts(figures).flatMap(({ whole, parts }): Test[] => {
      const above = figureAbove(whole, parts, figures);
      if (above === null) return [];
      return [
        {
          rule: 'sum-nesting',
          verdict: 'inconsistent',
          reason: 'parts-of-another-total',
          terms: [figureTerm('total', whole), ...parts.map((part) => figureTerm('part', part)), figureTerm('above', above)],
          expected: compareSum(whole, [whole, ...parts], false).sum,
          actual: whole.value,
          difference: null,
          finding: 'warning',
          shape: 'nesting',
        },
      ];
    });
  },
  message(test, lang) {
    const [total] = test.terms;
    const parts = test.terms.filter((term) => term.role === 'part');
    const above = test.terms.find((term) => term.role === 'above');
    const all = `${addition([...(total === undefined ? [] : [total]), ...parts])} = ${computed(test.expected, test.terms)}`;
    return lang === 'en'
      ? `${addition(parts)} stands under ${total?.raw} (${named(total)}) but exceeds it; ${all}, which is ${above?.raw} within rounding, so the list belongs there.`
      : `${addition(parts)} kể dưới ${total?.raw} (${named(total)}) nhưng lớn hơn số ấy; ${all} , tức ${above?.raw} trong phạm vi làm tròn, nên danh sách thuộc về số ấy.`;
  },
};
