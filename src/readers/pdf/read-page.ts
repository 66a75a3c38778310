import { UNKNOWN } from './characters.js';
import { interpret, type Surroundings } from './content.js';
import type { Operators } from './operators.js';
import type { DrawnPage } from './page.js';
import { rulingsOf } from './rulings.js';
import { wordsOf } from './words.js';

/** A page from what its operators draw. */
export function readPage(operators: Operators, surroundings: Surroundings, page: Pick<DrawnPage, 'number' | 'width' | 'height'>): DrawnPage {
  const { glyphs, drawn, images } = interpret(operators, surroundings);
  const { words, repaired } = wordsOf(glyphs);
  const damaged = words.reduce((sum, { text }) => sum + text.split(UNKNOWN).length - 1, 0);
  return { ...page, words, ...rulingsOf(drawn), images, damaged, repaired };
}
