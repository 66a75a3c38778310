import type { Report, Source } from '../model/report.js';

/** JSON as results are printed: two spaces, one final line end; the same data gives the same bytes. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One value per line, for streams. */
export function ndjson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** A report's text with its source apart: files of the same content have the same report, each with its own source. */
export interface ApartText {
  before: string;
  source: Source;
  after: string;
}

export function jsonApart(report: Report): ApartText {
  return apart(json(report), nested(report.source, 2), report.source);
}

export function ndjsonApart(report: Report): ApartText {
  return apart(ndjson(report), JSON.stringify(report.source), report.source);
}

export function jsonOf({ before, after }: ApartText, source: Source): string {
  return before + nested(source, 2) + after;
}

export function ndjsonOf({ before, after }: ApartText, source: Source): string {
  return before + JSON.stringify(source) + after;
}

/** As it is printed within other data, so many columns in. */
export function nested(value: unknown, columns: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(columns)}`);
}

/** A list that is printed value by value, its brackets so many columns in. */
export function jsonList(columns: number): { begin: '['; add(value: unknown): string; end(): string } {
  let printed = 0;
  return {
    begin: '[',
    add: (value) => `${printed++ === 0 ? '' : ','}\n${' '.repeat(columns + 2)}${nested(value, columns + 2)}`,
    end: () => (printed === 0 ? ']' : `\n${' '.repeat(columns)}]`),
  };
}

function apart(text: string, printed: string, source: Source): ApartText {
  const at = text.indexOf(printed);
  return { before: text.slice(0, at), source, after: text.slice(at + printed.length) };
}
