import type { Severity } from '../model/relation.js';

/** What a run may require of every report; each makes the findings of a rule errors that are notes otherwise. */
export const REQUIREMENTS = ['head', 'form'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

const RULE_OF: Readonly<Record<Requirement, string>> = { head: 'head-complete', form: 'form-complete' };

export function severitiesFor(requirements: readonly Requirement[]): Record<string, Severity> {
  return Object.fromEntries(requirements.map((each) => [RULE_OF[each], 'error' as const]));
}
