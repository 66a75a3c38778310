import { describe, expect, it } from 'vitest';
import { findTables } from '../../src/tables/find.js';
import { type CellSpec, gridOf, lineOf } from './grids.js';

const tableOf = (rows: CellSpec[][]) => findTables([{ kind: 'grid', grid: gridOf(rows) }]).tables[0];

describe('a header of two rows', () => {
  const tall = (text: string): CellSpec => ({ text, rowSpan: 2 });

  it('goes as deep as its merged names, whatever the names below are', () => {
    const table = tableOf([
      [tall('TT'), tall('Tên chỉ tiêu'), tall('ĐVT'), { text: 'Kết quả thực hiện', colSpan: 2 }, tall('Ghi chú')],
      ['Quý III', '9 tháng'],
      ['1', 'Số văn bản', 'Văn bản', '4', '11', ''],
    ]);
    expect(table?.columns).toEqual(['TT', 'Tên chỉ tiêu', 'ĐVT', 'Quý III', '9 tháng', 'Ghi chú']);
    expect(table?.rows).toMatchObject([{ stt: '1', label: 'Số văn bản', value: '4' }]);
  });

  it('may have its value and its note under one name', () => {
    const table = tableOf([
      [tall('STT'), tall('Chỉ tiêu thống kê'), tall('Đơn vị tính'), { text: 'Kết quả', colSpan: 2 }],
      ['Số liệu', 'Ghi chú'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['1', 'Số văn bản', 'Văn bản', '4', 'có danh mục'],
    ]);
    expect(table?.rows).toMatchObject([{ value: '4', note: 'có danh mục' }]);
  });

  it('has the value of this time, not of the time before', () => {
    const body = ['1', 'Số văn bản', 'Văn bản', '30', '36'];
    expect(tableOf([['STT', 'Nội dung', 'ĐVT', 'Kỳ trước', 'Kỳ này'], body])?.rows).toMatchObject([{ value: '36' }]);
    expect(
      tableOf([[tall('STT'), tall('Chỉ tiêu'), tall('ĐVT'), { text: 'Kết quả', colSpan: 2 }], ['Cùng kỳ năm 2023', 'Năm 2024'], body])?.rows,
    ).toMatchObject([{ value: '36' }]);
  });
});

describe('columns that no cell uses', () => {
  it('are dropped, and a signature below the table is text again', () => {
    const wide = (text: string): CellSpec => ({ text, colSpan: 2 });
    const grid = gridOf([
      ['Số TT', wide('Chỉ tiêu thống kê'), 'Số liệu', 'Ghi chú'],
      ['1', wide('Số văn bản'), '12', ''],
      [wide('NGƯỜI LẬP BIỂU'), { text: 'TM. ỦY BAN NHÂN DÂN', colSpan: 3 }],
    ]);
    const { tables, flow } = findTables([{ kind: 'grid', grid }]);
    expect(tables).toMatchObject([{ columns: ['Số TT', 'Chỉ tiêu thống kê', 'Số liệu', 'Ghi chú'], bodyRows: 1, rows: [{ stt: '1', value: '12' }] }]);
    expect(flow.map(({ text }) => text)).toEqual(['NGƯỜI LẬP BIỂU', 'TM. ỦY BAN NHÂN DÂN']);
  });
});

describe('a form of several tables', () => {
  it('has no caption that begins on the page before', () => {
    const grid = gridOf([
      ['STT', 'Chỉ tiêu', 'Số liệu'],
      ['1', 'Số hồ sơ', '7'],
    ]);
    const caption = { ...lineOf('BIỂU TỔNG HỢP SỐ LIỆU NĂM 2025'), pageBefore: true };
    expect(findTables([lineOf('PHẠM ĐỨC LONG'), caption, { kind: 'grid', grid }]).tables).toMatchObject([{ title: 'BIỂU TỔNG HỢP SỐ LIỆU NĂM 2025' }]);
  });

  it('does not take the signer above it for a part of its title', () => {
    const grid = gridOf([
      ['STT', 'Chỉ tiêu', 'Số liệu'],
      ['1', 'Số hồ sơ', '7'],
    ]);
    const lines = ['CHỦ TỊCH', '(Đã ký)', 'PHẠM ĐỨC LONG', 'BIỂU TỔNG HỢP SỐ LIỆU NĂM 2025'].map(lineOf);
    const { tables, flow } = findTables([...lines, { kind: 'grid', grid }]);
    expect(tables).toMatchObject([{ title: 'BIỂU TỔNG HỢP SỐ LIỆU NĂM 2025' }]);
    expect(flow.at(-1)?.text).toBe('PHẠM ĐỨC LONG');
  });

  it('takes no caption from above the table before', () => {
    const header = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu'];
    const grid = (number: string) => ({ kind: 'grid' as const, grid: gridOf([header, [number, 'Số hồ sơ', 'Hồ sơ', '7']]) });
    const blocks = [lineOf('PHỤ LỤC'), lineOf('THỐNG KÊ SỐ LIỆU NĂM 2025'), lineOf('Biểu mẫu 1'), lineOf('CHỈ ĐẠO, ĐIỀU HÀNH'), grid('1'), grid('2')];
    expect(findTables(blocks).tables).toMatchObject([{ title: 'Biểu mẫu 1 CHỈ ĐẠO, ĐIỀU HÀNH', rows: [{ stt: '1' }, { stt: '2' }] }]);
  });
});

describe('a row that a page break cuts', () => {
  const HEADER = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Ghi chú'];
  const rows = (above: string[], below: string[]) => {
    const grid = gridOf([HEADER, above, below]);
    const last = grid.rows[2];
    if (last !== undefined) last.pageBefore = true;
    return findTables([{ kind: 'grid', grid }]).tables[0]?.rows.map(({ stt, label, unit, value }) => [stt, label, unit, value]);
  };

  it('keeps the end of a number that its column wraps', () => {
    expect(rows(['4.1.3', 'Số nhiệm vụ quá hạn', 'Nhiệm vụ', '1', ''], ['.', '', '', '', ''])).toEqual([['4.1.3', 'Số nhiệm vụ quá hạn', 'Nhiệm vụ', '1']]);
    expect(rows(['4.1.', 'Số nhiệm vụ quá hạn nhưng', 'Nhiệm vụ', '1', ''], ['3', 'chưa xong', '', '', ''])).toEqual([
      ['4.1.3', 'Số nhiệm vụ quá hạn nhưng chưa xong', 'Nhiệm vụ', '1'],
    ]);
  });

  it('keeps its label whole where it has two units and figures', () => {
    expect(rows(['1', 'Nhiệm vụ được', 'NV Tp giao', '7', ''], ['', 'giao trong kỳ', 'NV Tỉnh giao', '0', ''])).toEqual([
      ['1', 'Nhiệm vụ được giao trong kỳ', 'NV Tp giao', '7'],
      [null, 'Nhiệm vụ được giao trong kỳ', 'NV Tỉnh giao', '0'],
    ]);
  });
});
