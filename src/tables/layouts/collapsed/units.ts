import { isUpper, squeeze, startsLower, startsUpper } from '../../../text/unicode.js';
import { parseLegend, unitKind } from '../../../text/units.js';
import type { Word } from './words.js';

/** A run of words that may be a unit cell. */
export interface UnitSpan {
  /** index after its last word */
  end: number;
  score: number;
}

/** The longest unit of the vocabulary has this many words; legends run longer. */
const LONGEST_UNIT = 4;
const LONGEST_LEGEND = 26;
/** A figure, as a value cell has it. */
export const FIGURE = /^[-−]?\d+(?:[.,]\d+)*%?$/;
const CODE = /^(?:[=:]\s*)?\d[;,.]?$|[=:]\d[;,.]?$/;

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
  return words.map((word, at) => {
    const spans: UnitSpan[] = [];
    if (!/^[\p{Lu}%(\d]/u.test(word.text) && !word.lineStart && !word.gap) return spans;
    let text = '';
    for (let end = at + 1; end <= Math.min(words.length, at + LONGEST_LEGEND); end++) {
      text = text === '' ? word.text : `${text} ${words[end - 1]?.text ?? ''}`;
      const length = end - at;
      if (length <= LONGEST_UNIT && !/[=:]/.test(text)) {
        const alone = seen.alone.get(text) ?? 0;
        const beforeFigure = FIGURE.test(words[end]?.text ?? '') || /^[-–—]$/.test(words[end]?.text ?? '');
        const shouted = isUpper(text) && text.length > 6;
        if (unitKind(text) !== null && !shouted && (startsUpper(text) || /^[%\d(m]/.test(text) || beforeFigure))
          spans.push({ end, score: KNOWN + (length - 1) * 0.3 });
        else if (alone > 0) spans.push({ end, score: alone > 1 ? REPEATED + (length - 1) * 0.3 : SEEN_ONCE });
        else if ((seen.closing.get(text) ?? 0) > 2) spans.push({ end, score: SEEN_ONCE + (length - 1) * 0.3 });
        else if (startsUpper(text) && !shouted && !/[\d()]/.test(text)) spans.push({ end, score: UNKNOWN - (length - 1) * 0.2 });
      } else if (CODE.test(words[end - 1]?.text ?? '')) {
        const options = parseLegend(text);
        const smallCodes = options?.every((option) => typeof option.code === 'number' && option.code <= 9) ?? false;
        if (options !== null && smallCodes) spans.push({ end, score: LEGEND + options.length - 0.4 * firstLabelWords(text) - (startsLower(text) ? 4 : 0) });
      }
    }
    return spans;
  });
}

function firstLabelWords(legend: string): number {
  return squeeze(legend.split(/[=:]/)[0] ?? '').split(' ').length;
}

interface RepeatedUnits {
  /** words that stand alone on a line before a figure, and how often */
  alone: Map<string, number>;
  /** words that end a line before a figure, and how often */
  closing: Map<string, number>;
}

function repeatedUnits(words: readonly Word[]): RepeatedUnits {
  const alone = new Map<string, number>();
  const closing = new Map<string, number>();
  let line: string[] = [];
  for (const word of words) {
    if (word.lineStart) line = [];
    if (word.lineEnd && FIGURE.test(word.text)) {
      for (let length = 1; length <= Math.min(LONGEST_UNIT, line.length); length++) {
        const text = line.slice(-length).join(' ');
        if (!startsUpper(text) || /\d/.test(text)) continue;
        const counts = length === line.length ? alone : closing;
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
    }
    line.push(word.text);
  }
  return { alone, closing };
}
