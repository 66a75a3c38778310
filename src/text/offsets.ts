/**
 * How many items of an ascending list begin at or before an offset. A paragraph may be a page or, where a reader found no
 * line ends, a whole book: whatever is asked of every figure must not walk the text again.
 */
export function countUpTo<Item>(items: readonly Item[], at: number, offsetOf: (item: Item) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetOf(items[middle] as Item) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
