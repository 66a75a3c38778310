import { AlignmentType, DeletedTextRun, FootnoteReferenceRun, InsertedTextRun, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Random } from '../random.js';
import type { WordManner } from './manner.js';

interface Style {
  bold?: boolean;
  italics?: boolean;
}

const MARK = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number of a footnote's mark. */
export function markOf(superscript: string): number {
  return Number([...superscript].map((digit) => SUPERSCRIPT.indexOf(digit)).join(''));
}

/** Runs of a paragraph; with `notes`, superscript digits are references to footnotes. */
export function runsOf(random: Random, text: string, manner: WordManner, style: Style = {}, notes = false): ParagraphChild[] {
  if (!notes) return wordsOf(random, text, manner, style);
  const children: ParagraphChild[] = [];
  let at = 0;
  for (const match of text.matchAll(MARK)) {
    children.push(...wordsOf(random, text.slice(at, match.index), manner, style), new FootnoteReferenceRun(markOf(match[0])));
    at = match.index + match[0].length;
  }
  return [...children, ...wordsOf(random, text.slice(at), manner, style)];
}

function wordsOf(random: Random, text: string, manner: WordManner, style: Style): ParagraphChild[] {
  if (text === '') return [];
  const change = { author: 'a', date: '2024-01-02T00:00:00Z' };
  return cut(random, text, manner.pieces).flatMap((piece): ParagraphChild[] => {
    const printed = manner.nfd ? piece.normalize('NFD') : piece;
    const own = random.chance(0.03) && style.bold === undefined ? { ...style, italics: true } : style;
    if (!manner.tracked || !random.chance(0.04)) return [new TextRun({ text: printed, ...own })];
    const struck = new DeletedTextRun({ text: random.pick(['đã bỏ ', '12 hồ sơ ', 'Văn bản ']), id: random.int(1, 1e6), ...change });
    return [struck, new InsertedTextRun({ text: printed, id: random.int(1, 1e6), ...change, ...own })];
  });
}

/** One to three pieces, cut anywhere but before a combining mark. */
function cut(random: Random, text: string, pieces: boolean): string[] {
  if (!pieces || text.length < 4 || random.chance(0.4)) return [text];
  const at = random.int(1, text.length - 2);
  return [text.slice(0, at), ...(random.chance(0.3) ? [text.slice(at, at + 1), text.slice(at + 1)] : [text.slice(at)])];
}

export interface Setting {
  random: Random;
  manner: WordManner;
}

export function line({ random, manner }: Setting, text: string, style: Style = {}, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...options, children: runsOf(random, text, manner, style) });
}

export function body({ random, manner }: Setting, text: string, style: Style = {}, options: IParagraphOptions = {}): Paragraph {
  const children = runsOf(random, text, manner, style, true);
  return new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 720 }, ...options, children });
}

/** A cell's paragraphs, or one with line breaks. */
export function cellParagraphs({ random, manner }: Setting, texts: readonly string[], style: Style, options: IParagraphOptions): Paragraph[] {
  if (!manner.breaks || texts.length < 2) return texts.map((text) => new Paragraph({ ...options, children: runsOf(random, text, manner, style) }));
  const children = texts.flatMap((text, at) => [...(at > 0 ? [new TextRun({ text: '', break: 1 })] : []), ...runsOf(random, text, manner, style)]);
  return [new Paragraph({ ...options, children })];
}
