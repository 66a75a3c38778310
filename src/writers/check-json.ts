import { CHECK_SCHEMA, type CheckedReport, type CheckSummary } from './check.js';

/** `check --format json` in pieces, which together are one object: no more than one report is in memory. */
export function checkJson(): { begin: string; report(report: CheckedReport): string; end(summary: CheckSummary): string } {
  let printed = 0;
  return {
    begin: `{\n  "schema": "${CHECK_SCHEMA}",\n  "reports": [`,
    report: (report) => `${printed++ === 0 ? '' : ','}\n    ${nested(report, 4)}`,
    end: (summary) => `${printed === 0 ? '' : '\n  '}],\n  "summary": ${nested(summary, 2)}\n}\n`,
  };
}

/** As it is printed within other data, so many columns in. */
function nested(value: unknown, columns: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(columns)}`);
}
