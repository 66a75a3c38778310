import { pattern } from '../../../text/pattern.js';
import { isUpper, squeeze, startsLower, startsUpper } from '../../../text/unicode.js';
import { parseLegend, unitKind } from '../../../text/units.js';
import type { Word } from './words.js';

/** A run of words that may be a unit cell. */
export interface UnitSpan {
  /** index after its last word */
  end: number;
  score: number;
  /** the vocabulary's, and printed before a figure elsewhere in this table */
  used: boolean;
}

/** The longest unit of the vocabulary has this many words; legends run longer. */
const LONGEST_UNIT = 4;
const LONGEST_LEGEND = 26;
/** A figure, as a value cell has it. */
export const FIGURE = /^[-−]?\d+(?:[.,]\d+)*%?$/;
const FIGURE_OR_DASH = /^(?:[-−]?\d+(?:[.,]\d+)*%?|[-–—])$/;
const CODE = /^(?:[=:]\s*)?\d[;,.]?$|[=:]\d[;,.]?$/;

/** Units that are spelt in capitals; other words in capitals belong to a title. */
const ACRONYM = /^(?:TTHC|PAKN|DVC|DVCTT|DVCTTT|DVCTTMP|VBQPPL|CBCC|CBCCVC)$/;
const KNOWN = 5;
const LEGEND = 7;
const REPEATED = 4;
const SEEN_ONCE = 1;
const UNKNOWN = -1.5;

/**
 * Unit cells that may begin at each word, best evidence first: a unit of the vocabulary, the legend of a coded row, or
 * words that this very table prints alone before a figure. `words` is the whole table's, so that rows share the work.
 */
export function unitSpans(words: readonly Word[]): UnitSpan[][] {
  const seen = repeatedUnits(words);
  const [figures, codes, signs] = [FIGURE_OR_DASH, CODE, /[=:]/].map((form) => words.map(({ text }) => form.test(text))) as [boolean[], boolean[], boolean[]];
  const textOf = (from: number, to: number) => {
    let text = words[from]?.text ?? '';
    for (let next = from + 1; next < to; next++) text += ` ${words[next]?.text}`;
    return text;
  };
  return words.map((word, at) => {
    const spans: UnitSpan[] = [];
    if (!pattern.u`^[\p{Lu}%(\d]`.test(word.text) && !word.lineStart && !word.gap) return spans;
    let hasSign = false;
    let beginsWithCode: boolean | null = null;
    for (let end = at + 1; end <= Math.min(words.length, at + LONGEST_LEGEND); end++) {
      hasSign ||= signs[end - 1] === true;
      const length = end - at;
      if (length <= LONGEST_UNIT && !hasSign) {
        const text = textOf(at, end);
        const alone = seen.alone.get(text) ?? 0;
        const shouted = () => isUpper(text) && !ACRONYM.test(text);
        const small = figures[end] === true && seen.smallUnits;
        if ((small || startsUpper(text) || /^[%\d(]|^m2$|^m²$/.test(text)) && unitKind(text) !== null && !shouted())
          spans.push({ end, score: KNOWN + (length - 1) * 0.3, used: seen.known.has(text) });
        else if (alone > 0) spans.push({ end, score: alone > 1 ? REPEATED + (length - 1) * 0.3 : SEEN_ONCE, used: false });
        else if ((seen.closing.get(text) ?? 0) > 1) spans.push({ end, score: SEEN_ONCE + (length - 1) * 0.3, used: false });
        else if (startsUpper(text) && !/[\d()]/.test(text) && !shouted())
          spans.push({ end, score: UNKNOWN - (length - 1) * 0.2 - (words[at - 1]?.text.endsWith(',') === true ? 3 : 0), used: false });
      } else if (codes[end - 1] === true) {
        const text = textOf(at, end);
        const options = /^\d\s*[=:]|^\d+[.,]\d/.test(text) ? null : parseLegend(text);
        if (options !== null) spans.push({ end, score: LEGEND + options.length - 0.4 * firstLabelWords(text) - (startsLower(text) ? 4 : 0), used: false });
      } else if (hasSign) {
        beginsWithCode ??= /^\d\s*[=:]/.test(textOf(at, end));
        const options = beginsWithCode && endsLegend(words, end) ? parseLegend(textOf(at, end)) : null;
        if (options !== null) spans.push({ end, score: LEGEND + options.length, used: false });
      }
    }
    return spans;
  });
}

/** A legend whose codes come first ends with words: before the figure, or with its line. */
function endsLegend(words: readonly Word[], end: number): boolean {
  const next = words[end];
  return next === undefined || FIGURE.test(next.text) || next.lineStart;
}

function firstLabelWords(legend: string): number {
  return squeeze(legend.split(/[=:]/)[0] ?? '').split(' ').length;
}

interface RepeatedUnits {
  /** words that stand alone on a line before a figure, and how often */
  alone: Map<string, number>;
  /** words that end a line before a figure, and how often; of two that end alike and equally often, the longer */
  closing: Map<string, number>;
  /** units of the vocabulary before figures, and how often */
  known: Map<string, number>;
  /** this table prints its units in small letters */
  smallUnits: boolean;
}

function repeatedUnits(words: readonly Word[]): RepeatedUnits {
  const alone = new Map<string, number>();
  const closing = new Map<string, number>();
  const known = new Map<string, number>();
  let small = 0;
  let large = 0;
  let line: string[] = [];
  let above: string[] = [];
  for (const word of words) {
    if (word.lineStart) {
      above = line;
      line = [];
    }
    const before = line.length > 0 ? line : above;
    if (word.lineEnd && FIGURE.test(word.text)) {
      for (let length = 1; length <= Math.min(LONGEST_UNIT, before.length); length++) {
        const text = before.slice(-length).join(' ');
        if (unitKind(text) !== null && line.length > 0) known.set(text, (known.get(text) ?? 0) + 1);
        if (unitKind(text) !== null && startsUpper(text)) large++;
        else if (unitKind(text) !== null && startsLower(text)) small++;
        if (!startsUpper(text) || /\d/.test(text)) continue;
        const counts = length === before.length ? alone : closing;
        if (counts === closing && isUpper(text)) continue;
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
    }
    line.push(word.text);
  }
  for (const [text, count] of closing) {
    const words = text.split(' ');
    for (let from = 1; from < words.length; from++) {
      const shorter = words.slice(from).join(' ');
      if (closing.get(shorter) === count) closing.delete(shorter);
    }
  }
  return { alone, closing, known, smallUnits: small > large };
}
