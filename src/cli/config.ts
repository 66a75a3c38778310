import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Severity } from '../model/relation.js';
import type { configSchema } from './config-schema.js';
import { withinGlobs } from './file-globs.js';
import { readJson, shaped } from './json-file.js';
import { didYouMean } from './near-miss.js';
import { type Requirements, requirementsOf } from './requirements.js';

/** The configuration file: looked for from the working directory upward, or named; never beside an input. */
export const CONFIG_NAME = 'baocao.config.json';

export type Config = Omit<z.infer<typeof configSchema>, 'overrides' | 'require' | 'reports'> & {
  require: Requirements;
  /** "FORMAT=FILE", as `--report` has them */
  reports: string[];
  /** with globs made ready */
  overrides: Array<{ within: (input: string) => boolean; rules: Record<string, Severity | 'off'> }>;
};

/** @throws UsageError that points to the key when the file is no valid configuration */
export async function readConfig(named: string | undefined, ruleIds: readonly string[]): Promise<Config> {
  const found = named ?? findUpward(process.cwd());
  const file = found === null || named !== undefined ? found : path.relative(process.cwd(), found);
  if (file === null) return { overrides: [], require: {}, reports: [] };
  const data = await readJson(file, {
    unreadable: () => 'the configuration cannot be read',
    invalid: ({ message }) => `no valid JSON: ${message}`,
  });
  const { configSchema } = await import('./config-schema.js');
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
    ...(inputs === undefined ? {} : { inputs: await fromHere(folder, inputs) }),
    ...(baseline === undefined ? {} : { baseline: beside(baseline) }),
    ...(suppressions === undefined ? {} : { suppressions: beside(suppressions) }),
    ...(catalogue === undefined ? {} : { catalogue: beside(catalogue) }),
  };
}

/** Paths of inputs stand in results, where they are told from the working directory; a glob's signs stay, a folder's are no signs. */
async function fromHere(folder: string, inputs: readonly string[]): Promise<string[]> {
  const way = path.relative(process.cwd(), folder).split(path.sep).join('/');
  if (way === '') return [...inputs];
  const { default: fastGlob } = await import('fast-glob');
  const found = (input: string) => path.posix.join(fastGlob.isDynamicPattern(input) ? fastGlob.escapePath(way) : way, input);
  return inputs.map((input) => (path.isAbsolute(input) ? input : found(input)));
}

/** At once: a folder costs less time than handing the question over to another thread. */
function findUpward(from: string): string | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const file = path.join(folder, CONFIG_NAME);
    if (isReadable(file)) return file;
    if (path.dirname(folder) === folder) return null;
  }
}

function isReadable(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}
