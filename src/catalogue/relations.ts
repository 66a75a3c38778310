import type { Catalogue, CatalogueEntry } from './entry.js';

/** What an indicator is to others: its own relations, and those that others declare to it. */
export type RelationKind = 'sumOf' | 'partOf' | 'rateOf' | 'numeratorOf' | 'baseOf' | 'atMost' | 'atLeast' | 'equals' | 'excludes';

export interface CodeRelation {
  kind: RelationKind;
  /** the other indicators: the parts of a sum, numerator and base of a rate, else one */
  codes: string[];
  implied: boolean;
}

/** Both ways, the indicator's own first. */
export function relationsOf(entry: CatalogueEntry, catalogue: Catalogue): CodeRelation[] {
  return [...ownRelations(entry), ...catalogue.entries.flatMap((other) => relationsTo(entry.code, other))];
}

function ownRelations({ sumOf, rateOf, atMost = [], equals = [], excludes = [] }: CatalogueEntry): CodeRelation[] {
  return [
    ...(sumOf === undefined ? [] : [{ kind: 'sumOf' as const, codes: [...sumOf.parts], implied: sumOf.implied }]),
    ...(rateOf === undefined ? [] : [{ kind: 'rateOf' as const, codes: [rateOf.numerator, rateOf.base], implied: rateOf.implied }]),
    ...atMost.map(({ code, implied }) => ({ kind: 'atMost' as const, codes: [code], implied })),
    ...equals.map(({ code, implied }) => ({ kind: 'equals' as const, codes: [code], implied })),
    ...excludes.map(({ code, implied }) => ({ kind: 'excludes' as const, codes: [code], implied })),
  ];
}

function relationsTo(code: string, { code: from, sumOf, rateOf, atMost = [], equals = [], excludes = [] }: CatalogueEntry): CodeRelation[] {
  const relation = (kind: RelationKind, implied: boolean): CodeRelation => ({ kind, codes: [from], implied });
  return [
    ...(sumOf?.parts.includes(code) === true ? [relation('partOf', sumOf.implied)] : []),
    ...(rateOf?.numerator === code ? [relation('numeratorOf', rateOf.implied)] : []),
    ...(rateOf?.base === code ? [relation('baseOf', rateOf.implied)] : []),
    ...atMost.filter((bound) => bound.code === code).map(({ implied }) => relation('atLeast', implied)),
    ...equals.filter((bound) => bound.code === code).map(({ implied }) => relation('equals', implied)),
    ...excludes.filter((bound) => bound.code === code).map(({ implied }) => relation('excludes', implied)),
  ];
}
