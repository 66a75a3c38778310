import type { Page, Ruling, Word } from '../../../../src/readers/pdf/page.js';

/** Writes words and lines on a page as a PDF's would come, with the widths of common letters. */
export interface Pen {
  page: Page;
  size: number;
  font: string;
  bold: boolean;
  /** width of a glyph as a share of Helvetica's */
  width: number;
}

export function newPen(options: Partial<Omit<Pen, 'page'>> & { pageWidth?: number; pageHeight?: number } = {}): Pen {
  const { pageWidth = 595, pageHeight = 842, size = 10, font = 'Helvetica', bold = false, width = 1 } = options;
  return { page: { number: 1, width: pageWidth, height: pageHeight, words: [], rulings: [], images: [], fills: [] }, size, font, bold, width };
}

export function wordWidth(text: string, pen: Pen): number {
  let sum = 0;
  for (const letter of text) sum += glyphWidth(letter);
  return sum * pen.size * pen.width * (pen.bold ? 1.05 : 1);
}

export const blankWidth = (pen: Pen) => 0.278 * pen.size * pen.width;

export function textWidth(text: string, pen: Pen): number {
  const words = text.split(' ').filter((word) => word !== '');
  return words.reduce((sum, word) => sum + wordWidth(word, pen), 0) + Math.max(0, words.length - 1) * blankWidth(pen);
}

function glyphWidth(letter: string): number {
  if (/[ijlI.,:;'|!]/.test(letter)) return 0.26;
  if (/[ftr()\-/]/.test(letter)) return 0.33;
  if (/[mwMW%]/.test(letter)) return 0.83;
  if (/[A-ZĐÀ-Ỹ]/.test(letter)) return 0.69;
  if (/[csvxyzkJ]/.test(letter)) return 0.5;
  return 0.556;
}

/** Writes a line that begins, ends or has its middle at x; `stretch` widens its blanks (justified lines). */
export function write(pen: Pen, x: number, baseline: number, text: string, align: 'left' | 'right' | 'center' = 'left', stretch = 1): Word[] {
  const total = textWidth(text, pen);
  let at = align === 'left' ? x : align === 'right' ? x - total : x - total / 2;
  const written: Word[] = [];
  for (const piece of text.split(' ')) {
    if (piece !== '') {
      const width = wordWidth(piece, pen);
      const word: Word = {
        text: piece.normalize('NFC'),
        left: at,
        right: at + width,
        top: baseline - pen.size * 0.8,
        bottom: baseline + pen.size * 0.2,
        baseline,
        size: pen.size,
        font: pen.font,
        bold: pen.bold,
        glued: false,
        angle: 0,
        askew: false,
        clipped: false,
        signature: false,
      };
      pen.page.words.push(word);
      written.push(word);
      at += width + blankWidth(pen) * stretch;
    }
  }
  return written;
}

/** The lines of a text set to a width. */
export function wrap(pen: Pen, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, pen) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines;
}

export function rule(pen: Pen, direction: Ruling['direction'], at: number, from: number, to: number): void {
  pen.page.rulings.push({ direction, at, from, to });
}

/** A paragraph in a column of text; returns the baseline of the line after it. */
export function paragraph(pen: Pen, left: number, right: number, baseline: number, text: string, leading: number, justified: boolean): number {
  const lines = wrap(pen, text, right - left);
  let at = baseline;
  for (const [index, line] of lines.entries()) {
    const spare = right - left - textWidth(line, pen);
    const blanks = line.split(' ').length - 1;
    const stretch = justified && index < lines.length - 1 && blanks > 0 ? 1 + spare / blanks / blankWidth(pen) : 1;
    write(pen, left, at, line, 'left', stretch);
    at += leading;
  }
  return at;
}
