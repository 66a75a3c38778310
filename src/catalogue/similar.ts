import { fold } from '../text/unicode.js';
import { TELLING } from './misprints.js';
import { above, isRate, isRateOf, type Row } from './rows.js';
import type { Candidate, CatalogueIndex, Wording } from './wordings.js';

/**
 * A label that leaves out what its heading says ("Hoàn thành đúng hạn" under "Nhiệm vụ UBND huyện giao"), or repeats of it
 * what the form leaves out: every word by which it differs from the form's must stand in the headings above.
 */

/** Words of joining, which may come and go. */
const JOINING = new Set(['theo', 'tại', 'về', 'đến', 'ở', 'bị', 'cho', 'với', 'nhưng', 'hiện', 'thực', 'năm'].map(fold));
/** Whom a count is of, in lists that headings give whole: "cán bộ, công chức, viên chức". */
const COUNTED = new Set(['cán', 'viên', 'công', 'đảng'].map(fold));
/** So many words must be the same, and so great a part of the label's own. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.6;

/** The wordings whose difference from the row's label its headings explain; of the nearest difference, if it is one indicator's. */
export function similarTo(row: Row, index: CatalogueIndex, fits: (candidate: Candidate) => boolean): Wording[] {
  const own = tellingWords(row.words);
  if (own.size < LEAST_SHARED) return [];
  const headings = new Set([...above(row), ...(row.rateBefore === null ? [] : [row.rateBefore])].flatMap((heading) => heading.said.split(/[ |]+/)));
  const near = new Set<Wording>();
  for (const word of own) for (const each of index.byWord.get(word) ?? []) near.add(each);
  let best: Wording[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const each of near) {
    const distance = difference(own, tellingWords(each.text), headings);
    if (distance === null || distance > least || isRateOf(each.text) !== isRate(row) || !each.candidates.some(fits)) continue;
    best = distance < least ? [each] : [...best, each];
    least = distance;
  }
  const codes = new Set(best.flatMap((each) => each.candidates.filter(fits).map(({ entry }) => entry.code)));
  return codes.size === 1 ? best.slice(0, 1) : [];
}

/** How many words two labels differ in; null where one of them is none of the headings', or tells indicators apart. */
function difference(own: ReadonlySet<string>, other: ReadonlySet<string>, headings: ReadonlySet<string>): number | null {
  let shared = 0;
  let apart = 0;
  for (const word of own) {
    if (other.has(word)) shared++;
    else if (tells(word) || !headings.has(word)) return null;
    else apart++;
  }
  if (shared < LEAST_SHARED || shared < own.size * LEAST_SHARE) return null;
  for (const word of other) {
    if (own.has(word)) continue;
    if (tells(word) || !headings.has(word)) return null;
    apart++;
  }
  return apart;
}

function tells(word: string): boolean {
  return TELLING.has(word) || COUNTED.has(word) || /\d/.test(word);
}

function tellingWords(words: string): Set<string> {
  return new Set(words.split(' ').filter((word) => !JOINING.has(word)));
}
