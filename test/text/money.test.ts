import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMultiple, moneyPower } from '../../src/text/money.js';
import { fold } from '../../src/text/unicode.js';
import { moneyScale, unitKind } from '../../src/text/units.js';

describe('moneyPower', () => {
  it.each([
    ['đồng', 0],
    ['Đồng', 0],
    ['đ', 0],
    ['VNĐ', 0],
    ['vnd', 0],
    ['đồng (VNĐ)', 0],
    ['nghìn đồng', 3],
    ['ngàn đồng', 3],
    ['Ng.đ', 3],
    ['1.000 đồng', 3],
    ['1000đ', 3],
    ['1 000 đồng', 3],
    ['1.000.000 đồng', 6],
    ['Triệu đồng', 6],
    ['TRIỆU ĐỒNG', 6],
    ['(Triệu đồng)', 6],
    ['ĐVT: triệu đồng', 6],
    ['triệu', 6],
    ['tr.đ', 6],
    ['trđ', 6],
    ['Tr. đồng', 6],
    ['triệu VNĐ', 6],
    ['trăm triệu', 8],
    ['trăm triệu đồng', 8],
    ['tỷ', 9],
    ['tỉ đồng', 9],
    ['Tỷ đồng.', 9],
    ['nghìn tỷ đồng', 12],
  ])('%j makes đồng by 10^%i', (unit, power) => {
    expect(moneyPower(unit)).toBe(power);
    expect(moneyScale(unit)).toBe(10 ** power);
    expect(unitKind(unit)).toBe('money');
  });

  it.each([
    '',
    '%',
    'Tỷ lệ',
    'Tỷ lệ %',
    'điểm',
    'Văn bản',
    'trang',
    'Trường',
    'nghìn',
    'trăm',
    'tr',
    '1.000',
    'triệu lượt',
    'nghìn người',
    'đồng chí',
    'hợp đồng',
    'đồng/người',
    'USD',
  ])('%j is no unit of money', (unit) => {
    expect(moneyPower(unit)).toBeNull();
    expect(unitKind(unit)).not.toBe('money');
  });

  it('adds the powers of its factors, however they are put down', () => {
    const factor = fc.constantFrom(['trăm', 2] as const, ['nghìn', 3] as const, ['ngàn', 3] as const, ['triệu', 6] as const, ['tỷ', 9] as const);
    fc.assert(
      fc.property(fc.array(factor, { maxLength: 3 }), fc.constantFrom('đồng', 'VNĐ', 'đ'), fc.boolean(), (factors, currency, shout) => {
        const unit = [...factors.map(([word]) => word), currency].join(' ');
        const sum = factors.reduce((all, [, power]) => all + power, 0);
        expect(moneyPower(shout ? unit.toUpperCase() : unit)).toBe(sum);
        expect(moneyPower(unit.normalize('NFD'))).toBe(sum);
      }),
    );
  });
});

describe('countMultiple', () => {
  it.each([
    ['Nghìn lượt', 3, 'lượt'],
    ['1.000 lượt', 3, 'lượt'],
    ['trăm người', 2, 'người'],
    ['chục hồ sơ', 1, 'hồ sơ'],
    ['triệu lượt truy cập', 6, 'lượt truy cập'],
    ['nghìn', 3, ''],
    ['Thủ tục', 0, 'thủ tục'],
    ['Trường', 0, 'trường'],
    ['Tỷ lệ hồ sơ', 0, 'tỷ lệ hồ sơ'],
    ['10 hồ sơ', 0, '10 hồ sơ'],
  ])('%j is 10^%i of %j', (unit, power, of) => {
    expect(countMultiple(unit)).toEqual({ power, of: fold(of) });
  });
});
