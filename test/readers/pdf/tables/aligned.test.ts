import { describe, expect, it } from 'vitest';
import type { PageTable } from '../../../../src/readers/pdf/page.js';
import { findPageTables } from '../../../../src/readers/pdf/tables/find.js';
import { newPen, type Pen, paragraph, rule, wrap, write } from './pen.js';
import { seeded } from './random.js';
import { prose } from './words.js';

const texts = (table: PageTable | undefined) => table?.rows.map((row) => row.cells.map((cell) => cell.lines.map((line) => line.text).join(' ')));

interface Setting {
  /** left ends of text columns, right ends of figure columns */
  places: Array<{ x: number; align: 'left' | 'right' }>;
  width: number;
  /** blank space between rows */
  gap: number;
  stands: 'top' | 'middle';
}

/** Draws rows by their columns' places; the second column of texts wraps. Returns the y below. */
function drawRows(pen: Pen, rows: readonly string[][], { places, width, gap, stands }: Setting, top: number): number {
  let y = top;
  for (const row of rows) {
    const cells = row.map((text, column) => (places[column]?.align === 'left' ? wrap(pen, text, width) : [text]));
    const most = Math.max(...cells.map((lines) => lines.length));
    for (const [column, lines] of cells.entries()) {
      const down = stands === 'middle' ? (most - lines.length) / 2 : 0;
      for (const [index, line] of lines.entries()) {
        const place = places[column];
        if (line !== '' && place !== undefined) write(pen, place.x, y + pen.size * (1 + (down + index) * 1.2), line, place.align);
      }
    }
    y += most * pen.size * 1.2 + gap;
  }
  return y;
}

const FORM = [
  ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu'],
  ['I', 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', '', ''],
  ['1', 'Số văn bản chỉ đạo điều hành đã ban hành trong kỳ báo cáo này', 'Văn bản', '12'],
  ['1.1', 'Trong đó: kế hoạch', 'Kế hoạch', '4'],
  ['2', 'Tỷ lệ hồ sơ được giải quyết đúng hạn trên tổng số hồ sơ', '%', '98,7'],
  ['2.1', 'Tổng số hồ sơ', 'Hồ sơ', '1.204'],
  ['2.2', 'Số hồ sơ trả đúng hạn và trước hạn trong kỳ', 'Hồ sơ', '1.188'],
];
const PLACES: Setting['places'] = [
  { x: 60, align: 'left' },
  { x: 96, align: 'left' },
  { x: 300, align: 'left' },
  { x: 430, align: 'right' },
];

describe('tables without lines', () => {
  it.each(['top', 'middle'] as const)('reads a form whose cells wrap and stand at the %s of their rows', (stands) => {
    const pen = newPen();
    drawRows(pen, FORM, { places: PLACES, width: 180, gap: 6, stands }, 130);
    expect(findPageTables(pen.page).tables.map(texts)).toEqual([FORM]);
  });

  it('reads a form whose rows are parted by horizontal lines only', () => {
    const pen = newPen();
    rule(pen, 'horizontal', 128, 58, 432);
    let y = 130;
    for (const row of FORM) {
      y = drawRows(pen, [row], { places: PLACES, width: 180, gap: 4, stands: 'top' }, y);
      rule(pen, 'horizontal', y - 2, 58, 432);
    }
    expect(findPageTables(pen.page).tables.map(texts)).toEqual([FORM]);
  });

  it('reads the header where a line is drawn below each row and none above the first, and leaves the title out', () => {
    const pen = newPen();
    const places: Setting['places'] = [{ x: 60, align: 'left' }, ...[200, 270, 340].map((x) => ({ x, align: 'right' as const }))];
    const rows = [
      ['Country', '2021', '2022', 'Change'],
      ['Norway', '40.1', '41.3', '1.2'],
      ['Sweden', '–', '38.7', '0.4'],
      ['Iceland', '12.9', '13.5', '0.6'],
      ['Denmark', '22.2', '20.0', '–2.2'],
    ];
    write(pen, 60, 100, 'Births in the north');
    let y = 120;
    for (const row of rows) {
      y = drawRows(pen, [row], { places, width: 120, gap: 6, stands: 'top' }, y);
      rule(pen, 'horizontal', y - 3, 58, 342);
    }
    const { tables, rest } = findPageTables(pen.page);
    expect(tables.map(texts)).toEqual([rows]);
    expect(rest.map((word) => word.text).join(' ')).toBe('Births in the north');
  });

  it.each(['top', 'middle'] as const)('gives a cell its span where the line below it stops short of its column, its words at the %s', (stands) => {
    const pen = newPen();
    const rows = [
      ['3.1.4', 'Tổng số thủ tục', 'Thủ tục', '192'],
      ['Gồm', 'Số thủ tục cấp huyện', 'Thủ tục', '7'],
      ['', 'Số thủ tục cấp xã', 'Thủ tục', '185'],
      ['3.2', 'Vận hành cổng dịch vụ', 'Thủ tục', '11'],
      ['3.3', 'Trả lời phản ánh của dân', 'Phiếu', '31'],
    ];
    let y = 130;
    rule(pen, 'horizontal', y - 2, 58, 432);
    for (const [index, row] of [FORM[0] as string[], ...rows].entries()) {
      const [first = '', ...others] = row;
      if (first === 'Gồm') write(pen, 60, y + pen.size + (stands === 'top' ? 0 : pen.size * 0.6 + 2), first);
      y = drawRows(pen, [[first === 'Gồm' ? '' : first, ...others]], { places: PLACES, width: 180, gap: 4, stands: 'top' }, y);
      rule(pen, 'horizontal', y - 2, index === 2 ? 94 : 58, 432);
    }
    const { tables } = findPageTables(pen.page);
    expect(tables.map(texts)).toEqual([[FORM[0], rows[0], rows[1], rows[2]?.slice(1), ...rows.slice(3)]]);
    expect(tables[0]?.rows[2]?.cells[0]).toMatchObject({ rowSpan: 2, colSpan: 1 });
  });

  it('leaves titles, notes and paragraphs out', () => {
    const pen = newPen();
    const below = paragraph(pen, 60, 530, 80, prose(seeded(4), 4), 14, true);
    write(pen, 60, below + 14, 'Table 3. Patients and beds');
    const rows = [
      ['Country', 'Beds', 'Patients'],
      ['Austria', '1,204', '12.5'],
      ['Belgium', '988', '9.1'],
      ['Malta', '–', '11.0'],
    ];
    const places: Setting['places'] = [
      { x: 60, align: 'left' },
      { x: 300, align: 'right' },
      { x: 420, align: 'right' },
    ];
    const end = drawRows(pen, rows, { places, width: 200, gap: 2, stands: 'top' }, below + 26);
    write(pen, 60, end + 14, 'Source: national statistics.');
    paragraph(pen, 60, 530, end + 40, prose(seeded(5), 3), 14, false);
    const { tables, rest } = findPageTables(pen.page);
    expect(tables.map(texts)).toEqual([rows]);
    expect(tables[0]?.ruled).toBe(false);
    expect(rest.map((word) => word.text)).toContain('Source:');
  });

  it('gives a heading over several columns its span', () => {
    const pen = newPen();
    write(pen, 330, 100, 'Number of enterprises', 'center');
    rule(pen, 'horizontal', 103, 260, 400);
    for (const [x, text] of [
      [60, 'Region'],
      [260, '2010'],
      [380, '2011'],
    ] as const)
      write(pen, x, 116, text);
    for (const [index, name] of ['North', 'South', 'East', 'West'].entries()) {
      const y = 134 + index * 14;
      write(pen, 60, y, name);
      write(pen, 282, y, `${index + 3}12`, 'right');
      write(pen, 402, y, `${index + 5}40`, 'right');
    }
    const [table] = findPageTables(pen.page).tables;
    const heading = table?.rows[0]?.cells.find((cell) => cell.lines[0]?.text === 'Number of enterprises');
    expect(heading?.colSpan).toBe(2);
    expect(texts(table)?.slice(-2)).toEqual([
      ['East', '512', '740'],
      ['West', '612', '840'],
    ]);
  });

  it('finds the table in one column of a page set in two, and none in the text', () => {
    const pen = newPen({ size: 9 });
    for (const [left, right, seed] of [
      [50, 287, 7],
      [308, 545, 8],
    ] as const) {
      let y = paragraph(pen, left, right, 80, prose(seeded(seed), 8), 11, true);
      if (left === 50) {
        const places: Setting['places'] = [
          { x: 50, align: 'left' },
          { x: 180, align: 'right' },
          { x: 270, align: 'right' },
        ];
        y = drawRows(
          pen,
          [
            ['Year', 'Beds', 'Rooms'],
            ['First', '12', '1.5'],
            ['Second', '14', '2.5'],
            ['Third', '16', '3.5'],
          ],
          { places, width: 90, gap: 2, stands: 'top' },
          y + 10,
        );
      }
      paragraph(pen, left, right, y + 20, prose(seeded(seed + 10), 9), 11, true);
    }
    expect(findPageTables(pen.page).tables.map(texts)).toEqual([
      [
        ['Year', 'Beds', 'Rooms'],
        ['First', '12', '1.5'],
        ['Second', '14', '2.5'],
        ['Third', '16', '3.5'],
      ],
    ]);
  });

  it('reads a frame with lines between its columns but none between its rows', () => {
    const pen = newPen();
    const places: Setting['places'] = [
      { x: 62, align: 'left' },
      { x: 300, align: 'right' },
      { x: 420, align: 'right' },
    ];
    const rows = [
      ['Region', 'Births', 'Deaths'],
      ...['North', 'South', 'East', 'West', 'Centre'].map((name, index) => [name, `${index + 1}04`, `${index + 2}3.5`]),
    ];
    const bottom = drawRows(pen, rows, { places, width: 150, gap: 2, stands: 'top' }, 100);
    for (const x of [58, 220, 340, 430]) rule(pen, 'vertical', x, 99, bottom);
    for (const y of [99, 114, bottom]) rule(pen, 'horizontal', y, 58, 430);
    expect(findPageTables(pen.page).tables.map(texts)).toEqual([rows]);
  });

  it('reads a header in boxes together with the lines of figures below it', () => {
    const pen = newPen();
    const places: Setting['places'] = [
      { x: 62, align: 'left' },
      { x: 300, align: 'right' },
      { x: 420, align: 'right' },
    ];
    const rows = [['Region', 'Births', 'Deaths'], ...['North', 'South', 'East', 'West'].map((name, index) => [name, `${index + 1}04`, `${index + 2}3.5`])];
    drawRows(pen, rows, { places, width: 150, gap: 2, stands: 'top' }, 100);
    for (const x of [58, 220, 340, 430]) rule(pen, 'vertical', x, 99, 113);
    for (const y of [99, 113]) rule(pen, 'horizontal', y, 58, 430);
    expect(findPageTables(pen.page).tables.map(texts)).toEqual([rows]);
  });

  it('takes the labels of a chart for no table', () => {
    const pen = newPen({ size: 8 });
    for (let step = 0; step <= 5; step++) {
      write(pen, 95, 300 - step * 40, String(step * 20), 'right');
      rule(pen, 'horizontal', 298 - step * 40, 100, 500);
    }
    for (const [index, height] of [63, 131, 88, 174, 120].entries()) {
      const x = 120 + index * 75;
      for (const edge of [x, x + 40]) rule(pen, 'vertical', edge, 298 - height, 298);
      rule(pen, 'horizontal', 298 - height, x, x + 40);
      write(pen, x + 20, 294 - height, String(height), 'center');
      write(pen, x + 20, 310, String(2005 + index), 'center');
    }
    write(pen, 100, 330, 'Figure 2: Beds in hospitals');
    expect(findPageTables(pen.page).tables).toEqual([]);
  });
});

describe('what lines and alignment say against each other', () => {
  it('keeps the ruled reading and tells where a figure stands among those of the next column', () => {
    const pen = newPen();
    const xs = [60, 200, 300, 400];
    for (let row = 0; row <= 6; row++) rule(pen, 'horizontal', 100 + row * 20, 60, 400);
    for (const x of xs) rule(pen, 'vertical', x, 100, 220);
    for (let row = 0; row < 6; row++) {
      const y = 114 + row * 20;
      write(pen, 64, y, `Mục ${row + 1}`);
      if (row === 3) write(pen, 312, y, '4321', 'right');
      else write(pen, 292, y, `${row + 1}0${row}`, 'right');
      if (row !== 3) write(pen, 390, y, `${row}5`, 'right');
    }
    const { tables, disagreements } = findPageTables(pen.page);
    expect(texts(tables[0])?.[3]).toEqual(['Mục 4', '', '4321']);
    expect(disagreements).toEqual([{ table: 0, row: 3, column: 1, ruled: '', aligned: '4321' }]);
  });
});

describe('stamps', () => {
  it('leaves the large words that lie over a table out of its cells', () => {
    const pen = newPen();
    drawRows(pen, FORM, { places: PLACES, width: 180, gap: 6, stands: 'top' }, 130);
    pen.size = 40;
    write(pen, 120, 200, 'BẢN');
    write(pen, 260, 180, 'SAO');
    const { tables, rest } = findPageTables(pen.page);
    expect(tables.map(texts)).toEqual([FORM]);
    expect(rest.map((word) => word.text)).toEqual(['BẢN', 'SAO']);
  });
});
