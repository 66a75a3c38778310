import type { Random } from '../random.js';

/** How one Word document is set, settled once per document. */
export interface WordManner {
  font: string;
  /** letters decomposed, as some keyboards type them */
  nfd: boolean;
  /** runs cut anywhere, as editing leaves them */
  pieces: boolean;
  /** words struck out and put in with changes tracked */
  tracked: boolean;
  /** numbers of headings and rows by Word's own numbering where it prints the same */
  numbered: boolean;
  /** words that are kept hidden */
  hidden: boolean;
  /** spaces that do not break, here and there */
  nbsp: boolean;
  /** remarks in the margin */
  remarks: boolean;
  /** paragraphs of a cell as line breaks of one paragraph */
  breaks: boolean;
  /** lines of titles and captions as line breaks of one paragraph */
  titleBreaks: boolean;
  /** an empty paragraph at the end of cells */
  padded: boolean;
  /** head and signature in tables without borders, or under one another */
  framed: boolean;
  landscape: boolean;
}

export function drawManner(random: Random): WordManner {
  return {
    font: random.pick(['Times New Roman', 'Times New Roman', 'Cambria']),
    nfd: random.chance(0.1),
    pieces: random.chance(0.6),
    tracked: random.chance(0.15),
    numbered: random.chance(0.35),
    hidden: random.chance(0.15),
    nbsp: random.chance(0.15),
    remarks: random.chance(0.15),
    breaks: random.chance(0.3),
    titleBreaks: random.chance(0.35),
    padded: random.chance(0.15),
    framed: random.chance(0.85),
    landscape: random.chance(0.4),
  };
}
