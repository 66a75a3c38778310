import type { Grid, GridRow } from '../model/block.js';
import type { Note } from '../model/note.js';
import { joinPlaces, type Place } from '../model/place.js';
import type { TableRow } from '../model/table.js';
import { pattern } from '../text/pattern.js';
import { parseStt } from '../text/stt.js';
import { squeeze, startsLower } from '../text/unicode.js';
import { parseLegend, unitKind } from '../text/units.js';
import type { Role } from './columns.js';
import { type GridHeader, repeatsHeader } from './header-rows.js';
import { rowPaths } from './tree.js';

/** The body of an indicator table as rows: headers printed again left out, cut rows joined, displaced rows read by role. */
export interface ReadRows {
  rows: TableRow[];
  notes: Note[];
}

/** A row's cells by role, before the tree of rows is known. */
interface RoleRow {
  cells: Map<Role, string>;
  pageBefore: boolean;
  confidence: number;
  quote: string;
  place: Place;
}

export function readRows(grid: Grid, header: GridHeader): ReadRows {
  const notes: Note[] = [];
  const joined: RoleRow[] = [];
  let page = false;
  for (const row of grid.rows.slice(header.rows)) {
    if (repeatsHeader(row, header)) {
      page = true;
      continue;
    }
    const read = byRole(row, header, notes);
    read.pageBefore ||= page;
    page = false;
    if ([...read.cells.values()].every((text) => text === '')) continue;
    const before = joined.at(-1);
    if (before !== undefined && read.pageBefore && isSecondFigure(before, read)) moveLabel(before, read);
    // where lines or the format part the rows, only a page break cuts one
    const cut = grid.ruled === null || read.pageBefore;
    if (before !== undefined && cut && continuesRow(before, read)) join(before, read);
    else joined.push(read);
  }
  return { rows: toRows(joined), notes };
}

function byRole(row: GridRow, header: GridHeader, notes: Note[]): RoleRow {
  const texts = row.cells.map((cell) => cell.text);
  const cells = assign(texts, header);
  const merged = splitNumberFromLabel(cells, header);
  const moved = merged ? null : displacement(texts, header);
  if (moved !== null) {
    notes.push({ code: 'row-displaced', message: squeeze(texts.join(' | ')), place: row.place });
    return { cells: moved, pageBefore: row.pageBefore, confidence: Math.min(row.confidence, 0.9), quote: row.printed, place: row.place };
  }
  return { cells, pageBefore: row.pageBefore, confidence: row.confidence, quote: row.printed, place: row.place };
}

function assign(texts: readonly string[], header: GridHeader): Map<Role, string> {
  const cells = new Map<Role, string>();
  for (const [role, column] of header.roles) cells.set(role, texts[column] ?? '');
  return cells;
}

/** How much better the cells must fit their columns for a row to be read as displaced. */
const MUCH_BETTER = 3;

/** The row read one column to the left or right, when as a whole it stands in the wrong columns and loses nothing by the move. */
function displacement(texts: readonly string[], header: GridHeader): Map<Role, string> | null {
  // a single cell shows no displaced row; after a page break it is the rest of a cell
  if (texts.filter((text) => text !== '').length < 2) return null;
  const width = Math.max(header.columns.length, texts.length);
  const padded = Array.from({ length: width }, (_, at) => texts[at] ?? '');
  if (padded[0] !== '' && padded.at(-1) !== '') return null;
  const here = suit(assign(padded, header));
  const options = [
    { lost: padded[0], cells: [...padded.slice(1), ''] },
    { lost: padded.at(-1), cells: ['', ...padded.slice(0, -1)] },
  ];
  for (const { lost, cells } of options) {
    const moved = assign(cells, header);
    if (lost === '' && suit(moved) >= here + MUCH_BETTER) return moved;
  }
  return null;
}

/** How well cells suit their columns: numbers under STT, words under the label, units and figures in theirs. */
function suit(cells: Map<Role, string>): number {
  const stt = cells.get('stt') ?? '';
  const label = cells.get('label') ?? '';
  const unit = cells.get('unit') ?? '';
  const value = cells.get('value') ?? '';
  const number = (text: string) => /^[-–—]$|^\d+(?:[.,]\d+)*\s*%?$/.test(text);
  let score = 0;
  if (stt !== '') score += parseStt(stt) !== null ? 2 : isOfWhich(stt) ? 1 : -2;
  if (label === '') score -= 1;
  else score += parseStt(label) !== null ? -3 : unitKind(label) !== null && label.split(' ').length < 4 ? -1 : 2;
  if (unit !== '') score += unitKind(unit) !== null ? 2 : number(unit) || unit.split(' ').length >= 4 ? -2 : 0.5;
  if (value !== '') score += number(value) ? 2 : unitKind(value) !== null ? -2 : -1;
  return score;
}

/** A number and a label in one cell: a domain title merged over the row ("II. CẢI CÁCH THỂ CHẾ"), or a table without a number column. */
function splitNumberFromLabel(cells: Map<Role, string>, header: GridHeader): boolean {
  const stt = cells.get('stt') ?? '';
  const label = cells.get('label') ?? '';
  const merged = header.roles.has('stt') ? (label === '' || label === stt ? stt : '') : label;
  if (merged === '' || parseStt(merged) !== null || isOfWhich(merged)) return false;
  const parts = pattern.u`^(\d{1,2}(?:\.\d{1,2})*|[IVX]+|[A-H])(?:[.)/-]+\s*|\s+)(?=\p{L}|["“(])(.+)$`.exec(merged);
  const number = parts?.[1] !== undefined && parseStt(parts[1]) !== null ? parts : null;
  if (number === null && header.roles.has('stt') && merged.split(' ').length < 2) return false;
  cells.set('stt', number?.[1] ?? '');
  cells.set('label', number?.[2] ?? merged);
  return true;
}

function isOfWhich(text: string): boolean {
  return /^trong\s*đó/i.test(text);
}

/** The second half of a row cut by a page break: no number of its own, and what it holds goes on from the first half. */
function continuesRow(before: RoleRow, row: RoleRow): boolean {
  const cell = (role: Role) => row.cells.get(role) ?? '';
  const had = (role: Role) => before.cells.get(role) ?? '';
  const figures = cell('unit') !== '' || cell('value') !== '';
  const label = cell('label');
  // a number that its narrow column wraps may be cut too: "4.1." over "3", "4.1.3" over "."
  const numberCut = row.pageBefore && !figures && (label === '' || startsLower(label)) && (/^[.)]/.test(cell('stt')) || /\.$/.test(had('stt')));
  if (cell('stt') !== '') return numberCut;
  if (!figures) return label === '' || startsLower(label) || row.pageBefore;
  if (row.pageBefore && label !== '' && startsLower(label) && cell('value') === '') return true;
  const joined = parseLegend(`${had('unit')} ${cell('unit')}`);
  const legend = cell('unit') !== '' && joined !== null && (parseLegend(cell('unit')) === null || (/=/.test(had('unit')) && cell('value') === ''));
  if (legend) return true;
  const unit = cell('value') === '' && unitKind(cell('unit')) === null && unitKind(`${had('unit')} ${cell('unit')}`) !== null;
  if (unit && row.pageBefore) return true;
  if (had('unit') !== '' && had('value') !== '') return false;
  if (label !== '' && startsLower(label)) return true;
  return row.pageBefore && label === '' && had('value') === '';
}

/** The second unit and figure of a row whose label runs over the page break beside them. */
function isSecondFigure(before: RoleRow, row: RoleRow): boolean {
  const both = (each: RoleRow) => (each.cells.get('unit') ?? '') !== '' && (each.cells.get('value') ?? '') !== '';
  return (row.cells.get('stt') ?? '') === '' && startsLower(row.cells.get('label') ?? '') && both(before) && both(row);
}

/** The rest of a label goes back to where the label began. */
function moveLabel(before: RoleRow, row: RoleRow): void {
  before.cells.set('label', squeeze(`${before.cells.get('label') ?? ''} ${row.cells.get('label') ?? ''}`));
  row.cells.set('label', '');
}

function join(before: RoleRow, row: RoleRow): void {
  for (const [role, text] of row.cells) before.cells.set(role, squeeze(`${before.cells.get(role) ?? ''} ${text}`));
  before.place = joinPlaces([before.place, row.place]) as Place;
}

function toRows(joined: readonly RoleRow[]): TableRow[] {
  const numbers = joined.map((row) => parseStt(row.cells.get('stt') ?? ''));
  const paths = rowPaths(numbers);
  const rows: TableRow[] = [];
  let ofWhich = false;
  for (const [at, { cells, confidence, quote, place }] of joined.entries()) {
    const text = (role: Role) => {
      const cell = cells.get(role) ?? '';
      return cell === '' ? null : cell;
    };
    const stt = numbers[at]?.text ?? null;
    if (stt !== null) ofWhich = false;
    if (stt === null && (isOfWhich(cells.get('stt') ?? '') || isOfWhich(cells.get('label') ?? ''))) ofWhich = true;
    const before = rows.at(-1);
    const twin = stt === null && text('label') === null && before !== undefined && text('value') !== null;
    rows.push({
      stt,
      path: twin ? before.path : (paths[at] as string[]),
      label: twin ? before.label : (text('label') ?? ''),
      unit: text('unit'),
      value: text('value'),
      owner: text('owner'),
      note: text('note'),
      ofWhich,
      quote,
      confidence,
      place,
    });
  }
  return rows;
}
