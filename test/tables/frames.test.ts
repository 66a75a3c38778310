import { describe, expect, it } from 'vitest';
import { findTables } from '../../src/tables/find.js';
import { gridOf, lineOf } from './grids.js';

describe('a table that only sets text', () => {
  it('is the text of its cells, row by row', () => {
    const head = gridOf(
      [
        [
          { text: 'ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH', content: [lineOf('ỦY BAN NHÂN DÂN'), lineOf('PHƯỜNG AN BÌNH')] },
          {
            text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
            content: [lineOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), lineOf('Độc lập - Tự do - Hạnh phúc')],
          },
        ],
        ['Số: 12/BC-UBND', 'An Bình, ngày 03 tháng 4 năm 2024'],
      ],
      { ruled: false },
    );
    const { flow, tables } = findTables([{ kind: 'grid', grid: head }, lineOf('BÁO CÁO')]);
    expect(tables).toEqual([]);
    expect(flow.map(({ text }) => text)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'PHƯỜNG AN BÌNH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/BC-UBND',
      'An Bình, ngày 03 tháng 4 năm 2024',
      'BÁO CÁO',
    ]);
  });

  it('may hold a whole appendix', () => {
    const inner = gridOf([
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu'],
      ['1', 'Số văn bản', 'Văn bản', '2'],
    ]);
    const box = gridOf([[{ text: 'PHỤ LỤC', content: [lineOf('Phụ lục 1 SỐ LIỆU NĂM 2024'), { kind: 'grid', grid: inner }] }]]);
    const { tables } = findTables([{ kind: 'grid', grid: box }]);
    expect(tables).toMatchObject([{ title: 'Phụ lục 1 SỐ LIỆU NĂM 2024', rows: [{ stt: '1', value: '2' }] }]);
  });

  it('is none with figures in columns', () => {
    const grid = gridOf([
      ['Thôn', 'Số hộ'],
      ['Đông', '120'],
      ['Tây', '98'],
    ]);
    expect(findTables([{ kind: 'grid', grid }]).tables).toMatchObject([{ kind: 'other', bodyRows: 3 }]);
  });
});
