import type { GridRow, TextBlock } from '../../model/block.js';
import { joinPlaces, type Place } from '../../model/place.js';
import { pattern } from '../../text/pattern.js';
import { parseStt } from '../../text/stt.js';
import { leavesText } from '../captions.js';
import { headerRoles } from '../columns.js';
import { cell, commonest, grid, row, type TextLayout } from './layout.js';

/**
 * Word through Tika: each cell on its own line after a tab, an empty cell a lone tab, further paragraphs of a cell on
 * lines without a tab. An empty line stands between rows, but also between the paragraphs of a cell: only an empty line
 * before a tab parts rows.
 */
export const cellLines: TextLayout = {
  id: 'cell-lines',
  find(lines, at) {
    if (!opensCell(lines[at]) || !opensCell(lines[at + 1]) || !namesColumn(lines, at)) return null;
    const first = takeRow(lines, at);
    const roles = first.cells.flatMap((each) => headerRoles(each.text));
    if (first.cells.length < 3 || new Set(roles).size < 2) return null;
    const loose: LooseRow[] = [first];
    let end = first.end;
    while (end < lines.length && opensCell(lines[end]) && !leavesTable(lines, loose, end)) {
      const next = takeRow(lines, end);
      loose.push(next);
      end = next.end;
    }
    return { grid: grid('cell-lines', regroup(loose)), end };
  },
};

interface LooseCell {
  text: string;
  places: Place[];
}

interface LooseRow {
  cells: LooseCell[];
  pageBefore: boolean;
  end: number;
}

function opensCell(line: TextBlock | undefined): boolean {
  return line?.text.startsWith('\t') === true && !line.text.slice(1).includes('\t');
}

/** Lines a header is looked for in: many cells, some of several paragraphs. */
const HEADER_LINES = 30;

/** A cheap look ahead, so that long runs of cells that are no table are not gathered again from each of their lines. */
function namesColumn(lines: readonly TextBlock[], at: number): boolean {
  return lines.slice(at, at + HEADER_LINES).some((line) => headerRoles(line.text).length > 0);
}

/** Cells up to the next empty line before a tab, or to lines that follow an empty last cell. */
function takeRow(lines: readonly TextBlock[], at: number): LooseRow {
  const cells: LooseCell[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] as TextBlock;
    const apart = line.blanksBefore + line.spacersBefore > 0;
    if (opensCell(line)) {
      if (next > at && apart) break;
      cells.push({ text: line.text, places: [line.place] });
      continue;
    }
    const open = cells.at(-1);
    if (open === undefined || open.text.trim() === '' || line.pageBefore || leavesText(line.text)) break;
    open.text += ` ${line.text}`;
    open.places.push(line.place);
  }
  return { cells, pageBefore: lines[at]?.pageBefore ?? false, end: next };
}

/** A signature block in the same layout ("Nơi nhận") is a table of its own. */
function leavesTable(lines: readonly TextBlock[], rows: readonly LooseRow[], at: number): boolean {
  return /^\tNơi nhận/i.test(lines[at]?.text ?? '') || (rows.length > 3 && /^\t(?:TM|KT|TL|TUQ|Q)\.\s/.test(lines[at]?.text ?? ''));
}

/** Rows of one width: pieces that an empty line cut are put together, runs without empty lines are divided. */
function regroup(loose: readonly LooseRow[]): GridRow[] {
  const first = loose[0] as LooseRow;
  const body = first.cells.findIndex((each, at) => at >= 3 && startsBody(each, first.cells[at + 1]));
  if (body > 0) return divide(loose, body);
  const counts = loose.slice(1).map((each) => each.cells.length);
  const width = loose.length > 3 && share(counts) >= 0.4 ? commonest(counts) : widthByNumbers(loose.slice(1).flatMap((each) => each.cells));
  const rows: GridRow[] = [toRow(first.cells, first.pageBefore)];
  let pending: LooseCell[] = [];
  let page = false;
  const flush = (cells: LooseCell[]) => {
    if (cells.length > 0) rows.push(toRow(cells, page));
    page = false;
  };
  for (const [index, { cells, pageBefore }] of loose.entries()) {
    if (index === 0) continue;
    page ||= pageBefore;
    pending.push(...cells);
    while (pending.length >= width) flush(pending.splice(0, width));
    const following = loose[index + 1]?.cells;
    if (pending.length > 0 && (following === undefined || pending.length + following.length > width)) {
      flush(pending);
      pending = [];
    }
  }
  flush(pending);
  return rows;
}

/** The first number of a body, or a domain title over the whole row. */
function startsBody({ text }: LooseCell, next: LooseCell | undefined): boolean {
  return (parseStt(text) !== null && pattern.u`\p{L}{2}`.test(next?.text ?? '')) || pattern.u`^\s*[IVX]+\s*[.)-]\s*\p{Lu}{2}`.test(text);
}

/** No empty line parts header from body, or row from row: the width under which numbers fall into one column divides the cells. */
function divide(loose: readonly LooseRow[], body: number): GridRow[] {
  const cells = loose.flatMap((each) => each.cells);
  const width = widthByNumbers(cells.slice(body), body);
  const rows: GridRow[] =
    body > width ? [toRow(cells.slice(0, body - width), false), toRow(cells.slice(body - width, body), false)] : [toRow(cells.slice(0, body), false)];
  let at = body;
  while (at < cells.length) {
    const title = pattern.u`^\s*(?:[IVX]+|[A-H])\s*[.)-]\s*\p{Lu}{2}`.test(cells[at]?.text ?? '');
    const length = title && /\S/.test(cells[at + 1]?.text ?? '') ? 1 : width;
    rows.push(toRow(cells.slice(at, at + length), false));
    at += length;
  }
  return rows;
}

function toRow(cells: readonly LooseCell[], pageBefore: boolean): GridRow {
  return row(
    cells.map((each) => cell(each.text, joinPlaces(each.places) as Place)),
    pageBefore,
  );
}

function share(counts: readonly number[]): number {
  const most = commonest(counts);
  return counts.filter((count) => count === most).length / Math.max(1, counts.length);
}

/** The width under which the first column holds numbers or nothing in most rows, and the next one words. */
function widthByNumbers(cells: readonly LooseCell[], header = 0): number {
  let best = { width: 5, score: -1 };
  for (let width = 3; width <= 12; width++) {
    // a header has one row, or two of which the upper may be short
    if (header > 0 && (width > header || header > 2 * width)) continue;
    let hits = 0;
    let total = 0;
    for (let at = 0; at + 1 < cells.length; at += width, total++) {
      const stt = cells[at]?.text ?? '';
      const label = cells[at + 1]?.text ?? '';
      if ((stt.trim() === '' || parseStt(stt) !== null || /^\s*trong đó/i.test(stt)) && pattern.u`\p{L}{2}`.test(label)) hits++;
    }
    const score = total > 1 ? hits / total : 0;
    if (score > best.score + 0.1) best = { width, score };
  }
  return best.width;
}
