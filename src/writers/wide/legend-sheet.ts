import type { CellStyle } from 'hucre/xlsx';
import type { Words } from '../../checks/rule.js';
import { BODY, BORDER, listSheet, type PlainSheet, WRAPPED } from './sheet.js';
import type { WideBook } from './table.js';
import { MARKS } from './table-sheet.js';
import { SEVERITIES, WORDS } from './words.js';

/** What the signs and colours mean, and how the totals are made. */
interface Sign {
  sign: Words;
  mark?: keyof typeof MARKS;
  meaning: Words;
}

const SIGNS: readonly Sign[] = [
  {
    sign: { vi: '0; 12; 57,69', en: '0; 12; 57.69' },
    meaning: { vi: 'Số liệu in trong báo cáo; 0 là số 0 được in', en: 'The figure that the report prints; 0 is a printed zero' },
  },
  {
    sign: { vi: '-', en: '-' },
    meaning: {
      vi: 'Báo cáo in dấu "-": không phát sinh (ký hiệu của niên giám thống kê)',
      en: 'The report prints "-": no occurrence (as in the statistical yearbooks)',
    },
  },
  { sign: WORDS.blank, meaning: { vi: 'Báo cáo có dòng này nhưng để trống ô số liệu', en: 'The report has the row and leaves its figure blank' } },
  {
    sign: { vi: 'ô trống, nền xám nhạt', en: 'empty, light grey' },
    mark: 'absent',
    meaning: { vi: 'Báo cáo của đơn vị không có dòng này', en: 'The unit’s report has no such row' },
  },
  {
    sign: { vi: '…', en: '…' },
    mark: 'missing',
    meaning: {
      vi: 'Chưa có báo cáo của đơn vị trong kỳ (có danh sách đơn vị: --units)',
      en: 'The unit has no report for the period (with a list of units: --units)',
    },
  },
  {
    sign: { vi: '1 – Có', en: '1 – Có' },
    meaning: {
      vi: 'Mã đã in và nghĩa theo chú giải của chính báo cáo đó; cùng một mã có thể khác nghĩa giữa các báo cáo',
      en: 'The printed code and what it means by the legend of that very report; one code may mean different things in two reports',
    },
  },
  {
    sign: { vi: 'nền cam', en: 'orange' },
    mark: 'doubt',
    meaning: {
      vi: 'Không đọc được thành một số của dòng này, hoặc một chỉ tiêu được in nhiều lần với số liệu khác nhau ("5 | 7"); chép nguyên văn, không cộng. Xem ghi chú của ô',
      en: 'Not readable as one figure of this row, or printed more than once with different figures ("5 | 7"); as printed, not added. See the cell’s comment',
    },
  },
  {
    sign: SEVERITIES.error,
    mark: 'error',
    meaning: {
      vi: 'Ô có phát hiện mức lỗi; xem ghi chú của ô và trang Phát hiện',
      en: 'A finding of severity error names the cell; see its comment and the sheet Findings',
    },
  },
  { sign: SEVERITIES.warning, mark: 'warning', meaning: { vi: 'Ô có phát hiện mức cảnh báo', en: 'A finding of severity warning names the cell' } },
  { sign: SEVERITIES.info, mark: 'info', meaning: { vi: 'Ô có phát hiện mức lưu ý', en: 'A finding of severity info names the cell' } },
  {
    sign: WORDS.total,
    meaning: {
      vi: 'Chỉ cộng số đếm và số tiền mà cộng có nghĩa; không cộng tỷ lệ, điểm, mã, và số mà các đơn vị dùng chung (như số TTHC đang áp dụng). Chỉ cộng các đơn vị cùng một cấp (tỉnh; sở; huyện; phòng; xã), khi có từ hai đơn vị; đơn vị không rõ cấp không được cộng',
      en: 'Only counts and money whose sum means something; no rates, scores, codes, nor counts that units share (such as procedures in force). Only over units of one level (province; department; district; division; commune), where there are two or more; a unit of unknown level is not added',
    },
  },
  {
    sign: WORDS.counted,
    meaning: {
      vi: 'Số đơn vị có số trong dòng. Hai báo cáo của một đơn vị trong một kỳ được tính một lần; nếu số liệu khác nhau thì không tính vào tổng',
      en: 'How many units have a figure in the row. Two reports of one unit and period count once; where their figures differ neither is added',
    },
  },
  {
    sign: { vi: 'tiền', en: 'money' },
    meaning: {
      vi: 'Cả dòng dùng một đơn vị tiền, là đơn vị được in nhiều nhất; ô đã đổi đơn vị có ghi chú số liệu in trong báo cáo',
      en: 'All cells of a row are in one unit of money, the one printed most; a converted cell has the printed figure in its comment',
    },
  },
];

const HEADS = [
  { title: { vi: 'Ký hiệu', en: 'Sign' }, width: 26 },
  { title: { vi: 'Ý nghĩa', en: 'Meaning' }, width: 100 },
];

export function legendSheet(name: string, { lang }: WideBook): PlainSheet {
  return listSheet(
    name,
    HEADS.map(({ title, width }) => ({ title: title[lang], width })),
    SIGNS.map(({ sign, mark, meaning }) => {
      const style: CellStyle = mark === undefined ? BODY : { border: BORDER, alignment: WRAPPED, fill: MARKS[mark] };
      return [{ value: sign[lang], style }, { value: meaning[lang] }];
    }),
  );
}
