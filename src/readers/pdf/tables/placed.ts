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

/** A segment that holds several columns' cells with but narrow gaps between them, parted there. */
function cutAtGutters(segment: Segment, columns: readonly Column[]): Segment[] {
  const under = columnsUnder(segment, columns);
  if (under.length < 2) return [segment];
  const gaps = segment.words.flatMap((word, index) => (index > 0 && !word.glued ? [word.left - (segment.words[index - 1] as Word).right] : []));
  const blank = Math.min(...gaps);
  const pieces: Word[][] = [[]];
  for (const [index, word] of segment.words.entries()) {
    const before = segment.words[index - 1];
    if (before !== undefined && !word.glued) {
      const gap = word.left - before.right;
      const right = under.find((column, at) => at > 0 && opens(before, word, columns[under[at - 1] as number], columns[column]));
      const wide = gap > before.size * 0.45 || (gap > blank * 1.4 && gap > before.size * 0.3);
      if (right !== undefined && (wide || (isFigures(columns[right]) && segmentOf(segment.words.slice(index)).kind !== 'text'))) pieces.push([]);
    }
    pieces.at(-1)?.push(word);
  }
  return pieces.length === 1 ? [segment] : pieces.map(segmentOf);
}

/** The gap between two words stands where that between two columns does. */
function opens(before: Word, word: Word, left: Column | undefined, right: Column | undefined): boolean {
  return left !== undefined && right !== undefined && before.right <= right.left + 1 && word.left >= left.right - 1;
}

const isFigures = (column: Column | undefined) => column !== undefined && column.figures * 2 > column.cells;

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
