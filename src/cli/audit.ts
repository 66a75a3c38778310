import { open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Done } from '../batch/done.js';
import type { Form } from '../catalogue/entry.js';
import { type AcrossChecked, checkAcross } from '../checks/across/run.js';
import type { Words } from '../checks/rule.js';
import type { AcrossFinding, FiledReport } from '../model/across.js';
import type { FailedReport } from '../model/report.js';
import { putUnder } from '../text/grouped.js';
import { ACROSS_SLOT, acrossPart } from '../writers/audit/across-part.js';
import type { AuditBook, AuditedReport } from '../writers/audit/book.js';
import { findingsJson } from '../writers/audit/findings-json.js';
import { GENERATOR, pageText } from '../writers/audit/frame.js';
import { overviewPage } from '../writers/audit/overview-page.js';
import { summaryMarkdown } from '../writers/audit/summary-markdown.js';
import { addToSummary, type CheckedReport, checkedReport, countVerdicts, emptySummary } from '../writers/check.js';
import { ALL_TABLES } from '../writers/tidy/datapackage.js';
import { wideBook } from '../writers/wide/table.js';
import { wideXlsx } from '../writers/wide/xlsx.js';
import { dryRun } from './dry-run.js';
import { namedForm } from './extract-table.js';
import { rollCall } from './missing.js';
import { openDraft, openFolder, resultNames, writeWhole } from './output.js';
import { pageAssets } from './page-assets.js';
import { journalOf, keep, productOf } from './resume.js';
import { type CommonOptions, exitCode, type Run, startRun } from './run.js';
import { tallyText } from './tally.js';
import { openTidyFiles } from './tidy-files.js';
import { UsageError } from './usage-error.js';
import { VERSION } from './version.js';
import { FAILURES, pick } from './words.js';

export interface AuditOptions extends CommonOptions {
  form?: string;
}

/** What the folder holds, from the page that opens it. */
const INDEX = 'index.html';
const PAGES = 'reports';
const DATA = 'data';

/** Writes a folder that is opened without installing anything: pages, and the data that they show. */
export async function audit(args: readonly string[], options: AuditOptions, signal: AbortSignal): Promise<number> {
  const folder = options.output;
  if (folder === undefined || folder === '-') throw new UsageError('audit: pages and data are written; give them a folder with -o DIR');
  const run = await startRun(args, options, signal);
  const form = options.form === undefined ? null : namedForm(options.form, run.catalogue);
  await refuseFolder(folder, run);
  if (options.dryRun === true) return dryRun(run);
  const draft = await openFolder(folder);
  try {
    const book = await readAudit(run, { folder: draft.folder, form, journal: options.resume === true ? await journalOf(folder) : null });
    if (book.reports.length === 0 && run.tally.failures === 0)
      throw new UsageError(run.lang === 'en' ? 'no report was read, so nothing was written' : 'không đọc được báo cáo nào nên không ghi gì');
    await writeBook(book, draft.folder, await pageAssets('overview'));
    await draft.commit(INDEX);
  } finally {
    await draft.discard();
  }
  if (options.quiet !== true) {
    process.stderr.write(tallyText(run.tally, run.lang));
    const index = path.join(folder, INDEX);
    process.stderr.write(run.lang === 'en' ? `open ${index} in a browser\n` : `mở ${index} bằng trình duyệt\n`);
  }
  return exitCode(run.tally, false);
}

/** A folder with anything else than an earlier audit in it is somebody's; and what is read is never replaced. */
async function refuseFolder(folder: string, { inputs, lang }: Run): Promise<void> {
  const inside = inputs.files.find(({ path: file }) => `${path.resolve(file)}${path.sep}`.startsWith(`${path.resolve(folder)}${path.sep}`));
  if (inside !== undefined)
    throw new UsageError(
      lang === 'en'
        ? `${folder}: an input lies in it (${inside.path}); give -o another folder`
        : `${folder}: có tệp đầu vào nằm trong đó (${inside.path}); hãy chọn thư mục khác cho -o`,
    );
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new UsageError(`${folder}: ${error.code === 'ENOTDIR' ? 'it is a file, and a folder is wanted' : `it cannot be read (${error.code})`}`);
  });
  if (names.length === 0 || names.every((name) => name.startsWith('.')) || (await isAudit(folder))) return;
  throw new UsageError(
    lang === 'en'
      ? `${folder}: there are files in it, and no earlier audit; give -o a new or an empty folder`
      : `${folder}: trong đó có tệp và không phải kết quả kiểm tra trước đây; hãy chọn thư mục mới hoặc trống cho -o`,
  );
}

async function isAudit(folder: string): Promise<boolean> {
  const handle = await open(path.join(folder, INDEX)).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(4096) });
    return buffer.toString('utf8', 0, bytesRead).includes(GENERATOR);
  } finally {
    await handle.close();
  }
}

/** Reads every report; its page and its rows of the tidy tables are written at once. */
async function readAudit(run: Run, { folder, form, journal }: { folder: string; form: Form | null; journal: string | null }): Promise<AuditBook> {
  const { lang, catalogue, expected } = run;
  const assets = await pageAssets('report');
  const names = resultNames(
    run.inputs.files.map((file) => file.path),
    'html',
  );
  const results: CheckedReport[] = [];
  const roll = rollCall(expected);
  const reports: AuditedReport[] = [];
  const failures: FailedReport[] = [];
  const pages = new Map<string, string>();
  const filed: FiledReport[] = [];
  const tidy = await openTidyFiles({ kind: 'folder', folder: path.join(folder, DATA) }, 'csv');
  let done: Done<'audit'> | null = null;
  try {
    if (journal !== null) done = await (await import('../batch/done.js')).doneProducts<'audit'>(journal, { identity: run.identityOf('audit'), fresh: false });
    for await (const outcome of run.outcomes('audit', { done })) {
      if (outcome.failed !== null) {
        const { source, failure } = outcome.failed;
        failures.push(outcome.failed);
        await tidy.failed(outcome.failed);
        results.push({
          source,
          findings: [],
          accepted: [],
          relations: countVerdicts([]),
          rules: {},
          coverage: { numbers: 0, figures: 0, related: 0 },
          failure,
        });
      } else {
        const { about } = outcome;
        const product = productOf(outcome);
        const { path: file, duplicateOf } = about.source;
        const checked = checkedReport(about.source, product.check);
        const page = (duplicateOf === null ? null : pages.get(duplicateOf)) ?? path.posix.join(PAGES, names.get(file) ?? 'report.html');
        if (!pages.has(duplicateOf ?? ''))
          await writeWhole(
            path.join(folder, page),
            pageText({ title: titleOf(product.wide.metadata, file), home: homeOf(page), body: { html: product.page } }, assets, lang),
          );
        pages.set(file, page);
        filed.push({ source: { path: file, duplicateOf }, ...product.filed });
        await tidy.read(about, product.tidy);
        results.push(checked);
        roll.meet(product.wide.metadata);
        reports.push({ source: about.source, ...product.wide, checked, messages: product.messages, page: addressFrom(INDEX, page) });
      }
      await keep(done, outcome);
    }
    await tidy.commit();
    await done?.finish();
  } finally {
    await tidy.discard();
    await done?.close();
  }
  const summary = { ...emptySummary(), skipped: run.tally.skipped };
  for (const result of results) addToSummary(summary, result);
  const wide = wideBook([...reports, ...failures], {
    lang,
    catalogue,
    ...(form === null ? {} : { form }),
    ...(expected.units === null ? {} : { expected: expected.units }),
  });
  const across = checkAcross(filed, { rules: run.rules, lang, catalogue, expected });
  await tellAcross(across, pages, folder);
  const missing = roll.expected === 0 ? null : { expected: roll.expected, absent: roll.absent() };
  return { lang, version: VERSION, reports, failures, results, summary, wide, missing, across };
}

/** From a report's page, however many folders below. */
function homeOf(page: string): string {
  return addressFrom(page, INDEX);
}

/** A file of the audit as another links to it, escaped as addresses are. */
function addressFrom(page: string, to: string): string {
  return path.posix.relative(path.posix.dirname(page), to).split('/').map(encodeURIComponent).join('/');
}

/** The pages were written one by one; what all the reports together tell of one is put into its page when all are read. */
async function tellAcross({ findings, messages }: AcrossChecked, pages: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const byPage = new Map<string, Array<{ finding: AcrossFinding; message: Words }>>();
  for (const [at, finding] of findings.entries()) {
    const concerned = new Set(finding.terms.flatMap(({ source }) => pages.get(source) ?? []));
    for (const page of concerned) putUnder(byPage, page, { finding, message: messages[at] as Words });
  }
  for (const [page, found] of byPage) {
    const addressOf = (source: string, indicator: string | null) => {
      const other = pages.get(source);
      if (other === undefined) return null;
      return `${other === page ? '' : addressFrom(page, other)}${indicator === null ? '' : `#${indicator}`}`;
    };
    const file = path.join(folder, page);
    const text = await readFile(file, 'utf8');
    await writeWhole(
      file,
      text.replace(ACROSS_SLOT, () => acrossPart(found, addressOf).html),
    );
  }
}

function titleOf({ issuer, title }: AuditedReport['metadata'], file: string): string {
  return [issuer.name ?? title, path.posix.basename(file)].filter((part) => part !== null).join(' · ');
}

/** What is told of all reports together. */
async function writeBook(book: AuditBook, folder: string, overview: Awaited<ReturnType<typeof pageAssets>>): Promise<void> {
  const { lang } = book;
  const beside: string[] = [];
  const written = (name: string) => {
    beside.push(name);
    return path.join(folder, name);
  };
  if (book.reports.length > 0) await writeWhole(written('indicators.xlsx'), await wideXlsx(book.wide, ({ code }) => pick(FAILURES[code], lang)));
  await writePieces(written('findings.json'), findingsJson(book));
  await writeWhole(
    written('summary.md'),
    summaryMarkdown(book, ({ code }) => pick(FAILURES[code], lang)),
  );
  const files = [...beside, `${DATA}/datapackage.json`, ...ALL_TABLES.map(({ name }) => `${DATA}/${name}.csv`)];
  const body = overviewPage(book, { explain: (code) => FAILURES[code], files });
  await writeWhole(path.join(folder, INDEX), pageText({ title: 'baocao', home: null, body }, overview, lang));
}

async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
  const draft = await openDraft(file);
  try {
    for (const piece of pieces) await draft.write(piece);
    await draft.commit();
  } finally {
    await draft.discard();
  }
}
