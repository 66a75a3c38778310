import type { Block, Grid, GridCell } from '../../src/model/block.js';
import type { Place } from '../../src/model/place.js';

/** Grids written down as they look: `texts` row by row; a cell may be told with its spans or its lines. */
export type CellSpec = string | { text: string; rowSpan?: number; colSpan?: number; content?: Block[] };

const NOWHERE: Place = { lines: null, page: null, boxes: [], cell: null, paragraph: null };

export function gridOf(rows: CellSpec[][], { page = null, ruled = true }: { page?: number | null; ruled?: boolean | null } = {}): Grid {
  const place = { ...NOWHERE, page };
  return {
    layout: 'test',
    ruled,
    place,
    rows: rows.map((cells) => ({
      cells: cells.map((spec) => toCell(spec, place)),
      pageBefore: false,
      printed: cells.map((spec) => (typeof spec === 'string' ? spec : spec.text)).join(' '),
      confidence: 1,
      place,
    })),
  };
}

export function lineOf(text: string): Block & { kind: 'text' } {
  return { kind: 'text', text, blanksBefore: 0, spacersBefore: 0, pageBefore: false, opens: true, part: 'body', mark: null, place: NOWHERE };
}

function toCell(spec: CellSpec, place: Place): GridCell {
  const { text, rowSpan = 1, colSpan = 1, content } = typeof spec === 'string' ? { text: spec } : spec;
  return { text, rowSpan, colSpan, content: content ?? (text === '' ? [] : [lineOf(text)]), place };
}
