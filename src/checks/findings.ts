import { createHash } from 'node:crypto';
import type { Severity } from '../model/relation.js';
import { fold } from '../text/unicode.js';

/** How tests become relations and findings, of one report as of several. */

type Tested<Term> = {
  rule: string;
  verdict: string;
  reason: string | null;
  terms: Term[];
  expected: number | null;
  actual: number | null;
  difference: number | null;
};

/** The relation that a test has tested, without what is told of it. */
export function relationOf<Term, Test extends Tested<Term>>({
  rule,
  verdict,
  reason,
  terms,
  expected,
  actual,
  difference,
}: Test): Pick<Test, keyof Tested<Term>> {
  return { rule, verdict, reason, terms, expected, actual, difference };
}

/** As loud as the rule is set; what the rule itself tells more quietly, or more loudly, stays so. */
export function severityOf(found: Severity, rule: { id: string; severity: Severity }, set: Readonly<Record<string, Severity | 'off'>>): Severity {
  const configured = set[rule.id];
  return configured !== undefined && configured !== 'off' && found === rule.severity ? configured : found;
}

/** Words of a label or a title as fingerprints know them: without their numbers. */
export function wordsOf(text: string): string {
  return fold(text).replace(/\d+/g, '#');
}

/** @param seen how often each key was met: findings of one key are told apart by their order */
export function fingerprintOf(parts: readonly string[], seen: Map<string, number>): string {
  const key = parts.join('|');
  const time = (seen.get(key) ?? 0) + 1;
  seen.set(key, time);
  return createHash('sha256')
    .update(time === 1 ? key : `${key}|${time}`)
    .digest('hex')
    .slice(0, 16);
}
