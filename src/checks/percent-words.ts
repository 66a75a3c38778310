import type { Term } from '../model/relation.js';
import { pattern } from '../text/pattern.js';
import { named } from './sentences.js';

/** Pieces of the sentences about percents. */

const SAYS_NOTHING = pattern.iu`^(?:[^\p{L}]|đạt|chiếm|bằng|tỷ lệ|tỉ lệ|là|của|và|được)*$`;

/** The label that tells what a percent is about: the numerator's, else that of the percent or the base. */
export function about([rate, numerator, base]: readonly Term[]): string {
  return named([numerator, rate, base].find((term) => term !== undefined && !SAYS_NOTHING.test(term.label)) ?? rate);
}

/** "160/261"; with the units where they differ: "960 triệu đồng/1,2 tỷ đồng". */
export function fraction(numerator: Term | undefined, base: Term | undefined): string {
  const [above, below] = [unitOf(numerator), unitOf(base)];
  const differ = above !== '' && below !== '' && above !== below && /đồng/iu.test(above + below);
  return differ ? `${numerator?.raw} ${above}/${base?.raw} ${below}` : `${numerator?.raw}/${base?.raw}`;
}

/** The words of the unit that end a quote. */
function unitOf(term: Term | undefined): string {
  const { quote = '', raw = '' } = term ?? {};
  return quote.slice(quote.lastIndexOf(raw) + raw.length).trim();
}
