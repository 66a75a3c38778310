import { grouped } from '../text/grouped.js';
import type { Catalogue, CatalogueEntry } from './entry.js';
import { wording } from './wording.js';

/** Two entries with words in common that nothing tells apart: rows of these words get neither code. */
export interface Clash {
  code: string;
  other: string;
  /** as the first of the two has it */
  text: string;
}

/** The clashes that entries with one of these codes are part of, each pair once for each wording. */
export function clashesOf(codes: ReadonlySet<string>, catalogue: Catalogue): Clash[] {
  const claims = claimsOf(catalogue);
  const clashes: Clash[] = [];
  for (const claim of claims.values()) {
    for (const [at, one] of claim.entries()) {
      if (!codes.has(one.entry.code)) continue;
      for (const [place, other] of claim.entries()) {
        const told = place === at || (place < at && codes.has(other.entry.code));
        if (!told && !areTold(one.entry, other.entry)) clashes.push({ code: one.entry.code, other: other.entry.code, text: one.text });
      }
    }
  }
  return clashes;
}

interface Claim {
  entry: CatalogueEntry;
  text: string;
}

/** Who has which words: by name, by other wordings, by rows of forms. */
function claimsOf({ entries, forms }: Catalogue): Map<string, Claim[]> {
  const printed = grouped(
    forms.flatMap((form) => form.rows),
    ({ code }) => code,
  );
  const claims = new Map<string, Claim[]>();
  for (const entry of entries) {
    for (const text of [entry.vi, ...(entry.aliases ?? []), ...(printed.get(entry.code) ?? []).map(({ label }) => label)]) {
      const key = wording(text).replaceAll(' ', '');
      const known = claims.get(key) ?? [];
      if (key !== '' && !known.some((claim) => claim.entry === entry)) claims.set(key, [...known, { entry, text }]);
    }
  }
  return claims;
}

/** A legend tells a coded row from any other; else both must ask for a heading, and not for the same. */
function areTold(one: CatalogueEntry, other: CatalogueEntry): boolean {
  if ((one.kind === 'coded') !== (other.kind === 'coded')) return true;
  if (one.under === undefined || other.under === undefined) return false;
  const headings = new Set(one.under.map(wording));
  return !other.under.some((heading) => headings.has(wording(heading)));
}
