import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.js';
import { readStructure } from '../../src/structure/read.js';
import { lineOf } from '../tables/grids.js';

const periodOf = (...lines: string[]) => readStructure(lines.map(lineOf), []).metadata.period;
const HEAD = ['ỦY BAN NHÂN DÂN', 'XÃ AN HÒA', 'An Hòa, ngày 15 tháng 6 năm 2024', 'BÁO CÁO', 'Kết quả cải cách hành chính 6 tháng đầu năm 2024'];
const BODY = ['I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', 'Xã đã ban hành 12 văn bản.'];

describe('the days that a report counts', () => {
  it('are those of the convention where the report states none', () => {
    expect(periodOf(...HEAD, ...BODY)).toMatchObject({
      start: '2024-01-01',
      end: '2024-06-30',
      reporting: { start: '2023-12-15', end: '2024-06-14', convention: '581/BNV-CCHC' },
      stated: null,
    });
  });

  it('are those that stand under the title', () => {
    const period = periodOf(...HEAD, '(Số liệu tính từ ngày 01/12/2023 đến ngày 31/5/2024)', ...BODY);
    expect(period?.reporting).toEqual({ start: '2023-12-01', end: '2024-05-31', convention: 'stated' });
    expect(period?.stated).toMatchObject({ start: '2023-12-01', end: '2024-05-31', quote: 'từ ngày 01/12/2023 đến ngày 31/5/2024' });
  });

  it('are those of the opening words', () => {
    const period = periodOf(...HEAD, 'Thực hiện Công văn số 12/NV, UBND xã báo cáo kết quả từ ngày 15/12/2023 đến ngày 10/6/2024 như sau:', ...BODY);
    expect(period?.stated).toMatchObject({ start: '2023-12-15', end: '2024-06-10' });
  });

  it('end where the report says, and begin by the convention', () => {
    const period = periodOf(...HEAD, 'UBND xã báo cáo kết quả (số liệu tính đến ngày 10/6/2024) như sau:', ...BODY);
    expect(period?.stated).toMatchObject({ start: null, end: '2024-06-10' });
    expect(period?.reporting).toEqual({ start: '2023-12-15', end: '2024-06-14', convention: '581/BNV-CCHC' });
  });

  it.each([
    ['a plan', [...HEAD, 'Thực hiện Đề án từ ngày 01/01/2021 đến ngày 31/12/2025, UBND xã báo cáo như sau:', ...BODY]],
    ['an inspection', [...HEAD, 'Qua kiểm tra từ ngày 13/3/2024 đến ngày 17/3/2024, UBND xã báo cáo như sau:', ...BODY]],
    ['one figure of the body', [...HEAD, ...BODY, 'Từ ngày 15/12/2023 đến ngày 10/6/2024, xã tiếp nhận 20 hồ sơ.']],
  ])('are not those of %s', (_name, lines) => {
    expect(periodOf(...lines)?.stated).toBeNull();
  });
});

it('quotes the days at their line', async () => {
  const lines = [
    ...HEAD,
    'UBND xã báo cáo kết quả (số liệu tính từ ngày 15/12/2023 đến ngày 10/6/2024) như sau:',
    ...BODY,
    'II. NHIỆM VỤ',
    'Xã tiếp tục rà soát.',
  ];
  const { metadata } = await readReport(new TextEncoder().encode(lines.join('\n')));
  expect(metadata.period?.stated).toMatchObject({ quote: 'từ ngày 15/12/2023 đến ngày 10/6/2024', place: { lines: [6, 6] } });
});
