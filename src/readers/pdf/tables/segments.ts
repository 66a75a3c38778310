import { boxAround } from '../boxes.js';
import { toWordLines, type WordLine } from '../lines.js';
import type { Box, Word } from '../page.js';
import { lettersIn } from './letters.js';

/** Words of one line that no wide gap parts: a cell, or a piece of running text. */
export interface Segment extends Box {
  words: Word[];
  text: string;
  kind: Kind;
}

/** A mark stands where a figure is missing ("–", "n/a", ".."). */
export type Kind = 'figure' | 'mark' | 'text';

/** One line of a page or of a column of it, across all that stands side by side. */
export interface Strip extends Box {
  segments: Segment[];
  baseline: number;
  size: number;
}

/** Gaps wider than these shares of the type size part segments: between two figures, between what may be one, and elsewhere. */
const TWO_FIGURES = 0.36;
const FIGURE_GAP = 0.52;
const TEXT_GAP = 0.8;

const FIGURE = /^[($€£¥+\-–−±<>≤≥~≈*#†‡]{0,4}\d[\d.,:'’/–-]*[%‰]?[a-zA-Z]{0,2}(?:\([a-z\d]{1,2}\))?[)*†‡%]{0,4}$/;
/** Thousands parted by blanks, a figure with one in brackets, a range. */
const SEVERAL = /(?:^|\D)\d{1,3} \d{3}(?!\d)|[(±–-]/;
const MARK = /^(?:[-–—−:.…*xX†‡]|\.{2,3}|[nN][./]?[aAdDsSm]\.?|\(?[-–—]\)?|[cpebsu])$/;
const DIGIT = /\d/;
/** No figure has more letters. */
const LONGEST = 40;
const CURRENCY = /^(?:[$€£¥]|US\$|EUR|USD)$/;

export function kindOf(text: string): Kind {
  if (text.length > LONGEST) return 'text';
  if (MARK.test(text)) return 'mark';
  if (!DIGIT.test(text)) return 'text';
  const bare = text.replace(/[\s ]/g, '');
  if (FIGURE.test(bare)) return 'figure';
  return 'text';
}

/** Lines of words that are not turned, top to bottom, each parted into segments at wide gaps. */
export function stripsOf(words: readonly Word[]): Strip[] {
  return toWordLines(words.every(({ angle }) => angle === 0) ? words : words.filter(({ angle }) => angle === 0)).map(stripOf);
}

function stripOf({ words, left, top, right, bottom, baseline, size }: WordLine): Strip {
  const segments: Segment[] = [];
  let known: number | undefined;
  const blank = () => {
    known ??= justifiedBlank(words);
    return known;
  };
  let current: Word[] = [];
  for (const word of words) {
    const last = current.at(-1);
    if (last !== undefined && parts(last, word, blank)) {
      segments.push(segmentOf(current));
      current = [];
    }
    current.push(word);
  }
  segments.push(segmentOf(current));
  return { segments, left, top, right, bottom, baseline, size };
}

export function segmentOf(words: Word[]): Segment {
  let text = '';
  for (const word of words) text += text === '' || word.glued ? word.text : ` ${word.text}`;
  return { ...boxAround(words), words, text, kind: kindOf(text) };
}

function parts(before: Word, word: Word, blank: () => number): boolean {
  const gap = word.left - before.right;
  const size = Math.max(before.size, word.size);
  if (gap <= size * TWO_FIGURES) return false;
  if (CURRENCY.test(before.text) && kindOf(word.text) === 'figure') return gap > size * 6;
  if (word.text === '%' && kindOf(before.text) === 'figure') return gap > size * 1.5;
  if (kindOf(before.text) !== 'text' && kindOf(word.text) !== 'text')
    return gap > size * (SEVERAL.test(`${before.text} ${word.text}`) ? FIGURE_GAP : TWO_FIGURES);
  return gap > size * TEXT_GAP && gap > blank() * 1.5;
}

/** The blank of a line set to the width of its column: many gaps of one width between words; 0 where gaps differ. */
function justifiedBlank(words: readonly Word[]): number {
  if (words.length < 5) return 0;
  let letters = 0;
  let glyphs = 0;
  const gaps: number[] = [];
  for (const [index, word] of words.entries()) {
    letters += lettersIn(word.text);
    glyphs += word.text.length;
    const last = words[index - 1];
    if (last !== undefined && !word.glued) gaps.push(word.left - last.right);
  }
  if (letters < glyphs * 0.6) return 0;
  gaps.sort((a, b) => a - b);
  const middle = gaps[gaps.length >> 1] ?? 0;
  const alike = gaps.filter((gap) => Math.abs(gap - middle) <= Math.max(0.6, middle * 0.12)).length;
  return alike >= gaps.length * 0.7 ? middle : 0;
}
