import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { findTables } from '../../src/tables/find.js';
import { type CellSpec, gridOf, lineOf } from './grids.js';

const HEADER: CellSpec[] = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu'];
const piece = (rows: CellSpec[][], page: number | null = null): Block => ({ kind: 'grid', grid: gridOf(rows, { page }) });
const read = (...blocks: Block[]) =>
  findTables(blocks).tables.map(({ kind, rows }) => [kind, rows.map(({ stt, label, value }) => `${stt ?? ''} ${label} ${value ?? ''}`.trim())]);

describe('pieces of a table', () => {
  it('are one where the header is printed again', () => {
    expect(read(piece([HEADER, ['1', 'Số văn bản', 'Văn bản', '2']]), piece([HEADER, ['2', 'Số cuộc họp', 'Cuộc', '3']]))).toEqual([
      ['indicators', ['1 Số văn bản 2', '2 Số cuộc họp 3']],
    ]);
  });

  it('are one over a page without a header of its own, and a row cut by the page is one row', () => {
    const cut = piece(
      [
        ['', 'của phường', '', ''],
        ['2', 'Số cuộc họp', 'Cuộc', '3'],
      ],
      2,
    );
    expect(read(piece([HEADER, ['1', 'Số văn bản', 'Văn bản', '2']], 1), cut)).toEqual([['indicators', ['1 Số văn bản của phường 2', '2 Số cuộc họp 3']]]);
  });

  it('are one with a page number and a footnote between', () => {
    const between: Block[] = [
      { ...lineOf('7'), part: 'furniture' },
      { ...lineOf('Tính đến hết quý.'), part: 'footnote', mark: '1' },
    ];
    const found = findTables([piece([HEADER, ['1', 'Số văn bản', 'Văn bản', '2']], 1), ...between, piece([['2', 'Số cuộc họp', 'Cuộc', '3']], 2)]);
    expect(found.tables).toHaveLength(1);
    expect(found.flow.map(({ text }) => text)).toEqual(['7', 'Tính đến hết quý.']);
  });

  it('are two with a caption between', () => {
    const found = findTables([
      piece([HEADER, ['1', 'Số văn bản', 'Văn bản', '2']]),
      lineOf('Biểu mẫu 2 Cải cách thể chế'),
      piece([HEADER, ['1', 'Số cuộc họp', 'Cuộc', '3']]),
    ]);
    expect(found.tables.map(({ title }) => title)).toEqual([null, 'Biểu mẫu 2 Cải cách thể chế']);
  });

  it('are two where the Roman numbers begin again', () => {
    const rows: CellSpec[][] = [HEADER, ['I', 'CHỈ ĐẠO', '', ''], ['1', 'Số văn bản', 'Văn bản', '2']];
    expect(read(piece(rows), piece(rows))).toHaveLength(2);
  });

  it('are two when they differ in width', () => {
    expect(
      read(
        piece([HEADER, ['1', 'Số văn bản', 'Văn bản', '2']], 1),
        piece(
          [
            ['a', 'b'],
            ['c', 'd'],
          ],
          2,
        ),
      ),
    ).toHaveLength(2);
  });
});

describe('a row that lines part from the next', () => {
  it('is a row whatever it begins with', () => {
    expect(read(piece([HEADER, ['1', 'Số văn bản', 'Văn bản', '2'], ['', 'trong đó: của phường', '', '']]))).toEqual([
      ['indicators', ['1 Số văn bản 2', 'trong đó: của phường']],
    ]);
  });
});
