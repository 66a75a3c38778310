import type { Block, Grid, TextBlock } from '../model/block.js';
import type { Note } from '../model/note.js';
import type { Table } from '../model/table.js';
import { takeCaption } from './caption.js';
import { readGridHeader } from './header-rows.js';
import { TEXT_LAYOUTS } from './layouts/registry.js';
import { readRows } from './rows.js';

/** The document once its tables are taken out of the flow of text. */
export interface Tabled {
  /** text that belongs to no table and no caption, in order */
  flow: TextBlock[];
  tables: Table[];
  notes: Note[];
}

export function findTables(blocks: readonly Block[]): Tabled {
  const flow: TextBlock[] = [];
  const found: Array<{ grid: Grid; title: string | null }> = [];
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at] as Block;
    if (block.kind === 'grid') {
      found.push({ grid: block.grid, title: takeCaption(flow) });
      at++;
      continue;
    }
    const run = textRun(blocks, at);
    at += run.length;
    let line = 0;
    while (line < run.length) {
      const hit = firstHit(run, line);
      if (hit === null) {
        flow.push(run[line] as TextBlock);
        line++;
      } else {
        found.push({ grid: hit.grid, title: takeCaption(flow) });
        line = hit.end;
      }
    }
  }
  const tables: Table[] = [];
  const notes: Note[] = [];
  for (const { grid, title } of found) {
    const read = readTable(grid, title, `t${tables.length + 1}`);
    tables.push(read.table);
    notes.push(...read.notes);
  }
  return { flow, tables, notes };
}

function textRun(blocks: readonly Block[], at: number): TextBlock[] {
  const run: TextBlock[] = [];
  for (let next = at; next < blocks.length; next++) {
    const block = blocks[next] as Block;
    if (block.kind !== 'text') break;
    run.push(block);
  }
  return run;
}

function firstHit(lines: readonly TextBlock[], at: number): { grid: Grid; end: number } | null {
  for (const layout of TEXT_LAYOUTS) {
    const hit = layout.find(lines, at);
    if (hit !== null && hit.end > at) return hit;
  }
  return null;
}

function readTable(grid: Grid, title: string | null, id: string): { table: Table; notes: Note[] } {
  const header = readGridHeader(grid);
  const rows = header?.indicators === true ? readRows(grid, header) : { rows: [], notes: [] };
  const kind = rows.rows.length > 0 ? 'indicators' : 'other';
  return {
    table: {
      id,
      kind,
      title,
      columns: header?.columns ?? [],
      rows: rows.rows,
      grid,
      bodyRows: grid.rows.length - (header?.rows ?? 0),
      layout: grid.layout,
      place: grid.place,
    },
    notes: rows.notes,
  };
}
