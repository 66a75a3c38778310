import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue/catalogue.js';
import { extendCatalogue } from '../../src/catalogue/extend.js';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import { unmatchedRows } from '../../src/catalogue/unmatched.js';
import { type Report, readReport } from '../../src/index.js';
import { NAMES } from '../fixtures/corpus.js';

const HEADER = 'STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú';

/** A report with rows of a table: number, label, unit, value. */
function report(path: string, rows: ReadonlyArray<readonly [stt: string, label: string, unit: string, value: string]>, catalogue = CATALOGUE): Promise<Report> {
  const lines = rows.map((cells) => `${cells.join('\t')}\t`);
  const text = ['BÁO CÁO', `Kết quả năm 2024 của UBND xã ${path}`, '', HEADER, ...lines, ''].join('\n');
  return readReport(new TextEncoder().encode(text), { path, catalogue });
}

const bySea = (value: string) =>
  [
    ['1', 'Bảo vệ bờ biển', '', ''],
    ['1.1', 'Số lượt tuần tra', 'Lượt', value],
    ['1.2', 'Có trạm gác', 'Có = 1; Không = 0', '1'],
    ['1.3', 'Tỷ lệ tàu có đèn', '%', '90'],
    ['2', 'Bảo vệ bờ sông', '', ''],
    ['2.1', 'Số lượt tuần tra', 'Lượt', '3'],
    ['3', 'Số văn bản chỉ đạo CCHC đã ban hành', 'Văn bản', '5'],
  ] as const;

describe('rows without a code', () => {
  it('are grouped by words and heading, those of most reports first, with their places', async () => {
    const reports = [
      await report('a.txt', [...bySea('4'), ['4', 'Kinh phí neo tàu', 'triệu đồng', '12']]),
      await report('b.txt', [
        ['1', 'Bảo vệ bờ sông', '', ''],
        ['1.1', 'Tổng số lượt tuần tra (lũy kế)', 'lượt', '8'],
      ]),
    ];
    const { schema, indicators, unclear } = unmatchedRows(reports, CATALOGUE);
    expect({ schema, unclear }).toEqual({ schema: 'baocao.catalogue/1', unclear: [] });
    expect(indicators.map(({ vi, kind, unit, under, seen }) => [vi, kind, unit, under, seen.reports])).toEqual([
      ['Số lượt tuần tra', 'count', 'lượt', ['Bảo vệ bờ sông'], 2],
      ['Số lượt tuần tra', 'count', 'lượt', ['Bảo vệ bờ biển'], 1],
      ['Có trạm gác', 'coded', null, ['Bảo vệ bờ biển'], 1],
      ['Tỷ lệ tàu có đèn', 'percent', '%', ['Bảo vệ bờ biển'], 1],
      ['Kinh phí neo tàu', 'money', 'đồng', undefined, 1],
    ]);
    expect(indicators[0]?.seen).toEqual({
      reports: 2,
      units: ['Lượt', 'lượt'],
      rows: [
        { source: 'a.txt', row: 't1.r6', stt: '2.1', raw: '3' },
        { source: 'b.txt', row: 't1.r2', stt: '1.1', raw: '8' },
      ],
    });
    expect(indicators[2]?.seen.units).toEqual(['Có = 1; Không = 0']);
  });

  it('become entries as they are: the rows have their codes, in both reports and under each heading', async () => {
    const before = await report('a.txt', bySea('4'));
    const file = JSON.parse(JSON.stringify(unmatchedRows([before], CATALOGUE)));
    const whole = extendCatalogue(CATALOGUE, parseCatalogue(file));
    const after = await report('c.txt', bySea('7'), whole);
    const codes = after.indicators.map(({ code }) => code);
    expect(codes.map((code) => code?.split('.')[0])).toEqual([undefined, 'local', 'local', 'local', undefined, 'local', 'steering']);
    expect(codes[1]).not.toBe(codes[5]);
    expect(unmatchedRows([after], whole)).toEqual({ schema: 'baocao.catalogue/1', indicators: [], unclear: [] });
  });

  it('have placeholders that do not depend on the rest of the batch', async () => {
    const [one, both] = [await report('a.txt', bySea('4')), await report('z.txt', [['1', 'Số ghế đá', 'Cái', '2'], ...bySea('4')])];
    const codes = unmatchedRows([one], CATALOGUE).indicators.map(({ code }) => code);
    expect(codes).toHaveLength(4);
    for (const code of codes) expect(code).toMatch(/^local\.row-[0-9a-f]{8}$/);
    expect(unmatchedRows([one, both], CATALOGUE).indicators.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  it('stand apart, with the reason, where no entry could find them', async () => {
    const reports = [
      await report('a.txt', [
        ['1', 'Số bến đò', 'Bến', '2'],
        ['2', '(trong kỳ)', 'Bến', '1'],
        ['3', 'Vùng ven sông', '', ''],
        ['3.1', 'Tổng số bến đò', 'Bến', '4'],
      ]),
    ];
    const { indicators, unclear } = unmatchedRows(reports, CATALOGUE);
    expect(indicators.map(({ vi }) => vi)).toEqual(['Số bến đò']);
    expect(unclear.map(({ vi, why, as }) => [vi, why, as])).toEqual([
      ['(trong kỳ)', 'no-words', undefined],
      ['Tổng số bến đò', 'same-words', [indicators[0]?.code]],
    ]);
  });

  it('of the fixtures become entries that find them and take no code from another row', async () => {
    const read = (catalogue = CATALOGUE) =>
      Promise.all(NAMES.map((name) => readReport(readFileSync(`fixtures/txt/${name}.txt`), { path: `${name}.txt`, catalogue })));
    const before = await read();
    const file = unmatchedRows(before, CATALOGUE);
    expect(file.indicators.length).toBeGreaterThan(10);
    const after = await read(extendCatalogue(CATALOGUE, parseCatalogue(JSON.parse(JSON.stringify(file)))));
    const codeOf = (path: string, row: string) => after.find(({ source }) => source.path === path)?.indicators.find(({ id }) => id === row)?.code;
    for (const { code, seen } of file.indicators) expect(seen.rows.map(({ source, row }) => codeOf(source, row))).toContain(code);
    for (const { source, indicators } of before) {
      for (const { id, code } of indicators) if (code !== null) expect([code, null], `${source.path} ${id}`).toContain(codeOf(source.path, id));
    }
  });
});
