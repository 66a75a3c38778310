import type { CitedReport } from '../../model/across.js';
import { grouped } from '../../text/grouped.js';
import { periodCode } from '../../text/period-codes.js';
import { bareNumber } from './filed.js';
import type { Filing } from './filing.js';

/** An appendix filed apart, and the report that it belongs to; null where none is there. */
export interface Pair {
  appendix: Filing;
  body: Filing | null;
  /** in what the two contradict each other */
  differs: Part[];
}

export type Part = 'number' | 'date' | 'period';

/** What speaks for a pair, and what does not: numbers begin anew each year, and dates are shared by whole offices. */
const WEIGHT: Record<Part, number> = { number: 3, date: 2, period: 2 };

/** Every appendix without a head of its own, with its report: by number, day and period, among the reports of its unit. */
export function pairsOf(filings: readonly Filing[]): Pair[] {
  const appendices = filings.filter(({ report }) => !report.hasBody && report.rows.length > 0);
  if (appendices.length === 0) return [];
  const bodies = filings.filter(({ report }) => report.hasBody);
  const ofUnit = grouped(bodies, ({ unit }) => unit?.key ?? '');
  const ofNumber = grouped(bodies, ({ report }) => numberOf(report.metadata.number) ?? '');
  return appendices.map((appendix) => {
    const { unit, report } = appendix;
    // without a unit of its own it belongs to the one report of its number and day
    const candidates = unit !== null ? (ofUnit.get(unit.key) ?? []) : report.cites?.number == null ? [] : (ofNumber.get(report.cites.number) ?? []);
    const scored = candidates
      .map((body) => ({ body, ...compare(appendix, body) }))
      .filter(({ score }) => score >= (unit === null ? WEIGHT.number + WEIGHT.date : 1));
    const best = Math.max(...scored.map(({ score }) => score));
    // of several the one that has no table of its own
    const fitting = scored.filter(({ score }) => score === best).sort((a, b) => Number(a.body.report.rows.length > 0) - Number(b.body.report.rows.length > 0));
    const [first, second] = fitting;
    const isOne = first !== undefined && (second === undefined || unit !== null);
    return isOne ? { appendix, body: first.body, differs: first.differs } : { appendix, body: null, differs: [] };
  });
}

/** The report that an appendix says it belongs to; null where the line names somebody else's, as forms from above do. */
export function ownCited({ unit, report: { cites } }: Filing): CitedReport | null {
  return cites?.unit != null && unit !== null && cites.unit.level !== unit.level ? null : cites;
}

function compare(appendix: Filing, body: Filing): { score: number; differs: Part[] } {
  const cites = ownCited(appendix);
  const { metadata } = body.report;
  const parts: Array<[Part, string | null, string | null]> = [
    ['number', cites?.number ?? null, numberOf(metadata.number)],
    ['date', cites?.date ?? null, metadata.date],
    ['period', appendix.period === null ? null : periodCode(appendix.period), body.period === null ? null : periodCode(body.period)],
  ];
  let score = 0;
  const differs: Part[] = [];
  for (const [part, own, other] of parts) {
    if (own === null || other === null) continue;
    if (own === other) score += WEIGHT[part];
    else {
      score--;
      differs.push(part);
    }
  }
  return { score, differs };
}

export function numberOf(printed: string | null): string | null {
  return printed === null ? null : bareNumber(printed);
}
