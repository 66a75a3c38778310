import type { Block, Grid, GridCell, GridRow, TextBlock } from '../../../model/block.js';
import type { Document, Paragraph } from '../../../model/document.js';
import type { Place } from '../../../model/place.js';
import type { Reading } from '../../../model/reading.js';
import type { Table } from '../../../model/table.js';
import { toParagraph } from '../../../structure/paragraphs.js';
import { takeCaption } from '../../../tables/caption.js';
import { isFrame } from '../../../tables/frames.js';
import { squeeze } from '../../../text/unicode.js';
import { leftOut } from './left-out.js';

/** What a page shows of a document, in the order of its print. */
export type Item = TextItem | TableItem;

export interface TextItem {
  kind: 'text';
  role: 'paragraph' | 'footnote' | 'furniture' | Apart;
  paragraph: Paragraph;
  /** a footnote's mark as it is printed before it; empty elsewhere */
  mark: string;
  /** the lines with which columns set side by side begin; empty where there is one */
  columns: number[];
}

/** What the reader gave to no paragraph, shown in the lines that it is printed in: letterhead and title, caption of a table, signature. */
export type Apart = 'head' | 'caption' | 'closing';

export interface TableItem {
  kind: 'table';
  table: Table;
  /** lines among its rows that are in none of its cells: a header printed again */
  between: TextBlock[];
}

/**
 * The document whole, each of its words once: what the stages took from the blocks stands where its first line or row stands,
 * and what none of them took stands there as the lines that it is printed in.
 */
export function inOrder({ blocks, document, tables }: Pick<Reading, 'blocks' | 'document' | 'tables'>): Item[] {
  const strips = blocks.flatMap((block) => stripsOf(block));
  const owners = withTables(strips, ownersOf(strips, document, tables), tables);
  const items: Item[] = [];
  const shown = new Set<unknown>();
  const lines: Line[] = [];
  for (const [at, strip] of strips.entries()) {
    const owner = owners[at] ?? null;
    if (owner === null) {
      if (strip.kind === 'line') lines.push(strip);
      continue;
    }
    const thing = owner.kind === 'table' ? owner.table : owner.paragraph;
    if (shown.has(thing)) continue;
    items.push(...apart(lines.splice(0), items, owner));
    shown.add(thing);
    items.push(owner);
  }
  items.push(...apart(lines, items, null));
  return items;
}

/** Lines of no paragraph as the parts that they are: before a table its caption, and before everything the head. */
function apart(lines: readonly Line[], before: readonly Item[], next: Owner): TextItem[] {
  const above = lines.map(({ line }) => line);
  if (next?.kind === 'table') takeCaption(above);
  const first = before.every((item) => item.kind === 'text' && item.role === 'furniture');
  return [...inColumns(lines.slice(0, above.length), first ? 'head' : 'closing'), ...inColumns(lines.slice(above.length), 'caption')];
}

/** Cells of one row of a frame stand side by side. */
function inColumns(lines: readonly Line[], role: Apart): TextItem[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[0]?.frame?.row === line.frame?.row) run?.push(line);
    if (run === undefined || run[0]?.frame?.row !== line.frame?.row) runs.push([line]);
  }
  return runs.map((run) => {
    const begins = run.flatMap(({ frame }, at) => (frame !== null && frame.cell !== run[at - 1]?.frame?.cell ? [at] : []));
    return { kind: 'text', role, paragraph: toParagraph(run.map(({ line }) => line)), mark: '', columns: begins.length > 1 ? begins : [] };
  });
}

/** A line of text, or a row of a grid that the format gives. */
type Strip = Line | { kind: 'row'; row: GridRow };

interface Line {
  kind: 'line';
  line: TextBlock;
  /** the cell of a frame that it stands in */
  frame: { row: GridRow; cell: GridCell } | null;
}

/** Frames are the lines that they set, one cell after the other; a table in a cell follows the row that it stands in. */
function stripsOf(block: Block): Strip[] {
  if (block.kind === 'text') return [{ kind: 'line', line: block, frame: null }];
  const { grid } = block;
  if (isFrame(grid)) return grid.rows.flatMap(linesOf);
  return grid.rows.flatMap((row): Strip[] => [{ kind: 'row', row }, ...nestedIn(row)]);
}

function linesOf(row: GridRow): Strip[] {
  return row.cells.flatMap((cell) =>
    cell.content.flatMap(stripsOf).map((strip): Strip => (strip.kind === 'line' ? { ...strip, frame: strip.frame ?? { row, cell } } : strip)),
  );
}

function nestedIn(row: GridRow): Strip[] {
  return row.cells.flatMap((cell) => cell.content.flatMap((block) => (block.kind === 'grid' ? stripsOf(block) : [])));
}

type Owner = Item | null;

function ownersOf(strips: Strip[], document: Document, tables: readonly Table[]): Owner[] {
  const texts = textOwners(document);
  const rows = new Map<string, Table>();
  for (const table of tables) for (const row of table.grid.rows) rows.set(keyOf(row.place, row.printed), table);
  const found: Owner[] = [];
  for (let at = 0; at < strips.length; at++) {
    const strip = strips[at] as Strip;
    if (strip.kind === 'line') {
      found.push(take(texts, strip.line));
      continue;
    }
    const table = rows.get(keyOf(strip.row.place, strip.row.printed));
    if (table !== undefined) found.push({ kind: 'table', table, between: [] });
    else {
      // a signature below a table, which was found as its last rows
      strips.splice(at, 1, ...linesOf(strip.row));
      at--;
    }
  }
  return found;
}

/** A line as one of the stages holds it. */
interface Held {
  text: string;
  item: TextItem;
}

function textOwners({ paragraphs, footnotes, furniture }: Document): Map<string, Held[]> {
  const held = new Map<string, Held[]>();
  const hold = (item: TextItem) => {
    const { text, pieces } = item.paragraph;
    for (const [number, { at, place }] of pieces.entries()) {
      const key = JSON.stringify(place);
      const here = held.get(key) ?? [];
      here.push({ text: text.slice(at, pieces[number + 1]?.at).trimEnd(), item });
      held.set(key, here);
    }
  };
  for (const paragraph of paragraphs) hold({ kind: 'text', role: 'paragraph', paragraph, mark: '', columns: [] });
  for (const { paragraph } of footnotes) hold({ kind: 'text', role: 'footnote', paragraph, mark: '', columns: [] });
  for (const line of furniture) hold({ kind: 'text', role: 'furniture', paragraph: toParagraph([line]), mark: '', columns: [] });
  return held;
}

/** The text that holds a line; lines of one place (a paragraph of Word) are told apart by their words, and taken in their order. */
function take(held: Map<string, Held[]>, line: TextBlock): TextItem | null {
  const key = JSON.stringify(line.place);
  const printed = squeeze(line.text);
  const here = held.get(key) ?? [];
  const at = here.findIndex(({ text, item }) => (item.role === 'footnote' ? printed.endsWith(text) : printed === text));
  const [found] = at < 0 ? [] : here.splice(at, 1);
  if (found === undefined) return null;
  if (found.item.role === 'footnote' && found.text.length < printed.length) found.item.mark = printed.slice(0, printed.length - found.text.length).trim();
  return found.item;
}

function keyOf(place: Place, text: string): string {
  return `${JSON.stringify(place)}|${text}`;
}

/** Lines that a layout of text has read as a table: those at its cells, and those between them that nothing else took. */
function withTables(strips: readonly Strip[], owners: readonly Owner[], tables: readonly Table[]): Owner[] {
  const all = [...owners];
  const known = new Set(owners.flatMap((owner) => (owner?.kind === 'table' ? [owner.table] : [])));
  for (const table of tables) {
    if (known.has(table)) continue;
    const paragraphs = new Set(table.grid.rows.flatMap(({ cells }) => cells.map(({ place }) => place.paragraph)));
    const inside = strips.flatMap((strip, at) => (strip.kind === 'line' && all[at] === null && isWithin(strip.line.place, table.grid, paragraphs) ? [at] : []));
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) continue;
    const taken = strips.slice(first, last + 1).flatMap((strip, at) => (strip.kind === 'line' && all[first + at] === null ? [strip.line] : []));
    const item: TableItem = { kind: 'table', table, between: leftOut(taken, table.grid) };
    for (let at = first; at <= last; at++) all[at] ??= item;
  }
  return all;
}

/** Within the table's lines, its box on the page, or among its paragraphs. */
function isWithin({ lines, boxes, page, paragraph }: Place, grid: Grid, paragraphs: ReadonlySet<number | null>): boolean {
  const { place } = grid;
  if (lines !== null) return place.lines !== null && lines[0] >= place.lines[0] && lines[1] <= place.lines[1];
  const [box] = boxes;
  if (box !== undefined)
    return place.boxes.some((around) => around.page === box.page && box.y >= around.y - 1 && box.y + box.height <= around.y + around.height + 1);
  return page === null && paragraph !== null && paragraphs.has(paragraph);
}
