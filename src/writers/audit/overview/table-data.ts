import { DOMAINS, type Domain } from '../../../catalogue/entry.js';
import { shown } from '../../shown.js';
import type { WideCell } from '../../wide/cells.js';
import { domainOf, unitOf } from '../../wide/rows.js';
import type { WideBook, WideRow, WideTable } from '../../wide/table.js';
import type { Unit } from '../../wide/units.js';
import type { CellData, CellMore, Pair, RowData, TableData } from './data.js';
import { outliers } from './outliers.js';

export const DOMAIN_ORDER: ReadonlyArray<Domain | null> = [...DOMAINS, null];

interface Around {
  book: WideBook;
  /** the tiers that units belong to */
  tiers: ReadonlyArray<Unit['tier']>;
  unitAt(unit: Unit): number;
}

/** The table of one period, without the rows that no report of it has. */
export function tableData(table: WideTable, period: number, around: Around): TableData {
  const own = table.rows.flatMap((row, at) => (row.kind === 'indicator' ? [{ row, at }] : []));
  const told = new Set(own.flatMap(({ row, at }) => (row.cells.some(isTold) ? [at] : [])));
  const kept = own.filter(({ at }) => told.has(at) || isAbove(table.rows, at, told));
  return {
    period,
    columns: table.columns.map(({ unit, report }) => [around.unitAt(unit), report ?? -1]),
    tiers: table.tiers.map((tier) => around.tiers.indexOf(tier)),
    rows: kept.map(({ row, at }) => rowData(row, at, table, around)),
    left: own.length - kept.length,
  };
}

const isTold = ({ state }: WideCell) => state !== 'absent' && state !== 'missing';

/** A heading without figures of its own stays where a row below it is told. */
function isAbove(rows: readonly WideRow[], at: number, told: ReadonlySet<number>): boolean {
  const { depth } = rows[at] as WideRow;
  for (let below = at + 1; below < rows.length; below++) {
    const row = rows[below] as WideRow;
    if (row.kind === 'domain' || row.depth <= depth) return false;
    if (told.has(below)) return true;
  }
  return false;
}

function rowData(row: WideRow, at: number, table: WideTable, { book, tiers }: Around): RowData {
  const { cells, entry } = row;
  const ids = cells.map(({ indicators }) => indicators[0] ?? 0);
  const printed = new Set(ids.filter((id) => id !== 0));
  const more: Record<number, CellMore> = {};
  for (const [column, cell] of cells.entries()) {
    const told = moreOf(cell);
    if (told !== null) more[column] = told;
  }
  const typical: RowData['typical'] = [];
  for (const [nth, tier] of table.tiers.entries()) {
    const columns = (row.counted[nth] ?? []).filter((column) => cells[column]?.state === 'value');
    const found =
      entry === null
        ? null
        : outliers(
            columns.map((column) => cells[column]?.value ?? 0),
            entry.kind,
          );
    if (found === null || found.far.size === 0) continue;
    typical.push([tiers.indexOf(tier), found.median, found.units]);
    for (const [place, out] of found.far) {
      const column = columns[place] as number;
      more[column] = { out, ...more[column] };
    }
  }
  return {
    stt: shown(row.stt ?? ''),
    depth: row.depth,
    label: labelOf(row, at, book),
    unit: measureOf(row),
    code: row.code ?? '',
    domain: DOMAIN_ORDER.indexOf(row.code === null ? null : domainOf(row.code)),
    heading: entry?.kind === 'group',
    cells: cells.map(cellData),
    ids: printed.size > 1 ? ids : ([...printed][0] ?? ''),
    more,
    sums: row.sums.map((sum) => (sum === null || sum.units === 0 ? null : [sum.value, sum.decimals, sum.units])),
    typical,
  };
}

function measureOf({ unit, entry, scale }: WideRow): Pair {
  if (scale === null && entry?.kind !== 'coded') return shown(unit ?? '');
  return [shown(unitOf(entry, scale, 'vi') ?? ''), shown(unitOf(entry, scale, 'en') ?? '')];
}

/** The form's words in Vietnamese, in English the catalogue's; a row of the form stands at its place in it. */
function labelOf({ code, entry, label }: WideRow, at: number, { form }: WideBook): Pair {
  const printed = form?.rows[at];
  const vi = shown((printed?.code === code ? printed?.label : undefined) ?? entry?.vi ?? label);
  const en = shown(entry?.en ?? label);
  return vi === en ? vi : [vi, en];
}

function cellData({ state, value, decimals, text }: WideCell): CellData {
  if (state === 'dash') return '-';
  if (state === 'blank') return '';
  if (state === 'text') return `'${shown(text ?? '')}`;
  if (state !== 'value' || value === null) return null;
  const fixed = value.toFixed(decimals);
  return fixed === String(value) ? value : `=${fixed}`;
}

function moreOf({ doubt, printed, notes, indicators }: WideCell): CellMore | null {
  const more: CellMore = {
    ...(doubt === null ? {} : { doubt }),
    ...(printed === null ? {} : { printed: shown(printed) }),
    ...(notes.length === 0 ? {} : { notes: notes.map(shown) }),
    ...(indicators.length < 2 ? {} : { ids: indicators.slice(1) }),
  };
  return Object.keys(more).length === 0 ? null : more;
}
