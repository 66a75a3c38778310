import type { Catalogue } from '../catalogue/entry.js';
import { spaceless, wording } from '../catalogue/wording.js';
import { indexOf } from '../catalogue/wordings.js';
import type { Table, TableRow } from '../model/table.js';
import { unitKind } from '../text/units.js';

/** Words and a number at their end. One digit may be the mark of a footnote. */
const NUMBER_LAST = /^(?<words>.*\S)\s+(?<number>\d{2,4})$/u;
const COUNT = /^\d+$/;

/**
 * Where columns have collapsed, a number printed in the unit cell stands behind the label ("Số nhiệm vụ đã hoàn thành 200
 * 17"), and nothing in the line tells that it is not the label's. The forms do: where the words without the number are an
 * indicator's and those with it are not, the number is read as the unit cell's.
 */
export function unitNumbers(tables: readonly Table[], catalogue: Catalogue): Table[] {
  return tables.map((table) => (table.kind === 'indicators' && table.layout === 'collapsed' ? { ...table, rows: mended(table.rows, catalogue) } : table));
}

function mended(rows: readonly TableRow[], catalogue: Catalogue): TableRow[] {
  const known = rows.filter(({ unit }) => unit !== null && unitKind(unit) !== null);
  // two columns of figures: the first of them is no unit
  if (known.some(({ note }) => COUNT.test(note ?? ''))) return [...rows];
  const parted = rows.map((row) => partUnit(row, catalogue));
  const many = parted.filter((row) => row !== null).length * 2 > known.length;
  return rows.map((row, at) => (many ? row : (parted[at] ?? row)));
}

/** The row with the number at its label's end as its unit; null where the form does not tell that it is. */
function partUnit(row: TableRow, catalogue: Catalogue): TableRow | null {
  if (row.unit !== null || !COUNT.test(row.value ?? '')) return null;
  const { words, number } = NUMBER_LAST.exec(row.label)?.groups ?? {};
  // "1 048" is one number with a blank in it
  if (words === undefined || number === undefined || (number.length < 4 && row.value?.length === 3)) return null;
  const { exact } = indexOf(catalogue);
  return exact.has(spaceless(wording(words))) && !exact.has(spaceless(wording(row.label))) ? { ...row, label: words, unit: number } : null;
}
