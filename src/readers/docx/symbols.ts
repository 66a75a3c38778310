/** Fonts that draw signs at the places of letters; mammoth knows the signs of these. */
const SIGN_FONTS = /^(?:symbol|webdings|wingdings(?: [23])?|zapf ?dingbats)$/i;
/** Such characters stand at their byte, or at the same place of the private area (ECMA-376 §17.3.3.30). */
const PRIVATE = /[\uf000-\uf0ff]/;
const DASH = /^[-\u2010-\u2015\u2212\u23af]$/u;

/** A sign by its font and the hexadecimal byte, as `w:sym` names it. */
export interface Sign {
  font: string;
  char: string;
}

/** Text in which signs of the private area stand apart. Without a font that says which signs they are they print nothing. */
export function partSigns(text: string, font: string | null): Array<string | Sign> {
  const known = font !== null && SIGN_FONTS.test(font.trim());
  if (!known && !PRIVATE.test(text)) return [text];
  const parts: Array<string | Sign> = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const sign = known && (PRIVATE.test(character) || (code > 0x20 && code <= 0xff));
    if (sign) parts.push(toSign(font ?? '', code));
    else if (typeof parts.at(-1) === 'string') parts[parts.length - 1] += character;
    else parts.push(character);
  }
  return parts;
}

/**
 * What `w:sym` prints (§17.3.3.30): a sign of such a font; of another font the character itself; null for a place of the
 * private area that only the font can tell.
 */
export function symbol(font: string, code: number): Sign | string | null {
  const byte = code >= 0xf000 && code <= 0xf0ff;
  if (SIGN_FONTS.test(font.trim()) && (byte || code <= 0xff)) return toSign(font, code);
  if (byte || code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

function toSign(font: string, code: number): Sign {
  return { font: canonicalFont(font), char: (code & 0xff).toString(16).toUpperCase().padStart(2, '0') };
}

function canonicalFont(font: string): string {
  const name = font.trim().toLowerCase();
  if (/^zapf ?dingbats$/.test(name)) return 'ZapfDingbats';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A bullet as it looks: a dash as "-", the sign where the font tells it, else a dot. */
export function bulletSign(text: string, font: string | null): string | Sign {
  const character = [...text.trim()][0];
  if (character === undefined) return '';
  if (DASH.test(text.trim())) return '-';
  const known = font !== null && SIGN_FONTS.test(font.trim());
  const code = character.charCodeAt(0);
  if (known && (PRIVATE.test(character) || code <= 0xff)) {
    const sign = toSign(font, code);
    return sign.font === 'Symbol' && (sign.char === '2D' || sign.char === 'BE') ? '-' : sign;
  }
  return PRIVATE.test(character) ? '•' : text.trim();
}
