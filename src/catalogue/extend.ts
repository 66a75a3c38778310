import type { Catalogue } from './entry.js';

/**
 * A catalogue with another's entries and forms: one of a code (or form id) that is there takes its place, whole; the others
 * come last. A new object, neither of the two is changed.
 */
export function extendCatalogue(base: Catalogue, extra: Catalogue): Catalogue {
  return {
    entries: replaceOrAdd(base.entries, extra.entries, ({ code }) => code),
    forms: replaceOrAdd(base.forms, extra.forms, ({ id }) => id),
  };
}

function replaceOrAdd<Thing>(base: readonly Thing[], extra: readonly Thing[], name: (thing: Thing) => string): Thing[] {
  const replacing = new Map(extra.map((thing) => [name(thing), thing]));
  const known = new Set(base.map(name));
  return [...base.map((thing) => replacing.get(name(thing)) ?? thing), ...extra.filter((thing) => !known.has(name(thing)))];
}
