import type { GridRow, TextBlock } from '../../model/block.js';
import { joinPlaces, linePlace, type Place } from '../../model/place.js';
import { parseStt } from '../../text/stt.js';
import { fold, squeeze, startsLower } from '../../text/unicode.js';
import { leavesText } from '../captions.js';
import { headerRoles, isColumnNumbering } from '../columns.js';
import { cell, grid, row, type TextLayout } from './layout.js';

/**
 * Text made from PDF with its layout kept: columns stand apart by runs of blanks, at nearly the same place on each line.
 * Bands of characters that every line leaves empty are the gutters between columns.
 */
export const aligned: TextLayout = {
  id: 'aligned',
  find(lines, at) {
    if (!opensHeader(lines[at])) return null;
    const end = regionEnd(lines, at);
    const headerEnd = firstBodyLine(lines, at, end);
    if (headerEnd === null) return null;
    const header = lines.slice(at, headerEnd);
    const body = withoutRepeats(lines.slice(headerEnd, end), header).map((line) => ({ line, parts: splitNumber(segments(line.text)) }));
    const bands = findBands(body);
    const names = headerNames(header, bands);
    if (names === null) return null;
    const head = row(
      names.map((name) => cell(name, joinPlaces(header.map((line) => line.place)) ?? linePlace(1))),
      false,
    );
    return { grid: grid('aligned', [head, ...groupLines(body.map((each) => toCells(each, bands)))]), end };
  },
};

interface Segment {
  text: string;
  from: number;
  to: number;
}

/** A line of the body, parted at its gaps. */
interface Parted {
  line: TextBlock;
  parts: Segment[];
}

interface Band {
  from: number;
  to: number;
}

/** A line of the body as the texts of its columns. */
interface Cells {
  line: TextBlock;
  texts: string[];
}

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 9;
const MOST_HEADER_LINES = 10;
/** What a page holds from left to right, in characters; what stands beyond names no column. */
const WIDEST = 400;

/** Runs of words that two blanks or more part. */
function segments(text: string): Segment[] {
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ text: match[0], from: match.index, to: match.index + match[0].length }));
}

function opensHeader(line: TextBlock | undefined): boolean {
  if (line === undefined || line.text.includes('\t')) return false;
  const parts = segments(line.text);
  return (
    parts.length >= FEWEST_COLUMNS && headerRoles(parts[0]?.text ?? '').includes('stt') && parts.slice(1).some((part) => headerRoles(part.text).length > 0)
  );
}

function regionEnd(lines: readonly TextBlock[], at: number): number {
  const end = lines.findIndex((line, index) => index > at && leavesText(line.text));
  return end < 0 ? lines.length : end;
}

/** The first line that begins with a row number under the header's own. */
function firstBodyLine(lines: readonly TextBlock[], at: number, end: number): number | null {
  for (let next = at + 1; next < Math.min(end, at + MOST_HEADER_LINES); next++) {
    const parts = segments(lines[next]?.text ?? '');
    const first = parts[0];
    if (first === undefined || isColumnNumbering(parts.map((part) => part.text))) continue;
    if (numbered(first.text) !== null && parts.length > 1) return next;
    if (numbered(first.text) === null && /^\d+(?:\.\d+)*\.?\s+\p{Lu}|^[IVX]+\.?\s+\p{Lu}/u.test(first.text)) return next;
  }
  return null;
}

function numbered(text: string): string | null {
  const stt = parseStt(text);
  return stt !== null && stt.kind !== 'letter' ? stt.text : null;
}

/** The header printed again at a page break is left out; the line after it begins a page. */
function withoutRepeats(body: readonly TextBlock[], header: readonly TextBlock[]): TextBlock[] {
  const opening = fold(header[0]?.text ?? '');
  const kept: TextBlock[] = [];
  let page = false;
  for (let at = 0; at < body.length; at++) {
    const line = body[at] as TextBlock;
    if (fold(line.text) === opening) {
      at += header.length - 1;
      page = true;
      if (/^\s*\d{1,3}\s*$/.test(kept.at(-1)?.text ?? '')) kept.pop();
      continue;
    }
    if (/^\s*\d{1,3}\s*$/.test(line.text) && (line.pageBefore || body[at + 1]?.pageBefore === true)) continue;
    kept.push(page ? { ...line, pageBefore: true } : line);
    page = false;
  }
  return kept;
}

/**
 * Columns are the bands between gutters: places that hardly a line writes on, two characters wide or more. Row numbers hold
 * no blank, so that one is enough after the first column.
 */
function findBands(body: readonly Parted[]): Band[] {
  const width = body.reduce((widest, { line }) => Math.max(widest, Math.min(line.text.length, WIDEST)), 0);
  const written = new Uint32Array(width + 2);
  for (const { parts } of body) {
    for (const part of parts) for (let x = part.from; x < Math.min(part.to, width); x++) written[x] = (written[x] ?? 0) + 1;
  }
  const noise = Math.floor(body.length * 0.02);
  const bands: Band[] = [];
  let from = -1;
  let blank = 0;
  for (let x = 0; x <= width + 1; x++) {
    if ((written[x] ?? 0) > noise) {
      if (from < 0) from = x;
      blank = 0;
    } else if (from >= 0) {
      blank++;
      if (blank === (bands.length === 0 ? 1 : 2) || x === width + 1) {
        bands.push({ from, to: x - blank + 1 });
        from = -1;
      }
    } else blank++;
  }
  return bands;
}

/** "1.3.1 Số nhiệm vụ": a number as wide as its column stands one blank from its label. */
function splitNumber(parts: readonly Segment[]): Segment[] {
  const first = parts[0];
  const number = first === undefined ? null : /^(\d{1,2}(?:\.\d{1,2})*\.?|[IVX]+\.?) (?=\p{Lu})/u.exec(first.text);
  if (first === undefined || number === null) return [...parts];
  const cut = first.from + (number[1] ?? '').length;
  return [{ text: number[1] ?? '', from: first.from, to: cut }, { text: first.text.slice(number[0].length), from: cut + 1, to: first.to }, ...parts.slice(1)];
}

/** Header words by the band they stand over; a name over several bands is a group and gives way to the names below it. */
function headerNames(header: readonly TextBlock[], bands: readonly Band[]): string[] | null {
  if (bands.length < FEWEST_COLUMNS || bands.length > MOST_COLUMNS) return null;
  const own: string[][] = bands.map(() => []);
  const groups: string[] = bands.map(() => '');
  for (const line of header) {
    const parts = segments(line.text);
    if (isColumnNumbering(parts.map((part) => part.text))) continue;
    for (const part of parts) {
      const under = bands.flatMap((band, at) => (part.from < band.to && part.to > band.from ? [at] : []));
      const near = under.length > 0 ? under : [nearest(bands, part)];
      if (near.length > 1) for (const at of near) groups[at] = squeeze(`${groups[at]} ${part.text}`);
      else own[near[0] as number]?.push(part.text);
    }
  }
  const names = own.map((parts, at) => (parts.length > 0 ? parts.join(' ') : (groups[at] ?? '')));
  const roles = new Set(names.flatMap((name) => headerRoles(name)));
  return roles.has('stt') && roles.has('label') && roles.has('value') ? names : null;
}

function nearest(bands: readonly Band[], part: Segment): number {
  const middle = (part.from + part.to) / 2;
  const distance = (band: Band) => Math.min(Math.abs(band.from - middle), Math.abs(band.to - middle));
  return bands.reduce((best, band, at) => (distance(band) < distance(bands[best] as Band) ? at : best), 0);
}

function toCells({ line, parts }: Parted, bands: readonly Band[]): Cells {
  const texts = bands.map(() => '');
  for (const part of parts) {
    const overlap = (band: Band) => Math.min(part.to, band.to) - Math.max(part.from, band.from);
    let best = nearest(bands, part);
    for (const [at, band] of bands.entries()) if (overlap(band) > 0 && overlap(band) > overlap(bands[best] as Band)) best = at;
    texts[best] = squeeze(`${texts[best]} ${part.text}`);
  }
  return { line, texts };
}

/**
 * Lines to rows. A number begins a row; so does a line that brings a second figure. Cells set in the middle of a tall row
 * leave the first words of its label above its number: such words wait for the number when that line goes on with them.
 */
function groupLines(lines: readonly Cells[]): GridRow[] {
  const rows: OpenRow[] = [];
  let waiting: Cells[] = [];
  for (const [at, cells] of lines.entries()) {
    const [stt = '', label = ''] = cells.texts;
    const open = rows.at(-1);
    const figures = cells.texts.slice(2).some((text) => /^[-–]?\d*(?:[.,]\d+)*%?$/.test(text) && text !== '');
    if (parseStt(stt) !== null || /^trong\s*đó/i.test(stt)) {
      const joins = waiting.length > 0 && goesOn(label);
      if (waiting.length > 0 && !joins) settle(rows, waiting);
      rows.push(openRow([...(joins ? waiting : []), cells]));
      waiting = [];
    } else if (open === undefined) {
      waiting.push(cells);
    } else if (figures && open.figured) {
      if (waiting.length > 0 && !goesOn(label)) settle(rows, waiting);
      rows.push(openRow([...(goesOn(label) ? waiting : []), cells]));
      waiting = [];
    } else if ((open.figured || open.heading) && !goesOn(label) && waitsForNumber(lines, at)) {
      waiting.push(cells);
    } else if (waiting.length > 0) {
      waiting.push(cells);
    } else add(open, [cells]);
  }
  if (waiting.length > 0) settle(rows, waiting);
  return rows.map((row) => toRow(row.lines));
}

/** Words that no number came for go on with the row before them. */
function settle(rows: OpenRow[], waiting: readonly Cells[]): void {
  const open = rows.at(-1);
  if (open === undefined) rows.push(openRow(waiting));
  else add(open, waiting);
}

/** A row that further lines may still join. */
interface OpenRow {
  lines: Cells[];
  /** a figure stands in it */
  figured: boolean;
  /** it is a number and its label alone */
  heading: boolean;
}

function openRow(lines: readonly Cells[]): OpenRow {
  const row: OpenRow = { lines: [], figured: false, heading: true };
  add(row, lines);
  return row;
}

function add(row: OpenRow, lines: readonly Cells[]): void {
  row.lines.push(...lines);
  row.figured ||= lines.some(hasFigure);
  row.heading &&= lines.every(({ texts }) => texts.slice(2).every((text) => text === ''));
}

/** One of the next lines has a number, and no label of its own or one in small letters. */
function waitsForNumber(lines: readonly Cells[], at: number): boolean {
  for (const next of lines.slice(at + 1, at + 4)) {
    const [stt = '', label = ''] = next.texts;
    if (parseStt(stt) !== null) return goesOn(label);
  }
  return false;
}

/** Words that no label begins with: none at all, small letters, a bracket. */
const goesOn = (label: string): boolean => label === '' || label.startsWith('(') || startsLower(label);

function hasFigure({ texts }: Cells): boolean {
  return texts.slice(2).some((text) => /^[-–]?\d+(?:[.,]\d+)*%?$/.test(text) || /^[-–]$/.test(text));
}

function toRow(lines: readonly Cells[]): GridRow {
  const width = lines[0]?.texts.length ?? 0;
  const whole = joinPlaces(lines.map(({ line }) => line.place)) as Place;
  const cells = Array.from({ length: width }, (_, column) => {
    const filled = lines.filter(({ texts }) => (texts[column] ?? '') !== '');
    return cell(filled.map(({ texts }) => texts[column]).join(' '), joinPlaces(filled.map(({ line }) => line.place)) ?? linePlace(whole.lines?.[0] ?? 1));
  });
  return row(
    cells,
    lines.some(({ line }) => line.pageBefore),
    0.95,
    squeeze(lines.map(({ line }) => line.text).join(' ')),
  );
}
