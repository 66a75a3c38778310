import type { Lang, Words } from '../checks/rule.js';
import type { CheckedReport, RuleVerdicts } from './check.js';

/** Why a relation could not be checked, for people; machines take the code. */
const REASONS: Readonly<Record<string, Words>> = {
  'blank-term': { vi: 'có số liệu để trống', en: 'a figure is blank' },
  'empty-base': { vi: 'mẫu số là 0 hoặc để trống', en: 'the base is 0 or blank' },
  'open-bound': { vi: 'số liệu chỉ là mức “trên”, “dưới”, “khoảng”', en: 'a figure only says “over”, “under” or “about”' },
  'may-exceed': { vi: 'tỷ lệ này có thể vượt 100%', en: 'the rate may exceed 100%' },
  'parts-overlap': { vi: 'các phần có thể trùng nhau', en: 'the parts may overlap' },
  'overlapping-parts': { vi: 'các phần có thể trùng nhau', en: 'the parts may overlap' },
  overlap: { vi: 'các phần có thể trùng nhau', en: 'the parts may overlap' },
  'another-whole': { vi: 'tỷ lệ có thể tính trên một tổng khác', en: 'the share may be of another whole' },
  'plan-exceeded': { vi: 'vượt kế hoạch mà ghi là 100%', en: 'more than planned is told as 100%' },
  'does-not-accumulate': { vi: 'báo cáo không cộng dồn từ đầu năm', en: 'the reports do not count on from one to the next' },
  'does-not-add-up': { vi: 'đa số chỉ tiêu của đơn vị không cộng theo kỳ', en: 'most of the unit’s indicators do not add up over periods' },
  'counts-to-date': { vi: 'số của từng kỳ có thể đã lũy kế', en: 'the periods may count from the beginning of the year' },
  replaced: { vi: 'bản sau thay thế bản trước', en: 'the later version replaces the earlier one' },
  'report-missing': { vi: 'không có báo cáo được dẫn', en: 'the report that is cited is not there' },
  missing: { vi: 'không có báo cáo', en: 'there is no report' },
  'far-from-usual': { vi: 'khác xa mức thường thấy', en: 'it is far from what is usual' },
  'rate-behind-score': { vi: 'là điểm số, không phải phân số', en: 'a score, no fraction' },
  'nominal-period': { vi: 'kỳ số liệu danh nghĩa kết thúc sau ngày ký', en: 'the nominal period of the figures closes after the signing' },
  'mixed-list': { vi: 'danh sách gồm nhiều loại khác nhau', en: 'the list mixes kinds' },
  'run-on': { vi: 'câu nói tiếp sang việc khác', en: 'the sentence runs on to other things' },
  'part-of-fraction': { vi: 'các phần thuộc về một phân số', en: 'the parts belong to a fraction' },
  'no-sum': { vi: 'dòng này không phải là tổng', en: 'the row is no sum' },
  'note-not-exhaustive': { vi: 'ghi chú không kể hết các phần', en: 'the note does not name every part' },
  'row-missing': { vi: 'thiếu dòng của biểu mẫu', en: 'a row of the form is missing' },
  'not-said': { vi: 'báo cáo không ghi', en: 'the report does not say' },
  'broken-legend': { vi: 'chú giải mã số bị hỏng', en: 'the legend of the codes is broken' },
};

/** "có số liệu để trống (3), tỷ lệ này có thể vượt 100% (1)"; the most frequent first. */
export function reasonWords({ reasons }: RuleVerdicts, lang: Lang): string {
  return Object.entries(reasons)
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .map(([reason, count]) => `${REASONS[reason]?.[lang] ?? reason} (${count})`)
    .join(', ');
}

/** The rules that could not check something in a report. */
export function openRules({ rules }: CheckedReport): Array<[rule: string, counts: RuleVerdicts]> {
  return Object.entries(rules).filter(([, counts]) => counts['not-checkable'] > 0);
}
