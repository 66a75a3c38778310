import path from 'node:path';
import { type Done, doneProducts } from '../batch/done.js';
import type { FailedReport, Source } from '../model/report.js';
import { tidyCsvLines } from '../writers/tidy/csv.js';
import { ALL_TABLES, columnsOf, dataPackage } from '../writers/tidy/datapackage.js';
import { type ParquetPieces, parquetPieces } from '../writers/tidy/parquet.js';
import type { TidyRows, Value } from '../writers/tidy/table.js';
import { dryRun } from './dry-run.js';
import { type Draft, openDraft, refuseInputs, targetOf, writeWhole } from './output.js';
import { journalOf, keep } from './resume.js';
import { type CommonOptions, exitCode, startRun } from './run.js';
import { tallyText } from './tally.js';
import { UsageError } from './usage-error.js';
import { VERSION } from './version.js';

/** Files whose pages are images: they have to be read by OCR before anything here can read them. */
const NEEDS_OCR = 'needs-ocr.txt';
const DESCRIPTOR = 'datapackage.json';

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
  const places =
    target.kind === 'file'
      ? new Map([['indicators', target.file]])
      : new Map(ALL_TABLES.map(({ name }) => [name, path.join(target.folder, `${name}.${format}`)]));
  refuseInputs(
    target,
    run.inputs.files.map((file) => file.path),
    new Map(),
  );
  if (options.dryRun === true) return dryRun(run);
  const tables = await openTables(places, format);
  let done: Done<'tidy'> | null = null;
  const needsOcr: string[] = [];
  try {
    if (options.resume === true) {
      const journal = await journalOf(target.kind === 'file' ? target.file : target.folder);
      done = await doneProducts<'tidy'>(journal, { identity: run.identityOf('tidy'), fresh: false });
    }
    for await (const outcome of run.outcomes('tidy', { done })) {
      if (outcome.failed !== null) await tables.write({ failures: [failureRow(outcome.failed)] });
      else if (outcome.product !== null) await tables.write(withFile(outcome.product, outcome.about.source));
      const lacks =
        outcome.failed !== null ? outcome.failed.failure.code === 'no-text-layer' : outcome.about.notes.some(({ code }) => code === 'no-text-layer');
      if (lacks) needsOcr.push(outcome.input.path);
      await keep(done, outcome);
    }
    await tables.commit();
    if (target.kind === 'folder') {
      await writeWhole(path.join(target.folder, DESCRIPTOR), dataPackage(format, VERSION));
      await writeWhole(path.join(target.folder, NEEDS_OCR), needsOcr.map((file) => `${file}\n`).join(''));
    }
    await done?.finish();
  } finally {
    await tables.discard();
    await done?.close();
  }
  if (options.quiet !== true) process.stderr.write(tallyText(run.tally, run.lang));
  return exitCode(run.tally, false);
}

/** Rows of one content are written once, under its first file: sums over the tables count nothing twice. */
function withFile(product: TidyRows, { path: file, duplicateOf }: Source): TidyRows {
  return Object.fromEntries(
    Object.entries(product).map(([name, rows]) => [
      name,
      name === 'reports' ? rows.map((row) => [file, duplicateOf, ...row]) : duplicateOf === null ? rows.map((row) => [file, ...row]) : [],
    ]),
  );
}

function failureRow({ source, failure }: FailedReport): Value[] {
  return [source.path, failure.code, failure.message];
}

interface Tables {
  write(rows: TidyRows): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

async function openTables(places: ReadonlyMap<string, string>, format: 'csv' | 'parquet'): Promise<Tables> {
  const open: Array<{ name: string; draft: Draft; parquet: ParquetPieces | null }> = [];
  const discard = async () => void (await Promise.all(open.map(({ draft }) => draft.discard())));
  try {
    for (const table of ALL_TABLES.filter(({ name }) => places.has(name))) {
      const columns = columnsOf(table);
      const draft = await openDraft(places.get(table.name) as string);
      open.push({ name: table.name, draft, parquet: format === 'parquet' ? parquetPieces(columns, VERSION) : null });
      if (format === 'csv') await draft.write(tidyCsvLines([columns.map(({ name }) => name)]));
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    async write(rows) {
      for (const { name, draft, parquet } of open) {
        const own = rows[name] ?? [];
        if (own.length > 0) await draft.write(parquet === null ? tidyCsvLines(own) : parquet.rows(own));
      }
    },
    async commit() {
      for (const { draft, parquet } of open) if (parquet !== null) await draft.write(parquet.end());
      for (const { draft } of open) await draft.commit();
    },
    discard,
  };
}
