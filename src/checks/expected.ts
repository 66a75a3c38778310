import { linePlace } from '../model/place.js';
import type { Term } from '../model/relation.js';
import type { Facts, Test } from './rule.js';

/** A report that the receiver does not expect, or that does not say what it is: told of the report as a whole. */
export function unexpected(rule: string, term: Term): Test {
  const said = term.raw !== '';
  return {
    rule,
    verdict: said ? 'inconsistent' : 'not-checkable',
    reason: said ? null : 'not-said',
    terms: [term],
    expected: null,
    actual: null,
    difference: null,
    finding: 'error',
    shape: said ? 'unexpected' : 'not-said',
  };
}

/** What a report says of itself as a whole stands at its title, else where it begins. */
export function wholeTerm(role: string, raw: string, { metadata, tableInfos, figures }: Facts): Term {
  const { title, places } = metadata;
  const [table] = tableInfos;
  const [figure] = figures;
  const at =
    title !== null && places.title !== null
      ? { quote: title, place: places.title }
      : { quote: table?.title ?? figure?.quote ?? '', place: table?.place ?? figure?.place ?? linePlace(1) };
  return { role, raw, value: null, label: at.quote, ...at, indicator: null };
}
