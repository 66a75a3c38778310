import { CHECK_SCHEMA, countVerdicts } from '../check.js';
import { jsonList, nested } from '../json.js';
import type { AuditBook } from './book.js';

/** What `check --format json` prints of the same inputs, in pieces, and `across`: whatever reads the one reads the other. */
export function* findingsJson({ results, summary, across }: AuditBook): Generator<string> {
  const reports = jsonList(2);
  yield `{\n  "schema": "${CHECK_SCHEMA}",\n  "reports": ${reports.begin}`;
  for (const result of results) yield reports.add(result);
  yield `${reports.end()},\n  "summary": ${nested(summary, 2)},\n  "across": ${nested({ findings: across.findings, relations: countVerdicts(across.relations) }, 2)}\n}\n`;
}
