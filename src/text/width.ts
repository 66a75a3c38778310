import { stripVTControlCharacters } from 'node:util';
import { eastAsianWidth } from 'get-east-asian-width';
import { matchesOf } from './matches.js';

/** Columns that text takes on a terminal (UAX #11): combining marks and invisible characters none, wide letters two, colours none. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const letter of stripVTControlCharacters(text)) if (!NOTHING.test(letter)) columns += eastAsianWidth(letter.codePointAt(0) ?? 0);
  return columns;
}

/** Letters with their marks in them, as most texts have them, and common marks of punctuation: one column each. */
const PLAIN = /^[\x20-\x7e\xa0-\xac\xae-\u024f\u1e00-\u1eff\u2010-\u2027]*$/;
const NOTHING = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}]/u;

/** A letter with the marks that combine with it, as readers see characters, and where each begins. */
export function lettersOf(text: string): Array<{ letter: string; at: number }> {
  if (PLAIN.test(text)) return [...text].map((letter, at) => ({ letter, at }));
  return matchesOf(text, /[^\p{Mn}\p{Me}][\p{Mn}\p{Me}]*|[\p{Mn}\p{Me}]+/gu).map(({ 0: letter, index }) => ({ letter, at: index }));
}
