import type { Indicator } from '../../model/report.js';
import { unitKind } from '../../text/units.js';
import type { Facts, Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { rowTerm } from '../terms.js';

const HEADER = 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú';

export const unitCell: Rule = {
  id: 'unit-cell',
  severity: 'error',
  title: { vi: 'Số nằm trong ô đơn vị tính', en: 'A number in the unit cell' },
  checks: {
    vi: 'Ô đơn vị tính ghi một đơn vị (hoặc bảng mã), không ghi số.',
    en: 'The unit cell names a unit (or a legend), never a number.',
  },
  silent: {
    vi: 'Cột đơn vị của biểu phần lớn là số (cột đã được đọc nhầm, hoặc là cột số liệu khác); “1.000” là đơn vị nghìn; dòng đọc không chắc.',
    en: 'A column that holds mostly numbers (misread, or another column of figures); “1.000” as a unit of money; rows read with doubt.',
  },
  examples: {
    bad: [
      {
        text: `${HEADER}\n1.4\tKhảo sát sự hài lòng của người dân, tổ chức\t31\t31\t\n1.4.1\tSố lượng phiếu khảo sát\tPhiếu\t31\t\n1.5\tSố nhiệm vụ được giao\tNhiệm vụ\t8\t`,
        why: { vi: 'ô đơn vị tính ghi 31', en: 'the unit cell says 31' },
      },
    ],
    good: [
      {
        text: `${HEADER}\n1\tKinh phí chi cho công tác CCHC\t1.000\t25.000\t\n2\tSố lượng phiếu khảo sát\tPhiếu\t31\t\n3\tTổ chức đối thoại\tCó = 1; Không = 0\t1\t`,
        why: { vi: '1.000 là đơn vị nghìn đồng; bảng mã có số của nó', en: '1.000 is a unit of a thousand đồng; a legend has its numbers' },
      },
    ],
  },
  run: ({ tables }: Facts) => [...tables.values()].flatMap(testTable),
  message(test, lang) {
    const [unit] = test.terms;
    return lang === 'en' ? `${named(unit)}: the unit cell holds the number ${unit?.raw}.` : `${named(unit)}: ô đơn vị tính ghi số ${unit?.raw}.`;
  },
};

const NUMBER = /^\d+(?:[.,]\d+)*\s*%?$/;
/** "1.000" and "1000" stand for nghìn đồng. */
const THOUSANDS = /^1[.,]?0{3}(?:[.,]?0{3})?$/;
const SURE = 0.5;

/** Only in a column of units: the known units are more than the numbers. */
function testTable(rows: readonly Indicator[]): Test[] {
  const faulty = rows.filter(({ unit, confidence }) => unit !== null && NUMBER.test(unit) && !THOUSANDS.test(unit) && confidence >= SURE);
  const known = rows.filter(({ unit }) => unit !== null && unitKind(unit) !== null);
  if (known.length <= faulty.length) return [];
  return faulty.map((row) => ({
    rule: 'unit-cell',
    verdict: 'inconsistent',
    reason: 'number-in-unit',
    terms: [{ ...rowTerm('unit', row), raw: row.unit ?? '', value: null }],
    expected: null,
    actual: null,
    difference: null,
    finding: 'error',
    shape: 'number',
  }));
}
