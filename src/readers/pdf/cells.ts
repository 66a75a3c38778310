/**
 * Things looked up by where they stand, so that neighbours are found without comparing all with all. Cells are points wide;
 * what shares a cell's key by chance is told apart by who looks.
 */
export interface Cells<T> {
  add(x: number, y: number, thing: T): void;
  /** shows everything added within these bounds, and some of what is near, until told that it is enough */
  visit(left: number, right: number, top: number, bottom: number, enough: (thing: T) => boolean): void;
}

const CELL = 8;
/** No cell of a readable page holds more; a page that heaps its letters on one place must not cost their square. */
const MOST_IN_A_CELL = 400;
/** No look-up reaches farther than this many cells either way: sizes come from the file. */
const FARTHEST = 16;

export function cells<T>(): Cells<T> {
  const held = new Map<number, T[]>();
  const cell = (value: number) => Math.max(-30_000, Math.min(30_000, Math.floor(value / CELL)));
  return {
    add(x, y, thing) {
      const key = cell(x) * 65_536 + cell(y);
      const there = held.get(key);
      if (there === undefined) held.set(key, [thing]);
      else if (there.length < MOST_IN_A_CELL) there.push(thing);
    },
    visit(left, right, top, bottom, enough) {
      const [firstColumn, firstRow] = [cell(left), cell(top)];
      const lastColumn = Math.min(cell(right), firstColumn + FARTHEST);
      const lastRow = Math.min(cell(bottom), firstRow + FARTHEST);
      for (let column = firstColumn; column <= lastColumn; column++)
        for (let row = firstRow; row <= lastRow; row++) {
          const there = held.get(column * 65_536 + row);
          if (there !== undefined) for (const thing of there) if (enough(thing)) return;
        }
    },
  };
}
