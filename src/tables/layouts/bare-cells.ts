import type { GridRow, TextBlock } from '../../model/block.js';
import { linePlace, type Place } from '../../model/place.js';
import { pattern } from '../../text/pattern.js';
import { parseStt } from '../../text/stt.js';
import { isCaption, leavesText } from '../captions.js';
import { headerRoles, isColumnNumbering, isWholeName, type Role } from '../columns.js';
import { readGridHeader } from '../header-rows.js';
import { bestRows, type Token } from './bare-cells/rows.js';
import { cell, grid, row, type TextLayout } from './layout.js';

/**
 * Word saved as plain text: each paragraph of a cell on a line of its own, an empty cell an empty line, and no mark where a
 * row ends. The header tells how many cells a row has; rows are where cells fit their columns best.
 */
export const bareCells: TextLayout = {
  id: 'bare-cells',
  find(lines, at) {
    const opening = openingTokens(lines, at);
    if (opening === null) return null;
    const tokens = toTokens(lines, at, opening.stride);
    const body = tokens.findIndex((token, index) => index >= FEWEST_COLUMNS && startsBody(token.text, tokens[index + 1]?.text ?? ''));
    if (body < 0) return null;
    let best: { rows: GridRow[]; end: number; score: number } | null = null;
    for (let width = FEWEST_COLUMNS; width <= Math.min(MOST_COLUMNS, body); width++) {
      const read = readWidth(tokens, body, width);
      if (read !== null && (best === null || read.score > best.score)) best = read;
    }
    return best === null ? null : { grid: grid('bare-cells', best.rows), end: best.end };
  },
};

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 9;
/** A header of two rows with names of two paragraphs has no more lines. */
const MOST_HEADER_LINES = 24;

const MOST_NAME_WORDS = 6;
/** What a row that is one scores at least in the mean: a number that follows and a label. */
const LEAST_FIT = 5;

/** The number column's name alone on its line, and further names below it, all as far apart. */
function openingTokens(lines: readonly TextBlock[], at: number): { stride: number } | null {
  const first = lines[at];
  const second = lines[at + 1];
  if (first === undefined || second === undefined || first.text.includes('\t') || !isName(first, 'stt') || !isName(second, 'label')) return null;
  const stride = second.blanksBefore + 1;
  return stride <= 2 && second.spacersBefore === 0 && !/\s{3,}/.test(second.text.trim()) ? { stride } : null;
}

function isName({ text }: TextBlock, role: Role): boolean {
  return text.length < 80 && isWholeName(text) && headerRoles(text).includes(role);
}

/** Lines up to what ends the table; empty lines are empty cells. */
function toTokens(lines: readonly TextBlock[], at: number, stride: number): Token[] {
  const tokens: Token[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] as TextBlock;
    if (next > at && (leavesText(line.text) || isCaption(line.text) || openingTokens(lines, next) !== null)) break;
    const empty = next === at ? 0 : Math.floor((line.blanksBefore + line.spacersBefore + 1) / stride) - 1;
    for (let each = 0; each < Math.min(empty, 2 * MOST_COLUMNS); each++) tokens.push({ text: '', place: null, end: next });
    const remark = /^\(\D/.test(line.text.trim()) && empty === 0 && next - at < MOST_HEADER_LINES;
    const named = tokens.at(-1);
    // "(Sử dụng trong kỳ báo cáo quý)" under a name is a part of it
    if (remark && named !== undefined && headerRoles(named.text).length > 0) Object.assign(named, { text: `${named.text} ${line.text.trim()}`, end: next + 1 });
    else tokens.push({ text: line.text.trim(), place: line.place, end: next + 1 });
  }
  // empty cells at the end of a table are the empty lines before what follows, or nothing
  for (let each = 0; each < MOST_COLUMNS; each++) tokens.push({ text: '', place: null, end: next });
  return tokens;
}

/** The first row's number with a label after it, or a domain title over the whole row. */
function startsBody(text: string, next: string): boolean {
  return (parseStt(text) !== null && (pattern.u`\p{L}{2}`.test(next) || parseStt(next) !== null)) || pattern.u`^[IVX]+\s*[.)-]\s*\p{Lu}{2}`.test(text);
}

function readWidth(tokens: readonly Token[], body: number, width: number): { rows: GridRow[]; end: number; score: number } | null {
  if (body > MOST_HEADER_LINES || body > 2 * width) return null;
  // where columns have collapsed, names run into each other, and into rows
  if (tokens.slice(0, body).some(({ text }) => text !== '' && !isColumnName(text))) return null;
  const head = body === width ? [toRow(tokens.slice(0, width))] : twoRows(tokens.slice(0, body - width), tokens.slice(body - width, body));
  let from = body;
  if (isColumnNumbering(tokens.slice(body, body + width).map((token) => token.text))) {
    head.push(toRow(tokens.slice(body, body + width)));
    from += width;
  }
  const read = readGridHeader(grid('bare-cells', head));
  if (read === null || read.columns.length !== width || !read.roles.has('stt') || !read.roles.has('value')) return null;
  const { rows, end, score } = bestRows(tokens, from, width, read.roles);
  if (rows.length === 0 || score < LEAST_FIT * rows.length) return null;
  return { rows: [...head, ...rows.map(toRow)], end: tokens[end - 1]?.end ?? 0, score };
}

/** A known name whole, or a short one that is none of the known ("Quý III"). */
function isColumnName(text: string): boolean {
  return (
    isWholeName(text) ||
    (headerRoles(text).length === 0 && text.split(' ').length <= MOST_NAME_WORDS && !pattern.u`^[a-zđ]|^\d+(?:\.\d+)*\.?\s+(?!tháng)\p{L}{3}`.test(text))
  );
}

/** An upper row that merged names make short: a name stands over one empty cell of the lower row, or over a run of filled ones. */
function twoRows(upper: readonly Token[], lower: readonly Token[]): GridRow[] {
  const [above, below] = [toRow(upper), toRow(lower.filter((token) => token.text !== ''))];
  let at = -1;
  for (const [column, token] of lower.entries()) {
    const under = token.text !== '' && column > 0 && lower[column - 1]?.text !== '';
    if (!under) at++;
    const over = above.cells[at];
    if (over === undefined) continue;
    if (token.text === '') over.rowSpan = 2;
    else if (under) over.colSpan++;
  }
  return [above, below];
}

function toRow(cells: readonly Token[]): GridRow {
  const known = cells.find((each) => each.place !== null)?.place ?? linePlace(1);
  return row(
    cells.map((each) => cell(each.text, each.place ?? emptyAt(known))),
    false,
    0.95,
  );
}

/** An empty cell stands where its row does. */
function emptyAt(place: Place): Place {
  return linePlace(place.lines?.[0] ?? 1);
}
