import { proseOf } from '../checks/prose.js';
import type { Document, Paragraph } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import type { Place } from '../model/place.js';
import type { Term } from '../model/relation.js';
import { placeWithin } from '../structure/paragraphs.js';
import { putUnder } from '../text/grouped.js';

/** Where a figure or a term is printed in a paragraph. */
export interface Spot {
  paragraph: Paragraph;
  at: number;
  length: number;
}

/** Where a figure of the prose stands; null where its paragraph does not print it there. */
export function figureSpot({ scope, raw }: Figure, document: Document): Spot | null {
  const { paragraph: index, at } = scope;
  const paragraph = index < 0 ? document.footnotes[-1 - index]?.paragraph : document.paragraphs[index];
  return paragraph?.text.startsWith(raw, at) === true ? { paragraph, at, length: raw.length } : null;
}

/**
 * Looks up where the terms of a relation stand in the text; null where their words are not found at their place.
 * @param texts to look for words in that are no figures; the prose by default
 */
export function spotsOf(
  figures: readonly Figure[],
  document: Document,
  texts: readonly Paragraph[] = proseOf(document),
): (terms: readonly Term[]) => Array<Spot | null> {
  const known = new Map<string, Spot[]>();
  for (const figure of figures) {
    const spot = figureSpot(figure, document);
    if (spot !== null) putUnder(known, printedAt(figure), spot);
  }
  return (terms) => {
    // which is asked for first among those printed alike at one place stands first
    const met = new Map<string, number>();
    return terms.map((term) => {
      if (term.indicator !== null || term.raw === '') return null;
      const key = printedAt(term);
      const time = met.get(key) ?? 0;
      met.set(key, time + 1);
      const alike = known.get(key);
      return alike?.[time] ?? alike?.[0] ?? wordsIn(texts, term);
    });
  };
}

/** Days, periods, names of documents: words that are no figures, found again by what is printed at their place. */
function wordsIn(texts: readonly Paragraph[], { quote, raw, place }: Term): Spot | null {
  const within = quote.indexOf(raw);
  if (within < 0) return null;
  for (const paragraph of texts) {
    for (let at = paragraph.text.indexOf(quote); at >= 0; at = paragraph.text.indexOf(quote, at + 1)) {
      if (samePlace(placeWithin(paragraph, at, at + quote.length), place)) return { paragraph, at: at + within, length: raw.length };
    }
  }
  return null;
}

/** By which terms and figures that are printed as one thing are known. */
export function printedAt({ quote, raw, place }: Pick<Term, 'quote' | 'raw' | 'place'>): string {
  return `${quote}|${raw}|${JSON.stringify(place)}`;
}

function samePlace(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
