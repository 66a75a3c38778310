import { fromTcvn3 } from './legacy/tcvn3.js';
import { fromVni } from './legacy/vni.js';
import { fromControls, UNICODE_ONLY } from './legacy/windows1252.js';
import { pattern } from './pattern.js';
import { isSyllable } from './syllable.js';

/**
 * Vietnamese text from before Unicode: letters stand at the numbers of other characters, and only the font, or what the words
 * make, tells which. "tcvn3-capitals" is TCVN3 in a font that draws every letter as a capital.
 */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni';

/** "ABCDEF+" before the name of a font that a PDF holds in part (PDF 32000 §9.6.4), and the styles after it. */
const SUBSET = /^[A-Z]{6}\+/;
const STYLE = /[\s,_-]*(?:bold|italic|oblique|regular|normal|roman|medium|light|mt|ps)+$/i;
/** ABC fonts begin with a dot, which some programs drop: without it only the names of that collection count. */
const DOTTED = /^\.+\s*vn(?!i\b)/i;
const UNDOTTED =
  /^[\s_]*vn[\s_-]?(?=(?:3d|arial|aristote|avant|bahamas|black|bodoni|book|century|clarendon|commercial|cooper|courier|exotic|free|gothic|helvet|koala|lincoln|linus|memorandum|monotype|mystical|park|present|revue|shelley|southern|stamp|teknical|tifani|time|univers|vogue))/i;
const VNI = /^\.?(?:vni|VNI|Vni)(?:[\s_-]|$)|^\.?VNI(?=[A-Z\d])/;

/**
 * The encoding that a font's name tells, null for fonts of Unicode text. Subset prefixes ("ABCDEF+.VnTimeH") and styles
 * (",Bold", "-BoldItalic") may stand around the name.
 */
export function legacyByFont(font: string): LegacyEncoding | null {
  const name = font.trim().replace(SUBSET, '');
  const family = name.replace(STYLE, '').trim();
  if (VNI.test(family)) return 'vni';
  const abc = DOTTED.exec(family) ?? UNDOTTED.exec(family);
  if (abc === null) return null;
  const rest = family.slice(abc[0].length);
  // the H of ".VnTimeH"; a small h ends an English word unless the name has no capitals at all
  const capitals = /H$/.test(rest) || (/h$/.test(rest) && !pattern.u`\p{Lu}`.test(rest));
  return capitals ? 'tcvn3-capitals' : 'tcvn3';
}

/**
 * Text whose characters are the Latin-1 or windows-1252 characters of its bytes, as Word and PDF files carry it, to Unicode,
 * NFC: a quote of it is Unicode, as the document shows it. Characters outside the encoding's table stay (digits, ASCII,
 * letters that are Unicode already); U+0080–U+009F become the windows-1252 characters of the same bytes (“ ” – …), which are
 * no letters in any of these encodings.
 *
 * The soft hyphen (U+00AD) is ư in TCVN3: give the text as it is in the file, before anything is dropped from it. A plain
 * hyphen is taken for it where only that makes a syllable ("ph-êng"): fonts in WinAnsiEncoding call byte AD "hyphen" (PDF
 * 32000 annex D.2). In VNI a letter and its mark are two characters: give runs of one encoding joined, not one by one.
 *
 * Text typed in Unicode while the document still names an old font stays as it is: it has more Vietnamese words as it stands.
 */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const plain = fromControls(text.normalize('NFC'));
  const converted = encoding === 'vni' ? fromVni(plain) : hyphensToLetters(fromTcvn3(plain));
  if (readsAsItStands(plain, converted)) return plain;
  return encoding === 'tcvn3-capitals' ? converted.toUpperCase() : converted;
}

/** Hyphens inside or beside letters that make a syllable only as ư. "-u" is ưu: hardly a word is a lone u. */
function hyphensToLetters(text: string): string {
  if (!text.includes('-')) return text;
  return text.replace(pattern.gu`(?<![\p{L}\p{N}/.]|\S-)(\p{L}*)-(\p{L}*)(?![\p{L}\p{N}/-])`, (printed, before: string, after: string) => {
    const meant = `${before}ư${after}`;
    if (printed === '-' || !isSyllable(meant)) return printed;
    const parts = [before, after].filter((part) => part !== '');
    return parts.every(isSyllable) && !/^-u$/i.test(printed) ? printed : meant;
  });
}

function readsAsItStands(plain: string, converted: string): boolean {
  if (UNICODE_ONLY.test(plain)) return markedSyllables(plain, 2) >= markedSyllables(converted, 2);
  return markedSyllables(plain, 2) > markedSyllables(converted.toLowerCase(), 1);
}

/** How many words of this length or more are Vietnamese syllables that ASCII cannot write. A letter alone tells little. */
function markedSyllables(text: string, length: number): number {
  return (text.match(pattern.gu`[\p{L}\p{M}]+`) ?? []).filter((word) => word.length >= length && /[^\0-\x7f]/.test(word) && isSyllable(word)).length;
}
