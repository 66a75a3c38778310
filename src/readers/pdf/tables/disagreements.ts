import type { Word } from '../page.js';
import type { GridCell, GridTable } from './grid.js';
import { kindOf, type Segment, stripsOf } from './segments.js';

/** A figure that lines put into one cell and its alignment into another. Row and column are 0-based places of the grid. */
export interface CellDisagreement {
  row: number;
  column: number;
  ruled: string;
  aligned: string;
}

/** So many figures say where a column's figures stand. */
const LEAST_FIGURES = 4;

/**
 * Where figures, read without the lines, would stand in other cells than the lines give them: a border runs through one, or one
 * stands beyond its border among the figures of the next column. Costs one pass over the table's words.
 */
export function findDisagreements({ cells, columns }: GridTable): CellDisagreement[] {
  const usual = usualPlaces(cells, columns);
  if (usual.every((place) => place === null)) return [];
  const rows = new Map<number, Map<Word, GridCell>>();
  for (const cell of cells) {
    if (cell.rowSpan > 1 || cell.colSpan > 1) continue;
    const row = rows.get(cell.row) ?? new Map<Word, GridCell>();
    rows.set(cell.row, row);
    for (const word of cell.words) row.set(word, cell);
  }
  const found: CellDisagreement[] = [];
  for (const [row, owners] of rows) {
    if (![...owners.keys()].some((word) => /\d/.test(word.text))) continue;
    for (const segment of stripsOf([...owners.keys()]).flatMap((strip) => strip.segments)) {
      if (segment.kind !== 'figure') continue;
      const held = new Set(segment.words.map((word) => owners.get(word)?.column ?? -1));
      const column = alignedColumn(segment, usual, held);
      if (held.size === 1 && held.has(column)) continue;
      const cell = [...owners.values()].find((each) => each.column === column);
      found.push({ row, column, ruled: cell === undefined ? '' : textOf(cell.words), aligned: segment.text });
    }
  }
  return found;
}

const textOf = (words: readonly Word[]) => words.map((word) => word.text).join(' ');

/** From where to where the figures of each column usually reach; null for columns of few figures. */
function usualPlaces(cells: readonly GridCell[], columns: number): Array<{ left: number; right: number } | null> {
  const figures = Array.from({ length: columns }, (): GridCell[] => []);
  for (const cell of cells) if (cell.words.length > 0 && cell.words.length <= 3 && kindOf(textOf(cell.words)) === 'figure') figures[cell.column]?.push(cell);
  return figures.map((own) => {
    if (own.length < LEAST_FIGURES) return null;
    const middle = (places: number[]) => places.sort((a, b) => a - b)[places.length >> 1] as number;
    return {
      left: middle(own.map(({ words }) => Math.min(...words.map((word) => word.left)))),
      right: middle(own.map(({ words }) => Math.max(...words.map((word) => word.right)))),
    };
  });
}

/** The column among whose figures a segment stands; where it stands among none, the one that holds its first word. */
function alignedColumn(segment: Segment, usual: ReadonlyArray<{ left: number; right: number } | null>, held: ReadonlySet<number>): number {
  const [own = -1] = held;
  let best = { column: own, shared: 0 };
  for (const [column, place] of usual.entries()) {
    if (place === null) continue;
    const shared = Math.min(place.right, segment.right) - Math.max(place.left, segment.left);
    if (shared > best.shared) best = { column, shared };
  }
  return best.column;
}
