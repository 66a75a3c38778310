import { bare } from '../../text/unicode.js';
import type { CellData, CellMore, FindingData, RowData, TableData } from '../../writers/audit/overview/data.js';
import { DOUBTS } from '../../writers/wide/words.js';
import { language } from '../language.js';
import type { Settings } from './address.js';
import { DATA, say, told, unitName } from './data.js';
import { printedNumber } from './numbers.js';
import { seeker } from './words-search.js';

/** What of a period's table is shown: which rows and which columns, in which order. */
export interface View {
  table: TableData;
  marks: Marks;
  /** places among the table's rows */
  rows: number[];
  columns: ViewColumn[];
  /** the indicator by which the units stand; "-" before it turns the order */
  sort: string;
}

/** A total over the units of a tier, or a unit's column. */
export type ViewColumn = { sum: number } | { column: number };

/** By row, the columns with something to look at; and the findings that name a cell. */
export interface Marks {
  rows: ReadonlyArray<ReadonlySet<number>>;
  findings: ReadonlyMap<string, readonly number[]>;
}

const made = new Map<TableData, Marks>();

export function marksOf(table: TableData): Marks {
  let marks = made.get(table);
  if (marks === undefined) {
    marks = makeMarks(table);
    made.set(table, marks);
  }
  return marks;
}

export const cellKey = (row: number, column: number) => `${row} ${column}`;

function makeMarks({ rows, columns }: TableData): Marks {
  const columnOf = new Map(columns.map(([, report], at) => [report, at]));
  const named = new Map<number, Array<{ id: string; finding: number }>>();
  for (const [finding, each] of DATA.findings.entries()) {
    for (const [report, id] of namedRows(each)) {
      const column = columnOf.get(report);
      if (column === undefined) continue;
      const known = named.get(column);
      if (known === undefined) named.set(column, [{ id, finding }]);
      else known.push({ id, finding });
    }
  }
  const marked = rows.map(
    ({ more }) => new Set(Object.entries(more).flatMap(([column, { out, doubt }]) => (out === undefined && doubt === undefined ? [] : [Number(column)]))),
  );
  const findings = new Map<string, number[]>();
  for (const [column, own] of named) {
    const rowOf = new Map<string, number>();
    for (const [at, row] of rows.entries()) for (const id of idsOf(row, column)) rowOf.set(id, at);
    for (const { id, finding } of own) {
      const row = rowOf.get(id);
      if (row === undefined) continue;
      marked[row]?.add(column);
      const key = cellKey(row, column);
      findings.set(key, [...(findings.get(key) ?? []), finding]);
    }
  }
  return { rows: marked, findings };
}

/** A report's own finding names rows of it; one between reports stands at rows of several. */
function namedRows([, , , , stands, rows]: FindingData): Array<[report: number, id: string]> {
  const [own] = stands;
  return [
    ...(own === undefined ? [] : rows.map((id): [number, string] => [own[0], id])),
    ...stands.flatMap(([report, anchor, , figure]): Array<[number, string]> => (figure === undefined ? [] : [[report, anchor]])),
  ];
}

/** The rows of the report that a cell shows. */
export function idsOf({ ids, cells, more }: RowData, column: number): string[] {
  if (cells[column] === null) return [];
  const first = typeof ids === 'string' ? ids : ids[column];
  return first === 0 || first === undefined || first === '' ? [] : [first, ...(more[column]?.ids ?? [])];
}

export function viewOf(table: TableData, settings: Settings): View {
  const marks = marksOf(table);
  const columns = columnsLeft(table, settings);
  return { table, marks, columns, rows: rowsLeft(table, marks, columns, settings), sort: settings.sort ?? '' };
}

function columnsLeft({ columns, tiers, rows }: TableData, { tier, unit = '', sort = '' }: Settings): ViewColumn[] {
  const isSought = seeker(unit);
  const wanted = tier === undefined ? null : DATA.tiers.findIndex(({ id }) => id === tier);
  const left = columns.flatMap(([at], column) => {
    const [, , own] = DATA.units[at] ?? ['', '', -1];
    return (wanted === null || own === wanted) && isSought(bare(unitName(at))) ? [column] : [];
  });
  // a total is of all units of its tier: it is no total of those that a search leaves
  const sums = unit.trim() !== '' ? [] : tiers.flatMap((own, at) => (wanted === null || own === wanted ? [{ sum: at }] : []));
  return [...sums, ...inOrder(left, columns, rows, sort).map((column) => ({ column }))];
}

const VIETNAMESE = new Intl.Collator('vi', { numeric: true });

/** By a row's numbers, those without one last; by name; else as the audit has them. */
function inOrder(left: readonly number[], columns: TableData['columns'], rows: readonly RowData[], sort: string): number[] {
  const nameOf = (column: number) => unitName(columns[column]?.[0] ?? -1);
  if (sort === 'name') {
    const named = left.map((column) => ({ column, name: nameOf(column) }));
    return named.sort((a, b) => VIETNAMESE.compare(a.name, b.name)).map(({ column }) => column);
  }
  const row = rows.find(({ code }) => code !== '' && code === sort.replace(/^-/, ''));
  if (row === undefined) return [...left];
  const turn = sort.startsWith('-') ? -1 : 1;
  const valued = left.map((column) => ({ column, value: numberIn(row.cells[column] ?? null) }));
  return valued
    .sort((a, b) => Number(a.value === null) - Number(b.value === null) || turn * ((a.value ?? 0) - (b.value ?? 0)) || a.column - b.column)
    .map(({ column }) => column);
}

function rowsLeft({ rows }: TableData, marks: Marks, columns: readonly ViewColumn[], { domain, q = '', only }: Settings): number[] {
  const isSought = seeker(q);
  const wanted = domain === undefined ? null : DATA.domains.findIndex(({ id }) => id === domain);
  const shown = new Set(columns.flatMap((each) => ('column' in each ? [each.column] : [])));
  const isMarked = (at: number) => [...(marks.rows[at] ?? [])].some((column) => shown.has(column));
  const above = headingsAbove(rows);
  const kept = new Set<number>();
  for (const [at, row] of rows.entries()) {
    if (wanted !== null && row.domain !== wanted) continue;
    if (only !== undefined && !isMarked(at)) continue;
    const headings = above[at] ?? [];
    // what stands under a heading that is sought is sought
    if (q !== '' && ![at, ...headings].some((each) => isSought(bare(wordsOf(rows[each] as RowData))))) continue;
    kept.add(at);
    for (const heading of headings) kept.add(heading);
  }
  return [...kept].sort((a, b) => a - b);
}

function wordsOf({ stt, label, unit, code }: RowData): string {
  return `${stt} ${told(label)} ${told(unit)} ${code}`;
}

const known = new WeakMap<readonly RowData[], number[][]>();

/** For each row, those that it stands under. */
function headingsAbove(rows: readonly RowData[]): number[][] {
  let above = known.get(rows);
  if (above === undefined) {
    const open: number[] = [];
    above = rows.map(({ depth }, at) => {
      while (open.length > 0 && (rows[open.at(-1) as number] as RowData).depth >= depth) open.pop();
      const own = [...open];
      open.push(at);
      return own;
    });
    known.set(rows, above);
  }
  return above;
}

export function numberIn(cell: CellData): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && cell.startsWith('=') ? Number(cell.slice(1)) : null;
}

/** What is shown in a cell; `missing` where the unit has no report. */
export function shownCell(cell: CellData, missing: boolean): { state: 'value' | 'text' | 'dash' | 'blank' | 'absent' | 'missing'; text: string } {
  if (missing) return { state: 'missing', text: '…' };
  if (cell === null) return { state: 'absent', text: '' };
  if (typeof cell === 'number') return { state: 'value', text: printedNumber(cell) };
  if (cell === '-') return { state: 'dash', text: '-' };
  if (cell === '') return { state: 'blank', text: '( )' };
  if (cell.startsWith('=')) return { state: 'value', text: printedNumber(Number(cell.slice(1)), cell.length - cell.indexOf('.') - 1) };
  return { state: 'text', text: cell.slice(1) };
}

export function stateWords(state: ReturnType<typeof shownCell>['state']): string {
  return {
    value: '',
    text: '',
    dash: say('không phát sinh', 'nothing of the kind'),
    blank: say('để trống', 'left blank'),
    absent: say('báo cáo không có dòng này', 'no such row in the report'),
    missing: say('chưa có báo cáo', 'no report'),
  }[state];
}

/** What there is to say of a cell, besides its figure. */
export function remarks({ typical }: RowData, tier: number, { out, doubt, printed, notes = [] }: CellMore): string[] {
  const usual = typical.find(([own]) => own === tier);
  const tierName = told(DATA.tiers[tier]?.name ?? '');
  return [
    ...(out === undefined || usual === undefined
      ? []
      : [
          say(
            `${out > 0 ? 'cao' : 'thấp'} khác thường: trung vị của ${usual[2]} đơn vị ${tierName} là ${printedNumber(usual[1])}`,
            `unusually ${out > 0 ? 'high' : 'low'}: the median of ${usual[2]} ${tierName} is ${printedNumber(usual[1])}`,
          ),
        ]),
    ...(doubt === undefined ? [] : [doubtWords(doubt)]),
    ...(printed === undefined ? [] : [say(`in trong báo cáo: ${printed}`, `printed: ${printed}`)]),
    ...notes.map((note) => say(`ghi chú: ${note}`, `note: ${note}`)),
  ];
}

function doubtWords(doubt: string): string {
  return Object.entries(DOUBTS).find(([id]) => id === doubt)?.[1][language()] ?? doubt;
}
