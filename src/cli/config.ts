import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Severity } from '../model/relation.js';
import type { configSchema } from './config-schema.js';
import { withinGlobs } from './file-globs.js';
import { readJson, shaped } from './json-file.js';
import { UsageError } from './usage-error.js';

/** The configuration file: looked for from the working directory upward, or named; never beside an input. */
export const CONFIG_NAME = 'baocao.config.json';

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
  const { configSchema } = await import('./config-schema.js');
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
