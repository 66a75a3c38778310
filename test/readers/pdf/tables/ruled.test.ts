import { describe, expect, it } from 'vitest';
import type { PageTable } from '../../../../src/readers/pdf/page.js';
import { findPageTables } from '../../../../src/readers/pdf/tables/find.js';
import { newPen, type Pen, paragraph, rule, wrap, write } from './pen.js';

const XS = [60, 96, 300, 370, 430, 530];
const FORM = [
  ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
  ['1', 'Số văn bản chỉ đạo, điều hành đã ban hành trong kỳ báo cáo', 'Văn bản', '12', ''],
  ['1.1', 'Trong đó: số kế hoạch', 'Kế hoạch', '4', ''],
  ['2', 'Tỷ lệ hồ sơ giải quyết đúng hạn', '%', '98,7', 'Theo số liệu của Trung tâm'],
];

/** Draws a table with every line; returns the y below it. */
function drawForm(pen: Pen, rows: readonly string[][], xs: readonly number[], top: number, lines: 'all' | 'open' = 'all'): number {
  let y = top;
  const left = xs[0] as number;
  const right = xs.at(-1) as number;
  rule(pen, 'horizontal', y, left, right);
  for (const row of rows) {
    const wrapped = row.map((text, column) => wrap(pen, text, (xs[column + 1] as number) - (xs[column] as number) - 8));
    const height = Math.max(...wrapped.map((cell) => cell.length)) * pen.size * 1.2 + 6;
    for (const [column, cell] of wrapped.entries()) {
      for (const [line, text] of cell.entries()) write(pen, (xs[column] as number) + 4, y + pen.size * (1 + line * 1.2) + 2, text);
    }
    rule(pen, 'horizontal', y + height, left, right);
    for (const [index, x] of xs.entries()) {
      if (lines === 'all' || (index > 0 && index < xs.length - 1)) rule(pen, 'vertical', x, y, y + height);
    }
    y += height;
  }
  return y;
}

const texts = (table: PageTable | undefined) => table?.rows.map((row) => row.cells.map((cell) => cell.lines.map((line) => line.text).join(' ')));

describe('ruled tables', () => {
  it('reads every cell of a form between paragraphs, wrapped lines with their cell', () => {
    const pen = newPen();
    paragraph(pen, 60, 530, 80, 'Thực hiện kế hoạch, Ủy ban nhân dân phường báo cáo kết quả như sau, kèm theo biểu số liệu của kỳ.', 14, true);
    drawForm(pen, FORM, XS, 130);
    const { tables, rest } = findPageTables(pen.page);
    expect(tables.map(texts)).toEqual([FORM]);
    expect(tables[0]?.ruled).toBe(true);
    expect(rest.map((word) => word.text).join(' ')).toMatch(/^Thực hiện .* kỳ\.$/);
  });

  it('closes a table whose outer lines are not drawn', () => {
    const pen = newPen();
    drawForm(pen, FORM, XS, 130, 'open');
    expect(findPageTables(pen.page).tables.map(texts)).toEqual([FORM]);
  });

  it.each([
    [
      'two rows',
      [
        ['3.1', 'Thực hiện tuyển chọn, bổ nhiệm lãnh đạo qua thi tuyển', 'Chưa thực hiện = 0; Đã thực hiện = 1', '0'],
        ['IV', 'CẢI CÁCH CHẾ ĐỘ CÔNG VỤ', '', ''],
      ],
    ],
    [
      'three tall rows',
      [
        ['1.', 'Xây dựng và phát triển Chính phủ điện tử, Chính phủ số', '', ''],
        ['1.1.', 'Cập nhật kiến trúc phiên bản mới của địa phương', 'Chưa = 0; Hoàn thành = 1', '1'],
        ['1.2.', 'Hệ thống họp trực tuyến liên thông hai cấp: từ thị xã đến mọi xã; ba cấp: từ tỉnh đến mọi huyện', 'Chưa có = 0; 2 cấp = 1; 3 cấp = 2', '2'],
      ],
    ],
    ['one row', [['Bộ phận tiếp nhận và trả kết quả', 'Hướng dẫn công dân nộp hồ sơ trực tuyến tại nhà', 'Đã thực hiện trong kỳ', 'Đạt']]],
  ])('keeps rows between their lines however short the lines of their narrow cells: %s', (_, body) => {
    const pen = newPen();
    const form = [['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu'], ...body];
    drawForm(pen, form, [60, 115, 170, 225, 280], 130);
    const { tables } = findPageTables(pen.page);
    expect(tables.map(texts)).toEqual([form]);
    expect(tables[0]?.ruled).toBe(true);
  });

  it('gives spans where lines are missing', () => {
    const pen = newPen();
    for (const [y, from] of [
      [100, 60],
      [120, 160],
      [140, 60],
      [160, 60],
    ] as const)
      rule(pen, 'horizontal', y, from, 360);
    for (const [x, from] of [
      [60, 100],
      [160, 100],
      [260, 120],
      [360, 100],
    ] as const)
      rule(pen, 'vertical', x, from, 160);
    write(pen, 64, 124, 'Đơn vị');
    write(pen, 230, 114, 'Hồ sơ tiếp nhận');
    write(pen, 164, 134, 'Trực tuyến');
    write(pen, 264, 134, 'Trực tiếp');
    write(pen, 64, 154, 'Phường 1');
    write(pen, 164, 154, '12');
    write(pen, 264, 154, '3');
    const [table] = findPageTables(pen.page).tables;
    expect(table?.rows.map((row) => row.cells.map(({ rowSpan, colSpan }) => [rowSpan, colSpan]))).toEqual([
      [
        [2, 1],
        [1, 2],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ]);
    expect(texts(table)).toEqual([
      ['Đơn vị', 'Hồ sơ tiếp nhận'],
      ['Trực tuyến', 'Trực tiếp'],
      ['Phường 1', '12', '3'],
    ]);
  });

  it('gives a number that hangs out of the left border to the first cell of its row', () => {
    const pen = newPen();
    const rows = FORM.map(([, ...rest]) => ['', ...rest]);
    drawForm(pen, rows, XS, 130);
    const labels = pen.page.words.filter((word) => word.left === (XS[1] as number) + 4 && ['Trong', 'Tỷ'].includes(word.text));
    for (const [index, label] of labels.entries()) write(pen, 40, label.baseline, `${index + 10}.1.2`);
    expect(texts(findPageTables(pen.page).tables[0])?.map((row) => row[0])).toEqual(['', '', '10.1.2', '11.1.2']);
  });

  it('joins borders drawn cell by cell, double and a little short', () => {
    const pen = newPen();
    drawForm(pen, FORM, XS, 130);
    pen.page.rulings = pen.page.rulings.flatMap((each) => [
      { ...each, from: each.from + 1.2, to: each.to - 1.2 },
      { ...each, at: each.at + 1.5 },
    ]);
    expect(findPageTables(pen.page).tables.map(texts)).toEqual([FORM]);
  });

  it('takes no box around text, no page frame and no underline for a table', () => {
    const pen = newPen();
    for (const x of [30, 565]) rule(pen, 'vertical', x, 30, 812);
    for (const y of [30, 812]) rule(pen, 'horizontal', y, 30, 565);
    for (const x of [60, 530]) rule(pen, 'vertical', x, 90, 150);
    for (const y of [90, 150]) rule(pen, 'horizontal', y, 60, 530);
    paragraph(pen, 64, 526, 104, 'Một đoạn văn trong khung, dài hơn một dòng và không phải là bảng số liệu nào cả, dù có đường kẻ ở bốn phía.', 14, true);
    const title = write(pen, 300, 200, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'center');
    rule(pen, 'horizontal', 202, title[0]?.left ?? 0, title.at(-1)?.right ?? 0);
    const { tables, rest } = findPageTables(pen.page);
    expect(tables).toEqual([]);
    expect(rest).toEqual(pen.page.words);
  });

  it('finds the table inside a page frame', () => {
    const pen = newPen();
    for (const x of [30, 565]) rule(pen, 'vertical', x, 30, 812);
    for (const y of [30, 812]) rule(pen, 'horizontal', y, 30, 565);
    drawForm(pen, FORM, XS, 130);
    expect(findPageTables(pen.page).tables.map(texts)).toEqual([FORM]);
  });

  it('reads a table that lies on its side, and tells its boxes on the page as shown', () => {
    const upright = newPen({ pageWidth: 842, pageHeight: 595 });
    drawForm(upright, FORM, XS, 130);
    const { page } = upright;
    // read from bottom to top: turned clockwise by 270 degrees
    const turned = {
      ...page,
      width: page.height,
      height: page.width,
      words: page.words.map((word) => ({
        ...word,
        left: word.top,
        right: word.bottom,
        top: page.width - word.right,
        bottom: page.width - word.left,
        baseline: word.baseline,
        angle: 270 as const,
      })),
      rulings: page.rulings.map((each) =>
        each.direction === 'horizontal'
          ? { direction: 'vertical' as const, at: each.at, from: page.width - each.to, to: page.width - each.from }
          : { direction: 'horizontal' as const, at: page.width - each.at, from: each.from, to: each.to },
      ),
    };
    const [table] = findPageTables(turned).tables;
    expect(texts(table)).toEqual([...FORM]);
    expect(table?.left).toBeCloseTo(130);
    expect(table?.bottom).toBeCloseTo(page.width - 60);
    for (const cell of table?.rows.flatMap((row) => row.cells) ?? []) {
      for (const word of cell.lines.flatMap((line) => line.words)) expect(word.left >= cell.left && word.bottom <= cell.bottom + 1).toBe(true);
    }
  });
});
