import type { Matrix } from './matrix.js';
import { OPERATOR } from './operators.js';
import type { Box } from './page.js';

/** A straight stroke that is level or upright on the page as shown. */
export interface Stroke {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  width: number;
  colour: string;
}

/** A filled rectangle. */
export interface Fill extends Box {
  colour: string;
}

/** What paths leave on a page: the raw material of rulings. */
export interface Drawn {
  strokes: Stroke[];
  fills: Fill[];
}

interface Pen {
  matrix: Matrix;
  lineWidth: number;
  stroke: string;
  fill: string;
  clip: Box;
}

const STROKED = new Set<number>([
  OPERATOR.stroke,
  OPERATOR.closeStroke,
  OPERATOR.fillStroke,
  OPERATOR.eoFillStroke,
  OPERATOR.closeFillStroke,
  OPERATOR.closeEOFillStroke,
]);
const FILLED = new Set<number>([
  OPERATOR.fill,
  OPERATOR.eoFill,
  OPERATOR.fillStroke,
  OPERATOR.eoFillStroke,
  OPERATOR.closeFillStroke,
  OPERATOR.closeEOFillStroke,
]);

/** pdf.js's codes in the buffer of a path, each followed by its points. */
const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 3];

/** A part of a path: its points, and to which of them a curve leads. */
interface Outline {
  points: Array<[number, number]>;
  curves: Set<number>;
}

/** Keeps the level and upright strokes and the filled rectangles of a path, as they are seen through the clip. */
export function drawPath(drawn: Drawn, paint: number, path: Float32Array, pen: Pen): void {
  const stroked = STROKED.has(paint);
  const filled = FILLED.has(paint);
  if (!stroked && !filled) return;
  if (!pen.matrix.every(Number.isFinite)) return;
  const outlines = outlinesOf(path, pen.matrix);
  if (filled) for (const outline of outlines) fillOutline(drawn.fills, outline, pen);
  if (stroked) for (const outline of outlines) strokeOutline(drawn.strokes, outline, pen);
}

function outlinesOf(path: Float32Array, [a, b, c, d, e, f]: Matrix): Outline[] {
  const outlines: Outline[] = [];
  let outline: Outline | null = null;
  const value = (at: number) => path[at] ?? 0;
  const point = (at: number): [number, number] => {
    const [x, y] = [value(at), value(at + 1)];
    return [a * x + c * y + e, b * x + d * y + f];
  };
  const begin = (first: [number, number]) => {
    const begun: Outline = { points: [first], curves: new Set() };
    outlines.push(begun);
    return begun;
  };
  for (let at = 0; at < path.length; ) {
    const code = value(at);
    if (code === MOVE) {
      outline = begin(point(at + 1));
      at += 3;
    } else if (code === LINE) {
      outline ??= begin(point(at + 1));
      outline.points.push(point(at + 1));
      at += 3;
    } else if (code === CURVE) {
      outline ??= begin(point(at + 1));
      outline.curves.add(outline.points.length);
      outline.points.push(point(at + 5));
      at += 7;
    } else if (code === CLOSE) {
      const first = outline?.points[0];
      if (outline !== null && first !== undefined) {
        outline.points.push(first);
        outline = null;
      }
      at += 1;
    } else return outlines;
  }
  return outlines;
}

/** Lines this much off level or upright still count, in points over their whole length. */
const ASKEW = 1;

function strokeOutline(strokes: Stroke[], { points, curves }: Outline, pen: Pen): void {
  const width = pen.lineWidth * Math.sqrt(Math.abs(pen.matrix[0] * pen.matrix[3] - pen.matrix[1] * pen.matrix[2]));
  const { clip } = pen;
  for (let at = 1; at < points.length; at++) {
    const [from, to] = [points[at - 1], points[at]];
    if (from === undefined || to === undefined || curves.has(at)) continue;
    const level = Math.abs(from[1] - to[1]) <= ASKEW && Math.abs(from[0] - to[0]) > Math.abs(from[1] - to[1]);
    const upright = Math.abs(from[0] - to[0]) <= ASKEW && Math.abs(from[1] - to[1]) > Math.abs(from[0] - to[0]);
    if (!level && !upright) continue;
    const x0 = Math.max(Math.min(from[0], to[0]), clip.left - width);
    const x1 = Math.min(Math.max(from[0], to[0]), clip.right + width);
    const y0 = Math.max(Math.min(from[1], to[1]), clip.top - width);
    const y1 = Math.min(Math.max(from[1], to[1]), clip.bottom + width);
    if (x0 <= x1 && y0 <= y1) strokes.push({ x0, y0, x1, y1, width, colour: pen.stroke });
  }
}

function fillOutline(fills: Fill[], { points, curves }: Outline, pen: Pen): void {
  if (curves.size > 0 || points.length < 3 || points.length > 6) return;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const thin = Math.min(right - left, bottom - top) <= 3;
  const slack = 0.1 * Math.min(right - left, bottom - top);
  const near = (value: number, edge: number) => Math.abs(value - edge) <= slack;
  // a thin shape is a line whatever its ends are cut like
  if (!thin && !points.every(([x, y]) => (near(x, left) || near(x, right)) && (near(y, top) || near(y, bottom)))) return;
  const { clip } = pen;
  const seen = { left: Math.max(left, clip.left), top: Math.max(top, clip.top), right: Math.min(right, clip.right), bottom: Math.min(bottom, clip.bottom) };
  if (seen.left <= seen.right && seen.top <= seen.bottom) fills.push({ ...seen, colour: pen.fill });
}
