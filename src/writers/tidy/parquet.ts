import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, ColumnType, Value } from './table.js';

/**
 * A parquet file, given in pieces as its rows come: `rows` and `end` return the bytes that are done, so that no more than
 * one group of rows is ever held.
 */
export interface ParquetPieces {
  rows(rows: ReadonlyArray<readonly Value[]>): Uint8Array;
  end(): Uint8Array;
}

const GROUP = 50_000;

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Parquet's own types (LogicalTypes.md): text is UTF-8, days are days since 1970. */
const ELEMENTS: Record<ColumnType, Omit<Element, 'name'>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  integer: { type: 'INT32', repetition_type: 'OPTIONAL' },
  number: { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
  boolean: { type: 'BOOLEAN', repetition_type: 'OPTIONAL' },
  date: { type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
};

export function parquetPieces(columns: ReadonlyArray<Omit<Column<never>, 'of'>>, version: string): ParquetPieces {
  const bytes = new ByteWriter();
  const schema: Element[] = [{ name: 'root', num_children: columns.length }, ...columns.map(({ name, type }) => ({ name, ...ELEMENTS[type] }))];
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: `baocao version ${version}` });
  let waiting: Array<readonly Value[]> = [];
  const group = () => {
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    const columnData = columns.map(({ name, type }, at) => ({ name, data: rows.map((row) => cell(row[at] ?? null, type)) }));
    writer.write({ columnData, rowGroupSize: GROUP });
  };
  const done = (): Uint8Array => {
    const piece = bytes.getBytes().slice();
    // its offsets count on; only its room is used again
    bytes.index = 0;
    return piece;
  };
  return {
    rows(rows) {
      for (const row of rows) waiting.push(row);
      if (waiting.length < GROUP) return new Uint8Array();
      group();
      return done();
    },
    end() {
      group();
      writer.finish();
      return done();
    },
  };
}

function cell(value: Value, type: ColumnType): Value | Date | undefined {
  return value !== null && type === 'date' ? new Date(`${value}T00:00:00Z`) : (value ?? undefined);
}
