import { z } from 'zod';
import type { Finding } from '../model/relation.js';
import { json } from '../writers/json.js';
import { readJson, shaped } from './json-file.js';
import { writeWhole } from './output.js';

/** Findings that are known and accepted: one entry each, with the values it was accepted at and the reason. */
const baselineSchema = z.strictObject({
  schema: z.literal('baocao.baseline/1'),
  entries: z.array(z.strictObject({ fingerprint: z.string(), rule: z.string(), file: z.string(), values: z.array(z.string()), reason: z.string() })),
});

type Baseline = z.infer<typeof baselineSchema>;

export async function readBaseline(file: string): Promise<Baseline> {
  const unreadable = () => 'the baseline cannot be read; write one with --update-baseline';
  return shaped(file, await readJson(file, { unreadable, invalid: unreadable }), baselineSchema);
}

type Entry = Baseline['entries'][number];

/** A baseline beside a run, report by report. Of the run itself only what the baseline needs is kept. */
export interface KnownFindings {
  /** why the baseline lets a finding pass at the values it has now ("" where nobody wrote it down); null where it does not */
  reasonFor(finding: Finding): string | null;
  /** a report that was read, with all its findings */
  meet(path: string, findings: readonly Finding[]): void;
  /** fingerprints of entries of what was read that no finding matches any more: gone, or with other values */
  stale(): string[];
  /** The findings of what was read take the place of their entries; those of other files stay, and every reason. */
  write(file: string): Promise<void>;
}

/** @param updating whether it is to be written: then every finding is kept */
export function knownFindings(before: Baseline | null, { updating }: { updating: boolean }): KnownFindings {
  const entries = before?.entries ?? [];
  const byFingerprint = groupBy(entries, ({ fingerprint }) => fingerprint);
  const byFile = groupBy(entries, ({ file }) => file);
  /** entries that this run has something to say of, and those that are as they were */
  const met = new Set<Entry>();
  const matched = new Set<Entry>();
  const found: Entry[] = [];
  const sameAs = (finding: Finding) => (entry: Entry) => sameValues(entry.values, valuesOf(finding));
  return {
    reasonFor: (finding) => byFingerprint.get(finding.fingerprint)?.find(sameAs(finding))?.reason ?? null,
    meet(path, findings) {
      for (const entry of byFile.get(path) ?? []) met.add(entry);
      for (const finding of findings) {
        const known = byFingerprint.get(finding.fingerprint) ?? [];
        for (const entry of known) met.add(entry);
        for (const entry of known.filter(sameAs(finding))) matched.add(entry);
        const { fingerprint, rule } = finding;
        // the last of several reasons, as entries are merged by hand
        if (updating) found.push({ fingerprint, rule, file: path, values: valuesOf(finding), reason: known.at(-1)?.reason ?? '' });
      }
    },
    stale: () => entries.filter((entry) => met.has(entry) && !matched.has(entry)).map(({ fingerprint }) => fingerprint),
    async write(file) {
      const all = [...found, ...entries.filter((entry) => !met.has(entry))].sort((a, b) => order(a.fingerprint, b.fingerprint) || order(a.file, b.file));
      await writeWhole(file, json({ schema: 'baocao.baseline/1', entries: all }));
    },
  };
}

function groupBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function valuesOf(finding: Finding): string[] {
  return finding.terms.map((term) => term.raw);
}

function sameValues(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
