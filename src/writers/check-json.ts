import { CHECK_SCHEMA } from './check.js';
import type { CheckFormat } from './check-format.js';
import { jsonList, nested } from './json.js';

/** `check --format json` in pieces, which together are one object: no more than one report is in memory. */
export const checkJson: CheckFormat = () => {
  const reports = jsonList(2);
  return {
    begin: `{\n  "schema": "${CHECK_SCHEMA}",\n  "reports": ${reports.begin}`,
    report: (report) => reports.add(report),
    end: (summary) => `${reports.end()},\n  "summary": ${nested(summary, 2)}\n}\n`,
  };
};
