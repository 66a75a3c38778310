import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowPaths } from '../../src/tables/tree.js';
import { toRoman } from '../../src/text/roman.js';
import { parseStt } from '../../src/text/stt.js';
import { type Level, numberings, spelled } from '../text/numbering.js';

const KINDS: Array<[string, Level[]]> = [
  ['1, 1.1, 1.1.1, 1.1.1.1', ['decimal', 'decimal', 'decimal', 'decimal']],
  ['I, 1, 1.1, 1.1.1', ['roman', 'decimal', 'decimal', 'decimal']],
  ['A, I, 1, 1.1, a)', ['capital', 'roman', 'decimal', 'decimal', 'letter']],
  ['I, 1, a)', ['roman', 'decimal', 'letter']],
];
const paths = (cells: ReadonlyArray<string | null>) => rowPaths(cells.map((cell) => (cell === null ? null : parseStt(cell))));

describe('rowPaths', () => {
  it.each(KINDS)('of a well-formed tree %s are the ancestors', (_name, levels) => {
    fc.assert(
      fc.property(numberings(levels, 3), fc.boolean(), fc.boolean(), (rows, dot, wrap) => {
        const cells = rows.map(({ cell }) => (cell === null ? null : spelled(cell, { dot, wrap })));
        expect(paths(cells)).toEqual(rows.map(({ ancestors }) => ancestors.map((at) => rows[at]?.text)));
      }),
    );
  });

  it.each(KINDS)('of a misnumbered tree %s go by position', (_name, levels) => {
    const wrong = fc.infiniteStream(fc.integer({ min: 1, max: 39 }));
    fc.assert(
      fc.property(numberings(levels, 3), wrong, (rows, digits) => {
        const any = () => digits.next().value;
        const printed = rows.map(({ text }) => {
          if (text === null) return null;
          if (/^[IVX]+$/.test(text)) return toRoman(any());
          if (/^[A-H]$/.test(text)) return 'ABCDEFGH'[any() % 8] ?? '';
          if (text.endsWith(')')) return `${'abcdeghk'[any() % 8]})`;
          return text
            .split('.')
            .map(() => any())
            .join('.');
        });
        expect(paths(printed)).toEqual(rows.map(({ ancestors }) => ancestors.map((at) => printed[at])));
      }),
    );
  });

  it.each<[string, Array<string | null>, string[][]]>([
    ['1.1.1 under 1.2', ['1', '1.1', '1.2', '1.1.1'], [[], ['1'], ['1'], ['1', '1.2']]],
    ['1.1 under 4 of section I', ['I', '1', '2', '3', '4', '1.1', '1.2'], [[], ['I'], ['I'], ['I'], ['I'], ['I', '4'], ['I', '4']]],
    ['rows without a number are siblings', ['I', '1', null, null, '2', null], [[], ['I'], ['I', '1'], ['I', '1'], ['I'], ['I', '2']]],
    ['rows without a number before the first', [null, null, '1'], [[], [], []]],
    ['a level left out', ['I', '1.1', '1.1.1', '2'], [[], ['I'], ['I', '1.1'], ['I']]],
    ['a numeral twice', ['I', '1', 'I', '1'], [[], ['I'], [], ['I']]],
    ['a number twice', ['1', '1.1', '1', '1.1'], [[], ['1'], [], ['1']]],
    ['numbers that start over in each section', ['I', '1', '1.1', 'II', '1', '1.1'], [[], ['I'], ['I', '1'], [], ['II'], ['II', '1']]],
    ['trailing dots', ['1.', '1.1.', '1.1.1.', '2.'], [[], ['1'], ['1', '1.1'], []]],
    ['letters', ['1', 'a)', 'b)', '2', 'a)'], [[], ['1'], ['1'], [], ['2']]],
    ['no rows', [], []],
  ])('%s', (_name, cells, expected) => {
    expect(paths(cells)).toEqual(expected);
  });

  it('have one entry a row, and start anew with each table', () => {
    const cell = fc.constantFrom(null, 'I', 'II', 'A', '1', '2', '1.1', '1.2', '2.1.1', 'a)');
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), (cells) => {
        const found = paths(cells);
        expect(found).toHaveLength(cells.length);
        expect(paths(cells)).toEqual(found);
        for (const [at, path] of found.entries()) for (const stt of path) expect(cells.slice(0, at)).toContain(stt);
      }),
    );
  });
});
