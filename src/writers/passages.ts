import { proseOf, sentenceAround } from '../checks/prose.js';
import type { Document, Paragraph } from '../model/document.js';
import type { Place } from '../model/place.js';
import type { Reading } from '../model/reading.js';
import type { Term } from '../model/relation.js';
import { placeWithin } from '../structure/paragraphs.js';
import { putUnder } from '../text/grouped.js';

/** Sentences of one paragraph in which figures of findings stand, so that people see them where they were written. */
export interface Passage {
  /** the findings of one cause share their passages */
  cause: string;
  text: string;
  place: Place;
  marks: Mark[];
}

/** A figure of a finding, told by the finding's fingerprint and the number of its term. */
export interface Mark {
  at: number;
  length: number;
  finding: string;
  term: number;
}

interface Spot {
  paragraph: Paragraph;
  at: number;
  length: number;
}

/** In the order of the text. Terms that stand in tables have none: their rows are quoted as they are. */
export function passagesOf({ report: { findings, figures }, document }: Pick<Reading, 'report' | 'document'>): Passage[] {
  const spots = spotsOf(figures, document);
  const byParagraph = new Map<Paragraph, Map<string, Mark[]>>();
  for (const { terms, cause, fingerprint } of findings) {
    const met = new Map<string, number>();
    for (const [number, term] of terms.entries()) {
      const time = met.get(printedAt(term)) ?? 0;
      met.set(printedAt(term), time + 1);
      const spot = term.indicator === null && term.raw !== '' ? (spots(term, time) ?? wordsIn(document, term)) : null;
      if (spot === null) continue;
      const byCause = byParagraph.get(spot.paragraph) ?? new Map<string, Mark[]>();
      byParagraph.set(
        spot.paragraph,
        byCause.set(cause, [...(byCause.get(cause) ?? []), { at: spot.at, length: spot.length, finding: fingerprint, term: number }]),
      );
    }
  }
  return proseOf(document).flatMap((paragraph) =>
    [...(byParagraph.get(paragraph) ?? [])].map(([cause, marks]) => ({ cause, ...sentencesAround(paragraph, marks) })),
  );
}

/** Looks figures up: which is asked for first among those printed alike at one place stands first. */
function spotsOf(figures: Reading['report']['figures'], document: Document): (term: Term, time: number) => Spot | null {
  const known = new Map<string, Spot[]>();
  for (const figure of figures) {
    const { paragraph: index, at } = figure.scope;
    const paragraph = index < 0 ? document.footnotes[-1 - index]?.paragraph : document.paragraphs[index];
    if (paragraph?.text.startsWith(figure.raw, at) !== true) continue;
    putUnder(known, printedAt(figure), { paragraph, at, length: figure.raw.length });
  }
  return (term, time) => known.get(printedAt(term))?.[time] ?? known.get(printedAt(term))?.[0] ?? null;
}

/** Days, periods, names of documents: words that are no figures, found again by what is printed at their place. */
function wordsIn(document: Document, { quote, raw, place }: Term): Spot | null {
  const within = quote.indexOf(raw);
  if (within < 0) return null;
  for (const paragraph of proseOf(document)) {
    for (let at = paragraph.text.indexOf(quote); at >= 0; at = paragraph.text.indexOf(quote, at + 1)) {
      if (samePlace(placeWithin(paragraph, at, at + quote.length), place)) return { paragraph, at: at + within, length: raw.length };
    }
  }
  return null;
}

function sentencesAround(paragraph: Paragraph, marks: readonly Mark[]): Pick<Passage, 'text' | 'place' | 'marks'> {
  const sentences = marks.map(({ at }) => sentenceAround(paragraph.text, at));
  const from = Math.min(...sentences.map((sentence) => sentence.from));
  const to = Math.max(...sentences.map((sentence) => sentence.from + sentence.text.length));
  const first = Math.min(...marks.map(({ at }) => at));
  const last = Math.max(...marks.map(({ at, length }) => at + length));
  return { text: paragraph.text.slice(from, to), place: placeWithin(paragraph, first, last), marks: marks.map((mark) => ({ ...mark, at: mark.at - from })) };
}

function printedAt({ quote, raw, place }: Pick<Term, 'quote' | 'raw' | 'place'>): string {
  return `${quote}|${raw}|${JSON.stringify(place)}`;
}

function samePlace(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
