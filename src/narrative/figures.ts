import type { Document, Paragraph } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { placeWithin } from '../structure/paragraphs.js';
import { matchesOf } from '../text/matches.js';
import { parseNumber } from '../text/numbers.js';
import { countUpTo } from '../text/offsets.js';
import { pattern } from '../text/pattern.js';
import { sentenceEnds } from '../text/sentence-ends.js';
import { squeeze } from '../text/unicode.js';
import { isCountWord, isCurrency, unitKind } from '../text/units.js';
import { type Depths, depthAt, depthsOf } from './depth.js';
import { facetsOf, subjectOf } from './facets.js';
import { notFigures } from './not-figures.js';
import { bindParts } from './parts.js';
import type { Spotted } from './spotted.js';

/** The figures of the prose, and how many numbers it prints in all. */
export interface ReadFigures {
  figures: Figure[];
  numbers: number;
}

/** Runs of text [from, to), in order and apart. */
type Spans = ReadonlyArray<readonly [number, number]>;

/** What a paragraph's text is asked for each of its figures, read once. */
interface Outline {
  /** where sentences are over */
  sentences: readonly number[];
  /** the marks that end a clause */
  stops: readonly number[];
  depths: Depths;
  /** what holds no figure */
  masked: Spans;
}

/** A whole number token, never the beginning of one ("20.000" of "20.000.000đ"). */
const NUMBER = pattern.gu`(?<![\p{L}\d.,/:])\d+(?:[.,]\d+)*(?![\p{L}\d]|[.,]\d)|(?<=/\s?)\d+(?:[.,]\d+)*(?![\p{L}\d]|[.,]\d)`;
const NUMBER_WITH_UNIT = pattern.gu`(?<![\p{L}\d.,/:])(\d+(?:[.,]\d+)*)(?=(?:triệu|nghìn|tỷ|đồng|đ|hồ sơ|TTHC)(?![\p{L}]))|(?<=/\s?)(\d+(?:[.,]\d+)*)(?=(?:triệu|nghìn|tỷ|đồng|đ|hồ sơ|TTHC)(?![\p{L}]))`;
/** Words after a number that name no unit. */
const NO_UNIT = /^(?:và|là|đến|so|theo|của|trong|với|tại|đạt|bằng|chiếm|được|do|cho|về|để|trên|dưới|từ|có|đã|nên|thì|như|hoặc|nhằm|qua|vào|ở)$/iu;
/** Whole words only: "trước 1.873" is not about ("ước"), and after "cấp trên" or "bên trên" comes a figure of its own. */
const LEAST = pattern.iu`(?<!\p{L})(?:hơn|(?<!(?:cấp|bên|phía|ở|nêu|kể|đã nêu|như)\s+)trên|ít nhất|tối thiểu|không dưới|từ)\s*$`;
const MOST = pattern.iu`(?<!\p{L})(?:dưới|không quá|tối đa|chưa đến|chưa tới)\s*$`;
const ABOUT = pattern.iu`(?<!\p{L})(?:khoảng|gần|xấp xỉ|ước(?:\s+tính|\s+đạt)?)\s*$`;
/** What has more digits and marks counts nothing. */
const LONGEST_NUMBER = 30;
/** No words of a bound are longer. */
const LONGEST_BOUND = 40;
const INTRO = pattern.iu`^\s*(?:[-–+*•]\s*)?(?:trong đó|bao gồm|gồm có|gồm|chia ra|cụ thể(?: là)?|đồng thời|và|với|có|còn(?!\s+lại)|là|tách)(?![\p{L}])\s*[:,]?\s*`;

export function readFigures(document: Pick<Document, 'paragraphs' | 'footnotes'>): ReadFigures {
  const spotted: Spotted[] = [];
  let numbers = 0;
  let sentence = 0;
  const add = (paragraph: Paragraph, index: number) => {
    const found = spotFigures(paragraph, index, sentence);
    sentence = found.nextSentence;
    numbers += found.numbers;
    for (const each of found.spotted) {
      each.figure.id = `f${spotted.length + 1}`;
      spotted.push(each);
    }
  };
  for (const [index, paragraph] of document.paragraphs.entries()) add(paragraph, index);
  for (const [index, { paragraph }] of document.footnotes.entries()) add(paragraph, -1 - index);
  bindFractions(spotted);
  bindParts(spotted, document.paragraphs);
  return { figures: spotted.map((each) => each.figure), numbers };
}

function spotFigures(paragraph: Paragraph, index: number, firstSentence: number): { spotted: Spotted[]; numbers: number; nextSentence: number } {
  const { text, heading } = paragraph;
  const from = heading === null ? (/^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)])\s/u.exec(text)?.[0].length ?? 0) : (heading.bodyAt ?? text.length);
  const sentences = sentenceEnds(text);
  const matches = numberMatches(text);
  const outline = { sentences, stops: clauseStops(text), depths: depthsOf(text), masked: matches.length === 0 ? [] : notFigures(text) };
  const spotted: Spotted[] = [];
  let numbers = 0;
  for (const match of matches) {
    numbers++;
    const at = match.index;
    const end = at + match.raw.length;
    if (at < from || isTouched(outline.masked, at, end)) continue;
    const each = spotOne(paragraph, index, at, end, match.raw, firstSentence + countUpTo(sentences, at, (stop) => stop), outline);
    if (each !== null) spotted.push(each);
  }
  return { spotted, numbers, nextSentence: firstSentence + sentences.length + 1 };
}

/** Whether a run of text shares a character with one of the spans. */
function isTouched(spans: Spans, from: number, to: number): boolean {
  const [, end] = spans[countUpTo(spans, to - 1, ([start]) => start) - 1] ?? [0, 0];
  return end > from;
}

function numberMatches(text: string): Array<{ index: number; raw: string }> {
  if (!/\d/.test(text)) return [];
  const found = new Map<number, string>();
  for (const form of [NUMBER, NUMBER_WITH_UNIT]) for (const match of matchesOf(text, form)) found.set(match.index, match[0]);
  return [...found].map(([index, raw]) => ({ index, raw })).sort((a, b) => a.index - b.index);
}

function spotOne(paragraph: Paragraph, index: number, at: number, end: number, raw: string, sentence: number, outline: Outline): Spotted | null {
  const { text } = paragraph;
  const after = text.slice(end);
  const percent = /^\s*%/.exec(after);
  const number = raw.length > LONGEST_NUMBER ? null : parseNumber(raw, { percent: percent !== null });
  if (number === null) return null;
  const unit = percent === null ? unitAfter(after) : { text: '%', length: percent[0].length };
  const label = labelOf(text, at, end, unit, outline);
  const words = `${label.context} ${label.text} ${label.after ? '' : (unit?.text ?? '')}`;
  const kind = unit === null ? null : unitKind(unit.text);
  const money = unit !== null && isCurrency(unit.text);
  const role: Figure['role'] = percent !== null ? 'percent' : money ? 'money' : kind === 'score' ? 'score' : 'count';
  const clauseFacets = facetsOf(label.context);
  const facets = {
    ...(clauseFacets.direction === undefined ? {} : { direction: clauseFacets.direction }),
    ...(label.after ? {} : facetsOf(wordsAfter(text, end))),
    ...facetsOf(label.after ? label.text : `${label.text} ${unit?.text ?? ''}`),
  };
  const before = text.slice(Math.max(0, at - LONGEST_BOUND), at);
  const quote = quoteOf(text, label.from, end + (unit?.length ?? 0));
  const unitEnd = end + (unit?.length ?? 0);
  return {
    figure: {
      id: '',
      raw,
      value: number.value.toNumber(),
      decimals: number.decimals,
      unit: unit?.text ?? null,
      role,
      label: label.text,
      scope: { section: paragraph.section, paragraph: index, sentence, at, subject: subjectOf(unit?.text ?? null, words), facets },
      bound: LEAST.test(before) ? 'least' : MOST.test(before) ? 'most' : ABOUT.test(before) ? 'about' : null,
      partOf: null,
      fraction: null,
      context: squeeze(text.slice(Math.max(0, at - 70), unitEnd + 50)),
      quote,
      place: placeWithin(paragraph, label.from, unitEnd),
    },
    paragraph,
    at,
    end,
    unitEnd,
    depth: depthAt(outline.depths, at),
    labelAfter: label.after,
  };
}

/** Words that go on about a figure ("161 hồ sơ trả đúng hạn"), up to a mark; none when another figure follows, whose they may be. */
function wordsAfter(text: string, end: number): string {
  const run = /^(?:[^,;.:()\d/%–]|(?<=năm )(?:19|20)\d{2}(?=\s))*/u.exec(text.slice(end))?.[0] ?? '';
  return /\d/.test(text[end + run.length] ?? '') || run.split(/\s+/).length > 9 ? '' : run.replace(/\s(?:trong đó|bao gồm|gồm|và)\s.*$/iu, '');
}

/** The unit beside a number: the longest run of words that the vocabulary knows, else one small word. */
function unitAfter(after: string): { text: string; length: number } | null {
  const match = pattern.u`^\s*((?:\p{L}[\p{L}\d]*)(?:\s+\p{L}+){0,3})`.exec(after);
  if (match?.[1] === undefined) return null;
  const lead = match[0].length - match[1].length;
  const words = match[1].split(/\s+/);
  for (let count = words.length; count > 0; count--) {
    const text = words.slice(0, count).join(' ');
    if (isCountWord(text)) return { text, length: lead + lengthOf(match[1], count) };
  }
  const first = words[0] ?? '';
  return NO_UNIT.test(first) || !pattern.u`^\p{Ll}`.test(first) ? null : { text: first, length: lead + first.length };
}

function lengthOf(run: string, words: number): number {
  return new RegExp(`^(?:\\S+\\s+){${words - 1}}\\S+`).exec(run)?.[0].length ?? 0;
}

interface Label {
  text: string;
  from: number;
  /** the head of the clause that the label's own words leave out: "Văn bản đến: Tổng 1278, …" */
  context: string;
  after: boolean;
}

/** More words than these before a number are a sentence; then only what follows its last comma is the label. */
const LONGEST_LABEL = 25;

/** The words that say what a number counts: before it in its clause, else after it. */
function labelOf(text: string, at: number, end: number, unit: { text: string; length: number } | null, { stops, masked }: Outline): Label {
  const clause = clauseStart(text, at, stops);
  const from = labelStart(text, clause, at, masked);
  const lead = INTRO.exec(text.slice(from, at))?.[0].length ?? 0;
  const label = squeeze(text.slice(from + lead, at))
    .replace(/[:\s/(]+$/, '')
    .replace(/^[-–+*•,]\s*/, '');
  const context = squeeze(text.slice(clause, from));
  if (pattern.u`\p{L}`.test(label)) return { text: label, from: from + lead, context, after: false };
  const following = /^[^,;.()\d]*/u.exec(text.slice(end + (unit?.length ?? 0)))?.[0] ?? '';
  const counted = unit === null || unit.text === '%' ? '' : unit.text;
  return { text: squeeze(`${counted} ${following.replace(pattern.u`\s+(?:và|hoặc)(?:\s+\p{L}+){0,2}\s*$`, '')}`), from: at, context, after: true };
}

/** After the last semicolon, parenthesis, inner colon, or the comma that ends the figure before. */
function labelStart(text: string, clause: number, at: number, masked: Spans): number {
  const before = text.slice(clause, at).replace(/:\s*$/, ' ');
  let cut = -1;
  for (const match of matchesOf(
    before,
    pattern.giu`[();]|:(?=\s)|(?<![\p{L}])(?:trong đó|bao gồm|gồm có|gồm|chia ra(?=:))(?![\p{L}])(?!\s+cả(?![\p{L}]))[:,]?`,
  ))
    cut = match.index + match[0].length - 1;
  const inMask = (offset: number) => isTouched(masked, offset, offset + 1);
  const figure = matchesOf(before, pattern.gu`(?<![\p{L}\d.,/])\d+(?:[.,]\d+)*(?!\d)`).findLast((match) => !inMask(clause + match.index));
  if (figure !== undefined && figure.index > cut) {
    const rest = before.slice(figure.index + figure[0].length);
    const comma = /,\s/.exec(rest);
    const gap = figure.index + figure[0].length;
    const and = matchesOf(rest, /\s(?:và|với)(?=\s)/gu).at(-1);
    cut = comma !== null ? gap + comma.index : and !== undefined ? gap + and.index + and[0].length - 1 : /^\s*%?\s*$/.test(rest) ? before.length - 1 : gap;
  }
  let from = cut + 1;
  if (before.slice(from).split(/\s+/).length > LONGEST_LABEL) {
    const comma = before.lastIndexOf(', ');
    if (comma > from) from = comma + 1;
  }
  return clause + from;
}

/** The marks that end a clause: full stops before a space, and semicolons. */
function clauseStops(text: string): number[] {
  return matchesOf(text, /;|[.!?…](?=\s)/gu).map(({ index }) => index);
}

/** No words so far before a number say what it counts, in a page without a full stop. */
const LONGEST_CLAUSE = 1000;

/** The start of the run of words up to the last full stop or semicolon. */
function clauseStart(text: string, at: number, stops: readonly number[]): number {
  const stop = stops[countUpTo(stops, at - 1, (each) => each) - 1];
  const from = stop === undefined ? 0 : stop + 1;
  if (at - from <= LONGEST_CLAUSE) return from;
  const space = text.indexOf(' ', at - LONGEST_CLAUSE);
  return space < 0 || space > at ? at : space;
}

function quoteOf(text: string, from: number, to: number): string {
  return squeeze(text.slice(from, to));
}

/** "296/298", "160 hồ sơ … /261 hồ sơ": two figures with a stroke before the second, at most a dozen words between them. */
function bindFractions(spotted: readonly Spotted[]): void {
  for (const [index, base] of spotted.entries()) {
    const numerator = spotted[index - 1];
    if (numerator === undefined || numerator.paragraph !== base.paragraph || numerator.figure.role === 'percent' || base.figure.role === 'percent') continue;
    const between = base.paragraph.text.slice(numerator.end, base.at);
    if (!/\/\s*$/.test(between) || /[.;:]/.test(between) || between.split(/\s+/).length > 14) continue;
    base.figure.fraction = numerator.figure.id;
    base.figure.role = base.figure.role === 'money' ? 'money' : 'denominator';
    numerator.figure.fraction = base.figure.id;
    numerator.figure.role = numerator.figure.role === 'money' ? 'money' : 'numerator';
    if (numerator.figure.unit === null) numerator.figure.unit = base.figure.unit;
    numerator.figure.scope.subject = subjectOf(numerator.figure.unit, numerator.figure.label) ?? base.figure.scope.subject;
  }
}
