import type { Products } from '../batch/products.js';
import { unmatchedRows } from '../catalogue/unmatched.js';
import type { Report } from '../model/report.js';
import { json } from '../writers/json.js';
import { dryRun } from './dry-run.js';
import { refuseInputs, targetOf, writeWhole } from './output.js';
import { type CommonOptions, exitCode, startRun } from './run.js';
import { UsageError } from './usage-error.js';

/** Prints the rows of the inputs that no indicator was found for, as a catalogue file to be edited. */
export async function unmatched(args: readonly string[], options: CommonOptions, signal: AbortSignal): Promise<number> {
  if (options.format !== 'json') throw new UsageError(`--unmatched prints a catalogue file, which is JSON: --format ${options.format} does not go with it`);
  const target = await targetOf(options.output);
  if (target.kind === 'folder') throw new UsageError('--unmatched prints one file for all inputs: -o must name a file');
  const run = await startRun(args, options, signal);
  refuseInputs(
    target,
    run.inputs.files.map((file) => file.path),
    new Map(),
  );
  if (options.dryRun === true) return dryRun(run);
  const reports: Array<Products['unmatched'] & Pick<Report, 'source'>> = [];
  for await (const outcome of run.outcomes('unmatched')) {
    if (outcome.failed === null && outcome.product !== null) reports.push({ source: outcome.about.source, ...outcome.product });
  }
  // nothing read, nothing to say: an empty catalogue would look like a result
  if (reports.length === 0) {
    if (run.tally.failures === 0) throw new UsageError(run.lang === 'en' ? 'no report was read' : 'không đọc được báo cáo nào');
    return exitCode(run.tally, false);
  }
  const found = unmatchedRows(reports, run.catalogue);
  const { schema, ...lists } = found;
  const text = json({ schema, comment: HOW_TO[run.lang], ...lists });
  if (target.kind === 'file') await writeWhole(target.file, text);
  else process.stdout.write(text);
  if (options.quiet !== true) process.stderr.write(summary(reports.length, found.indicators.length, found.unclear.length, run.lang));
  return exitCode(run.tally, false);
}

const HOW_TO = {
  vi: 'Các dòng chưa có mã. Đổi mã local.row-… thành mã của mình, bỏ những dòng không cần; bỏ "under" nếu chỉ cần tên dòng là đủ. Sau đó dùng: --catalogue TỆP-NÀY. "seen", "unclear" và "comment" không được đọc.',
  en: 'Rows without a code. Give each local.row-… a code of your own and leave out what is not needed; leave out "under" where the words alone are enough. Then: --catalogue THIS-FILE. "seen", "unclear" and "comment" are not read.',
};

function summary(reports: number, entries: number, unclear: number, lang: 'vi' | 'en'): string {
  return lang === 'en'
    ? `${reports} ${reports === 1 ? 'report' : 'reports'} read: ${entries} rows could be entries, ${unclear} are unclear\n`
    : `${reports} báo cáo đã đọc: ${entries} dòng có thể thành chỉ tiêu, ${unclear} dòng chưa rõ\n`;
}
