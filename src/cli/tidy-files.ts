import path from 'node:path';
import type { About } from '../batch/products.js';
import type { FailedReport, Source } from '../model/report.js';
import { tidyCsvLines } from '../writers/tidy/csv.js';
import { dataPackage, REPORT_TABLES } from '../writers/tidy/datapackage.js';
import { type ParquetPieces, parquetPieces } from '../writers/tidy/parquet.js';
import type { TidyRows, Value, WrittenTable } from '../writers/tidy/table.js';
import { type Draft, openDraft, type Target, writeWhole } from './output.js';
import { VERSION } from './version.js';

/** Files whose pages are images: they have to be read by OCR before anything here can read them. */
const NEEDS_OCR = 'needs-ocr.txt';
const DESCRIPTOR = 'datapackage.json';

export type TidyFormat = 'csv' | 'parquet';

/** The tables that analysts load, as files that fill while reports come and are there only when they are whole. */
export interface TidyFiles {
  read(about: About, rows: TidyRows): Promise<void>;
  failed(failed: FailedReport): Promise<void>;
  /** rows of no one document, as they are */
  write(rows: TidyRows): Promise<void>;
  commit(): Promise<void>;
  /** leaves nothing; after `commit` there is nothing to leave */
  discard(): Promise<void>;
}

/** @param target a folder for the tables with their descriptor and the list of what needs OCR, or a file for the indicators alone */
export async function openTidyFiles(
  target: Exclude<Target, { kind: 'stdout' }>,
  format: TidyFormat,
  written: readonly WrittenTable[] = REPORT_TABLES,
): Promise<TidyFiles> {
  const tables = await openTables(
    target.kind === 'file'
      ? written.filter(({ name }) => name === 'indicators').map((table) => ({ table, file: target.file }))
      : written.map((table) => ({ table, file: path.join(target.folder, `${table.name}.${format}`) })),
    format,
  );
  const needsOcr: string[] = [];
  return {
    async read({ source, notes }, rows) {
      if (notes.some(({ code }) => code === 'no-text-layer')) needsOcr.push(source.path);
      await tables.write(withFile(rows, source));
    },
    async failed(failed) {
      if (failed.failure.code === 'no-text-layer') needsOcr.push(failed.source.path);
      await tables.write({ failures: [failureRow(failed)] });
    },
    write: tables.write,
    async commit() {
      await tables.commit();
      if (target.kind === 'file') return;
      await writeWhole(path.join(target.folder, DESCRIPTOR), dataPackage(written, format, VERSION));
      await writeWhole(path.join(target.folder, NEEDS_OCR), needsOcr.map((file) => `${file}\n`).join(''));
    },
    discard: tables.discard,
  };
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

async function openTables(places: ReadonlyArray<{ table: WrittenTable; file: string }>, format: TidyFormat): Promise<Tables> {
  const open: Array<{ name: string; draft: Draft; parquet: ParquetPieces | null }> = [];
  const discard = async () => void (await Promise.all(open.map(({ draft }) => draft.discard())));
  try {
    for (const { table, file } of places) {
      const { name, columns } = table;
      const draft = await openDraft(file);
      open.push({ name, draft, parquet: format === 'parquet' ? parquetPieces(columns, VERSION) : null });
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
