import path from 'node:path';
import { type Done, doneProducts } from '../batch/done.js';
import type { Outcome } from '../batch/read-all.js';
import { RULES } from '../checks/registry.js';
import type { Finding, Severity } from '../model/relation.js';
import {
  type Accepted,
  addToSummary,
  type Checkable,
  type CheckedReport,
  type CheckSummary,
  checkedReport,
  countVerdicts,
  emptySummary,
} from '../writers/check.js';
import { checkJson } from '../writers/check-json.js';
import { type PrettyOptions, prettyReport, prettySummary } from '../writers/pretty.js';
import { type KnownFindings, knownFindings, readBaseline } from './baseline.js';
import { dryRun } from './dry-run.js';
import { makeFolder, openResult, refuseInputs, resultNames, type Target, targetOf, writeWhole } from './output.js';
import { journalOf, keep } from './resume.js';
import { type CommonOptions, colours, exitCode, failureLine, type Run, startRun } from './run.js';
import { readSuppressions, type Suppressions } from './suppressions.js';
import { UsageError } from './usage-error.js';

export interface CheckCommandOptions extends CommonOptions {
  failOn?: Severity;
  maxWarnings?: number;
  baseline?: string;
  updateBaseline?: boolean;
  suppressions?: string;
}

const RANK: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/** Prints what does not add up; the exit code tells whether anything does not. */
export async function check(args: readonly string[], options: CheckCommandOptions, signal: AbortSignal): Promise<number> {
  const run = await startRun(args, options, signal);
  const target = await targetOf(options.output);
  const paths = run.inputs.files.map((file) => file.path);
  const names = resultNames(paths, options.format === 'json' ? 'json' : 'txt');
  refuseInputs(target, paths, names);
  const updating = options.updateBaseline === true;
  const baselineFile = options.baseline ?? run.config.baseline;
  if (updating && baselineFile === undefined) throw new UsageError('--update-baseline needs --baseline FILE');
  const baseline = baselineFile === undefined || (updating && !(await exists(baselineFile))) ? null : await readBaseline(baselineFile);
  const known = knownFindings(baseline, { updating });
  const suppressionsFile = options.suppressions ?? run.config.suppressions;
  const ruleIds = RULES.map((rule) => rule.id);
  const suppressions = suppressionsFile === undefined ? null : await readSuppressions(suppressionsFile, ruleIds, new Date().toISOString().slice(0, 10));
  if (options.dryRun === true) return dryRun(run);
  if (options.resume === true && target.kind === 'stdout') throw new UsageError('--resume: what is done is kept beside the results; give them a place with -o');
  const threshold = RANK[options.failOn ?? run.config.failOn ?? 'error'];
  const { summary, failing } = await checkAll(run, { known, suppressions, threshold }, { target, names }, options);
  if (options.quiet !== true)
    process.stderr.write(prettySummary(summary, { ...prettyOptions(run, target, options), colour: colours(process.stderr, options) }));
  if (updating && baselineFile !== undefined) {
    await known.write(baselineFile);
    return exitCode(run.tally, false);
  }
  const most = options.maxWarnings ?? run.config.maxWarnings;
  return exitCode(run.tally, failing || (most !== undefined && summary.findings.warning > most));
}

/** What findings are held against. */
interface Measure {
  known: KnownFindings;
  suppressions: Suppressions | null;
  /** rank of the least severity that fails */
  threshold: number;
}

/** Prints each report when it has been read, and keeps of it what the summary needs. */
async function checkAll(
  run: Run,
  { known, suppressions, threshold }: Measure,
  { target, names }: { target: Target; names: ReadonlyMap<string, string> },
  options: CheckCommandOptions,
): Promise<{ summary: CheckSummary; failing: boolean }> {
  const formatOf = () => (options.format === 'json' ? checkJson() : checkPretty(prettyOptions(run, target, options)));
  const whole = formatOf();
  const summary = emptySummary();
  let failing = false;
  if (target.kind === 'folder') await makeFolder(target.folder);
  const result = target.kind === 'folder' ? null : await openResult(target);
  let done: Done<'check'> | null = null;
  try {
    if (options.resume === true) done = await doneProducts<'check'>(await journalOf(options.output ?? ''), { identity: run.identityOf('check'), fresh: false });
    await result?.write(whole.begin);
    for await (const outcome of run.outcomes('check', { done })) {
      const { checked, metadata } = judge(outcome, known, suppressions);
      addToSummary(summary, checked);
      failing ||= checked.findings.some((finding) => RANK[finding.severity] >= threshold);
      if (target.kind === 'folder') {
        const { failed, input } = outcome;
        const text = failed !== null && options.format === 'pretty' ? failureLine(failed, run.lang) : alone(formatOf(), checked, metadata);
        await writeWhole(path.join(target.folder, names.get(input.path) ?? 'result'), text);
      }
      await result?.write(whole.report(checked, metadata));
      await keep(done, outcome);
    }
    summary.skipped = run.tally.skipped;
    summary.stale = known.stale();
    summary.suppressions = { expired: suppressions?.expired ?? [], unused: suppressions?.unused() ?? [] };
    await result?.write(whole.end(summary));
    await done?.finish();
    await result?.commit();
  } finally {
    await done?.close();
    await result?.discard();
  }
  return { summary, failing };
}

interface Judged {
  checked: CheckedReport;
  /** null of what was not read */
  metadata: Checkable['metadata'] | null;
}

/** How results are printed, piece by piece. */
interface CheckFormat {
  begin: string;
  report(checked: CheckedReport, metadata: Judged['metadata']): string;
  end(summary: CheckSummary): string;
}

/** What was not read is told on stderr, and so is the summary. */
function checkPretty(options: PrettyOptions): CheckFormat {
  return { begin: '', report: (checked, metadata) => (metadata === null ? '' : `${prettyReport(metadata, checked, options)}\n`), end: () => '' };
}

/** Colours and a width are a terminal's. */
function prettyOptions({ lang }: Run, target: Target, options: CheckCommandOptions): PrettyOptions {
  const shown = target.kind === 'stdout';
  return { lang, colour: colours(process.stdout, { color: options.color && shown }), width: shown && process.stdout.isTTY ? process.stdout.columns : 0 };
}

/** The result of one input, in a file of its own. */
function alone(format: CheckFormat, checked: CheckedReport, metadata: Judged['metadata']): string {
  const summary = emptySummary();
  addToSummary(summary, checked);
  return `${format.begin}${format.report(checked, metadata)}${format.end(summary)}`;
}

/** @returns the metadata of what was read, null else */
function judge(outcome: Outcome<'check'>, known: KnownFindings, suppressions: Suppressions | null): Judged {
  if (outcome.failed !== null) {
    const { source, failure } = outcome.failed;
    const coverage = { numbers: 0, figures: 0, related: 0 };
    return { checked: { source, findings: [], accepted: [], relations: countVerdicts([]), coverage, failure }, metadata: null };
  }
  const { input, about, product } = outcome;
  if (product === null) throw new Error(`${input.path}: its result is not in the journal of the run that wrote it`);
  known.meet(input.path, product.findings);
  const accepted = acceptedOf(product.findings, { path: input.path, unit: about.unit }, known, suppressions);
  return { checked: checkedReport(about.source, product, accepted), metadata: product.metadata };
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
