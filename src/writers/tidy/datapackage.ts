import { json } from '../json.js';
import { FILE, type TidyTable, type WrittenTable } from './table.js';
import { DUPLICATE_OF, FAILURES, TIDY_TABLES } from './tables.js';

/** What makes a row of the table its own, beside its file; a document may have two findings that are alike. */
const KEYS: Record<string, string[] | undefined> = {
  reports: [],
  indicators: ['indicator'],
  figures: ['figure'],
  relations: ['relation'],
  terms: ['relation', 'term'],
  failures: [],
};

/** Rows with the file first. Files that were not read have no row among the reports. */
function withFile({ name, told, columns }: Pick<TidyTable, 'name' | 'told' | 'columns'>): WrittenTable {
  const key = KEYS[name];
  return {
    name,
    told,
    columns: name === 'reports' ? [FILE, DUPLICATE_OF, ...columns] : [FILE, ...columns],
    key: key === undefined ? null : ['file', ...key],
    references: [
      ...(name === 'reports' || name === 'failures' ? [] : [{ table: 'reports', fields: ['file'] }]),
      ...(name === 'terms' ? [{ table: 'relations', fields: ['file', 'relation'] }] : []),
    ],
  };
}

/** The tables that documents fill. */
export const REPORT_TABLES: readonly WrittenTable[] = [...TIDY_TABLES, FAILURES].map(withFile);

/** The descriptor of the tables (Data Package, version 2). Nothing in it depends on when or where it was made. */
export function dataPackage(tables: readonly WrittenTable[], format: 'csv' | 'parquet', version: string): string {
  return json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'baocao',
    version,
    resources: tables.map(({ name, told, columns, key, references }) => ({
      name,
      type: 'table',
      description: told,
      path: `${name}.${format}`,
      format,
      mediatype: format === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet',
      ...(format === 'csv' ? { encoding: 'utf-8', dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } } : {}),
      schema: {
        fields: columns.map(({ name, type, told }) => ({ name, type, description: told })),
        missingValues: [''],
        ...(key === null ? {} : { primaryKey: key }),
        ...(references.length === 0 ? {} : { foreignKeys: references.map(({ table, fields }) => ({ fields, reference: { resource: table, fields } })) }),
      },
    })),
  });
}
