import { isNamed } from '../../text/unit-lists.js';
import { unexpected, wholeTerm } from '../expected.js';
import type { Rule } from '../rule.js';

const REPORT = (unit: string) => `BÁO CÁO\nKết quả cải cách hành chính quý I năm 2025 của UBND ${unit}\n\nI. KẾT QUẢ\n\nXã đã giải quyết 120 hồ sơ.\n`;
const LIST = [
  { name: 'xã Bình Khê', above: null },
  { name: 'phường 9', above: 'thị xã Sơn Hạ' },
];

export const issuerExpected: Rule = {
  id: 'issuer-expected',
  severity: 'error',
  title: { vi: 'Đơn vị không có trong danh sách', en: 'A unit that is not in the list' },
  checks: {
    vi: 'Khi nơi nhận đưa danh sách đơn vị phải báo cáo (`require` trong cấu hình, `--require units=TỆP`): báo cáo là của một đơn vị trong danh sách, có hay không có chữ chỉ cấp, và đơn vị cấp trên khớp khi cả hai nơi đều ghi.',
    en: 'Where the receiver gives a list of the units that report (`require` in the configuration, `--require units=FILE`): the report is of a unit in the list, with its level word or without, and of the same unit above where both say so.',
  },
  silent: {
    vi: 'Không có danh sách thì không kiểm tra.',
    en: 'Without a list nothing is tested.',
  },
  examples: {
    bad: [
      { text: REPORT('xã Tân Lập'), expected: { units: LIST }, why: { vi: 'xã Tân Lập không có trong danh sách', en: 'xã Tân Lập is not in the list' } },
      {
        text: 'BÁO CÁO\nKết quả cải cách hành chính quý I năm 2025\n\nI. KẾT QUẢ\n\nĐã giải quyết 120 hồ sơ.\n',
        expected: { units: LIST },
        why: { vi: 'không ghi là báo cáo của đơn vị nào', en: 'it does not say whose report it is' },
      },
    ],
    good: [
      { text: REPORT('xã Bình Khê'), expected: { units: LIST }, why: { vi: 'có trong danh sách', en: 'it is in the list' } },
      { text: REPORT('xã Tân Lập'), why: { vi: 'không có danh sách', en: 'there is no list' } },
    ],
  },
  run(facts) {
    const { issuer } = facts.metadata;
    const { units } = facts.expected;
    if (units === null) return [];
    const { name } = issuer;
    if (name !== null && units.some((line) => isNamed({ ...issuer, name }, line))) return [];
    return [unexpected('issuer-expected', wholeTerm('unit', name ?? '', facts))];
  },
  message({ terms: [unit], shape }, lang) {
    if (shape === 'not-said') {
      return lang === 'en'
        ? 'The report does not say whose it is, so that it cannot be found in the list of units.'
        : 'Không rõ báo cáo của đơn vị nào, nên không đối chiếu được với danh sách đơn vị.';
    }
    return lang === 'en' ? `The report is of ${unit?.raw}, which is not in the list of units.` : `Báo cáo của ${unit?.raw}, đơn vị không có trong danh sách.`;
  },
};
