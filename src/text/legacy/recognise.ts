import { matchesOf } from '../matches.js';
import { pattern } from '../pattern.js';
import { isSyllable } from '../syllable.js';
import { nfc } from '../unicode.js';
import { restoreCapitals, restoreHeading } from './capitals.js';
import { fromTcvn3, fromVn1 } from './tcvn3.js';
import { fromVni } from './vni.js';
import { fromControls, UNICODE_ONLY } from './windows1252.js';
import { fromWindows1258 } from './windows1258.js';

/**
 * Old encodings told by what the words make: Vietnamese is a language of syllables, most of which bear marks, so that the
 * right table turns nearly every word into a syllable and a wrong one nearly none.
 */
export type TextEncoding = 'windows-1258' | 'tcvn3' | 'vni';

/**
 * Readings of text that is given as windows-1252 characters. `judged` has, in place of letters outside the table, what no
 * Vietnamese text has.
 */
interface Reading {
  encoding: TextEncoding;
  read(text: string): string;
  judged(text: string): string;
}
const READINGS: readonly Reading[] = [
  { encoding: 'windows-1258', read: fromWindows1258, judged: fromWindows1258 },
  { encoding: 'tcvn3', read: (text) => restoreCapitals(fromTcvn3(text)), judged: (text) => fromTcvn3(text, STRANGE).toLowerCase() },
  { encoding: 'tcvn3', read: fromVn1, judged: fromVn1 },
  { encoding: 'vni', read: fromVni, judged: (text) => fromVni(text, STRANGE) },
];
const STRANGE = '\ufffd';

/** Words of Vietnamese reports; a short text needs some of them, a long one does not. */
const FREQUENT = new Set(
  'báo cáo ủy uỷ ban nhân dân phường xã huyện tỉnh thành phố hành chính năm số kết quả thực hiện và của các được về công tác'.split(' '),
);

interface Score {
  /** words of two letters and more */
  words: number;
  /** of these, syllables */
  syllables: number;
  /** words with letters beyond ASCII; of these, syllables */
  marked: number;
  markedSyllables: number;
  /** different ones among the last; of these, frequent ones */
  different: number;
  frequent: number;
}

/**
 * The encoding of a text whose bytes are given as windows-1252 characters, with the text as Unicode, NFC; null where no reading
 * is Vietnamese beyond doubt.
 */
export function recogniseLegacy(text: string): { text: string; encoding: TextEncoding } | null {
  const characters = fromControls(text);
  const best = bestReading(characters);
  return best === null ? null : result(best.read(characters), best.encoding);
}

/**
 * Unicode text whose Vietnamese is partly or wholly that of an old encoding taken for windows-1252 ("B¸o c¸o", "Baùo caùo"), as
 * programs write that know no fonts: these lines are read anew, the others stay; a line that either may be goes with the line before it. The encoding is null where nothing was done.
 */
export function restoreLegacy(text: string): { text: string; encoding: TextEncoding | null } {
  const lines = [...new Set(text.split(/[\r\n]+/))];
  const suspects = lines.filter((line) => TRACE.test(line) && !readsWell(line));
  const best = bestReading(suspects.join('\n'));
  if (best === null) return { text, encoding: null };
  let legacy = true;
  const restored = text.replace(/[^\r\n]+/g, (line) => {
    legacy = isLegacyLine(line, best) ?? legacy;
    return legacy ? best.read(line) : line;
  });
  return result(restored, best.encoding);
}

function result(text: string, encoding: TextEncoding): { text: string; encoding: TextEncoding } {
  return { text: encoding === 'tcvn3' ? restoreHeading(text) : text, encoding };
}

/** Whether a line has more Vietnamese words in this reading than as it stands; null where it has as many, like its neighbours then. */
function isLegacyLine(line: string, reading: Reading): boolean | null {
  const standing = score(line).markedSyllables;
  const read = score(reading.judged(line)).markedSyllables;
  if (UNICODE_ONLY.test(line) && standing >= read) return false;
  return standing === read ? null : read > standing;
}

function readsWell(line: string): boolean {
  const { marked, markedSyllables } = score(line);
  return markedSyllables >= marked / 2;
}

/**
 * What most such lines have and Unicode lines hardly: signs of Latin-1 beside letters, the marks of VNI after vowels that they
 * never follow otherwise ("toàn" and "xuân" are plain words), those of windows-1258 after vowels.
 */
const TRACE = /[a-z][\u00a1-\u00b1\u00b4-\u00bf]|[\u00a1-\u00bf][a-z]|[aeoôö][ùøûõïäåâêúüë]|[uy][ùøûõïäåúüë]|[ae]ã|[aeiouyâêôãõý][ìòÞ]/i;

function bestReading(text: string): Reading | null {
  if (text === '') return null;
  const scored = READINGS.map((reading) => ({ reading, score: score(reading.judged(text)) }));
  scored.sort((a, b) => b.score.markedSyllables - a.score.markedSyllables);
  const [best] = scored;
  if (best === undefined || !isVietnamese(best.score)) return null;
  const next = scored.find(({ reading }) => reading.encoding !== best.reading.encoding);
  return best.score.markedSyllables >= 1.5 * (next?.score.markedSyllables ?? 0) ? best.reading : null;
}

/**
 * In reports some 75 of 100 words bear marks and 98 are syllables. In other languages of Latin script accents are rarer, and
 * words longer than a syllable.
 */
function isVietnamese({ words, syllables, marked, markedSyllables, different, frequent }: Score): boolean {
  if (different < (frequent >= 2 ? 4 : 6)) return false;
  return markedSyllables >= 0.8 * marked && marked >= 0.3 * words && syllables >= 0.6 * words;
}

/** Letters, and the signs of Latin-1 that stand for letters where text is taken for windows-1252. */
const WORD = pattern.gu`[\p{L}\p{M}\u00a1-\u00bf\ufffd]{2,}`;

function score(text: string): Score {
  const counts = new Map<string, number>();
  for (const [word] of matchesOf(nfc(text), WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const result: Score = { words: 0, syllables: 0, marked: 0, markedSyllables: 0, different: 0, frequent: 0 };
  for (const [word, count] of counts) {
    if (/^[A-Z]+$/.test(word)) continue;
    const marked = /[^\0-\x7f]/.test(word);
    result.words += count;
    if (marked) result.marked += count;
    if (!isSyllable(word)) continue;
    result.syllables += count;
    if (!marked) continue;
    result.markedSyllables += count;
    result.different++;
    if (FREQUENT.has(word.toLowerCase())) result.frequent++;
  }
  return result;
}
