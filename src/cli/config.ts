import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Severity } from '../model/relation.js';
import { withinGlobs } from './file-globs.js';
import { readJson, shaped } from './json-file.js';
import { REQUIREMENTS } from './requirements.js';
import { UsageError } from './usage-error.js';

/** The configuration file: looked for from the working directory upward, or named; never beside an input. */
export const CONFIG_NAME = 'baocao.config.json';

const severity = z.enum(['error', 'warning', 'info']);

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  lang: z.enum(['vi', 'en']).optional().describe('language of messages'),
  rules: z
    .record(z.string(), z.union([severity, z.literal('off')]))
    .optional()
    .describe('severity per rule, or off'),
  overrides: z
    .array(
      z.strictObject({
        files: z.array(z.string().min(1)).min(1).describe('globs of inputs, beneath the folder of the configuration'),
        rules: z.record(z.string(), z.union([severity, z.literal('off')])),
      }),
    )
    .optional()
    .describe('severities for some inputs; later ones win over earlier ones, and `--rule` over all'),
  require: z.array(z.enum(REQUIREMENTS)).optional().describe('what every report must have: `head` (number, date, signer) or `form` (every row, filled in)'),
  failOn: severity.optional().describe('the least severity that makes check exit with 1'),
  maxWarnings: z.int().min(0).optional().describe('more warnings than this make check exit with 1'),
  baseline: z.string().optional().describe('file of known findings, relative to the configuration'),
  suppressions: z.string().optional().describe('file of accepted findings with their reasons, relative to the configuration'),
  catalogue: z.string().optional().describe('file of indicators and forms of your own (catalogue.schema.json), relative to the configuration'),
});

export type Config = Omit<z.infer<typeof configSchema>, 'overrides'> & {
  /** with globs made ready */
  overrides: Array<{ within: (input: string) => boolean; rules: Record<string, Severity | 'off'> }>;
};

/** @throws UsageError that points to the key when the file is no valid configuration */
export async function readConfig(named: string | undefined, ruleIds: readonly string[]): Promise<Config> {
  const file = named ?? (await findUpward(process.cwd()));
  if (file === null) return { overrides: [] };
  const data = await readJson(file, {
    unreadable: () => 'the configuration cannot be read',
    invalid: ({ message }) => `no valid JSON: ${message}`,
  });
  const { baseline, suppressions, catalogue, overrides = [], ...rest } = shaped(file, data, configSchema);
  for (const [key, rules] of [['rules', rest.rules ?? {}] as const, ...overrides.map((each, at) => [`overrides.${at}.rules`, each.rules] as const)]) {
    const unknown = Object.keys(rules).find((rule) => !ruleIds.includes(rule));
    if (unknown !== undefined) throw new UsageError(`${file}: ${key}.${unknown}: there is no such rule (see: baocao rules)`);
  }
  const folder = path.dirname(path.resolve(file));
  const beside = (name: string) => path.resolve(folder, name);
  return {
    ...rest,
    overrides: overrides.map(({ files, rules }) => ({ within: withinGlobs(files, folder), rules })),
    ...(baseline === undefined ? {} : { baseline: beside(baseline) }),
    ...(suppressions === undefined ? {} : { suppressions: beside(suppressions) }),
    ...(catalogue === undefined ? {} : { catalogue: beside(catalogue) }),
  };
}

async function findUpward(from: string): Promise<string | null> {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const file = path.join(folder, CONFIG_NAME);
    if (
      await readFile(file).then(
        () => true,
        () => false,
      )
    )
      return file;
    if (path.dirname(folder) === folder) return null;
  }
}
