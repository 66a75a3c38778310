import { describe, expect, it } from 'vitest';
import { quoteLines } from '../../../src/writers/pretty/quote.js';

const LOOK = { columns: 40, cut: '…', paint: null };
const marked = (text: string, figure: string, columns = LOOK.columns) =>
  quoteLines(text, [{ at: text.indexOf(figure), length: figure.length, foremost: true }], { ...LOOK, columns });

describe('marks stand below their figures', () => {
  it.each([
    ['precomposed letters', 'Đã giải quyết 12 hồ sơ', '12', '              ^^'],
    ['combining marks', 'Đã giải quyết 12 hồ sơ'.normalize('NFD'), '12', '              ^^'],
    ['wide characters before', '報告 12 件', '12', '     ^^'],
    ['wide characters within', '12 件 報', '件', '   ^^'],
  ])('%s', (_what, text, figure, marks) => {
    expect(marked(text, figure)).toEqual([text, marks]);
  });

  it('of two lines, where a figure is wrapped', () => {
    expect(marked('Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2025', '12/KH-UBND ngày 05 tháng 3', 24)).toEqual([
      'Kế hoạch số 12/KH-UBND',
      '            ^^^^^^^^^^',
      'ngày 05 tháng 3 năm 2025',
      '^^^^^^^^^^^^^^^',
    ]);
  });

  it('a word that is longer than a line is cut', () => {
    expect(marked(`${'a'.repeat(50)} 12`, '12', 20)).toEqual(['a'.repeat(20), 'a'.repeat(20), `${'a'.repeat(10)} 12`, `${' '.repeat(11)}^^`]);
  });
});

it('a long sentence is kept around its figures, cut between words', () => {
  const far = 'lời văn '.repeat(40);
  const lines = marked(`${far}tiếp nhận 123 hồ sơ ${far}`, '123', 60);
  const text = lines.filter((line) => !/^[ ^]+$/.test(line)).join(' ');
  expect(text).toMatch(/^… .*tiếp nhận 123 hồ sơ.* …$/);
  expect(text.length).toBeLessThan(160);
  expect(
    text
      .replaceAll('…', '')
      .replace(/tiếp nhận 123 hồ sơ/, '')
      .trim()
      .split(/\s+/)
      .every((word) => ['lời', 'văn'].includes(word)),
  ).toBe(true);
});
