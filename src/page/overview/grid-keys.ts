/** A cell of the grid: -1 is the row of the units' names, and the column of the indicators'. */
export interface Position {
  row: number;
  column: number;
}

/** As far as a page of rows is, about. */
const PAGE = 10;

/** Where a key leads to, as in the grid pattern of the WAI-ARIA Authoring Practices; null for other keys. */
export function movedBy({ key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>, { row, column }: Position, last: Position): Position | null {
  const ways: Record<string, Position> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: Math.max(0, row - PAGE), column },
    Home: { row: ctrlKey ? 0 : row, column: -1 },
    End: { row: ctrlKey ? last.row : row, column: last.column },
  };
  const next = ways[key];
  return next === undefined ? null : within(next, { row: -1, column: -1 }, last);
}

export function within({ row, column }: Position, first: Position, last: Position): Position {
  return { row: clamp(row, first.row, last.row), column: clamp(column, first.column, last.column) };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
