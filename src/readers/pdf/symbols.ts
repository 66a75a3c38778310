/** Signs of fonts that have no letters, by their codes in the font: bullets, boxes and arrows that reports begin lines with. */
const WINGDINGS: Record<number, string> = {
  108: '●',
  110: '■',
  111: '☐',
  113: '☐',
  114: '☐',
  118: '❖',
  158: '·',
  159: '•',
  161: '○',
  163: '○',
  164: '◉',
  167: '▪',
  168: '☐',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
/** Adobe's Symbol where it is no letter, by its codes (PDF 32000-1 annex D.6). */
const SYMBOL: Record<number, string> = {
  45: '−',
  163: '≤',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  222: '⇒',
};

const PRIVATE = /^[\ue000-\uf8ff]$/;

/**
 * What a glyph of a font of signs stands for, and what one stands for whose text is its code in the private use area, as
 * fonts with a symbol cmap have it (U+F0B7). Null for all other glyphs, undefined for one that nobody knows.
 */
export function signOf(unicode: string, font: string): string | null | undefined {
  const code = unicode.charCodeAt(0);
  const own = PRIVATE.test(unicode);
  if (/wingdings|webdings/i.test(font) && unicode.length === 1 && (own || code < 256) && code > 32) return WINGDINGS[code & 0xff] ?? '•';
  if (!own) return null;
  if (code < 0xf020 || code > 0xf0ff) return undefined;
  if (/symbol/i.test(font)) return SYMBOL[code & 0xff] ?? '•';
  return String.fromCharCode(code & 0xff);
}
