import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Done } from '../batch/done.js';
import type { Form } from '../catalogue/entry.js';
import { type AcrossChecked, checkAcross } from '../checks/across/run.js';
import type { Words } from '../checks/rule.js';
import type { AcrossFinding, FiledReport } from '../model/across.js';
import type { FailedReport } from '../model/report.js';
import { putUnder } from '../text/grouped.js';
import { ACROSS_ARTICLES_SLOT, ACROSS_SLOT, acrossArticles, acrossList, type FoundAcross } from '../writers/audit/across-part.js';
import type { AuditBook, AuditedReport } from '../writers/audit/book.js';
import { findingsJson } from '../writers/audit/findings-json.js';
import { pageText } from '../writers/audit/frame.js';
import { overviewPage } from '../writers/audit/overview-page.js';
import { auditAnswer, summaryMarkdown } from '../writers/audit/summary-markdown.js';
import { addToSummary, type CheckedReport, checkedReport, emptySummary, uncheckedReport } from '../writers/check.js';
import { ACROSS_TABLES, acrossRows } from '../writers/tidy/across-tables.js';
import { REPORT_TABLES } from '../writers/tidy/datapackage.js';
import { wideBook } from '../writers/wide/table.js';
import { wideXlsx } from '../writers/wide/xlsx.js';
import { formerAudit, isAudit, MANIFEST, manifestOf } from './audit-folder.js';
import { dryRun } from './dry-run.js';
import { namedForm } from './extract-table.js';
import { missingLine, rollCall } from './missing.js';
import { filesWithin, openFolder, resultNames, writePieces, writeWhole } from './output.js';
import { pageAssets } from './page-assets.js';
import { journalOf, keep, productOf } from './resume.js';
import { type CommonOptions, exitCode, nothingRead, type Run, startRun } from './run.js';
import { tallyLine } from './tally.js';
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
const TABLES = [...REPORT_TABLES, ...ACROSS_TABLES];

/** Writes a folder that is opened without installing anything: pages, and the data that they show. */
export async function audit(args: readonly string[], options: AuditOptions, signal: AbortSignal): Promise<number> {
  const folder = options.output;
  if (folder === undefined || folder === '-')
    throw new UsageError(
      options.lang === 'en'
        ? 'audit: pages and data are written; give them a folder with -o DIR'
        : 'audit: cần một thư mục để ghi các trang và dữ liệu; hãy thêm -o THƯ_MỤC (give a folder with -o DIR)',
    );
  const run = await startRun(args, { ...options, ...((await isAudit(folder)) ? { leaveOut: folder } : {}) }, signal);
  const form = options.form === undefined ? null : namedForm(options.form, run.catalogue);
  const former = await formerAudit(folder, run);
  if (options.dryRun === true) return dryRun(run);
  const draft = await openFolder(folder);
  try {
    const book = await readAudit(run, { folder: draft.folder, form, journal: options.resume === true ? await journalOf(folder) : null });
    // an empty one would look like an answer, and might take the place of a full one
    if (book.reports.length === 0) return nothingRead(run.tally, run.lang, NOTHING);
    await writeBook(book, draft.folder, await pageAssets('overview'));
    const written = await filesWithin(draft.folder);
    await writeWhole(path.join(draft.folder, MANIFEST), manifestOf(written));
    // killed from here on, the folder holds files of both audits, and the next one knows all of them
    await writeWhole(path.join(folder, MANIFEST), manifestOf([...former, ...written]));
    await draft.commit(INDEX, former);
    if (options.quiet !== true) process.stderr.write(ending(book, run, path.join(folder, INDEX)));
  } finally {
    await draft.discard();
  }
  return exitCode(run.tally, false);
}

const NOTHING: Words = { vi: 'không đọc được báo cáo nào nên không ghi gì', en: 'no report was read, so nothing was written' };

/** The answer in the overview's own numbers, what was not read, who is missing, and what to do now. */
function ending(book: AuditBook, { tally, lang }: Run, index: string): string {
  const { missing } = book;
  return [
    `${auditAnswer(book)}\n`,
    tally.failures + tally.skipped + tally.duplicates === 0 ? '' : `${tallyLine(tally, lang)}\n`,
    missing === null ? '' : missingLine(missing, lang),
    lang === 'en' ? `open ${index} in a browser\n` : `mở ${index} bằng trình duyệt\n`,
  ].join('');
}

/** Reads every report; its page and its rows of the tidy tables are written at once. */
async function readAudit(run: Run, { folder, form, journal }: { folder: string; form: Form | null; journal: string | null }): Promise<AuditBook> {
  const { lang, catalogue, expected } = run;
  const assets = await pageAssets('report');
  const names = resultNames(
    run.inputs.files.map((file) => file.path),
    'html',
    { portable: true },
  );
  const results: CheckedReport[] = [];
  const roll = rollCall(expected);
  const reports: Array<Omit<AuditedReport, 'across'>> = [];
  const failures: FailedReport[] = [];
  const pages = new Map<string, string>();
  const filed: FiledReport[] = [];
  const tidy = await openTidyFiles({ kind: 'folder', folder: path.join(folder, DATA) }, 'csv', TABLES);
  let done: Done<'audit'> | null = null;
  let across: AcrossChecked;
  try {
    if (journal !== null) done = await (await import('../batch/done.js')).doneProducts<'audit'>(journal, { identity: run.identityOf('audit'), fresh: false });
    for await (const outcome of run.outcomes('audit', { done })) {
      if (outcome.failed !== null) {
        failures.push(outcome.failed);
        await tidy.failed(outcome.failed);
        results.push(uncheckedReport(outcome.failed));
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
    across = checkAcross(filed, { rules: run.rules, lang, catalogue, expected });
    await tidy.write(acrossRows(across.findings));
    await tidy.commit();
    await done?.finish();
  } finally {
    await tidy.discard();
    await done?.close();
  }
  const summary = { ...emptySummary(), skipped: run.tally.skipped };
  for (const result of results) addToSummary(summary, result);
  await tellAcross(across, pages, folder);
  const bySource = acrossBySource(across);
  const [originals, copies] = [reports.filter(({ source }) => source.duplicateOf === null), reports.filter(({ source }) => source.duplicateOf !== null)];
  // the same content counts once, in the table as everywhere
  const wide = wideBook([...originals, ...failures], {
    lang,
    catalogue,
    ...(form === null ? {} : { form }),
    ...(expected.units === null ? {} : { expected: expected.units }),
  });
  const missing = roll.expected === 0 ? null : { expected: roll.expected, absent: roll.absent() };
  return {
    lang,
    version: VERSION,
    reports: [...originals, ...copies].map((report) => ({ ...report, across: bySource.get(report.source.path) ?? [] })),
    failures,
    skipped: run.tally.skippedPaths,
    results,
    summary,
    wide,
    missing,
    across,
  };
}

/** The findings that each report takes part in. */
function acrossBySource({ findings }: AcrossChecked): Map<string, AcrossFinding[]> {
  const bySource = new Map<string, AcrossFinding[]>();
  for (const finding of findings) for (const source of new Set(finding.terms.map((term) => term.source))) putUnder(bySource, source, finding);
  return bySource;
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
  const byPage = new Map<string, FoundAcross[]>();
  for (const [at, finding] of findings.entries()) {
    const concerned = new Set(finding.terms.flatMap(({ source }) => pages.get(source) ?? []));
    for (const page of concerned) putUnder(byPage, page, { finding, message: messages[at] as Words });
  }
  for (const [page, found] of byPage) {
    const addressOf = (source: string, indicator: string | null) => {
      const other = pages.get(source);
      const row = indicator === null ? null : `#${indicator}`;
      if (other === undefined || other === page) return other === undefined ? null : row;
      return `${addressFrom(page, other)}${row ?? ''}`;
    };
    const file = path.join(folder, page);
    const text = await readFile(file, 'utf8');
    const put = [
      [ACROSS_SLOT, acrossList(found)],
      [ACROSS_ARTICLES_SLOT, acrossArticles(found, addressOf)],
    ] as const;
    await writeWhole(
      file,
      put.reduce((page, [slot, { html }]) => page.replace(slot, () => html), text),
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
  if (book.reports.length > 0)
    await writeWhole(written('indicators.xlsx'), await wideXlsx(book.wide, ({ code }) => pick(FAILURES[code], lang), book.across.findings));
  await writePieces(written('findings.json'), findingsJson(book));
  await writeWhole(
    written('summary.md'),
    summaryMarkdown(book, ({ code }) => pick(FAILURES[code], lang)),
  );
  const files = [...beside, `${DATA}/datapackage.json`, ...TABLES.map(({ name }) => `${DATA}/${name}.csv`)];
  const body = overviewPage(book, { explain: (code) => FAILURES[code], files });
  await writeWhole(path.join(folder, INDEX), pageText({ title: 'baocao', home: null, body }, overview, lang));
}
