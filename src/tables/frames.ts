import type { Block, Grid, TextBlock } from '../model/block.js';
import { pattern } from '../text/pattern.js';
import { squeeze } from '../text/unicode.js';
import { endsTable } from './captions.js';
import { readGridHeader } from './header-rows.js';

/** A frame has no more columns than this. */
const MOST_COLUMNS = 3;
/** Lines of the head and of the closing, which offices set side by side in a table without borders (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const HEAD_OR_CLOSING = pattern.iu`^(?:CỘNG\s+H[OÒ]\S*\s+XÃ\s+HỘI|Độc\s+lập\s*[-–—]|S[ốô]\s*[:.]\s*.*/|S[ốô]\s+\d{0,5}\s*/\s*\p{Lu}|\p{Lu}[^,;:]{1,48},\s*ngày\s.{0,9}\s*tháng\s|Nơi\s+nhận\s*[:.]?|(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{L}|BÁO\s+CÁO(?:\s|$)|PHỤ\s+LỤC(?:\s|$)|Biểu\s+(?:mẫu|số)\s)`;

/**
 * Whether a grid only sets text on the page, as the head and the signature of a report are set, or a box around a text: its
 * lines are text, cell by cell, and what is nested in it are the tables.
 */
export function isFrame(grid: Grid): boolean {
  const cells = grid.rows.flatMap((row) => row.cells);
  if (cells.length === 1) return true;
  const nested = cells.some((cell) => cell.content.some((block) => block.kind === 'grid'));
  const widest = grid.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (widest > MOST_COLUMNS) return false;
  if (nested && grid.ruled !== true) return true;
  if (readGridHeader(grid)?.indicators === true) return false;
  return cells.some((cell) => cell.content.some((block) => block.kind === 'text' && HEAD_OR_CLOSING.test(squeeze(block.text))));
}

/**
 * A signature set close below a table may be found as its last rows: those from the row on that begins a closing are text
 * again.
 */
export function partClosing(grid: Grid): { grid: Grid; closing: Block[] } {
  const at = grid.rows.findIndex((row, index) => index > 0 && row.cells.some((cell) => endsTable(cell.text)));
  if (at < 0) return { grid, closing: [] };
  return { grid: { ...grid, rows: grid.rows.slice(0, at) }, closing: unframe({ ...grid, rows: grid.rows.slice(at) }) };
}

/** Whether a line, parted by tabs, sets head or closing in columns. */
export function setsHeadOrClosing(pieces: readonly string[]): boolean {
  return pieces.some((piece) => HEAD_OR_CLOSING.test(squeeze(piece)));
}

/** What stands in a frame, row by row and cell by cell. */
export function unframe(grid: Grid): Block[] {
  return grid.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.content.flatMap((block): Block[] => (block.kind === 'grid' ? (isFrame(block.grid) ? unframe(block.grid) : [block]) : [asLine(block)])),
    ),
  );
}

/** Lines of a cell are as narrow as the cell: only they themselves tell whether they go on. */
const asLine = (line: TextBlock): TextBlock => (line.opens === null ? { ...line, opens: true } : line);
