import { matchesOf } from '../text/matches.js';
import { countUpTo } from '../text/offsets.js';

/** How many parentheses are open from each of them on, in order. */
export type Depths = ReadonlyArray<{ from: number; depth: number }>;

/** One that closes nothing counts for nothing. */
export function depthsOf(text: string): Depths {
  const depths: Array<{ from: number; depth: number }> = [];
  let depth = 0;
  for (const { 0: mark, index } of matchesOf(text, /[()]/g)) {
    depth = mark === '(' ? depth + 1 : Math.max(0, depth - 1);
    depths.push({ from: index + 1, depth });
  }
  return depths;
}

/** How many parentheses are open before an offset. */
export function depthAt(depths: Depths, at: number): number {
  return depths[countUpTo(depths, at, ({ from }) => from) - 1]?.depth ?? 0;
}
