import type { GridCell, GridRow } from '../model/block.js';
import type { Term } from '../model/relation.js';
import type { Table } from '../model/table.js';
import { layOut } from '../tables/spans.js';
import { matchesOf } from '../text/matches.js';
import { parseCell } from '../text/numbers.js';
import { pattern } from '../text/pattern.js';
import { parseStt } from '../text/stt.js';
import { squeeze } from '../text/unicode.js';

/** A table that is no indicator form, as columns of numbers under names: statistics by field, ward, district or herd. */
export interface Statistics {
  /** full names, a group's before its own ("Đã giải quyết – Trước hạn") */
  columns: StatColumn[];
  rows: StatRow[];
}

export interface StatColumn {
  name: string;
  /** the lowest name alone */
  leaf: string;
  /** the name above it, of several columns; empty where there is none */
  group: string;
  /** printed number ("(3)"), and the columns that a printed formula adds up ("(3)=(4)+(5)") */
  number: number | null;
  formula: number[] | null;
  numeric: boolean;
}

export interface StatRow {
  stt: string;
  label: string;
  /** "Tổng số", "Cộng", "Toàn huyện" */
  total: boolean;
  /** from a row "Trong đó" up to the next that has a number */
  ofWhich: boolean;
  cells: StatCell[];
}

export interface StatCell {
  raw: string;
  /** null for a blank cell and for words; a dash is none at all */
  value: number | null;
  decimals: number;
  term(role: string): Term;
}

/** A header has no more rows than this. */
const MOST_HEADER_ROWS = 4;
/** Larger tables are lists. */
const MOST_ROWS = 400;
const NUMERIC = 0.6;
const STT = /^(?:s?\s*tt|số\s*tt|số thứ tự)\.?$/iu;
const TOTAL = pattern.iu`^(?:tổng(?:\s+(?:số|cộng))?(?:\s+(?:số|chung))?|cộng(?:\s+chung)?|(?:(?:tổng(?:\s+(?:số|cộng))?|cộng|chung)\s+)?toàn\s+(?:tỉnh|huyện|quận|thành phố|thị xã|thị trấn|xã|phường|đặc khu|ngành|vùng)(?:\s+\p{Lu}\p{L}*)*)\s*(?:\([^)]*\))?\s*:?$`;
const OF_WHICH = /^[-+*(\s]*trong\s+đó/iu;
/** "(3)=(4)+(5)+(6)", "3=4+5", "(7=8+9+10)"; no rates: "(5)=(4)/(3)". */
const FORMULA = /\(?\s*(\d{1,2})\s*\)?\s*=\s*\(?\s*(\d{1,2}\s*\)?(?:\s*\+\s*\(?\s*\d{1,2}\s*\)?)+)(?!\s*[-–−+*x×/:%\d(])/u;

/** Null where nothing tells names from numbers. */
export function statisticsOf(table: Pick<Table, 'grid'>): Statistics | null {
  const rows = layOut(table.grid).rows;
  if (rows.length > MOST_ROWS) return null;
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const depth = headerDepth(rows);
  if (depth === 0 || width < 3) return null;
  const header = rows.slice(0, depth);
  const texts = header.map((row) => row.cells.map(({ text }) => text));
  const body = rows
    .slice(depth)
    .filter((row) => !isNumbering(row.cells) && !texts.some((names) => row.cells.every(({ text }, at) => text === (names[at] ?? ''))));
  const names = columnNames(header, width);
  const sttColumn = names.findIndex(({ name }) => STT.test(name));
  const labelColumn = Array.from({ length: width }, (_, at) => at).find(
    (at) => at !== sttColumn && share(body, at, (text) => pattern.u`\p{L}{2}`.test(text)) > NUMERIC / 2,
  );
  if (labelColumn === undefined) return null;
  const read = body.map((row) => toRow(row, width, sttColumn, labelColumn));
  markParts(read);
  const columns = names.map((column, at): StatColumn => {
    const filled = read.filter(({ cells }) => cells[at]?.raw !== '');
    const numbers = filled.filter(({ cells }) => cells[at]?.value !== null).length;
    const numeric =
      at > labelColumn && at !== sttColumn && numbers >= 2 && numbers >= filled.length * NUMERIC && !filled.some(({ cells }) => cells[at]?.raw.includes('%'));
    return { ...column, numeric };
  });
  return columns.some(({ numeric }) => numeric) ? { columns, rows: read } : null;
}

/** Rows above the first that has words and two numbers after them. */
function headerDepth(rows: readonly GridRow[]): number {
  const first = rows.findIndex((row) => {
    if (isNumbering(row.cells)) return false;
    const label = row.cells.findIndex(({ text }) => pattern.u`\p{L}{2}`.test(text));
    return label >= 0 && row.cells.slice(label + 1).filter(({ text }) => parseCell(text).state === 'value').length >= 2;
  });
  return first > 0 && first <= MOST_HEADER_ROWS ? first : 0;
}

/** "(1) (2) (3)", "A B 1 2", with formulas or without. */
function isNumbering(cells: readonly GridCell[]): boolean {
  const marks = cells.map(({ text }) => squeeze(text)).filter((text) => text !== '');
  if (marks.length < 3) return false;
  let last = 0;
  return marks.every((mark) => {
    if (/^\(?[A-E]\)?$/u.test(mark) && last === 0) return true;
    const number = Number(/^\(?\s*(\d{1,2})\s*(?:\)?\s*(?:=.*)?|\))$/u.exec(mark)?.[1] ?? Number.NaN);
    const follows = number === last + 1;
    last = number;
    return follows;
  });
}

function columnNames(header: readonly GridRow[], width: number): Array<Omit<StatColumn, 'numeric'>> {
  const numbering = header.find((row) => isNumbering(row.cells));
  const levels = header.filter((row) => row !== numbering).map((row) => Array.from({ length: width }, (_, at) => squeeze(row.cells[at]?.text ?? '')));
  const last = levels.at(-1) ?? [];
  return Array.from({ length: width }, (_, at) => {
    const path = levels.map((names, level) => {
      if (names[at] !== '' || level === levels.length - 1) return names[at] ?? '';
      // a group's name stands over its first column
      if (last[at] === '') return '';
      return names.slice(0, at).findLast((name) => name !== '') ?? '';
    });
    const own = path.filter((name, level) => name !== '' && name !== path[level - 1]);
    const printed = squeeze(numbering?.cells[at]?.text ?? '');
    const formula = FORMULA.exec(printed) ?? FORMULA.exec(own.join(' '));
    const number = /^\(?\s*(\d{1,2})/u.exec(printed)?.[1] ?? formula?.[1];
    return {
      name: own.join(' – '),
      leaf: own.at(-1) ?? '',
      group: own.slice(0, -1).join(' – '),
      number: number === undefined ? null : Number(number),
      formula: formula === null ? null : matchesOf(formula[2] ?? '', /\d+/gu).map(([digits]) => Number(digits)),
    };
  });
}

function toRow(row: GridRow, width: number, sttColumn: number, labelColumn: number): StatRow {
  const texts = row.cells.map(({ text }) => squeeze(text));
  // "Tổng cộng" over the columns of number and name, in text that keeps no spans
  const merged = TOTAL.test(texts[0] ?? '') && labelColumn > 0 && row.cells.length + labelColumn <= width;
  const shift = merged ? labelColumn : 0;
  const at = (column: number) => texts[column - shift] ?? '';
  const first = at(labelColumn);
  const label = pattern.u`\p{L}`.test(first) ? first : (texts.find((text) => pattern.u`\p{L}{2}`.test(text)) ?? '');
  const cells = Array.from({ length: width }, (_, column): StatCell => {
    const raw = at(column);
    const { state, number } = parseCell(raw);
    return {
      raw: number?.raw ?? raw,
      value: state === 'dash' ? 0 : (number?.value.toNumber() ?? null),
      decimals: number?.decimals ?? 0,
      term: (role) => toTerm(role, row, column - shift, number?.raw ?? raw, state === 'dash' ? 0 : (number?.value.toNumber() ?? null), label),
    };
  });
  return { stt: sttColumn < 0 ? '' : at(sttColumn), label, total: TOTAL.test(label), ofWhich: OF_WHICH.test(label), cells };
}

/** Quoted is the row up to the cell: each cell has words of its own. */
function toTerm(role: string, row: GridRow, column: number, raw: string, value: number | null, label: string): Term {
  const printed = squeeze(row.printed);
  const upTo = squeeze(
    row.cells
      .slice(0, column + 1)
      .map(({ text }) => text)
      .join(' '),
  );
  const cell = row.cells[column]?.place;
  return { role, raw, value, label, quote: printed.startsWith(upTo) ? upTo : printed, place: cell?.cell == null ? row.place : cell, indicator: null };
}

function markParts(rows: StatRow[]): void {
  let inside = false;
  for (const row of rows) {
    if (OF_WHICH.test(row.label)) inside = true;
    else if (row.total || parseStt(row.stt) !== null) inside = false;
    row.ofWhich = inside;
  }
}

function share(rows: readonly GridRow[], column: number, test: (text: string) => boolean): number {
  return rows.filter(({ cells }) => test(cells[column]?.text ?? '')).length / Math.max(1, rows.length);
}
