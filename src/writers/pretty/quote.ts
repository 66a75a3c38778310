import { printable } from '../../text/unicode.js';
import { columnsOf, lettersOf } from '../../text/width.js';

/** A quoted sentence with its figures marked, in lines of so many columns. */
export interface QuotedMark {
  at: number;
  length: number;
  /** stands out among the marks: the figure that is very probably wrong */
  foremost: boolean;
}

/** What a reader sees as one character, and the mark that it is under. */
interface Cell {
  text: string;
  columns: number;
  mark: QuotedMark | null;
}

export interface QuoteLook {
  columns: number;
  /** sign for words left out */
  cut: string;
  /** null where there are no colours: marks stand below the line instead */
  paint: ((text: string, foremost: boolean) => string) | null;
}

export function quoteLines(text: string, marks: readonly QuotedMark[], { columns, cut, paint }: QuoteLook): string[] {
  const lines = wrapCells(windows(cellsOf(text, marks), columns, cut), columns);
  return lines.flatMap((cells) => (paint === null ? [textOf(cells), ...underlines(cells)] : [painted(cells, paint)]));
}

function cellsOf(text: string, marks: readonly QuotedMark[]): Cell[] {
  return lettersOf(printable(text)).map(({ letter, at: index }) => ({
    text: letter,
    columns: columnsOf(letter),
    mark: marks.find(({ at, length }) => index >= at && index < at + length) ?? null,
  }));
}

/** Lines that a sentence may fill before words far from its figures are left out. */
const WHOLE_LINES = 3;
/** Words kept before and behind a figure, in characters. */
const KEPT = { before: 60, behind: 36 };
/** Less than this is not worth a cut. */
const LEAST_CUT = 20;

/** Long sentences around their figures only, cut between words. */
function windows(cells: readonly Cell[], columns: number, cut: string): Cell[] {
  if (cells.length <= columns * WHOLE_LINES) return [...cells];
  const kept = cells.map(() => false);
  for (const [at, { mark }] of cells.entries()) {
    if (mark === null) continue;
    kept.fill(true, wordStart(cells, at - KEPT.before), wordEnd(cells, at + KEPT.behind));
  }
  const shown: Cell[] = [];
  for (let at = 0; at < cells.length; at++) {
    let end = at;
    while (end < cells.length && kept[end] === false) end++;
    if (end === at || end - at < LEAST_CUT) shown.push(...cells.slice(at, Math.max(end, at + 1)));
    else shown.push(...(at === 0 ? [] : [BLANK]), { text: cut, columns: columnsOf(cut), mark: null }, ...(end === cells.length ? [] : [BLANK]));
    at = Math.max(end, at + 1) - 1;
  }
  return shown;
}

const BLANK: Cell = { text: ' ', columns: 1, mark: null };
const isBlank = (cell: Cell | undefined) => cell?.text === ' ';

/** Where the word around an offset begins. */
function wordStart(cells: readonly Cell[], from: number): number {
  let at = Math.max(0, from);
  while (at > 0 && !isBlank(cells[at - 1])) at--;
  return at;
}

function wordEnd(cells: readonly Cell[], from: number): number {
  let at = Math.min(cells.length, from);
  while (at < cells.length && !isBlank(cells[at])) at++;
  return at;
}

/** Between words; a word that is longer than a line is cut. */
function wrapCells(cells: readonly Cell[], columns: number): Cell[][] {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let taken = 0;
  for (const cell of cells) {
    if (taken + cell.columns > columns && !isBlank(cell)) {
      const space = line.findLastIndex(isBlank);
      const rest = space < 0 ? [] : line.slice(space + 1);
      lines.push(space < 0 ? line : line.slice(0, space));
      line = rest;
      taken = rest.reduce((sum, each) => sum + each.columns, 0);
    }
    if (isBlank(cell) && line.length === 0) continue;
    line.push(cell);
    taken += cell.columns;
  }
  return [...lines, line];
}

function textOf(cells: readonly Cell[]): string {
  return cells
    .map(({ text }) => text)
    .join('')
    .trimEnd();
}

/** "^^^^" below figures, "~~~~" below those that only stand beside the foremost. */
function underlines(cells: readonly Cell[]): string[] {
  const line = cells.map(({ columns, mark }) => (mark === null ? ' ' : mark.foremost ? '^' : '~').repeat(columns)).join('');
  return line.trim() === '' ? [] : [line.trimEnd()];
}

function painted(cells: readonly Cell[], paint: NonNullable<QuoteLook['paint']>): string {
  let line = '';
  for (let at = 0; at < cells.length; ) {
    const { mark } = cells[at] as Cell;
    let end = at + 1;
    while (end < cells.length && cells[end]?.mark === mark) end++;
    const text = cells
      .slice(at, end)
      .map((cell) => cell.text)
      .join('');
    line += mark === null ? text : paint(text, mark.foremost);
    at = end;
  }
  return line.trimEnd();
}
