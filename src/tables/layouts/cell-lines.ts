import type { GridRow, TextBlock } from '../../model/block.js';
import { joinPlaces, type Place } from '../../model/place.js';
import { parseStt } from '../../text/stt.js';
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
    if (!opensCell(lines[at]) || !opensCell(lines[at + 1])) return null;
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
  return line !== undefined && line.text.startsWith('\t') && !line.text.slice(1).includes('\t');
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
    if (line.text.includes('\t') || open === undefined || open.text.trim() === '' || line.pageBefore) break;
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
  const counts = loose.slice(1).map((each) => each.cells.length);
  const width = loose.length > 3 && share(counts) >= 0.5 ? commonest(counts) : widthByNumbers(loose.flatMap((each) => each.cells));
  const rows: GridRow[] = [];
  let pending: LooseCell[] = [];
  let page = false;
  const flush = (cells: LooseCell[]) => {
    if (cells.length > 0)
      rows.push(
        row(
          cells.map((each) => cell(each.text, joinPlaces(each.places) as Place)),
          page,
        ),
      );
    page = false;
  };
  for (const [index, { cells, pageBefore }] of loose.entries()) {
    page ||= pageBefore;
    if (index === 0) {
      flush(cells);
      continue;
    }
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

function share(counts: readonly number[]): number {
  const most = commonest(counts);
  return counts.filter((count) => count === most).length / Math.max(1, counts.length);
}

/** The width under which row numbers fall into one column most often. */
function widthByNumbers(cells: readonly LooseCell[]): number {
  const numbered = cells.map((each) => parseStt(each.text) !== null && each.text.trim() !== '');
  let best = { width: 5, score: -1 };
  for (let width = 3; width <= 12; width++) {
    for (let offset = 0; offset < width; offset++) {
      let hits = 0;
      let total = 0;
      for (let at = offset; at < numbered.length; at += width, total++) if (numbered[at] === true) hits++;
      const score = total > 2 ? hits / total : 0;
      if (score > best.score + 1e-9) best = { width, score };
    }
  }
  return best.width;
}
