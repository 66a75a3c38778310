import type { Block, GridBlock, GridCell, GridRow, TextBlock } from '../../model/block.js';
import type { Place } from '../../model/place.js';
import { squeeze, startsLower } from '../../text/unicode.js';
import { paragraphLines } from './lines.js';
import type { CellNode, ParagraphNode, TableNode, TreeNode } from './mammoth.js';
import type { ParagraphFact, TableFact } from './plain-document.js';

/** What the bookmarks of the tree stand for. */
export interface Facts {
  paragraphs: readonly ParagraphFact[];
  tables: readonly TableFact[];
}

/** The blocks of a tree, and whether a page begins inside them. */
interface Read {
  blocks: Block[];
  /** before the first word, or after it */
  page: boolean;
}

/** Blocks in the order of the tree, each line of the page headers and footers once. */
export function treeBlocks(tree: readonly TreeNode[], facts: Facts): Block[] {
  const seen = new Set<string>();
  return readTree(tree, facts).blocks.filter((block) => {
    if (block.kind !== 'text' || block.part !== 'furniture') return true;
    const key = squeeze(block.text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function readTree(tree: readonly TreeNode[], facts: Facts): Read {
  const blocks: Block[] = [];
  let table: TableFact | undefined;
  let part: ParagraphFact['part'] = 'body';
  let blanks = 0;
  let pageBefore = false;
  let page = false;
  let mark: string | null = null;
  for (const node of tree) {
    if (node.type === 'bookmarkStart') {
      table = facts.tables[Number(node.name.slice(1))];
    } else if (node.type === 'table') {
      if (table === undefined) continue;
      const block = readTable(node, table, facts, pageBefore);
      if (block !== null) blocks.push(block);
      page ||= block?.grid.rows.some((row) => row.pageBefore) ?? false;
      blanks = 0;
      pageBefore = false;
    } else {
      const fact = factOf(node, facts);
      if (fact === undefined) continue;
      if (fact.part !== part || fact.mark !== null) {
        part = fact.part;
        blanks = 0;
        mark = fact.mark;
      }
      if (fact.page === 'before') pageBefore = true;
      if (fact.page !== null) page = true;
      let first = true;
      for (const line of paragraphLines(node)) {
        if (line.page) pageBefore = true;
        page ||= line.page;
        if (line.text.trim() === '') {
          blanks++;
          continue;
        }
        blocks.push(textBlock(line.text.trimEnd(), first, blanks, pageBefore, fact, mark));
        first = false;
        mark = null;
        blanks = 0;
        pageBefore = false;
      }
    }
  }
  return { blocks, page: page || pageBefore };
}

function textBlock(text: string, first: boolean, blanks: number, pageBefore: boolean, fact: ParagraphFact, mark: string | null): TextBlock {
  const furniture = fact.part === 'furniture';
  return {
    kind: 'text',
    text,
    blanksBefore: furniture ? 0 : blanks,
    spacersBefore: 0,
    pageBefore: !furniture && pageBefore,
    opens: first || !startsLower(text),
    part: fact.part,
    mark,
    place: fact.place,
  };
}

function factOf(paragraph: ParagraphNode, facts: Facts): ParagraphFact | undefined {
  const bookmark = paragraph.children.find((child) => child.type === 'bookmarkStart');
  return bookmark === undefined ? undefined : facts.paragraphs[Number(bookmark.name.slice(1))];
}

/** A table without any row prints nothing. */
function readTable(node: TableNode, fact: TableFact, facts: Facts, pageBefore: boolean): GridBlock | null {
  /** how many more rows a cell above covers, by column */
  const covered: number[] = [];
  const rows = node.children.map((row, at): GridRow => {
    let column = 1;
    let page = at === 0 && pageBefore;
    const number = fact.rows[at] ?? at + 1;
    const placeAt = (from: number): Place => (fact.table === null ? fact.place : { ...fact.place, cell: { table: fact.table, row: number, column: from } });
    const skipCovered = () => {
      while ((covered[column] ?? 0) > 0) covered[column] = (covered[column++] ?? 0) - 1;
    };
    const cells = row.children.map((cell) => {
      skipCovered();
      const read = readTree(cell.children, facts);
      page ||= read.page;
      const place = placeAt(column);
      for (let next = 0; next < cell.colSpan; next++) covered[column++] = cell.rowSpan - 1;
      return gridCell(cell, read.blocks, place);
    });
    for (; column < covered.length; column++) skipCovered();
    const printed = squeeze(cells.flatMap((cell) => words(cell.content)).join(' '));
    return { cells, pageBefore: page, printed, confidence: 1, place: cells[0]?.place ?? placeAt(1) };
  });
  if (rows.length === 0) return null;
  return { kind: 'grid', grid: { layout: 'docx', ruled: fact.ruled, rows, place: fact.place } };
}

function gridCell(cell: CellNode, content: Block[], place: Place): GridCell {
  const text = squeeze(content.map((block) => (block.kind === 'text' ? block.text : '')).join(' '));
  return { text, rowSpan: cell.rowSpan, colSpan: cell.colSpan, content, place };
}

/** All words of blocks in the order of print, those of nested grids too. */
function words(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.grid.rows.map((row) => row.printed)));
}
