import { pattern } from '../pattern.js';
import { isSyllable } from '../syllable.js';
import { lacksCapital } from './tcvn3.js';

/**
 * Capitals that TCVN3 has no bytes for: "B¸O C¸O" reads "BáO CáO". A word with two capitals and no letter that is small for
 * sure is in capitals; so is every word beside it, up to a gap of blanks, where nothing is small for sure ("Hµ NéI"). What was
 * typed in small letters throughout, to be drawn by a font of capitals, has left no trace in a text and stays small.
 */
export function restoreCapitals(text: string): string {
  return text.replace(/\S+(?: \S+)*/g, (stretch) => {
    const words = stretch.match(pattern.gu`\p{L}+`) ?? [];
    // abbreviations ("Số: 5/BC-UBND") do not make a line of capitals
    const capitals = words.every(maybeCapitals) && words.some((word) => surelyCapitals(word) && isSyllable(word.toUpperCase()));
    return capitals ? stretch.toUpperCase() : stretch.replace(pattern.gu`\p{L}+`, (word) => (surelyCapitals(word) ? word.toUpperCase() : word));
  });
}

/** A heading stands within this many characters of the beginning. */
const HEAD = 3000;

/**
 * The heading "báo cáo" alone on its line, if it is the first so named and none is in capitals: the one line by which a report
 * is known, in texts whose headings were small letters of a font of capitals. All others stay as they are stored.
 */
export function restoreHeading(text: string): string {
  const head = text.slice(0, HEAD);
  if (/^[ \t]*BÁO CÁO/m.test(head)) return text;
  return head.replace(/(?<=^|[\r\n])( *)báo cáo(?= *(?:[\r\n]|$))/u, (heading) => heading.toUpperCase()) + text.slice(HEAD);
}

function maybeCapitals(word: string): boolean {
  return (word.match(pattern.gu`\p{Ll}`) ?? []).every(lacksCapital);
}

function surelyCapitals(word: string): boolean {
  return maybeCapitals(word) && (word.match(pattern.gu`\p{Lu}`) ?? []).length >= 2;
}
