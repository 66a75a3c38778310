import { interpret, type Surroundings } from './content.js';
import type { Operators } from './operators.js';
import type { Page } from './page.js';
import { rulingsOf } from './rulings.js';
import { wordsOf } from './words.js';

/** A page from what its operators draw. */
export function readPage(operators: Operators, surroundings: Surroundings, page: Pick<Page, 'number' | 'width' | 'height'>): Page {
  const { glyphs, drawn, images } = interpret(operators, surroundings);
  return { ...page, words: wordsOf(glyphs), ...rulingsOf(drawn), images };
}
