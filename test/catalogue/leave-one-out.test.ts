import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue/catalogue.js';
import type { Catalogue, CatalogueEntry, Form } from '../../src/catalogue/entry.js';
import { matchCodes } from '../../src/catalogue/match.js';
import { filledIn, isHeading, readRows, sameWords, sheetsOf } from './printed-rows.js';

/**
 * A form that the catalogue has never seen: its rows, and every wording that entries share with it alone, are taken out;
 * then its rows are matched by what other forms and other aliases say. An entry that no wording is left of cannot be
 * matched, and null is right for its rows.
 */
function without(form: Form): Catalogue {
  const forms = CATALOGUE.forms.filter((other) => other !== form);
  const printedHere = new Set(form.rows.map((row) => `${row.code} ${sameWords(row.label)}`));
  const printedElsewhere = new Map<string, string>();
  for (const other of forms) for (const row of other.rows) printedElsewhere.set(`${row.code} ${sameWords(row.label)}`, row.label);
  const labels = new Map<string, string>();
  for (const other of forms) for (const row of other.rows) if (!labels.has(row.code)) labels.set(row.code, row.label);

  const kept = CATALOGUE.entries.flatMap((entry): CatalogueEntry[] => {
    const left = [entry.vi, ...(entry.aliases ?? [])].filter((wording) => {
      const key = `${entry.code} ${sameWords(wording)}`;
      return !printedHere.has(key) || printedElsewhere.has(key);
    });
    const [vi = labels.get(entry.code), ...aliases] = left;
    return vi === undefined ? [] : [{ ...entry, vi, aliases }];
  });
  const codes = new Set(kept.map((entry) => entry.code));
  return { entries: kept.map((entry) => withinCatalogue(entry, codes)), forms };
}

/** Relations to entries that are no longer there are dropped with them. */
function withinCatalogue({ sumOf, rateOf, atMost, equals, ...entry }: CatalogueEntry, codes: ReadonlySet<string>): CatalogueEntry {
  const known = (code: string) => codes.has(code);
  return {
    ...entry,
    ...(sumOf?.parts.every(known) ? { sumOf } : {}),
    ...(rateOf !== undefined && known(rateOf.numerator) && known(rateOf.base) ? { rateOf } : {}),
    ...(atMost === undefined ? {} : { atMost: atMost.filter((bound) => known(bound.code)) }),
    ...(equals === undefined ? {} : { equals: equals.filter((bound) => known(bound.code)) }),
  };
}

interface Tally {
  /** rows with a number whose code a wording is left of, and those of them that got it */
  known: number;
  found: number;
  /** rows whose code no wording is left of: null is right */
  unknown: number;
  wrong: string[];
  missed: string[];
  /** headings with a number beside them, and those of them that got their code */
  headings: number;
  headingsFound: number;
  /** mere headings (no count, no share) without a number that got a code all the same */
  pure: string[];
}

function leaveOut(form: Form): Tally {
  const catalogue = without(form);
  const codes = new Set(catalogue.entries.map((entry) => entry.code));
  const groups = new Set(CATALOGUE.entries.filter((entry) => entry.kind === 'group').map((entry) => entry.code));
  const tally: Tally = { known: 0, found: 0, unknown: 0, wrong: [], missed: [], headings: 0, headingsFound: 0, pure: [] };
  const sheets = sheetsOf(form);
  const matched = (beside: 'headings too' | 'rows only') =>
    matchCodes(
      sheets.flatMap((sheet, at) => readRows(`t${at + 1}`, filledIn(sheet, beside))),
      catalogue,
    );
  const [plain, numbered] = [matched('rows only'), matched('headings too')];
  const headings = sheets.flatMap((sheet) => sheet.map((_, at) => isHeading(sheet, at)));
  for (const [at, row] of form.rows.entries()) {
    const heading = headings[at] === true;
    const code = (heading ? numbered : plain)[at]?.code ?? null;
    const line = `${row.id} ${row.label} → ${code} (${row.code})`;
    if (heading && groups.has(row.code) && (plain[at]?.code ?? null) !== null) tally.pure.push(`${row.id} ${row.label} → ${plain[at]?.code}`);
    if (!codes.has(row.code)) {
      tally.unknown++;
      if (code !== null) tally.wrong.push(line);
      continue;
    }
    if (heading) tally.headings++;
    else tally.known++;
    if (code === row.code) {
      if (heading) tally.headingsFound++;
      else tally.found++;
    } else if (code === null) tally.missed.push(line);
    else tally.wrong.push(line);
  }
  return tally;
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

describe('a form that the catalogue has never seen', () => {
  for (const form of CATALOGUE.forms) {
    const tally = leaveOut(form);
    const right = tally.found + tally.headingsFound;
    const precision = share(right, right + tally.wrong.length);
    const recall = share(tally.found, tally.known);

    it(`${form.id}: a code that is given is right in 98 % and more`, () => {
      console.log(
        [
          `${form.id}: precision ${precision.toFixed(3)} (${tally.wrong.length} wrong), recall ${recall.toFixed(3)} (${tally.found} of ${tally.known}; ${tally.unknown} rows that no wording is left of)`,
          `  numbers beside headings: ${tally.headingsFound} of ${tally.headings}; headings without a number that got a code: ${tally.pure.length}`,
          ...tally.wrong.map((line) => `  wrong: ${line}`),
          ...(process.env.MISSED === undefined ? [] : tally.missed.map((line) => `  missed: ${line}`)),
        ].join('\n'),
      );
      expect(tally.known).toBeGreaterThan(20);
      expect(precision).toBeGreaterThanOrEqual(0.98);
    });

    it(`${form.id}: half of what other forms print too is found`, () => {
      expect(recall).toBeGreaterThan(0.5);
    });

    it(`${form.id}: a heading without a number has no code`, () => {
      expect(tally.pure).toEqual([]);
    });
  }
});
