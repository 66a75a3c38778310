import type { Words } from '../../../checks/rule.js';
import type { NoteCode } from '../../../model/note.js';
import type { Severity } from '../../../model/relation.js';
import { VERDICTS } from '../../shown.js';
import type { Sign } from './marks.js';

/** The words of a report's page, in both languages. */
/** What a mark in the text says of its figure. */
export const SIGNS: Record<Sign, Words> = {
  ...VERDICTS,
  bounded: { vi: 'chỉ mới biết là trong giới hạn', en: 'only known to be within bounds' },
  noted: { vi: 'có ghi chú', en: 'with a note' },
};

export const SEVERITIES: Record<Severity, Words> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Ghi chú', en: 'Note' },
};

/** A figure's part in its relation. Rules name further ones for themselves: those are shown without a word. */
export const ROLES: Readonly<Record<string, Words>> = {
  total: { vi: 'tổng', en: 'total' },
  part: { vi: 'phần', en: 'part' },
  in: { vi: 'đầu vào', en: 'in' },
  out: { vi: 'đầu ra', en: 'out' },
  rate: { vi: 'tỷ lệ', en: 'rate' },
  numerator: { vi: 'tử số', en: 'numerator' },
  base: { vi: 'mẫu số', en: 'base' },
  'other-numerator': { vi: 'tử số kia', en: 'other numerator' },
  'other-base': { vi: 'mẫu số kia', en: 'other base' },
  whole: { vi: 'toàn bộ', en: 'whole' },
  share: { vi: 'tỷ trọng', en: 'share' },
  value: { vi: 'số liệu', en: 'figure' },
  repeat: { vi: 'nhắc lại', en: 'told again' },
  both: { vi: 'gồm cả', en: 'together' },
  rest: { vi: 'còn lại', en: 'rest' },
  same: { vi: 'phải bằng', en: 'the same' },
  before: { vi: 'kỳ trước', en: 'earlier' },
  now: { vi: 'kỳ này', en: 'now' },
  above: { vi: 'tổng ở trên', en: 'total above' },
  parent: { vi: 'dòng trên', en: 'row above' },
  child: { vi: 'dòng dưới', en: 'row below' },
  bound: { vi: 'không được vượt', en: 'upper limit' },
  code: { vi: 'mã của chú giải', en: 'code of the legend' },
  text: { vi: 'lời văn', en: 'text' },
  row: { vi: 'dòng của bảng', en: 'row of the table' },
  first: { vi: 'thứ nhất', en: 'first' },
  second: { vi: 'thứ hai', en: 'second' },
  copy: { vi: 'giống hệt', en: 'copy' },
  count: { vi: 'số đếm', en: 'count' },
  last: { vi: 'mục cuối', en: 'last item' },
  unit: { vi: 'đơn vị', en: 'unit' },
  blank: { vi: 'ô trống', en: 'blank cell' },
  missing: { vi: 'dòng thiếu', en: 'missing row' },
  form: { vi: 'biểu mẫu', en: 'form' },
  window: { vi: 'kỳ số liệu', en: 'period of the figures' },
  period: { vi: 'kỳ', en: 'period' },
  report: { vi: 'kỳ của báo cáo', en: 'period of the report' },
  date: { vi: 'ngày của báo cáo', en: 'date of the report' },
  number: { vi: 'số của báo cáo', en: 'number of the report' },
  signer: { vi: 'người ký', en: 'signer' },
  cited: { vi: 'văn bản được nêu', en: 'document cited' },
  heading: { vi: 'đề mục', en: 'heading' },
};

/** What a note of the reader means to people; its own facts follow. */
export const NOTES: Record<NoteCode, Words> = {
  'row-displaced': {
    vi: 'Cả dòng in lệch một cột; đã đọc theo nội dung của các ô',
    en: 'The whole row is printed a column off; it was read by what its cells hold',
  },
  'two-numbers': { vi: 'Một ô có hai con số nên không lấy giá trị', en: 'A cell holds two numbers, so no value was taken' },
  'number-in-unit': { vi: 'Có con số trong cột đơn vị tính', en: 'A number stands in the column of units' },
  'segmentation-unsure': { vi: 'Chưa chắc đã tách đúng các ô của dòng', en: 'It is not sure that the cells of the row were told apart right' },
  'text-repaired': { vi: 'Chữ bị hỏng trong tệp đã được khôi phục', en: 'Letters that the file gives damaged were restored' },
  'text-damaged': { vi: 'Chữ bị hỏng trong tệp, không khôi phục được', en: 'Letters are damaged in the file, and nothing restores them' },
  'no-text-layer': { vi: 'Có trang chỉ là ảnh, không có chữ để đọc', en: 'Some pages are images without text to read' },
  'readings-differ': { vi: 'Hai cách đọc bảng cho hai kết quả khác nhau', en: 'Two ways of reading a table differ' },
  'part-unknown': { vi: 'Có phần của tệp chưa đọc được', en: 'A part of the file is not known, and was passed over' },
};
