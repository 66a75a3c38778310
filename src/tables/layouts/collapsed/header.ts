import type { TextBlock } from '../../../model/block.js';
import { joinPlaces, type Place } from '../../../model/place.js';
import { pattern } from '../../../text/pattern.js';
import { fold, squeeze } from '../../../text/unicode.js';
import { HEADER_ALIASES, type HeaderRole, headerWords, isColumnNumbering, type Role } from '../../columns.js';

/** The header of a table whose columns have collapsed to a run of words: its leaf columns from left to right. */
export interface CollapsedHeader {
  columns: Array<{ role: Role; text: string; place: Place }>;
  /** index of the first line after it */
  end: number;
}

interface Phrase {
  roles: HeaderRole[];
  text: string;
  place: Place;
}

/** No header seen runs over more lines than this. */
const MOST_LINES = 24;
const OPENING = pattern.iu`^\s*(?:stt|tt|st|s|số\s+(?:tt|thứ))(?![\p{L}])`;

/** Reads the header that begins with the line at `at`; null when no row number column with a label and a value follows. */
export function readHeader(lines: readonly TextBlock[], at: number): CollapsedHeader | null {
  if (!OPENING.test(lines[at]?.text ?? '')) return null;
  const words = headerTokens(lines, at);
  const read = readPhrases(words);
  if (read === null) return null;
  const columns = leafColumns(read.phrases);
  const roles = columns.map((column) => column.role);
  if (roles[0] !== 'stt' || !roles.includes('label') || !roles.includes('value')) return null;
  let end = read.end;
  const numbering = (lines[end]?.text ?? '').trim().split(/\s+/);
  if (numbering.length >= columns.length - 1 && isColumnNumbering(numbering)) end++;
  return { columns, end };
}

interface Token {
  key: string;
  text: string;
  line: number;
  lineEnd: boolean;
  place: Place;
}

function headerTokens(lines: readonly TextBlock[], at: number): Token[] {
  const tokens: Token[] = [];
  for (let line = at; line < Math.min(lines.length, at + MOST_LINES); line++) {
    const block = lines[line] as TextBlock;
    if (block.text.length > 300) break;
    const words = block.text.trim().split(/\s+/);
    for (const [index, text] of words.entries()) {
      tokens.push({ key: fold(text).replace(/[.,;:]+$/, ''), text, line, lineEnd: index === words.length - 1, place: block.place });
    }
  }
  return tokens;
}

/** Header names one after the other, each the longest that fits; what stands in parentheses goes with the name before it. */
function readPhrases(tokens: readonly Token[]): { phrases: Phrase[]; end: number } | null {
  const phrases: Phrase[] = [];
  let at = 0;
  let settled: { count: number; end: number } | null = null;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const open = phrases.at(-1);
    let next: number;
    if (token.text.startsWith('(') && open?.roles.includes('label') === true) {
      next = closing(tokens, at);
      if (next < 0) break;
      open.text = squeeze(`${open.text} ${textOf(tokens, at, next)}`);
      open.place = joinPlaces([open.place, ...tokens.slice(at, next).map((each) => each.place)]) as Place;
    } else {
      const keys = tokens.slice(at, at + 12).map((each) => each.key);
      const fits = HEADER_ALIASES.filter((alias) => alias.words.every((word, index) => word === keys[index]));
      const length = fits[0]?.words.length;
      if (length === undefined) break;
      next = at + length;
      const roles = [...new Set(fits.filter((alias) => alias.words.length === length).map((alias) => alias.role))];
      phrases.push({ roles, text: textOf(tokens, at, next), place: joinPlaces(tokens.slice(at, next).map((each) => each.place)) as Place });
    }
    at = next;
    const last = tokens[at - 1] as Token;
    if (last.lineEnd) settled = { count: phrases.length, end: last.line + 1 };
  }
  return settled === null ? null : { phrases: phrases.slice(0, settled.count), end: settled.end };
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
}

/** The token after the one that closes the parenthesis opened at `at`; -1 when it stays open. */
function closing(tokens: readonly Token[], at: number): number {
  for (let next = at; next < Math.min(tokens.length, at + 30); next++) if (tokens[next]?.text.includes(')')) return next + 1;
  return -1;
}

/** Leaf columns in order: unit and number printed below a group name stand where the group stands. */
function leafColumns(phrases: readonly Phrase[]): CollapsedHeader['columns'] {
  const settled: Array<{ role: HeaderRole; phrase: Phrase }> = [];
  for (const [index, phrase] of phrases.entries()) {
    const later = phrases.slice(index + 1);
    const grouping = phrase.roles.includes('group') && later.some((other) => other.roles.includes('value'));
    const role = grouping ? 'group' : (phrase.roles.find((each) => each !== 'group') ?? 'value');
    settled.push({ role, phrase });
  }
  const group = settled.findIndex((each) => each.role === 'group');
  const below = group < 0 ? [] : settled.slice(group + 1).filter((each) => each.role === 'unit' || each.role === 'value');
  const order = group < 0 ? settled : [...settled.slice(0, group), ...below, ...settled.slice(group + 1).filter((each) => !below.includes(each))];
  const leaves: CollapsedHeader['columns'] = [];
  for (const { role, phrase } of order) {
    if (role === 'group' || leaves.some((leaf) => leaf.role === role)) continue;
    leaves.push({ role, text: /^s?\s*t\s*t$/i.test(phrase.text) ? phrase.text.replace(/\s+/g, '') : phrase.text, place: phrase.place });
  }
  return leaves;
}

/** Whether two headers are of one table: the same leaf columns. */
export function sameHeader(a: CollapsedHeader, b: CollapsedHeader): boolean {
  const key = (header: CollapsedHeader) => header.columns.map((column) => `${column.role}:${headerWords(column.text).join(' ')}`).join('|');
  return key(a) === key(b);
}
