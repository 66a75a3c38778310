import type { TextBlock } from '../../../model/block.js';
import { matchesOf } from '../../../text/matches.js';
import { pattern } from '../../../text/pattern.js';
import { parseStt } from '../../../text/stt.js';

/** A run of words and where it stands on its line, in characters. */
export interface Segment {
  text: string;
  from: number;
  to: number;
}

/** A line parted at its gaps; the row number that it begins with stands apart from the other parts. */
export interface Parted {
  line: TextBlock;
  number: Segment | null;
  parts: Segment[];
}

/** The name of the numbers' column, or the part of it that stands on one line. */
export const NUMBER_NAME = /^(?:stt|tt|st|s|t|số|số tt|số thứ tự|s\.?tt)\.?$/iu;

/** Runs of words that two blanks or more part. */
export function segments(text: string): Segment[] {
  return matchesOf(text, /\S+(?: \S+)*/g).map((match) => ({ text: match[0], from: match.index, to: match.index + match[0].length }));
}

/** A segment as two, the second from `at` characters on; the blank between them belongs to neither. */
export function cutSegment(segment: Segment, at: number): [Segment, Segment] {
  const left = segment.text.slice(0, at).trimEnd();
  const right = segment.text.slice(at).trimStart();
  return [
    { text: left, from: segment.from, to: segment.from + left.length },
    { text: right, from: segment.to - right.length, to: segment.to },
  ];
}

/**
 * The lines of a page. A number left of where most lines begin is a row's: as wide as its column it stands one blank from
 * its label ("1.3.1 Số nhiệm vụ"), and elsewhere on the page its column may lie further left or right.
 */
export function partLines(lines: readonly TextBlock[]): Parted[] {
  const all = lines.map((line) => ({ line, parts: splitNumber(segments(line.text)) }));
  const begins = all.flatMap(({ parts }) => parts.find((part) => parseStt(part.text) === null)?.from ?? []).sort((a, b) => a - b);
  const left = (begins[Math.floor(begins.length * 0.1)] ?? 0) + 2;
  return all.map(({ line, parts }) => {
    const [first, ...rest] = parts;
    const numbered = first !== undefined && first.from < left && (parseStt(first.text) !== null || /^[.)]$/.test(first.text));
    return numbered ? { line, number: first, parts: rest } : { line, number: null, parts };
  });
}

/** "1.3.1 Số nhiệm vụ": a number as wide as its column stands one blank from its label. */
function splitNumber(parts: readonly Segment[]): Segment[] {
  const first = parts[0];
  const number = first === undefined ? null : pattern.u`^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]+\.?) (?=\p{Lu})`.exec(first.text);
  return first === undefined || number === null ? [...parts] : [...cutSegment(first, number[0].length), ...parts.slice(1)];
}

/** Where a column stands on a page, in characters. */
export interface Band {
  from: number;
  to: number;
}

/** The band that a run of words stands nearest to. */
export function nearest(bands: readonly Band[], part: Band): number {
  const middle = (part.from + part.to) / 2;
  const distance = (band: Band) => Math.min(Math.abs(band.from - middle), Math.abs(band.to - middle));
  return bands.reduce((best, band, at) => (distance(band) < distance(bands[best] as Band) ? at : best), 0);
}
