import type { Indicator } from '../../model/report.js';
import { parseCell } from '../../text/numbers.js';
import type { Facts, Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { rowTerm } from '../terms.js';
import { codeSet } from './code-set.js';
import { pctRange } from './pct-range.js';
import { rowBound } from './row-bound.js';
import { rowDerived } from './row-derived.js';
import { rowParentChild } from './row-parent-child.js';
import { rowRate } from './row-rate.js';

const HEADER = 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú';

export const rowSlip: Rule = {
  id: 'row-slip',
  severity: 'warning',
  title: { vi: 'Số liệu lệch một dòng', en: 'Values one row off' },
  checks: {
    vi: 'Khi nhiều dòng liền nhau đều sai mà dời các số lên hoặc xuống đúng một dòng thì mọi quan hệ của các dòng ấy lại đúng: số liệu đã bị ghi lệch một dòng.',
    en: 'Where several neighbouring rows are wrong, and all of their relations hold once the values are moved up or down by one row: the values were typed one row off.',
  },
  silent: {
    vi: 'Chỉ một quan hệ sai; dời đi vẫn còn chỗ sai; không có quan hệ nào được xác nhận sau khi dời; số bị mất khi dời.',
    en: 'Only one relation is wrong; something is still wrong after the move; the move confirms nothing; a number would be lost.',
  },
  examples: {
    bad: [
      {
        text: `${HEADER}\n2\tTỷ lệ hoàn thành Kế hoạch CCHC năm\t%\t\t\n2.1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t57,69\t\n2.2\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t52\t\n3\tTổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp\tKhông = 0 Có = 1\t30\t`,
        why: { vi: 'dời lên một dòng thì 30/52 = 57,69%', en: 'one row up, 30/52 = 57.69%' },
      },
    ],
    good: [
      {
        text: `${HEADER}\n2\tTỷ lệ hoàn thành Kế hoạch CCHC năm\t%\t57,69\t\n2.1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t52\t\n2.2\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t30\t\n3\tTổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp\tKhông = 0 Có = 1\t\t`,
        why: { vi: 'số nằm đúng dòng', en: 'the values stand in their rows' },
      },
    ],
  },
  run: (facts) => [...facts.tables.values()].flatMap((rows) => slipsIn(rows, facts)),
  message(test, lang) {
    const [first] = test.terms;
    const raws = test.terms.map((term) => term.raw).join(', ');
    if (test.shape === 'up') {
      return lang === 'en'
        ? `The values ${raws} from ${named(first)} on stand one row too low: moved up by one row they fit all of their relations.`
        : `Các số ${raws} từ dòng ${named(first)} ghi thấp một dòng: dời lên một dòng thì mọi quan hệ đều đúng.`;
    }
    return lang === 'en'
      ? `The values ${raws} from ${named(first)} on stand one row too high: moved down by one row they fit all of their relations.`
      : `Các số ${raws} từ dòng ${named(first)} ghi cao một dòng: dời xuống một dòng thì mọi quan hệ đều đúng.`;
  },
};

/** Rows of one slip, at most; fewer than two values show none. */
const LONGEST = 12;
const LEAST = 2;
/** What must be wrong before, and how many relations must hold after. */
const WRONG = 2;

/** Rows before and after a stretch in which the other terms of its relations are looked for first. */
const AROUND = 15;

/** Relations that hold by chance too seldom to be one: 0/0 and "at most" are no witnesses. */
const CONFIRMING = ['row-rate', 'row-parent-child', 'row-derived'];

/** The rules whose relations stand or fall with the rows that values stand in. */
const WITNESSES: readonly Rule[] = [rowRate, rowParentChild, rowDerived, rowBound, pctRange, codeSet];

function slipsIn(rows: readonly Indicator[], facts: Facts): Test[] {
  const wrong = wrongRows(rows, facts);
  const tests: Test[] = [];
  let free = 0;
  for (let from = 0; from < rows.length; from++) {
    // a slip begins at a wrong row, or at a blank one whose value has gone
    if (from < free || !(wrong.has(at(rows, from)) || wrong.has(at(rows, from + 1)))) continue;
    const slip = slipFrom(rows, from, wrong, facts);
    if (slip === null) continue;
    tests.push(toTest(slip));
    free = slip.to + 1;
  }
  return tests;
}

interface Slip {
  rows: readonly Indicator[];
  /** first and last row of the stretch, the vacated one included */
  from: number;
  to: number;
  way: 'up' | 'down';
}

/** The stretch from a row on whose values, moved by one row, mend most of what is wrong; of those the shortest. */
function slipFrom(rows: readonly Indicator[], from: number, wrong: ReadonlySet<Indicator>, facts: Facts): Slip | null {
  let best: Slip | null = null;
  let most = 0;
  for (let to = from + LEAST; to < Math.min(rows.length, from + LONGEST); to++) {
    const stretch = rows.slice(from, to + 1);
    if (stretch.filter((row) => wrong.has(row)).length < WRONG) continue;
    const first = Math.max(0, from - AROUND);
    const near = rows.slice(first, to + AROUND);
    const before = near.filter((row) => wrong.has(row)).length;
    const ids = new Set(stretch.map((row) => row.id));
    for (const way of ['up', 'down'] as const) {
      const moved = move(near, from - first, to - first, way);
      if (moved === null || !moved.slice(from - first, to - first + 1).every(fitsKind)) continue;
      // the whole table is tested only where the rows around it already say so
      if (mended(moved, before, ids, facts) <= most) continue;
      const count = mended([...rows.slice(0, first), ...moved, ...rows.slice(to + AROUND)], wrong.size, ids, facts);
      if (count <= most) continue;
      most = count;
      best = { rows, from, to, way };
    }
  }
  return best;
}

/** The table with the values of a stretch moved by one row into the blank at its end; null where a value would be lost. */
function move(rows: readonly Indicator[], from: number, to: number, way: 'up' | 'down'): Indicator[] | null {
  const vacant = at(rows, way === 'up' ? from : to);
  if (vacant === undefined || (vacant.state !== 'empty' && !repeats(rows, from, to, way))) return null;
  const source = (index: number) => (way === 'up' ? index + 1 : index - 1);
  return rows.map((row, index) => {
    if (index < from || index > to) return row;
    const giver = source(index);
    return withCell(row, giver < from || giver > to ? null : at(rows, giver).raw);
  });
}

/** The row with another cell, read as its kind reads it: the dot of "58.800" is another one in a percent cell. */
function withCell(row: Indicator, raw: string | null): Indicator {
  const { number, state } = parseCell(raw, { percent: row.kind === 'percent' });
  return { ...row, raw, value: number === null ? null : number.value.toNumber(), state };
}

/** The row that should be vacant bears the same value as its neighbour: it kept its own when the others slipped. */
function repeats(rows: readonly Indicator[], from: number, to: number, way: 'up' | 'down'): boolean {
  const [end, next] = way === 'up' ? [at(rows, from), at(rows, from + 1)] : [at(rows, to), at(rows, to - 1)];
  return end !== undefined && next !== undefined && end.value !== null && end.value === next.value;
}

/**
 * How much better the table is: rows that are wrong no more, and relations of the stretch that say something and hold. 0
 * where something of the stretch is still wrong, too little was mended, or nothing is confirmed.
 */
function mended(moved: readonly Indicator[], before: number, stretch: ReadonlySet<string>, facts: Facts): number {
  const wrong = new Set(moved.filter(isNoCount));
  const inStretch = (row: Indicator) => stretch.has(row.id);
  if ([...wrong].some(inStretch)) return 0;
  const own = factsOf(moved, facts);
  let confirmed = 0;
  for (const { run } of WITNESSES) {
    const tests = run(own);
    const broken = brokenRows(moved, tests);
    // most moves break a relation of the stretch, and no other needs to be tested
    if (broken.some(inStretch)) return 0;
    for (const row of broken) wrong.add(row);
    confirmed += tests.filter((test) => confirms(test, stretch)).length;
  }
  const healed = before - wrong.size;
  return healed < WRONG || confirmed === 0 ? 0 : healed + confirmed;
}

/** A relation of the stretch that holds, and not of one number with itself or of none. */
function confirms({ rule, verdict, terms }: Test, stretch: ReadonlySet<string>): boolean {
  const values = new Set(terms.map((term) => term.value).filter((value) => value !== null && value !== 0));
  return verdict === 'verified' && CONFIRMING.includes(rule) && values.size > 1 && terms.some((term) => stretch.has(term.indicator ?? ''));
}

/** A value that a row of its kind can bear at all. */
function fitsKind({ kind, value, options, state }: Indicator): boolean {
  if (value === null) return state !== 'text';
  if (kind === 'group') return false;
  if (kind === 'coded') return options?.some(({ code }) => code === value) ?? true;
  if (kind === 'count') return Number.isInteger(value);
  return kind !== 'percent' || value <= 100;
}

/** Rows that a broken relation names, or whose value cannot be of their kind. */
function wrongRows(rows: readonly Indicator[], facts: Facts): Set<Indicator> {
  const own = factsOf(rows, facts);
  return new Set([
    ...rows.filter(isNoCount),
    ...brokenRows(
      rows,
      WITNESSES.flatMap(({ run }) => run(own)),
    ),
  ]);
}

const isNoCount = ({ kind, value }: Indicator) => kind === 'count' && value !== null && !Number.isInteger(value);

function brokenRows(rows: readonly Indicator[], tests: readonly Test[]): Indicator[] {
  const named = new Set(
    tests.flatMap(({ finding, terms }) => (finding === 'error' || finding === 'warning' ? terms.map(({ indicator }) => indicator ?? '') : [])),
  );
  return named.size === 0 ? [] : rows.filter(({ id }) => named.has(id));
}

/** The rows as if they were all of the report. */
function factsOf(rows: readonly Indicator[], facts: Facts): Facts {
  const [first] = rows;
  return { ...facts, figures: [], document: null, indicators: rows, tables: new Map(first === undefined ? [] : [[first.table, rows]]) };
}

function at(rows: readonly Indicator[], index: number): Indicator {
  return rows[index] as Indicator;
}

function toTest({ rows, from, to, way }: Slip): Test {
  const valued = rows.slice(from, to + 1).filter((row) => row.value !== null);
  return {
    rule: 'row-slip',
    verdict: 'unlikely',
    reason: 'one-row-off',
    terms: valued.map((row) => rowTerm('value', row)),
    expected: null,
    actual: null,
    difference: null,
    finding: 'warning',
    shape: way,
  };
}
