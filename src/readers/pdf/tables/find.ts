import type { Page, PageTable, Word } from '../page.js';
import { findAlignedTables } from './aligned.js';
import { isBoxedHead } from './boxed-heads.js';
import { type CellDisagreement, findDisagreements } from './disagreements.js';
import { joinRulings } from './edges.js';
import { type GridTable, toPageTable } from './grid.js';
import { overlaysOf } from './overlays.js';
import { findRuledTables } from './ruled.js';
import { mainAngle, turnPage, turnTableBack } from './turn.js';

/** A figure that stands in one cell by the lines and in another by its alignment. `table` is a 0-based index into `tables`. */
export interface Disagreement extends CellDisagreement {
  table: number;
}

export interface PageTables {
  /** from top to bottom */
  tables: PageTable[];
  /** words that stand in no table, in the page's order */
  rest: Word[];
  disagreements: Disagreement[];
}

/** A page with more is no page of a report. */
const MOST_TABLES = 100;

/**
 * The tables of one page: first those that lines close off, then those that alignment shows. Total: every word of the page is in
 * one cell or in `rest`. A page that is turned is read as it is to be read; boxes come back in points of the page as shown.
 */
export function findPageTables(page: Page): PageTables {
  const angle = mainAngle(page.words);
  if (angle === 0) return findUprightTables(page);
  const turned = turnPage(page, angle);
  const found = findUprightTables(turned.page);
  const original = (word: Word) => turned.originals.get(word) ?? word;
  return { ...found, tables: found.tables.map((table) => turnTableBack(table, turned, angle)), rest: found.rest.map(original) };
}

function findUprightTables(page: Page): PageTables {
  const edges = joinRulings(page);
  const overlays = overlaysOf(page.words);
  const words = overlays.size === 0 ? page.words : page.words.filter((word) => !overlays.has(word));
  const ruled = findRuledTables(words, edges);
  const heads = ruled.tables.length > MOST_TABLES ? [] : ruled.tables.filter((table) => isBoxedHead(table, ruled.rest));
  const bodies = ruled.tables.filter((table) => !heads.includes(table));
  const aligned = findAlignedTables(heads.length === 0 ? ruled.rest : withoutCells(words, bodies), edges, ruled.frames);
  const grids = [...bodies, ...aligned.tables]
    .map((grid) => ({ grid, table: toPageTable(grid) }))
    .sort((a, b) => a.table.top - b.table.top || a.table.left - b.table.left);
  const disagreements = grids.flatMap(({ grid }, table) => (grid.ruled ? findDisagreements(grid).map((each) => ({ table, ...each })) : []));
  return { tables: grids.map(({ table }) => table), rest: restOf(page, aligned.rest, overlays), disagreements };
}

function withoutCells(words: readonly Word[], tables: readonly GridTable[]): Word[] {
  const held = new Set(tables.flatMap((table) => table.cells.flatMap((cell) => cell.words)));
  return words.filter((word) => !held.has(word));
}

function restOf(page: Page, rest: Word[], overlays: ReadonlySet<Word>): Word[] {
  if (overlays.size === 0) return rest;
  const free = new Set(rest);
  return page.words.filter((word) => free.has(word) || overlays.has(word));
}
