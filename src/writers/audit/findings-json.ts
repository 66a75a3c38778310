import { countVerdicts } from '../check.js';
import { checkObject } from '../check-json.js';
import type { AuditBook } from './book.js';

/** What `check --format json` prints of the same inputs, in pieces, and `across`: whatever reads the one reads the other. */
export function* findingsJson({ results, summary, across }: AuditBook): Generator<string> {
  const object = checkObject();
  yield object.begin;
  for (const result of results) yield object.report(result);
  yield object.end(summary, { across: { findings: across.findings, relations: countVerdicts(across.relations) } });
}
