import { actualText, sayActual } from './actual-text.js';
import { type Glyph, showGlyphs, type TextState } from './glyphs.js';
import { boxOf, IDENTITY, type Matrix, multiply, shared } from './matrix.js';
import { OPERATOR, type Operators, type PdfFont, type Shown } from './operators.js';
import type { Box } from './page.js';
import { type Drawn, drawPath } from './paths.js';

/** What the operators of a page leave on it, in the coordinates of the page as it is shown. */
export interface Content {
  glyphs: Glyph[];
  drawn: Drawn;
  images: Box[];
}

export interface Surroundings {
  /** from the page's own coordinates to those of the page as it is shown */
  shown: Matrix;
  page: Box;
  font(id: string): PdfFont | null;
  /** whether a layer of optional content is shown */
  visible(group: unknown): boolean;
  /** annotations in which the document was signed */
  signatures: ReadonlySet<string>;
}

interface State extends TextState {
  matrix: Matrix;
  lineWidth: number;
  dashed: boolean;
  stroke: string;
  fill: string;
  clip: Box;
}

/** Marked content that is open (PDF 32000-1 §14.6). */
interface Marked {
  hides: boolean;
  /** what its glyphs stand for, where the file says so */
  actual: string | null;
  /** place of its first glyph */
  first: number;
}

const start = (matrix: Matrix, clip: Box): State => ({
  matrix,
  lineWidth: 1,
  dashed: false,
  stroke: '#000000',
  fill: '#000000',
  clip,
  font: null,
  size: 0,
  direction: 1,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});

const MOST_SAVED = 10_000;

/** Whether the middle of a letter stands inside the clip: LibreOffice draws what a repeated header has no room for, and clips it. */
function isSeen({ along, across, width, size, angle }: Glyph, clip: Box): boolean {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [u, v] = [along + width / 2, across - size * 0.3];
  const [x, y] = [u * cos - v * sin, u * sin + v * cos];
  return x >= clip.left - 1 && x <= clip.right + 1 && y >= clip.top - 1 && y <= clip.bottom + 1;
}

/** Carries out a page's operators (PDF 32000-1 §8.4, §9.4), as far as they place text, lines and pictures. */
export function interpret({ codes, operands }: Operators, surroundings: Surroundings): Content {
  const content: Content = { glyphs: [], drawn: { strokes: [], fills: [] }, images: [] };
  const outermost = start(surroundings.shown, surroundings.page);
  let state = { ...outermost };
  let saved: State[] = [];
  let text: Matrix = IDENTITY;
  let line: Matrix = IDENTITY;
  let clipping = false;
  let signature = false;
  const marked: Marked[] = [];
  let hidden = 0;

  const save = () => {
    if (saved.length < MOST_SAVED) saved.push({ ...state });
  };
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const moveLine = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const image = (box: Box) => {
    const seen = shared(box, state.clip);
    if (hidden === 0 && seen.right > seen.left && seen.bottom > seen.top) content.images.push(seen);
  };

  for (let at = 0; at < codes.length; at++) {
    const args = (operands[at] ?? []) as readonly unknown[];
    const number = (index: number) => (typeof args[index] === 'number' ? args[index] : 0);
    switch (codes[at]) {
      case OPERATOR.save:
        save();
        break;
      case OPERATOR.restore:
        restore();
        break;
      case OPERATOR.transform:
        state.matrix = multiply(state.matrix, matrixOf(args));
        break;
      case OPERATOR.setLineWidth:
        state.lineWidth = number(0);
        break;
      case OPERATOR.setDash:
        state.dashed = Array.isArray(args[0]) && args[0].length > 0;
        break;
      case OPERATOR.setStrokeRGBColor:
        state.stroke = String(args[0]);
        break;
      case OPERATOR.setFillRGBColor:
        state.fill = String(args[0]);
        break;
      case OPERATOR.beginText:
        text = IDENTITY;
        line = IDENTITY;
        break;
      case OPERATOR.setCharSpacing:
        state.charSpacing = number(0);
        break;
      case OPERATOR.setWordSpacing:
        state.wordSpacing = number(0);
        break;
      case OPERATOR.setHScale:
        state.scale = number(0) / 100;
        break;
      case OPERATOR.setLeading:
        state.leading = -number(0);
        break;
      case OPERATOR.setFont:
        state.font = surroundings.font(String(args[0]));
        state.size = Math.abs(number(1));
        state.direction = number(1) < 0 ? -1 : 1;
        break;
      case OPERATOR.setTextRenderingMode:
        state.mode = number(0);
        break;
      case OPERATOR.setTextRise:
        state.rise = number(0);
        break;
      case OPERATOR.moveText:
        moveLine(number(0), number(1));
        break;
      case OPERATOR.setLeadingMoveText:
        state.leading = number(1);
        moveLine(number(0), number(1));
        break;
      case OPERATOR.setTextMatrix:
        line = matrixOf(args[0]);
        text = line;
        break;
      case OPERATOR.nextLine:
        moveLine(0, state.leading);
        break;
      case OPERATOR.showText: {
        const into = hidden === 0 ? content.glyphs : [];
        const first = into.length;
        text = multiply(text, showGlyphs(args[0] as Shown, state, multiply(state.matrix, text), into));
        for (const glyph of into.slice(first)) {
          glyph.seen = isSeen(glyph, state.clip);
          glyph.signature = signature;
        }
        break;
      }
      case OPERATOR.clip:
      case OPERATOR.eoClip:
        clipping = true;
        break;
      case OPERATOR.constructPath: {
        const path = (args[1] as ReadonlyArray<Float32Array | null>)[0] ?? null;
        if (path !== null && hidden === 0) drawPath(content.drawn, number(0), path, state);
        if (clipping) state.clip = shared(state.clip, path === null ? { left: 0, top: 0, right: 0, bottom: 0 } : extent(args[2], state.matrix));
        clipping = false;
        break;
      }
      case OPERATOR.paintImageXObject:
      case OPERATOR.paintInlineImageXObject:
      case OPERATOR.paintImageMaskXObject:
      case OPERATOR.paintSolidColorImageMask:
        image(boxOf(state.matrix, 0, 0, 1, 1));
        break;
      case OPERATOR.paintFormXObjectBegin:
        save();
        if (args[0] !== null && args[0] !== undefined) state.matrix = multiply(state.matrix, matrixOf(args[0]));
        if (args[1] !== null && args[1] !== undefined) state.clip = shared(state.clip, rectangle(args[1], state.matrix));
        break;
      case OPERATOR.beginGroup:
        save();
        break;
      case OPERATOR.paintFormXObjectEnd:
      case OPERATOR.endGroup:
        restore();
        break;
      case OPERATOR.beginAnnotation:
        // An appearance is drawn on the page itself, whatever the page's own operators left open (PDF 32000-1 §12.5.5).
        signature = surroundings.signatures.has(String(args[0]));
        saved = [];
        state = { ...outermost };
        if (args[1] !== null && args[1] !== undefined) state.clip = shared(state.clip, rectangle(args[1], state.matrix));
        state.matrix = multiply(multiply(state.matrix, matrixOf(args[2])), matrixOf(args[3]));
        break;
      case OPERATOR.endAnnotation:
        signature = false;
        saved = [];
        state = { ...outermost };
        break;
      case OPERATOR.beginMarkedContent:
      case OPERATOR.beginMarkedContentProps: {
        const hides = args[0] === 'OC' && !surroundings.visible(args[1]);
        marked.push({ hides, actual: actualText(args[1]), first: content.glyphs.length });
        if (hides) hidden += 1;
        break;
      }
      case OPERATOR.endMarkedContent: {
        const { hides = false, actual = null, first = 0 } = marked.pop() ?? {};
        if (hides) hidden -= 1;
        if (actual !== null) sayActual(content.glyphs, first, actual);
        break;
      }
      default:
    }
  }
  return content;
}

function matrixOf(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = (value ?? []) as ArrayLike<number> & Iterable<number>;
  return [a, b, c, d, e, f];
}

function rectangle(value: unknown, matrix: Matrix): Box {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = value as Iterable<number>;
  return boxOf(matrix, x0, y0, x1, y1);
}

/** The box around a path, from the corners that pdf.js gives with it. */
function extent(corners: unknown, matrix: Matrix): Box {
  return corners === null || corners === undefined ? { left: 0, top: 0, right: 0, bottom: 0 } : rectangle(corners, matrix);
}
