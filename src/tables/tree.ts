import { openWith, type Stt } from '../text/stt.js';

/**
 * The printed numbers of each row's ancestors, outermost first, by position: a number's form and length tell its depth,
 * the rows above it its parent, whatever its digits say (1.1.1 printed under 1.2 has the path 1, 1.2). A row without a
 * number is a child of the last numbered row.
 */
export function rowPaths(numbers: ReadonlyArray<Stt | null>): string[][] {
  let open: Stt[] = [];
  return numbers.map((stt) => {
    if (stt === null) return open.map((each) => each.text);
    open = openWith(open, stt);
    return open.slice(0, -1).map((each) => each.text);
  });
}
