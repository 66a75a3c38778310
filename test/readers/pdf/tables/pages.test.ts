import { describe, expect, it } from 'vitest';
import type { PageTable } from '../../../../src/readers/pdf/page.js';
import { findPageTables } from '../../../../src/readers/pdf/tables/find.js';
import { cellsOf, harmonic, score } from './adjacency.js';
import { drawPage } from './documents.js';
import { newPen, rule, write } from './pen.js';
import { seeded } from './random.js';

/** TABLES_SEEDS=5001:300 reads other pages, TABLES_PRINT=1 prints how each was read. */
const [first = 1, count = 150] = (process.env.TABLES_SEEDS ?? '').split(':').filter(Boolean).map(Number);
const seeds = Array.from({ length: count }, (_, index) => first + index);

/** Each place of the table belongs to one cell. */
function isRectangular({ rows }: PageTable): boolean {
  const taken = new Set<string>();
  let width = -1;
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    for (const { rowSpan, colSpan } of cells) {
      while (taken.has(`${row}/${column}`)) column++;
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + colSpan; c++) {
          if (taken.has(`${r}/${c}`)) return false;
          taken.add(`${r}/${c}`);
        }
      }
    }
    while (taken.has(`${row}/${column}`)) column++;
    if (width === -1) width = column;
    if (column !== width) return false;
  }
  return true;
}

describe('pages of reports', () => {
  it('has every word once, in a cell or in the rest, and every place in one cell', () => {
    for (const seed of seeds) {
      const { page } = drawPage(seed);
      const { tables, rest } = findPageTables(page);
      const words = [...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.words)))), ...rest];
      expect(words.length, `words of page ${seed}`).toBe(page.words.length);
      expect(new Set(words).size, `words of page ${seed}`).toBe(page.words.length);
      for (const table of tables) expect(isRectangular(table), `table of page ${seed}`).toBe(true);
    }
  });

  it('tells cells apart as the competition of ICDAR 2013 counts it', () => {
    const sum = { precision: 0, recall: 0 };
    for (const seed of seeds) {
      const { page, truth, traits } = drawPage(seed);
      const { tables } = findPageTables(page);
      const got = score(
        tables.map((table) => cellsOf(table, true)),
        truth,
      );
      if (process.env.TABLES_PRINT !== undefined) console.log(`${seed} P ${got.precision.toFixed(3)} R ${got.recall.toFixed(3)} ${traits.join('; ')}`);
      sum.precision += got.precision / seeds.length;
      sum.recall += got.recall / seeds.length;
    }
    if (process.env.TABLES_PRINT !== undefined) console.log(sum, harmonic(sum));
    expect(harmonic(sum)).toBeGreaterThan(0.92);
  });

  it('takes contents, letters, lists, equations and signatures for no tables', () => {
    for (const seed of seeds) {
      const { page, truth, traits } = drawPage(seed);
      if (truth.length > 0 || traits[0] === 'chart') continue;
      expect(findPageTables(page).tables.length, `${traits[0]} of page ${seed}`).toBe(0);
    }
  });
});

describe('pages that nobody would print', () => {
  const random = seeded(3);
  const crowd = (words: number, place: (index: number) => [number, number]) => {
    const pen = newPen({ size: 4 });
    for (let index = 0; index < words; index++) write(pen, ...place(index), index % 2 === 0 ? 'ab' : '12');
    return pen;
  };
  const anywhere = (): [number, number] => [random.between(0, 595), random.between(0, 842)];

  it('reads an empty page', () => {
    expect(findPageTables(newPen().page)).toEqual({ tables: [], rest: [], disagreements: [] });
  });

  it.each([
    ['words and lines at random', anywhere, 25_000],
    ['words on one baseline', (): [number, number] => [random.between(0, 595), 400], 0],
    ['baselines that slip', (index: number): [number, number] => [(index % 2) * 300, index * 0.016], 0],
  ])('keeps its time on 50,000 %s', (_, place, lines) => {
    const pen = crowd(50_000, place);
    for (let line = 0; line < lines; line++) {
      rule(pen, 'horizontal', random.between(0, 842), random.between(0, 200), random.between(300, 595));
      rule(pen, 'vertical', random.between(0, 595), random.between(0, 300), random.between(400, 842));
    }
    const start = performance.now();
    const { rest } = findPageTables(pen.page);
    expect(rest.length).toBeGreaterThan(40_000);
    // a second on a free machine
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('takes lengths that are no numbers', () => {
    const pen = newPen();
    for (let row = 0; row < 5; row++) for (const x of [60, 160, 260]) write(pen, x, 100 + row * 14, `${row}${x}`);
    rule(pen, 'horizontal', Number.NaN, 0, 500);
    for (const word of pen.page.words.slice(0, 3)) word.left = Number.NaN;
    expect(findPageTables(pen.page).rest.length).toBeLessThanOrEqual(15);
  });
});
