import type { TextBlock } from '../../../model/block.js';
import { matchesOf } from '../../../text/matches.js';
import { pattern } from '../../../text/pattern.js';
import { parseStt } from '../../../text/stt.js';
import { isUpper, squeeze } from '../../../text/unicode.js';
import { leavesText } from '../../captions.js';
import { HEADER_ALIASES, headerRoles, headerWords, isColumnNumbering, isWholeName } from '../../columns.js';
import { type Band, cutSegment, NUMBER_NAME, nearest, type Segment, segments } from './segments.js';

/** The lines of a header, with the number column's name on any one of them. */
export interface HeaderBlock {
  lines: TextBlock[];
  /** the runs of words of its lines, without a row of column numbers */
  parts: Segment[][];
  /** its words in no order, by which it is known when it is printed again */
  key: string;
  /** index of the first line after it */
  end: number;
}

const MOST_HEADER_LINES = 12;
/** Words of the columns that name a time or compare two. */
const TIME_WORDS = new Set('quý tháng năm kỳ trước này cùng so với lũy luỹ kế hoạch được giao đầu cuối tỷ lệ tăng giảm'.split(' '));
/** Every run of words out of the names of columns: what a name leaves on a line when it wraps. */
const PIECES = new Set(
  HEADER_ALIASES.flatMap(({ words }) => words.flatMap((_, from) => words.slice(from).map((__, more) => words.slice(from, from + more + 1).join(' ')))),
);

const LONGEST_PIECE = HEADER_ALIASES[0]?.words.length ?? 0;

/** The header that begins with the line at `at`; null when that line is none of a header's or no number column is named below it. */
export function headerBlock(lines: readonly TextBlock[], at: number): HeaderBlock | null {
  const parts: Segment[][] = [];
  let end = at;
  let name = '';
  const numbered = () => headerRoles(name).includes('stt');
  for (; end < Math.min(lines.length, at + MOST_HEADER_LINES); end++) {
    const line = lines[end] as TextBlock;
    if (end > at && (line.pageBefore || leavesText(line.text))) break;
    const own = headerParts(line.text);
    const numbering = isColumnNumbering(own.map((part) => part.text));
    if (numbering ? !numbered() : !isHeaderLine(own)) break;
    if (numbering) {
      end++;
      break;
    }
    parts.push(own);
    if (NUMBER_NAME.test(own[0]?.text ?? '')) name = squeeze(`${name} ${own[0]?.text}`);
  }
  const first = parts[0];
  if (!numbered() || parts.flat().length < 3 || first === undefined || isTitle(first, parts[1])) return null;
  const words = parts.flat().flatMap((part) => headerWords(part.text));
  return { lines: lines.slice(at, end), parts, key: words.sort().join(' '), end };
}

/** "STT Chỉ tiêu": the number's name may stand one blank from the label's. */
function headerParts(text: string): Segment[] {
  if (text.length > 400 || text.includes('\t')) return [];
  const [first, ...rest] = segments(text);
  if (first === undefined) return [];
  const name = pattern.iu`^(?:stt|tt|số tt) (?=\p{L})`.exec(first.text);
  return name === null ? [first, ...rest] : [...cutSegment(first, name[0].length), ...rest];
}

function isHeaderLine(parts: readonly Segment[]): boolean {
  const [first] = parts;
  if (first === undefined || /^\(?\d/.test(first.text)) return false;
  const known = parts.filter((part) => isPiece(part.text)).length;
  if (NUMBER_NAME.test(first.text)) return parts.length === 1 || known > 1;
  if (parseStt(first.text) !== null) return false;
  return known === parts.length || (parts.length >= 3 && known > parts.length / 2);
}

function isPiece(text: string): boolean {
  if (NUMBER_NAME.test(text) || /^\(.*\)$/.test(text)) return true;
  const words = headerWords(text);
  if (words.length === 0) return false;
  if (PIECES.has(words.join(' ')) || headerRoles(text).length > 0) return words.length <= 12;
  if (words.every((word) => TIME_WORDS.has(word) || /^(?:\d{1,4}|[ivx]+)$/.test(word))) return words.some((word) => TIME_WORDS.has(word));
  return words.length <= 2 * LONGEST_PIECE && words.some((_, at) => PIECES.has(words.slice(0, at).join(' ')) && PIECES.has(words.slice(at).join(' ')));
}

/** What stands alone above the names and is none: a bracket, words that only begin as a name does, capitals over names that are not. */
function isTitle(first: readonly Segment[], next: readonly Segment[] | undefined): boolean {
  const [only] = first;
  if (first.length !== 1 || only === undefined || NUMBER_NAME.test(only.text)) return false;
  if (only.text.startsWith('(') || !PIECES.has(headerWords(only.text).join(' '))) return true;
  return isUpper(only.text) && next !== undefined && !next.slice(1).some((part) => isUpper(part.text));
}

/** Names that stand over one column each: what is over two names below it that stand apart is a group's. */
export function leafParts(parts: readonly Segment[][]): Segment[] {
  return parts.flatMap((line, at) =>
    line.filter((part) => {
      const slack = headerRoles(part.text).includes('group') ? 2 : 0;
      const reach = { from: part.from - slack, to: part.to + slack };
      const below = parts.slice(at + 1).flatMap((each) => each.filter((other) => overlaps(other, reach)));
      return !below.some((one) => below.some((other) => other.from >= one.to + 2));
    }),
  );
}

const overlaps = (a: Band, b: Band): boolean => a.from < b.to && a.to > b.from;

/** The name of each band out of the words over it; a group's name gives way to the names below it. Null when no column is a label's or a figure's. */
export function headerNames(header: HeaderBlock, bands: readonly Band[]): string[] | null {
  const own: string[][] = bands.map(() => []);
  const groups: string[] = bands.map(() => '');
  for (const part of header.parts.flat().flatMap((each) => splitNames(each, bands))) {
    const under = bands.flatMap((band, at) => (overlaps(part, band) ? [at] : []));
    // a name that is no group's has one column, however its cells part
    const over = headerRoles(part.text).includes('group') ? under : under.slice(0, 1);
    if (under.length > 1 && over.length > 1) for (const at of under) groups[at] = squeeze(`${groups[at]} ${part.text}`);
    else own[over[0] ?? nearest(bands, part)]?.push(part.text);
  }
  const names = own.map((texts, at) => (texts.length > 0 ? withoutGroup(texts) : (groups[at] ?? '')));
  const roles = new Set(names.flatMap((name) => headerRoles(name)));
  const valued = roles.has('value') || groups.some((name) => headerRoles(name).includes('group'));
  return roles.has('stt') && roles.has('label') && valued ? names : null;
}

/** "Số liệu Ghi chú" one blank apart over two columns. */
function splitNames(part: Segment, bands: readonly Band[]): Segment[] {
  if (bands.filter((band) => overlaps(part, band)).length < 2 || isWholeName(part.text)) return [part];
  for (const { index } of matchesOf(part.text, / /g)) {
    const halves = cutSegment(part, index);
    if (halves.every((half) => isWholeName(half.text))) return halves;
  }
  return [part];
}

/** A group's name that stands nearer to one of its columns than to the others. */
function withoutGroup(texts: readonly string[]): string {
  const whole = texts.join(' ');
  const rest = texts.slice(1).join(' ');
  const group = headerRoles(texts[0] ?? '').includes('group');
  return group && !isWholeName(whole) && isWholeName(rest) ? rest : whole;
}

/** How many columns the names stand over. */
export function columnCount(header: HeaderBlock): number {
  let count = 0;
  let end = -1;
  for (const part of leafParts(header.parts).sort((a, b) => a.from - b.from)) {
    if (part.from >= end) count++;
    end = Math.max(end, part.to);
  }
  return count;
}
