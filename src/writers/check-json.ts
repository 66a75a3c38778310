import { CHECK_SCHEMA, type CheckedReport, type CheckSummary } from './check.js';
import type { CheckFormat } from './check-format.js';
import { jsonList, nested } from './json.js';

/** `check --format json` in pieces, which together are one object: no more than one report is in memory. */
export const checkJson: CheckFormat = () => checkObject();

interface CheckObject {
  begin: string;
  report(report: CheckedReport): string;
  /** @param also further fields, after the others */
  end(summary: CheckSummary, also?: Readonly<Record<string, unknown>>): string;
}

export function checkObject(): CheckObject {
  const reports = jsonList(2);
  return {
    begin: `{\n  "schema": "${CHECK_SCHEMA}",\n  "reports": ${reports.begin}`,
    report: (report) => reports.add(report),
    end: (summary, also = {}) => {
      const fields = Object.entries({ summary, ...also }).map(([name, value]) => `,\n  "${name}": ${nested(value, 2)}`);
      return `${reports.end()}${fields.join('')}\n}\n`;
    },
  };
}
