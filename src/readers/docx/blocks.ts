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

/** What stands between the last line and the next. */
interface Gap {
  blanks: number;
  pageBefore: boolean;
  /** of a note whose first line is to come */
  mark: string | null;
  part: ParagraphFact['part'];
}

function readTree(tree: readonly TreeNode[], facts: Facts): Read {
  const blocks: Block[] = [];
  const gap: Gap = { blanks: 0, pageBefore: false, mark: null, part: 'body' };
  let table: TableFact | undefined;
  let page = false;
  for (const node of tree) {
    if (node.type === 'bookmarkStart') {
      table = facts.tables[Number(node.name.slice(1))];
    } else if (node.type === 'paragraph') {
      const fact = factOf(node, facts);
      if (fact !== undefined) page = addParagraph(blocks, gap, node, fact) || page;
    } else if (table !== undefined) {
      const block = readTable(node, table, facts, gap.pageBefore);
      if (block === null) continue;
      blocks.push(block);
      page ||= block.grid.rows.some((row) => row.pageBefore);
      gap.blanks = 0;
      gap.pageBefore = false;
    }
  }
  return { blocks, page };
}

/** Adds a paragraph's lines; tells whether a page begins before or inside it. */
function addParagraph(blocks: Block[], gap: Gap, paragraph: ParagraphNode, fact: ParagraphFact): boolean {
  if (fact.part !== gap.part || fact.mark !== null) Object.assign(gap, { blanks: 0, mark: fact.mark, part: fact.part });
  if (fact.page === 'before') gap.pageBefore = true;
  const lines = paragraphLines(paragraph);
  const empty = lines.every((line) => line.text.trim() === '');
  let first = true;
  for (const [at, line] of lines.entries()) {
    if (line.page) gap.pageBefore = true;
    if (line.text.trim() === '') {
      // what a page break leaves before and after it is no empty line
      if (!line.page && (empty || lines[at + 1]?.page !== true)) gap.blanks++;
      continue;
    }
    blocks.push(textBlock(line.text.trimEnd(), first, gap, fact));
    first = false;
    Object.assign(gap, { blanks: 0, pageBefore: false, mark: null });
  }
  return fact.page !== null || lines.some((line) => line.page);
}

function textBlock(text: string, first: boolean, gap: Gap, fact: ParagraphFact): TextBlock {
  const furniture = fact.part === 'furniture';
  return {
    kind: 'text',
    text,
    blanksBefore: furniture ? 0 : gap.blanks,
    spacersBefore: 0,
    pageBefore: !furniture && gap.pageBefore,
    opens: first || !startsLower(text),
    part: fact.part,
    mark: gap.mark,
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
