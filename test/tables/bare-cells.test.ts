import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../src/readers/txt/blocks.js';
import { findTables } from '../../src/tables/find.js';

const tableOf = (text: string) => findTables(textBlocks(text));
const told = (text: string) => tableOf(text).tables[0]?.rows.map(({ stt, path, label, unit, value, note }) => [stt, path.join('/'), label, unit, value, note]);

describe('a table saved with a cell on each line', () => {
  const HEADER = ['STT', 'Chỉ tiêu', '(Dùng cho kỳ báo cáo quý)', 'Đơn vị tính', 'Số liệu', 'Ghi chú'];

  it('has empty lines for empty cells', () => {
    const lines = [
      ...HEADER,
      '1',
      'Số văn bản',
      'Văn bản',
      '4',
      '',
      '2',
      'Kiểm tra',
      '',
      '',
      '',
      '2.1',
      'Số cuộc',
      'Cuộc',
      '1',
      'quý sau',
      'Trên đây là báo cáo./.',
    ];
    expect(tableOf(lines.join('\n')).tables[0]?.columns).toEqual(['STT', 'Chỉ tiêu (Dùng cho kỳ báo cáo quý)', 'Đơn vị tính', 'Số liệu', 'Ghi chú']);
    expect(told(lines.join('\n'))).toEqual([
      ['1', '', 'Số văn bản', 'Văn bản', '4', null],
      ['2', '', 'Kiểm tra', null, null, null],
      ['2.1', '2', 'Số cuộc', 'Cuộc', '1', 'quý sau'],
    ]);
    expect(tableOf(lines.join('\n')).flow.map(({ text }) => text)).toEqual(['Trên đây là báo cáo./.']);
  });

  it('may have an empty line between any two cells', () => {
    const lines = ['STT', 'Chỉ tiêu', 'ĐVT', 'Số liệu', 'Ghi chú', '1', 'Số văn bản', 'Văn bản', '4', '', '2', 'Số hồ sơ', 'Hồ sơ', '17', ''];
    expect(told(lines.join('\n\n'))).toEqual([
      ['1', '', 'Số văn bản', 'Văn bản', '4', null],
      ['2', '', 'Số hồ sơ', 'Hồ sơ', '17', null],
    ]);
  });

  it('may have merged names, column numbers, titles over a row and cells of several lines', () => {
    const header = ['STT', 'Chỉ tiêu', 'Kết quả', 'Ghi chú', '', '', 'Đơn vị tính', 'Số liệu', '', '(1)', '(2)', '(3)', '(4)', '(5)'];
    const lines = [
      ...header,
      'I. CÔNG TÁC CHỈ ĐẠO',
      '1',
      'Hình thức khảo sát',
      'Trực tuyến = 0',
      'Phát phiếu = 1',
      '1',
      '',
      '2',
      'Số phiếu',
      'Phiếu',
      '90',
      '',
    ];
    expect(tableOf(lines.join('\n')).tables[0]?.columns).toEqual(['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Ghi chú']);
    expect(told(lines.join('\n'))).toEqual([
      ['I', '', 'CÔNG TÁC CHỈ ĐẠO', null, null, null],
      ['1', 'I', 'Hình thức khảo sát', 'Trực tuyến = 0 Phát phiếu = 1', '1', null],
      ['2', 'I', 'Số phiếu', 'Phiếu', '90', null],
    ]);
  });

  it('ends where sentences follow that are no rows', () => {
    const lines = [
      'STT',
      'Nội dung',
      'ĐVT',
      'Kết quả',
      '1',
      'Hồ sơ đất đai',
      'Hồ sơ',
      '14',
      'Tổng số',
      'Hồ sơ',
      '14',
      'Nhìn chung hồ sơ được trả đúng hẹn.',
      '2. Tuyên truyền',
      'Đã phát 12 tin.',
    ];
    const { tables, flow } = tableOf(lines.join('\n'));
    expect(tables[0]?.rows.map(({ label, value }) => [label, value])).toEqual([
      ['Hồ sơ đất đai', '14'],
      ['Tổng số', '14'],
    ]);
    expect(flow.map(({ text }) => text)).toEqual(['Nhìn chung hồ sơ được trả đúng hẹn.', '2. Tuyên truyền', 'Đã phát 12 tin.']);
  });

  it('is read in time that grows with its length', () => {
    const started = performance.now();
    tableOf('STT\nChỉ tiêu\n'.repeat(20_000));
    tableOf(`STT\nChỉ tiêu\nĐVT\nSố liệu\n${'1\nSố\nCái\n3\n'.repeat(10_000)}`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
