import { pattern } from './pattern.js';

/**
 * Vietnamese text as strings: cleaning what converters leave behind, and folding for comparison.
 * Printed text is never rewritten beyond NFC and white space; folding serves look-up only.
 */

/** Zero-width characters, soft hyphen, byte-order marks and control characters: they print nothing, but terminals obey some. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu;
/** Every white space that is not a tab or a line end, NBSP among them. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** A tone mark typed before the vowel mark it follows in Unicode order: both have combining class 230, so NFC leaves them. */
const TONE_BEFORE_VOWEL_MARK = /([\u0300\u0301\u0303\u0309])([\u0302\u0306\u031b])/g;
const COMBINING = /[\u0300-\u036f]/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** NFC, with tone and vowel marks put in order first. Never NFKC: that would turn "2025¹" into 20251. */
export function nfc(text: string): string {
  if (!COMBINING.test(text)) return text.normalize('NFC');
  return text.normalize('NFD').replace(TONE_BEFORE_VOWEL_MARK, '$2$1').normalize('NFC');
}

/** One line as printed: NFC, invisible characters dropped, odd spaces made plain. Tabs and runs of spaces stay. */
export function cleanLine(line: string): string {
  return nfc(line.replace(INVISIBLE, '')).replace(ODD_SPACE, ' ');
}

/** What drives terminals, or turns the direction of reading (UAX #9): escape codes, C1, line ends, marks and isolates. */
const DRIVING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A file's name or a document's words as they may stand on a terminal; as many characters as before. */
export function printable(text: string): string {
  return text.replace(DRIVING, '?');
}

/** Runs of white space to one space, ends trimmed. */
export function squeeze(text: string): string {
  return LOOSE.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** White space that is more than the plain single spaces between words that most texts have. */
const LOOSE = /^\s|[^\S ]|\s(?:\s|$)/;

/**
 * The key under which two spellings of the same words meet: lower case, single spaces, tone placement
 * (hoà = hòa, uỷ = ủy), i/y after a single consonant (quí = quý), look-alikes of đ and ă.
 */
export function fold(text: string): string {
  const known = foldedTexts.get(text);
  if (known !== undefined) return known;
  const key = squeeze(text).normalize('NFC').toLowerCase().replace(/[ðɖ]/g, 'đ').replace(/ǎ/g, 'ă').replace(pattern.gu`[\p{L}\p{M}]+`, foldWord);
  if (text.length > LONGEST_KEPT) return key;
  if (foldedTexts.size >= MOST_TEXTS) foldedTexts.clear();
  foldedTexts.set(text, key);
  return key;
}

/** Units, headings of columns and words after a number are asked for many times in a report. */
const foldedTexts = new Map<string, string>();
const LONGEST_KEPT = 40;
const MOST_TEXTS = 2_000;

/** Words repeat: most of what is folded was folded before. */
const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;

function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const key = foldLetters(word);
  folded.set(word, key);
  return key;
}

function foldLetters(word: string): string {
  const marks = word.normalize('NFD');
  // the dot below comes first, as in canonical order, so that a folded word folds to itself
  const tone = (marks.match(TONES) ?? []).sort((a, b) => Number(b === '\u0323') - Number(a === '\u0323')).join('');
  const letters = marks.replace(TONES, '').normalize('NFC');
  return letters.replace(/^(h|k|l|m|s|t|qu)y$/, '$1i') + tone;
}

/** Letters without any mark, lower case: for search by people who type no accents. */
export function bare(text: string): string {
  return squeeze(text)
    .toLowerCase()
    .replace(/[đðɖ]/g, 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** Whether the first letter of the text is a capital (a text that begins with a digit has none). */
export function startsUpper(text: string): boolean {
  return pattern.u`^[^\p{L}\d]*\p{Lu}`.test(text);
}

/** Whether the first character that counts is a small letter. */
export function startsLower(text: string): boolean {
  return pattern.u`^[^\p{L}\d]*\p{Ll}`.test(text);
}

/** Whether every letter is a capital, and there are at least two. */
export function isUpper(text: string): boolean {
  return !pattern.u`\p{Ll}`.test(text) && pattern.u`\p{L}[^\p{L}]*\p{L}`.test(text);
}

/** "HỒNG HẢI" → "Hồng Hải"; words that are not wholly capitals keep their letters. */
export function titleCase(text: string): string {
  return text.replace(pattern.gu`\p{L}[\p{L}\p{M}]*`, (word) =>
    isUpper(word) || word.length === 1 ? word[0]?.toUpperCase() + word.slice(1).toLowerCase() : word,
  );
}
