import type { GridCell, GridRow } from '../../../model/block.js';
import type { Paragraph } from '../../../model/document.js';
import type { Reading } from '../../../model/reading.js';
import type { Relation, Term, Verdict } from '../../../model/relation.js';
import { figureSpot, spotsOf } from '../../spots.js';
import { rowsOf } from './cell-spots.js';
import { type Line, textsOf } from './line-spots.js';
import type { Item } from './order.js';

/** A stretch of printed text that a figure or a term of a relation is. */
export interface Mark {
  /** of its element */
  id: string;
  at: number;
  length: number;
  /** the relations that it takes part in, as numbers of the report's, the loudest first; none for a figure that was read and never related */
  relations: number[];
  /** what says most of it; null where nothing is said */
  sign: Sign | null;
}

/** A verdict; `bounded` where it holds only that the figure is not too large, `noted` where what does not hold is a note's. */
export type Sign = Verdict | 'bounded' | 'noted';

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
  (relation) => relation.verdict === 'verified' && !isBound(relation),
  ({ verdict }) => verdict === 'not-checkable',
  ({ verdict }) => verdict === 'verified',
];

/** A percent alone below 100, parts that are not above their whole: little is known of the figure. */
function isBound({ terms, reason }: Relation): boolean {
  return terms.length < 2 || reason === 'at-most';
}

const loudness = (relation: Relation | undefined) => (relation === undefined ? LOUDEST.length : LOUDEST.findIndex((speaks) => speaks(relation)));

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
    const mark: Mark = { id: `m${++marks}`, at, length, relations: [], sign: null };
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
  // a finding has the terms of its relation
  const noted = new Set(report.findings.flatMap(({ severity, terms }) => (severity === 'info' ? [terms] : [])));
  const instead = new Map<Mark, Mark>();
  for (const all of [...inText.values(), ...inCells.values()]) {
    for (const mark of all) {
      mark.relations.sort((a, b) => loudness(relations[a]) - loudness(relations[b]));
      mark.sign = signOf(mark, relations, noted);
    }
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

function signOf(mark: Mark, relations: readonly Relation[], noted: ReadonlySet<readonly Term[]>): Sign | null {
  const first = relations[mark.relations[0] ?? -1];
  if (first === undefined) return null;
  if (first.verdict === 'verified') return isBound(first) ? 'bounded' : 'verified';
  if (first.verdict === 'not-checkable') return first.verdict;
  const against = mark.relations.flatMap((at) => relations[at] ?? []).filter(({ verdict }) => verdict === first.verdict);
  return against.every((relation) => noted.has(relation.terms)) ? 'noted' : first.verdict;
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
      other.sign ??= mark.sign;
    }
  }
  marks.splice(0, marks.length, ...kept.sort((a, b) => a.at - b.at));
}
