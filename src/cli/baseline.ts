import type { z } from 'zod';
import type { Finding } from '../model/relation.js';
import { json } from '../writers/json.js';
import type { baselineSchema } from './baseline-schema.js';
import { readJson, shaped } from './json-file.js';
import { writeWhole } from './output.js';

export type Baseline = z.infer<typeof baselineSchema>;

export async function readBaseline(file: string): Promise<Baseline> {
  const { baselineSchema } = await import('./baseline-schema.js');
  const unreadable = () => 'the baseline cannot be read; write one with --update-baseline';
  return shaped(file, await readJson(file, { unreadable, invalid: unreadable }), baselineSchema);
}

/** Why the baseline lets a finding pass at the values it has now ("" where nobody wrote it down); null where it does not. */
export function knownReason(finding: Finding, baseline: Baseline): string | null {
  const values = valuesOf(finding);
  return baseline.entries.find((entry) => entry.fingerprint === finding.fingerprint && sameValues(entry.values, values))?.reason ?? null;
}

/** Entries of the files that were read which no finding matches any more: gone, or with other values. */
export function staleEntries(found: readonly Finding[], paths: readonly string[], baseline: Baseline): string[] {
  const fingerprints = new Set(found.map((finding) => finding.fingerprint));
  return baseline.entries
    .filter((entry) => paths.includes(entry.file) || fingerprints.has(entry.fingerprint))
    .filter((entry) => !found.some((finding) => knownReason(finding, { ...baseline, entries: [entry] }) !== null))
    .map((entry) => entry.fingerprint);
}

/** The findings of the files that were read take the place of their entries; those of other files stay, and every reason. */
export async function writeBaseline(
  file: string,
  found: ReadonlyArray<{ path: string; finding: Finding }>,
  paths: readonly string[],
  before: Baseline | null,
): Promise<void> {
  const fingerprints = new Set(found.map(({ finding }) => finding.fingerprint));
  const kept = before?.entries.filter((entry) => !paths.includes(entry.file) && !fingerprints.has(entry.fingerprint)) ?? [];
  const reasons = new Map(before?.entries.map((entry) => [entry.fingerprint, entry.reason]));
  const entries = found
    .map(({ path, finding }) => ({
      fingerprint: finding.fingerprint,
      rule: finding.rule,
      file: path,
      values: valuesOf(finding),
      reason: reasons.get(finding.fingerprint) ?? '',
    }))
    .concat(kept)
    .sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  await writeWhole(file, json({ schema: 'baocao.baseline/1', entries }));
}

function valuesOf(finding: Finding): string[] {
  return finding.terms.map((term) => term.raw);
}

function sameValues(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
