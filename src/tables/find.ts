import type { Block, Grid, TextBlock } from '../model/block.js';
import type { Note } from '../model/note.js';
import type { Table } from '../model/table.js';
import { takeCaption } from './caption.js';
import { isFrame, partClosing, unframe } from './frames.js';
import { type GridHeader, readGridHeader, repeatsHeader } from './header-rows.js';
import { TEXT_LAYOUTS } from './layouts/registry.js';
import { joinPieces, type Piece } from './pieces.js';
import { readRows } from './rows.js';
import { dropUnusedColumns, layOut, repeatLabels } from './spans.js';

/** The document once its tables are taken out of the flow of text. */
export interface Tabled {
  /** text that belongs to no table and no caption, in order */
  flow: TextBlock[];
  tables: Table[];
  /** the lines of "(Kèm theo Báo cáo số …)" of each caption that has them */
  attachments: TextBlock[][];
  notes: Note[];
}

export function findTables(blocks: readonly Block[]): Tabled {
  const { body, apart } = partFromBody(blocks);
  const flow: TextBlock[] = [];
  const pieces: Piece[] = [];
  const attachments: TextBlock[][] = [];
  let texts = 0;
  const found = (printed: Grid) => {
    const grid = dropUnusedColumns(printed);
    const caption = takeCaption(flow, texts);
    if (caption !== null && caption.attachment.length > 0) attachments.push(caption.attachment);
    pieces.push({ grid: layOut(grid), spanned: grid, title: caption?.title ?? null, adjacent: flow.length === texts });
    texts = flow.length;
  };
  let at = 0;
  while (at < body.length) {
    const block = body[at] as Block;
    if (block.kind === 'grid') {
      found(block.grid);
      at++;
      continue;
    }
    const run = textRun(body, at);
    at += run.length;
    let line = 0;
    while (line < run.length) {
      const hit = firstHit(run, line);
      if (hit === null) {
        flow.push(run[line] as TextBlock);
        line++;
      } else {
        found(hit.grid);
        line = hit.end;
      }
    }
  }
  const tables: Table[] = [];
  const notes: Note[] = [];
  for (const { grid, spanned, title } of joinPieces(pieces)) {
    const read = readTable(grid, spanned, title, `t${tables.length + 1}`);
    tables.push(read.table);
    notes.push(...read.notes);
  }
  return { flow: [...flow, ...apart], tables, attachments, notes };
}

/** Footnotes and page furniture stand between no two things of the body; frames are the text that they set. */
function partFromBody(blocks: readonly Block[]): { body: Block[]; apart: TextBlock[] } {
  const body: Block[] = [];
  const apart: TextBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'text') (block.part === 'body' ? body : apart).push(block);
    else if (isFrame(block.grid)) body.push(...unframe(block.grid));
    else {
      const { grid, closing } = partClosing(block.grid);
      body.push({ kind: 'grid', grid }, ...nestedGrids(grid), ...closing);
    }
  }
  return { body, apart };
}

/** Tables in the cells of a table follow it. */
function nestedGrids(grid: Grid): Block[] {
  return grid.rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.content.flatMap((block): Block[] => (block.kind === 'grid' ? [block, ...nestedGrids(block.grid)] : []))),
  );
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

/** Rows that are neither header nor a header printed again. */
function bodyRows(grid: Grid, header: GridHeader | null): number {
  if (header === null) return grid.rows.length;
  return grid.rows.slice(header.rows).filter((row) => !repeatsHeader(row, header)).length;
}

function readTable(grid: Grid, spanned: Grid, title: string | null, id: string): { table: Table; notes: Note[] } {
  const header = readGridHeader(spanned);
  const rows = header?.indicators === true ? readRows(repeatLabels(spanned, grid, header.roles), header) : { rows: [], notes: [] };
  const kind = rows.rows.length > 0 ? 'indicators' : 'other';
  return {
    table: {
      id,
      kind,
      title,
      columns: header?.columns ?? [],
      rows: rows.rows,
      grid: spanned,
      bodyRows: bodyRows(grid, header),
      layout: grid.layout,
      place: grid.place,
    },
    notes: rows.notes,
  };
}
