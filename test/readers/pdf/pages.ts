import type { Page, Ruling, Word } from '../../../src/readers/pdf/page.js';

/** A text set on a page: each character half an em wide, so that widths are easy to say in tests. */
export interface Printed {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** the first word is raised and hangs on the text before it */
  raised?: boolean;
}

/** The x at which a text has to begin to be centred on `middle`. */
export const centred = (text: string, middle: number, size = 12): number => middle - (text.length * size) / 4;

export function pageOf(
  number: number,
  texts: readonly Printed[],
  { rulings = [], width = 595, height = 842 }: { rulings?: Ruling[]; width?: number; height?: number } = {},
): Page {
  return { number, width, height, words: texts.flatMap(wordsOf), rulings, fills: [], images: [] };
}

function wordsOf({ text, x, y, size = 12, raised = false }: Printed): Word[] {
  const baseline = raised ? y - size * 0.6 : y;
  return [...text.matchAll(/\S+/g)].map((match, at) => ({
    text: match[0],
    left: x + (match.index * size) / 2,
    right: x + ((match.index + match[0].length) * size) / 2,
    top: baseline - size * 0.8,
    bottom: baseline + size * 0.22,
    baseline,
    size,
    font: 'Serif',
    bold: false,
    glued: raised && at === 0,
    angle: 0,
    askew: false,
    clipped: false,
    signature: false,
  }));
}

/** Lines of a paragraph set from `left` to `right`, the first indented; the last ends where it ends. */
export function paragraph(
  lines: readonly string[],
  { left = 85, indent = 36, y, leading = 16 }: { left?: number; indent?: number; y: number; leading?: number },
): Printed[] {
  return lines.map((text, at) => ({ text, x: at === 0 ? left + indent : left, y: y + at * leading }));
}
