/**
 * Things looked up by where they stand, so that neighbours are found without comparing all with all. Cells are points wide;
 * what shares a cell's key by chance is told apart by who looks.
 */
export interface Cells<T> {
  add(x: number, y: number, thing: T): void;
  /** everything added within these bounds, and some of what is near */
  within(left: number, right: number, top: number, bottom: number): T[];
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
    within(left, right, top, bottom) {
      const found: T[] = [];
      const [firstColumn, firstRow] = [cell(left), cell(top)];
      const [lastColumn, lastRow] = [Math.min(cell(right), firstColumn + FARTHEST), Math.min(cell(bottom), firstRow + FARTHEST)];
      for (let column = firstColumn; column <= lastColumn; column++)
        for (let row = firstRow; row <= lastRow; row++) {
          const there = held.get(column * 65_536 + row);
          if (there !== undefined) for (const thing of there) found.push(thing);
        }
      return found;
    },
  };
}
