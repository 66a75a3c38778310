import type { Lang, Words } from '../checks/rule.js';
import type { CheckedReport, RuleVerdicts } from './check.js';

/** Why a relation has its verdict, for people; machines take the code. */
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
  'at-most': { vi: 'các phần không vượt quá tổng', en: 'the parts do not exceed the whole' },
  'parts-exceed': { vi: 'các phần cộng lại vượt quá tổng', en: 'the parts exceed their total' },
  'parts-fall-short': { vi: 'các phần cộng lại chưa đủ tổng', en: 'the parts fall short of their total' },
  'parts-of-another-total': { vi: 'các phần cộng lại đúng với một tổng khác', en: 'the parts add up to another total' },
  'nested-parts': { vi: 'một số phần nằm trong phần khác', en: 'some parts are parts of others' },
  'child-above': { vi: 'dòng dưới lớn hơn dòng trên', en: 'a row below exceeds the row above it' },
  'sum-not-implied': { vi: 'biểu mẫu không nói dòng này là tổng', en: 'the form does not say that the row is a sum' },
  'equality-not-implied': { vi: 'biểu mẫu không nói hai dòng phải bằng nhau', en: 'the form does not say that the rows are equal' },
  note: { vi: 'theo cột ghi chú', en: 'by the words of the note column' },
  'in-prose': { vi: 'theo các phần nêu trong lời văn', en: 'by the parts that the text tells' },
  summed: { vi: 'lời văn nêu từng phần', en: 'the text tells the parts one by one' },
  remainder: { vi: 'là phần còn lại', en: 'it is what is left' },
  derived: { vi: 'tính được từ các số khác trong câu', en: 'it follows from the other figures of the sentence' },
  neighbours: { vi: 'khớp với hai số ngay cạnh', en: 'it fits the two figures beside it' },
  'joined-items': { vi: 'có mục gộp nhiều thứ', en: 'an item names more than one thing' },
  'edge-of-rounding': { vi: 'chỉ khớp ở đúng ranh giới làm tròn', en: 'it fits only at the very edge of its rounding' },
  'other-rounding': { vi: 'chỉ khớp theo cách làm tròn khác với cả báo cáo', en: 'it fits only if rounded in another manner than the rest of the report' },
  growth: { vi: 'là mức tăng, giảm so với kỳ trước', en: 'it tells growth over an earlier period' },
  'decimal-dots': { vi: 'báo cáo dùng dấu chấm cho phần thập phân', en: 'the report prints decimal dots' },
  'one-digit-apart': { vi: 'chỉ khác nhau một chữ số', en: 'they differ by one digit' },
  'one-row-off': { vi: 'số liệu có thể bị lệch một dòng', en: 'the figures may have slipped by a row' },
  'same-numbers': { vi: 'hai nhóm dòng có cùng dãy số', en: 'two groups of rows have the same numbers' },
  'number-in-unit': { vi: 'có con số trong cột đơn vị tính', en: 'a number stands in the column of units' },
  'unit-and-label': { vi: 'đơn vị tính không hợp với tên chỉ tiêu', en: 'the unit does not suit the name of the row' },
  'carried-untold': { vi: 'câu không nêu số từ kỳ trước chuyển qua', en: 'what was carried over is not told' },
  'some-untold': { vi: 'có phần không được nêu', en: 'some parts are not told' },
  'some-returned': { vi: 'có hồ sơ trả lại hoặc rút', en: 'some were returned or withdrawn' },
  'late-unprinted': { vi: 'không nêu số quá hạn', en: 'those overdue are not told' },
  'other-close': { vi: 'kỳ số liệu chốt vào ngày khác', en: 'the period of the figures closes on another day' },
  gap: { vi: 'bỏ cách một số', en: 'a number is left out' },
  repeat: { vi: 'một số dùng hai lần', en: 'a number is used twice' },
  parent: { vi: 'số không thuộc mục ở trên', en: 'the number does not belong to the one above' },
  'broken-legend': { vi: 'chú giải mã số bị hỏng', en: 'the legend of the codes is broken' },
};

/** The reason of one relation; null where it needs no words. */
export function reasonOf(reason: string | null): Words | null {
  return reason === null ? null : (REASONS[reason] ?? { vi: reason, en: reason });
}

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
