/**
 * One page of a PDF as it is drawn: all that later steps know of the format. Lengths are points; the origin is the top left
 * corner of the page as it is shown (rotation undone), y grows downward.
 */
export interface Page {
  /** 1-based */
  number: number;
  width: number;
  height: number;
  /** in the order in which they are drawn */
  words: Word[];
  rulings: Ruling[];
  /** filled rectangles that are no lines and not white: shaded cells, bars */
  fills: Box[];
  /** places where pictures are drawn */
  images: Box[];
}

/** A page fresh from its file, and how sound the file's letters are. */
export interface DrawnPage extends Page {
  /** letters of which the file does not tell what they are, "\ufffd" in the words' texts */
  damaged: number;
  /** words put together again whose letters the file draws apart from one another */
  repaired: number;
}

/** Pictures that cover this part of a page are what it shows; … */
const COVERED = 0.6;
/** … letters fewer than these on them are a stamp's or a watermark's. */
const FEW_LETTERS = 300;

/**
 * Whether a page is a picture of a page, a scan that nobody recognised: it has pictures and no word, or pictures all over and
 * hardly a word. A page with nothing at all is blank.
 */
export function isPicture({ words, images, width, height }: Page): boolean {
  if (images.length === 0) return false;
  if (words.length === 0) return true;
  const covered = images.reduce((sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top), 0);
  return covered >= COVERED * width * height && words.reduce((sum, { text }) => sum + text.length, 0) < FEW_LETTERS;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Glyphs of one look that no gap parts. */
export interface Word extends Box {
  /** NFC, no white space */
  text: string;
  /** y of the line that it stands on; x for words turned by 90 or 270 degrees */
  baseline: number;
  /** of the font, as drawn */
  size: number;
  /** its name without the subset's prefix; "" where the file gives none */
  font: string;
  bold: boolean;
  /** no gap parts it from the word before it on its line, which has another look ("2025" and a raised "1") */
  glued: boolean;
  /** degrees clockwise by which it is turned on the page as shown */
  angle: 0 | 90 | 180 | 270;
  /** it stands askew, as marks over a page do, and `angle` is only the nearest of the four */
  askew: boolean;
  /** a signature's field shows it: who signed the file, and when */
  signature: boolean;
  /** it is drawn where the page clips it away, and nobody sees it */
  clipped: boolean;
}

/** A drawn line: a stroke, a filled rectangle as thin as a line, or an edge of a drawn rectangle. */
export interface Ruling {
  direction: 'horizontal' | 'vertical';
  /** y of a horizontal, x of a vertical one */
  at: number;
  /** from left to right, from top to bottom */
  from: number;
  to: number;
}

/** Words side by side on one baseline. */
export interface Line extends Box {
  words: Word[];
  /** words joined by one blank, glued ones by none */
  text: string;
  baseline: number;
  /** of most of its letters */
  size: number;
}

/** A table on one page: what is drawn, or stands, in rows and columns. */
export interface PageTable extends Box {
  /** lines part its cells, or only blank space does */
  ruled: boolean;
  rows: PageRow[];
}

export interface PageRow extends Box {
  cells: PageCell[];
}

/** As in HTML, a place that a cell above or to the left spans holds no cell of its own. */
export interface PageCell extends Box {
  lines: Line[];
  rowSpan: number;
  colSpan: number;
}
