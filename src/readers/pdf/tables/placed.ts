import type { Word } from '../page.js';
import type { Column } from './columns.js';
import { type Segment, type Strip, segmentOf } from './segments.js';

/** A line of a region with its words in columns. */
export interface PlacedLine {
  strip: Strip;
  cells: PlacedCell[];
}

/** Columns are 0-based, both ends belong to it. */
export interface PlacedCell extends Segment {
  from: number;
  to: number;
}

export function placeStrip(strip: Strip, columns: readonly Column[]): PlacedLine {
  const cells: PlacedCell[] = [];
  for (const piece of strip.segments.flatMap((segment) => cutAtGutters(segment, columns))) {
    const over = columnsUnder(piece, columns);
    const from = over[0] ?? nearestColumn(piece, columns);
    const to = over.at(-1) ?? from;
    const last = cells.at(-1);
    if (last !== undefined && last.to >= from)
      cells[cells.length - 1] = { ...segmentOf([...last.words, ...piece.words]), from: last.from, to: Math.max(last.to, to) };
    else cells.push({ ...piece, from, to });
  }
  return { strip, cells };
}

/** A segment that holds two columns' cells with but a narrow gap between them, parted there. */
function cutAtGutters(segment: Segment, columns: readonly Column[]): Segment[] {
  const under = columnsUnder(segment, columns);
  if (under.length < 2) return [segment];
  const pieces: Word[][] = [[]];
  let next = 1;
  for (const [index, word] of segment.words.entries()) {
    const before = segment.words[index - 1];
    const gutter = under[next];
    const [left, right] = [columns[under[next - 1] as number], gutter === undefined ? undefined : columns[gutter]];
    if (before !== undefined && left !== undefined && right !== undefined && !word.glued) {
      const gap = word.left - before.right;
      const opens = before.right <= right.left + 1 && word.left >= left.right - 1;
      const piece = segmentOf(segment.words.slice(index));
      const figure = right.figures * 2 > right.cells && piece.kind !== 'text';
      if (opens && (gap > before.size * 0.45 || figure)) {
        pieces.push([]);
        next++;
      }
    }
    pieces.at(-1)?.push(word);
  }
  return pieces.map(segmentOf);
}

function columnsUnder(segment: Segment, columns: readonly Column[]): number[] {
  const under: number[] = [];
  for (const [index, column] of columns.entries()) {
    const shared = Math.min(column.right, segment.right) - Math.max(column.left, segment.left);
    if (shared > Math.min(2, (segment.right - segment.left) * 0.3, (column.right - column.left) * 0.5)) under.push(index);
  }
  return under;
}

function nearestColumn(segment: Segment, columns: readonly Column[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, column] of columns.entries()) {
    const away = Math.max(column.left - segment.right, segment.left - column.right);
    if (away < least) {
      least = away;
      best = index;
    }
  }
  return best;
}
