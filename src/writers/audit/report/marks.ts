import type { GridCell, GridRow } from '../../../model/block.js';
import type { Paragraph } from '../../../model/document.js';
import type { Place } from '../../../model/place.js';
import type { Reading } from '../../../model/reading.js';
import type { Relation, Term, Verdict } from '../../../model/relation.js';
import type { Table, TableRow } from '../../../model/table.js';
import { placeWithin } from '../../../structure/paragraphs.js';
import { type GridHeader, readGridHeader, repeatsHeader } from '../../../tables/header-rows.js';
import { cellColumns } from '../../../tables/spans.js';
import { pattern } from '../../../text/pattern.js';
import { squeeze } from '../../../text/unicode.js';
import { figureSpot, type Spot, spotsOf } from '../../spots.js';
import type { Item, TextItem } from './order.js';

/** A stretch of printed text that a figure or a term of a relation is. */
export interface Mark {
  /** of its element */
  id: string;
  at: number;
  length: number;
  /** the relations that it takes part in, as numbers of the report's; none for a figure that was read and never related */
  relations: number[];
  /** what says most of it; null where nothing is said */
  verdict: Verdict | null;
}

/** A line of a text, counted from 0. */
export interface Line {
  paragraph: Paragraph;
  number: number;
}

/** Where everything that relations speak of stands on the page. */
export interface Marks {
  /** in the order of the text */
  inText: ReadonlyMap<Paragraph, readonly Mark[]>;
  inCells: ReadonlyMap<GridCell, readonly Mark[]>;
  /** names of rows: the indicators that they are */
  rows: ReadonlyMap<GridRow, string>;
  /** names of lines at which a term stands whose own words are not there: something is missing, or told of the whole */
  lines: ReadonlyMap<Paragraph, ReadonlyMap<number, string>>;
  /** for each relation and each of its terms the id of the element where it stands, and whether it is marked there */
  targets: ReadonlyArray<ReadonlyArray<Target | null>>;
  /** for each note of the reader the id of the element that it is about */
  notes: ReadonlyArray<string | null>;
}

export interface Target {
  id: string;
  marked: boolean;
}

/**
 * What says most of a figure comes first. That something could not be checked says nothing against it; that a percent is below
 * 100 says little for it.
 */
const LOUDEST: ReadonlyArray<(relation: Relation) => boolean> = [
  ({ verdict }) => verdict === 'inconsistent',
  ({ verdict }) => verdict === 'unlikely',
  ({ verdict, terms }) => verdict === 'verified' && terms.length > 1,
  ({ verdict }) => verdict === 'not-checkable',
  ({ verdict }) => verdict === 'verified',
];

function loudest(relations: readonly Relation[]): Verdict | null {
  for (const speaks of LOUDEST) {
    const relation = relations.find(speaks);
    if (relation !== undefined) return relation.verdict;
  }
  return null;
}

export function marksOf({ report, document, tables }: Reading, items: readonly Item[]): Marks {
  const { figures, relations } = report;
  const texts = textsOf(items);
  const spotsIn = spotsOf(figures, document, texts.paragraphs);
  const rows = rowsOf(tables);
  const inText = new Map<Paragraph, Mark[]>();
  const inCells = new Map<GridCell, Mark[]>();
  const lines = new Map<Paragraph, Map<number, string>>();
  let marks = 0;
  const markAt = <Where>(all: Map<Where, Mark[]>, where: Where, at: number, length: number): Mark => {
    const here = all.get(where) ?? [];
    all.set(where, here);
    const known = here.find((mark) => mark.at === at && mark.length === length);
    if (known !== undefined) return known;
    const mark: Mark = { id: `m${++marks}`, at, length, relations: [], verdict: null };
    here.push(mark);
    return mark;
  };
  let named = 0;
  const nameOf = ({ paragraph, number }: Line): string => {
    const known = lines.get(paragraph) ?? new Map<number, string>();
    lines.set(paragraph, known);
    const name = known.get(number) ?? `p${++named}`;
    known.set(number, name);
    return name;
  };
  const idAt = (term: Pick<Term, 'place' | 'indicator'>): string | null => {
    const line = rows.nameAt(term) ?? texts.lineAt(term);
    return typeof line === 'string' || line === null ? line : nameOf(line);
  };
  for (const figure of figures) {
    const spot = figureSpot(figure, document);
    if (spot !== null) markAt(inText, spot.paragraph, spot.at, spot.length).id = figure.id;
  }
  const found = relations.map(({ terms }, relation) =>
    spotsIn(terms).map((known, number): Mark | string | null => {
      const term = terms[number] as Term;
      const spot = known !== null && texts.onOneLine(known) ? known : texts.find(term);
      const cell = spot === null ? rows.find(term) : null;
      const mark =
        spot !== null ? markAt(inText, spot.paragraph, spot.at, spot.length) : cell !== null ? markAt(inCells, cell.cell, cell.at, cell.length) : null;
      if (mark !== null) {
        if (!mark.relations.includes(relation)) mark.relations.push(relation);
        return mark;
      }
      return idAt(term);
    }),
  );
  const notes = report.notes.map(({ place }) => (place === null ? null : idAt({ place, indicator: null })));
  const instead = new Map<Mark, Mark>();
  for (const all of [...inText.values(), ...inCells.values()]) {
    for (const mark of all) mark.verdict = loudest(mark.relations.flatMap((relation) => relations[relation] ?? []));
    partOverlapping(all, instead);
  }
  const targets = found.map((terms) =>
    terms.map((where): Target | null => {
      if (where === null || typeof where === 'string') return where === null ? null : { id: where, marked: false };
      return { id: (instead.get(where) ?? where).id, marked: true };
    }),
  );
  return { inText, inCells, rows: rows.names, lines, targets, notes };
}

/** One link cannot stand in another: of marks that overlap the shortest stays, and leads to the relations of the others too. */
function partOverlapping(marks: Mark[], instead: Map<Mark, Mark>): void {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.length - b.length || a.at - b.at)) {
    const other = kept.find(({ at, length }) => at < mark.at + mark.length && mark.at < at + length);
    if (other === undefined) kept.push(mark);
    else {
      instead.set(mark, other);
      other.relations.push(...mark.relations.filter((relation) => !other.relations.includes(relation)));
      other.verdict ??= mark.verdict;
    }
  }
  marks.splice(0, marks.length, ...kept.sort((a, b) => a.at - b.at));
}

interface Texts {
  paragraphs: Paragraph[];
  /** lines are shown as they are printed, and no mark runs over the end of one */
  onOneLine(spot: Spot): boolean;
  /** words that are quoted together with others: the marker before a heading's title, a part of the report's title */
  find(term: Term): Spot | null;
  /** the line at the place of a term */
  lineAt(term: Pick<Term, 'place'>): Line | null;
}

function textsOf(items: readonly Item[]): Texts {
  const all = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  const lines = all.flatMap(({ paragraph, role }) => paragraph.pieces.map(({ place }, number) => ({ paragraph, number, place, loose: isApart(role) })));
  const byPlace = new Map<string, Line>();
  for (const line of [...all.map(({ paragraph }) => ({ paragraph, number: 0, place: paragraph.place })), ...lines]) {
    const key = JSON.stringify(line.place);
    if (!byPlace.has(key)) byPlace.set(key, line);
  }
  const lineAt = ({ place }: Pick<Term, 'place'>) =>
    byPlace.get(JSON.stringify(place)) ?? lines.find((line) => line.loose && isInside(line.place, place)) ?? null;
  const inLines = new Set(all.flatMap(({ paragraph, role }) => (isApart(role) ? [paragraph] : [])));
  const onOneLine = ({ paragraph, at, length }: Spot) => !inLines.has(paragraph) || !paragraph.pieces.some((piece) => piece.at > at && piece.at < at + length);
  return {
    paragraphs: all.map(({ paragraph }) => paragraph),
    onOneLine,
    find: (term) => {
      const { indicator, raw, quote, place } = term;
      const line = indicator === null && raw !== '' ? lineAt(term) : null;
      if (line === null || !line.paragraph.text.includes(quote)) return null;
      const { paragraph } = line;
      for (let at = paragraph.text.indexOf(raw); at >= 0; at = paragraph.text.indexOf(raw, at + 1)) {
        const spot = { paragraph, at, length: raw.length };
        if (onOneLine(spot) && isInside(placeWithin(paragraph, at, at + raw.length), place)) return spot;
      }
      return null;
    },
    lineAt,
  };
}

const isApart = (role: TextItem['role']) => role === 'head' || role === 'caption' || role === 'closing';

/** Word's places are paragraphs and cells: one is in another only where it is the same. */
function isInside(inner: Place, outer: Place): boolean {
  if (inner.lines !== null && outer.lines !== null) return inner.lines[0] >= outer.lines[0] && inner.lines[1] <= outer.lines[1];
  if (inner.boxes.length === 0) return JSON.stringify(inner) === JSON.stringify(outer);
  return inner.boxes.every((box) => outer.boxes.some(({ page, y, height }) => page === box.page && box.y >= y - 1 && box.y + box.height <= y + height + 1));
}

interface CellSpot {
  cell: GridCell;
  at: number;
  length: number;
}

interface Rows {
  names: ReadonlyMap<GridRow, string>;
  /** the printed figure in its row; null where no cell prints it */
  find(term: Term): CellSpot | null;
  /** name of the indicator's row that stands at the place of a term */
  nameAt(term: Pick<Term, 'place' | 'indicator'>): string | null;
}

function rowsOf(tables: readonly Table[]): Rows {
  const names = new Map<GridRow, string>();
  const ofIndicator = new Map<string, RowCells>();
  const byPlace = new Map<string, GridRow[]>();
  const named = new Map<string, string>();
  for (const table of tables) {
    const header = readGridHeader(table.grid);
    const value = header?.roles.get('value');
    const columns = cellColumns(table.grid);
    const indicators = indicatorsOf(table, header);
    for (const [at, row] of table.grid.rows.entries()) {
      for (const key of new Set([row.place, ...row.cells.map(({ place }) => place)].map((place) => JSON.stringify(place)))) {
        const here = byPlace.get(key) ?? [];
        here.push(row);
        byPlace.set(key, here);
      }
      const number = indicators[at] ?? null;
      if (number === null) continue;
      const id = `${table.id}.r${number + 1}`;
      const { label, place } = table.rows[number] as TableRow;
      const own = ofIndicator.get(id) ?? { label, cells: [] };
      if (own.cells.length === 0) {
        names.set(row, id);
        named.set(JSON.stringify(place), id);
      }
      own.cells.push(
        ...row.cells.map((cell, number) => {
          const column = columns[at]?.[number] ?? 0;
          return { cell, column, value: column === value };
        }),
      );
      ofIndicator.set(id, own);
    }
  }
  return {
    names,
    find: (term) => {
      const key = JSON.stringify(term.place);
      if (term.indicator === null) return statisticSpot(byPlace.get(key) ?? [], term) ?? columnSpot(ofIndicator.get(named.get(key) ?? '')?.cells ?? [], term);
      const own = ofIndicator.get(term.indicator);
      return own === undefined ? null : rowSpot(own, term);
    },
    nameAt: ({ indicator, place }) => (indicator !== null && ofIndicator.has(indicator) ? indicator : (named.get(JSON.stringify(place)) ?? null)),
  };
}

/** The number of the indicator that each row of the grid is, or goes on after a page break; null for headers. Both stand in the same order. */
function indicatorsOf({ grid, rows }: Table, header: GridHeader | null): Array<number | null> {
  let next = 0;
  return grid.rows.map((row) => {
    const own = rows[next];
    if (own !== undefined && own.quote === row.printed && begins(own, row)) return next++;
    return next === 0 || (header !== null && repeatsHeader(row, header)) ? null : next - 1;
  });
}

/** A row over a page break begins where its first piece stands. */
function begins(row: TableRow, { place }: GridRow): boolean {
  const { lines, boxes, cell } = row.place;
  if (lines !== null) return lines[0] === place.lines?.[0];
  const [first] = boxes;
  if (first !== undefined) return place.boxes[0]?.page === first.page && place.boxes[0].y === first.y;
  return JSON.stringify(cell) === JSON.stringify(place.cell);
}

interface RowCells {
  label: string;
  cells: Array<{ cell: GridCell; column: number; value: boolean }>;
}

/** The cell of values first, then from the right another that prints the same alone; a part of the row, as a code of its legend, beside its words. */
function rowSpot({ label: ofRow, cells }: RowCells, { raw, label }: Term): CellSpot | null {
  if (raw === '') {
    const blank = cells.find(({ cell, value }) => value && cell.text === '');
    return blank === undefined ? null : { cell: blank.cell, at: 0, length: 0 };
  }
  const others = cells.flatMap(({ cell, value }) => (value ? [] : [cell])).reverse();
  if (label !== ofRow) {
    const beside = others.flatMap((cell) =>
      [...places(cell, raw)].map((spot) => ({ spot, far: Math.abs(cell.text.indexOf(label) - spot.at), named: cell.text.includes(label) })),
    );
    const [nearest] = beside.filter(({ named }) => named).sort((a, b) => a.far - b.far);
    if (nearest !== undefined) return nearest.spot;
  }
  const values = cells.flatMap(({ cell, value }) => (value ? [cell] : []));
  // a narrow column wraps its numbers: "1. 1" is 1.1
  const alone = [...values, ...others].find(({ text }) => text === raw || (text !== '' && text.replaceAll(' ', '') === raw));
  return alone === undefined ? within([...values, ...others], raw) : { cell: alone, at: 0, length: alone.text.length };
}

/** Words of one column of a row, which a page break may cut. */
function columnSpot(cells: RowCells['cells'], { raw, quote }: Term): CellSpot | null {
  if (raw === '') return null;
  for (const each of new Set(cells.map(({ column }) => column))) {
    const inColumn = cells.flatMap(({ cell, column }) => (column === each ? [cell] : []));
    const spot = upTo(inColumn, inColumn.length).includes(quote) ? within(inColumn, raw) : null;
    if (spot !== null) return spot;
  }
  return null;
}

/** A cell of a table that is no form, quoted with what stands before it in its row; or words of one cell. */
function statisticSpot(rows: readonly GridRow[], { raw, quote, place }: Term): CellSpot | null {
  if (raw === '') return null;
  for (const { cells, printed } of rows) {
    const quoted = cells.filter(({ text }) => text.includes(quote));
    const own = cells.filter((cell) => place.cell !== null && JSON.stringify(cell.place) === JSON.stringify(place));
    const last = cells.filter((_, at) => upTo(cells, at) === quote);
    const spot = within(quoted, raw) ?? (squeeze(printed).includes(quote) ? (within(own, raw) ?? within(last, raw) ?? within(cells, raw)) : null);
    if (spot !== null) return spot;
  }
  return null;
}

function upTo(cells: readonly GridCell[], column: number): string {
  return squeeze(
    cells
      .slice(0, column + 1)
      .map(({ text }) => text)
      .join(' '),
  );
}

const PART_OF_WORD = pattern.u`[\p{L}\p{M}\d]`;

function within(cells: readonly GridCell[], raw: string): CellSpot | null {
  for (const cell of cells) for (const spot of places(cell, raw)) return spot;
  return null;
}

/** Whole words or numbers only: no "1" of "12". */
function* places(cell: GridCell, raw: string): Generator<CellSpot> {
  for (let at = cell.text.indexOf(raw); at >= 0; at = cell.text.indexOf(raw, at + 1)) {
    const [before, after] = [cell.text[at - 1] ?? ' ', cell.text[at + raw.length] ?? ' '];
    if (!PART_OF_WORD.test(before) && !PART_OF_WORD.test(after)) yield { cell, at, length: raw.length };
  }
}
