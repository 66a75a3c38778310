import type { Content, ContentRow, Domain } from './content.js';
import type { ExpectedRow } from './expected.js';
import { drawLegend, drawSpelling, type Legend } from './legends.js';
import type { Random } from './random.js';
import { type Cell, codeCell, countCell, headingCell, moneyCell, oddCell, percentCell } from './values.js';
import { LISTED_NOTES, NOTES, OWNERS, SMALL_NOTES } from './words.js';

/** A row as it is to be printed, beside what is to be read in it. */
export interface DrawnRow {
  /** what the number cell shows, dot and all; "Trong đó" or empty for rows without a number */
  number: string;
  /** a title over the whole width ("II. CẢI CÁCH THỂ CHẾ") */
  merged: boolean;
  /** the second unit/value line of the row before: it prints no label */
  twin: boolean;
  domain: boolean;
  /** pairs of its legend, so that a layout can break between them */
  legend: string[] | null;
  expected: ExpectedRow;
}

export interface DrawnTable {
  /** title of its domain, for a table that is a form */
  title: string | null;
  rows: DrawnRow[];
}

/** What a layout can show without leaving the reader to guess. */
export interface RowManner {
  /** cells are told apart by the text itself (tabs, lines), not by their words alone */
  grid: boolean;
  owners: boolean;
  notes: boolean;
  /** the figure stands before its unit */
  valueFirst: boolean;
  domains: 'roman' | 'decimal' | 'forms';
  merged: boolean;
  least: number;
  most: number;
}

interface State {
  random: Random;
  manner: RowManner;
  spelling: ReturnType<typeof drawSpelling>;
  /** trailing dot of numbers: none, all, or by the row */
  dots: 'none' | 'all' | 'some';
  keep: number;
}

/** A table (or its forms) with a sample of rows, new figures and numbers; at least `least` rows. */
export function drawTables(random: Random, content: Content, manner: RowManner): DrawnTable[] {
  const state: State = { random, manner, spelling: drawSpelling(random), dots: random.pick(['none', 'all', 'some', 'all']), keep: 0.6 + random.next() * 0.4 };
  for (;;) {
    const domains = sampleDomains(state, random.pick(content.tables));
    const tables = manner.domains === 'forms' ? domains.map((domain) => formOf(state, domain)) : [longTable(state, domains)];
    const filled = tables.filter((table) => table.rows.length > 0);
    const count = filled.reduce((sum, table) => sum + table.rows.length, 0);
    if (count >= manner.least && count <= manner.most) return filled;
    state.keep = 0.5 + random.next() * 0.5;
  }
}

/** Domains in their order: a run of neighbours or a scattered few, each with a sample of its rows. */
function sampleDomains({ random, manner, keep }: State, domains: readonly Domain[]): Domain[] {
  const from = random.int(0, domains.length - 1);
  const to = random.int(from + 1, domains.length);
  const chosen = random.chance(0.6) ? domains.slice(from, to) : domains.filter(() => random.chance(0.5));
  return chosen.map((domain) => ({ title: domain.title, rows: sampleRows(random, domain.rows, keep, manner) })).filter((domain) => domain.rows.length > 0);
}

function sampleRows(random: Random, rows: readonly ContentRow[], keep: number, manner: RowManner): ContentRow[] {
  const kept: ContentRow[] = [];
  for (const row of rows) {
    if (!random.chance(keep)) continue;
    const children = sampleRows(random, row.children, keep, manner);
    const heading = row.unit === null && row.children.length > 0;
    // a heading that has lost what stood under it heads nothing
    if (heading && children.length === 0) continue;
    if (!manner.grid && unclearAlone(row, children, manner)) continue;
    kept.push({ ...row, children });
  }
  // "Trong đó" stands in the first row of its list, whichever is left
  const marked = rows.some((row) => row.marked);
  const first = kept.findIndex((row) => !row.numbered);
  return kept.map((row, at) => ({ ...row, marked: marked && at === first }));
}

/** Words that count something, or figures, at a label's end: beside an empty unit they would be taken for it. */
const UNIT_AT_END =
  /(?:văn bản|nhiệm vụ|vấn đề|thủ tục|tthc|dvc|hồ sơ|pakn|kiến nghị|phản ánh|người|cơ quan|đơn vị|tổ chức|đợt|lần|lượt|cuộc|phiếu|số lượng|bài|tin|giải pháp|hình thức|kế hoạch|báo cáo|chỉ tiêu|nội dung|dịch vụ|dịch vụ công|quy trình|công chức|viên chức|cán bộ|biên chế|dự án|hệ thống|phần mềm|lĩnh vực|vụ|bộ|máy|ban|tổ|trường|phòng|ngành|xã|phường|thôn|điện tử|%|\d|ngày|tháng|năm|giờ)[.)”"]*$/iu;

/** Rows whose words alone do not tell where the label ends, once columns have collapsed. */
function unclearAlone(row: ContentRow, children: readonly ContentRow[], manner: RowManner): boolean {
  if (manner.valueFirst && row.second !== null) return true;
  if (row.unit !== null) return false;
  // "Thống kê TTHC" as a heading is in the seeds: a reader knows it by the rows under it
  return (children.length === 0 || children[0]?.numbered === false) && UNIT_AT_END.test(row.label);
}

function formOf(state: State, domain: Domain): DrawnTable {
  const printer = new Numbers(state);
  // a form has no row above its first, so a first row without a number would be nobody's child
  numberChildren(
    state,
    printer,
    domain.rows.filter((row) => row.numbered),
    [],
    [],
  );
  return { title: domain.title, rows: finish(state, printer.rows) };
}

function longTable(state: State, domains: readonly Domain[]): DrawnTable {
  const { random, manner } = state;
  const printer = new Numbers(state);
  const roman = manner.domains === 'roman';
  const capitals = roman && random.chance(0.8);
  let ordinal = 0;
  for (const domain of domains) {
    ordinal += 1;
    const label = capitals ? domain.title.toUpperCase() : domain.title;
    const number = roman ? romanOf(ordinal) : String(ordinal);
    const cell = manner.merged || (roman && !manner.grid) ? { raw: null, value: null } : headingCell(random);
    const merged = roman && manner.merged;
    printer.add({
      number: merged ? `${number}.` : printer.dotted(number),
      merged,
      twin: false,
      domain: true,
      legend: null,
      expected: { ...blank(label), stt: number, raw: cell.raw, value: cell.value, owner: merged ? null : owner(state, 0.5, cell) },
    });
    numberChildren(state, printer, domain.rows, [number], roman ? [] : [number]);
  }
  return { title: null, rows: finish(state, printer.rows) };
}

/** Collects rows in print order. */
class Numbers {
  readonly rows: DrawnRow[] = [];
  readonly #state: State;
  constructor(state: State) {
    this.#state = state;
  }
  add(row: DrawnRow): void {
    this.rows.push(row);
  }
  dotted(number: string): string {
    const { dots, random } = this.#state;
    return dots === 'all' || (dots === 'some' && random.chance(0.6)) ? `${number}.` : number;
  }
}

/** Numbers for the rows under one parent, misnumbered now and then as reports are: skipped, repeated, or another parent's. */
function numberChildren(state: State, printer: Numbers, rows: readonly ContentRow[], path: string[], prefix: string[]): void {
  const { random } = state;
  const wrong = prefix.length > 0 && rows.length > 1 && random.chance(0.04);
  const stem = wrong ? wrongPrefix(random, prefix) : prefix;
  let ordinal = 0;
  for (const row of rows) {
    if (!row.numbered) {
      addRow(state, printer, row, null, path);
      continue;
    }
    const slip = ordinal > 0 ? random.next() : 1;
    ordinal += slip < 0.012 ? 0 : slip < 0.03 ? 2 : 1;
    const number = [...stem, String(ordinal)].join('.');
    addRow(state, printer, row, number, path);
    numberChildren(state, printer, row.children, [...path, number], [...stem, String(ordinal)]);
  }
}

function wrongPrefix(random: Random, prefix: readonly string[]): string[] {
  const last = Number(prefix.at(-1));
  const other = last > 1 && random.chance(0.7) ? last - 1 : last + 1;
  return [...prefix.slice(0, -1), String(other)];
}

function addRow(state: State, printer: Numbers, row: ContentRow, number: string | null, path: string[]): void {
  const { random, manner } = state;
  const legend = row.legend === null ? null : drawLegend(random, row.legend, state.spelling, !manner.valueFirst || manner.grid);
  const unit = legend === null ? row.unit : legend.pieces.join(' ');
  const cell = figureOf(state, row, legend);
  const expected: ExpectedRow = {
    ...blank(row.label),
    stt: number,
    path,
    unit,
    raw: cell.raw,
    value: cell.value,
    options: legend?.options ?? null,
    owner: owner(state, row.unit === null && row.children.length > 0 ? 0.5 : manner.grid ? 0.06 : 0.15, cell),
    note: note(state, row, cell),
  };
  const marked = row.marked && (manner.grid || random.chance(0.3));
  const base = { merged: false, domain: false };
  printer.add({
    ...base,
    number: number === null ? (marked ? 'Trong đó' : '') : printer.dotted(number),
    twin: false,
    legend: legend?.pieces ?? null,
    expected,
  });
  if (row.second === null) return;
  const second = countCell(random);
  // a second line without a figure would be a unit in the air
  const figure = second.value === null ? { raw: '0', value: 0 } : second;
  if (expected.value === null) Object.assign(expected, { raw: '1', value: 1 });
  expected.note = null;
  printer.add({
    ...base,
    number: '',
    twin: true,
    legend: null,
    expected: { ...blank(row.label), path, unit: row.second, raw: figure.raw, value: figure.value },
  });
}

function figureOf({ random, manner }: State, row: ContentRow, legend: Legend | null): Cell {
  if (legend !== null) return codeCell(random, [...new Set(legend.options.map((option) => String(option.code)))]);
  if (row.unit === null) {
    const rate = /^Tỷ lệ/.test(row.label);
    if (row.children.length === 0) return rate ? percentCell(random) : countCell(random);
    // a figure after a label that ends in a unit or a figure would read as part of it
    return !manner.grid && UNIT_AT_END.test(row.label) ? { raw: null, value: null } : headingCell(random);
  }
  if (manner.grid && random.chance(0.012)) return oddCell(random);
  if (row.unit === '%') return percentCell(random);
  return /đồng$/.test(row.unit) ? moneyCell(random) : countCell(random);
}

function note({ random, manner }: State, row: ContentRow, cell: Cell): string | null {
  if (!manner.notes || !random.chance(0.1)) return null;
  if (manner.grid) return random.pick([...NOTES, ...LISTED_NOTES, ...SMALL_NOTES, row.note ?? 'Có phụ lục gửi kèm']);
  // without a figure before it a note cannot be told from the label or the unit
  if (cell.value === null) return null;
  return random.pick(random.chance(0.25) && row.unit !== null ? LISTED_NOTES : NOTES);
}

function owner({ random, manner }: State, probability: number, cell: Cell): string | null {
  return manner.owners && (manner.grid || cell.value !== null) && random.chance(probability) ? random.pick(OWNERS) : null;
}

function blank(label: string): ExpectedRow {
  return { stt: null, path: [], label, unit: null, raw: null, value: null, options: null, owner: null, note: null, ofWhich: false };
}

/** Settles what depends on the rows around: the mark "Trong đó", and what collapsed columns would leave open. */
function finish({ random, manner }: State, rows: DrawnRow[]): DrawnRow[] {
  let ofWhich = false;
  for (const [at, row] of rows.entries()) {
    const { expected } = row;
    if (expected.stt !== null) ofWhich = false;
    if (row.number === 'Trong đó') ofWhich = true;
    expected.ofWhich = ofWhich;
    if (manner.grid) {
      if (expected.unit === null && expected.raw !== null && expected.value !== null && random.chance(0.05)) expected.unit = String(random.int(11, 400));
      continue;
    }
    const next = rows[at + 1];
    if (next === undefined || next.expected.stt !== null || next.twin) continue;
    // a row without a number begins where the one before has visibly ended
    if (expected.unit === null && expected.raw === null && !isHeadline(row)) Object.assign(expected, { raw: '0', value: 0 });
    if (expected.note !== null && !/^(?:Số|Tổng|Tỷ lệ)\s/.test(next.expected.label)) expected.note = null;
  }
  for (const row of rows)
    if (manner.valueFirst && row.expected.raw === null && /\d$/.test(row.expected.label)) Object.assign(row.expected, { raw: '0', value: 0 });
  return rows;
}

/** A title in capitals ends where small letters begin. */
function isHeadline(row: DrawnRow): boolean {
  return row.domain && row.expected.label === row.expected.label.toUpperCase();
}

function romanOf(value: number): string {
  return ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][value] ?? 'X';
}
