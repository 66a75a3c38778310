import { proseOf, sentenceAround } from '../checks/prose.js';
import type { Paragraph } from '../model/document.js';
import type { Place } from '../model/place.js';
import type { Reading } from '../model/reading.js';
import { placeWithin } from '../structure/paragraphs.js';
import { spotsOf } from './spots.js';

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

/** In the order of the text. Terms that stand in tables have none: their rows are quoted as they are. */
export function passagesOf({ report: { findings, figures }, document }: Pick<Reading, 'report' | 'document'>): Passage[] {
  const spotsIn = spotsOf(figures, document);
  const byParagraph = new Map<Paragraph, Map<string, Mark[]>>();
  for (const { terms, cause, fingerprint } of findings) {
    for (const [number, spot] of spotsIn(terms).entries()) {
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

function sentencesAround(paragraph: Paragraph, marks: readonly Mark[]): Pick<Passage, 'text' | 'place' | 'marks'> {
  const sentences = marks.map(({ at }) => sentenceAround(paragraph.text, at));
  const from = Math.min(...sentences.map((sentence) => sentence.from));
  const to = Math.max(...sentences.map((sentence) => sentence.from + sentence.text.length));
  const first = Math.min(...marks.map(({ at }) => at));
  const last = Math.max(...marks.map(({ at, length }) => at + length));
  return { text: paragraph.text.slice(from, to), place: placeWithin(paragraph, first, last), marks: marks.map((mark) => ({ ...mark, at: mark.at - from })) };
}
