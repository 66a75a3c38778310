/** "; did you mean sum-total?" where one of the names is nearly what was written; else "". */
export function didYouMean(written: string, names: readonly string[]): string {
  const near = names
    .map((name) => ({ name, slips: slips(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, slips: count }) => count <= Math.max(1, Math.floor(Math.min(name.length, written.length) / 3)))
    .sort((a, b) => a.slips - b.slips)[0];
  return near === undefined ? '' : `; did you mean ${near.name}?`;
}

/** Letters put in, left out, changed, or taken in the wrong order: the fewest that make one word of the other (Damerau, 1964). */
function slips(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let at = 1; at <= b.length; at++) {
      const same = a[row - 1] === b[at - 1] ? 0 : 1;
      let least = Math.min((last[at] ?? 0) + 1, (here[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + same);
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]) least = Math.min(least, (before[at - 2] ?? 0) + 1);
      here.push(least);
    }
    [before, last] = [last, here];
  }
  return last[b.length] ?? 0;
}
