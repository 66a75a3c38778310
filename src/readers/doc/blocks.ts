import type { Block, TextBlock } from '../../model/block.js';
import { cleanLine } from '../../text/unicode.js';
import type { Paragraph } from './paragraphs.js';
import { toGrid, type WordCell, type WordRow } from './tables.js';

/** Paragraphs to blocks; those in tables to grids, cell by cell. `tables` counts the tables of the file. */
export function toBlocks(paragraphs: readonly Paragraph[], part: Pick<TextBlock, 'part'> & { mark?: string | null }, tables = { count: 0 }): Block[] {
  const blocks: Block[] = [];
  let lines = textLines(part);
  let cell: { content: Block[]; paragraph: number | null } = { content: [], paragraph: null };
  let cells: WordCell[] = [];
  let rows: WordRow[] = [];
  let pageBefore = false;

  const endRow = (paragraph: Paragraph | null) => {
    if (cells.length > 0) rows.push({ cells, properties: paragraph?.properties, pageBefore });
    cells = [];
    pageBefore = false;
  };
  const endTable = () => {
    // what no mark ends any more: the file is cut off inside a table
    if (cell.content.length > 0) cells.push({ content: cell.content, paragraph: cell.paragraph ?? 1 });
    cell = { content: [], paragraph: null };
    endRow(null);
    if (rows.length > 0) blocks.push({ kind: 'grid', grid: toGrid(rows, ++tables.count) });
    rows = [];
    lines = textLines(part);
  };

  for (const paragraph of paragraphs) {
    if (!paragraph.inTable) {
      if (rows.length > 0 || cells.length > 0 || cell.content.length > 0) endTable();
      blocks.push(...lines(paragraph));
      continue;
    }
    pageBefore ||= paragraph.pageBefore;
    if (paragraph.end === 'row') {
      endRow(paragraph);
      continue;
    }
    cell.paragraph ??= paragraph.number;
    if (cell.content.length === 0) lines = textLines(part);
    cell.content.push(...lines(paragraph));
    if (paragraph.end === 'cell') {
      cells.push({ content: cell.content, paragraph: cell.paragraph });
      cell = { content: [], paragraph: null };
    }
  }
  if (rows.length > 0 || cells.length > 0 || cell.content.length > 0) endTable();
  return blocks;
}

/** A paragraph's printed lines as blocks; empty paragraphs count as blank lines before the next. */
function textLines({ part, mark = null }: Pick<TextBlock, 'part'> & { mark?: string | null }): (paragraph: Paragraph) => TextBlock[] {
  let blanksBefore = 0;
  let spacersBefore = 0;
  let pageBefore = false;
  let first = true;
  return (paragraph) => {
    const made: TextBlock[] = [];
    pageBefore ||= paragraph.pageBefore;
    for (const line of paragraph.lines) {
      const text = cleanLine(line);
      // a tab alone is the empty cell of a table that was typed
      if (text.trim() === '' && !text.includes('\t')) {
        if (text === '') blanksBefore++;
        else spacersBefore++;
        continue;
      }
      const place = { lines: null, page: null, boxes: [], cell: null, paragraph: paragraph.number };
      made.push({ kind: 'text', text, blanksBefore, spacersBefore, pageBefore, opens: made.length === 0, part, mark: first ? mark : null, place });
      blanksBefore = 0;
      spacersBefore = 0;
      pageBefore = false;
      first = false;
    }
    return made;
  };
}
