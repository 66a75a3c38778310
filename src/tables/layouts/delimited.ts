import type { GridRow, TextBlock } from '../../model/block.js';
import { joinPlaces, type Place } from '../../model/place.js';
import { parseStt } from '../../text/stt.js';
import { headerRoles } from '../columns.js';
import { setsHeadOrClosing } from '../frames.js';
import { cell, grid, row, type TextLayout } from './layout.js';

/** One row per line, cells parted by tabs; or Markdown's bars. A cell of several lines cuts its row: the pieces are counted together. */
export const tabRows: TextLayout = delimited('tab-rows', (text) => text.split('\t'));
export const barRows: TextLayout = delimited('bar-rows', (text) =>
  /^\s*\|/.test(text)
    ? text
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
    : [text],
);

function delimited(id: string, split: (text: string) => string[]): TextLayout {
  return {
    id,
    find(lines, at) {
      const width = split(lines[at]?.text ?? '').length;
      if (width < 3 || !startsTable(lines, at, split, width)) return null;
      const rows: GridRow[] = [];
      const header = lines[at]?.text ?? '';
      let end = at;
      while (end < lines.length) {
        const line = lines[end] as TextBlock;
        const apart = end > at && line.blanksBefore + line.spacersBefore > 0;
        if (split(line.text).length < 2 && (apart || line.pageBefore || !completes(lines, end, split, width))) break;
        if (apart && rows.length > 1 && !continues(lines, end, split, width, header)) break;
        const taken = takeRow(lines, end, split, width);
        const separator = taken.row.cells.every((each) => /^:?-{2,}:?$/.test(each.text));
        if (!separator) rows.push({ ...taken.row, pageBefore: taken.row.pageBefore || (apart && rows.length > 1 && line.text === header) });
        end = taken.end;
      }
      return { grid: grid(id, rows), end };
    },
  };
}

/** Two rows of one width at least, or a header that is known. */
function startsTable(lines: readonly TextBlock[], at: number, split: (text: string) => string[], width: number): boolean {
  const next = lines[at + 1];
  if (next === undefined) return false;
  const known = split(lines[at]?.text ?? '').filter((text) => headerRoles(text).length > 0).length >= 2;
  if (known) return true;
  // head and signature are set in columns by tabs, too
  const set = lines.slice(at, at + 4).some((line) => setsHeadOrClosing(split(line.text)));
  return !set && split(next.text).length === width;
}

/** After an empty line the table goes on with its header again, or with a row of its width. */
function continues(lines: readonly TextBlock[], at: number, split: (text: string) => string[], width: number, header: string): boolean {
  const text = lines[at]?.text ?? '';
  return text === header || split(text).length === width;
}

/** Whether a line without a delimiter is a piece of a row: lines put together give the width exactly. */
function completes(lines: readonly TextBlock[], at: number, split: (text: string) => string[], width: number): boolean {
  const before = lines[at - 1];
  if (before === undefined || split(before.text).length >= width) return false;
  return takeRow(lines, at, split, width).row.cells.length > 1;
}

function takeRow(lines: readonly TextBlock[], at: number, split: (text: string) => string[], width: number): { row: GridRow; end: number } {
  const first = lines[at] as TextBlock;
  const cells = split(first.text).map((text) => ({ text, places: [first.place] as Place[] }));
  let end = at + 1;
  while (cells.length < width && end < lines.length) {
    const line = lines[end] as TextBlock;
    const pieces = split(line.text);
    if (line.blanksBefore + line.spacersBefore > 0 || line.pageBefore || cells.length + pieces.length - 1 > width || parseStt(pieces[0] ?? '') !== null) break;
    const open = cells.at(-1);
    if (open !== undefined) {
      open.text += ` ${pieces[0] ?? ''}`;
      open.places.push(line.place);
    }
    cells.push(...pieces.slice(1).map((text) => ({ text, places: [line.place] as Place[] })));
    end++;
  }
  return {
    row: row(
      cells.map((each) => cell(each.text, joinPlaces(each.places) as Place)),
      first.pageBefore,
    ),
    end,
  };
}
