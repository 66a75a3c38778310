import type { Note } from '../model/note.js';
import type { Indicator, IndicatorKind } from '../model/report.js';
import type { Table, TableRow } from '../model/table.js';
import { parseCell } from '../text/numbers.js';
import { fold } from '../text/unicode.js';
import { type LegendOption, parseLegend, unitKind } from '../text/units.js';

/** Every row of every indicator table as one indicator, in document order; codes are the catalogue's work. */
export function readIndicators(tables: readonly Table[]): { indicators: Indicator[]; notes: Note[] } {
  const indicators: Indicator[] = [];
  const notes: Note[] = [];
  for (const table of tables) {
    if (table.kind !== 'indicators') continue;
    for (const [at, row] of table.rows.entries()) {
      const options = row.unit === null ? null : parseLegend(row.unit);
      const kind = rowKind(row, options, hasChildren(table.rows, at));
      const cell = parseCell(row.value, { percent: kind === 'percent' });
      if (cell.ambiguous) notes.push({ code: 'two-numbers', message: row.value ?? '', place: row.place });
      if (row.unit !== null && /^\d+(?:[.,]\d+)*$/.test(row.unit)) notes.push({ code: 'number-in-unit', message: row.unit, place: row.place });
      if (row.confidence < 0.5) notes.push({ code: 'segmentation-unsure', message: row.label, place: row.place });
      indicators.push({
        id: `${table.id}.r${at + 1}`,
        table: table.id,
        row: at + 1,
        code: null,
        match: null,
        confidence: row.confidence,
        stt: row.stt,
        path: row.path,
        label: row.label,
        unit: row.unit,
        raw: row.value,
        value: cell.number === null ? null : cell.number.value.toNumber(),
        canonical: null,
        kind,
        state: cell.state,
        options,
        ofWhich: row.ofWhich,
        owner: row.owner,
        note: row.note,
        quote: row.quote,
        place: row.place,
      });
    }
  }
  return { indicators, notes };
}

/** Rows under it follow: deeper numbers, or rows without a number. */
function hasChildren(rows: readonly TableRow[], at: number): boolean {
  const row = rows[at] as TableRow;
  const next = rows[at + 1];
  return row.stt !== null && next !== undefined && next.path.length > row.path.length;
}

/** The kind of a row: its unit tells first, then its legend, then its label. A heading keeps its kind when a number stands in it. */
function rowKind(row: TableRow, options: readonly LegendOption[] | null, parent: boolean): IndicatorKind {
  if (options !== null) return 'coded';
  const known = row.unit === null ? null : unitKind(row.unit);
  if (known !== null && known !== 'coded') return known;
  const rate = /^t[ỷỉ]\s*lệ/iu.test(row.label) || fold(row.label).startsWith(fold('tỷ lệ'));
  if (row.unit === null) {
    if (rate) return 'percent';
    if (parent) return 'group';
    const cell = parseCell(row.value);
    if (cell.state === 'text' && !cell.ambiguous) return 'text';
    if (cell.state === 'empty') return /^(?:số|tổng|hồ sơ)\s/iu.test(row.label) ? 'count' : 'group';
    return 'count';
  }
  return 'count';
}
