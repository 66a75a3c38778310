import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRoman } from '../../src/text/roman.js';
import { openWith, parseStt, type Stt, succession } from '../../src/text/stt.js';
import { type Level, numberings, spelled } from './numbering.js';

const spelling = fc.record({ dot: fc.boolean(), wrap: fc.boolean() });

/** Each number of the sequence with its score after those before it. */
function scores(cells: readonly string[]): Array<[string, number]> {
  let open: Stt[] = [];
  return cells.map((cell) => {
    const stt = parseStt(cell);
    if (stt === null) throw new Error(`${cell} is no number`);
    const score = succession(open, stt);
    open = openWith(open, stt);
    return [cell, score];
  });
}

describe('parseStt', () => {
  it.each([
    ['1', '1', 'decimal', [1]],
    ['1.', '1', 'decimal', [1]],
    ['1..', '1', 'decimal', [1]],
    ['01', '01', 'decimal', [1]],
    ['2.\n1', '2.1', 'decimal', [2, 1]],
    ['2.1 .', '2.1', 'decimal', [2, 1]],
    ['3.3. 1', '3.3.1', 'decimal', [3, 3, 1]],
    ['1.1.1.', '1.1.1', 'decimal', [1, 1, 1]],
    [' 5.2\n', '5.2', 'decimal', [5, 2]],
    ['\u00a01', '1', 'decimal', [1]],
    ['1)', '1)', 'decimal', [1]],
    ['(1)', '(1)', 'decimal', [1]],
    ['I', 'I', 'roman', [1]],
    ['IV.', 'IV', 'roman', [4]],
    ['V', 'V', 'roman', [5]],
    ['XII', 'XII', 'roman', [12]],
    ['A', 'A', 'capital', [1]],
    ['B.', 'B', 'capital', [2]],
    ['a', 'a', 'letter', [1]],
    ['a)', 'a)', 'letter', [1]],
    ['b.', 'b', 'letter', [2]],
  ] as const)('reads %j as %s (%s %j)', (cell, text, kind, parts) => {
    expect(parseStt(cell)).toEqual({ text, kind, parts });
  });

  it.each([
    '',
    ' ',
    '\n',
    '.',
    '...',
    '-',
    '–',
    '+',
    '*',
    '%',
    'Trong đó',
    'Trong\nđó',
    'STT',
    'ST',
    'TT',
    'Có',
    'IIII',
    'VX',
    'XL',
    '2025',
    '1000',
    '100%',
    '12/15',
    '1a',
    'aa',
    'I.1',
    '1.1.1.1.1.1.1',
    '1..1',
    '-1',
  ])('is null for %j', (cell) => {
    expect(parseStt(cell)).toBeNull();
  });

  it('reads every number however it is broken or dotted', () => {
    const part = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '\n', ' ', '\u00a0', '\r\n'),
        fc.constantFrom('', '.', ' .', '. ', '..'),
        (parts, inner, end) => {
          expect(parseStt(parts.join(`.${inner}`) + end)).toEqual({ text: parts.join('.'), kind: 'decimal', parts });
        },
      ),
    );
  });

  it('reads every Roman numeral', () => {
    for (let value = 1; value <= 39; value++)
      for (const end of ['', '.', ' ', '\n']) expect(parseStt(toRoman(value) + end)).toEqual({ text: toRoman(value), kind: 'roman', parts: [value] });
  });

  it('reads letters in the order of the alphabet, đ between d and e', () => {
    const ordinals = [...'abcdđeghik'].map((letter) => parseStt(`${letter})`)?.parts[0] ?? 0);
    expect(ordinals).toEqual([...ordinals].sort((a, b) => a - b));
    expect(new Set(ordinals).size).toBe(ordinals.length);
  });

  it('is null for words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zđàáảãạA-ZĐ]{2,12}$/), (word) => {
        if (!/^[IVX]+$/.test(word)) expect(parseStt(word)).toBeNull();
      }),
    );
  });

  it('reads what it has read', () => {
    const cells = fc.oneof(fc.string({ maxLength: 8 }), fc.string({ unit: fc.constantFrom(...'0123456789.,IVXabđ() \n'), maxLength: 10 }));
    fc.assert(
      fc.property(cells, (cell) => {
        const stt = parseStt(cell);
        if (stt === null) return;
        expect(stt.text).not.toMatch(/\s|\.$|^$/);
        expect(stt.parts.length).toBeGreaterThan(0);
        expect(parseStt(stt.text)).toEqual(stt);
      }),
    );
  });
});

describe('succession', () => {
  it.each<[string, Level[]]>([
    ['1, 1.1, 1.1.1, 1.1.1.1', ['decimal', 'decimal', 'decimal', 'decimal']],
    ['I, 1, 1.1, 1.1.1', ['roman', 'decimal', 'decimal', 'decimal']],
    ['A, 1, 1.1', ['capital', 'decimal', 'decimal']],
    ['I', ['roman']],
  ])('scores every number of a well-formed tree %s with 1', (_name, levels) => {
    fc.assert(
      fc.property(numberings(levels), spelling, (rows, how) => {
        const cells = rows.flatMap(({ cell }) => (cell === null ? [] : [spelled(cell, how)]));
        expect(scores(cells).filter(([, score]) => score !== 1)).toEqual([]);
      }),
    );
  });

  it.each([
    ['1 1.1 1.3', '1.3'],
    ['1 1.1 1.1', '1.1'],
    ['1 1.1 2.2', '2.2'],
    ['I 1 III', 'III'],
    ['1 2.1', '2.1'],
    ['1 3', '3'],
  ])('scores the slip in %s between 0 and 1', (cells, slip) => {
    const [cell, score] = scores(cells.split(' ')).at(-1) ?? [];
    expect(cell).toBe(slip);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(1);
  });

  it.each(['1 100', '1 2 1 50', '1 1.1 30', '1 2 3 12'])('scores a figure at the end of %s near 0', (cells) => {
    expect(scores(cells.split(' ')).at(-1)?.[1]).toBeLessThanOrEqual(0.1);
  });

  it('is never above 1 or below 0, and a careful clerk is never beaten', () => {
    const cell = fc.constantFrom('I', 'II', 'IV', 'A', 'B', '1', '2', '3', '5', '1.1', '1.2', '2.1', '1.1.1', '2.3.4', 'a)', 'b)', 'đ)');
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
        for (const [, score] of scores(cells)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  // Bug: after a lettered row every decimal scores 0.1, also the right one: the branch for "no decimals yet" is taken
  // whenever the last open number is no decimal, a letter too.
  it.each(['1 a) b) 2', '1 1.1 a) b) 1.2', 'I 1 a) 2'])('scores the last number of %s with 1', (cells) => {
    expect(scores(cells.split(' ')).at(-1)?.[1]).toBe(1);
  });
  // Bug: đ is 4.5, so that neither d → đ nor đ → e is a step of 1; both score 0.1. And e → g (offices skip f) scores 0.5.
  it.each(['a) b) c) d) đ)', 'a) b) c) d) đ) e)', 'a) b) c) d) đ) e) g)'])('scores the last letter of %s with 1', (cells) => {
    expect(scores(cells.split(' ')).at(-1)?.[1]).toBe(1);
  });
  // Bug, small: the first letter or Roman numeral under another number scores 0.9, where the comment promises 1.
  it.each(['1 a)', 'A I'])('scores the first of a new kind in %s with 1', (cells) => {
    expect(scores(cells.split(' ')).at(-1)?.[1]).toBe(1);
  });
});

describe('openWith', () => {
  it.each([
    ['', '1', '1'],
    ['I 1 1.1', '1.2', 'I 1 1.2'],
    ['I 1 1.1 1.1.1', '2', 'I 2'],
    ['I 1 1.1', 'II', 'II'],
    ['A I 1', 'B', 'B'],
    ['1 a)', 'b)', '1 b)'],
    ['1', '1.1.1', '1 1.1.1'],
    ['1 1.2', '1.1.1', '1 1.2 1.1.1'],
    ['I 4', '1.1', 'I 4 1.1'],
  ])('%j and %s: %j', (before, next, after) => {
    const read = (cells: string) => cells.split(' ').flatMap((cell) => parseStt(cell) ?? []);
    expect(
      openWith(read(before), read(next)[0] as Stt)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(after);
  });
});
