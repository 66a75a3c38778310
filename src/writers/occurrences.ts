/**
 * How often a thing was met so far, this time included. One report may lie in an archive in several formats or copies: the
 * fingerprints of its findings, which know no path, are then the same, and the formats of CI want each result to have its own.
 */
export function occurrences(): (key: string) => number {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
}
