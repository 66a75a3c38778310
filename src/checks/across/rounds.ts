import { grouped } from '../../text/grouped.js';
import type { Standing } from './filing.js';

/** Whether reports are on months, or on quarters and longer: offices keep the two apart. */
type Rhythm = 'months' | 'quarters';

/** A day by which units report: whoever reports on the half year reports on no second quarter. */
export interface Round {
  rhythm: Rhythm;
  /** last calendar day of its periods */
  end: string;
  /** the period that most units report on */
  code: string;
  /** units with a report on it */
  units: ReadonlySet<string>;
}

const rhythmOf = ({ period }: Standing): Rhythm => (period.type === 'month' ? 'months' : 'quarters');

/** The rounds of reports, by rhythm and in time. */
export function roundsOf(standing: readonly Standing[]): Round[] {
  return [...grouped(standing, (each) => `${rhythmOf(each)} ${each.period.end}`).values()]
    .map((reports): Round => {
      const [first] = reports as [Standing, ...Standing[]];
      const codes = [...grouped(reports, ({ code }) => code)].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
      return { rhythm: rhythmOf(first), end: first.period.end, code: codes[0]?.[0] ?? first.code, units: new Set(reports.map(({ unit }) => unit.key)) };
    })
    .sort((a, b) => (a.rhythm === b.rhythm ? (a.end < b.end ? -1 : 1) : a.rhythm < b.rhythm ? -1 : 1));
}
