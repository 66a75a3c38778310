import type { Line } from '../page.js';

/** The edges between which text runs, and how far apart its lines stand. */
export interface Margins {
  left: number;
  right: number;
  /** from baseline to baseline */
  leading: number;
  /** where the first lines of paragraphs begin, when their further lines stand further left; null without such an indent */
  indent: number | null;
}

/** Edges within this many points are one edge. */
export const SAME_EDGE = 3;

/**
 * Judged by many lines of one column: the leftmost edge at which a good part of them begin, the rightmost at which they end.
 * Lines of a heading or a list that stand further out alone do not move it.
 */
export function readMargins(lines: readonly Line[]): Margins | null {
  if (lines.length === 0) return null;
  const left = edge(
    lines.map((line) => line.left),
    (a, b) => a - b,
  );
  const right = edge(
    lines.map((line) => line.right),
    (a, b) => b - a,
  );
  const pitches = lines.slice(1).flatMap((line, at) => {
    const pitch = line.baseline - (lines[at] as Line).baseline;
    return pitch > 0 && pitch < line.size * 3 ? [pitch] : [];
  });
  const leading = pitches.length === 0 ? (lines[0] as Line).size * 1.3 : (pitches.sort((a, b) => a - b)[Math.floor(pitches.length * 0.4)] as number);
  return { left, right, leading, indent: firstLineIndent(lines, left) };
}

/** The commonest place of lines that stand inside the left edge and are followed by one at it. */
function firstLineIndent(lines: readonly Line[], left: number): number | null {
  const places = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || line.left <= left + line.size * 0.8 || Math.abs(next.left - left) > SAME_EDGE || next.baseline <= line.baseline) continue;
    const place = Math.round(line.left);
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  const [commonest] = [...places].sort((a, b) => b[1] - a[1]);
  return commonest === undefined || commonest[1] < Math.max(2, lines.length * 0.03) ? null : commonest[0];
}

/** The outermost place where at least a tenth of the lines, and two, have their edge; else the outermost. */
function edge(values: readonly number[], order: (a: number, b: number) => number): number {
  const sorted = [...values].sort(order);
  const least = Math.max(2, sorted.length * 0.1);
  for (const [at, value] of sorted.entries()) {
    let together = at;
    while (together < sorted.length && Math.abs((sorted[together] as number) - value) <= SAME_EDGE) together++;
    if (together - at >= least) return value;
  }
  return sorted[0] as number;
}
