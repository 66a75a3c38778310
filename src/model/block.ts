import type { Place } from './place.js';

/**
 * What every reader returns and all that later stages know of a format: printed lines and ruled grids, in reading order.
 */
export type Block = TextBlock | GridBlock;

export interface TextBlock {
  kind: 'text';
  /** the line as printed: NFC, one line, tabs and runs of spaces kept (they tell cells apart), never empty */
  text: string;
  /** empty lines before it */
  blanksBefore: number;
  /** lines of spaces only before it: the trace of empty table cells in text made from PDF */
  spacersBefore: number;
  /** a page began before it (form feed, PDF page) */
  pageBefore: boolean;
  /** whether a paragraph begins with this line; null where the format does not tell and widths must */
  opens: boolean | null;
  /** what the format itself says that the line is; text formats say `body` of every line */
  part: 'body' | 'furniture' | 'footnote';
  /** a footnote's mark, on its first line; null elsewhere */
  mark: string | null;
  place: Place;
}

export interface GridBlock {
  kind: 'grid';
  grid: Grid;
}

/**
 * A table as rows of cells; rectangular once spans are counted. As in HTML, a place that a cell above or to the left spans
 * holds no cell of its own.
 */
export interface Grid {
  /** the reader or layout that told the cells apart */
  layout: string;
  /** lines are drawn between its cells; null where the format does not tell */
  ruled: boolean | null;
  rows: GridRow[];
  place: Place;
}

export interface GridRow {
  cells: GridCell[];
  /** a page began before the row, or inside the piece of table before it */
  pageBefore: boolean;
  /** the row's words in the order of print */
  printed: string;
  /** 0–1: how sure it is that the cells were told apart right; 1 where the format itself tells */
  confidence: number;
  place: Place;
}

export interface GridCell {
  /** joined over wrapped lines, single spaces */
  text: string;
  rowSpan: number;
  colSpan: number;
  /** its lines and the grids nested in it, where the format tells them; else empty */
  content: Block[];
  place: Place;
}
