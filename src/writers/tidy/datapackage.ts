import { json } from '../json.js';
import { type Column, FILE, type TidyTable } from './table.js';
import { DUPLICATE_OF, FAILURES, TIDY_TABLES } from './tables.js';

/** Columns of a table as they are written: the file first. */
export function columnsOf({ name, columns }: Pick<TidyTable, 'name' | 'columns'>): ReadonlyArray<Omit<Column<never>, 'of'>> {
  return name === 'reports' ? [FILE, DUPLICATE_OF, ...columns] : [FILE, ...columns];
}

export const ALL_TABLES: ReadonlyArray<Pick<TidyTable, 'name' | 'told' | 'columns'>> = [...TIDY_TABLES, FAILURES];

/** What makes a row of the table its own. */
const KEYS: Record<string, string[]> = {
  reports: ['file'],
  indicators: ['file', 'indicator'],
  figures: ['file', 'figure'],
  relations: ['file', 'relation'],
  terms: ['file', 'relation', 'term'],
  failures: ['file'],
};
const OF_REPORTS = { fields: ['file'], reference: { resource: 'reports', fields: ['file'] } };
const OF_RELATIONS = { fields: ['file', 'relation'], reference: { resource: 'relations', fields: ['file', 'relation'] } };

/** The descriptor of the tables (Data Package, version 2). Nothing in it depends on when or where it was made. */
export function dataPackage(format: 'csv' | 'parquet', version: string): string {
  return json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'baocao',
    version,
    resources: ALL_TABLES.map((table) => ({
      name: table.name,
      type: 'table',
      description: table.told,
      path: `${table.name}.${format}`,
      format,
      mediatype: format === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet',
      ...(format === 'csv' ? { encoding: 'utf-8', dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } } : {}),
      schema: {
        fields: columnsOf(table).map(({ name, type, told }) => ({ name, type, description: told })),
        missingValues: [''],
        ...(KEYS[table.name] === undefined ? {} : { primaryKey: KEYS[table.name] }),
        ...(['reports', 'failures'].includes(table.name) ? {} : { foreignKeys: [OF_REPORTS, ...(table.name === 'terms' ? [OF_RELATIONS] : [])] }),
      },
    })),
  });
}
