import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue/catalogue.js';
import type { FormRow } from '../../src/catalogue/entry.js';
import { readReport } from '../../src/index.js';

const HEAD = [
  'ỦY BAN NHÂN DÂN XÃ BÌNH KHÊ',
  'Số: 12/BC-UBND',
  'BÁO CÁO',
  'Kết quả công tác cải cách hành chính năm 2024 của UBND xã Bình Khê',
  '',
  'I. KẾT QUẢ',
  '',
];

/** The rows of a form with a "-" in every value cell, as a report prints them. */
function printed(rows: readonly FormRow[]): string {
  const lines = rows.map(({ stt, label, unit }) => [stt ?? '', label, unit ?? '', unit === null ? '' : '-', ''].join('\t'));
  return ['STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú', ...lines].join('\n');
}

const rowsOf = (form: string) => CATALOGUE.forms.find(({ id }) => id === form)?.rows ?? [];

async function lacking(rows: readonly FormRow[]): Promise<string[]> {
  const { findings } = await readReport(new TextEncoder().encode([...HEAD, '', printed(rows)].join('\n')));
  return findings
    .filter(({ rule }) => rule === 'form-complete')
    .flatMap(({ terms }) => terms.filter(({ role }) => role === 'missing').map(({ label }) => label));
}

const SHEETS = rowsOf('commune-sheets-2024');
const LONG = rowsOf('commune-long-2023');
const without = (rows: readonly FormRow[], id: string) => rows.filter((row) => row.id !== id);

describe('rows that a table lacks', () => {
  it.each(CATALOGUE.forms.map(({ id }) => id))('are none in %s as it is', async (id) => {
    expect(await lacking(rowsOf(id))).toEqual([]);
  });

  it.each(['1:4.3', '2:2.1', '2:3.2.2', '3:1.4', '7:5.1.2'])('are told: %s', async (id) => {
    const row = SHEETS.find((each) => each.id === id);
    expect(await lacking(without(SHEETS, id))).toEqual([row?.label]);
  });

  it('are told where the row’s own words stand elsewhere too', async () => {
    // 2:2.2.2 has the same words
    expect(await lacking(without(SHEETS, '2:3.2.2'))).toEqual(['Số VBQPPL có kiến nghị xử lý đã được xử lý xong']);
  });

  it.each<[string, readonly FormRow[]]>([
    ['another edition, with a tenth of the rows left out', SHEETS.filter((_, at) => at % 10 !== 5)],
    ['an excerpt', SHEETS.slice(6, 60)],
    ['one sheet', SHEETS.filter(({ id }) => id.startsWith('1:') && id !== '1:4.3')],
    ['the row told in other words', SHEETS.map((row) => (row.id === '1:4.3' ? { ...row, label: 'Nhiệm vụ trễ hạn nhưng nay đã hoàn tất' } : row))],
    [
      'the row printed in the cell of its neighbour',
      without(SHEETS, '1:4.3').map((row) => (row.id === '1:4.2' ? { ...row, label: `${row.label}; số nhiệm vụ đã hoàn thành nhưng quá hạn` } : row)),
    ],
    ['a heading without its number', without(SHEETS, '1:3')],
    ['a last row about the district', without(LONG, '5.3.2')],
  ])('are none: %s', async (_why, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    expect(await lacking(rows)).toEqual([]);
  });
});
