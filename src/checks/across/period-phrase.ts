import type { Lang } from '../rule.js';
import { periodWords } from './period-words.js';

/** What English says "the" before: "the first half of 2024", but "quarter II of 2024". */
const WITH_ARTICLE = /^(?:first|second|nine|year)/;

/** A period after a preposition, or in a list. */
export function periodPhrase(code: string | null, lang: Lang): string {
  const words = periodWords(code, lang);
  return lang === 'en' && WITH_ARTICLE.test(words) ? `the ${words}` : words;
}
