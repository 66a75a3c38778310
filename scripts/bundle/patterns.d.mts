/** A pattern of a module: where it stands in the code [start, end), and what it means. */
export interface Pattern {
  start: number;
  end: number;
  wanted: RegExp;
}

/** The patterns of a module that have nothing put in: `pattern.iu`…``, and literals with the flags `i` and `u`. */
export function patternsOf(code: string, file: string): Pattern[];

/** The module with its patterns written out. */
export function withPatternsWrittenOut(code: string, file: string): string;

/** The same pattern without the flag `i`, where that does not change what it matches. */
export function caseWrittenOut(wanted: RegExp): RegExp;
