import type { GridCell, GridRow, TextBlock } from '../../model/block.js';
import { joinPlaces, linePlace, type Place } from '../../model/place.js';
import { leavesText } from '../captions.js';
import type { Role } from '../columns.js';
import { type CollapsedHeader, readHeader, sameHeader } from './collapsed/header.js';
import { cutRows } from './collapsed/rows.js';
import type { BodyLine, Word } from './collapsed/words.js';
import { cell, grid, row, type TextLayout } from './layout.js';

/**
 * Text made from PDF in which the columns have collapsed: cells follow each other by single spaces or line ends, long
 * cells wrap, and nothing but the form tells where a cell ends. The header opens the table; the header printed again is
 * a page break.
 */
export const collapsed: TextLayout = {
  id: 'collapsed',
  find(lines, at) {
    const header = readHeader(lines, at);
    if (header === null) return null;
    const { body, end } = collectBody(lines, header);
    if (body.length === 0) return null;
    const roles = header.columns.map((column) => column.role);
    const rows = cutRows(body, roles).map((each) => toGridRow(each.stt, each.cells, roles, each.pageBefore, each.confidence));
    const head = row(
      header.columns.map((column) => cell(column.text, column.place)),
      false,
    );
    return { grid: grid('collapsed', [head, ...rows]), end };
  },
};

/** The table's lines without headers printed again; lone whole numbers at a page break are marked as perhaps page numbers. */
function collectBody(lines: readonly TextBlock[], header: CollapsedHeader): { body: BodyLine[]; end: number } {
  const body: BodyLine[] = [];
  let page = false;
  let at = header.end;
  while (at < lines.length) {
    const block = lines[at] as TextBlock;
    if (leavesText(block.text)) break;
    const again = readHeader(lines, at);
    if (again !== null) {
      if (!sameHeader(header, again)) break;
      page = true;
      at = again.end;
      const last = body.at(-1);
      if (last !== undefined && isLoneNumber(last.block)) last.loose = true;
      continue;
    }
    page ||= block.pageBefore;
    const beforeBreak = lines[at + 1]?.pageBefore === true;
    body.push({ block, pageBefore: page, loose: isLoneNumber(block) && (page || beforeBreak) });
    page = isLoneNumber(block) && page;
    at++;
  }
  return { body, end: at };
}

function isLoneNumber(block: TextBlock): boolean {
  return /^\s*[-–]?\s*\d{1,3}\s*[-–]?\s*$/.test(block.text);
}

function toGridRow(stt: Word[], cells: Map<Role, Word[]>, roles: readonly Role[], pageBefore: boolean, confidence: number): GridRow {
  const all = [...stt, ...[...cells.values()].flat()].map((word) => word.place);
  const whole = joinPlaces(all) ?? linePlace(1);
  const printed = [...stt, ...[...cells.values()].flat()]
    .sort((a, b) => a.order - b.order)
    .map((word) => word.text)
    .join(' ');
  return row(
    roles.map((role) => toCell(role === 'stt' ? stt : (cells.get(role) ?? []), whole)),
    pageBefore,
    confidence,
    printed,
  );
}

/** An empty cell has the place of its row. */
function toCell(words: readonly Word[], whole: Place): GridCell {
  const place = joinPlaces(words.map((word) => word.place)) ?? linePlace(whole.lines?.[0] ?? 1);
  return cell(words.map((word) => word.text).join(' '), place);
}
