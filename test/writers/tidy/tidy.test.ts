import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FailedReport, Report } from '../../../src/model/report.js';
import { REPORT_TABLES } from '../../../src/writers/tidy/datapackage.js';
import { parquetPieces } from '../../../src/writers/tidy/parquet.js';
import { baocao, FIXTURES, folder } from '../../cli/run.js';

const FIXTURE = readFileSync(join(FIXTURES, 'hai-thuong-2023.txt'));
const README = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8');
/** a page that is one picture */
const IMAGE_ONLY = fileURLToPath(new URL('../../../fixtures/odd/scanned.pdf', import.meta.url));
const NAMES = REPORT_TABLES.map(({ name }) => name);

async function asked(cwd: string, sql: string): Promise<Record<string, unknown>[]> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    return (await connection.runAndReadAll(sql.replaceAll(/'(?<table>[a-z]+\.(?:csv|parquet))'/g, `'${cwd}/$<table>'`))).getRowObjectsJson();
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

describe('extract --tidy', () => {
  let cwd = '';
  let reports: Report[] = [];
  beforeAll(() => {
    cwd = folder({
      'in/a.txt': readFileSync(join(FIXTURES, 'binh-khe-2023.txt')),
      'in/b.txt': FIXTURE,
      'in/c.txt': FIXTURE,
      'in/empty.txt': '',
      'in/image.pdf': readFileSync(IMAGE_ONLY),
    });
    for (const format of ['csv', 'parquet'])
      expect(baocao(['extract', 'in', '--tidy', '--format', format, '-o', `${format}/`, '--quiet'], { cwd }).status).toBe(3);
    const results: Array<Report | FailedReport> = JSON.parse(baocao(['extract', 'in'], { cwd }).stdout);
    reports = results.filter((result): result is Report => !('failure' in result));
  }, 60_000);

  it('writes every table, its descriptor and the list for OCR', () => {
    for (const format of ['csv', 'parquet']) {
      expect(readdirSync(join(cwd, format)).sort()).toEqual([...NAMES.map((name) => `${name}.${format}`), 'datapackage.json', 'needs-ocr.txt'].sort());
      expect(readFileSync(join(cwd, format, 'needs-ocr.txt'), 'utf8')).toBe('in/image.pdf\n');
    }
  });

  it('has in csv and parquet the columns that the descriptor says, in its types', async () => {
    const { resources } = JSON.parse(readFileSync(join(cwd, 'parquet/datapackage.json'), 'utf8'));
    const types: Record<string, string> = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE' };
    for (const { path, schema } of resources) {
      const described = await asked(join(cwd, 'parquet'), `DESCRIBE SELECT * FROM '${path}'`);
      expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
        schema.fields.map(({ name, type }: { name: string; type: string }) => [name, types[type]]),
      );
      const header = readFileSync(join(cwd, 'csv', path.replace('parquet', 'csv')), 'utf8').split('\r\n')[0];
      expect(header).toBe(schema.fields.map(({ name }: { name: string }) => name).join(','));
    }
  });

  it('has every row of the reports, those of repeated files once', async () => {
    const own = reports.filter(({ source }) => source.duplicateOf === null);
    const lengths = {
      reports: reports.length,
      indicators: own.flatMap(({ indicators }) => indicators).length,
      figures: own.flatMap(({ figures }) => figures).length,
      findings: own.flatMap(({ findings }) => findings).length,
      relations: own.flatMap(({ relations }) => relations).length,
      terms: own.flatMap(({ relations }) => relations.flatMap(({ terms }) => terms)).length,
      failures: 2,
    };
    expect(own).toHaveLength(2);
    for (const [name, length] of Object.entries(lengths)) {
      for (const format of ['csv', 'parquet']) {
        expect(await asked(join(cwd, format), `SELECT count(*)::INT AS n FROM '${name}.${format}'`), `${name}.${format}`).toEqual([{ n: length }]);
      }
    }
    expect(await asked(join(cwd, 'parquet'), "SELECT file, duplicate_of FROM 'reports.parquet' ORDER BY file")).toEqual([
      { file: 'in/a.txt', duplicate_of: null },
      { file: 'in/b.txt', duplicate_of: null },
      { file: 'in/c.txt', duplicate_of: 'in/b.txt' },
    ]);
  });

  it('has the values of the reports, and the csv those of the parquet', async () => {
    const values = await asked(
      join(cwd, 'parquet'),
      "SELECT indicator, label, raw, value, of_which, period_end FROM 'indicators.parquet' WHERE file = 'in/b.txt'",
    );
    const report = reports.find(({ source }) => source.path === 'in/b.txt');
    const end = report?.metadata.period?.end;
    expect(values).toEqual(
      report?.indicators.map(({ id, label, raw, value, ofWhich }) => ({ indicator: id, label, raw, value, of_which: ofWhich, period_end: end })),
    );
    const sums = (format: string) =>
      asked(join(cwd, format), `SELECT file, round(sum(value), 6) AS total FROM 'indicators.${format}' GROUP BY file ORDER BY file`);
    expect(await sums('csv')).toEqual(await sums('parquet'));
  });

  it('answers the question of the README', async () => {
    const sql = /```sql\n(?<sql>[\s\S]*?)```/.exec(README)?.groups?.sql ?? '';
    const rows = await asked(join(cwd, 'parquet'), sql);
    const told = reports.flatMap(({ metadata, indicators, findings, source }) =>
      source.duplicateOf !== null
        ? []
        : indicators
            .filter(({ code, state }) => code === 'procedures.dossiers-received' && state === 'value')
            .map(({ value }) => ({ unit: metadata.issuer.name, dossiers: value, errors: findings.filter(({ severity }) => severity === 'error').length })),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(rows.map(({ unit, dossiers, errors }) => ({ unit, dossiers, errors }))).toEqual(expect.arrayContaining(told));
    expect(rows).toHaveLength(told.length);
  });

  it('joins relations with their terms', async () => {
    const open = await asked(join(cwd, 'parquet'), "SELECT count(*)::INT AS n FROM 'terms.parquet' t ANTI JOIN 'relations.parquet' r USING (file, relation)");
    expect(open).toEqual([{ n: 0 }]);
  });

  it('is resumed like any extract', () => {
    const run = () => baocao(['extract', 'in', '--tidy', '--format', 'parquet', '-o', 'again/', '--quiet', '--resume'], { cwd });
    run();
    run();
    for (const name of NAMES) expect(readFileSync(join(cwd, `again/${name}.parquet`))).toEqual(readFileSync(join(cwd, `parquet/${name}.parquet`)));
  });

  it('writes the indicators alone into one file', async () => {
    expect(baocao(['extract', 'in', '--format', 'parquet', '-o', 'one/indicators.parquet', '--quiet'], { cwd }).status).toBe(3);
    expect(readFileSync(join(cwd, 'one/indicators.parquet'))).toEqual(readFileSync(join(cwd, 'parquet/indicators.parquet')));
  });

  it.each([
    ['no place', ['--tidy', '--format', 'csv']],
    ['one file', ['--tidy', '--format', 'csv', '-o', 'x.csv']],
    ['another format', ['--tidy', '-o', 'x/']],
    ['parquet on the terminal or in a pipe', ['--format', 'parquet']],
    ['parquet into a folder without --tidy', ['--format', 'parquet', '-o', 'x/']],
  ])('is refused with %s', (_what, options) => {
    const { status, stdout } = baocao(['extract', 'in', ...options], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

describe('a parquet file in pieces', () => {
  it('is whole with no row, with one, and over several groups', async () => {
    const columns = REPORT_TABLES.find(({ name }) => name === 'failures')?.columns ?? [];
    const { writeFileSync } = await import('node:fs');
    for (const count of [0, 1, 49_999, 50_001, 120_000]) {
      const cwd = folder({});
      const pieces = parquetPieces(columns, '1');
      const written: Uint8Array[] = [];
      for (let at = 0; at < count; at += 1000) {
        written.push(pieces.rows(Array.from({ length: Math.min(1000, count - at) }, (_, row) => [`tệp ${at + row}`, 'damaged', null])));
      }
      written.push(pieces.end());
      writeFileSync(join(cwd, 'failures.parquet'), Buffer.concat(written));
      const sql = "SELECT count(*)::INT AS n, count(DISTINCT file)::INT AS files, count(message)::INT AS messages FROM 'failures.parquet'";
      expect(await asked(cwd, sql)).toEqual([{ n: count, files: count, messages: 0 }]);
    }
  });
});
