import type { FiledRow } from '../../model/across.js';
import { grouped } from '../../text/grouped.js';
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
  /** of the indicator with this number */
  id: number;
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
/** A copy that is told is by chance there once in 2^15 archives of this size. */
const SURE = 15;
/** Reports of one unit that count the same days again are alike in what has not gone on since. */
const NESTED = 15;
const FEWEST_NESTED = 6;

/** Every report with the one before it from which it has the largest block of numbers; those of another unit, and those of its own on another period. */
export function copiesIn(archive: Archive): Copy[] {
  const ids = new Map<string, number>();
  const lines = archive.standing.map((standing): Line => ({ standing, cells: cellsOf(standing, ids) }));
  const inTime = lines.filter(({ cells }) => cells.length >= FEWEST).sort((a, b) => order(a.standing, b.standing));
  const needed = SURE + Math.log2(1 + (inTime.length * inTime.length) / 2) + Math.log2(TEMPLATE);
  const common = commonNumbers(inTime);
  const isShared = sharedBetween(inTime, archive);
  const telling = inTime.map(({ standing, cells }): Line => ({ standing, cells: cells.filter((cell) => !common.has(cell.id)) }));
  const isNew = (row: FiledRow) => overTimeOf(row, archive) === 'adds';
  const own = telling.map(({ standing, cells }): Line => ({ standing, cells: cells.filter(({ row }) => isNew(row)) }));
  const foreign = telling.map(({ standing, cells }): Line => ({ standing, cells: cells.filter((cell) => !isShared(cell)) }));
  return [...betweenUnits(foreign, needed), ...withinUnits(own, SURE + Math.log2(1 + inTime.length * TEMPLATE), isNew)];
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

/** @param ids a number for each indicator and number, to compare them by */
function cellsOf({ rows }: Standing, ids: Map<string, number>): Cell[] {
  const cells: Cell[] = [];
  for (const [key, { row, filing }] of rows) {
    const value = numberIn(row);
    const bits = value === null ? 0 : bitsOf(row.value ?? 0);
    if (value === null || bits < LEAST_BITS) continue;
    const name = `${key}=${value}`;
    const id = ids.get(name) ?? ids.size;
    ids.set(name, id);
    cells.push({ id, key, row, filing, value, bits });
  }
  return cells;
}

/** Numbers that more than two units have, if few or many: they come with the form or from above. */
function commonNumbers(lines: readonly Line[]): ReadonlySet<number> {
  const units = new Map<string, Set<string>>();
  const having = new Map<number, { key: string; units: Set<string> }>();
  for (const { standing, cells } of lines) {
    for (const { id, key } of cells) {
      const own = having.get(id) ?? { key, units: new Set() };
      own.units.add(standing.unit.key);
      having.set(id, own);
      const all = units.get(key) ?? new Set();
      all.add(standing.unit.key);
      units.set(key, all);
    }
  }
  return new Set([...having].flatMap(([id, own]) => (own.units.size > Math.max(2, (units.get(own.key)?.size ?? 0) / 4) ? [id] : [])));
}

/** Units that are needed to see what they have in common. */
const FEWEST_UNITS = 4;

/**
 * What may well be the same in two units: counts that units share by their nature, as the catalogue says (procedures in
 * force), and, among few units, whatever the catalogue does not know.
 */
function sharedBetween(lines: readonly Line[], archive: Archive): (cell: Cell) => boolean {
  const units = new Map<string, Set<string>>();
  for (const { standing, cells } of lines) {
    for (const { key, row } of cells) {
      if (row.code !== null) continue;
      const own = units.get(key) ?? new Set();
      if (own.size < FEWEST_UNITS) own.add(standing.unit.key);
      units.set(key, own);
    }
  }
  return ({ key, row }) => (row.code === null ? (units.get(key)?.size ?? 0) < FEWEST_UNITS : archive.entry(row.code)?.adds === false);
}

function betweenUnits(lines: readonly Line[], needed: number): Copy[] {
  // what two units have in common is told once, and not again while it stays so
  const told = new Map<string, Set<number>>();
  const pairOf = (a: Standing, b: Standing) => [a.unit.key, b.unit.key].sort().join(' ');
  return bestCopies(lines, {
    groupOf: ({ unit }) => unit.key,
    counts: () => true,
    // a unit of the same name is often the same one before and after it was merged
    wants: (a, b) => (a.unit.name === b.unit.name ? null : { needed, fewest: FEWEST, known: told.get(pairOf(a, b)) ?? NOTHING }),
    tell: ({ from, to, rows }) => {
      const pair = pairOf(from, to);
      told.set(pair, new Set([...(told.get(pair) ?? []), ...rows.map(([cell]) => cell.id)]));
    },
  });
}

const NOTHING: ReadonlySet<number> = new Set();

/** Of a unit itself only what is counted anew in each period; what ends on one day is one number in two reports. */
function withinUnits(lines: readonly Line[], needed: number, counts: (row: FiledRow) => boolean): Copy[] {
  return [...grouped(lines, ({ standing }) => standing.unit.key).values()].flatMap((own) =>
    bestCopies(own, {
      groupOf: ({ code }) => code,
      counts,
      wants: (a, b) => {
        if (a.period.end === b.period.end) return null;
        return overlaps(a, b) ? { needed: needed + NESTED, fewest: FEWEST_NESTED, known: NOTHING } : { needed, fewest: FEWEST, known: NOTHING };
      },
      tell: () => {},
    }),
  );
}

const overlaps = (a: Standing, b: Standing) => a.period.start <= b.period.end && b.period.start <= a.period.end;

/** How copies are looked for among lines. */
interface Search {
  /** of the lines of one group the first that has a piece stands for all */
  groupOf(standing: Standing): string;
  /** rows that must be equal within a block */
  counts(row: FiledRow): boolean;
  /** what two lines must have in common to be a copy, what is known of them not counted; null for lines that are not compared */
  wants(a: Standing, b: Standing): { needed: number; fewest: number; known: ReadonlySet<number> } | null;
  tell(copy: Copy): void;
}

/** Of each line the block that it shares with the line before it that has most of it. */
function bestCopies(lines: readonly Line[], { groupOf, counts, wants, tell }: Search): Copy[] {
  const seen = new Map<string, Map<string, number>>();
  const found: Copy[] = [];
  for (const [at, line] of lines.entries()) {
    const ids = line.cells.map(({ id }) => id);
    const shingles = new Set(ids.slice(SHINGLE - 1).map((_, from) => ids.slice(from, from + SHINGLE).join('|')));
    const candidates = new Set<number>();
    for (const shingle of shingles) {
      const having = seen.get(shingle);
      if (having !== undefined && having.size <= TEMPLATE) for (const earlier of having.values()) candidates.add(earlier);
    }
    let best: Copy | null = null;
    for (const candidate of [...candidates].sort((a, b) => b - a)) {
      const other = lines[candidate] as Line;
      const wanted = wants(other.standing, line.standing);
      if (wanted === null) continue;
      const rows = longestRun(other, line, counts);
      const values = new Map(rows.flatMap(([, cell]) => (wanted.known.has(cell.id) ? [] : [[cell.value, cell.bits] as const])));
      const bits = [...values.values()].reduce((sum, each) => sum + each, 0);
      if (values.size >= wanted.fewest && bits >= wanted.needed && bits > (best?.bits ?? 0)) best = { from: other.standing, to: line.standing, rows, bits };
    }
    if (best !== null) {
      found.push(best);
      tell(best);
    }
    const group = groupOf(line.standing);
    for (const shingle of shingles) {
      const having = seen.get(shingle) ?? new Map<string, number>();
      if (!having.has(group)) having.set(group, at);
      seen.set(shingle, having);
    }
  }
  return found;
}

/** The longest run of rows with equal numbers, of which only the telling ones are given; where a number differs a run ends. */
function longestRun(from: Line, to: Line, counts: Search['counts']): Array<[Cell, Cell]> {
  const [cells, others] = [tellingOf(from), tellingOf(to)];
  let run: Array<[Cell, Cell]> = [];
  let best: Array<[Cell, Cell]> = [];
  for (const [key, { row }] of to.standing.rows) {
    const before = from.standing.rows.get(key);
    const [value, other] = [numberIn(row), before === undefined ? null : numberIn(before.row)];
    if (value === null || other === null || !counts(row)) continue;
    const [cell, twin] = [cells.get(key), others.get(key)];
    if (value !== other) run = [];
    else if (cell !== undefined && twin !== undefined) run.push([cell, twin]);
    if (run.length > best.length) best = [...run];
  }
  return best;
}

const tellingOf = ({ cells }: Line) => new Map(cells.map((cell) => [cell.key, cell]));
