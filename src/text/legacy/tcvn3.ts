import { pattern } from '../pattern.js';
import { nfc } from '../unicode.js';
import { toControls } from './windows1252.js';

/**
 * TCVN3, the "ABC" encoding of the .Vn… fonts: set VN3 of TCVN 5712:1993, in the order of its bytes from A1. A dot is a byte
 * that VN3 leaves free. Of the capitals only those without a tone have a byte; all others are small letters set in a font
 * that draws capitals in their place (.VnTimeH).
 */
const FROM_A1 = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ.';

const BEYOND_ASCII = pattern.u`(?![\0-\x7f])\p{L}`;

/** Byte, as the Latin-1 character of its number → letter. */
const LETTERS = new Map([...FROM_A1].flatMap((letter, at) => (letter === '.' ? [] : [[String.fromCharCode(0xa1 + at), letter] as const])));

/**
 * What set VN1 of the same standard adds to VN3: all capitals, in the bytes that VN3 leaves free or to controls, and the tones
 * as combining marks. Files of Unix programs have it; the fonts do not.
 */
const FREE_IN_VN3 = 'Ằ\u0300\u0309\u0303\u0301\u0323ẲẴẮẦẨẪẤỀỂỄẾỒỔỖỐ';
const FROM_80 = 'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ';
const BELOW_20: Readonly<Record<number, string>> = { 1: 'Ú', 2: 'Ụ', 4: 'Ừ', 5: 'Ử', 6: 'Ữ', 17: 'Ứ', 18: 'Ự', 19: 'Ỳ', 20: 'Ỷ', 21: 'Ỹ', 22: 'Ý', 23: 'Ỵ' };
const VN1 = new Map([
  ...LETTERS,
  ...[...FROM_A1].flatMap((letter, at) => (letter === '.' ? [at] : [])).map((at, free) => [String.fromCharCode(0xa1 + at), FREE_IN_VN3.charAt(free)] as const),
  ...[...FROM_80].map((letter, at) => [String.fromCharCode(0x80 + at), letter] as const),
  ...Object.entries(BELOW_20).map(([byte, letter]) => [String.fromCharCode(Number(byte)), letter] as const),
]);

/**
 * Characters that the Adobe Glyph List gives the same glyph name as one of Latin-1 ("mu", "periodcentered"); programs that go
 * by glyph names choose either.
 */
const SAME_GLYPH: Readonly<Record<string, string>> = { '\u03bc': '\u00b5', '\u2219': '\u00b7' };

/** @param unknown what becomes of letters beyond ASCII that are not in the table; null leaves them */
export function fromTcvn3(text: string, unknown: string | null = null): string {
  let result = '';
  for (const character of text) {
    const letter = LETTERS.get(SAME_GLYPH[character] ?? character);
    result += letter ?? (unknown !== null && BEYOND_ASCII.test(character) ? unknown : character);
  }
  return result;
}

/** Set VN1. The text is given as windows-1252 characters or as those whose numbers are the bytes. */
export function fromVn1(text: string): string {
  return nfc([...toControls(text)].map((character) => VN1.get(character) ?? character).join(''));
}

/** Whether a letter, as it comes from this encoding, has no capital in it: its small form may be meant as one. */
export function lacksCapital(letter: string): boolean {
  return letter !== letter.toUpperCase() && BEYOND_ASCII.test(letter) && !FROM_A1.includes(letter.toUpperCase());
}
