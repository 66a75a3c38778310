import path from 'node:path';
import type { FailedReport, Report } from '../model/report.js';
import { csvHeader, csvRows } from '../writers/csv.js';
import { json, ndjson } from '../writers/json.js';
import { extractTable, type TableOptions, wantsTable } from './extract-table.js';
import { refuseInputs, resultNames, targetOf, toStdout, writeWhole } from './output.js';
import { type CommonOptions, exitCode, startRun } from './run.js';
import { unmatched } from './unmatched.js';

/** Prints normalized reports, as they are read where the format allows. */
export async function extract(args: readonly string[], options: CommonOptions & TableOptions & { unmatched?: boolean }, signal: AbortSignal): Promise<number> {
  if (options.unmatched === true) return unmatched(args, options, signal);
  if (wantsTable(options)) return await extractTable(args, options, signal);
  const run = await startRun(args, options, signal);
  const target = await targetOf(options.output);
  const paths = run.inputs.files.map((file) => file.path);
  const names = resultNames(paths, options.format);
  refuseInputs(target, paths, names);
  const write = formatter(options.format, run.inputs.single);
  let text = '';
  const emit = async (piece: string) => {
    if (target.kind === 'stdout') await toStdout(piece);
    else text += piece;
  };
  if (target.kind !== 'folder') await emit(write.begin);
  let written = 0;
  for await (const outcome of run.outcomes) {
    if (target.kind === 'stdout' && process.stdout.destroyed) break;
    const result = outcome.reading?.report ?? (outcome.failed as FailedReport);
    if (target.kind === 'folder') {
      const alone = formatter(options.format, true);
      await writeWhole(path.join(target.folder, names.get(outcome.input.path) ?? 'result'), `${alone.begin}${alone.one(result, 0)}${alone.end}`);
    } else {
      await emit(write.one(result, written));
    }
    written++;
  }
  if (target.kind !== 'folder') await emit(write.end);
  if (target.kind === 'file') await writeWhole(target.file, text);
  if (options.quiet !== true && (run.inputs.files.length > 1 || target.kind !== 'stdout'))
    process.stderr.write(summary(written - run.tally.failures, run.tally, run.lang));
  return exitCode(run.tally, false);
}

interface Formatter {
  begin: string;
  one(result: Report | FailedReport, at: number): string;
  end: string;
}

function formatter(format: string, single: boolean): Formatter {
  if (format === 'ndjson') return { begin: '', one: ndjson, end: '' };
  if (format === 'csv') return { begin: csvHeader(), one: (result) => ('failure' in result ? '' : csvRows(result)), end: '' };
  if (single) return { begin: '', one: json, end: '' };
  return { begin: '[', one: (result, at) => `${at === 0 ? '\n' : ',\n'}${json(result).trimEnd()}`, end: '\n]\n' };
}

function summary(reports: number, { failures, skipped }: { failures: number; skipped: number }, lang: 'vi' | 'en'): string {
  return lang === 'en'
    ? `${reports} ${reports === 1 ? 'report' : 'reports'} read${failures > 0 ? `, ${failures} not read` : ''}${skipped > 0 ? `, ${skipped} skipped (no reports)` : ''}\n`
    : `${reports} báo cáo đã đọc${failures > 0 ? `, ${failures} không đọc được` : ''}${skipped > 0 ? `, ${skipped} bỏ qua (không phải báo cáo)` : ''}\n`;
}
