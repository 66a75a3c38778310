import type { TextBlock } from '../../../model/block.js';
import type { Place } from '../../../model/place.js';
import { matchesOf } from '../../../text/matches.js';

/** A word of a table whose columns have collapsed, with what its line tells about the cells around it. */
export interface Word {
  text: string;
  /** position in the order of print */
  order: number;
  /** index of its line among the table's lines */
  line: number;
  lineStart: boolean;
  lineEnd: boolean;
  /** an empty cell or a gutter may stand before it: two spaces, or a line of spaces only */
  gap: boolean;
  /** it stands alone at a page break and may be the page's number */
  loose: boolean;
  /** a page began between it and the word before */
  pageBefore: boolean;
  place: Place;
}

/** A line of a collapsed table's body. */
export interface BodyLine {
  block: TextBlock;
  /** a page, or the header printed again, stands before it */
  pageBefore: boolean;
  /** perhaps a page number: the row may leave it out */
  loose: boolean;
}

export function wordsOf(lines: readonly BodyLine[]): Word[][] {
  return lines.map(({ block, pageBefore, loose }, line) => {
    const found = matchesOf(block.text, /\S+/g);
    return found.map((match, at) => ({
      text: match[0],
      order: line * 10_000 + at,
      line,
      lineStart: at === 0,
      lineEnd: at === found.length - 1,
      gap: at === 0 ? block.spacersBefore > 0 : /\s{2,}$/.test(block.text.slice(0, match.index)),
      loose,
      pageBefore: at === 0 && pageBefore,
      place: block.place,
    }));
  });
}
