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
 * 17"), and nothing in the line tells that it is not the label's, or the value. The forms do: where the words without the number
 * are a row's that has a unit, and those with it are not, the number is read as the unit cell's.
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

/** The row with the first of two numbers as its unit; null where the form does not tell that it is. */
function partUnit(row: TableRow, catalogue: Catalogue): TableRow | null {
  if (row.unit !== null || !COUNT.test(row.value ?? '')) return null;
  // the value on the next line
  const below = row.note !== null && COUNT.test(row.note);
  const { words, number } = NUMBER_LAST.exec(below ? `${row.label} ${row.value}` : row.label)?.groups ?? {};
  const value = below ? row.note : row.value;
  // "1 048" is one number with a blank in it
  if (words === undefined || number === undefined || (!below && number.length < 4 && value?.length === 3)) return null;
  const { exact } = indexOf(catalogue);
  if (!hasUnit(words, catalogue) || exact.has(spaceless(wording(`${words} ${number}`)))) return null;
  return { ...row, label: words, unit: number, value, note: below ? null : row.note };
}

/** Words of a form that prints a unit beside them wherever it prints them: where it prints none, two numbers may be a value and a page's. */
function hasUnit(words: string, { forms }: Catalogue): boolean {
  const key = spaceless(wording(words));
  const rows = forms.flatMap((form) => form.rows).filter(({ label }) => spaceless(wording(label)) === key);
  return rows.length > 0 && rows.every(({ unit }) => unit !== null);
}
