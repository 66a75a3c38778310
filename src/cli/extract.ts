import path from 'node:path';
import { type Done, doneFiles, doneProducts } from '../batch/done.js';
import type { Products } from '../batch/products.js';
import type { Outcome } from '../batch/read-all.js';
import type { FailedReport, Source } from '../model/report.js';
import { csvHeader, csvRows } from '../writers/csv.js';
import { json, jsonOf, ndjson, ndjsonOf } from '../writers/json.js';
import { dryRun } from './dry-run.js';
import { extractTable, type TableOptions, wantsTable } from './extract-table.js';
import { extractTidy } from './extract-tidy.js';
import { makeFolder, openResult, readerIsGone, refuseInputs, resultNames, type Target, targetOf, writeWhole } from './output.js';
import { journalOf, keep } from './resume.js';
import { type CommonOptions, exitCode, type Run, startRun } from './run.js';
import { tallyText } from './tally.js';
import { unmatched } from './unmatched.js';
import { UsageError } from './usage-error.js';

type Format = 'json' | 'ndjson' | 'csv';

/** Prints normalized reports, as they are read where the format allows. */
export async function extract(
  args: readonly string[],
  options: CommonOptions & TableOptions & { unmatched?: boolean; tidy?: boolean },
  signal: AbortSignal,
): Promise<number> {
  if (options.unmatched === true) return unmatched(args, options, signal);
  if (wantsTable(options)) return await extractTable(args, options, signal);
  if (options.tidy === true || options.format === 'parquet') return await extractTidy(args, options, signal);
  const run = await startRun(args, options, signal);
  const target = await targetOf(options.output);
  const paths = run.inputs.files.map((file) => file.path);
  const names = resultNames(paths, options.format);
  refuseInputs(target, paths, names);
  if (options.dryRun === true) return dryRun(run);
  if (options.resume === true && target.kind === 'stdout') throw new UsageError('--resume: what is done is known by the results; give them a place with -o');
  const format = options.format as Format;
  if (target.kind === 'folder') await toFolder(run, format, target.folder, names, options);
  else await toOne(run, format, target, options);
  if (options.quiet !== true && (paths.length > 1 || target.kind !== 'stdout')) process.stderr.write(tallyText(run.tally, run.lang));
  return exitCode(run.tally, false);
}

/** One result for all inputs, in their order. */
async function toOne(run: Run, format: Format, target: Exclude<Target, { kind: 'folder' }>, options: CommonOptions): Promise<void> {
  const write = formatter(format, run.inputs.single);
  const result = await openResult(target);
  let done: Done<Format> | null = null;
  try {
    if (target.kind === 'file' && options.resume === true) {
      done = await doneProducts<Format>(await journalOf(target.file), { identity: run.identityOf(format), fresh: false });
    }
    await result.write(write.begin);
    let written = 0;
    for await (const outcome of run.outcomes(format, { done })) {
      if (target.kind === 'stdout' && readerIsGone()) return;
      await result.write(write.one(outcome, written++));
      await keep(done, outcome);
    }
    await result.write(write.end);
    await done?.finish();
    await result.commit();
  } finally {
    await done?.close();
    await result.discard();
  }
}

/** One result for each input. What is done is noted beside them while the run lasts, so that a run cut short can be resumed. */
async function toFolder(run: Run, format: Format, folder: string, names: ReadonlyMap<string, string>, { resume = false }: CommonOptions): Promise<void> {
  const write = formatter(format, true);
  const fileOf = (input: string) => path.join(folder, names.get(input) ?? 'result');
  await makeFolder(folder);
  const done = await doneFiles<Format>(await journalOf(folder), fileOf, { identity: run.identityOf(`${format} files`), fresh: !resume });
  try {
    for await (const outcome of run.outcomes(format, { done })) {
      const text = outcome.isWritten ? null : `${write.begin}${write.one(outcome, 0)}${write.end}`;
      if (text !== null) await writeWhole(fileOf(outcome.input.path), text);
      await keep(done, outcome, text);
    }
    if (resume) await done.finish();
    else await done.forget();
  } finally {
    await done.close();
  }
}

interface Formatter {
  begin: string;
  one(outcome: Outcome<Format>, at: number): string;
  end: string;
}

function formatter(format: Format, single: boolean): Formatter {
  const text = (of: (product: never, source: Source) => string, failed: (report: FailedReport) => string) => (outcome: Outcome<Format>) =>
    // the run asked for this format's product
    outcome.failed !== null ? failed(outcome.failed) : of(outcome.product as never, outcome.about.source);
  if (format === 'ndjson') return { begin: '', one: text((product: Products['ndjson'], source) => ndjsonOf(product, source), ndjson), end: '' };
  if (format === 'csv')
    return {
      begin: csvHeader(),
      one: text(
        (product: Products['csv'], source) => csvRows(product, source),
        () => '',
      ),
      end: '',
    };
  const one = text((product: Products['json'], source) => jsonOf(product, source), json);
  if (single) return { begin: '', one, end: '' };
  return { begin: '[', one: (outcome, at) => `${at === 0 ? '\n' : ',\n'}${one(outcome).trimEnd()}`, end: '\n]\n' };
}
