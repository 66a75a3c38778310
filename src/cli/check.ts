import path from 'node:path';
import { RULES } from '../checks/registry.js';
import type { Finding, Severity } from '../model/relation.js';
import { type Accepted, CHECK_SCHEMA, type CheckedReport, checkedReport, countVerdicts, summarise } from '../writers/check.js';
import { json } from '../writers/json.js';
import { prettyReport, prettySummary } from '../writers/pretty.js';
import { type Baseline, knownReason, readBaseline, staleEntries, writeBaseline } from './baseline.js';
import type { Config } from './config.js';
import { dryRun } from './dry-run.js';
import { rollCall } from './missing.js';
import { refuseInputs, resultNames, targetOf, writeWhole } from './output.js';
import { type CommonOptions, colours, exitCode, startRun } from './run.js';
import { readSuppressions, type Suppressions } from './suppressions.js';
import { terminalOf } from './terminal.js';
import { UsageError } from './usage-error.js';

export interface CheckCommandOptions extends CommonOptions {
  failOn?: Severity;
  maxWarnings?: number;
  baseline?: string;
  updateBaseline?: boolean;
  suppressions?: string;
  /** "FORMAT=FILE" */
  report?: string[];
  /** the format was named on the command line */
  formatNamed?: boolean;
}

const RANK: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/** Prints what does not add up; the exit code tells whether anything does not. */
export async function check(args: readonly string[], given: CheckCommandOptions, signal: AbortSignal): Promise<number> {
  const run = await startRun(args, given, signal);
  const options = configured(given, run.config);
  const roll = rollCall(run.expected);
  const target = await targetOf(options.output);
  const paths = run.inputs.files.map((file) => file.path);
  const names = resultNames(paths, options.format === 'json' ? 'json' : 'txt');
  refuseInputs(target, paths, names);
  const baselineFile = options.baseline ?? run.config.baseline;
  if (options.updateBaseline === true && baselineFile === undefined) throw new UsageError('--update-baseline needs --baseline FILE');
  const baseline = baselineFile === undefined || (options.updateBaseline === true && !(await exists(baselineFile))) ? null : await readBaseline(baselineFile);
  const suppressionsFile = options.suppressions ?? run.config.suppressions;
  const ruleIds = RULES.map((rule) => rule.id);
  const suppressions = suppressionsFile === undefined ? null : await readSuppressions(suppressionsFile, ruleIds, new Date().toISOString().slice(0, 10));
  const pretty = { lang: run.lang, colour: colours(process.stdout, options), ...terminalOf(process.stdout), verbose: options.verbose === true };
  const readPaths: string[] = [];
  const reports: CheckedReport[] = [];
  const all: Array<{ path: string; finding: Finding }> = [];
  let text = '';
  if (options.dryRun === true) return dryRun(run);
  for await (const outcome of run.outcomes('check')) {
    const { input, failed } = outcome;
    if (failed !== null || outcome.product === null) {
      reports.push({
        source: { path: input.path },
        findings: [],
        accepted: [],
        relations: countVerdicts([]),
        rules: {},
        coverage: { numbers: 0, figures: 0, related: 0 },
        failure: failed?.failure ?? null,
      });
      continue;
    }
    const { product, about } = outcome;
    readPaths.push(input.path);
    roll.meet(product.metadata);
    all.push(...product.findings.map((finding) => ({ path: input.path, finding })));
    const checked = checkedReport(about.source, product, acceptedOf(product.findings, { path: input.path, unit: about.unit }, baseline, suppressions));
    reports.push(checked);
    if (target.kind === 'folder') {
      const own =
        options.format === 'json'
          ? json({ schema: CHECK_SCHEMA, reports: [checked], summary: summarise([checked], 0, []) })
          : prettyReport(product, checked, { ...pretty, width: 0 });
      await writeWhole(path.join(target.folder, names.get(input.path) ?? 'result'), own);
    } else if (options.format === 'pretty') {
      const piece = `${prettyReport(product, checked, pretty)}\n`;
      if (target.kind === 'stdout') process.stdout.write(piece);
      else text += piece;
    }
  }
  const stale =
    baseline === null
      ? []
      : staleEntries(
          all.map(({ finding }) => finding),
          readPaths,
          baseline,
        );
  const summary = summarise(reports, run.tally.skipped, stale, { expired: suppressions?.expired ?? [], unused: suppressions?.unused() ?? [] });
  if (options.format === 'json' && target.kind !== 'folder') text = json({ schema: CHECK_SCHEMA, reports, summary });
  if (target.kind === 'file') await writeWhole(target.file, text);
  else if (options.format === 'json' && target.kind === 'stdout') process.stdout.write(text);
  if (options.quiet !== true)
    process.stderr.write(prettySummary(summary, { ...pretty, ...terminalOf(process.stderr), colour: colours(process.stderr, options) }));
  if (options.quiet !== true) process.stderr.write(roll.missing(run.lang));
  if (options.updateBaseline === true && baselineFile !== undefined) {
    await writeBaseline(baselineFile, all, readPaths, baseline);
    return exitCode(run.tally, false);
  }
  const threshold = RANK[options.failOn ?? run.config.failOn ?? 'error'];
  const most = options.maxWarnings ?? run.config.maxWarnings;
  const failing =
    reports.some((report) => report.findings.some((finding) => RANK[finding.severity] >= threshold)) || (most !== undefined && summary.findings.warning > most);
  return exitCode(run.tally, failing);
}

/** The configuration where the command line says nothing; files of results of both. */
function configured(options: CheckCommandOptions, { format, reports }: Config): CheckCommandOptions {
  return {
    ...options,
    format: options.formatNamed === true ? options.format : (format ?? options.format),
    report: [...reports, ...(options.report ?? [])],
  };
}

/** The findings that the baseline or a suppression lets pass, and why. */
function acceptedOf(
  findings: readonly Finding[],
  where: { path: string; unit: string | null },
  baseline: Baseline | null,
  suppressions: Suppressions | null,
): Accepted[] {
  return findings.flatMap((finding): Accepted[] => {
    const known = baseline === null ? null : knownReason(finding, baseline);
    if (known !== null) return [{ finding, by: 'baseline', reason: known }];
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
