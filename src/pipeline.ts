import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { withCanonical } from './catalogue/canonical.js';
import { CATALOGUE } from './catalogue/catalogue.js';
import type { Catalogue } from './catalogue/entry.js';
import { matchCodes } from './catalogue/match.js';
import { reporterOf } from './catalogue/names.js';
import { type CheckOptions, checkReport } from './checks/run.js';
import { readIndicators } from './indicators/read.js';
import { unitNumbers } from './indicators/unit-numbers.js';
import { ReadFailure } from './model/failure.js';
import type { Reading } from './model/reading.js';
import { REPORT_SCHEMA, type Report } from './model/report.js';
import { readFigures } from './narrative/figures.js';
import { readBytes, textReader } from './readers/read.js';
import type { ReadBytes } from './readers/reader.js';
import { readStructure } from './structure/read.js';
import { findTables } from './tables/find.js';

/** The one file that names every stage: bytes → blocks → tables and structure → indicators and figures → relations. */
export interface ReadOptions {
  /** how the report names its source; defaults to "-" */
  path?: string;
  signal?: AbortSignal;
  /** severities and language of the findings */
  checks?: CheckOptions;
  /** what rows are matched with, and whose relations are tested; the program's own by default (see `extendCatalogue`) */
  catalogue?: Catalogue;
  /** read what is no report too, as far as it goes */
  anyDocument?: boolean;
}

/**
 * Reads one document whole.
 * @throws ReadFailure when the bytes give no report; the signal's reason when it aborts
 */
export async function readStages(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  options.signal?.throwIfAborted();
  const read = await readBytes(bytes);
  await turn(options.signal);
  const stages = stagesOf(bytes, read, options);
  let stage = stages.next();
  while (stage.done !== true) {
    await turn(options.signal);
    stage = stages.next();
  }
  return stage.value;
}

/**
 * The same for text, at once and without a signal: for callers that bound the time themselves.
 * @throws ReadFailure when the bytes give no report
 */
export async function textStages(): Promise<(bytes: Uint8Array, options?: Omit<ReadOptions, 'signal'>) => Reading> {
  const readText = await textReader();
  return (bytes, options = {}) => {
    const stages = stagesOf(bytes, readText(bytes), options);
    let stage = stages.next();
    while (stage.done !== true) stage = stages.next();
    return stage.value;
  };
}

/** What follows the reading of the bytes; between its stages others may have a turn. */
function* stagesOf(
  bytes: Uint8Array,
  read: ReadBytes,
  { path = '-', checks = {}, catalogue = CATALOGUE, anyDocument = false }: Omit<ReadOptions, 'signal'>,
): Generator<undefined, Reading> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const tabled = findTables(read.blocks);
  const document = readStructure(
    tabled.flow,
    tabled.tables.map((table) => table.title),
    tabled.attachments,
  );
  if (!anyDocument && document.metadata.documentType === null && !tabled.tables.some((table) => table.kind === 'indicators')) {
    throw new ReadFailure('not-a-report', 'no BÁO CÁO heading and no indicator table was found');
  }
  yield;
  const { indicators, notes } = readIndicators(unitNumbers(tabled.tables, catalogue));
  const { figures, numbers } = readFigures(document);
  yield;
  const report: Report = {
    schema: REPORT_SCHEMA,
    source: { path, format: read.format, bytes: bytes.length, sha256, pages: read.pages, encoding: read.encoding, duplicateOf: null },
    metadata: document.metadata,
    sections: document.sections,
    tables: tabled.tables.map((table) => ({
      id: table.id,
      kind: table.kind,
      title: table.title,
      columns: table.columns,
      rows: table.kind === 'indicators' ? table.rows.length : table.bodyRows,
      layout: table.layout,
      place: table.place,
    })),
    indicators: withCanonical(matchCodes(indicators, catalogue, reporterOf(document.metadata)), catalogue),
    figures,
    relations: [],
    findings: [],
    notes: [...read.notes, ...tabled.notes, ...notes],
  };
  const { relations, findings, messages } = checkReport(report, { catalogue, ...checks }, document, tabled.tables);
  Object.assign(report, { relations, findings });
  return { report, messages, blocks: read.blocks, document, tables: tabled.tables, numbers };
}

/** Between stages the event loop gets its turn, so that a signal set by a timer or by Ctrl-C is seen. */
async function turn(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return;
  await setImmediate();
  signal.throwIfAborted();
}

/**
 * Reads one document and tests its figures.
 * @throws ReadFailure when the bytes give no report; the signal's reason when it aborts
 */
export async function readReport(bytes: Uint8Array, options: ReadOptions = {}): Promise<Report> {
  return (await readStages(bytes, options)).report;
}
