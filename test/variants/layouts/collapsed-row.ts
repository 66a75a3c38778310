import type { Column } from '../headers.js';
import type { Random } from '../random.js';
import type { DrawnRow } from '../rows.js';
import { wrap } from '../wrap.js';

/** How a table whose columns have collapsed to spaces is printed, settled once per document. */
export interface CollapsedStyle {
  columns: readonly Column[];
  /** widths in letters at which labels, units and notes wrap */
  labelWidth: number;
  unitWidth: number;
  noteWidth: number;
  /** digits that fit into the number column; more are set on lines below each other */
  numberWidth: number;
  /** how often an empty line follows a printed line */
  blank: number;
  /** how often a number stands alone on its line */
  alone: number;
  /** how often a cell that would fit begins a line of its own */
  apart: number;
  /** a line of one space for each empty cell, else spaces at the line's end */
  spacers: boolean;
}

/** One line of a page; an empty line may follow it. */
export interface PageLine {
  text: string;
  /** a page break may stand before it without leaving the reader to guess */
  breakable: boolean;
}

/** The lines of one row, cells one after the other as a PDF's text order has them. */
export function rowLines(random: Random, row: DrawnRow, style: CollapsedStyle): PageLine[] {
  return cellsAfter(random, row, labelLines(row, style), style);
}

/**
 * A row that a page break cuts under its first lines: all its cells stand before the break, the rest of the label after
 * it. Null where that rest would not be known for one: in capitals, or below a note.
 */
export function rowAround(random: Random, row: DrawnRow, style: CollapsedStyle): { before: PageLine[]; after: PageLine[] } | null {
  const label = labelLines(row, style);
  const { unit, value, note, owner } = row.expected;
  const places = label.flatMap((line, at) => (at > 0 && /^\p{Ll}{2}/u.test(line) ? [at] : []));
  if (places.length === 0 || unit === null || value === null || note !== null || owner !== null) return null;
  const place = random.pick(places);
  const before = cellsAfter(random, row, label.slice(0, place), style);
  return { before, after: label.slice(place).map((text) => ({ text: `${text} `, breakable: false })) };
}

function labelLines(row: DrawnRow, { labelWidth }: CollapsedStyle): string[] {
  // a last line of one word that counts something ("hồ sơ") would stand where the empty unit's text would
  return row.twin ? [] : wrap(row.expected.label, labelWidth, row.expected.unit === null ? 3 : 0);
}

/** The number, the lines of the label, then the other cells. */
function cellsAfter(random: Random, row: DrawnRow, label: readonly string[], style: CollapsedStyle): PageLine[] {
  const printer = new Printer(random, style);
  printNumber(printer, row, label.length, style);
  for (const [at, line] of label.entries()) {
    if (at > 0) printer.flush();
    printer.word(line);
  }
  const cells = style.columns.slice(2).map((column) => cellLines(random, row, column, style));
  const filled = cells.some((cell) => cell.length > 0);
  if (label.length > 1 && filled) printer.flush();
  let tall = label.length > 1;
  for (const [at, cell] of cells.entries()) {
    const rest = cells.slice(at).some((each) => each.length > 0);
    if (cell.length === 0) {
      // an empty unit before a figure must show: the figure would read as the label's last word
      printer.empty(rest);
      continue;
    }
    if (tall && cell.length > 0 && !printer.fresh) printer.flush();
    else if (cell.length > 1 ? random.chance(0.5) : random.chance(style.apart)) printer.flush();
    for (const [line, text] of cell.entries()) {
      if (line > 0) printer.flush();
      printer.word(text);
    }
    tall = cell.length > 1;
  }
  printer.flush();
  return printer.lines;
}

class Printer {
  readonly lines: PageLine[] = [];
  readonly #random: Random;
  readonly #style: CollapsedStyle;
  #line = '';
  constructor(random: Random, style: CollapsedStyle) {
    this.#random = random;
    this.#style = style;
  }
  get fresh(): boolean {
    return this.#line.trim() === '';
  }
  word(text: string): void {
    this.#line += this.fresh || this.#line.endsWith('  ') ? text : ` ${text}`;
  }
  empty(before: boolean): void {
    if (before && this.#random.chance(0.6)) {
      this.flush();
      this.lines.push({ text: ' ', breakable: false });
    } else if (this.#style.spacers && !before) {
      this.flush();
      this.lines.push({ text: ' ', breakable: false });
    } else this.#line += '  ';
  }
  /** The number's own line, where the cell beside it is taller, or the column too narrow. */
  alone(needed: boolean): void {
    if (this.#random.chance(needed ? Math.max(0.3, this.#style.alone) : this.#style.alone)) this.flush();
  }
  flush(): void {
    if (!this.fresh) this.lines.push({ text: `${this.#line} `, breakable: this.lines.length > 0 });
    this.#line = '';
  }
}

/** "2.1" in a narrow column is "2." over "1"; a row without a number leaves its cell empty. */
function printNumber(printer: Printer, { number, twin, expected }: DrawnRow, labelLines: number, style: CollapsedStyle): void {
  if (number === '') {
    if (style.spacers || twin) printer.lines.push({ text: twin ? '  ' : ' ', breakable: false });
    return;
  }
  const pieces = expected.stt !== null && number.length > style.numberWidth ? splitNumber(number) : [number];
  for (const piece of pieces) {
    printer.flush();
    printer.word(piece);
  }
  if (pieces.length > 1) printer.flush();
  else printer.alone(labelLines > 1);
}

function splitNumber(number: string): string[] {
  const at = number.replace(/\.$/, '').lastIndexOf('.');
  return at < 0 ? [number] : [number.slice(0, at + 1), number.slice(at + 1)];
}

function cellLines(random: Random, row: DrawnRow, { role }: Column, style: CollapsedStyle): string[] {
  const { expected, legend } = row;
  if (role === 'unit')
    return expected.unit === null
      ? []
      : legend !== null && random.chance(0.3)
        ? legend.flatMap((pair) => wrap(pair, style.unitWidth))
        : wrapUnit(expected.unit, legend, style);
  if (role === 'value') return expected.raw === null ? [] : [expected.raw];
  const text = role === 'owner' ? expected.owner : expected.note;
  return text === null ? [] : wrap(text, style.noteWidth);
}

/** Legends wrap wherever the column ends, in mid-pair too; the words of a plain unit stay together, as they fit. */
function wrapUnit(unit: string, legend: readonly string[] | null, style: CollapsedStyle): string[] {
  if (legend === null) return [unit];
  const lines: string[] = [];
  for (const word of unit.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > style.unitWidth) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
