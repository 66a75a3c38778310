import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastGlob from 'fast-glob';
import { z } from 'zod';
import type { Severity } from '../model/relation.js';
import { withinGlobs } from './file-globs.js';
import { readJson, shaped } from './json-file.js';
import { didYouMean } from './near-miss.js';
import { type Requirements, requirementsOf, requirementsSchema } from './requirements.js';

/** The configuration file: looked for from the working directory upward, or named; never beside an input. */
export const CONFIG_NAME = 'baocao.config.json';

const severity = z.enum(['error', 'warning', 'info']);

/** What `check` prints and writes. */
const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'] as const;

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  lang: z.enum(['vi', 'en']).optional().describe('language of messages'),
  inputs: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('files, folders and globs that `check` and `extract` read when the command line names none, relative to the configuration'),
  format: z.enum(CHECK_FORMATS).optional().describe('what `check` prints, as `--format`'),
  reports: z
    .partialRecord(z.enum(CHECK_FORMATS), z.string().min(1))
    .optional()
    .describe('results of `check` in more formats, each into a file, as `--report FORMAT=FILE`; relative to the configuration'),
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
  require: requirementsSchema
    .optional()
    .describe('what every report must have, and which reports are expected; `["head", "form"]` is short for `{ "head": true, "form": true }`'),
  failOn: severity.optional().describe('the least severity that makes check exit with 1'),
  maxWarnings: z.int().min(0).optional().describe('more warnings than this make check exit with 1'),
  baseline: z.string().optional().describe('file of known findings, relative to the configuration'),
  suppressions: z.string().optional().describe('file of accepted findings with their reasons, relative to the configuration'),
  catalogue: z.string().optional().describe('file of indicators and forms of your own (catalogue.schema.json), relative to the configuration'),
});

export type Config = Omit<z.infer<typeof configSchema>, 'overrides' | 'require' | 'reports'> & {
  require: Requirements;
  /** "FORMAT=FILE", as `--report` has them */
  reports: string[];
  /** with globs made ready */
  overrides: Array<{ within: (input: string) => boolean; rules: Record<string, Severity | 'off'> }>;
};

/** @throws UsageError that points to the key when the file is no valid configuration */
export async function readConfig(named: string | undefined, ruleIds: readonly string[]): Promise<Config> {
  const found = named ?? (await findUpward(process.cwd()));
  const file = found === null || named !== undefined ? found : path.relative(process.cwd(), found);
  if (file === null) return { overrides: [], require: {}, reports: [] };
  const data = await readJson(file, {
    unreadable: () => 'the configuration cannot be read',
    invalid: ({ message }) => `no valid JSON: ${message}`,
  });
  const { inputs, reports = {}, require = {}, baseline, suppressions, catalogue, overrides = [], ...rest } = await shaped(file, data, configSchema);
  for (const [key, rules] of [[['rules'], rest.rules ?? {}] as const, ...overrides.map((each, at) => [['overrides', at, 'rules'], each.rules] as const)]) {
    const unknown = Object.keys(rules).find((rule) => !ruleIds.includes(rule));
    if (unknown === undefined) continue;
    const { settingError } = await import('./setting-error.js');
    throw settingError(file, [...key, unknown], `there is no such rule${didYouMean(unknown, ruleIds)} (see: baocao rules)`);
  }
  const folder = path.dirname(path.resolve(file));
  const beside = (name: string) => path.resolve(folder, name);
  const { units, ...required } = requirementsOf(require);
  return {
    ...rest,
    overrides: overrides.map(({ files, rules }) => ({ within: withinGlobs(files, folder), rules })),
    require: { ...required, ...(units === undefined ? {} : { units: beside(units) }) },
    reports: Object.entries(reports).map(([format, name]) => `${format}=${beside(name)}`),
    ...(inputs === undefined ? {} : { inputs: inputs.map((input) => fromHere(folder, input)) }),
    ...(baseline === undefined ? {} : { baseline: beside(baseline) }),
    ...(suppressions === undefined ? {} : { suppressions: beside(suppressions) }),
    ...(catalogue === undefined ? {} : { catalogue: beside(catalogue) }),
  };
}

/** Paths of inputs stand in results, where they are told from the working directory; a glob's signs stay, a folder's are no signs. */
function fromHere(folder: string, input: string): string {
  if (path.isAbsolute(input)) return input;
  const way = path.relative(process.cwd(), folder).split(path.sep).join('/');
  return way === '' ? input : path.posix.join(fastGlob.isDynamicPattern(input) ? fastGlob.escapePath(way) : way, input);
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
