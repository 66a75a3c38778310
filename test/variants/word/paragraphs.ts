import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  FootnoteReferenceRun,
  InsertedTextRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
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
    const spaced = manner.nbsp ? piece.replace(/(?<=\S) (?=\S)/g, () => (random.chance(0.1) ? '\u00a0' : ' ')) : piece;
    const printed = manner.nfd ? spaced.normalize('NFD') : spaced;
    const own = random.chance(0.03) && style.bold === undefined ? { ...style, italics: true } : style;
    if (manner.hidden && random.chance(0.03)) return [new TextRun({ text: ' ẩn 15 hồ sơ', vanish: true }), new TextRun({ text: printed, ...own })];
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
  /** how many remarks the document has so far; they are numbered from 0 */
  remarks: number;
}

export function line({ random, manner }: Setting, text: string, style: Style = {}, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...options, children: runsOf(random, text, manner, style) });
}

/** Lines of a title or a caption: paragraphs, or one with line breaks. */
export function lines(setting: Setting, texts: readonly string[], style: Style = {}): Paragraph[] {
  const { random, manner } = setting;
  if (!manner.titleBreaks || texts.length < 2) return texts.map((text) => line(setting, text, style));
  return [new Paragraph({ alignment: AlignmentType.CENTER, children: broken(random, texts, manner, style) })];
}

function broken(random: Random, texts: readonly string[], manner: WordManner, style: Style): ParagraphChild[] {
  return texts.flatMap((text, at) => [...(at > 0 ? [new TextRun({ text: '', break: 1 })] : []), ...runsOf(random, text, manner, style)]);
}

export function body(setting: Setting, text: string, style: Style = {}, options: IParagraphOptions = {}): Paragraph {
  const { random, manner } = setting;
  const words = runsOf(random, text, manner, style, true);
  const remarked = manner.remarks && random.chance(0.1);
  const id = remarked ? setting.remarks++ : 0;
  const remark = new TextRun({ children: [new CommentReference(id)] });
  const children = remarked ? [new CommentRangeStart(id), ...words, new CommentRangeEnd(id), remark] : words;
  return new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 720 }, ...options, children });
}

/** A cell's paragraphs, or one with line breaks. */
export function cellParagraphs({ random, manner }: Setting, texts: readonly string[], style: Style, options: IParagraphOptions): Paragraph[] {
  const end = manner.padded && random.chance(0.3) ? [new Paragraph({})] : [];
  if (!manner.breaks || texts.length < 2) return [...texts.map((text) => new Paragraph({ ...options, children: runsOf(random, text, manner, style) })), ...end];
  return [new Paragraph({ ...options, children: broken(random, texts, manner, style) }), ...end];
}
