import { TIERS, type Tier } from '../../text/tiers.js';
import { csvField } from '../csv-field.js';
import { isHeading, type WideCell } from './cells.js';
import { periodName } from './periods.js';
import type { WideBook, WideColumn, WideRow, WideTable } from './table.js';
import { tierName } from './tiers.js';
import type { Unit } from './units.js';
import { capital, shownText, WORDS } from './words.js';

/**
 * The wide table for Excel where Windows is set to Vietnamese: semicolons between fields, decimal commas, no thousands
 * marks, UTF-8 with a byte-order mark. Excel splits a .csv at the list separator of the system's region, and where that
 * equals the decimal mark, as a comma would here, at the semicolon (https://www.mail-archive.com/dev@sc.openoffice.org/msg01565.html).
 * A "sep=;" line would make Excel ignore the byte-order mark, and is left out.
 *
 * One rectangle for all periods: the period stands in the first column, a unit has its column throughout.
 */
export function wideCsv(book: WideBook): string {
  const { lang, tables } = book;
  const units = unitColumns(book);
  const tiers = TIERS.filter((tier) => tables.some((table) => table.tiers.includes(tier)));
  const totals = (tier: Tier) =>
    tiers.length === 1 ? [WORDS.total[lang], WORDS.counted[lang]] : [WORDS.total, WORDS.counted].map((word) => `${word[lang]} (${tierName(tier, lang)})`);
  const head = [
    WORDS.period[lang],
    WORDS.stt[lang],
    WORDS.indicator[lang],
    WORDS.measure[lang],
    WORDS.code[lang],
    ...tiers.flatMap(totals),
    ...units.map(({ name }) => name),
  ];
  const lines = tables.flatMap((table) => table.rows.map((row) => line(table, row, { book, units, tiers })));
  return `\ufeff${[head, ...lines].map((fields) => `${fields.map(safeField).join(';')}\r\n`).join('')}`;
}

/** A unit's first report of each period, its second, … */
interface UnitColumn {
  unit: Unit;
  nth: number;
  name: string;
}

const ofUnit = (table: WideTable, unit: Unit, nth: number): number => table.columns.flatMap((column, at) => (column.unit === unit ? [at] : []))[nth] ?? -1;

function unitColumns({ tables, reports, lang }: WideBook): UnitColumn[] {
  const most = new Map<Unit, number>();
  const first = new Map<Unit, number>();
  for (const table of tables) {
    const counts = new Map<Unit, number>();
    for (const [at, { unit }] of table.columns.entries()) {
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
      first.set(unit, Math.max(first.get(unit) ?? 0, at));
    }
    for (const [unit, count] of counts) most.set(unit, Math.max(most.get(unit) ?? 0, count));
  }
  const fileOf = ({ report }: WideColumn) => (report === null ? [] : [reports[report]?.source.path ?? '']);
  return [...most].flatMap(([unit, count]) =>
    Array.from({ length: count }, (_, nth) => {
      const files = tables.flatMap((table) => table.columns.filter((column) => column.unit === unit).slice(nth, nth + 1)).flatMap(fileOf);
      const above = unit.above === null ? '' : ` (${unit.above})`;
      const told = count > 1 ? ` [${files.join(' + ')}]` : files.length === 0 ? ` [${WORDS.noReport[lang]}]` : '';
      return { unit, nth, name: `${capital(unit.name)}${above}${told}` };
    }),
  );
}

function line(table: WideTable, row: WideRow, { book, units, tiers }: { book: WideBook; units: readonly UnitColumn[]; tiers: readonly Tier[] }): string[] {
  const { lang } = book;
  const cells = units.map(({ unit, nth }) => {
    if (row.kind === 'domain') return '';
    const at = ofUnit(table, unit, nth);
    if (at >= 0) return cellField(row.cells[at] as WideCell, lang);
    return nth === 0 && !isHeading(row.entry) ? '…' : '';
  });
  const totals = tiers.flatMap((tier) => {
    const at = table.tiers.indexOf(tier);
    const sum = row.sums[at] ?? null;
    return sum === null ? ['', ''] : [sum.units === 0 ? '' : number(sum.value), String(sum.units)];
  });
  return [periodName(table.period, lang), row.stt ?? '', row.label, row.unit ?? '', row.code ?? '', ...totals, ...cells];
}

function cellField(cell: WideCell, lang: WideBook['lang']): string {
  return cell.state === 'value' && cell.value !== null ? number(cell.value, cell.decimals) : asText(shownText(cell, lang));
}

/** Words that a spreadsheet would guess to be a number or a day, "(12)" or "3/4", are told to be words, as formulas are. */
function asText(text: string): string {
  return /^\s*(?:\(\s*[\d.,]+\s*\)|[\d.,]+\s*[/:-]\s*[\d.,/:-]+|\d[\d.,]*e\d+|[\d.,]+)\s*$/iu.test(text) ? `'${text}` : text;
}

function number(value: number, decimals?: number): string {
  return (decimals === undefined ? String(value) : value.toFixed(decimals)).replace('.', ',');
}

/**
 * Excel with an English region splits at commas instead, and knows no quotes inside a field: what follows a comma is made
 * harmless too.
 */
function safeField(text: string): string {
  return csvField(text.replace(/([,;\t\r\n"]\s*)(?=[=+@])/g, "$1'"), ';');
}
