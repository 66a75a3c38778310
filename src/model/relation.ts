import type { Place } from './place.js';

export type Verdict = 'verified' | 'inconsistent' | 'unlikely' | 'not-checkable';
export type Severity = 'error' | 'warning' | 'info';

/** A figure's part in a relation. */
export interface Term {
  /** "total", "part", "numerator", "base", "rate", "value", "code", … */
  role: string;
  raw: string;
  value: number | null;
  label: string;
  quote: string;
  place: Place;
  /** id of the indicator, null for a figure of the prose */
  indicator: string | null;
}

/** One relation that was tested, whatever came of it. */
export interface Relation {
  rule: string;
  verdict: Verdict;
  /** why, where the verdict is not plain: "blank-term", "empty-base", "open-bound", "at-most", … */
  reason: string | null;
  terms: Term[];
  expected: number | null;
  actual: number | null;
  difference: number | null;
}

/** A relation that does not hold, told in words. */
export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  expected: number | null;
  actual: number | null;
  difference: number | null;
  terms: Term[];
  repair: { term: number; from: string; to: string; why: string } | null;
  alternatives: number[][];
  cause: string;
  place: Place;
  fingerprint: string;
}
