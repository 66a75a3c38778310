import type { Indicator } from '../../model/report.js';
import { fold } from '../../text/unicode.js';
import { unitKind } from '../../text/units.js';
import type { Facts, Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { rowTerm } from '../terms.js';

const HEADER = 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú';

export const unitLabel: Rule = {
  id: 'unit-label',
  severity: 'info',
  title: { vi: 'Tên chỉ tiêu và đơn vị tính không hợp nhau', en: 'A label and a unit at odds' },
  checks: {
    vi: 'Dòng “Tỷ lệ …” có đơn vị đếm (hồ sơ, đơn vị, …), hoặc dòng “Số …” có đơn vị “%”.',
    en: 'A “Tỷ lệ …” (rate) row whose unit counts things, or a “Số …” (number of) row whose unit is “%”.',
  },
  silent: {
    vi: 'Hai đơn vị đếm khác nhau (biểu mẫu gốc cũng có chỗ in nhầm “Thủ tục” cho hồ sơ); đơn vị lạ; dòng để trống.',
    en: 'Two units that both count (the official form itself prints “Thủ tục” where dossiers are counted); unknown units; blank rows.',
  },
  examples: {
    bad: [
      {
        text: `${HEADER}\n1\tTỷ lệ cơ quan chuyên môn được cấp chứng thư số\tĐơn vị\t1\t\n2\tSố lượng phiếu khảo sát\tPhiếu\t31\t`,
        why: { vi: 'tên là tỷ lệ, đơn vị là số đếm', en: 'the label says rate, the unit says count' },
      },
    ],
    good: [
      {
        text: `${HEADER}\n1\tTổng số hồ sơ của DVCTT toàn trình (gồm hồ sơ nộp trực tuyến + trực tiếp)\tThủ tục\t120\t\n2\tSố lượng phiếu khảo sát\tPhiếu\t31\t`,
        why: { vi: 'biểu mẫu gốc in “Thủ tục”', en: 'the official form prints “Thủ tục”' },
      },
    ],
  },
  run: ({ indicators }: Facts) => indicators.flatMap(testRow),
  message(test, lang) {
    const [row] = test.terms;
    const unit = row?.raw ?? '';
    if (test.shape === 'rate') {
      return lang === 'en'
        ? `${named(row)} says rate, but its unit “${unit}” counts things.`
        : `${named(row)} là tỷ lệ, nhưng đơn vị tính “${unit}” là đơn vị đếm.`;
    }
    return lang === 'en' ? `${named(row)} says number, but its unit is “${unit}”.` : `${named(row)} là số lượng, nhưng đơn vị tính là “${unit}”.`;
  },
};

const RATE = new RegExp(`^${fold('tỷ lệ')} `);
const NUMBER = new RegExp(`^(?:${['tổng số', 'số lượng', 'số'].map(fold).join('|')}) (?!${fold('tỷ lệ')}|${fold('phần trăm')})`);
/** A count in whose label a percent stands is of a share after all. */
const SHARE = new RegExp(`%|${fold('tỷ lệ')}|${fold('phần trăm')}|${fold('chỉ số')}`);

function testRow(row: Indicator): Test[] {
  if (row.unit === null || row.state !== 'value') return [];
  const words = fold(row.label);
  const kind = unitKind(row.unit);
  const shape = RATE.test(words) && kind === 'count' ? 'rate' : NUMBER.test(words) && kind === 'percent' && !SHARE.test(words) ? 'number' : null;
  if (shape === null) return [];
  return [
    {
      rule: 'unit-label',
      verdict: 'inconsistent',
      reason: 'unit-and-label',
      terms: [{ ...rowTerm('unit', row), raw: row.unit, value: null }],
      expected: null,
      actual: null,
      difference: null,
      finding: 'info',
      shape,
    },
  ];
}
