import { Chalk, type ChalkInstance } from 'chalk';
import type { Catalogue } from '../catalogue/entry.js';
import { RULES } from '../checks/registry.js';
import type { Lang } from '../checks/rule.js';
import type { CheckOptions } from '../checks/run.js';
import type { Severity } from '../model/relation.js';
import type { FailedReport, Report } from '../model/report.js';
import { EXTENSIONS } from '../readers/read.js';
import { printable } from '../text/unicode.js';
import { loadCatalogue } from './catalogue.js';
import { type Config, readConfig } from './config.js';
import { findInputs, type Inputs } from './inputs.js';
import { type Outcome, readInput } from './read-input.js';
import { readingThread } from './reading-thread.js';
import type { Job } from './reading-worker.js';
import { type Requirement, severitiesFor } from './requirements.js';
import { UsageError } from './usage-error.js';
import { FAILURES, pick, WARNINGS } from './words.js';

/** What every command shares: its options, its inputs, reading them one after the other, telling of failures. */
export interface CommonOptions {
  format: string;
  output?: string;
  lang?: Lang;
  config?: string;
  type?: string;
  quiet?: boolean;
  verbose?: boolean;
  color: boolean;
  rule?: string[];
  require?: Requirement[];
  catalogue?: string;
}

export interface Run {
  lang: Lang;
  config: Config;
  /** the program's, with the user's own indicators and forms */
  catalogue: Catalogue;
  inputs: Inputs;
  outcomes: AsyncIterable<Outcome>;
  /** failures told so far, and files in folders that were no reports */
  tally: { failures: number; skipped: number };
}

/** @param how `anyDocument`: what is no report is read too, as far as it goes */
export async function startRun(args: readonly string[], options: CommonOptions, signal: AbortSignal, how: { anyDocument?: boolean } = {}): Promise<Run> {
  const ruleIds = RULES.map((rule) => rule.id);
  const config = await readConfig(options.config, ruleIds);
  const lang = options.lang ?? config.lang ?? 'vi';
  const named = ruleSettings(options.rule ?? [], ruleIds);
  const required = { configured: severitiesFor(config.require ?? []), named: severitiesFor(options.require ?? []) };
  /** later settings win: the configuration's, those for some inputs, the command line's; `--rule` over `--require` */
  const checksFor = (input: string): CheckOptions => {
    const overriding = config.overrides.filter(({ within }) => within(input)).map(({ rules }) => rules);
    return { lang, rules: Object.assign({}, config.rules, required.configured, ...overriding, required.named, named) };
  };
  const catalogue = await loadCatalogue(options, config, lang);
  const inputs = await findInputs(args);
  if (inputs.files.length === 0) {
    const what = inputs.unmatched.join(', ');
    const formats = EXTENSIONS.map((extension) => `.${extension}`).join(', ');
    throw new UsageError(lang === 'en' ? `${what}: no report file found there (${formats})` : `${what}: không có tệp báo cáo nào (${formats}) ở đó`);
  }
  const tally = { failures: 0, skipped: 0 };
  return {
    lang,
    config,
    catalogue,
    inputs,
    tally,
    outcomes: read(inputs, options, { readingOf: (input) => ({ checks: checksFor(input), ...how }), catalogue, lang, tally, signal }),
  };
}

async function* read(
  inputs: Inputs,
  options: CommonOptions,
  {
    readingOf,
    catalogue,
    lang,
    tally,
    signal,
  }: { readingOf: (input: string) => Job['options']; catalogue: Catalogue; lang: Lang; tally: Run['tally']; signal: AbortSignal },
): AsyncGenerator<Outcome> {
  const progress = progressLine(inputs.files.length, options);
  const thread = readingThread(catalogue);
  try {
    for (const [at, input] of inputs.files.entries()) {
      progress(at);
      const outcome = await readInput(input, { reading: readingOf(input.path), signal, thread });
      if (outcome.failed !== null && !input.named && outcome.failed.failure.code === 'not-a-report') {
        tally.skipped++;
        if (options.verbose === true) tell(outcome.failed, lang, progress);
        continue;
      }
      if (outcome.failed !== null) {
        tally.failures++;
        tell(outcome.failed, lang, progress);
      }
      if (outcome.reading !== null && options.quiet !== true) warn(outcome.reading.report, lang, progress);
      yield outcome;
    }
  } finally {
    progress(null);
    await thread.close();
  }
}

/** `path: code: what is wrong and what to do`. */
function tell({ source, failure }: FailedReport, lang: Lang, progress: (at: number | null) => void): void {
  progress(null);
  process.stderr.write(`${printable(source.path)}: ${failure.code}: ${pick(FAILURES[failure.code], lang)} (${failure.message})\n`);
}

/** `path: code: what is in doubt`, for files that were read and not whole. */
function warn({ source, notes }: Report, lang: Lang, progress: (at: number | null) => void): void {
  for (const { code, message } of notes) {
    const words = WARNINGS[code];
    if (words === undefined) continue;
    progress(null);
    process.stderr.write(`${printable(source.path)}: ${code}: ${pick(words, lang)} (${message})\n`);
  }
}

/** One line that is written over; on a terminal only. */
function progressLine(total: number, { quiet }: CommonOptions): (at: number | null) => void {
  if (quiet === true || !process.stderr.isTTY || total < 3) return () => {};
  return (at) => process.stderr.write(at === null ? '\r\u001b[K' : `\r\u001b[K${at}/${total}`);
}

function ruleSettings(settings: readonly string[], ruleIds: readonly string[]): Record<string, Severity | 'off'> {
  const rules: Record<string, Severity | 'off'> = {};
  for (const setting of settings) {
    const [name = '', severity = ''] = setting.split('=');
    if (!ruleIds.includes(name)) throw new UsageError(`--rule ${setting}: there is no rule ${name} (see: baocao rules)`);
    if (!['off', 'info', 'warning', 'error'].includes(severity)) throw new UsageError(`--rule ${setting}: off, info, warning or error is wanted`);
    rules[name] = severity as Severity | 'off';
  }
  return rules;
}

/** Colours only on a terminal that wants them. */
export function colours(stream: NodeJS.WriteStream, options: CommonOptions): ChalkInstance {
  const wanted = options.color && process.env.NO_COLOR === undefined && (stream.isTTY || process.env.FORCE_COLOR !== undefined);
  return new Chalk({ level: wanted ? 1 : 0 });
}

/** 2 wins over 3, 3 over 1. */
export function exitCode(tally: Run['tally'], findings: boolean): number {
  if (tally.failures > 0) return 3;
  return findings ? 1 : 0;
}
