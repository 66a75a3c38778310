import type { Done } from '../batch/done.js';
import type { Outcome } from '../batch/read-all.js';
import { RULES } from '../checks/registry.js';
import { RULE_IDS } from '../checks/rule-ids.js';
import type { Finding, Severity } from '../model/relation.js';
import {
  type Accepted,
  addToSummary,
  type Checkable,
  type CheckedReport,
  type CheckSummary,
  checkedReport,
  emptySummary,
  uncheckedReport,
} from '../writers/check.js';
import type { CheckContext } from '../writers/check-format.js';
import { CHECK_FORMATS, type CheckFormatName } from '../writers/check-formats.js';
import { prettySummary } from '../writers/pretty.js';
import { type KnownFindings, knownFindings, readBaseline } from './baseline.js';
import { type CheckOutputs, openOutputs } from './check-outputs.js';
import { ciOf, fromRoot } from './ci.js';
import type { Config } from './config.js';
import { dryRun } from './dry-run.js';
import { type RollCall, rollCall } from './missing.js';
import { refuseInputs, resultNames, targetOf } from './output.js';
import { reportFiles } from './report-files.js';
import { journalOf, keep, productOf } from './resume.js';
import { type CommonOptions, colours, exitCode, type Run, startRun } from './run.js';
import type { Suppressions } from './suppressions.js';
import { terminalOf } from './terminal.js';
import { UsageError } from './usage-error.js';
import { VERSION } from './version.js';
import { FAILURES } from './words.js';

export interface CheckCommandOptions extends CommonOptions {
  format: CheckFormatName;
  /** "FORMAT=FILE" */
  report?: string[];
  /** the format was named on the command line */
  formatNamed?: boolean;
  failOn?: Severity;
  maxWarnings?: number;
  baseline?: string;
  updateBaseline?: boolean;
  suppressions?: string;
}

const RANK: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/** Prints what does not add up; the exit code tells whether anything does not. */
export async function check(args: readonly string[], given: CheckCommandOptions, signal: AbortSignal): Promise<number> {
  const run = await startRun(args, given, signal);
  const options = configured(given, run.config);
  const roll = rollCall(run.expected);
  const target = await targetOf(options.output);
  const paths = run.inputs.files.map((file) => file.path);
  const names = resultNames(paths, CHECK_FORMATS[options.format].extension);
  refuseInputs(target, paths, names);
  const updating = options.updateBaseline === true;
  const baselineFile = options.baseline ?? run.config.baseline;
  if (updating && baselineFile === undefined) throw new UsageError('--update-baseline needs --baseline FILE');
  const suppressionsFile = options.suppressions ?? run.config.suppressions;
  const reports = await reportFiles(options.report ?? [], paths, [
    ...(target.kind === 'file' ? [{ file: target.file, what: 'what -o names' }] : []),
    ...(target.kind === 'folder' ? [...names.values()].map((name) => ({ file: `${target.folder}/${name}`, what: 'a result of -o' })) : []),
    ...(baselineFile === undefined ? [] : [{ file: baselineFile, what: 'the baseline' }]),
    ...(suppressionsFile === undefined ? [] : [{ file: suppressionsFile, what: 'the file of suppressions' }]),
    ...(options.config === undefined ? [] : [{ file: options.config, what: 'the configuration' }]),
    ...[options.catalogue ?? run.config.catalogue].flatMap((file) => (file === undefined ? [] : [{ file, what: 'the catalogue' }])),
  ]);
  const baseline = baselineFile === undefined || (updating && !(await exists(baselineFile))) ? null : await readBaseline(baselineFile);
  const known = knownFindings(baseline, { updating });
  const suppressions =
    suppressionsFile === undefined
      ? null
      : await (await import('./suppressions.js')).readSuppressions(suppressionsFile, RULE_IDS, new Date().toISOString().slice(0, 10));
  if (options.dryRun === true) return dryRun(run);
  if (options.resume === true && target.kind === 'stdout') throw new UsageError('--resume: what is done is kept beside the results; give them a place with -o');
  const failOn = options.failOn ?? run.config.failOn ?? 'error';
  const maxWarnings = options.maxWarnings ?? run.config.maxWarnings ?? null;
  const ci = ciOf(process.env, process.cwd());
  const context: CheckContext = {
    lang: run.lang,
    version: VERSION,
    rules: RULES.map((rule) => ({ rule, set: run.rules[rule.id] ?? null })),
    failOn,
    maxWarnings,
    failures: Object.fromEntries(Object.entries(FAILURES).map(([code, words]) => [code, words[run.lang]])) as CheckContext['failures'],
    baseline: baseline === null ? null : new Set(baseline.entries.map(({ fingerprint }) => fingerprint)),
    inRepository: (path) => fromRoot(path, ci.root),
    colour: colours(process.stdout, options),
    ...terminalOf(process.stdout),
    verbose: options.verbose === true,
  };
  const outputs = await openOutputs({ format: options.format, target, names, reports, ci }, context);
  const { summary, failing } = await checkAll(
    run,
    { known, suppressions, roll, threshold: RANK[failOn] },
    outputs,
    options.resume === true ? await journalOf(options.output ?? '') : null,
  );
  if (options.quiet !== true)
    process.stderr.write(prettySummary(summary, { ...context, ...terminalOf(process.stderr), colour: colours(process.stderr, options) }));
  if (options.quiet !== true) process.stderr.write(roll.missing(run.lang));
  if (updating && baselineFile !== undefined) {
    await known.write(baselineFile);
    return exitCode(run.tally, false);
  }
  return exitCode(run.tally, failing || (maxWarnings !== null && summary.findings.warning > maxWarnings));
}

/** The configuration where the command line says nothing; files of results of both. */
function configured(options: CheckCommandOptions, { format, reports }: Config): CheckCommandOptions {
  return {
    ...options,
    format: options.formatNamed === true ? options.format : (format ?? options.format),
    report: [...reports, ...(options.report ?? [])],
  };
}

/** What findings are held against. */
interface Measure {
  known: KnownFindings;
  suppressions: Suppressions | null;
  roll: RollCall;
  /** rank of the least severity that fails */
  threshold: number;
}

/** Prints each report when it has been read, and keeps of it what the summary needs. */
async function checkAll(
  run: Run,
  { known, suppressions, roll, threshold }: Measure,
  outputs: CheckOutputs,
  journal: string | null,
): Promise<{ summary: CheckSummary; failing: boolean }> {
  const summary = emptySummary();
  let failing = false;
  let done: Done<'check'> | null = null;
  try {
    if (journal !== null) done = await (await import('../batch/done.js')).doneProducts<'check'>(journal, { identity: run.identityOf('check'), fresh: false });
    for await (const outcome of run.outcomes('check', { done })) {
      const { checked, product } = judge(outcome, known, suppressions);
      if (product !== null) roll.meet(product.metadata);
      addToSummary(summary, checked);
      failing ||= checked.findings.some((finding) => RANK[finding.severity] >= threshold);
      await outputs.report(checked, product);
      await keep(done, outcome);
    }
    summary.skipped = run.tally.skipped;
    summary.stale = known.stale();
    summary.suppressions = { expired: suppressions?.expired ?? [], unused: suppressions?.unused() ?? [] };
    await outputs.end(summary);
    await done?.finish();
    await outputs.commit();
  } finally {
    await done?.close();
    await outputs.discard();
  }
  return { summary, failing };
}

interface Judged {
  checked: CheckedReport;
  /** null of what was not read */
  product: Checkable | null;
}

function judge(outcome: Outcome<'check'>, known: KnownFindings, suppressions: Suppressions | null): Judged {
  if (outcome.failed !== null) return { checked: uncheckedReport(outcome.failed), product: null };
  const { input, about } = outcome;
  const product = productOf(outcome);
  known.meet(input.path, product.findings);
  const accepted = acceptedOf(product.findings, { path: input.path, unit: about.unit }, known, suppressions);
  return { checked: checkedReport(about.source, product, accepted), product };
}

/** The findings that the baseline or a suppression lets pass, and why. */
function acceptedOf(
  findings: readonly Finding[],
  where: { path: string; unit: string | null },
  known: KnownFindings,
  suppressions: Suppressions | null,
): Accepted[] {
  return findings.flatMap((finding): Accepted[] => {
    const agreed = known.reasonFor(finding);
    if (agreed !== null) return [{ finding, by: 'baseline', reason: agreed }];
    const reason = suppressions?.reasonFor(finding, where) ?? null;
    return reason === null ? [] : [{ finding, by: 'suppression', reason }];
  });
}

async function exists(file: string): Promise<boolean> {
  const { access } = await import('node:fs/promises');
  return access(file).then(
    () => true,
    () => false,
  );
}
