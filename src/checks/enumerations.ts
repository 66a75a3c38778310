import type { Document, Paragraph } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { notFigures } from '../narrative/not-figures.js';
import { matchesOf } from '../text/matches.js';
import { pattern } from '../text/pattern.js';
import { squeeze } from '../text/unicode.js';
import { sentenceAround } from './prose.js';

/** A count that announces a list, and the list: "03 văn bản, gồm:" with the items below it or after the colon. */
export interface Enumeration {
  count: Figure;
  items: Item[];
  /** fewest and most things that the items may be read as: one with "+", ", " or two documents in it may be several */
  fewest: number;
  most: number;
  /** whether only full items are counted: below each other, or between semicolons */
  clear: boolean;
}

export interface Item {
  paragraph: Paragraph;
  from: number;
  to: number;
}

/** The number, the noun that it counts, and the words that open a list. Nothing between them names another plural. */
const ANNOUNCES = pattern.gu`(?<![\p{L}\d.,/])(?<count>\d{1,3})\s+(?<what>\p{Ll}(?:[^.:;\d()]|\([^()]*\)|(?:năm|quý|tháng)\s+\d+){1,110}?)(?<open>(?:\s*,)?\s*(?:gồm có|bao gồm|gồm|cụ thể là|cụ thể|như sau|sau đây|sau|đó là|là)?\s*):(?=\s|$)`;
const OTHER_PLURAL = /(?:^|\s)(?:các|những|mọi|từng|với|theo|trong đó|trong số|như(?!\s+sau)|một số|tiêu biểu|nổi bật|điển hình|chủ yếu|và)(?:\s|$)/iu;
/** What the things are for may name others; a list of documents is still that of the documents announced. */
const PURPOSE = /(?:^|\s)(?:để|nhằm)(?:\s|$)/iu;
const MARK = /^(?:[-–+*•●]|[a-zđ]\))\s*/u;
/** A list that says itself that it is not whole. */
const OPEN_END = /…|\.\.\.|v\.\s?v|(?:và|cùng)\s+(?:nhiều|một số|các)|\bkhác\s*[.;]?$/iu;
const LEAST_ITEMS = 2;
/** Items that are documents are as many as the numbers that they cite. */
const DOCUMENT = /^(?:Kế hoạch|Quyết định|Báo cáo|Công văn|Thông báo|Chỉ thị|Tờ trình|Hướng dẫn|Chương trình|Nghị quyết|Kết luận)\s+(?:số\s*:?\s*)?\d/iu;
/** "405/QĐ-UBND", "34/2019/QĐ-UBND": never the day of "ngày 21/01". */
const NUMBERED = pattern.gu`(?<=số\s*:?\s*|\p{L}\s)\d{1,5}(?=\s*[/-]\s*(?:\p{Lu}|(?:19|20)\d{2}(?!\d)))`;

export function enumerationsOf(document: Document, figures: readonly Figure[]): Enumeration[] {
  return document.paragraphs.flatMap((paragraph, index) =>
    matchesOf(paragraph.text, ANNOUNCES).flatMap((match): Enumeration[] => {
      const { count: raw = '', what = '' } = match.groups ?? {};
      if (OTHER_PLURAL.test(what)) return [];
      const count = figures.find(
        (figure) =>
          figure.scope.paragraph === index &&
          figure.raw === raw &&
          figure.role === 'count' &&
          figure.bound === null &&
          figure.context.includes(`${raw} ${what.slice(0, 12)}`),
      );
      const colon = match.index + match[0].length;
      const rest = paragraph.text.slice(colon).trim();
      if (count === undefined) return [];
      const read = rest === '' ? below(document.paragraphs, index, what) : after(paragraph, colon, what);
      if (read === null || read.items.length < LEAST_ITEMS || (PURPOSE.test(what) && !read.items.every(isDocument))) return [];
      return [{ count, ...read }];
    }),
  );
}

function isDocument({ paragraph, from, to }: Item): boolean {
  return DOCUMENT.test(paragraph.text.slice(from, to));
}

type Read = Omit<Enumeration, 'count'>;

/** Items under the paragraph: those of the first mark; marks of deeper lists between them belong to their items. */
function below(paragraphs: readonly Paragraph[], index: number, what: string): Read | null {
  const mark = MARK.exec(paragraphs[index + 1]?.text ?? '')?.[0].trim();
  const own = MARK.exec(paragraphs[index]?.text ?? '')?.[0].trim();
  if (mark === undefined || mark === own) return null;
  const letters = mark.endsWith(')');
  const items: Item[] = [];
  for (const paragraph of paragraphs.slice(index + 1)) {
    const found = MARK.exec(paragraph.text)?.[0].trim();
    // an item that has lost its mark
    if (found === undefined && paragraph.heading === null && DOCUMENT.test(paragraph.text)) return null;
    if (found === undefined || found === own || paragraph.heading !== null) break;
    if (found === mark || (letters && found.endsWith(')')))
      items.push({ paragraph, from: (MARK.exec(paragraph.text)?.[0] ?? '').length, to: paragraph.text.length });
  }
  return readItems(items, true, what);
}

/** Items after the colon, up to the end of the sentence: between semicolons, else between commas. */
function after(paragraph: Paragraph, colon: number, what: string): Read | null {
  const sentence = sentenceAround(paragraph.text, colon);
  const end = sentence.from + sentence.text.length;
  const text = paragraph.text.slice(colon, end);
  const clear = splitAt(text, ';').length > 1;
  const pieces = clear
    ? splitAt(text, ';')
    : splitAt(
        text.replace(/\s+và\s+/gu, (and) => `,${' '.repeat(and.length - 1)}`),
        ',',
      );
  const items = pieces
    .map(({ from, to }) => ({ paragraph, from: colon + from, to: colon + to }))
    .filter((item) => pattern.u`\p{L}`.test(paragraph.text.slice(item.from, item.to)));
  return readItems(items, clear, what);
}

/** Pieces outside parentheses and quotes. */
function splitAt(text: string, mark: string): Array<{ from: number; to: number }> {
  const pieces: Array<{ from: number; to: number }> = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const letter = text[at];
    if (letter === '(' || letter === '“') depth++;
    else if (letter === ')' || letter === '”') depth = Math.max(0, depth - 1);
    if (at === text.length || (letter === mark && depth === 0)) {
      pieces.push({ from, to: at });
      from = at + 1;
    }
  }
  return pieces;
}

function readItems(items: readonly Item[], clear: boolean, what: string): Read | null {
  const texts = items.map(({ paragraph, from, to }) => paragraph.text.slice(from, to).trim());
  const documents = texts.every((text) => DOCUMENT.test(text));
  if (texts.some((text) => OPEN_END.test(text) || (!documents && countsSomething(text)))) return null;
  const noun = documents ? null : nounOf(texts, what);
  const things = (text: string) => (noun === null ? thingsIn(text) : timesSaid(noun, text));
  const most = texts.reduce((sum, text) => sum + (documents ? (text.match(NUMBERED)?.length ?? 1) : clear ? things(text) : 1), 0);
  return { items: items.map((item) => trimmed(item)), fewest: items.length, most, clear };
}

/** Items that count something themselves are parts of a sum; sizes in parentheses, dates and document numbers count nothing. */
function countsSomething(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/g, '');
  const masked = notFigures(bare);
  return matchesOf(bare, /\d+/g).some(({ index }) => !masked.some(([from, to]) => index >= from && index < to));
}

/** The most things that one item may be: it may join several by "+", ";", commas, "và", or name several documents. */
function thingsIn(text: string): number {
  const bare = text.replace(/\([^()]*\)/g, '').replace(/[.;]+$/, '');
  return 1 + (bare.match(/\s\+\s|;|,\s|\svà\s/gu) ?? []).length;
}

/** Fewer items may begin with one word by chance. */
const LEAST_NAMED = 3;

/** The word of what is announced with which every item begins: "05 kế hoạch, gồm: kế hoạch kiểm tra …; kế hoạch tuyên truyền …". */
function nounOf(texts: readonly string[], what: string): string | null {
  const wordsOf = (text: string) => text.toLowerCase().trim().split(/\s+/);
  const announced = wordsOf(what);
  const shared = texts.map((text) => {
    const words = wordsOf(text);
    const apart = announced.findIndex((word, at) => words[at] !== word);
    return apart < 0 ? announced.length : apart;
  });
  const common = Math.min(...shared);
  return texts.length < LEAST_NAMED || common === 0 ? null : announced.slice(0, common).join(' ');
}

/** Where every item has the noun, "và" joins words of one thing unless the noun is said again. */
function timesSaid(noun: string, text: string): number {
  return Math.max(1, squeeze(text.toLowerCase()).split(noun).length - 1);
}

function trimmed({ paragraph, from, to }: Item): Item {
  const text = paragraph.text.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  return { paragraph, from: start, to: start + text.trim().length };
}
