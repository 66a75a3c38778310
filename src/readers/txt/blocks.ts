import type { TextBlock } from '../../model/block.js';
import { linePlace } from '../../model/place.js';
import { pattern } from '../../text/pattern.js';
import { raiseDigits } from '../../text/raised.js';
import { cleanLine } from '../../text/unicode.js';

/** Inline marks that converters leave: tags of a closed list and Markdown emphasis. What they enclose is printed text. */
const TAG = /<\/?(?:i|b|u|em|strong|sup|sub|span|font|s|strike)(?:\s[^<>]*)?\/?>/gi;
/** Tags that part words. */
const BREAK_TAG = /<\/?(?:br|p|div)(?:\s[^<>]*)?\/?>/gi;
const SUPERSCRIPT = /<sup(?:\s[^<>]*)?>\s*(\d{1,3})\s*<\/sup>/gi;
const STARS_ONLY = /^[\s*_–—\-=.]+$/;
const EMPHASIS = pattern.gu`(?<![*\p{L}\d])\*(?=[\p{L}\d"“(])([^*]+?)(?<=[^\s(])\*(?![*\p{L}\d])`;
const AUTOLINK = /<((?:https?:\/\/|www\.)[^<>\s]+)>/gi;

/** The printed lines of a text: CRLF, LF and CR end a line, a form feed begins a page. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let blanksBefore = 0;
  let spacersBefore = 0;
  let pageBefore = false;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r|\u2028|\u2029/);
  for (const [index, line] of lines.entries()) {
    for (const [piece, part] of line.split('\f').entries()) {
      if (piece > 0) pageBefore = true;
      const printed = stripMarkup(cleanLine(part));
      if (printed.trim() === '' && !printed.includes('\t')) {
        if (printed === '') blanksBefore++;
        else spacersBefore++;
        continue;
      }
      blocks.push({ kind: 'text', text: printed, blanksBefore, spacersBefore, pageBefore, opens: null, part: 'body', mark: null, place: linePlace(index + 1) });
      blanksBefore = 0;
      spacersBefore = 0;
      pageBefore = false;
    }
  }
  return blocks;
}

function stripMarkup(line: string): string {
  if (!/[<*_]/.test(line)) return line;
  const untagged = line
    .replace(SUPERSCRIPT, (_, digits: string) => raiseDigits(digits))
    .replace(BREAK_TAG, ' ')
    .replace(TAG, '')
    .replace(AUTOLINK, '$1');
  if (STARS_ONLY.test(untagged)) return untagged;
  return untagged
    .replace(pattern.gu`(?<=\S)\*\*(?=\s*$)|(?<=^\s*)\*\*(?=\S)|\*\*(?=[\p{L}\d"“])|(?<=[\p{L}\d.,:;!?”"’'»%)…])\*\*`, '')
    .replace(pattern.gu`(?<![\p{L}\d_])__(?=[^\s_])([^_]+?)(?<=[^\s_])__(?![\p{L}\d_])`, '$1')
    .replace(EMPHASIS, '$1');
}
