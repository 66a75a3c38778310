import type { Grid } from './block.js';
import type { Place } from './place.js';

/** A table of the document, understood as far as its columns; `rows` are given for indicator tables only. */
export interface Table {
  id: string;
  kind: 'indicators' | 'other';
  title: string | null;
  /** leaf headers from left to right */
  columns: string[];
  rows: TableRow[];
  grid: Grid;
  /** body rows of the grid: what is neither header nor a header printed again */
  bodyRows: number;
  layout: string;
  place: Place;
}

/** A row read by roles: cells as printed, joined over wraps and page breaks; empty is null. */
export interface TableRow {
  stt: string | null;
  path: string[];
  label: string;
  unit: string | null;
  value: string | null;
  owner: string | null;
  note: string | null;
  ofWhich: boolean;
  /** the row as printed, its first piece where a page break cuts it */
  quote: string;
  confidence: number;
  place: Place;
}
