import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/index.js';

const HEADER = 'STT Chỉ tiêu thống kê Đơn vị tính Số liệu Ghi chú';
const REST = [
  '2.1 Số nhiệm vụ đề ra trong kế hoạch Nhiệm vụ 29',
  '3.1 Số VBQPPL đã rà soát thuộc thẩm quyền Văn bản 14',
  '4.1 Số lượng phiếu khảo sát Phiếu 310',
];

/** A page whose columns have collapsed, with this line as its second row. */
async function rowOf(line: string, rest: readonly string[] = REST) {
  const [first = '', ...others] = rest;
  const lines = [HEADER, first, line, ...others];
  const { indicators, findings } = await readReport(new TextEncoder().encode(lines.map((each) => `${each} \n \n`).join('')));
  const row = indicators.find(({ stt }) => stt === line.split(' ')[0]);
  return { label: row?.label, unit: row?.unit, raw: row?.raw, rules: findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule) };
}

describe('a number in the unit cell of a page whose columns have collapsed', () => {
  it('is told where the words before it are the form’s own', async () => {
    expect(await rowOf('2.2 Số nhiệm vụ đã hoàn thành 200 17')).toEqual({ label: 'Số nhiệm vụ đã hoàn thành', unit: '200', raw: '17', rules: ['unit-cell'] });
  });

  it('is told where the value stands on the next line', async () => {
    const found = { label: 'Số nhiệm vụ đã hoàn thành', unit: '200', raw: '17', rules: ['unit-cell'] };
    expect(await rowOf('2.2 Số nhiệm vụ đã hoàn thành 200 \n \n17')).toEqual(found);
  });

  it.each([
    ['a row that the form prints without a unit', '2.2 Số lượng CVđi (VB, BC, KH,... theo dõi trên sổ CVđi) 1048 \n \n12'],
    ['words that no form has', '2.2 Số xe đạp của tổ tuần tra đợt 20 17'],
    ['a label that ends with a number', '2.2 Số TTHC cung cấp dịch vụ công trực tuyến mức độ 4 17'],
    ['a footnote’s mark', '2.2 Số nhiệm vụ đã hoàn thành 2 17'],
    ['a number with a blank in it', '2.2 Số nhiệm vụ đã hoàn thành 17 048'],
    ['the unit after it', '2.2 Số nhiệm vụ đã hoàn thành Nhiệm vụ 17'],
  ])('is none: %s', async (_why, line) => {
    const { unit, rules } = await rowOf(line);
    expect(unit === null || unit === 'Nhiệm vụ').toBe(true);
    expect(rules).toEqual([]);
  });

  it('is none where every row has two figures', async () => {
    const rest = [
      '2.1 Số nhiệm vụ đề ra trong kế hoạch Nhiệm vụ 29 31',
      '3.1 Số VBQPPL đã rà soát thuộc thẩm quyền Văn bản 14 12',
      '4.1 Số lượng phiếu khảo sát Phiếu 310 280',
    ];
    const { rules } = await rowOf('2.2 Số nhiệm vụ đã hoàn thành 25 17', rest);
    expect(rules).toEqual([]);
  });
});
