import type { Box, Line, Page, PageTable, Ruling, Word } from '../page.js';

type Angle = Word['angle'];

/** The page turned so that words of an angle read from left to right; words know their originals. */
export interface TurnedPage {
  page: Page;
  originals: Map<Word, Word>;
}

/** The angle of most letters. */
export function mainAngle(words: readonly Word[]): Angle {
  if (words.every(({ angle }) => angle === 0)) return 0;
  const letters = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const word of words) letters[word.angle] += word.text.length;
  return ([90, 180, 270] as const).reduce<Angle>((best, angle) => (letters[angle] > letters[best] ? angle : best), 0);
}

export function turnPage(page: Page, angle: Angle): TurnedPage {
  const sideways = angle === 90 || angle === 270;
  const originals = new Map<Word, Word>();
  const words = page.words.map((word): Word => {
    const turned: Word = {
      ...word,
      ...turnBox(word, page, angle),
      baseline: turnBaseline(word, page, angle),
      angle: ((word.angle - angle + 360) % 360) as Angle,
    };
    originals.set(turned, word);
    return turned;
  });
  return {
    page: {
      number: page.number,
      width: sideways ? page.height : page.width,
      height: sideways ? page.width : page.height,
      words,
      rulings: page.rulings.map((ruling) => turnRuling(ruling, page, angle)),
      fills: page.fills.map((box) => turnBox(box, page, angle)),
      images: page.images.map((box) => turnBox(box, page, angle)),
    },
    originals,
  };
}

/** A table of a turned page, back on the page as shown. */
export function turnTableBack(table: PageTable, { page, originals }: TurnedPage, angle: Angle): PageTable {
  const back = ((360 - angle) % 360) as Angle;
  const box = (from: Box) => turnBox(from, page, back);
  const line = (from: Line): Line => {
    const words = from.words.map((word) => originals.get(word) ?? word);
    return { ...from, ...box(from), words, baseline: words[0]?.baseline ?? from.baseline };
  };
  return {
    ruled: table.ruled,
    ...box(table),
    rows: table.rows.map((row) => ({
      ...box(row),
      cells: row.cells.map((cell) => ({ ...box(cell), lines: cell.lines.map(line), rowSpan: cell.rowSpan, colSpan: cell.colSpan })),
    })),
  };
}

/** Text turned clockwise by 90 runs down the page, its letters' heads to the right. */
function turnPoint(x: number, y: number, { width, height }: { width: number; height: number }, angle: Angle): { x: number; y: number } {
  if (angle === 90) return { x: y, y: width - x };
  if (angle === 180) return { x: width - x, y: height - y };
  if (angle === 270) return { x: height - y, y: x };
  return { x, y };
}

function turnBox(box: Box, page: { width: number; height: number }, angle: Angle): Box {
  const a = turnPoint(box.left, box.top, page, angle);
  const b = turnPoint(box.right, box.bottom, page, angle);
  return { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), right: Math.max(a.x, b.x), bottom: Math.max(a.y, b.y) };
}

/** A baseline is a y for words that read across the page, an x for words that read up or down. */
function turnBaseline(word: Word, page: Page, angle: Angle): number {
  const upright = word.angle === 0 || word.angle === 180;
  const point = upright ? turnPoint(word.left, word.baseline, page, angle) : turnPoint(word.baseline, word.top, page, angle);
  const sideways = angle === 90 || angle === 270;
  return upright !== sideways ? point.y : point.x;
}

function turnRuling(ruling: Ruling, page: Page, angle: Angle): Ruling {
  const flat = ruling.direction === 'horizontal';
  const box: Box = flat
    ? { left: ruling.from, right: ruling.to, top: ruling.at, bottom: ruling.at }
    : { left: ruling.at, right: ruling.at, top: ruling.from, bottom: ruling.to };
  const turned = turnBox(box, page, angle);
  const flatNow = flat !== (angle === 90 || angle === 270);
  return flatNow
    ? { direction: 'horizontal', at: turned.top, from: turned.left, to: turned.right }
    : { direction: 'vertical', at: turned.left, from: turned.top, to: turned.bottom };
}
