import { stat } from 'node:fs/promises';
import type { Input } from './input.js';

/** How much there is to read. */
export interface Sizes {
  /** of inputs */
  count: number;
  /** bytes → how many inputs have as many */
  bySize: ReadonlyMap<number, number>;
  /** bytes; infinite where some are not known */
  total: number;
}

/** The size of documents in archives, and of standard input. */
export const UNKNOWN = -1;
const AT_ONCE = 256;

export async function sizesOf(inputs: readonly Input[]): Promise<Sizes> {
  const bySize = new Map<number, number>();
  let total = 0;
  for (let at = 0; at < inputs.length; at += AT_ONCE) {
    const found = await Promise.all(inputs.slice(at, at + AT_ONCE).map(({ path }) => stat(path).catch(() => null)));
    for (const each of found) {
      const size = each?.size ?? UNKNOWN;
      bySize.set(size, (bySize.get(size) ?? 0) + 1);
      total += each?.size ?? Number.POSITIVE_INFINITY;
    }
  }
  return { count: inputs.length, bySize, total };
}
