import type { Box, Ruling } from './page.js';
import type { Drawn, Fill, Stroke } from './paths.js';

/** A filled rectangle this thin is a line; a longer one may be somewhat thicker. */
const THIN = 3;
const THICK = 6;
/** Lines whose positions differ by less than this lie on one another. */
const NEAR = 1;
/** Pieces shorter than this are dots or dashes of one line. */
const DASH = 6;
const DASH_GAP = 4;
/** A line shorter than this, once all its pieces are joined, is a dot. */
const SHORTEST = 4;

/** White lines are looked for on this many shades: a drawing has more, a table has not. */
const MOST_SHADES = 2000;

interface Piece extends Ruling {
  thickness: number;
}

/** The lines and the shaded rectangles that are seen on a page. */
export function rulingsOf(drawn: Drawn): { rulings: Ruling[]; fills: Box[] } {
  const shades = drawn.fills.filter((fill) => !isThin(fill));
  const dark = shades.filter(({ colour }) => !isWhite(colour)).slice(0, MOST_SHADES);
  const pieces: Piece[] = [];
  const add = (left: number, top: number, right: number, bottom: number) => {
    const [width, height] = [right - left, bottom - top];
    if (width >= height) pieces.push({ direction: 'horizontal', at: (top + bottom) / 2, from: left, to: right, thickness: height });
    if (height >= width) pieces.push({ direction: 'vertical', at: (left + right) / 2, from: top, to: bottom, thickness: width });
    // a dot may be of a dotted line either way
    else if (height > 0 && width < DASH && height > width / 3)
      pieces.push({ direction: 'vertical', at: (left + right) / 2, from: top, to: bottom, thickness: width });
  };
  const seen = (colour: string, box: Box) => !isWhite(colour) || dark.some((fill) => overlaps(fill, box));
  for (const fill of drawn.fills) if (isThin(fill) && seen(fill.colour, fill)) add(fill.left, fill.top, fill.right, fill.bottom);
  for (const stroke of drawn.strokes) {
    const box = { left: stroke.x0, top: stroke.y0, right: stroke.x1, bottom: stroke.y1 };
    if (stroke.width <= THICK && seen(stroke.colour, box)) add(box.left, box.top, box.right, box.bottom);
    else if (!isWhite(stroke.colour)) shades.push(broad(stroke));
  }
  return {
    rulings: join(pieces),
    fills: shades.filter(({ colour }) => !isWhite(colour)).map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
  };
}

function isThin({ left, top, right, bottom }: Box): boolean {
  const [short, long] = [Math.min(right - left, bottom - top), Math.max(right - left, bottom - top)];
  return short <= THIN || (short <= THICK && long > 20 * short);
}

/** A stroke as broad as a shade. */
function broad({ x0, y0, x1, y1, width, colour }: Stroke): Fill {
  const level = x1 - x0 >= y1 - y0;
  const half = width / 2;
  return level ? { left: x0, right: x1, top: y0 - half, bottom: y1 + half, colour } : { left: x0 - half, right: x1 + half, top: y0, bottom: y1, colour };
}

function isWhite(colour: string): boolean {
  return /^#f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(colour) && Math.min(...[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))) >= 0xfa;
}

function overlaps(one: Box, other: Box): boolean {
  return one.left <= other.right + NEAR && other.left <= one.right + NEAR && one.top <= other.bottom + NEAR && other.top <= one.bottom + NEAR;
}

/** Joins pieces that lie on one another, or follow one another, on one line. */
function join(pieces: readonly Piece[]): Ruling[] {
  const rulings: Ruling[] = [];
  for (const direction of ['horizontal', 'vertical'] as const) {
    const all = pieces.filter((piece) => piece.direction === direction).sort((a, b) => a.at - b.at);
    for (let first = 0; first < all.length; ) {
      let end = first + 1;
      while (end < all.length && (all[end]?.at ?? 0) - (all[first]?.at ?? 0) <= NEAR) end += 1;
      rulings.push(...alongOneLine(all.slice(first, end)));
      first = end;
    }
  }
  return rulings.filter(({ from, to }) => to - from >= SHORTEST);
}

function alongOneLine(pieces: Piece[]): Ruling[] {
  const joined: Ruling[] = [];
  let last: { ruling: Ruling; piece: number } | null = null;
  for (const { direction, at, from, to } of pieces.sort((a, b) => a.from - b.from)) {
    const gap: number = last !== null && last.piece < DASH && to - from < DASH ? DASH_GAP : NEAR;
    if (last !== null && from <= last.ruling.to + gap) {
      last.ruling.to = Math.max(last.ruling.to, to);
      last.piece = to - from;
      continue;
    }
    last = { ruling: { direction, at, from, to }, piece: to - from };
    joined.push(last.ruling);
  }
  return joined;
}
