import { nfc } from '../../text/unicode.js';

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

/** What a glyph stands for; "" for nothing, " " for white space. */
export function textOf(unicode: string): string {
  if (SPACE.test(unicode)) return ' ';
  // the code of a glyph stands for its text where the file gives none
  if (/^\p{Cc}$/u.test(unicode)) return UNKNOWN;
  return unicode.replace(INVISIBLE, '').replace(/[\ufb00-\ufb06]/g, (each) => LIGATURES[each] ?? each);
}

/** Letters put together: NFC. */
export function compose(text: string): string {
  return nfc(text);
}
