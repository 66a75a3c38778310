import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/text/dates.js';
import { findPeriods, type PeriodMention, periodDays, reportingDays } from '../../src/text/periods.js';

type Said = [printed: string, type: PeriodMention['type'], index: number | null, year: number | null];

const YEARS: Array<[string, number | null]> = [
  ['', null],
  ['/2025', 2025],
  [' / 2025', 2025],
  ['-2025', 2025],
  [' năm 2025', 2025],
  [', năm 2025', 2025],
  [' của năm 2025', 2025],
  ['/năm 2025', 2025],
  ['\nnăm 2025', 2025],
];
const QUARTERS: Array<[string, number]> = [
  ...['1', '01', 'I', 'một', 'thứ nhất'].map((spelling): [string, number] => [spelling, 1]),
  ...['2', '02', 'II', 'hai', 'thứ hai'].map((spelling): [string, number] => [spelling, 2]),
  ...['3', '03', 'III', 'ba', 'thứ ba'].map((spelling): [string, number] => [spelling, 3]),
  ...['4', '04', 'IV', 'tư', 'bốn', 'thứ tư'].map((spelling): [string, number] => [spelling, 4]),
];

function* allSpellings(): Generator<Said> {
  for (const [suffix, year] of YEARS) {
    for (const word of ['quý', 'Quý', 'quí', 'Quí']) for (const [spelling, index] of QUARTERS) yield [`${word} ${spelling}${suffix}`, 'quarter', index, year];
    for (const count of ['6', '06', 'sáu', 'Sáu'])
      for (const [half, index] of [['đầu', 1] as const, ['cuối', 2] as const]) {
        if (suffix === '' || suffix.startsWith('/2') || suffix.startsWith(' /')) yield [`${count} tháng ${half} năm${suffix}`, 'half', index, year];
        if (suffix.includes('năm')) yield [`${count} tháng ${half}${suffix.replace(/^[/,]/, ' ')}`, 'half', index, year];
      }
    for (const count of ['9', '09', 'chín', 'Chín']) {
      yield [`${count} tháng${suffix}`, 'nine-months', null, year];
      if (!suffix.includes('năm')) yield [`${count} tháng đầu năm${suffix}`, 'nine-months', null, year];
      if (suffix.includes('năm')) yield [`${count} tháng đầu${suffix.replace(/^[/,]/, ' ')}`, 'nine-months', null, year];
    }
  }
  for (let month = 1; month <= 12; month++)
    for (const printed of new Set([String(month), String(month).padStart(2, '0')]))
      for (const suffix of ['/2025', ' / 2025', '-2025', ' - 2025', ' năm 2025', '\nnăm 2025']) yield [`tháng ${printed}${suffix}`, 'month', month, 2025];
  for (const year of [1999, 2019, 2023, 2025, 2030]) yield [`năm ${year}`, 'year', null, year];
  for (const count of ['6', '06', 'sáu']) yield [`${count} tháng năm 2025`, 'half', 1, 2025];
}

const SPELLINGS = [...allSpellings()];
const BEFORE = ['', 'Kết quả công tác cải cách hành chính ', 'Báo cáo ', '(', 'kỳ báo cáo: ', 'trong '];
const AFTER = ['', '.', ';', ')', ' của UBND phường Hồng Hải', ', phương hướng, nhiệm vụ thời gian tới', '\nPhòng Nội vụ'];

describe('findPeriods', () => {
  it(`reads every one of ${SPELLINGS.length} spellings, in any sentence and in capitals`, () => {
    const wrong: unknown[] = [];
    for (const [printed, type, index, year] of SPELLINGS)
      for (const before of BEFORE)
        for (const after of AFTER)
          for (const text of [before + printed + after, (before + printed + after).toUpperCase()]) {
            const found = findPeriods(text);
            const [first] = found;
            if (found.length !== 1 || first?.type !== type || first.index !== index || first.year !== year || first.at !== before.length)
              wrong.push({ text, found });
          }
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('reads several in order, a year belonging to its own mention only', () => {
    expect(findPeriods('năm 2023 và phương hướng, nhiệm vụ năm 2024')).toMatchObject([
      { type: 'year', year: 2023 },
      { type: 'year', year: 2024 },
    ]);
    expect(findPeriods('quý I và quý II năm 2024, so với 6 tháng đầu năm 2023')).toMatchObject([
      { type: 'quarter', index: 1, year: null },
      { type: 'quarter', index: 2, year: 2024 },
      { type: 'half', index: 1, year: 2023 },
    ]);
    expect(findPeriods('tháng 12/2024, nhiệm vụ tháng 01/2025')).toMatchObject([
      { type: 'month', index: 12, year: 2024 },
      { type: 'month', index: 1, year: 2025 },
    ]);
  });

  it('keeps mentions in order and apart, whatever the text', () => {
    const piece = fc.constantFrom(...SPELLINGS.map(([printed]) => printed), ' ', ', ', 'ngày ', '12 ', 'UBND ', 'tháng ', 'năm ', '2024');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const found = findPeriods(text);
        expect(found.map(({ at }) => at)).toEqual([...new Set(found.map(({ at }) => at))].sort((a, b) => a - b));
        for (const { type, index } of found) {
          const most = { month: 12, quarter: 4, half: 2, 'nine-months': 0, year: 0 }[type];
          if (most === 0) expect(index).toBeNull();
          else expect(index).toBeGreaterThanOrEqual(1);
          if (most > 0) expect(index).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it.each([
    '',
    'quý vị đại biểu',
    'quý khách',
    'quý 5',
    'quý 0',
    'quý 12',
    'quý V',
    'quý IIII',
    'tháng 13/2025',
    'tháng 0/2025',
    '19 tháng',
    '29 tháng',
    'năm 23',
    'năm 20235',
    'số năm',
    '60 tháng đầu năm',
  ])('finds none in %j', (text) => {
    expect(findPeriods(text)).toEqual([]);
  });

  it('does not take a month without a year for a period', () => {
    expect(findPeriods('trong tháng 3')).toEqual([]);
    expect(findPeriods('tháng 12')).toEqual([]);
  });

  it('takes a date for its year only', () => {
    expect(findPeriods('ngày 15 tháng 3 năm 2024')).toMatchObject([{ type: 'year', year: 2024 }]);
    expect(findPeriods('ngày 06 tháng 12 năm 2023')).toMatchObject([{ type: 'year', year: 2023 }]);
    expect(findPeriods('ngày 15/12/2023')).toEqual([]);
  });

  // Bug: the ninth of a month is read as nine months ("ngày 9 tháng 3 năm 2024" → nine-months, then year 2024).
  it.each(['ngày 9 tháng 3 năm 2024', 'ngày 09 tháng 12 năm 2024', '09 tháng 12 năm 2024'])('takes %j for its year only', (text) => {
    expect(findPeriods(text)).toMatchObject([{ type: 'year', year: 2024 }]);
  });
  // Bug: the first half-year form lacks the guard against a digit before the 6 that the other forms have.
  it.each(['16 tháng đầu năm', '36 tháng cuối năm'])('finds no half year in %j', (text) => {
    expect(findPeriods(text)).toEqual([]);
  });
  // Bug: "quy" without a tone counts as "quý", and nothing guards its left side: "chính quy 2" is a second quarter.
  it.each(['đào tạo chính quy 2 người', 'nội quy 1 trang', 'lớp chính quy một năm'])('finds no quarter in %j', (text) => {
    expect(findPeriods(text)).toEqual([]);
  });
  // Bug: COUNT knows "nhì" but the form does not.
  it('reads "quý nhì"', () => {
    expect(findPeriods('quý nhì năm 2024')).toMatchObject([{ type: 'quarter', index: 2, year: 2024 }]);
  });
  // Bug: a blank day of more than five spaces is not seen, and the head's date line becomes a monthly period.
  it('finds no month in a date line whose day is left blank', () => {
    expect(findPeriods('Hạ Long, ngày 2 tháng 3 năm 2024').map(({ type }) => type)).not.toContain('month');
    for (const week of ['tuần 2', 'tuần 02', 'Tuần 12'])
      expect(findPeriods(`${week} tháng 3 năm 2024`)).toEqual([{ type: 'month', index: 3, year: 2024, at: week.length + 1 }]);
    expect(findPeriods('ngày         tháng 12 năm 2023').map(({ type }) => type)).not.toContain('month');
  });
});

describe('periodDays', () => {
  it.each([
    ['year', 2023, null, '2023-01-01', '2023-12-31'],
    ['quarter', 2025, 1, '2025-01-01', '2025-03-31'],
    ['quarter', 2025, 4, '2025-10-01', '2025-12-31'],
    ['half', 2024, 1, '2024-01-01', '2024-06-30'],
    ['half', 2024, 2, '2024-07-01', '2024-12-31'],
    ['nine-months', 2024, null, '2024-01-01', '2024-09-30'],
    ['month', 2024, 2, '2024-02-01', '2024-02-29'],
    ['month', 2023, 2, '2023-02-01', '2023-02-28'],
    ['month', 2023, 12, '2023-12-01', '2023-12-31'],
  ] as const)('%s of %i (%s) runs from %s to %s', (type, year, index, start, end) => {
    expect(periodDays(type, year, index)).toEqual({ start, end });
  });

  it('tiles the year without gap or overlap', () => {
    const dayAfter = (iso: string) => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2198 }),
        fc.constantFrom(['month', 12] as const, ['quarter', 4] as const, ['half', 2] as const),
        (year, [type, parts]) => {
          let next = isoDay(year, 1, 1);
          for (let index = 1; index <= parts; index++) {
            const { start, end } = periodDays(type, year, index);
            expect(start).toBe(next);
            expect(end > start).toBe(true);
            next = dayAfter(end);
          }
          expect(next).toBe(`${year + 1}-01-01`);
        },
      ),
    );
  });
});

describe('reportingDays', () => {
  it.each([
    ['quarter', 2025, 1, '2024-12-15', '2025-03-14'],
    ['quarter', 2025, 2, '2025-03-15', '2025-06-14'],
    ['quarter', 2025, 3, '2025-06-15', '2025-09-14'],
    ['quarter', 2025, 4, '2025-09-15', '2025-12-14'],
    ['half', 2024, 1, '2023-12-15', '2024-06-14'],
    ['half', 2024, 2, '2024-06-15', '2024-12-14'],
    ['nine-months', 2024, null, '2023-12-15', '2024-09-14'],
    ['year', 2023, null, '2022-12-15', '2023-12-14'],
  ] as const)('%s of %i (%s) counts from %s to %s', (type, year, index, start, end) => {
    expect(reportingDays(type, year, index)).toEqual({ start, end, convention: '581/BNV-CCHC' });
  });

  it('has none for months', () => {
    expect(reportingDays('month', 2024, 3)).toBeNull();
  });

  it('tiles the years: each period begins the day after the one before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2198 }), fc.constantFrom(['quarter', 4] as const, ['half', 2] as const), (year, [type, parts]) => {
        const whole = reportingDays('year', year, null);
        const pieces = Array.from({ length: parts }, (_, at) => reportingDays(type, year, at + 1));
        expect(pieces[0]?.start).toBe(whole?.start);
        expect(pieces.at(-1)?.end).toBe(whole?.end);
        for (const [at, piece] of pieces.slice(1).entries()) expect(Date.parse(piece?.start ?? '') - Date.parse(pieces[at]?.end ?? '')).toBe(86_400_000);
      }),
    );
  });
});
