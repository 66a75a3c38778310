import type { Term } from '../model/relation.js';
import type { Test } from './rule.js';

/** Two terms that tell one number, or should. */
export function repeatTest(terms: Term[], equal: boolean, finding: Test['finding'], shape = 'repeat', reason: string | null = null): Test {
  const [first, second] = terms;
  const [actual, expected] = [second?.value ?? null, first?.value ?? null];
  return {
    rule: 'xref-repeat',
    verdict: equal ? 'verified' : 'inconsistent',
    reason,
    terms,
    expected,
    actual,
    difference: actual === null || expected === null ? null : Number((actual - expected).toFixed(6)),
    finding: equal ? null : finding,
    shape,
  };
}
