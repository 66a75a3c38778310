import type { Done } from '../batch/done.js';
import { dryRun } from './dry-run.js';
import { refuseInputs, targetOf } from './output.js';
import { journalOf, keep, productOf } from './resume.js';
import { type CommonOptions, exitCode, startRun } from './run.js';
import { tallyText } from './tally.js';
import { openTidyFiles } from './tidy-files.js';
import { UsageError } from './usage-error.js';

/** Writes the tables that analysts load; with parquet and the name of a file, the indicators alone. */
export async function extractTidy(args: readonly string[], options: CommonOptions & { tidy?: boolean }, signal: AbortSignal): Promise<number> {
  const { format } = options;
  if (format !== 'csv' && format !== 'parquet') throw new UsageError(`--tidy: only with --format csv or --format parquet, not with ${format}`);
  const target = await targetOf(options.output);
  if (target.kind === 'stdout') throw new UsageError(`${options.tidy === true ? '--tidy' : '--format parquet'}: give the results a place with -o`);
  if (target.kind === 'file' && options.tidy === true) throw new UsageError(`--tidy: several tables are written; give them a folder: -o ${options.output}/`);
  if (target.kind === 'folder' && options.tidy !== true)
    throw new UsageError(`--format parquet: -o must name the file for the indicators (-o indicators.parquet); for all tables in a folder add --tidy`);
  const run = await startRun(args, options, signal);
  refuseInputs(
    target,
    run.inputs.files.map((file) => file.path),
    new Map(),
  );
  if (options.dryRun === true) return dryRun(run);
  const tables = await openTidyFiles(target, format);
  let done: Done<'tidy'> | null = null;
  try {
    if (options.resume === true) {
      const journal = await journalOf(target.kind === 'file' ? target.file : target.folder);
      done = await (await import('../batch/done.js')).doneProducts<'tidy'>(journal, { identity: run.identityOf('tidy'), fresh: false });
    }
    for await (const outcome of run.outcomes('tidy', { done })) {
      if (outcome.failed !== null) await tables.failed(outcome.failed);
      else await tables.read(outcome.about, productOf(outcome));
      await keep(done, outcome);
    }
    await tables.commit();
    await done?.finish();
  } finally {
    await tables.discard();
    await done?.close();
  }
  if (options.quiet !== true) process.stderr.write(tallyText(run.tally, run.lang));
  return exitCode(run.tally, false);
}
