import { nfc } from '../unicode.js';

/**
 * windows-1258 by its difference to windows-1252: ă, đ, ơ, ư, the dong sign, and five tones as combining marks after their
 * letter (0x8A, 8E, 9A and 9E are free in it).
 */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ Ã: 'Ă', ã: 'ă', Ð: 'Đ', ð: 'đ', Õ: 'Ơ', õ: 'ơ', Ý: 'Ư', ý: 'ư', þ: '₫' },
  ...{ Ì: '\u0300', Ò: '\u0309', Þ: '\u0303', ì: '\u0301', ò: '\u0323' },
};

/** Characters of windows-1252 that were bytes of windows-1258, to Unicode. */
export function fromWindows1258(text: string): string {
  return nfc(text.replace(/[ÃãÐðÕõÝýþÌÒÞìò]/g, (character) => LETTERS[character] ?? character));
}
