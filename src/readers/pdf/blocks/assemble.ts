import type { Block, TextBlock } from '../../../model/block.js';
import { putUnder } from '../../../text/grouped.js';
import { boxAround } from '../boxes.js';
import { toLines } from '../lines.js';
import type { Line, Page, PageTable, Word } from '../page.js';
import { type Column, type Item, readingOrder } from './columns.js';
import { footnotesOf, type NoteLine } from './footnotes.js';
import { findFurniture } from './furniture.js';
import { toGrid } from './grids.js';
import { textBlock } from './lines.js';
import { type Margins, readMargins } from './margins.js';
import { opensParagraph } from './opening.js';
import { findStamps } from './stamps.js';

/** A page with its tables found; `rest` are the words that no table holds. */
export interface TabledPage {
  page: Page;
  tables: PageTable[];
  rest: Word[];
  /** words laid askew over the page */
  marks: Word[];
}

/** Wider gaps part columns, in ems; justified text seldom has them. */
const COLUMN_GAP = 1.6;
/** A column of fewer lines is a head or a signature, whose lines are no paragraphs. */
const FEWEST_LINES = 8;

/** The blocks of all pages in reading order: text, tables, then each page's notes and furniture. */
export function assemble(pages: readonly TabledPage[]): Block[] {
  const lines = new Map(pages.map(({ page, rest }) => [page, toLines(rest, { gap: COLUMN_GAP })]));
  const furniture = findFurniture(
    pages.map(({ page }) => page),
    pages.flatMap(({ page }) => (lines.get(page) ?? []).map((line) => ({ page, line }))),
  );
  const size = textSize([...lines.values()].flat());
  const laid = pages.map(({ page, tables, marks }) => layPage(page, tables, lines.get(page) ?? [], { furniture, marks, size }));
  const margins = marginsByWidth(laid, size);
  const blocks: Block[] = [];
  let before: Line | null = null;
  for (const { page, items, notes, aside } of laid) {
    const wide = margins.get(Math.round(page.width)) ?? null;
    const columns = columnMargins(items);
    let first = page.number > 1;
    let column: Column | null = null;
    for (const item of items) {
      if (item.kind === 'table') {
        blocks.push(toGrid(page.number, item.table));
        before = null;
        column = null;
        first = false;
        continue;
      }
      const own = item.column.index === null ? wide : (columns.get(item.column.index) ?? null);
      const together = column !== null && column.index === item.column.index;
      const block = textBlock(page.number, item.line);
      block.opens = own === null ? null : opensParagraph(before, item.line, own, together);
      block.blanksBefore = together && before !== null ? blanks(before, item.line, own) : 0;
      block.pageBefore = first;
      blocks.push(block);
      before = item.line;
      column = item.column;
      first = false;
    }
    blocks.push(
      ...notes.map((note) => noteBlock(page.number, note)),
      ...aside.map((line) => ({ ...textBlock(page.number, line), part: 'furniture' as const })),
    );
  }
  return blocks.filter((block) => block.kind === 'grid' || block.text.trim() !== '');
}

interface LaidPage {
  page: Page;
  items: Item[];
  notes: NoteLine[];
  aside: Line[];
}

/** What is known to be no text of the body, and the size of that text. */
interface Apart {
  furniture: ReadonlySet<Line>;
  marks: readonly Word[];
  size: number;
}

function layPage(page: Page, tables: readonly PageTable[], lines: readonly Line[], { furniture, marks, size }: Apart): LaidPage {
  const printed = lines.filter((line) => !furniture.has(line));
  const stamps = findStamps(printed, size);
  const text = printed.filter((line) => !stamps.has(line)).sort((a, b) => a.top - b.top);
  const notes = footnotesOf(page, text, size);
  const noted = new Set(notes.map(({ line }) => line));
  const body = text.filter((line) => !noted.has(line));
  return { page, items: readingOrder(body, tables), notes, aside: [...lines.filter((line) => furniture.has(line) || stamps.has(line)), ...markLine(marks)] };
}

/** A mark's words as they are drawn: askew they stand on no line of the page. */
function markLine(words: readonly Word[]): Line[] {
  const [first] = words;
  if (first === undefined) return [];
  const text = words.reduce((joined, word, at) => (at === 0 || word.glued ? joined + word.text : `${joined} ${word.text}`), '');
  return [{ ...boxAround(words), words: [...words], text, baseline: first.baseline, size: first.size }];
}

function noteBlock(page: number, { line, mark, text }: NoteLine): TextBlock {
  return { ...textBlock(page, line, text), part: 'footnote', mark, opens: mark !== null };
}

/** The size in which most letters of the document are set. */
function textSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Pages of one width share their margins; lines of the text's own size tell them. */
function marginsByWidth(pages: readonly LaidPage[], size: number): Map<number, Margins | null> {
  const byWidth = new Map<number, Line[]>();
  for (const { page, items } of pages) {
    const wide = items.flatMap((item) => (item.kind === 'line' && item.column.index === null && Math.abs(item.line.size - size) <= 1 ? [item.line] : []));
    const width = Math.round(page.width);
    byWidth.set(width, [...(byWidth.get(width) ?? []), ...wide]);
  }
  return new Map([...byWidth].map(([width, lines]) => [width, readMargins(lines)]));
}

function columnMargins(items: readonly Item[]): Map<number, Margins> {
  const columns = new Map<number, Line[]>();
  for (const item of items) {
    if (item.kind !== 'line' || item.column.index === null) continue;
    putUnder(columns, item.column.index, item.line);
  }
  return new Map(
    [...columns].flatMap(([index, lines]) => {
      const margins = lines.length < FEWEST_LINES ? null : readMargins(lines);
      return margins === null ? [] : [[index, margins] as const];
    }),
  );
}

/** Empty lines that would stand between two lines. */
function blanks(before: Line, line: Line, margins: Margins | null): number {
  const leading = margins?.leading ?? line.size * 1.3;
  return Math.min(5, Math.max(0, Math.round((line.baseline - before.baseline) / leading) - 1));
}
