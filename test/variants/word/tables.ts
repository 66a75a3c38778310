import { AlignmentType, BorderStyle, Table, TableCell, TableRow, VerticalMergeType, WidthType } from 'docx';
import type { Header } from '../headers.js';
import type { DrawnRow } from '../rows.js';
import { cellParagraphs, type Setting } from './paragraphs.js';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** What is settled once for a table. */
export interface TableManner {
  header: Header;
  /** Word prints the header again on each page */
  again: boolean;
  /** an agency or a note stands in one cell over the rows below that have none */
  merges: boolean;
  /** the number cell of a row by a list of Word's, null where it is typed */
  list(row: number): { reference: string; level: number } | null;
}

/** Two columns of paragraphs without rules. */
export function sideBySide(left: TableCell['options']['children'], right: TableCell['options']['children']): Table {
  const cell = (children: TableCell['options']['children'], size: number) =>
    new TableCell({ borders: NO_BORDERS, width: { size, type: WidthType.PERCENTAGE }, children });
  return new Table({
    borders: NO_BORDERS,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ children: [cell(left, 45), cell(right, 55)] })],
  });
}

export function drawTable(setting: Setting, rows: readonly DrawnRow[], manner: TableManner): Table {
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [...headerRows(setting, manner), ...bodyRows(setting, rows, manner)] });
}

function headerRows(setting: Setting, { header: { columns, group }, again }: TableManner): TableRow[] {
  const { random } = setting;
  const cell = (text: string, options: { rowSpan?: number; columnSpan?: number } = {}) => {
    // a name with words in brackets is set in two paragraphs now and then
    const texts = random.chance(0.3) ? text.split(/ (?=\()/) : [text];
    return new TableCell({ ...options, children: cellParagraphs(setting, texts, { bold: true }, { alignment: AlignmentType.CENTER }) });
  };
  const row = (children: TableCell[]) => new TableRow({ tableHeader: again, children });
  if (group === null) return [row(columns.map((column) => cell(column.name)))];
  const under = columns.filter(({ role }) => role === 'unit' || role === 'value');
  const first = columns.flatMap((column) => {
    if (!under.includes(column)) return [cell(column.name, { rowSpan: 2 })];
    return column === under[0] ? [cell(group, { columnSpan: 2 })] : [];
  });
  return [row(first), row(under.map((column) => cell(column.name)))];
}

function bodyRows(setting: Setting, rows: readonly DrawnRow[], manner: TableManner): TableRow[] {
  const { random } = setting;
  const { columns } = manner.header;
  const twins = random.chance(0.5);
  const marks = random.chance(0.5);
  return rows.map((row, at) => {
    const { expected } = row;
    const next = rows[at + 1];
    if (row.merged) return new TableRow({ children: [text(setting, [`${row.number} ${expected.label}`], { columnSpan: columns.length })] });
    return new TableRow({
      children: columns.map(({ role }) => {
        if (role === 'stt') {
          const open = (twins && next?.twin === true) || (marks && row.number === 'Trong đó' && belongs(next));
          const goes = (twins && row.twin) || (marks && belongs(row) && underMark(rows, at));
          const list = manner.list(at);
          const options = { ...merge(open, goes), centred: true, ...(list === null ? {} : { numbering: list }) };
          return text(setting, [goes || list !== null ? '' : row.number], options);
        }
        if (role === 'label') return text(setting, [row.twin ? '' : expected.label], merge(twins && next?.twin === true, twins && row.twin));
        if (role === 'unit') return text(setting, row.legend !== null && random.chance(0.75) ? row.legend : [expected.unit ?? ''], { centred: true });
        if (role === 'value') return text(setting, [expected.raw ?? ''], { centred: true });
        const open = manner.merges && expected[role] !== null && sharesCell(next, role);
        const goes = manner.merges && sharesCell(row, role) && startsAbove(rows, at, role);
        return text(setting, [goes ? '' : (expected[role] ?? '')], merge(open, goes));
      }),
    });
  });
}

/** A row of a list that "Trong đó" opens above it. */
function belongs(row: DrawnRow | undefined): boolean {
  return row !== undefined && row.number === '' && !row.twin && !row.merged && row.expected.ofWhich;
}

function underMark(rows: readonly DrawnRow[], at: number): boolean {
  for (let above = at - 1; above >= 0; above--) {
    if (rows[above]?.number === 'Trong đó') return true;
    if (!belongs(rows[above])) return false;
  }
  return false;
}

function sharesCell(row: DrawnRow | undefined, role: 'owner' | 'note'): boolean {
  return row !== undefined && !row.merged && !row.domain && !row.twin && row.expected[role] === null;
}

/** A cell above is open down to this row. */
function startsAbove(rows: readonly DrawnRow[], at: number, role: 'owner' | 'note'): boolean {
  for (let above = at - 1; above >= 0; above--) {
    const row = rows[above];
    if (row !== undefined && !row.merged && row.expected[role] !== null) return true;
    if (!sharesCell(row, role)) return false;
  }
  return false;
}

interface CellOptions {
  centred?: boolean;
  numbering?: { reference: string; level: number };
  columnSpan?: number;
  verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
}

function merge(open: boolean, goes: boolean): Pick<CellOptions, 'verticalMerge'> {
  if (goes) return { verticalMerge: VerticalMergeType.CONTINUE };
  return open ? { verticalMerge: VerticalMergeType.RESTART } : {};
}

function text(setting: Setting, texts: readonly string[], { centred = false, numbering, ...cell }: CellOptions = {}): TableCell {
  const options = { alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT, ...(numbering === undefined ? {} : { numbering }) };
  return new TableCell({ ...cell, children: cellParagraphs(setting, texts, {}, options) });
}
