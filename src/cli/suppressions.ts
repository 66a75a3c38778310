import path from 'node:path';
import { z } from 'zod';
import type { Finding } from '../model/relation.js';
import { withinGlobs } from './file-globs.js';
import { readJson, shaped } from './json-file.js';
import { didYouMean } from './near-miss.js';

/**
 * Findings that somebody has looked at and accepts, each for a reason: only from a file that the user names, never from
 * the documents or their folders.
 */
export const suppressionsSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal('baocao.suppressions/1'),
  suppressions: z.array(
    z
      .strictObject({
        fingerprint: z.string().min(1).optional().describe('one finding, as `check --format json` prints it'),
        rule: z.string().optional().describe('every finding of a rule; with `files` or `unit`, there only'),
        files: z.array(z.string().min(1)).min(1).optional().describe('globs of inputs, beneath the folder of this file'),
        unit: z.string().min(1).optional().describe('reports of this unit, as `metadata.issuer.name` tells it'),
        reason: z.string().trim().min(1).describe('why it is accepted'),
        until: z.iso.date().optional().describe('the last day on which it holds'),
      })
      .refine(({ fingerprint, rule }) => fingerprint !== undefined || rule !== undefined, 'a fingerprint or a rule is wanted'),
  ),
});

type Suppression = z.infer<typeof suppressionsSchema>['suppressions'][number];

export interface Suppressions {
  /** the reason for which a finding is accepted; null where none is */
  reasonFor(finding: Finding, report: { path: string; unit: string | null }): string | null;
  /** entries whose last day is over: their findings are told again */
  expired: string[];
  /** entries that no finding of this run has met */
  unused(): string[];
}

/** @param today ISO day */
export async function readSuppressions(file: string, ruleIds: readonly string[], today: string): Promise<Suppressions> {
  const unreadable = ({ message }: Error) => `the suppressions cannot be read: ${message}`;
  const entries = (await shaped(file, await readJson(file, { unreadable, invalid: unreadable }), suppressionsSchema)).suppressions;
  for (const [at, { rule }] of entries.entries()) {
    if (rule === undefined || ruleIds.includes(rule)) continue;
    const { settingError } = await import('./setting-error.js');
    throw settingError(file, ['suppressions', at, 'rule'], `there is no such rule${didYouMean(rule, ruleIds)} (see: baocao rules)`);
  }
  const inForce = entries.filter(({ until }) => until === undefined || until >= today);
  const used = new Set<Suppression>();
  const fitting = inForce.map((entry) => ({ entry, fits: fitter(entry, path.dirname(path.resolve(file))) }));
  return {
    reasonFor(finding, report) {
      const found = fitting.find(({ fits }) => fits(finding, report));
      if (found === undefined) return null;
      used.add(found.entry);
      return found.entry.reason;
    },
    expired: entries.filter((entry) => !inForce.includes(entry)).map(nameOf),
    unused: () => inForce.filter((entry) => !used.has(entry)).map(nameOf),
  };
}

function fitter(entry: Suppression, folder: string): (finding: Finding, report: { path: string; unit: string | null }) => boolean {
  const within = entry.files === undefined ? () => true : withinGlobs(entry.files, folder);
  return (finding, { path: input, unit }) =>
    (entry.fingerprint === undefined || entry.fingerprint === finding.fingerprint) &&
    (entry.rule === undefined || entry.rule === finding.rule) &&
    (entry.unit === undefined || entry.unit === unit) &&
    within(input);
}

/** As the summary names it: its fingerprint or its rule, and its reason. */
function nameOf({ fingerprint, rule, reason }: Suppression): string {
  return `${fingerprint ?? rule}: ${reason}`;
}
