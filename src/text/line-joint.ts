import { pattern } from './pattern.js';
import { isSyllable } from './syllable.js';

const ADDRESS = /(?:https?:\/\/|www\.)\S*$/i;
const LETTERS_AT_END = pattern.u`(?<![\p{L}\p{M}\d])[\p{L}\p{M}]+$`;
const LETTERS_AT_START = pattern.u`^[\p{L}\p{M}]+(?![\p{L}\p{M}\d])`;

/** A number in groups of three whose last group is not whole: "1.048.5". */
const BROKEN_GROUP = /(?<![\d.,])\d{1,3}(?:\.\d{3})+\.(\d{1,2})$/;

/**
 * What stands between the end of a printed line and the beginning of the next: a blank, or nothing where one word goes on.
 * It does after a hyphen between capitals, inside an address or a grouped number, and where two pieces, one of them no
 * syllable, make one;
 * no blank stands before a mark that closes.
 */
export function lineJoint(before: string, next: string): '' | ' ' {
  if (before === '' || pattern.u`\p{Lu}-$`.test(before) || /^[,.;:!?…)\]”]/u.test(next)) return '';
  const group = BROKEN_GROUP.exec(before)?.[1];
  if (group !== undefined && group.length + (/^\d+(?![\d.,]\d)/.exec(next)?.[0].length ?? 0) === 3) return '';
  const address = ADDRESS.exec(before)?.[0];
  if (address !== undefined) {
    const rest = /^[\w\-./?=&%#~]*/.exec(next)?.[0] ?? '';
    return /[\d/?=&]/.test(rest) && (/[/?=&_-]$/.test(address) || /[/?=&]/.test(rest)) ? '' : ' ';
  }
  const [end, start] = [LETTERS_AT_END.exec(before)?.[0], LETTERS_AT_START.exec(next)?.[0]];
  if (end === undefined || start === undefined || !sameCase(end, start)) return ' ';
  return (isSyllable(end) && isSyllable(start)) || !isSyllable(end + start) ? ' ' : '';
}

/** A word goes on in small letters, or wholly in capitals. */
function sameCase(end: string, start: string): boolean {
  return start === start.toLowerCase() || (start === start.toUpperCase() && end === end.toUpperCase());
}

/** Lines of one text, joined. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => (line === '' ? text : text + lineJoint(text, line) + line), '');
}
