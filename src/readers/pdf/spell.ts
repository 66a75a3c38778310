import { fromLegacy, type LegacyEncoding } from '../../text/legacy.js';
import { compose } from './characters.js';
import type { Glyph } from './glyphs.js';

/** A part of a word in fonts of one encoding. */
interface Part {
  encoding: LegacyEncoding | null;
  text: string;
}

/**
 * The texts of a page's words, NFC. Letters from before Unicode are told all at once for each encoding: many words tell
 * better than one whether they are what their font's name says.
 * @param words their glyphs, from left to right
 */
export function spell(words: ReadonlyArray<readonly Glyph[]>): string[] {
  const parts = words.map(partsOf);
  for (const encoding of ['tcvn3', 'tcvn3-capitals', 'vni'] as const) {
    const old = parts.flat().filter((part) => part.encoding === encoding);
    if (old.length === 0) continue;
    const told = fromLegacy(old.map(({ text }) => text).join('\n'), encoding).split('\n');
    for (const [at, part] of old.entries()) part.text = told[at] ?? part.text;
  }
  return parts.map((all) => compose(all.map(({ text }) => text).join('')));
}

function partsOf(glyphs: readonly Glyph[]): Part[] {
  const parts: Part[] = [];
  for (const { font, text } of glyphs) {
    const last = parts.at(-1);
    if (last !== undefined && last.encoding === font.legacy) last.text += text;
    else parts.push({ encoding: font.legacy, text });
  }
  return parts;
}
