import { pattern } from '../text/pattern.js';
import { bare, fold } from '../text/unicode.js';
import { CATALOGUE } from './catalogue.js';
import type { Catalogue, CatalogueEntry } from './entry.js';
import { wording } from './wording.js';

/**
 * The entries that have every word of the query, in code, names, other wordings or rows of forms; best first. Case and tone
 * placement never count, and accents only where the query has them ("thư" is not "thủ", "thu" is both). The end of a word
 * of three letters or more may be left out; abbreviations are written out on both sides.
 */
export function searchEntries(query: string, catalogue: Catalogue = CATALOGUE): CatalogueEntry[] {
  const asked = [wordsOf(query), wordsOf(wording(query))].filter((words) => words.length > 0);
  return [...textsIn(catalogue)]
    .map(([entry, texts]) => ({ entry, score: Math.max(0, ...asked.map((words) => scoreOf(words, texts))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** A text of an entry, and how much a hit in it counts. */
interface Text {
  words: string[];
  bare: string[];
  weight: number;
}

const TEXTS = new WeakMap<Catalogue, ReadonlyMap<CatalogueEntry, readonly Text[]>>();

function textsIn(catalogue: Catalogue): ReadonlyMap<CatalogueEntry, readonly Text[]> {
  const known = TEXTS.get(catalogue);
  if (known !== undefined) return known;
  const printed = new Map<string, string[]>();
  for (const { code, label } of catalogue.forms.flatMap((form) => form.rows)) printed.set(code, [...(printed.get(code) ?? []), label]);
  const texts = new Map(catalogue.entries.map((entry) => [entry, textsOf(entry, printed.get(entry.code) ?? [])]));
  TEXTS.set(catalogue, texts);
  return texts;
}

const NAME = 4;
const ALIAS = 2;
const FORM = 1;
/** words as they are compared, abbreviations written out, count a little less than words as they are printed */
const WRITTEN_OUT = 0.75;

const SHORTEST_BEGINNING = 3;

function textsOf({ code, vi, en, aliases = [] }: CatalogueEntry, labels: readonly string[]): Text[] {
  const text = (words: string, weight: number): Text => ({ words: wordsOf(words), bare: wordsOf(bare(words)), weight });
  const both = (words: string, weight: number): Text[] => [text(words, weight), text(wording(words), weight * WRITTEN_OUT)];
  return [
    text(code, NAME),
    text(en, NAME),
    ...both(vi, NAME),
    ...aliases.flatMap((alias) => both(alias, ALIAS)),
    ...[...new Set(labels)].flatMap((label) => both(label, FORM)),
  ];
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(pattern.u`[^\p{L}\p{M}\d]+`)
    .filter((word) => word !== '');
}

/** 0 where a word is nowhere; else more for whole words, for words in one text, in their order, and for texts that say little more. */
function scoreOf(asked: readonly string[], texts: readonly Text[]): number {
  if (!asked.every((word) => texts.some((text) => hits(word, text) > 0))) return 0;
  return 1 + Math.max(...texts.map((text) => scoreIn(asked, text)));
}

function scoreIn(asked: readonly string[], text: Text): number {
  const found = asked.map((word) => hits(word, text));
  if (found.includes(0)) return 0;
  const whole = found.reduce((sum, each) => sum + each, 0) / found.length;
  const phrase = ` ${text.bare.join(' ')}`.includes(` ${asked.map(bare).join(' ')}`) ? 2 : 1;
  return text.weight * phrase * (whole + asked.length / text.words.length);
}

/** 1 for the whole word, ½ for its beginning, 0 for none. */
function hits(word: string, text: Text): number {
  const words = word === bare(word) ? text.bare : text.words;
  if (words.includes(word)) return 1;
  return word.length >= SHORTEST_BEGINNING && words.some((each) => each.startsWith(word)) ? 0.5 : 0;
}
