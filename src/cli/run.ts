import { createHash } from 'node:crypto';
import path from 'node:path';
import { Chalk, type ChalkInstance } from 'chalk';
import type { Done } from '../batch/done.js';
import { findInputs, type Inputs } from '../batch/inputs.js';
import { LIMITS, type Took } from '../batch/limits.js';
import type { About, ProductName } from '../batch/products.js';
import { type Outcome, readAll } from '../batch/read-all.js';
import { CATALOGUE } from '../catalogue/catalogue.js';
import type { Catalogue } from '../catalogue/entry.js';
import type { Expected, Lang, Words } from '../checks/rule.js';
import { RULE_IDS } from '../checks/rule-ids.js';
import type { CheckOptions } from '../checks/run.js';
import type { Severity } from '../model/relation.js';
import type { FailedReport } from '../model/report.js';
import { EXTENSIONS } from '../readers/read.js';
import { printable } from '../text/unicode.js';
import { withoutCommands } from '../writers/github.js';
import { loadCatalogue } from './catalogue.js';
import { CONFIG_NAME, type Config, readConfig } from './config.js';
import { speak } from './fault.js';
import { withinGlobs } from './file-globs.js';
import { didYouMean } from './near-miss.js';
import { type Progress, progressLine } from './progress.js';
import { expectedBy, type Requirements, severitiesFor } from './requirements.js';
import { keep } from './resume.js';
import { addFailure, addRead, emptyTally, stoppedText, type Tally } from './tally.js';
import { wantsColour } from './terminal.js';
import { UsageError } from './usage-error.js';
import { VERSION } from './version.js';
import { FAILURES, pick, WARNINGS } from './words.js';

/** What every command shares: its options, its inputs, reading them, telling of failures. */
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
  require?: Requirements;
  catalogue?: string;
  jobs?: number;
  exclude?: string[];
  /** a folder of results, which is never read */
  leaveOut?: string;
  changedSince?: Date;
  timeout?: number;
  maxMemory?: number;
  resume?: boolean;
  dryRun?: boolean;
}

export interface Run {
  lang: Lang;
  config: Config;
  /** the program's, with the user's own indicators and forms */
  catalogue: Catalogue;
  inputs: Inputs;
  /** whose reports the receiver expects, and on which periods */
  expected: Expected;
  tally: Tally;
  /** severities that the configuration and the command line give rules, but for those of some inputs */
  rules: Readonly<Record<string, Severity | 'off'>>;
  /** What results of a kind depend on besides the inputs: of another identity nothing is taken over. */
  identityOf(kind: string): string;
  /** Reads the inputs one after the other as they come; failures are told on stderr and counted. */
  outcomes<Name extends ProductName>(product: Name, how?: { anyDocument?: boolean; done?: Done<Name> | null }): AsyncGenerator<Outcome<Name>>;
}

export async function startRun(args: readonly string[], options: CommonOptions, signal: AbortSignal): Promise<Run> {
  const config = await readConfig(options.config, RULE_IDS);
  const lang = options.lang ?? config.lang ?? 'vi';
  speak(lang);
  const named = ruleSettings(options.rule ?? [], RULE_IDS);
  const required = { configured: severitiesFor(config.require), named: severitiesFor(options.require ?? {}) };
  const expected = await expectedBy(config.require, options.require ?? {});
  /** later settings win: the configuration's, those for some inputs, the command line's; `--rule` over `--require` */
  const checksFor = (input: string): CheckOptions => {
    const overriding = config.overrides.filter(({ within }) => within(input)).map(({ rules }) => rules);
    return { lang, expected, rules: Object.assign({}, config.rules, required.configured, ...overriding, required.named, named) };
  };
  const catalogue = await loadCatalogue(options, config, lang);
  const sought = args.length > 0 ? args : (config.inputs ?? []);
  if (sought.length === 0)
    throw new UsageError(`no INPUT: name files, folders or globs, or - for standard input; or set "inputs" in ${CONFIG_NAME} (see: baocao --help)`);
  const inputs = await findInputs(sought, {
    ...excluding(options),
    ...(options.changedSince === undefined ? {} : { changedSince: options.changedSince }),
  });
  if (inputs.files.length === 0) {
    const what = inputs.unmatched.length === 0 ? sought.join(', ') : inputs.unmatched.join(', ');
    const formats = EXTENSIONS.map((extension) => `.${extension}`).join(', ');
    throw new UsageError(lang === 'en' ? `${what}: no report file found there (${formats})` : `${what}: không có tệp báo cáo nào (${formats}) ở đó`);
  }
  const tally = emptyTally();
  const limits = {
    time: (options.timeout ?? LIMITS.time / 1000) * 1000,
    memory: options.maxMemory === undefined ? LIMITS.memory : options.maxMemory * 1024 * 1024,
  };
  return {
    lang,
    config,
    catalogue,
    inputs,
    expected,
    tally,
    rules: { ...config.rules, ...required.configured, ...required.named, ...named },
    identityOf: (kind) => JSON.stringify({ version: VERSION, kind, lang, catalogue: fingerprintOf(catalogue) }),
    async *outcomes(product, { anyDocument = false, done = null } = {}) {
      const sharesTerminal = process.stdout.isTTY && options.output === undefined;
      const progress = progressLine(inputs.files.length, tally, { lang, quiet: options.quiet === true });
      try {
        for await (const outcome of readAll(inputs.files, {
          product,
          jobs: options.jobs,
          catalogue,
          checksFor,
          anyDocument,
          limits,
          signal,
          done,
        })) {
          const { input, failed } = outcome;
          if (failed !== null && !input.named && failed.failure.code === 'not-a-report') {
            tally.skipped++;
            tally.skippedPaths.push(input.path);
            if (options.verbose === true) {
              tell(failed, lang, progress);
              if (outcome.took !== null) tellTook(input.path, outcome.took, progress);
            }
            await keep(done, outcome);
            continue;
          }
          if (failed !== null) {
            addFailure(tally, failed);
            tell(failed, lang, progress);
          } else {
            addRead(tally, outcome.about);
            if (options.quiet !== true) warn(outcome.about, lang, progress);
          }
          if (options.verbose === true && outcome.took !== null) tellTook(input.path, outcome.took, progress);
          // results on the same terminal take the line's place
          if (sharesTerminal) progress.clear();
          yield outcome;
          progress.step();
        }
      } catch (error) {
        progress.clear();
        if (signal.aborted && options.quiet !== true && inputs.files.length > 1) process.stderr.write(stoppedText(tally, inputs.files.length, lang));
        throw error;
      } finally {
        progress.clear();
      }
    },
  };
}

function excluding({ exclude, leaveOut }: CommonOptions): { exclude?: (path: string) => boolean } {
  const matches = exclude === undefined ? null : withinGlobs(exclude, process.cwd());
  const results = leaveOut === undefined ? null : `${path.resolve(leaveOut)}${path.sep}`;
  if (matches === null && results === null) return {};
  return { exclude: (file) => matches?.(file) === true || (results !== null && path.resolve(file).startsWith(results)) };
}

function tell(failed: FailedReport, lang: Lang, progress: Progress): void {
  progress.clear();
  note(failureLine(failed, lang));
}

/** `path: code: what is wrong and what to do`. */
export function failureLine({ source, failure }: Pick<FailedReport, 'source' | 'failure'>, lang: Lang): string {
  return `${printable(source.path)}: ${failure.code}: ${pick(FAILURES[failure.code], lang)} (${failure.message})\n`;
}

/** `path: 0.12 s, 180 MB`: signs that need no translation. */
function tellTook(path: string, { time, memory }: Took, progress: Progress): void {
  progress.clear();
  note(`${printable(path)}: ${(time / 1000).toFixed(2)} s${memory === null ? '' : `, ${Math.round(memory / (1024 * 1024))} MB`}\n`);
}

/** `path: code: what is in doubt`, for files that were read and not whole. */
function warn({ source, notes }: About, lang: Lang, progress: Progress): void {
  for (const { code, message } of notes) {
    progress.clear();
    note(`${printable(source.path)}: ${code}: ${pick(WARNINGS[code], lang)} (${message})\n`);
  }
}

/** A file's name gives the runner of GitHub no commands. */
function note(text: string): void {
  process.stderr.write(process.env.GITHUB_ACTIONS === 'true' ? withoutCommands(text) : text);
}

/** Of the user's own catalogue; the program's own goes with its version. */
function fingerprintOf(catalogue: Catalogue): string | null {
  return catalogue === CATALOGUE ? null : createHash('sha256').update(JSON.stringify(catalogue)).digest('hex');
}

function ruleSettings(settings: readonly string[], ruleIds: readonly string[]): Record<string, Severity | 'off'> {
  const rules: Record<string, Severity | 'off'> = {};
  for (const setting of settings) {
    const [name = '', severity = ''] = setting.split('=');
    if (!ruleIds.includes(name)) throw new UsageError(`--rule ${setting}: there is no rule ${name}${didYouMean(name, ruleIds)} (see: baocao rules)`);
    if (!['off', 'info', 'warning', 'error'].includes(severity)) throw new UsageError(`--rule ${setting}: off, info, warning or error is wanted`);
    rules[name] = severity as Severity | 'off';
  }
  return rules;
}

/** Colours only on a terminal that wants them. */
export function colours(stream: NodeJS.WriteStream, options: Pick<CommonOptions, 'color'>): ChalkInstance {
  const wanted = options.color && wantsColour(process.env, stream.isTTY);
  return new Chalk({ level: wanted ? 1 : 0 });
}

/** 2 wins over 3, 3 over 1. */
export function exitCode(tally: Run['tally'], findings: boolean): number {
  if (tally.failures > 0) return 3;
  return findings ? 1 : 0;
}

/** Where nothing was read nothing is written: a fault of the call, or of every file. */
export function nothingRead(tally: Run['tally'], lang: Lang, told: Words): number {
  if (tally.failures === 0) throw new UsageError(told[lang]);
  process.stderr.write(`baocao: ${told[lang]}\n`);
  return exitCode(tally, false);
}
