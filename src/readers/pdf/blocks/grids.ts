import type { Block, GridBlock, GridCell, GridRow } from '../../../model/block.js';
import { joinLines } from '../../../text/line-joint.js';
import { squeeze } from '../../../text/unicode.js';
import type { PageCell, PageRow, PageTable } from '../page.js';
import { textBlock } from './lines.js';
import { boxPlace } from './places.js';

/** A table of a page as a grid. */
export function toGrid(page: number, table: PageTable): GridBlock {
  return {
    kind: 'grid',
    grid: {
      layout: table.ruled ? 'pdf-ruled' : 'pdf-aligned',
      ruled: table.ruled,
      rows: table.rows.map((row) => toRow(page, row)),
      place: boxPlace(page, table),
    },
  };
}

function toRow(page: number, row: PageRow): GridRow {
  const cells = row.cells.map((cell) => toCell(page, cell));
  return {
    cells,
    pageBefore: false,
    printed: squeeze(cells.map((cell) => cell.text).join(' ')),
    confidence: 1,
    place: boxPlace(page, row),
  };
}

function toCell(page: number, cell: PageCell): GridCell {
  const content: Block[] = cell.lines.map((line) => textBlock(page, line));
  return {
    text: squeeze(joinLines(cell.lines.map((line) => line.text))),
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    content,
    place: boxPlace(page, cell),
  };
}
