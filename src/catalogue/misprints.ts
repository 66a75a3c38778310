import { fold } from '../text/unicode.js';
import { unmarkedWording } from './wording.js';
import type { CatalogueIndex, Wording } from './wordings.js';

/** Slips of the keyboard and of text layers, mended only where the catalogue's own words leave no doubt. */

/** At most so many words of a label may be misprinted, each by one letter or mark. */
const MISPRINTED_WORDS = 2;
/** Shorter labels have too few words that hold. */
const LEAST_WORDS = 4;
/** In a label of so many words one may have become another word of the catalogue ("chuyên" for "chuyển"). */
const MANY_WORDS = 8;
/** Words by which indicators differ: never corrected, never left out. */
export const TELLING = new Set(
  [
    ...['tỉnh', 'huyện', 'xã', 'thành', 'phố', 'sở', 'phòng', 'một', 'toàn', 'hai', 'ba', 'trước', 'đúng', 'quá', 'trong', 'sau'],
    ...['chưa', 'không', 'đang', 'mới', 'cả', 'trừ', 'dưới', 'trên', 'tronghạn', 'hạn'],
  ].map(fold),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/** The wordings of a label that has lost its tones, or all its marks; one with a tone has lost none. */
export function unmarkedOf(label: string, index: CatalogueIndex): readonly Wording[] {
  if (TONES.test(label.normalize('NFD')) || label.split(/\s+/).length < LEAST_WORDS) return [];
  return [...new Set(index.unmarked().get(unmarkedWording(label)) ?? [])];
}

/** The wordings that the words are a misprint of: as many words, of which all but one or two stand there. */
export function misprintsOf(words: string, index: CatalogueIndex): Wording[] {
  const printed = words.split(' ');
  if (printed.length < LEAST_WORDS) return [];
  const found = new Set<Wording>();
  for (const word of new Set(printed)) for (const each of index.byWord.get(word) ?? []) if (each.words.length === printed.length) found.add(each);
  return [...found].filter((each) => isMisprintOf(printed, each.words, index));
}

function isMisprintOf(printed: readonly string[], meant: readonly string[], index: CatalogueIndex): boolean {
  const slips = meant.flatMap((word, at) => (word === printed[at] ? [] : [[printed[at] as string, word] as const]));
  if (slips.length === 0 || slips.length > MISPRINTED_WORDS) return false;
  const real = slips.filter(([word]) => index.byWord.has(word));
  if (real.length > (printed.length >= MANY_WORDS ? 1 : 0)) return false;
  return slips.every(([word, other]) => isMisprint(word, other));
}

/** Never of a word by which entries differ, nor into one. */
function isMisprint(printed: string, meant: string): boolean {
  return !TELLING.has(meant) && !TELLING.has(printed) && !/\d/.test(printed + meant) && isOneSlip(printed, meant);
}

/** One letter or mark more, fewer or other, or two neighbours swapped. */
function isOneSlip(printed: string, meant: string): boolean {
  const [a, b] = [[...printed.normalize('NFD')], [...meant.normalize('NFD')]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
