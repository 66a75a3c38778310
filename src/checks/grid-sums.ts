import { Decimal } from 'decimal.js';
import type { Severity, Verdict } from '../model/relation.js';
import { pattern } from '../text/pattern.js';
import { parseStt } from '../text/stt.js';
import type { StatCell, StatColumn, Statistics, StatRow } from './grids.js';
import { lastPlace } from './interval.js';
import { areOneDigitApart } from './one-slip.js';
import { isSlipOf } from './slips.js';

/** A total of a table and what adds up to it, over rows or over columns. */
export interface GridSum {
  whole: Named;
  parts: Named[];
  sum: number;
  verdict: Verdict;
  reason: string | null;
  finding: Severity | null;
}

/** A cell with its row and column. */
export interface Named {
  cell: StatCell;
  row: StatRow;
  column: StatColumn;
}

/** Columns that no sum is asked of: rates, means, ranks, norms, comparisons. */
const NO_SUM =
  /%|(?:tỷ|tỉ) (?:lệ|trọng|suất)|bình quân|trung bình|điểm|xếp (?:hạng|loại|thứ)|thứ hạng|năng suất|so với|cùng kỳ|chỉ số|tốc độ|tăng|giảm|chênh lệch|mật độ|đơn giá|hệ số|mức độ|độ tuổi|lũy kế|luỹ kế|thời gian|số ngày/iu;
/** What may be counted in several rows and once in the total: a procedure, a citizen, an office. */
const DISTINCT = pattern.iu`tthc|thủ tục|dịch vụ công|quy trình|loại|lĩnh vực|người|công dân|hộ(?!\p{L})|đơn vị|cơ quan|tổ chức|doanh nghiệp|văn bản|mặt hàng|thôn|xã|ấp|khách`;
/** What is counted where it happens, once. */
const COUNTED = pattern.iu`hồ sơ|lượt|đơn(?! vị)|(?:số|vụ) (?:vụ|việc)|con(?!\p{L})|(?<!\p{L})ha(?!\p{L})|tấn|đồng|tiền|phiếu|giao dịch|nhận|giải quyết|hạn(?!\p{L})|trực tuyến|trực tiếp|diện tích|sản lượng|đàn`;
const HEAD = pattern.iu`^(?:tổng(?:\s+(?:số|cộng))?|cộng|chung)(?!\p{L})|(?:[-–:]\s*)(?:tổng(?:\s+(?:số|cộng))?|cộng)\s*$`;
/** Times and plans beside each other add up to nothing. */
const BESIDE = /(?:năm|quý|tháng|kỳ) (?:\d|[ivx]|trước|nay|này)|kế hoạch|chỉ tiêu|dự toán|được giao/iu;
const OF_WHICH = /trong\s+đó|riêng|gồm cả/iu;

export function gridSums(table: Statistics): GridSum[] {
  return [...overRows(table), ...overColumns(table)];
}

/** Total rows against the rows that they add up, once two columns show which rows these are. */
function overRows(table: Statistics): GridSum[] {
  const columns = table.columns.flatMap((column, at) => (column.numeric && !NO_SUM.test(column.name) ? [at] : []));
  return table.rows.flatMap((total, index): GridSum[] => {
    if (!total.total) return [];
    const [best] = candidates(table.rows, index)
      .map((rows) => ({ rows, exact: columns.filter((at) => isExact(total, rows, at)) }))
      .sort((a, b) => b.exact.length - a.exact.length);
    if (best === undefined || best.exact.length < 2) return [];
    const tested = columns.flatMap((at) => {
      const sum = columnSum(table, total, best.rows, at);
      return sum === null ? [] : [sum];
    });
    // where as many columns do not add up, it is another kind of table
    const failing = tested.filter(({ verdict }) => verdict === 'inconsistent' || verdict === 'unlikely').length;
    return failing >= best.exact.length ? tested.filter(({ verdict }) => verdict === 'verified') : tested;
  });
}

/** The sets of rows that a total may stand for. */
function candidates(rows: readonly StatRow[], total: number): StatRow[][] {
  const before = rows.slice(0, total);
  const after = rows.slice(total + 1);
  const lastTotal = before.findLastIndex((row) => row.total);
  const nextTotal = after.findIndex((row) => row.total);
  const all = rows.filter((row) => !row.total && !row.ofWhich);
  const level = (kind: string) => all.filter(({ stt }) => parseStt(stt)?.kind === kind);
  const sets = [
    all,
    before.slice(lastTotal + 1).filter((row) => !row.ofWhich),
    after.slice(0, nextTotal < 0 ? after.length : nextTotal).filter((row) => !row.ofWhich),
    before.filter((row) => row.total),
    level('roman'),
    level('letter'),
    all.filter(({ stt }) => stt !== ''),
    all.filter(({ stt }) => parseStt(stt)?.parts.length === 1),
  ];
  return sets.filter((set) => set.length >= 2);
}

function isExact(total: StatRow, rows: readonly StatRow[], at: number): boolean {
  const values = rows.map(({ cells }) => cells[at]?.value ?? 0);
  const whole = total.cells[at]?.value ?? null;
  return whole !== null && values.filter((value) => value !== 0).length >= 2 && added(values) === whole;
}

function columnSum(table: Statistics, total: StatRow, rows: readonly StatRow[], at: number): GridSum | null {
  const column = table.columns[at] as StatColumn;
  const cell = total.cells[at] as StatCell;
  const parts = rows.flatMap((row): Named[] => (row.cells[at]?.value == null ? [] : [{ cell: row.cells[at] as StatCell, row, column }]));
  if (cell.value === null || parts.length < 2) return null;
  const made = toSum({ cell, row: total, column }, parts);
  if (made.verdict === 'verified') return made;
  const unread = rows.some((row) => row.cells[at]?.value == null && row.cells.some(({ value }) => value !== null));
  if (unread) return { ...made, verdict: 'not-checkable', reason: 'blank-term' };
  const values = parts.map((part) => part.cell.value ?? 0);
  const most = Math.max(...values);
  const overlap = cell.value >= most && cell.value < made.sum && DISTINCT.test(column.name);
  const slip = isSlip(cell, made.sum);
  if (overlap) return slip ? { ...made, verdict: 'unlikely', reason: 'overlap', finding: 'warning' } : { ...made, verdict: 'not-checkable', reason: 'overlap' };
  if (COUNTED.test(`${column.name}`)) return { ...made, verdict: 'inconsistent', reason: null, finding: 'error' };
  const mean = cell.value <= most && cell.value >= Math.min(...values);
  if (!slip && (mean || cell.value < made.sum)) return { ...made, verdict: 'not-checkable', reason: 'no-sum' };
  return slip
    ? { ...made, verdict: 'inconsistent', reason: null, finding: 'error' }
    : { ...made, verdict: 'unlikely', reason: 'some-untold', finding: 'warning' };
}

type Source = 'formula' | 'group' | 'run';
/** Columns that add up to another, and what says so. */
interface Identity {
  whole: number;
  parts: number[];
  source: Source;
}

/** Column totals against their columns, row by row. */
function overColumns(table: Statistics): GridSum[] {
  const held: Identity[] = [];
  const sums: GridSum[] = [];
  const take = (identity: Identity): void => {
    if (held.some(({ whole }) => whole === identity.whole)) return;
    const tested = tests(table, identity);
    if (tested === null) return;
    held.push(identity);
    sums.push(...tested);
  };
  for (const identity of [...printed(table), ...grouped(table), ...runs(table, additive(table))]) take(identity);
  // received = solved + pending: what is left of each group is a column of its own
  const inner = new Set(held.flatMap(({ parts }) => parts));
  const heads = additive(table).filter((at) => !inner.has(at));
  const outer = runs(table, heads).find((identity) => {
    const known = held.some(({ whole, parts }) => whole === identity.whole && parts.join() === identity.parts.join());
    return !known && tests(table, identity) !== null;
  });
  return outer === undefined ? sums : [...sums, ...(tests(table, outer) ?? [])];
}

const additive = ({ columns }: Statistics): number[] => columns.flatMap((column, at) => (column.numeric && !NO_SUM.test(column.name) ? [at] : []));

/** "(3)=(4)+(5)+(6)". */
function printed({ columns }: Statistics): Identity[] {
  return columns.flatMap(({ formula, numeric }, whole): Identity[] => {
    const parts = (formula ?? []).map((number) => columns.findIndex((column) => column.number === number));
    if (formula === null || !numeric || parts.some((at) => at < 0 || at === whole || columns[at]?.numeric !== true)) return [];
    return [{ whole, parts, source: 'formula' }];
  });
}

/** "Tổng số" beside its columns, under one name or before the next "Tổng số". */
function grouped(table: Statistics): Identity[] {
  const { columns } = table;
  const usable = additive(table);
  return usable.flatMap((whole): Identity[] => {
    const head = columns[whole] as StatColumn;
    if (!HEAD.test(head.leaf)) return [];
    const next = usable.filter((at) => at > whole);
    const end = next.findIndex((at) => (head.group === '' ? HEAD.test(columns[at]?.leaf ?? '') : columns[at]?.group !== head.group));
    const parts = end < 0 ? next : next.slice(0, end);
    if (parts.length < 2 || parts.some((at) => OF_WHICH.test(columns[at]?.name ?? ''))) return [];
    return [{ whole, parts, source: 'group' }];
  });
}

const MOST_PARTS = 5;

/** Columns that the next ones to their right may make up: only the numbers tell. */
function runs({ columns }: Statistics, among: readonly number[]): Identity[] {
  const usable = among.filter((at) => !OF_WHICH.test(columns[at]?.name ?? '') && !BESIDE.test(columns[at]?.name ?? ''));
  return usable.flatMap((whole, at) =>
    Array.from({ length: MOST_PARTS - 1 }, (_, more) => usable.slice(at + 1, at + 3 + more))
      .filter((parts, more) => parts.length === more + 2)
      .map((parts): Identity => ({ whole, parts, source: 'run' })),
  );
}

/** Every row's test; null where the rows do not show that the columns add up. */
function tests({ columns, rows }: Statistics, { whole, parts, source }: Identity): GridSum[] | null {
  const named = (row: StatRow, at: number): Named => ({ cell: row.cells[at] as StatCell, row, column: columns[at] as StatColumn });
  const filled = rows.filter(({ cells }) => [whole, ...parts].every((at) => cells[at]?.value != null));
  const sums = filled.map((row) =>
    toSum(
      named(row, whole),
      parts.map((at) => named(row, at)),
    ),
  );
  const broken = sums.filter(({ verdict }) => verdict !== 'verified');
  const telling = sums.filter((sum) => sum.verdict === 'verified' && sum.parts.filter(({ cell }) => cell.value !== 0).length >= 2).length;
  const enough = source === 'run' ? telling >= 3 && broken.length <= 1 : telling >= 1 && sums.length - broken.length >= 2 && broken.length * 3 <= sums.length;
  if (!enough) return null;
  return sums.map((sum): GridSum => {
    if (sum.verdict === 'verified') return sum;
    const gap = sum.sum - (sum.whole.cell.value ?? 0);
    const slip = isSlip(sum.whole.cell, sum.sum) || sum.parts.some(({ cell }) => isSlip(cell, added([cell.value ?? 0, -gap])));
    const certain = source === 'formula' || slip || (source === 'group' && (gap > 0 || areOneDigitApart(sum.whole.cell.raw, String(sum.sum))));
    return { ...sum, verdict: certain ? 'inconsistent' : 'unlikely', reason: certain ? null : 'some-untold', finding: certain ? 'error' : 'warning' };
  });
}

/** Equal within what the decimals round off. */
function toSum(whole: Named, parts: Named[]): GridSum {
  const sum = added(parts.map(({ cell }) => cell.value ?? 0));
  const rounded = [whole, ...parts].filter(({ cell }) => cell.decimals > 0).map(({ cell }) => lastPlace(cell.decimals).div(2));
  const slack = rounded.reduce((all, each) => all.plus(each), new Decimal(0));
  const holds = new Decimal(whole.cell.value ?? 0).minus(sum).abs().lte(slack);
  return { whole, parts, sum, verdict: holds ? 'verified' : 'inconsistent', reason: null, finding: null };
}

/** Whether one slip of the hand makes the print another value; of two digits only a swap tells anything. */
function isSlip({ raw }: StatCell, value: number): boolean {
  const digits = raw.replace(/\D/g, '');
  if (digits.length < 3) return digits.length === 2 && String(value) === [...digits].reverse().join('');
  return isSlipOf(raw, new Decimal(value));
}

function added(values: readonly number[]): number {
  return values.reduce((all, value) => all.plus(value), new Decimal(0)).toNumber();
}
