import { putUnder } from '../text/grouped.js';
import { fold } from '../text/unicode.js';
import type { Catalogue, CatalogueEntry, Form } from './entry.js';
import { citiesAsDistricts, inOrder, namesProvince, spaceless, unmarkedWording, wording } from './wording.js';

/** Words that the catalogue has for indicators, and whose they are. */
export interface Wording {
  text: string;
  words: readonly string[];
  candidates: Candidate[];
}

export interface Candidate {
  entry: CatalogueEntry;
  /** folded parts of headings, one of which must stand above; null where the words alone decide */
  under: readonly string[] | null;
  /** levels of administration that headings above it name in the forms, or that it needs */
  levels: ReadonlySet<string>;
}

export interface CatalogueIndex {
  /** by wording without spaces */
  exact: Map<string, Wording>;
  /** by the same words in any order */
  unordered: Map<string, Wording[]>;
  /** by `unmarkedWording`; made when it is first asked for, as few reports have labels without marks */
  unmarked: () => ReadonlyMap<string, Wording[]>;
  /** which wordings have a word: also the words that are surely no misprint */
  byWord: Map<string, Wording[]>;
  /** rates by the codes of their parts */
  byParts: Map<string, CatalogueEntry[]>;
}

const INDEXES = new WeakMap<Catalogue, CatalogueIndex>();

/** Made once for a catalogue, however many reports are matched with it. */
export function indexOf(catalogue: Catalogue): CatalogueIndex {
  const known = INDEXES.get(catalogue);
  if (known !== undefined) return known;
  const printed = wordsInForms(catalogue.forms);
  let unmarked: Map<string, Wording[]> | null = null;
  const index: CatalogueIndex = {
    exact: new Map(),
    unordered: new Map(),
    unmarked: () => {
      unmarked ??= withoutTheirMarks(index, catalogue.entries, printed);
      return unmarked;
    },
    byWord: new Map(),
    byParts: new Map(),
  };
  for (const entry of catalogue.entries) addEntry(index, entry, printed.get(entry.code) ?? UNPRINTED);
  INDEXES.set(catalogue, index);
  return index;
}

function addEntry(index: CatalogueIndex, entry: CatalogueEntry, printed: Printed): void {
  const under = entry.under?.map((text) => ` ${wording(text)} `) ?? null;
  const levels = new Set([...printed.levels, ...levelsIn([entry.vi, ...(entry.aliases ?? [])].map(wording).join(' ')), ...levelsIn((under ?? []).join(' '))]);
  const candidate: Candidate = { entry, under, levels };
  for (const text of new Set([...[entry.vi, ...(entry.aliases ?? [])].map(wording), ...printed.texts])) {
    const key = spaceless(text);
    const known = index.exact.get(key);
    if (known === undefined) addWording(index, key, { text, words: text.split(' '), candidates: [candidate] });
    else known.candidates.push(candidate);
  }
  if (entry.rateOf !== undefined) putUnder(index.byParts, partsKey(entry.rateOf.numerator, entry.rateOf.base), entry);
}

function withoutTheirMarks(index: CatalogueIndex, entries: readonly CatalogueEntry[], printed: ReadonlyMap<string, Printed>): Map<string, Wording[]> {
  const unmarked = new Map<string, Wording[]>();
  for (const { code, vi, aliases = [] } of entries) {
    for (const label of [vi, ...aliases, ...(printed.get(code) ?? UNPRINTED).labels]) {
      const each = index.exact.get(spaceless(wording(label)));
      if (each !== undefined) putUnder(unmarked, unmarkedWording(label), each);
    }
  }
  return unmarked;
}

function addWording(index: CatalogueIndex, key: string, each: Wording): void {
  index.exact.set(key, each);
  putUnder(index.unordered, inOrder(each.text), each);
  for (const word of new Set(each.words)) putUnder(index.byWord, word, each);
}

export function partsKey(numerator: string, base: string): string {
  return `${numerator} / ${base}`;
}

interface Printed {
  labels: string[];
  texts: Set<string>;
  levels: Set<string>;
}

/** Of a code that no form has. */
const UNPRINTED: Printed = { labels: [], texts: new Set(), levels: new Set() };

/** How the forms word each code, and which levels the headings above it name. */
function wordsInForms(forms: readonly Form[]): Map<string, Printed> {
  const printed = new Map<string, Printed>();
  for (const form of forms) {
    const districts = form.rows.some(({ label, unit }) => namesProvince(`${label} ${unit ?? ''}`));
    let above: string[] = [];
    for (const { code, depth, label } of form.rows) {
      const text = districts ? citiesAsDistricts(wording(label)) : wording(label);
      above = above.slice(0, depth);
      const known = printed.get(code) ?? { labels: [], texts: new Set<string>(), levels: new Set<string>() };
      known.labels.push(label);
      known.texts.add(text);
      for (const level of levelsIn(above.join(' '))) known.levels.add(level);
      printed.set(code, known);
      above.push(text);
    }
  }
  return printed;
}

const LEVEL_WORDS = ['tỉnh', 'huyện', 'xã'].map(fold);

/** The levels of administration that words name, as `wording` writes them. */
export function levelsIn(words: string): string[] {
  const apart = ` ${words} `;
  return LEVEL_WORDS.filter((level) => apart.includes(` ${level} `));
}
