import { appendFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Chalk } from 'chalk';
import { addToSummary, type Checkable, type CheckedReport, type CheckSummary, emptySummary } from '../writers/check.js';
import type { CheckContext, CheckFormat, CheckWriter } from '../writers/check-format.js';
import { CHECK_FORMATS, type CheckFormatName } from '../writers/check-formats.js';
import type { Ci } from './ci.js';
import { openDraft, type Target, toStdout, writeWhole } from './output.js';
import type { ReportFile } from './report-files.js';
import { failureLine } from './run.js';
import { UsageError } from './usage-error.js';

/** Where results of `check` go while they come: what is printed, the files beside it, and what a CI service shows by itself. */
export interface CheckOutputs {
  /** @param product what was read; null where nothing was */
  report(report: CheckedReport, product: Checkable | null): Promise<void>;
  end(summary: CheckSummary): Promise<void>;
  /** makes the files appear */
  commit(): Promise<void>;
  /** leaves nothing; after `commit` there is nothing to leave */
  discard(): Promise<void>;
}

export interface Wanted {
  format: CheckFormatName;
  target: Target;
  /** of the files in a folder, by input */
  names: ReadonlyMap<string, string>;
  reports: readonly ReportFile[];
  ci: Ci;
}

/** One result, and where its pieces go. */
interface Sink {
  format: CheckFormat;
  context: CheckContext;
  write(piece: string): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

export async function openOutputs({ format, target, names, reports, ci }: Wanted, context: CheckContext): Promise<CheckOutputs> {
  const plain: CheckContext = { ...context, colour: new Chalk({ level: 0 }), width: 0 };
  const printed = await CHECK_FORMATS[format].load();
  const open: Array<Omit<Sink, 'format' | 'context'> & { writer: CheckWriter }> = [];
  const add = async (sink: Sink) => {
    const writer = sink.format(sink.context);
    open.push({ ...sink, writer });
    await sink.write(writer.begin);
  };
  const discard = async () => {
    for (const sink of open) await sink.discard();
  };
  try {
    if (target.kind === 'stdout') for (const sink of await shownIn(ci, format, printed, context)) await add(sink);
    if (target.kind === 'file') await add(await toFile(target.file, printed, plain));
    for (const report of withService(reports, ci, format, target)) await add(await toFile(report.file, await CHECK_FORMATS[report.format].load(), plain));
    if (target.kind === 'stdout' && ci.summaryFile !== null && isAnnotated(ci, format)) await add(await jobSummary(ci.summaryFile, plain));
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    async report(report, product) {
      if (target.kind === 'folder') {
        const { source, failure } = report;
        const text = failure !== null && format === 'pretty' ? failureLine({ source, failure }, context.lang) : alone(printed(plain), report, product);
        await writeWhole(path.join(target.folder, names.get(source.path) ?? 'result'), text);
      }
      for (const { write, writer } of open) await write(writer.report(report, product));
    },
    async end(summary) {
      for (const { write, writer } of open) await write(writer.end(summary));
    },
    async commit() {
      for (const { commit } of open) await commit();
    },
    discard,
  };
}

/** The result of one input, in a file of its own. */
function alone(writer: CheckWriter, report: CheckedReport, product: Checkable | null): string {
  const summary = emptySummary();
  addToSummary(summary, report);
  return `${writer.begin}${writer.report(report, product)}${writer.end(summary)}`;
}

async function toFile(file: string, format: CheckFormat, context: CheckContext): Promise<Sink> {
  return { format, context, ...(await openDraft(file)) };
}

/**
 * On GitHub a person's output gets annotations with it, on standard error, as the runner reads commands from both streams and
 * nothing but results is ever on standard output; nothing is added to formats for machines. The job's summary goes with
 * annotations, asked for or not.
 */
async function shownIn(ci: Ci, format: CheckFormatName, printed: CheckFormat, context: CheckContext): Promise<Sink[]> {
  const asItComes = { commit: async () => {}, discard: async () => {} };
  if (!isAnnotated(ci, format) || format === 'github') return [{ format: printed, context, write: toStdout, ...asItComes }];
  const { github, withoutCommands } = await import('../writers/github.js');
  return [
    { format: printed, context, write: (piece) => toStdout(withoutCommands(piece)), ...asItComes },
    { format: github, context, write: async (piece) => void process.stderr.write(piece), ...asItComes },
  ];
}

function isAnnotated({ service }: Ci, format: CheckFormatName): boolean {
  return format === 'github' || (service === 'github' && format === 'pretty');
}

/** GitHub takes no summary of a step above this, and then shows nothing of it. */
const SUMMARY_BYTES = 1024 * 1024;

/** Added at the end of what the step has written so far. */
async function jobSummary(file: string, context: CheckContext): Promise<Sink> {
  const { markdownWithin } = await import('../writers/markdown.js');
  const before = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  const pieces: string[] = before === 0 ? [] : ['\n'];
  return {
    format: markdownWithin(SUMMARY_BYTES - before),
    context,
    write: async (piece) => void pieces.push(piece),
    commit: () =>
      appendFile(file, pieces.join('')).catch((error: NodeJS.ErrnoException) => {
        throw new UsageError(`GITHUB_STEP_SUMMARY: ${file} cannot be written (${error.code})`);
      }),
    discard: async () => {},
  };
}

/** GitLab shows what a job keeps as its code quality report: beside a person's output it is written without being asked for. */
const GITLAB_FILE = 'gl-code-quality-baocao.json';

function withService(reports: readonly ReportFile[], { service, root }: Ci, format: CheckFormatName, target: Target): readonly ReportFile[] {
  if (service !== 'gitlab' || format !== 'pretty' || target.kind !== 'stdout' || reports.some((report) => report.format === 'gitlab')) return reports;
  return [...reports, { format: 'gitlab', file: path.join(root, GITLAB_FILE) }];
}
