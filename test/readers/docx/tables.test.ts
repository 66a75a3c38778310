import * as word from 'docx';
import { describe, expect, it } from 'vitest';
import type { Block, Grid } from '../../../src/model/block.js';
import { readBytes } from '../../../src/readers/read.js';
import { type Random, seededFor } from '../../variants/random.js';
import { docx, gridsOf, p } from './write.js';

/** What a cell holds, and where it stands: the truth that both ways of writing start from. */
interface TrueCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  items: Item[];
}

type Item = { kind: 'text'; lines: string[] } | { kind: 'number'; text: string; level: 0 | 1 } | { kind: 'table'; table: TrueTable };

interface TrueTable {
  rows: number;
  columns: number;
  cells: TrueCell[];
  /** rows that begin, or end, with so many columns of the grid left out */
  before: number[];
  after: number[];
  headers: number;
}

const WORDS = ['Số', 'hồ sơ', 'đã tiếp nhận', 'trong kỳ', 'Văn bản', '1.048', '57,69', '%', 'Tổng số', '<5 & >3', 'Ghi chú', 'ngày 01/01/2025', '-', '0'];
const words = (random: Random) => Array.from({ length: 1 + random.int(0, 2) }, () => random.pick(WORDS)).join(' ');

function drawTable(random: Random, depth: number, margins: boolean): TrueTable {
  const rows = random.int(1, depth === 0 ? 6 : 2);
  const columns = random.int(1, depth === 0 ? 6 : 3);
  const before = Array.from({ length: rows }, () => (margins && columns > 2 && random.chance(0.15) ? 1 : 0));
  const after = Array.from({ length: rows }, () => (margins && columns > 2 && random.chance(0.15) ? 1 : 0));
  const taken = new Set<string>();
  const isFree = (row: number, column: number) =>
    row < rows && column >= (before[row] ?? 0) && column < columns - (after[row] ?? 0) && !taken.has(`${row},${column}`);
  const cells: TrueCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!isFree(row, column)) continue;
      let colSpan = 1;
      while (random.chance(0.25) && isFree(row, column + colSpan)) colSpan++;
      let rowSpan = 1;
      const rowIsFree = (at: number) => Array.from({ length: colSpan }, (_, each) => column + each).every((each) => isFree(at, each));
      while (random.chance(0.25) && rowIsFree(row + rowSpan)) rowSpan++;
      for (let r = 0; r < rowSpan; r++) for (let c = 0; c < colSpan; c++) taken.add(`${row + r},${column + c}`);
      cells.push({ row, column, rowSpan, colSpan, items: drawItems(random, depth) });
    }
  }
  return { rows, columns, cells, before, after, headers: random.int(0, 1) };
}

function drawItems(random: Random, depth: number): Item[] {
  return Array.from({ length: random.pick([0, 1, 1, 1, 1, 2, 3]) }, (): Item => {
    if (depth < 2 && random.chance(0.06)) return { kind: 'table', table: drawTable(random, depth + 1, false) };
    if (random.chance(0.2)) return { kind: 'number', text: random.chance(0.5) ? '' : words(random), level: random.chance(0.3) ? 1 : 0 };
    return { kind: 'text', lines: Array.from({ length: random.pick([1, 1, 1, 2]) }, () => words(random)) };
  });
}

/** Numbers in the order of print: "1." and below it "1.1.". */
function createCounter(): (level: 0 | 1) => string {
  let [outer, inner] = [0, 0];
  return (level) => {
    if (level === 0) {
      outer++;
      inner = 0;
      return `${outer}.`;
    }
    if (outer === 0) outer = 1;
    inner++;
    return `${outer}.${inner}.`;
  };
}

/** What the reader should say, as lines of one cell each. */
function expected(table: TrueTable, count: (level: 0 | 1) => string, at: { table: number; row: number; column: number } | null, number: number): string[] {
  const told: string[] = [];
  const place = (row: number, column: number) => JSON.stringify(at ?? { table: number, row: row + 1, column: column + 1 });
  for (let row = 0; row < table.rows; row++) {
    const before = table.before[row] ?? 0;
    const after = table.after[row] ?? 0;
    if (before > 0) told.push(`${row} ${place(row, 0)} 1x${before} “”`);
    for (const cell of table.cells.filter((each) => each.row === row)) {
      const inner: string[] = [];
      const texts = cell.items.flatMap((item) => {
        if (item.kind === 'text') return item.lines;
        if (item.kind === 'number') return [`${count(item.level)} ${item.text}`.trim()];
        inner.push(...expected(item.table, count, at ?? { table: number, row: row + 1, column: cell.column + 1 }, number).map((line) => `  ${line}`));
        return [];
      });
      told.push(`${row} ${place(row, cell.column)} ${cell.rowSpan}x${cell.colSpan} “${texts.join(' ')}”`, ...inner);
    }
    if (after > 0) told.push(`${row} ${place(row, table.columns - after)} 1x${after} “”`);
  }
  return told;
}

function told(grid: Grid): string[] {
  return grid.rows.flatMap((row, at) =>
    row.cells.flatMap((cell) => [
      `${at} ${JSON.stringify(cell.place.cell)} ${cell.rowSpan}x${cell.colSpan} “${cell.text}”`,
      ...gridsOf(cell.content).flatMap((block) => told(block.grid).map((line) => `  ${line}`)),
    ]),
  );
}

const numberLevel = (level: number, text: string) =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${numberLevel(0, '%1.')}${numberLevel(1, '%1.%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

/** The table as XML, with the wraps that programs put around rows, cells and what is in them. */
function tableXml(table: TrueTable, random: Random): string {
  const wrapped = (inner: string) => (random.chance(0.08) ? `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>` : inner);
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map((cell) => {
        const merge =
          cell.rowSpan === 1 ? '' : cell.row === row ? '<w:vMerge w:val="restart"/>' : random.chance(0.5) ? '<w:vMerge/>' : '<w:vMerge w:val="continue"/>';
        const span = cell.colSpan === 1 && random.chance(0.5) ? '' : `<w:gridSpan w:val="${cell.colSpan}"/>`;
        const content = cell.row === row ? cell.items.map((item) => wrapped(itemXml(item, random))).join('') : '';
        return wrapped(`<w:tc><w:tcPr>${span}${merge}</w:tcPr>${content}<w:p/></w:tc>`);
      });
    const [before, after] = [table.before[row] ?? 0, table.after[row] ?? 0];
    const properties = `<w:trPr>${before > 0 ? `<w:gridBefore w:val="${before}"/>` : ''}${after > 0 ? `<w:gridAfter w:val="${after}"/>` : ''}${row < table.headers ? '<w:tblHeader/>' : ''}</w:trPr>`;
    return wrapped(`<w:tr>${properties}${cells.join('')}</w:tr>`);
  });
  const grid = '<w:gridCol w:w="1000"/>'.repeat(table.columns);
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function itemXml(item: Item, random: Random): string {
  if (item.kind === 'table') return tableXml(item.table, random);
  if (item.kind === 'number') return p(item.text, `<w:numPr><w:ilvl w:val="${item.level}"/><w:numId w:val="1"/></w:numPr>`);
  return p(item.lines.join('\n')).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">');
}

/** The same table by the `docx` package. */
function tablePackaged(table: TrueTable): word.Table {
  return new word.Table({
    rows: Array.from(
      { length: table.rows },
      (_, row) =>
        new word.TableRow({
          tableHeader: row < table.headers,
          children: table.cells
            .filter((cell) => cell.row === row)
            .map(
              (cell) =>
                new word.TableCell({ rowSpan: cell.rowSpan, columnSpan: cell.colSpan, children: [...cell.items.map(itemPackaged), new word.Paragraph('')] }),
            ),
        }),
    ),
  });
}

function itemPackaged(item: Item): word.Paragraph | word.Table {
  if (item.kind === 'table') return tablePackaged(item.table);
  if (item.kind === 'number') return new word.Paragraph({ text: item.text, numbering: { reference: 'n', level: item.level } });
  return new word.Paragraph({ children: item.lines.map((line, at) => new word.TextRun({ text: line, break: at === 0 ? 0 : 1 })) });
}

async function packaged(tables: readonly TrueTable[]): Promise<Uint8Array> {
  const { LevelFormat } = word;
  const levels = ['%1.', '%1.%2.'].map((text, level) => ({ level, format: LevelFormat.DECIMAL, text }));
  return word.Packer.toBuffer(
    new word.Document({
      numbering: { config: [{ reference: 'n', levels }] },
      sections: [{ children: tables.flatMap((table) => [tablePackaged(table), new word.Paragraph('giữa')]) }],
    }),
  );
}

/** Rows that hold only cells begun above cannot be written by the package. */
const hasOwnCells = (table: TrueTable): boolean =>
  Array.from({ length: table.rows }, (_, row) => table.cells.some((cell) => cell.row === row)).every(Boolean) &&
  table.cells.every((cell) => cell.items.every((item) => item.kind !== 'table' || hasOwnCells(item.table)));

async function check(bytes: Uint8Array, tables: readonly TrueTable[]): Promise<number> {
  const count = createCounter();
  const grids = gridsOf((await readBytes(bytes)).blocks);
  const truth = tables.map((table, at) => expected(table, count, null, at + 1));
  expect(grids.map((block) => told(block.grid))).toEqual(truth);
  for (const { grid } of grids) expect(widths(grid)).toEqual(new Set([widths(grid).values().next().value]));
  return truth.flat().length;
}

/** The widths of a grid's rows, cells from above counted: one, if it is rectangular. */
function widths(grid: Grid): Set<number> {
  const covered: number[] = grid.rows.map(() => 0);
  for (const [at, row] of grid.rows.entries()) {
    for (const cell of row.cells) for (let below = 0; below < cell.rowSpan; below++) covered[at + below] = (covered[at + below] ?? 0) + cell.colSpan;
  }
  return new Set(covered);
}

describe('tables of a seeded generator, cell by cell', () => {
  const DOCUMENTS = 40;
  it.each([1, 2, 3, 4, 5])('written by hand, seed %i', async (seed) => {
    const random = seededFor('docx by hand', seed);
    let cells = 0;
    for (let document = 0; document < DOCUMENTS; document++) {
      const tables = Array.from({ length: random.int(1, 3) }, () => drawTable(random, 0, true));
      cells += await check(docx(tables.map((table) => tableXml(table, random) + p('giữa')).join(''), { numbering: NUMBERING }), tables);
    }
    expect(cells).toBeGreaterThan(DOCUMENTS * 10);
  });

  it.each([1, 2, 3, 4])('written by the docx package, seed %i', async (seed) => {
    const random = seededFor('docx packaged', seed);
    let cells = 0;
    for (let document = 0; document < DOCUMENTS; document++) {
      const drawn: TrueTable[] = [];
      while (drawn.length < 2) drawn.push(...[drawTable(random, 0, false)].filter(hasOwnCells));
      cells += await check(await packaged(drawn), drawn);
    }
    expect(cells).toBeGreaterThan(DOCUMENTS * 10);
  });
});

const allTexts = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.grid.rows.flatMap((row) => row.cells.map((cell) => cell.text))));

describe('a damaged or odd table', () => {
  const tc = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
  const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
  const grid = async (xml: string) => {
    const [block] = gridsOf((await readBytes(docx(xml + p('cuối')))).blocks);
    return block === undefined ? null : told(block.grid);
  };
  const at = (row: number, column: number) => `{"table":1,"row":${row},"column":${column}}`;

  it('goes on with nothing above it: a cell of its own', async () => {
    expect(await grid(tbl(tr(tc(p('a')), tc(p('b'), '<w:vMerge/>')), tr(tc(p('c')), tc(p('d')))))).toEqual([
      `0 ${at(1, 1)} 1x1 “a”`,
      `0 ${at(1, 2)} 1x1 “b”`,
      `1 ${at(2, 1)} 1x1 “c”`,
      `1 ${at(2, 2)} 1x1 “d”`,
    ]);
  });

  it('goes on with a cell of another width: a cell of its own', async () => {
    const wide = tc(p('a'), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>');
    expect(await grid(tbl(tr(wide), tr(tc(p('b'), '<w:vMerge/>'), tc(p('c')))))).toEqual([
      `0 ${at(1, 1)} 1x2 “a”`,
      `1 ${at(2, 1)} 1x1 “b”`,
      `1 ${at(2, 2)} 1x1 “c”`,
    ]);
  });

  it('has rows of different lengths: filled with empty cells', async () => {
    expect(await grid(tbl(tr(tc(p('a'))), tr(tc(p('b')), tc(p('c')), tc(p('d')))))).toEqual([
      `0 ${at(1, 1)} 1x1 “a”`,
      `0 ${at(1, 2)} 1x2 “”`,
      `1 ${at(2, 1)} 1x1 “b”`,
      `1 ${at(2, 2)} 1x1 “c”`,
      `1 ${at(2, 3)} 1x1 “d”`,
    ]);
  });

  it('has borders that miss each other by a little: cells stand in the columns that one sees', async () => {
    const ruled = (widths: number[], ...rows: string[]) =>
      `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
    const span = (count: number) => `<w:gridSpan w:val="${count}"/>`;
    const rows = [tr(tc(p('a')), tc(p('b'), span(2)), tc(p('c'))), tr(tc(p('d'), span(2)), tc(p('e')), tc(p('f')))];
    expect(await grid(ruled([680, 30, 4700, 1500], ...rows))).toEqual([
      `0 ${at(1, 1)} 1x1 “a”`,
      `0 ${at(1, 2)} 1x1 “b”`,
      `0 ${at(1, 3)} 1x1 “c”`,
      `1 ${at(2, 1)} 1x1 “d”`,
      `1 ${at(2, 2)} 1x1 “e”`,
      `1 ${at(2, 3)} 1x1 “f”`,
    ]);
    // widths that leave no room for a cell tell nothing
    expect(await grid(ruled([0, 0, 0, 0], ...rows))).toHaveLength(6);
    expect((await grid(ruled([680, 30, 20, 1500], tr(tc(p('a')), tc(p('b')), tc(p('c')), tc(p('d'))))))?.length).toBe(4);
  });

  it('merges along a row in the old way', async () => {
    expect(await grid(tbl(tr(tc(p('a'), '<w:hMerge w:val="restart"/>'), tc('<w:p/>', '<w:hMerge/>'), tc(p('b')))))).toEqual([
      `0 ${at(1, 1)} 1x2 “a”`,
      `0 ${at(1, 3)} 1x1 “b”`,
    ]);
  });

  it('has no rows, cells without paragraphs, spans of zero and below', async () => {
    expect(await grid('<w:tbl><w:tblPr/></w:tbl>')).toBeNull();
    expect(await grid(tbl(tr(tc(''), tc(p('b'), '<w:gridSpan w:val="0"/>'), tc(p('c'), '<w:gridSpan w:val="-4"/>'))))).toEqual([
      `0 ${at(1, 1)} 1x1 “”`,
      `0 ${at(1, 2)} 1x1 “b”`,
      `0 ${at(1, 3)} 1x1 “c”`,
    ]);
  });

  it('has a row deleted in review: rows below keep their places', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1" w:author="x"/></w:trPr>${tc('<w:p><w:del><w:r><w:delText>mất</w:delText></w:r></w:del></w:p>')}</w:tr>`;
    expect(await grid(tbl(tr(tc(p('a'))), deleted, tr(tc(p('b')))))).toEqual([`0 ${at(1, 1)} 1x1 “a”`, `1 ${at(3, 1)} 1x1 “b”`]);
  });

  it('stands in a text box: the anchor tells the place', async () => {
    const box = `<w:p>${'<w:r><w:t>neo</w:t></w:r>'}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${tbl(tr(tc(p('trong'))))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const { blocks } = await readBytes(docx(p('đầu') + box + tbl(tr(tc(p('ngoài'))))));
    expect(allTexts(blocks)).toEqual(['đầu', 'neo', 'trong', 'ngoài']);
    expect(gridsOf(blocks).map((block) => [block.grid.rows[0]?.cells[0]?.place.paragraph, block.grid.rows[0]?.cells[0]?.place.cell])).toEqual([
      [2, null],
      [null, { table: 1, row: 1, column: 1 }],
    ]);
  });
});

describe('lines between cells', () => {
  const border = (name: string, value: string) => `<w:${name} w:val="${value}"/>`;
  const cells = (properties = '') => `<w:tr>${`<w:tc><w:tcPr>${properties}</w:tcPr>${p('a')}</w:tc>`.repeat(2)}</w:tr>`.repeat(2);
  const style = (id: string, inner: string, based = '') =>
    `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${id}"/>${based === '' ? '' : `<w:basedOn w:val="${based}"/>`}<w:tblPr>${inner}</w:tblPr></w:style>`;
  const inside = (value: string) => `<w:tblBorders>${border('insideH', value)}${border('insideV', value)}</w:tblBorders>`;
  const frame = `<w:tblBorders>${['top', 'left', 'bottom', 'right'].map((name) => border(name, 'single')).join('')}</w:tblBorders>`;
  const styles = style('Grid', inside('single')) + style('Child', '', 'Grid') + style('None', '<w:tblInd w:w="0"/>');

  it.each<[string, string, string, boolean]>([
    ['none', '', cells(), false],
    ['of the table', inside('single'), cells(), true],
    ['of the table, none', inside('nil'), cells(), false],
    ['of its style', '<w:tblStyle w:val="Grid"/>', cells(), true],
    ['of the style that its style is based on', '<w:tblStyle w:val="Child"/>', cells(), true],
    ['of a style that is taken back', `<w:tblStyle w:val="Grid"/>${inside('none')}`, cells(), false],
    ['of a style without lines', '<w:tblStyle w:val="None"/>', cells(), false],
    ['of the cells', '', cells(`<w:tcBorders>${border('right', 'single')}</w:tcBorders>`), true],
    [
      'of the cells, all taken back',
      inside('single'),
      cells(`<w:tcBorders>${['top', 'left', 'bottom', 'right'].map((n) => border(n, 'nil')).join('')}</w:tcBorders>`),
      false,
    ],
    ['around the table only', frame, cells(), false],
    ['around its only cell', frame, `<w:tr><w:tc>${p('a')}</w:tc></w:tr>`, true],
  ])('%s', async (_name, properties, rows, ruled) => {
    const { blocks } = await readBytes(docx(`<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`, { styles }));
    expect(gridsOf(blocks).map((block) => block.grid.ruled)).toEqual([ruled]);
  });
});
