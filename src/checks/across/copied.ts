import type { FiledRow } from '../../model/across.js';
import { grouped, putUnder } from '../../text/grouped.js';
import type { Archive } from './archive.js';
import type { Filing, Standing } from './filing.js';
import { numberIn, overTimeOf } from './numbers.js';

/** Rows that stand in two reports with the same numbers, one after the other, though chance cannot have made them the same. */
export interface Copy {
  from: Standing;
  to: Standing;
  rows: Array<[Cell, Cell]>;
  /** how unlikely the numbers are together: chance makes them equal once in 2^bits */
  bits: number;
}

export interface Cell {
  key: string;
  row: FiledRow;
  filing: Filing;
  value: number;
  /** how unlikely it is that another report has this number by chance */
  bits: number;
}

/** A report's telling numbers in the order of its rows. */
interface Line {
  standing: Standing;
  cells: Cell[];
}

/** Numbers in a row from which a copy is looked for; what so many reports have in common is a template. */
const SHINGLE = 3;
const TEMPLATE = 30;
/** Different numbers in a copy. */
const FEWEST = 4;
/** A copy that is told is by chance there once in 2^18 archives of this size. */
const SURE = 18;
/** Reports of one unit that count the same days again are alike in what has not gone on since. */
const NESTED = 15;
const FEWEST_NESTED = 6;

/** Every report with the one before it from which it has the largest block of numbers; those of another unit, and those of its own on another period. */
export function copiesIn(archive: Archive): Copy[] {
  const lines = archive.standing.map((standing): Line => ({ standing, cells: cellsOf(standing) }));
  const inTime = lines.filter(({ cells }) => cells.length >= FEWEST).sort((a, b) => order(a.standing, b.standing));
  const needed = SURE + Math.log2(1 + (inTime.length * inTime.length) / 2) + Math.log2(TEMPLATE);
  const common = commonNumbers(inTime);
  return [...betweenUnits(inTime, common, needed), ...withinUnits(inTime, archive, SURE + Math.log2(1 + inTime.length * TEMPLATE))];
}

function order(a: Standing, b: Standing): number {
  const [one, other] = [a, b].map(({ window, filings: [first], unit, code }) => `${window.end} ${first?.head.metadata.date ?? '~'} ${unit.key} ${code}`);
  return (one as string) < (other as string) ? -1 : 1;
}

/** Zeros, small numbers and round ones tell nothing: what is left of a number without its last zeros does, up to a limit. */
const MOST_BITS = 10;
const LEAST_BITS = 2;

function bitsOf(value: number): number {
  let significant = Math.abs(value);
  while (significant !== 0 && Number.isInteger(significant) && significant % 10 === 0) significant /= 10;
  while (!Number.isInteger(significant)) significant = Number((significant * 10).toPrecision(15));
  return significant < 2 ? 0 : Math.min(MOST_BITS, Math.log2(significant) - 1);
}

function cellsOf({ rows }: Standing): Cell[] {
  const cells: Cell[] = [];
  for (const [key, { row, filing }] of rows) {
    const value = numberIn(row);
    const bits = value === null ? 0 : bitsOf(row.value ?? 0);
    if (value !== null && bits >= LEAST_BITS) cells.push({ key, row, filing, value, bits });
  }
  return cells;
}

const numberId = ({ key, value }: Cell) => `${key}=${value}`;

/** Numbers that more than two units have, if few or many: they come with the form or from above. */
function commonNumbers(lines: readonly Line[]): ReadonlySet<string> {
  const units = new Map<string, Set<string>>();
  const having = new Map<string, Set<string>>();
  for (const { standing, cells } of lines) {
    for (const cell of cells) {
      addTo(units, cell.key, standing.unit.key);
      addTo(having, numberId(cell), standing.unit.key);
    }
  }
  const share = (id: string) => (units.get(id.slice(0, id.lastIndexOf('=')))?.size ?? 0) / 4;
  return new Set([...having].flatMap(([id, { size }]) => (size > Math.max(2, share(id)) ? [id] : [])));
}

function addTo(sets: Map<string, Set<string>>, key: string, item: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([item]));
  else set.add(item);
}

function betweenUnits(lines: readonly Line[], common: ReadonlySet<string>, needed: number): Copy[] {
  // what a unit has reported before is its own, even where another has copied it in the meantime
  const before = new Map<string, Set<string>>();
  const telling = lines.map(({ standing, cells }): Line => {
    const own = before.get(standing.unit.key) ?? new Set<string>();
    before.set(standing.unit.key, own);
    const left = cells.filter((cell) => cell.row.code === null || !own.has(numberId(cell)));
    for (const cell of cells) own.add(numberId(cell));
    return { standing, cells: left.filter((cell) => !common.has(numberId(cell))) };
  });
  return bestCopies(telling, (a, b) => (a.unit.key === b.unit.key ? null : { needed, fewest: FEWEST }));
}

function withinUnits(lines: readonly Line[], archive: Archive, needed: number): Copy[] {
  const flows = lines.map(({ standing, cells }): Line => ({ standing, cells: cells.filter(({ row }) => overTimeOf(row, archive) === 'adds') }));
  return [...grouped(flows, ({ standing }) => standing.unit.key).values()].flatMap((own) =>
    bestCopies(own, (a, b) => (a.code === b.code ? null : overlaps(a, b) ? { needed: needed + NESTED, fewest: FEWEST_NESTED } : { needed, fewest: FEWEST })),
  );
}

const overlaps = (a: Standing, b: Standing) => a.period.start <= b.period.end && b.period.start <= a.period.end;

type Terms = { needed: number; fewest: number } | null;

/** Of each line the block that it shares with the line before it that has most of it. */
function bestCopies(lines: readonly Line[], terms: (a: Standing, b: Standing) => Terms): Copy[] {
  const seen = new Map<string, number[]>();
  const found: Copy[] = [];
  for (const [at, line] of lines.entries()) {
    const ids = line.cells.map(numberId);
    const shingles = ids.slice(SHINGLE - 1).map((_, from) => ids.slice(from, from + SHINGLE).join('|'));
    const candidates = new Set<number>();
    for (const shingle of shingles) for (const earlier of (seen.get(shingle) ?? []).slice(-TEMPLATE)) candidates.add(earlier);
    let best: Copy | null = null;
    for (const candidate of [...candidates].sort((a, b) => b - a)) {
      const other = lines[candidate] as Line;
      const wanted = terms(other.standing, line.standing);
      if (wanted === null) continue;
      const run = longestRun(other.cells, line.cells);
      const values = new Map(run.map(([, { value, bits }]) => [value, bits]));
      const bits = [...values.values()].reduce((sum, each) => sum + each, 0);
      if (values.size >= wanted.fewest && bits >= wanted.needed && bits > (best?.bits ?? 0))
        best = { from: other.standing, to: line.standing, rows: run, bits };
    }
    if (best !== null) found.push(best);
    for (const shingle of new Set(shingles)) putUnder(seen, shingle, at);
  }
  return found;
}

/** The longest run of rows with equal numbers; in between no telling row differs. */
function longestRun(cells: readonly Cell[], others: readonly Cell[]): Array<[Cell, Cell]> {
  const at = new Map(cells.map((cell, index) => [cell.key, index]));
  let run: Array<[Cell, Cell]> = [];
  let best: Array<[Cell, Cell]> = [];
  let last = -1;
  for (const other of others) {
    const index = at.get(other.key);
    const cell = index === undefined ? undefined : cells[index];
    if (cell === undefined || index === undefined || cell.value !== other.value) run = [];
    else run = index === last + 1 || run.length === 0 ? [...run, [cell, other]] : [[cell, other]];
    last = index ?? -1;
    if (run.length > best.length) best = run;
  }
  return best;
}
