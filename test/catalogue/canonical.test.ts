import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCanonical } from '../../src/catalogue/canonical.js';
import type { Catalogue, CatalogueEntry } from '../../src/catalogue/entry.js';
import { readIndicators } from '../../src/indicators/read.js';
import { findTables } from '../../src/tables/find.js';
import { parseNumber, printNumber } from '../../src/text/numbers.js';
import { lineOf } from '../tables/grids.js';

const entry = (code: string, kind: CatalogueEntry['kind'], unit: string | null): CatalogueEntry => ({ code, vi: code, en: code, kind, unit });
const CATALOGUE: Catalogue = {
  entries: [
    entry('procedures.count', 'count', 'thủ tục'),
    entry('procedures.rate', 'percent', '%'),
    entry('finance.money', 'money', 'đồng'),
    entry('organisation.area', 'count', 'm2'),
    entry('steering.group', 'group', null),
    entry('steering.coded', 'coded', null),
  ],
  forms: [],
};

/** A row as a table prints it, with the code that a matcher would give it. */
function canonical(code: string | null, unit: string, raw: string, label = 'Chỉ tiêu của bảng') {
  const lines = [`STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú`, `1\tSố văn bản\tVăn bản\t5\t`, `2\t${label}\t${unit}\t${raw}\t`];
  const { indicators } = readIndicators(findTables(lines.map(lineOf)).tables);
  expect(indicators).toHaveLength(2);
  return withCanonical(
    indicators.map((row) => ({ ...row, code })),
    CATALOGUE,
  )[1]?.canonical;
}

describe('canonical values', () => {
  it.each([
    ['Triệu đồng', '1.187,5', 1_187_500_000],
    ['Tỷ đồng', '0,3', 300_000_000],
    ['nghìn đồng', '52.000', 52_000_000],
    ['đồng', '52.000.000', 52_000_000],
    ['1.000 đồng', '1,1', 1100],
    // the value cell's own unit, where the unit cell has none or says the same
    ['', '5,2 tỷ đồng', 5_200_000_000],
    ['Triệu đồng', '65 triệu đồng', 65_000_000],
    ['Kinh phí', '65 triệu đồng', 65_000_000],
  ])('money: %s %s is %i đồng, with a code or without', (unit, raw, value) => {
    expect(canonical('finance.money', unit, raw)).toEqual({ value, unit: 'đồng', meaning: null });
    expect(canonical(null, unit, raw)).toEqual({ value, unit: 'đồng', meaning: null });
  });

  it.each([
    ['', '520'],
    ['Số lượng', '520'],
    ['%', '52'],
    ['Triệu đồng', '65.000.000 đồng'],
  ])('money: %j %s has no number that is sure', (unit, raw) => {
    expect(canonical('finance.money', unit, raw)).toEqual({ value: null, unit: 'đồng', meaning: null });
  });

  it('keeps the unit of a cell that has no number', () => {
    expect(canonical(null, '%', '-')).toEqual({ value: null, unit: '%', meaning: null });
    expect(canonical('finance.money', 'Triệu đồng', '')).toEqual({ value: null, unit: 'đồng', meaning: null });
  });

  it.each([
    ['%', '83,7', 83.7],
    ['%', '83.7%', 83.7],
    ['Tỷ lệ', '100', 100],
    // out of range, and not the reader's to repair
    ['%', '130', 130],
    ['Đơn vị', '1', null],
    ['Thủ tục', '142', null],
  ])('percent: %s %s is %s', (unit, raw, value) => {
    expect(canonical('procedures.rate', unit, raw)).toEqual({ value, unit: '%', meaning: null });
  });

  it('takes a rate without a unit for percent', () => {
    expect(canonical('procedures.rate', '', '99,5', 'Tỷ lệ hồ sơ đúng hạn')?.value).toBe(99.5);
  });

  it.each([
    ['Thủ tục', '142', 142],
    ['TTHC', '142', 142],
    ['Số lượng', '142', 142],
    ['', '142', 142],
    ['Nghìn thủ tục', '1,5', 1500],
    ['%', '50', null],
    ['Thủ tục', '50%', null],
    ['Triệu đồng', '50', null],
  ])('count: %s %s is %s of the unit of its entry', (unit, raw, value) => {
    expect(canonical('procedures.count', unit, raw)).toEqual({ value, unit: 'thủ tục', meaning: null });
  });

  it('has no canonical count without a code', () => {
    expect(canonical(null, 'Thủ tục', '142')).toBeNull();
    expect(canonical(null, 'Nghìn lượt', '1,5')).toBeNull();
  });

  it.each([
    ['m2', '65', 65],
    ['m²', '65', 65],
    ['ha', '1,25', 12_500],
    ['nghìn ha', '1,25', 12_500_000],
    ['km2', '0,07', 70_000],
    ['', '65 m2', 65],
  ])('area: %s %s is %i m2', (unit, raw, value) => {
    expect(canonical('organisation.area', unit, raw)).toEqual({ value, unit: 'm2', meaning: null });
  });

  it('has the number beside a heading, and nothing for a heading alone', () => {
    expect(canonical('steering.group', '', '12')).toEqual({ value: 12, unit: null, meaning: null });
    expect(canonical('steering.group', '', '')).toBeNull();
  });

  it.each([
    ['Có = 1; Không = 0', '1', 'yes'],
    ['Có: 1 Không: 2', '1', 'yes'],
    ['Có: 1 Không: 2', '2', 'no'],
    ['Có = 1; Không = 0', '01', 'yes'],
    ['Có = 1; Không = 0', 'Không', 'no'],
    ['Đã thực hiện = 1 Chưa thực hiện = 0', 'Đã thực hiện.', 'yes'],
  ])('coded: %s, %s means %s, with a code or without', (legend, raw, meaning) => {
    expect(canonical('steering.coded', legend, raw)).toEqual({ value: null, unit: null, meaning });
    expect(canonical(null, legend, raw)).toEqual({ value: null, unit: null, meaning });
  });

  it.each([
    ['Có=1; Không=1', '1'],
    ['Có=1; Không=1', '0'],
    ['Chưa = 0 Đang làm = 1 Hoàn thành = 2', '3'],
    ['Có = 1; Không = 0', 'x'],
    ['Có = 1; Không = 0', '-'],
    ['Có = 1; Không = 0', ''],
    ['Có = 1; Không = 0', 'Có kế hoạch riêng'],
  ])('coded: %s, %j means nothing that is sure', (legend, raw) => {
    expect(canonical('steering.coded', legend, raw)).toBeNull();
  });

  it('scales exactly', () => {
    const units = fc.constantFrom(
      ['đồng', 0] as const,
      ['nghìn đồng', 3] as const,
      ['Triệu đồng', 6] as const,
      ['trăm triệu', 8] as const,
      ['Tỷ đồng', 9] as const,
    );
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999 }), fc.nat({ max: 5 }), units, (digits, decimals, [unit, power]) => {
        const printed = printNumber(new Decimal(digits).div(new Decimal(10).pow(decimals)));
        const value = parseNumber(printed)?.value ?? new Decimal(Number.NaN);
        expect(canonical(null, unit, printed)?.value).toBe(Number(`${value.toString()}e${power}`));
      }),
      { numRuns: 60 },
    );
  });
});
