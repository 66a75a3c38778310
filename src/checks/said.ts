import type { Document, Paragraph } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { sentenceAround } from './prose.js';

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

/** Characters that a figure's context keeps before it (see the reader of figures). */
const CONTEXT = 70;

/** The figures of the body with the words around them; one whose place in its paragraph is not plain is left out. */
export function sayingsOf(document: Document, figures: readonly Figure[]): Said[] {
  const headings = headingsOf(document);
  const used = new Map<Paragraph, Set<number>>();
  return figures.flatMap((figure): Said[] => {
    const paragraph = document.paragraphs[figure.scope.paragraph];
    if (paragraph === undefined) return [];
    const taken = used.get(paragraph) ?? new Set<number>();
    used.set(paragraph, taken);
    const at = offsetOf(figure, paragraph.text, taken);
    if (at === null) return [];
    taken.add(at);
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
  return /\p{L}/u.test(own) ? own : before.slice(lastMark(before.slice(0, Math.max(0, cut))) + 1);
}

function lastMark(text: string): number {
  return Math.max(text.lastIndexOf(';'), text.lastIndexOf(':'));
}

function offsetOf({ context, raw }: Figure, text: string, taken: ReadonlySet<number>): number | null {
  for (let from = text.indexOf(context); from >= 0; from = text.indexOf(context, from + 1)) {
    const lead = from === 0 ? null : [CONTEXT, CONTEXT - 1].find((length) => text.startsWith(raw, from + length));
    const at = lead === null ? firstNumber(text, raw, taken, Math.min(text.length, CONTEXT)) : lead === undefined ? null : from + lead;
    if (at !== null && !taken.has(at)) return at;
  }
  return null;
}

/** Near the start of a paragraph the context begins with it: the first such number that no figure before it is. */
function firstNumber(text: string, raw: string, taken: ReadonlySet<number>, limit: number): number | null {
  const last = Math.max(-1, ...taken);
  for (let at = text.indexOf(raw, last + 1); at >= 0 && at <= limit; at = text.indexOf(raw, at + 1)) {
    if (!/[\d.,]$/.test(text.slice(0, at)) && !/^\d/.test(text.slice(at + raw.length))) return at;
  }
  return null;
}

/** The nearest heading above each paragraph, with those above it. */
function headingsOf(document: Document): string[] {
  const open: Array<{ depth: number; text: string }> = [];
  return document.paragraphs.map((paragraph) => {
    if (paragraph.heading !== null) {
      const depth = paragraph.section.length;
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
      open.push({ depth, text: paragraph.text.slice(0, paragraph.heading.bodyAt ?? paragraph.text.length) });
    }
    return open.at(-1)?.text ?? '';
  });
}
