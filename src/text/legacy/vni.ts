import { pattern } from '../pattern.js';

/**
 * VNI for Windows: a letter with its mark is the plain letter and a character for the mark ("aù" á, "aâ" â, "aá" ấ); ơ, ư, đ,
 * ỵ and the letters on i have a character of their own, and ơ and ư take the tones as the plain letters do ("ôù" ớ).
 */
const TONE = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const CIRCUMFLEX = { â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323' };
const BREVE = { ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323' };

/** Marks that each letter takes. ỵ is a character of its own, so y takes no dot. */
const MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...TONE, ...CIRCUMFLEX, ...BREVE },
  e: { ...TONE, ...CIRCUMFLEX },
  o: { ...TONE, ...CIRCUMFLEX },
  u: TONE,
  y: { ù: TONE.ù, ø: TONE.ø, û: TONE.û, õ: TONE.õ },
  ô: TONE,
  ö: TONE,
};

/** Letters that are one character. */
const SINGLES: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

/** Both cases of the letter; the mark may have either, whatever the letter's is. */
const PAIRS = new Map<string, string>();
for (const [small, marks] of Object.entries(MARKS)) {
  for (const [mark, combining] of Object.entries(marks)) {
    const letter = ((SINGLES[small] ?? small) + combining).normalize('NFC');
    for (const typed of [mark, mark.toUpperCase()]) {
      PAIRS.set(small + typed, letter);
      PAIRS.set(small.toUpperCase() + typed, letter.toUpperCase());
    }
  }
}
const LETTERS = new Map(Object.entries(SINGLES).flatMap(([typed, letter]) => [[typed, letter] as const, [typed.toUpperCase(), letter.toUpperCase()] as const]));

const BEYOND_ASCII = pattern.u`(?![\0-\x7f])\p{L}`;

/** @param unknown what becomes of letters beyond ASCII that are not in the table; null leaves them */
export function fromVni(text: string, unknown: string | null = null): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const pair = PAIRS.get(text.slice(at, at + 2));
    if (pair !== undefined) at++;
    const letter = pair ?? LETTERS.get(text.charAt(at));
    result += letter ?? (unknown !== null && BEYOND_ASCII.test(text.charAt(at)) ? unknown : text.charAt(at));
  }
  return result;
}
