import type { FiledRow } from '../../model/across.js';
import { rowInterval } from '../terms.js';
import type { Archive } from './archive.js';
import type { Standing } from './filing.js';
import { commonKeys, numberIn, overTimeOf } from './numbers.js';
import { startsYear } from './windows.js';

/** How the numbers of one report stand to those of another that ends later in the year. */
export interface Step {
  from: Standing;
  to: Standing;
  /** indicators that grow within the year, and by how much they did */
  changes: Change[];
}

export interface Change {
  key: string;
  /** it counts from the beginning of the year whatever the reports' periods are */
  always: boolean;
  way: 'rises' | 'stays' | 'falls';
  /** how much less the later number is at least, within rounding; 0 where it is not */
  by: number;
}

export function stepOf(from: Standing, to: Standing, archive: Archive): Step {
  const changes = commonKeys([from, to]).flatMap((key): Change[] => {
    const [a, b] = [from.rows.get(key)?.row, to.rows.get(key)?.row];
    if (a === undefined || b === undefined || a.kind !== b.kind) return [];
    const [grows, still] = [overTimeOf(a, archive), overTimeOf(b, archive)];
    if (grows === null || still === null) return [];
    const { way, by } = compare(a, b);
    return [{ key, always: grows === 'year-to-date', way, by }];
  });
  return { from, to, changes };
}

/** Counts are exact, and there are many of them; money is compared within its rounding. */
function compare(before: FiledRow, after: FiledRow): Pick<Change, 'way' | 'by'> {
  const [a, b] = [numberIn(before), numberIn(after)];
  if (before.kind === 'count' && a !== null && b !== null) return { way: a > b ? 'falls' : a < b ? 'rises' : 'stays', by: Math.max(0, a - b) };
  const [first, then] = [rowInterval(before), rowInterval(after)];
  if (first.low.gt(then.high)) return { way: 'falls', by: first.low.minus(then.high).toNumber() };
  return { way: then.low.gt(first.high) ? 'rises' : 'stays', by: 0 };
}

/** Of the numbers that change so many rise, where both reports count from one day on. */
const MOST_RISE = 0.75;
const FEWEST_RISING = 3;

/** Whether the later report goes on counting where the earlier one stopped: nearly all that changes has grown. */
export function goesOn({ changes }: Step, most = MOST_RISE, fewest = FEWEST_RISING): boolean {
  const rising = changes.filter(({ way }) => way === 'rises').length;
  const falling = changes.filter(({ way }) => way === 'falls').length;
  return rising >= fewest && rising >= most * (rising + falling);
}

/** Quarters of a busy spring rise too: only two steps in a row, of many indicators, tell reports that count from January. */
const RUNNING = 0.9;
const MANY_RISING = 8;

/**
 * The reports of a unit's year that count from its beginning, in the order of time: those whose period does, and quarters or
 * months where each has grown out of the one before.
 */
export function chainsOf(year: readonly Standing[], archive: Archive): Standing[][] {
  const declared = lastOfEach(year.filter(({ period }) => startsYear(period)));
  const running = (['quarter', 'month'] as const).flatMap((type) => {
    const parts = lastOfEach(year.filter(({ period }) => period.type === type));
    const steps = parts.slice(1).map((to, at) => stepOf(parts[at] as Standing, to, archive));
    return steps.length > 1 && steps.every((step) => goesOn(step, RUNNING, MANY_RISING)) ? [parts] : [];
  });
  return [declared, ...running];
}

/** One report for each day on which figures are closed. */
function lastOfEach(reports: readonly Standing[]): Standing[] {
  return [...new Map(reports.map((report) => [report.period.end, report])).values()].sort((a, b) => (a.period.end < b.period.end ? -1 : 1));
}
