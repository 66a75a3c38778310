import { pattern } from '../../../text/pattern.js';

const LETTERS = pattern.gu`\p{L}`;

/** How many letters a text has. What Latin scripts print is told by its code; the rest, which is seldom, by its class. */
export function lettersIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) letters++;
    } else if ((code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code < 0x1f00)) letters++;
    else return text.match(LETTERS)?.length ?? 0;
  }
  return letters;
}

/** The share of letters among all that is no white space. */
export function shareOfLetters(text: string): number {
  const glyphs = text.replace(/\s+/g, '');
  return glyphs === '' ? 0 : lettersIn(glyphs) / glyphs.length;
}
