import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/model/block.js';
import { findTables } from '../../src/tables/find.js';
import { layOut } from '../../src/tables/spans.js';
import { type CellSpec, gridOf } from './grids.js';

const texts = (grid: Grid) => grid.rows.map((row) => row.cells.map((cell) => cell.text));
const HEADER: CellSpec[] = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'];

describe('layOut', () => {
  it('gives every place a cell of its own', () => {
    const grid = gridOf([
      [{ text: 'a', rowSpan: 2 }, { text: 'b', colSpan: 2 }, 'c'],
      ['d', 'e', { text: 'f', rowSpan: 2 }],
      ['g', { text: 'h', colSpan: 2 }],
    ]);
    expect(texts(layOut(grid))).toEqual([
      ['a', 'b', '', 'c'],
      ['', 'd', 'e', 'f'],
      ['g', 'h', '', ''],
    ]);
  });

  it('leaves a grid without spans as it is', () => {
    const grid = gridOf([['a', 'b'], ['c']]);
    expect(layOut(grid)).toBe(grid);
  });

  it('cuts spans at the last row and at a width that no table has', () => {
    const laid = layOut(gridOf([[{ text: 'a', rowSpan: 9, colSpan: 1_000_000 }], ['b']]));
    expect(laid.rows.map((row) => row.cells.length)).toEqual([200, 200]);
  });
});

describe('a merged cell of an indicator table', () => {
  const rows = (body: CellSpec[][]) => findTables([{ kind: 'grid', grid: gridOf([HEADER, ...body]) }]).tables[0]?.rows ?? [];

  it('holds for each numbered row when it is a label, for the first when it is a note', () => {
    const read = rows([
      ['1', { text: 'Số cuộc kiểm tra', rowSpan: 2 }, 'Cuộc', '3', { text: 'cả năm', rowSpan: 2 }],
      ['2', 'Đơn vị', '4'],
    ]);
    expect(read.map(({ stt, label, unit, value, note }) => [stt, label, unit, value, note])).toEqual([
      ['1', 'Số cuộc kiểm tra', 'Cuộc', '3', 'cả năm'],
      ['2', 'Số cuộc kiểm tra', 'Đơn vị', '4', null],
    ]);
  });

  it('makes two rows of one number when units and figures are two', () => {
    const read = rows([
      [{ text: '1', rowSpan: 2 }, { text: 'Nhiệm vụ được giao', rowSpan: 2 }, 'NV Tp giao', '7', ''],
      ['NV Tỉnh giao', '0', ''],
      ['1.1', 'Số nhiệm vụ đã hoàn thành', 'Nhiệm vụ', '7', ''],
    ]);
    expect(read.map(({ stt, path, label, unit, value }) => [stt, path, label, unit, value])).toEqual([
      ['1', [], 'Nhiệm vụ được giao', 'NV Tp giao', '7'],
      [null, [], 'Nhiệm vụ được giao', 'NV Tỉnh giao', '0'],
      ['1.1', ['1'], 'Số nhiệm vụ đã hoàn thành', 'Nhiệm vụ', '7'],
    ]);
  });

  it('may be a title over the whole row', () => {
    const read = rows([[{ text: 'II. CẢI CÁCH THỂ CHẾ', colSpan: 5 }], ['1', 'Số văn bản', 'Văn bản', '2', '']]);
    expect(read.map(({ stt, path, label }) => [stt, path, label])).toEqual([
      ['II', [], 'CẢI CÁCH THỂ CHẾ'],
      ['1', ['II'], 'Số văn bản'],
    ]);
  });

  it('may head two columns', () => {
    const grid = gridOf([
      [
        { text: 'STT', rowSpan: 2 },
        { text: 'Chỉ tiêu', rowSpan: 2 },
        { text: 'Kết quả thống kê', colSpan: 2 },
        { text: 'Ghi chú', rowSpan: 2 },
      ],
      ['Đơn vị tính', 'Số liệu'],
      ['1', 'Số văn bản', 'Văn bản', '2', 'x'],
    ]);
    const [table] = findTables([{ kind: 'grid', grid }]).tables;
    expect(table?.columns).toEqual(['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Ghi chú']);
    expect(table?.rows).toMatchObject([{ stt: '1', label: 'Số văn bản', unit: 'Văn bản', value: '2', note: 'x' }]);
  });
});
