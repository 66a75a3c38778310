import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyScale, parseLegend, unitKind } from '../../src/text/units.js';

/** The labels of the seeds' legends. */
const LABELS = [
  'Có',
  'Không',
  'Trực tuyến',
  'Phát phiếu',
  'phát phiếu',
  'Kết hợp',
  'Đúng quy định',
  'Không đúng quy định',
  'Chưa có',
  '2 cấp',
  '3 cấp',
  'Chưa',
  'Đang làm',
  'Hoàn thành',
  'Đã thực hiện',
  'Chưa thực hiện',
  'Chưa kết nối',
];
const options = (labels: readonly string[]) =>
  fc
    .uniqueArray(fc.constantFrom(...labels), { minLength: 2, maxLength: 4 })
    .chain((chosen) => fc.tuple(...chosen.map((label) => fc.nat({ max: 9 }).map((code) => ({ code, label })))));

describe('parseLegend', () => {
  it('reads back any options in the spellings of the seeds', () => {
    fc.assert(
      fc.property(
        options(LABELS),
        fc.constantFrom(' = ', '=', ' =', '= ', ': ', ' : '),
        fc.constantFrom('; ', ' ; ', ';', ' ', ', ', ';\n', '\n', ' \n \n'),
        fc.constantFrom('', ' ', ';', '.'),
        (legend, sign, between, end) => {
          const printed = legend.map(({ code, label }) => `${label}${sign}${code}`).join(between) + end;
          expect(parseLegend(printed), printed).toEqual(legend);
        },
      ),
    );
  });

  it('reads back options whose codes stand first', () => {
    fc.assert(
      fc.property(
        options(LABELS.filter((label) => !/\d/.test(label))),
        fc.constantFrom(' = ', '=', ': '),
        fc.constantFrom('; ', ';', ', ', ' ', '\n'),
        (legend, sign, between) => {
          const printed = legend.map(({ code, label }) => `${code}${sign}${label}`).join(between);
          expect(parseLegend(printed), printed).toEqual(legend);
        },
      ),
    );
  });

  it.each([
    ['Có = 1; Không = 0', [1, 'Có', 0, 'Không']],
    ['Có=1; Không=1', [1, 'Có', 1, 'Không']],
    ['Không = 0 Có = 1', [0, 'Không', 1, 'Có']],
    ['Có: 1; Không: 2', [1, 'Có', 2, 'Không']],
    ['Trực tuyến = 0, phát phiếu =1, Kết hợp = 2', [0, 'Trực tuyến', 1, 'phát phiếu', 2, 'Kết hợp']],
    ['Trực tuyến = 0; Phát phiếu = 1 Kết hợp = 2', [0, 'Trực tuyến', 1, 'Phát phiếu', 2, 'Kết hợp']],
    ['Đúng quy định: 1 Không đúng quy định: 2', [1, 'Đúng quy định', 2, 'Không đúng quy định']],
    ['Chưa có = 0 2 cấp = 1 3 cấp = 2', [0, 'Chưa có', 1, '2 cấp', 2, '3 cấp']],
    ['Chưa = 0; Đang làm = 1; Hoàn thành = 2', [0, 'Chưa', 1, 'Đang làm', 2, 'Hoàn thành']],
    ['(Có = 1; Không = 0)', [1, 'Có', 0, 'Không']],
    ['1 = Có; 0 = Không', [1, 'Có', 0, 'Không']],
  ])('reads %j', (printed, flat) => {
    const expected = [];
    for (let at = 0; at < flat.length; at += 2) expected.push({ code: flat[at], label: flat[at + 1] });
    expect(parseLegend(printed)).toEqual(expected);
  });

  it('is null for a single pair', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LABELS), fc.constantFrom(' = ', ': ', '='), fc.nat({ max: 9 }), (label, sign, code) => {
        expect(parseLegend(`${label}${sign}${code}`)).toBeNull();
        expect(parseLegend(`${code}${sign}${label}`)).toBeNull();
      }),
    );
  });

  it('is null where a pair is cut or a word is left over', () => {
    fc.assert(
      fc.property(options(LABELS.filter((label) => !/\d/.test(label))), fc.constantFrom('; Khác', ' Khác', '; Khác =', ' hoặc'), (legend, rest) => {
        expect(parseLegend(legend.map(({ code, label }) => `${label} = ${code}`).join('; ') + rest)).toBeNull();
      }),
    );
  });

  it.each([
    '',
    'Văn bản',
    '%',
    'Tin, bài',
    'Có',
    'Có, Không',
    'Ghi chú: xem mục 3',
    'Tỷ lệ % = 1.2/1.1',
    '(1.1/1.2)%',
    '10:30',
    '1 = 2',
    'Có = 100; Không = 0',
    'Có = 1,5; Không = 0',
    'Văn bản đến: Tổng 1278, điện tử: 1278, giấy: 0, ký số: 1113',
    'Số hồ sơ đã giải quyết: 8882 hồ sơ trong đó: đúng hạn: 688 hồ sơ',
    'Số hồ sơ mới tiếp nhận: 12 hồ sơ; số hồ sơ từ kỳ trước chuyển qua: 2 hồ sơ',
    'LĐTBXH: 08',
    'Liên thông 2 cấp: LĐTBXH: 08',
    `${'Có = 1; '.repeat(100)}`,
  ])('is null for %j', (text) => {
    expect(parseLegend(text)).toBeNull();
  });

  it('ends soon on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'Có=:;, 01.)'), maxLength: 400 }), (text) => {
        const started = performance.now();
        parseLegend(text);
        expect(performance.now() - started).toBeLessThan(2000);
      }),
    );
  });

  // Bug: a breakdown of figures is taken for a legend: "NCC: 17 BTXH: 02" (hong-hai, L745–751) has options 17 and 2.
  // Codes above 9 or with a leading zero, or "Tổng", "trong đó" among the labels, tell them apart.
  it.each(['NCC: 17 BTXH: 02', 'Tổng số: 12, trong đó: 5', 'Trong đó: 5 đúng hạn: 4; quá hạn: 1'])('is null for the breakdown %j', (text) => {
    expect(parseLegend(text)).toBeNull();
  });
  // Bug: where codes stand first the last label keeps its full stop ("Không."), where labels stand first it does not matter.
  it('drops the full stop after the last option', () => {
    expect(parseLegend('1 = Có; 0 = Không.')).toEqual([
      { code: 1, label: 'Có' },
      { code: 0, label: 'Không' },
    ]);
  });
  // Bug: labels with figures are read when they stand first ("2 cấp = 1"), not after their code, though ";" parts them.
  it('reads labels with figures after their codes', () => {
    expect(parseLegend('0 = Chưa có; 1 = 2 cấp; 2 = 3 cấp')?.map(({ label }) => label)).toEqual(['Chưa có', '2 cấp', '3 cấp']);
  });
});

describe('unitKind', () => {
  it.each([
    ['Văn bản', 'count'],
    ['VĂN BẢN', 'count'],
    ['Văn  bản', 'count'],
    ['Hồ sơ.', 'count'],
    ['Thủ tục', 'count'],
    ['TTHC', 'count'],
    ['người', 'count'],
    ['Cơ quan, đơn vị', 'count'],
    ['m2', 'count'],
    ['%', 'percent'],
    ['Tỷ lệ %', 'percent'],
    ['Tỉ lệ', 'percent'],
    ['đồng', 'money'],
    ['Triệu đồng', 'money'],
    ['tỉ đồng', 'money'],
    ['1.000 đồng', 'money'],
    ['Điểm', 'score'],
    ['Có = 1; Không = 0', 'coded'],
    ['Có: 1; Không: 2', 'coded'],
    ['Có = 1', null],
    ['', null],
    ['5', null],
    ['Ghi chú', null],
    ['Số liệu', null],
  ])('%j tells %s', (unit, kind) => {
    expect(unitKind(unit)).toBe(kind);
  });

  it('is blind to case, NFD come to NFC, and white space', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Văn bản', 'Nhiệm vụ', 'Hồ sơ', 'Triệu đồng', '%', 'Điểm', 'Tỷ lệ'),
        fc.constantFrom('', ' ', '\n', '\u00a0'),
        (unit, space) => {
          expect(unitKind(space + unit.toUpperCase() + space)).toBe(unitKind(unit));
          expect(unitKind(unit.toLowerCase().replace(' ', `${space} `))).toBe(unitKind(unit));
        },
      ),
    );
  });
});

describe('moneyScale', () => {
  it.each([
    ['đồng', 1],
    ['VNĐ', 1],
    ['vnd', 1],
    ['nghìn đồng', 1e3],
    ['ngàn đồng', 1e3],
    ['1.000 đồng', 1e3],
    ['1000 đồng', 1e3],
    ['triệu đồng', 1e6],
    ['TRIỆU ĐỒNG', 1e6],
    ['triệu', 1e6],
    ['Trđ', 1e6],
    ['tỷ đồng', 1e9],
    ['tỉ đồng', 1e9],
    ['TỶ', 1e9],
    ['%', null],
    ['Văn bản', null],
    ['', null],
  ])('%j is worth %s', (unit, scale) => {
    expect(moneyScale(unit)).toBe(scale);
  });

  it('knows exactly the units of money', () => {
    for (const unit of ['đồng', 'nghìn đồng', 'triệu', 'tỷ', 'Văn bản', '%', 'Điểm', 'Hồ sơ', ''])
      expect(moneyScale(unit) !== null).toBe(unitKind(unit) === 'money');
  });
});
