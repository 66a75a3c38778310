import type { Finding, Severity } from '../../src/model/relation.js';
import { fold } from '../../src/text/unicode.js';
import type { ErrorKind, Planted } from './errors/kind.js';
import { numberOf } from './numbers.js';

const LOUDNESS: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/** Whether one of the findings tells the planted error: its rule, loud enough, about the planted figure or words. */
export function isFound(kind: ErrorKind, planted: Planted, findings: readonly Finding[]): boolean {
  return findings.some((finding) => kind.rules.includes(finding.rule) && LOUDNESS[finding.severity] >= LOUDNESS[kind.least] && isAbout(planted, finding));
}

/** A finding is about what was planted when a term prints the figure, or its quote or message holds the words. */
export function isAbout({ figures, words }: Planted, { terms, message }: Finding): boolean {
  if (figures.length === 0 && words.length === 0) return true;
  const bare = (raw: string) => raw.replace(/\s*%$/, '');
  if (terms.some((term) => figures.includes(bare(term.raw)))) return true;
  const texts = [message, ...terms.flatMap((term) => [term.quote, term.label])].map(fold);
  return words.some((word) => texts.some((text) => text.includes(fold(word))));
}

/** Findings that say that something is wrong. */
export function alarms(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== 'info');
}

/** A named repair gives back the figure as it was, a percent perhaps to fewer digits. */
export function repairIsRight(planted: Planted | null, { repair }: Finding): boolean {
  if (repair === null) return true;
  const was = planted?.misprint;
  if (was === null || was === undefined) return false;
  const to = repair.to.replace(/\s*%$/, '');
  const digits = /,(\d+)$/.exec(to)?.[1]?.length ?? 0;
  return repair.from.replace(/\s*%$/, '') === was.from && Math.abs(numberOf(to) - numberOf(was.to.replace(/%$/, ''))) < 10 ** -digits;
}

export function toldOf({ rule, severity, message, terms }: Finding): string {
  return `${severity} ${rule}: ${message} «${terms.map((term) => term.quote.replace(/\s+/g, ' ').trim()).join('» ⟂ «')}»`;
}
