import { describe, expect, it } from 'vitest';
import { CATALOGUE, entryOf } from '../../src/catalogue/catalogue.js';
import type { Form, FormRow } from '../../src/catalogue/entry.js';
import { matchCodes } from '../../src/catalogue/match.js';
import { type Random, seededFor } from '../variants/random.js';
import { levelChanges, MUTATIONS, type Mutation, namesLevel } from './mutated-labels.js';
import { filledIn, readRows, sheetsOf } from './printed-rows.js';

/**
 * The rows of each form within their form, some of them changed: by slips of keys and scanners, by other wordings of the
 * same thing, and by another level of administration, which makes it another thing.
 */
const SEEDS = [1, 2, 3];
/** One row in five is changed at a time: the rows around it stay as printed, as in a report with a few slips. */
const PASSES = 5;

interface Tally {
  cases: number;
  right: number;
  none: number;
  wrong: string[];
}
const tallies = new Map<string, Tally>();

function count(kind: string, verdict: 'right' | 'none' | string): void {
  const tally = tallies.get(kind) ?? { cases: 0, right: 0, none: 0, wrong: [] };
  tallies.set(kind, tally);
  tally.cases++;
  if (verdict === 'right') tally.right++;
  else if (verdict === 'none') tally.none++;
  else tally.wrong.push(verdict);
}

/** The codes of a form whose labels are changed where `changed` has one for the row. */
function codesOf(form: Form, changed: ReadonlyMap<FormRow, string>): Map<FormRow, string | null> {
  const sheets = sheetsOf(form);
  const indicators = sheets.flatMap((sheet, at) =>
    readRows(
      `t${at + 1}`,
      filledIn(sheet, 'headings too').map((row, line) => ({ ...row, label: changed.get(sheet[line] as FormRow) ?? row.label })),
    ),
  );
  const codes = matchCodes(indicators).map((indicator) => indicator.code);
  return new Map(sheets.flat().map((row, at) => [row, codes[at] ?? null]));
}

function verdict(row: FormRow, label: string, code: string | null): string {
  return code === row.code ? 'right' : code === null ? 'none' : `${label} → ${code} (${row.code})`;
}

function measure(kind: string, form: Form, mutation: Mutation, random: Random): void {
  for (let pass = 0; pass < PASSES; pass++) {
    const changed = new Map<FormRow, string>();
    for (const [at, row] of form.rows.entries()) {
      if (at % PASSES !== pass) continue;
      const label = mutation(row.label, random);
      if (label !== null && label !== row.label) changed.set(row, label);
    }
    if (changed.size === 0) continue;
    for (const [row, code] of codesOf(form, changed)) {
      const label = changed.get(row);
      if (label !== undefined) count(kind, verdict(row, label, code));
      // a heading that was misread must not give the rows under it another meaning
      else if (code !== null && code !== row.code && asPrinted.get(row) === row.code) count('(rows beside a changed one)', verdict(row, row.label, code));
    }
  }
}

const asPrinted = new Map<FormRow, string | null>();
for (const form of CATALOGUE.forms)
  for (const [row, code] of codesOf(form, new Map())) {
    asPrinted.set(row, code);
    count('as printed', verdict(row, row.label, code));
  }

for (const seed of SEEDS)
  for (const [kind, mutation] of Object.entries(MUTATIONS))
    for (const form of CATALOGUE.forms) measure(kind, form, mutation, seededFor(`${kind} ${form.id}`, seed));

/** The reporting unit is no part of the code. Where a level is named, in the row or above it, a unit's name could mean another thing. */
for (const form of CATALOGUE.forms) {
  const names = form.id.startsWith('province') ? ['tại tỉnh An Bình', 'của tỉnh An Bình'] : ['tại phường An Bình', 'trên địa bàn xã An Bình'];
  const free = new Set(form.rows.filter((row, at) => ![row, ...ancestors(form, at)].some(({ label }) => namesLevel(label))).map(({ label }) => label));
  const named: Mutation = (label, random) => (free.has(label) && !/[)…]\.?$/.test(label) ? `${label.replace(/[.:;]+$/, '')} ${random.pick(names)}` : null);
  measure("the unit's own name", form, named, seededFor('name', 1));
}

function ancestors(form: Form, at: number): FormRow[] {
  const above: FormRow[] = [];
  let depth = form.rows[at]?.depth ?? 0;
  for (let line = at - 1; line >= 0 && depth > 0; line--) {
    const row = form.rows[line] as FormRow;
    if (row.depth < depth) {
      above.push(row);
      depth = row.depth;
    }
  }
  return above;
}

const LEVEL_IN_CODE = /(?<=[.-])(?:province|districts?|communes?|departments)(?=-|$)/g;
const stem = (code: string) => code.replace(LEVEL_IN_CODE, '*');
const namesInCode = (code: string, level: string) => (code.match(LEVEL_IN_CODE) ?? []).some((word) => word.replace(/s$/, '') === level);

/** The same thing, of the level that is named now. */
function isOfLevel(code: string, was: string, to: string): boolean {
  return stem(code) === stem(was) && (namesInCode(code, to) || entryOf(code)?.level === to);
}

/**
 * Rows whose level words describe a portal, a system's owner or a legend, not what is counted; and tasks from several
 * levels above together, of which one more or less is still that.
 */
const DESCRIBES = new Set(['digital.online-meetings', 'civil-service.records-updated-rate', 'digital.payment-online', 'steering.tasks']);
/** "NV Tỉnh giao" in the cell of the unit: the row takes its level from there. */
const LEVEL_IN_UNIT = /giao$/;

let kept = 0;
function levelVerdict(row: FormRow, label: string, code: string | null, { from, to }: { from: string; to: string }): void {
  if (from === to) count('other word for the level', verdict(row, label, code));
  else if (code === row.code) {
    kept++;
    count('level changed', `${label} → ${code} kept`);
  } else if (code === null) count('level changed', 'none');
  else count('level changed', isOfLevel(code, row.code, to) ? 'right' : `${label} → ${code} (was ${row.code})`);
}

for (const form of CATALOGUE.forms)
  for (const [at, row] of form.rows.entries()) {
    if (DESCRIBES.has(row.code)) continue;
    for (const change of levelChanges(row.label)) {
      const codes = codesOf(form, new Map([[row, change.label]]));
      levelVerdict(row, change.label, codes.get(row) ?? null, change);
      // the rows under it that take their level from it alone
      for (const [below, under] of form.rows.entries()) {
        if (below <= at || namesLevel(under.label) || LEVEL_IN_UNIT.test(under.unit ?? '') || ancestors(form, below)[0] !== row) continue;
        if (!new RegExp(`-${change.from}(?:-|$)`).test(under.code)) continue;
        levelVerdict(under, `${change.label} / ${under.label}`, codes.get(under) ?? null, change);
      }
    }
  }

describe('changed labels', () => {
  const all = [...tallies].filter(([kind]) => !kind.startsWith('(') && kind !== 'as printed').map(([, tally]) => tally);
  const total = (of: (tally: Tally) => number) => all.reduce((sum, tally) => sum + of(tally), 0);
  const [cases, right, none, wrong] = [
    total((tally) => tally.cases),
    total((tally) => tally.right),
    total((tally) => tally.none),
    total((tally) => tally.wrong.length),
  ];

  it('are as many as it takes to tell half a percent', () => {
    const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
    const line = (kind: string, tally: { cases: number; right: number; none: number; wrong: number }) =>
      `${kind.padEnd(32)} ${String(tally.cases).padStart(6)} cases  right ${share(tally.right, tally.cases)}  none ${share(tally.none, tally.cases)}  wrong ${String(tally.wrong).padStart(4)}`;
    console.log(
      [
        ...[...tallies].map(([kind, tally]) => line(kind, { ...tally, wrong: tally.wrong.length })),
        line('all', { cases, right, none, wrong }),
        ...[...tallies].flatMap(([kind, tally]) => [...new Set(tally.wrong)].slice(0, 12).map((text) => `  ${kind}: ${text}`)),
      ].join('\n'),
    );
    expect(cases).toBeGreaterThan(2_000);
  });

  it('get a wrong code in under 0.5 %', () => {
    expect(wrong / cases).toBeLessThan(0.005);
  });

  it('never keep the code when they name another level', () => {
    expect(kept).toBe(0);
  });

  it('leave the rows beside them as they were', () => {
    expect(tallies.get('(rows beside a changed one)')?.wrong ?? []).toEqual([]);
  });

  it('begin from forms that get their own codes', () => {
    expect(tallies.get('as printed')?.wrong ?? []).toEqual([]);
  });
});
