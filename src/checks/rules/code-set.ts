import type { Indicator } from '../../model/report.js';
import type { Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { rowTerm } from '../terms.js';

export const codeSet: Rule = {
  id: 'code-set',
  severity: 'error',
  title: { vi: 'Mã ngoài bảng mã của dòng', en: 'A code outside its row’s own legend' },
  checks: {
    vi: 'Số ghi ở một dòng có chú giải mã (“Có = 1; Không = 0”) phải là một trong các mã của chính dòng đó; một mã không được ghi cho hai nghĩa.',
    en: 'The number of a row with a legend (“Có = 1; Không = 0”) is one of that row’s own codes; no code stands for two meanings.',
  },
  silent: {
    vi: 'Bảng mã khác nhau giữa các dòng và các báo cáo (“Có: 1; Không: 2”); ô trống và “-”.',
    en: 'Legends that differ from row to row and report to report (“Có: 1; Không: 2”); blank cells and “-”.',
  },
  examples: {
    bad: [
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tĐã thực hiện tự kiểm tra\tCó=1; Không=1\t0\t\n2\tSố nhiệm vụ\tNhiệm vụ\t4\t',
        why: { vi: 'cả hai nghĩa cùng mã 1, và 0 không có trong bảng mã', en: 'both meanings have code 1, and 0 is no code of the row' },
      },
    ],
    good: [
      {
        text: 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tChấp hành kỷ luật, kỷ cương\tCó: 1; Không: 2\t2\t\n2\tSố nhiệm vụ\tNhiệm vụ\t4\t',
        why: { vi: '2 là mã của “Không” ở dòng này', en: '2 is this row’s code for “Không”' },
      },
    ],
  },
  run: ({ indicators }) => indicators.filter((row) => row.options !== null).map(testRow),
  message(test, lang) {
    const [value, ...codes] = test.terms;
    const legend = codes.map((code) => `${code.label} = ${code.raw}`).join('; ');
    const twice = test.shape !== 'outside';
    const outside = test.shape !== 'twice';
    if (lang === 'en') {
      const faults = [twice ? 'one code stands for two meanings' : '', outside ? `${value?.raw} is none of the row’s codes` : ''].filter(
        (fault) => fault !== '',
      );
      return `${named(value)}: ${faults.join(', and ')} (legend: ${legend}).`;
    }
    const faults = [twice ? 'một mã ghi cho hai nghĩa' : '', outside ? `${value?.raw} không có trong bảng mã của dòng` : ''].filter((fault) => fault !== '');
    return `${named(value)}: ${faults.join(', và ')} (bảng mã: ${legend}).`;
  },
};

function testRow(row: Indicator): Test {
  const options = row.options ?? [];
  const codes = options.map((option) => String(option.code));
  const twice = new Set(codes).size < codes.length;
  const outside = row.value !== null && !codes.includes(String(row.value));
  const blank = row.value === null;
  // a label that holds codes is the first part of a legend broken over lines ("Chưa có = 0 2 cấp = 1 ⏎ 3 cấp = 2"): what is left is no whole legend
  const broken = /=\s*\d/.test(row.label) || options.some(({ label }) => /=\s*\d/.test(label));
  const faulty = !broken && (twice || outside);
  return {
    rule: 'code-set',
    verdict: faulty ? 'inconsistent' : blank || broken ? 'not-checkable' : 'verified',
    reason: faulty ? null : broken ? 'broken-legend' : blank ? 'blank-term' : null,
    terms: [
      rowTerm('value', row),
      ...options.map((option) => ({ ...rowTerm('code', row), raw: String(option.code), value: Number(option.code), label: option.label })),
    ],
    expected: null,
    actual: row.value,
    difference: null,
    finding: faulty ? 'error' : null,
    shape: twice && outside ? 'both' : twice ? 'twice' : 'outside',
  };
}
