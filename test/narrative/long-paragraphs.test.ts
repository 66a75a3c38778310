import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../src/model/document.js';
import { depthAt, depthsOf } from '../../src/narrative/depth.js';
import { readFigures } from '../../src/narrative/figures.js';
import { notFigures } from '../../src/narrative/not-figures.js';
import { placeWithin } from '../../src/structure/paragraphs.js';
import { countUpTo } from '../../src/text/offsets.js';

const place = (line: number) => ({ lines: [line, line] as [number, number], page: null, boxes: [], cell: null, paragraph: null });

/** One paragraph of a page or a book, in lines of 80 characters. */
function paragraphOf(text: string): Paragraph {
  const pieces = Array.from({ length: Math.ceil(text.length / 80) }, (_, at) => ({ at: at * 80, place: place(at + 1) }));
  return { text, heading: null, section: [], place: place(1), pieces };
}

function long(sentence: (at: number) => string, length: number): string {
  const parts: string[] = [];
  for (let size = 0; size < length; size += parts.at(-1)?.length ?? 0) parts.push(sentence(parts.length));
  return parts.join('');
}

const count = (at: number) => 10 + ((at * 7) % 900);
const FORMS: Record<string, (at: number) => string> = {
  'counts with commas': (at) => `${count(at)} hồ sơ, `,
  'counts without a mark': (at) => `có ${count(at)} hồ sơ `,
  'full stops': (at) => `Đã nhận ${count(at)} hồ sơ. `,
  'lists of parts': (at) => `nhận ${1000 + count(at)} hồ sơ gồm ${count(at)} hồ sơ mới, `,
  parentheses: (at) => `nhận ${1000 + count(at)} hồ sơ (mới ${count(at)} hồ sơ; cũ 5 hồ sơ) `,
  'days of the month': (at) => `ngày ${(at % 28) + 1} có ${count(at)} việc `,
};

/** Ten times as long took a hundred times as long: 15 s for the first. */
describe('long paragraphs', () => {
  for (const [name, form] of Object.entries(FORMS)) {
    it(`100 kB of ${name} in a few seconds`, () => {
      const text = long(form, 100_000);
      const from = performance.now();
      const { figures } = readFigures({ paragraphs: [paragraphOf(text)], footnotes: [] });
      expect(performance.now() - from).toBeLessThan(6000);
      expect(figures.length).toBeGreaterThan(4000);
      for (const { raw, scope } of figures) expect(text.startsWith(raw, scope.at)).toBe(true);
    }, 30_000);
  }

  it('a run of digits as long as a book is no figure, and no hang', () => {
    const from = performance.now();
    expect(readFigures({ paragraphs: [paragraphOf('1234567890'.repeat(10_000))], footnotes: [] })).toEqual({ figures: [], numbers: 1 });
    expect(performance.now() - from).toBeLessThan(6000);
  }, 30_000);
});

describe('offsets', () => {
  it('counts what begins at or before one', () => {
    const own = (each: number) => each;
    expect([0, 3, 4, 9, 10].map((at) => countUpTo([3, 4, 4, 9], at, own))).toEqual([0, 1, 3, 4, 4]);
    expect(countUpTo([], 5, own)).toBe(0);
  });

  it('tells how many parentheses are open', () => {
    const text = 'a) b (c (d) e) f';
    expect([...'abcdef'].map((letter) => depthAt(depthsOf(text), text.indexOf(letter)))).toEqual([0, 0, 1, 2, 1, 0]);
  });

  it('joins the spans that hold no figure', () => {
    const spans = notFigures('Kế hoạch số 16/KH-UBND ngày 07/02/2024; Quyết định số 3/QĐ-UBND.');
    expect(spans).toEqual([...spans].sort(([a], [b]) => a - b));
    for (const [at, [from]] of spans.entries()) expect(from).toBeGreaterThan(spans[at - 1]?.[1] ?? -1);
    expect(spans.length).toBeGreaterThan(1);
  });

  it('finds the lines of a figure', () => {
    const paragraph = paragraphOf('x'.repeat(400));
    expect(placeWithin(paragraph, 79, 80).lines).toEqual([1, 1]);
    expect(placeWithin(paragraph, 80, 81).lines).toEqual([2, 2]);
    expect(placeWithin(paragraph, 150, 250).lines).toEqual([2, 4]);
  });
});
