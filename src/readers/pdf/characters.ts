import { nfc } from '../../text/unicode.js';
import { signOf } from './symbols.js';

/** Compatibility forms of letters drawn as one glyph; NFKC would also undo raised digits. */
const LIGATURES: Record<string, string> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};
/** Stands for a glyph of which the file does not tell what it is. */
export const UNKNOWN = '\ufffd';
const SPACE = /^[\t\n\r \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/;
/** Prints nothing. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** Whether nothing of it needs a second look: printing ASCII, and the letters of Latin scripts. */
const PLAIN = /^[!-~\u00c0-\u024f\u1e00-\u1eff]+$/;

/**
 * What a glyph's text says; "" for nothing, " " for white space.
 * @param font its name: fonts of signs call them by letters
 */
export function textOf(unicode: string, font = ''): string {
  if (PLAIN.test(unicode) && !/dings/i.test(font)) return unicode;
  if (SPACE.test(unicode)) return ' ';
  // the code of a glyph stands for its text where the file gives none
  if (/^\p{Cc}$/u.test(unicode)) return UNKNOWN;
  const sign = signOf(unicode, font);
  if (sign !== null) return sign ?? UNKNOWN;
  return unicode.replace(INVISIBLE, '').replace(/[\ufb00-\ufb06]/g, (each) => LIGATURES[each] ?? each);
}

/** Letters put together: NFC. */
export function compose(text: string): string {
  return nfc(text);
}
