import { periodCode } from '../../text/period-codes.js';
import { unexpected, wholeTerm } from '../expected.js';
import { titlePeriod } from '../period-words.js';
import type { Rule } from '../rule.js';

const REPORT = (period: string) => `BÁO CÁO\nKết quả cải cách hành chính ${period} của UBND xã Bình Khê\n\nI. KẾT QUẢ\n\nXã đã giải quyết 120 hồ sơ.\n`;

export const periodExpected: Rule = {
  id: 'period-expected',
  severity: 'error',
  title: { vi: 'Kỳ không phải kỳ cần báo cáo', en: 'A period that is not expected' },
  checks: {
    vi: 'Khi nơi nhận nêu các kỳ cần báo cáo (`require` trong cấu hình, `--require period=2025-Q1`): kỳ của báo cáo là một trong các kỳ ấy, cùng loại, cùng năm, cùng thứ tự.',
    en: 'Where the receiver names the periods to be reported on (`require` in the configuration, `--require period=2025-Q1`): the report’s period is one of them, of the same kind, year and number.',
  },
  silent: {
    vi: 'Không nêu kỳ nào thì không kiểm tra.',
    en: 'Where no period is named nothing is tested.',
  },
  examples: {
    bad: [
      {
        text: REPORT('quý II năm 2025'),
        expected: { periods: ['2025-Q1'] },
        why: { vi: 'cần báo cáo quý I, nhận được quý II', en: 'the first quarter is wanted, the second has come' },
      },
      {
        text: 'BÁO CÁO\nKết quả cải cách hành chính của UBND xã Bình Khê\n\nI. KẾT QUẢ\n\nXã đã giải quyết 120 hồ sơ.\n',
        expected: { periods: ['2025-Q1'] },
        why: { vi: 'không ghi kỳ báo cáo', en: 'no period is given' },
      },
    ],
    good: [
      { text: REPORT('quý I năm 2025'), expected: { periods: ['2025-Q1', '2025-Q2'] }, why: { vi: 'là một trong các kỳ', en: 'one of the periods' } },
      { text: REPORT('quý II năm 2025'), why: { vi: 'không nêu kỳ nào', en: 'no period is named' } },
    ],
  },
  run(facts) {
    const { period } = facts.metadata;
    const { periods } = facts.expected;
    if (periods === null) return [];
    const code = period === null ? null : periodCode(period);
    if (code !== null && periods.includes(code)) return [];
    const whole = wholeTerm('period', code ?? '', facts);
    const printed = code === null ? null : titlePeriod(facts.metadata);
    return [unexpected('period-expected', { ...whole, ...printed, label: code ?? whole.label })];
  },
  message({ terms: [period], shape }, lang) {
    if (shape === 'not-said') {
      return lang === 'en' ? 'The report does not say which period it is on.' : 'Không rõ báo cáo của kỳ nào.';
    }
    const code = period?.label === period?.raw ? '' : ` (${period?.label})`;
    return lang === 'en'
      ? `The report is on “${period?.raw}”${code}, which is not an expected period.`
      : `Kỳ của báo cáo là “${period?.raw}”${code}, không phải kỳ cần báo cáo.`;
  },
};
