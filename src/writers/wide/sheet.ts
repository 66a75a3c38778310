import type { CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** A sheet as rows of cells, and how it becomes what the library writes. */
export interface SheetCell {
  value: string | number | null;
  style?: CellStyle;
  /** without "="; `value` is its result as computed here */
  formula?: string;
  /** a place in this workbook: "'Năm 2023'!G12" */
  link?: string;
  comment?: string;
}

export interface PlainSheet {
  name: string;
  widths: readonly number[];
  /** 0-based row of the header; it and the rows above it stay in view and are repeated in print */
  header: number;
  /** columns that stay in view */
  frozen: number;
  rows: ReadonlyArray<readonly SheetCell[]>;
}

/** The typeface of administrative documents (Nghị định 30/2020/NĐ-CP, Phụ lục I). Said with every font: a font without a name is the program's own. */
export const FONT = { name: 'Times New Roman', size: 11 } as const;

const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
export const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
export const TOP = { vertical: 'top' } as const;
export const WRAPPED = { vertical: 'top', wrapText: true } as const;

export function fill(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

export const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: fill('D9E2F3'),
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const BODY: CellStyle = { border: BORDER, alignment: WRAPPED };
export const LINK: CellStyle = { border: BORDER, alignment: WRAPPED, font: { ...FONT, color: { rgb: '0563C1' }, underline: true } };

/** A list: one header row, then rows of plain cells. */
export function listSheet(name: string, columns: ReadonlyArray<{ title: string; width: number }>, rows: ReadonlyArray<readonly SheetCell[]>): PlainSheet {
  return {
    name,
    widths: columns.map(({ width }) => width),
    header: 0,
    frozen: 0,
    rows: [columns.map(({ title }) => ({ value: title, style: HEADER })), ...rows.map((row) => row.map((cell) => ({ style: BODY, ...cell })))],
  };
}

/** Sheets with few columns are printed one page wide; wider ones go on to more pages, with their first columns repeated. */
const ONE_PAGE = 14;

export function writeSheet({ name, widths, header, frozen, rows }: PlainSheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [row, line] of rows.entries()) for (const [column, cell] of line.entries()) if (!isNothing(cell)) cells.set(`${row},${column}`, libraryCell(cell));
  const last = columnLetters(widths.length - 1);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map(() => []),
    rowDefs: new Map(rows.map((row, at) => [at, { height: heightOf(row, widths) }])),
    cells,
    freezePane: { rows: header + 1, ...(frozen > 0 ? { columns: frozen } : {}) },
    autoFilter: { range: `A${header + 1}:${last}${Math.max(rows.length, header + 2)}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      ...(widths.length <= ONE_PAGE ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: 70 }),
      margins: { top: 0.5, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&R&P/&N' },
  };
}

/**
 * The rows and columns that print repeats on every page. The library has a setting for it, and writes sheet names without
 * the quotes that blanks in them need (hucre 1.0.0); Excel takes such a workbook for damaged.
 */
export function printTitles({ name, header, frozen }: PlainSheet): NamedRange {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const rows = `${sheet}!$${header + 1}:$${header + 1}`;
  return { name: '_xlnm.Print_Titles', scope: name, range: frozen > 0 ? `${sheet}!$A:$${columnLetters(frozen - 1)},${rows}` : rows };
}

const LINE_HEIGHT = 15;
const HIGHEST = 409;

/** Not every program fits rows to their text when it opens a file, so the lines of the longest cell are reckoned here. */
function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map(({ value, style }, column) => {
    if (typeof value !== 'string' || style?.alignment?.wrapText !== true) return 1;
    const room = Math.max(1, (widths[column] ?? 10) * (style.font?.bold === true ? 0.95 : 1.05) - 2 * (style.alignment.indent ?? 0));
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  });
  const large = Math.max(...row.map(({ style }) => style?.font?.size ?? FONT.size));
  return Math.min(HIGHEST, Math.max(LINE_HEIGHT * Math.max(1, ...lines), large * 1.4));
}

type LibraryCell = NonNullable<WriteSheet['cells']> extends Map<string, infer Cell> ? Cell : never;

function isNothing({ value, style, formula }: SheetCell): boolean {
  return value === null && style === undefined && formula === undefined;
}

function libraryCell({ value, style, formula, link, comment }: SheetCell): LibraryCell {
  const text = typeof value === 'string' ? cellText(value) : null;
  return {
    ...(formula === undefined ? { value: text ?? value } : { formula, formulaResult: text ?? value }),
    ...(text?.startsWith('#') ? { richText: [{ text }] } : {}),
    ...(style === undefined ? {} : { style: text !== null && FORMULA_LIKE.test(text) ? { ...style, numFmt: '@' } : style }),
    ...(link === undefined ? {} : { hyperlink: { target: '', location: link } }),
    ...(comment === undefined ? {} : { comment: { author: 'baocao', text: cellText(comment) } }),
  };
}

/** Such text is written as text; the text format keeps it text when somebody edits the cell. */
const FORMULA_LIKE = /^(?:[=+@\t\r]|-.)/;

/** The most that a cell holds: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const LONGEST_TEXT = 32_767;

/**
 * Text that a workbook can hold: what XML 1.0 forbids is dropped, and what looks like the escapes of ECMA-376 22.9.2.19
 * ("_x0041_") is kept from being read as one.
 */
function cellText(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}

/** 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  return (column < 26 ? '' : columnLetters((column - rest) / 26 - 1)) + String.fromCharCode(65 + rest);
}

/** A cell as a link names it. */
export function cellPlace(sheet: string, row: number, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${columnLetters(column)}${row + 1}`;
}

/** A day as a spreadsheet counts it, from 30 December 1899; null for what is no day. */
export function daySerial(iso: string | null): number | null {
  const time = iso === null ? Number.NaN : Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / 86_400_000 + 25_569;
}

export const DAY: CellStyle = { border: BORDER, alignment: TOP, numFmt: 'dd/mm/yyyy' };
