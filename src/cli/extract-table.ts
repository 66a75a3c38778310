import type { Catalogue, Form } from '../catalogue/entry.js';
import type { Lang, Words } from '../checks/rule.js';
import type { FailedReport } from '../model/report.js';
import { wideCsv } from '../writers/wide/csv.js';
import { type WideBook, type WideReport, wideBook } from '../writers/wide/table.js';
import { uncodedRows } from '../writers/wide/uncoded-sheet.js';
import { wideXlsx } from '../writers/wide/xlsx.js';
import { dryRun } from './dry-run.js';
import { openResult, refuseInputs, targetOf } from './output.js';
import { type CommonOptions, exitCode, nothingRead, startRun } from './run.js';
import { readUnits } from './units-file.js';
import { UsageError } from './usage-error.js';
import { FAILURES, pick } from './words.js';

/** What shapes the table of a batch. */
export interface TableOptions {
  wide?: boolean;
  form?: string;
  units?: string;
}

/** Whether the options ask for the table of the batch, and not for reports one by one. */
export function wantsTable({ format, wide, form, units }: CommonOptions & TableOptions): boolean {
  if (format === 'xlsx') return true;
  if (wide === true && format !== 'csv') throw new UsageError(`--wide: only with --format csv (--format xlsx is always wide), not with ${format}`);
  if (wide !== true && form !== undefined) throw new UsageError('--form: only with --format xlsx, or --format csv --wide');
  if (wide !== true && units !== undefined) throw new UsageError('--units: only with --format xlsx, or --format csv --wide');
  return wide === true;
}

/** Prints the reports of a batch side by side. */
export async function extractTable(args: readonly string[], options: CommonOptions & TableOptions, signal: AbortSignal): Promise<number> {
  const expected = options.units === undefined ? null : await readUnits(options.units, '--units');
  const target = await targetOf(options.output);
  if (target.kind === 'folder') throw new UsageError(`-o ${options.output}: the table is one file for all reports; give -o the name of a file`);
  if (target.kind === 'stdout' && options.format === 'xlsx' && process.stdout.isTTY)
    throw new UsageError('--format xlsx: a workbook is not for the terminal; write it to a file with -o table.xlsx');
  const run = await startRun(args, options, signal);
  const { lang, catalogue } = run;
  const form = options.form === undefined ? null : namedForm(options.form, catalogue);
  const read = [...run.inputs.files.map((file) => file.path), ...(options.units === undefined ? [] : [options.units])];
  refuseInputs(target, read, new Map());
  if (options.dryRun === true) return dryRun(run);
  // before anything is read: what cannot be written is told at once
  const result = await openResult(target);
  try {
    const results: Array<WideReport | FailedReport> = [];
    for await (const outcome of run.outcomes('wide')) {
      if (outcome.failed !== null) results.push(outcome.failed);
      else if (outcome.product !== null) results.push({ source: outcome.about.source, ...outcome.product });
    }
    if (!results.some((each) => !('failure' in each))) return nothingRead(run.tally, lang, NOTHING);
    const book = wideBook(results, { lang, catalogue, ...(form === null ? {} : { form }), ...(expected === null ? {} : { expected }) });
    await result.write(options.format === 'xlsx' ? await wideXlsx(book, ({ code }) => pick(FAILURES[code], lang)) : wideCsv(book));
    await result.commit();
    if (options.quiet !== true) process.stderr.write(`${summary(book, lang)}${options.format === 'csv' ? leftOut(book, lang) : ''}`);
  } finally {
    await result.discard();
  }
  return exitCode(run.tally, false);
}

export function namedForm(id: string, catalogue: Catalogue): Form {
  const form = catalogue.forms.find((each) => each.id === id);
  if (form !== undefined) return form;
  const known = catalogue.forms.map((each) => `  ${each.id}  ${each.vi} / ${each.en}`).join('\n');
  throw new UsageError(`--form ${id}: there is no such form; the forms are:\n${known}`);
}

/** An empty workbook would look like a result. */
const NOTHING: Words = { vi: 'không đọc được báo cáo nào nên không lập bảng', en: 'no report was read, so no table was written' };

/** The csv is the table alone: what it cannot hold is told. */
function leftOut(book: WideBook, lang: Lang): string {
  const rows = uncodedRows(book).length;
  if (rows === 0) return '';
  return lang === 'en'
    ? `${rows} rows have no code and are not in the csv (see --format xlsx, or --unmatched)\n`
    : `${rows} dòng chưa có mã, không có trong tệp csv (xem --format xlsx, hoặc --unmatched)\n`;
}

function summary({ reports, failures, tables, form }: WideBook, lang: Lang): string {
  const columns = tables.flatMap((table) => table.columns);
  const missing = columns.filter(({ report }) => report === null).length;
  const twice = columns.filter(({ duplicates }) => duplicates.length > 0).length;
  const parts =
    lang === 'en'
      ? [
          `${reports.length} ${reports.length === 1 ? 'report' : 'reports'} in ${tables.length} ${tables.length === 1 ? 'period' : 'periods'}`,
          ...(failures.length > 0 ? [`${failures.length} not read`] : []),
          ...(missing > 0 ? [`${missing} ${missing === 1 ? 'report' : 'reports'} missing`] : []),
          ...(twice > 0 ? [`${twice} reports share their unit and period with another`] : []),
          ...(form === null ? [] : [`form ${form.id}`]),
        ]
      : [
          `${reports.length} báo cáo, ${tables.length} kỳ`,
          ...(failures.length > 0 ? [`${failures.length} tệp không đọc được`] : []),
          ...(missing > 0 ? [`thiếu ${missing} báo cáo`] : []),
          ...(twice > 0 ? [`${twice} báo cáo trùng đơn vị và kỳ`] : []),
          ...(form === null ? [] : [`theo biểu ${form.id}`]),
        ];
  return `${parts.join('; ')}\n`;
}
