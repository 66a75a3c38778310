import type { Form, FormRow } from '../catalogue/entry.js';
import type { Indicator } from '../model/report.js';
import { pattern } from '../text/pattern.js';
import { parseStt } from '../text/stt.js';
import { fold } from '../text/unicode.js';
import { isOwnLevel } from './own-level.js';
import type { Facts } from './rule.js';

/** Fewer rows of a form may be those of any form. */
const LEAST_ROWS = 20;
/** An edition of a form that lacks more of its rows is another form. */
const MOST_MISSING = 0.05;
/** Rows that the form does not have, of all whose indicator is known. */
const MOST_STRANGE = 0.1;

/** A row of the form that the report does not print, and the printed row before it. */
export interface MissingRow {
  form: Form;
  row: FormRow;
  after: Indicator;
}

/** The rows of one table beside those of a form: which printed row is which of the form's, in the order of both. */
interface Aligned {
  form: Form;
  rows: readonly Indicator[];
  /** positions in the form and in the table */
  pairs: ReadonlyArray<readonly [number, number]>;
}

/**
 * Rows of the form that the report follows and lacks between rows that it prints. A report follows a form when it prints
 * nearly all that the form has and hardly anything else; what stands before its first row and after its last one is not
 * asked for, nor are rows of another level that leave no hole: editions and excerpts leave those out.
 */
export function missingRows(facts: Facts): MissingRow[] {
  const tables = [...facts.tables.values()].map(codesIn);
  const [best] = facts.forms
    .filter((form) => mayFollow(form, tables))
    .map((form) => tables.map((table) => align(form, table)).filter(({ pairs }) => pairs.length > 0))
    .map((tables) => ({ tables, ...foreign(tables) }))
    .filter(({ known, strange }) => strange <= known * MOST_STRANGE)
    .map(({ tables, strange }) => ({ strange, ...measure(tables, facts) }))
    .filter(({ asked, missing }) => asked >= LEAST_ROWS && missing.length <= asked * MOST_MISSING)
    .sort((a, b) => a.missing.length + a.strange - (b.missing.length + b.strange) || b.asked - a.asked);
  return best?.missing ?? [];
}

/** Rows whose indicator is known, and how many of them the form does not have. */
function foreign(tables: readonly Aligned[]): { known: number; strange: number } {
  const known = sum(tables.map(({ rows }) => rows.filter(({ code }) => code !== null).length));
  return { known, strange: known - sum(tables.map(({ pairs }) => pairs.length)) };
}

function measure(tables: readonly Aligned[], facts: Facts): { missing: MissingRow[]; asked: number } {
  const missing = tables.flatMap((table) => gaps(table, facts));
  return { missing, asked: missing.length + sum(tables.map(({ pairs }) => pairs.length)) };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** The rows of one table, and those of them whose indicator is known. */
interface Coded {
  rows: readonly Indicator[];
  codes: ReadonlyArray<{ code: string; at: number }>;
}

function codesIn(rows: readonly Indicator[]): Coded {
  return { rows, codes: rows.flatMap(({ code }, at) => (code === null ? [] : [{ code, at }])) };
}

/** Whether so few of the indicators are strange to the form that a look at their order is worth it: it takes the product of both lengths. */
function mayFollow(form: Form, tables: readonly Coded[]): boolean {
  const own = new Set(form.rows.map(({ code }) => code));
  const counts = tables
    .map(({ codes }) => ({ known: codes.length, shared: codes.filter(({ code }) => own.has(code)).length }))
    .filter(({ shared }) => shared > 0);
  const known = sum(counts.map((count) => count.known));
  return known - sum(counts.map(({ shared }) => shared)) <= known * MOST_STRANGE;
}

/** The longest run of codes that both have in one order. */
function align(form: Form, { rows, codes }: Coded): Aligned {
  const pairs: Array<readonly [number, number]> = [];
  // what both begin with alike needs no search
  let start = 0;
  while (start < codes.length && codes[start]?.code === form.rows[start]?.code) pairs.push([start, codes[start++]?.at ?? 0]);
  // numbers are compared faster than codes
  const numbers = new Map<string, number>();
  const numberOf = ({ code }: { code: string }) => numbers.get(code) ?? numbers.set(code, numbers.size).size - 1;
  const printed = Uint16Array.from(codes.slice(start), numberOf);
  const own = Uint16Array.from(form.rows.slice(start), numberOf);
  const width = own.length + 1;
  const longest = new Uint16Array((printed.length + 1) * width);
  for (let row = printed.length - 1; row >= 0; row--) {
    const code = printed[row] as number;
    let at = row * width + own.length;
    for (let of = own.length - 1; of >= 0; of--) {
      at--;
      const below = longest[at + width] as number;
      const beside = longest[at + 1] as number;
      longest[at] = own[of] === code ? 1 + (longest[at + width + 1] as number) : below > beside ? below : beside;
    }
  }
  for (let [row, of] = [0, 0]; row < printed.length && of < own.length; ) {
    const at = row * width + of;
    if (printed[row] === own[of]) pairs.push([start + of++, codes[start + row++]?.at ?? 0]);
    else if ((longest[at + width] as number) >= (longest[at + 1] as number)) row++;
    else of++;
  }
  return { form, rows, pairs };
}

/** What the form has between two rows that stand next to each other in the table, headings aside. */
function gaps({ form, rows, pairs }: Aligned, facts: Facts): MissingRow[] {
  return pairs.flatMap(([own, at], index) => {
    const [nextOwn, nextAt] = pairs[index + 1] ?? [own, at];
    if (nextOwn <= own + 1) return [];
    const after = rows[at] as Indicator;
    const before = rows[nextAt] as Indicator;
    const printed = rows.slice(at + 1, nextAt).filter(({ kind }) => kind !== 'group');
    const ownLabels = [form.rows[own], form.rows[nextOwn]].map((row) => bare(row?.label ?? ''));
    const there = [after, ...printed, before].map((row) =>
      ownLabels.includes(bare(row.label)) ? bare(row.note ?? '') : bare(`${row.quote} ${row.label} ${row.note ?? ''}`),
    );
    // printed all the same, though read as part of its neighbour, or under a heading that is not the form's
    const lacking = form.rows.slice(own + 1, nextOwn).filter((row) => !there.some((text) => text.includes(bare(row.label))));
    const strange = printed.filter((row) => !form.rows.slice(own + 1, nextOwn).some(({ label }) => bare(row.label) === bare(label)));
    // a row whose indicator is not known, or is another one, may be the form's in other words
    if (strange.length > 0) return [];
    const around = [form.rows[own], form.rows[nextOwn]] as const;
    return lacking.filter((row) => isAsked(row, around, before.stt, facts)).map((row) => ({ form, row, after }));
  });
}

/** No heading; and of another level only where its place is left open: a number is skipped, or its neighbours are of that level too. */
function isAsked(
  row: FormRow,
  [before, next]: readonly [FormRow | undefined, FormRow | undefined],
  printed: string | null,
  { entry, metadata }: Facts,
): boolean {
  const own = entry(row.code);
  if (own === null || own.kind === 'group' || own.kind === 'text' || row.unit === null) return false;
  if (isOwnLevel(own, metadata.issuer)) return true;
  if (row.stt !== null) return next?.stt != null && next.stt === printed && isLater(row.stt, next.stt);
  return [before, next].every((each) => entry(each?.code ?? '')?.level === own.level);
}

/** Whether a number follows another of the same list: 3.4 after 3.2, not 4.1. */
function isLater(before: string, next: string): boolean {
  const [from, to] = [parseStt(before), parseStt(next)];
  if (from === null || to === null || from.kind !== to.kind || from.parts.length !== to.parts.length) return false;
  return from.parts.slice(0, -1).join() === to.parts.slice(0, -1).join() && (from.parts.at(-1) ?? 0) < (to.parts.at(-1) ?? 0);
}

const bare = (text: string) => fold(text).replace(pattern.gu`[^\p{L}\p{M}\d]+`, '');
