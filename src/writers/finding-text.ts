import type { Lang } from '../checks/rule.js';
import type { Finding } from '../model/relation.js';
import { meantWords, NOUNS, placeWords, rawWords, shown } from './shown.js';

/** A finding in plain lines, for places that show text as it is: the sentence, each figure with its place, what may be meant. */
export function findingText(finding: Finding, lang: Lang): string {
  const place = placeWords(finding.place, lang);
  const meant = meantWords(finding, lang);
  return [
    `${NOUNS[finding.severity][lang]} ${finding.rule}${place === '' ? '' : `, ${place}`}`,
    `  ${shown(finding.message)}`,
    ...finding.terms.map((term) => `    ${[rawWords(term, lang), shown(term.label), placeWords(term.place, lang)].filter((part) => part !== '').join(' · ')}`),
    ...(meant === null ? [] : [`  → ${meant}`]),
  ].join('\n');
}
