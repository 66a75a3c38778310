import type { Document, Paragraph } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { pattern } from '../text/pattern.js';
import { oncePerReport } from './once.js';
import { outlookOf, sentenceAround } from './prose.js';

/** What the text says around a figure. */
export interface Said {
  figure: Figure;
  paragraph: Paragraph;
  /** offset of the number in its paragraph */
  at: number;
  /** its sentence up to the number */
  before: string;
  /** its sentence after the number */
  after: string;
  /** the words of its own part of the sentence: from the last stop, semicolon or colon to the next mark */
  clause: string;
  /** the heading that it stands under */
  heading: string;
}

/** The figures of the body with the words around them: all, and those that tell results, not what is to come; none where the text is not at hand. */
export const sayings = oncePerReport(({ document, figures }): { all: readonly Said[]; results: readonly Said[] } => {
  if (document === null) return { all: [], results: [] };
  const outlook = outlookOf(document);
  const all = sayingsOf(document, figures);
  return { all, results: all.filter(({ paragraph }) => !outlook.has(paragraph)) };
});

function sayingsOf(document: Document, figures: readonly Figure[]): Said[] {
  const headings = headingsOf(document);
  return figures.flatMap((figure): Said[] => {
    const paragraph = document.paragraphs[figure.scope.paragraph];
    if (paragraph === undefined) return [];
    const { at } = figure.scope;
    const sentence = sentenceAround(paragraph.text, at);
    const before = sentence.text.slice(0, at - sentence.from);
    const after = sentence.text.slice(at - sentence.from + figure.raw.length);
    const clause = `${ownPart(before)}${figure.raw}${/^[^;:.(]*/u.exec(after)?.[0] ?? ''}`;
    return [{ figure, paragraph, at, before, after, clause, heading: headings[figure.scope.paragraph] ?? '' }];
  });
}

/** From the last semicolon or colon on; with the words before a colon where it stands right before the figure. */
function ownPart(before: string): string {
  const cut = lastMark(before);
  const own = before.slice(cut + 1);
  return pattern.u`\p{L}`.test(own) ? own : before.slice(lastMark(before.slice(0, Math.max(0, cut))) + 1);
}

function lastMark(text: string): number {
  return Math.max(text.lastIndexOf(';'), text.lastIndexOf(':'));
}

/** The nearest heading above each paragraph, with those above it. */
function headingsOf(document: Document): string[] {
  const open: Array<{ depth: number; text: string }> = [];
  return document.paragraphs.map((paragraph) => {
    if (paragraph.heading !== null) {
      const depth = paragraph.section.length;
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
      open.push({ depth, text: paragraph.text.slice(0, paragraph.heading.bodyAt ?? paragraph.text.length) });
    }
    return open.at(-1)?.text ?? '';
  });
}
