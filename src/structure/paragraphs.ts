import type { TextBlock } from '../model/block.js';
import type { Paragraph } from '../model/document.js';
import { joinPlaces, type Place } from '../model/place.js';
import { lineJoint } from '../text/line-joint.js';
import { countUpTo } from '../text/offsets.js';
import { pattern } from '../text/pattern.js';
import { isUpper, squeeze, startsLower, startsUpper } from '../text/unicode.js';
import { parseMarker } from './markers.js';

/** How a text's lines came to be: one per paragraph, or wrapped at some width. */
export interface Wrap {
  wrapped: boolean;
  /** of a full line, as `measure` counts */
  width: number;
}

/** Wrapped pages hold no longer lines than this. */
const WIDEST = 140;

/** Judged by the longest lines: many of nearly one width are a margin. */
export function isWrapped(lines: readonly TextBlock[]): Wrap {
  const widths = lines
    .filter((line) => line.opens === null)
    .map((line) => measure(squeeze(line.text)))
    .sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const full = widths.filter((each) => Math.abs(each - width) < width * 0.16).length;
  const longest = widths[Math.floor(widths.length * 0.98)] ?? 0;
  return { wrapped: widths.length >= 12 && longest <= WIDEST && full >= widths.length * 0.3, width };
}

/** The width of a text in a proportional face, in widths of a common small letter: pages wrap by width, not by count. */
function measure(text: string): number {
  const letters = text.normalize('NFD');
  let width = 0;
  for (let at = 0; at < letters.length; at++) {
    const known = WIDTHS[letters.charCodeAt(at)];
    width += known === undefined || Number.isNaN(known) ? learn(letters.charCodeAt(at)) : known;
  }
  return width;
}

/** Of the letters that were met, as far as the marks of punctuation; NaN before. */
const WIDTHS = new Float64Array(0x2070).fill(Number.NaN);

function learn(code: number): number {
  // the second half of a pair adds nothing to the first
  const width = code >= 0xdc00 && code <= 0xdfff ? 0 : widthOf(String.fromCharCode(code));
  if (code < WIDTHS.length) WIDTHS[code] = width;
  return width;
}

function widthOf(letter: string): number {
  if (/[\u0300-\u036f]/.test(letter)) return 0;
  if (/[iljtfrI.,;:'!|()\s-]/.test(letter)) return 0.62;
  if (/[mwMW%]/.test(letter)) return 1.6;
  return pattern.u`\p{Lu}`.test(letter) ? 1.4 : 1;
}

/** Words that end no paragraph. */
const OPEN_END = /\s(?:và|của|các|với|theo|tại|trong|cho|về|do|hoặc|là|từ)$/u;

/** Whether a line goes on with the paragraph of the line before it. */
export function joinsParagraph(before: TextBlock, line: TextBlock, { wrapped, width }: Wrap): boolean {
  if (line.opens !== null) return !line.opens;
  const last = squeeze(before.text);
  const next = squeeze(line.text);
  if (startsParagraph(next)) return false;
  const ended = /(?:[.:!?…]|\.\/\.?)["”’)]*$/.test(last);
  const titled = isUpper(last) && isUpper(next) && parseMarker(last) !== null;
  if (titled) return true;
  if (isUpper(last) && parseMarker(last)?.kind === 'roman' && !isUpper(next)) return false;
  if (!wrapped) {
    if (startsLower(next)) return !ended;
    return /[,–-]$/.test(last) || OPEN_END.test(last);
  }
  const first = next.split(' ')[0] ?? '';
  const full = measure(`${last} ${first}`) > width * 0.93;
  if (OPEN_END.test(last)) return true;
  const headingRest = parseMarker(last) !== null && !ended && /:$/.test(next) && next.length < 60;
  if (headingRest && measure(last) > width * 0.7) return true;
  if (startsLower(next)) return !ended || full;
  if (/^[\d(“"']/.test(next) && !ended) return true;
  if (!full) return /,$/.test(last) && measure(last) > width * 0.6;
  return !(ended && /^\s/.test(line.text)) && !(/:$/.test(last) && startsUpper(next));
}

/** Lines that always open a paragraph: list items, headings, the parts of the signature. */
export function startsParagraph(text: string): boolean {
  return (
    pattern.u`^(?:[-–—+*•●○▪]\s*(?!\d+[.,]?\d*\s*%)|[-+]\p{L})`.test(text) ||
    parseMarker(text) !== null ||
    /^(?:Nơi\s+nhận|Trên\s+đây\s+là|Kính\s+gửi|(?:TM|KT|TL|TUQ)\.\s)/iu.test(text)
  );
}

/** Lines to paragraphs; each keeps where its lines begin. */
export function joinParagraphs(lines: readonly TextBlock[]): Paragraph[] {
  const wrap = isWrapped(lines);
  const groups: TextBlock[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && joinsParagraph(before, line, wrap)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => toParagraph(group));
}

export function toParagraph(lines: readonly TextBlock[]): Paragraph {
  const parts: string[] = [];
  const pieces: Paragraph['pieces'] = [];
  let length = 0;
  for (const line of lines) {
    const printed = squeeze(line.text);
    if (printed === '') continue;
    const joint = lineJoint(parts.at(-1) ?? '', printed);
    pieces.push({ at: length + joint.length, place: line.place });
    parts.push(joint + printed);
    length += joint.length + printed.length;
  }
  return { text: parts.join(''), place: joinPlaces(lines.map((line) => line.place)) as Place, pieces, section: [], heading: null };
}

/** The place of a part of a paragraph, from the lines that it touches. */
export function placeWithin(paragraph: Paragraph, from: number, to: number): Place {
  const beginBy = (at: number) => countUpTo(paragraph.pieces, at, (piece) => piece.at);
  const touched = paragraph.pieces.slice(Math.max(0, beginBy(from) - 1), beginBy(to - 1));
  return joinPlaces(touched.map((piece) => piece.place)) ?? paragraph.place;
}
