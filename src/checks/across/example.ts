/** Small documents for the examples of rules: heads and tables of invented communes. */

interface Example {
  /** "quý I năm 2024" */
  period: string;
  unit?: string;
  number?: string;
  /** "12 tháng 3 năm 2024" */
  date?: string;
  /** under the title */
  opening?: string;
  /** number of each of `ROWS`, as it is printed; a dash for a row that is left out */
  values: string;
}

/** Six rows that count up within the year, and one that does not. */
const ROWS = [
  ['Số văn bản chỉ đạo CCHC đã ban hành', 'Văn bản'],
  ['Số lượng phiếu khảo sát', 'Phiếu'],
  ['Số lượng bài viết đăng tải trên Trang Thông tin điện tử của đơn vị', 'Bài'],
  ['Tổng số hồ sơ của DVCTT toàn trình', 'Hồ sơ'],
  ['Số hồ sơ nộp trực tuyến của các DVCTT toàn trình', 'Hồ sơ'],
  ['Số lượng công văn đi', 'Văn bản'],
  ['Tổng số biên chế có mặt tại thời điểm báo cáo', 'Người'],
] as const;

const HEADER = 'STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú';
export const UNIT = 'UBND xã Bình Khê';

/** A report with its table. */
export function filedExample({ period, unit = UNIT, number, date, opening, values }: Example): string {
  const head = [...(number === undefined ? [] : [`Số: ${number}/BC-UBND`]), ...(date === undefined ? [] : [`Bình Khê, ngày ${date}`])];
  return [
    ...head,
    'BÁO CÁO',
    `Kết quả công tác cải cách hành chính ${period} của ${unit}`,
    '',
    ...(opening === undefined ? [] : [opening, '']),
    exampleTable(values),
  ].join('\n');
}

export function exampleTable(values: string): string {
  const printed = values.split(' ');
  const rows = ROWS.flatMap(([label, unit], at) =>
    printed[at] === undefined || printed[at] === '-' ? [] : [`${at + 1}\t${label}\t${unit}\t${printed[at]}\t`],
  );
  return [HEADER, ...rows].join('\n');
}
