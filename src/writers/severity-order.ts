import type { Severity } from '../model/relation.js';

export const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];

export function gravestFirst<Found extends { severity: Severity }>(findings: readonly Found[]): Found[] {
  return [...findings].sort((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
}
