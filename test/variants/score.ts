import type { Heading, Section } from '../../src/model/document.js';
import type { Indicator, Report } from '../../src/model/report.js';
import type { Expected, ExpectedHead, ExpectedHeading, ExpectedRow, ExpectedTable } from './expected.js';

/** One field that was read otherwise than it stands. */
export interface Mismatch {
  field: string;
  /** which row, heading or table, by its words */
  at: string;
  want: unknown;
  got: unknown;
}

export interface Score {
  right: number;
  all: number;
  mismatches: Mismatch[];
}

const HEADING_FIELDS = ['marker', 'title', 'level'] as const;
const ROW_FIELDS = ['stt', 'path', 'label', 'unit', 'raw', 'value', 'options', 'owner', 'note', 'ofWhich'] as const;

/** Compares a report with what is to be read; `report` is null when the reader refused the text. */
export function scoreReport(expected: Expected, report: Report | null): Score {
  const score: Score = { right: 0, all: 0, mismatches: [] };
  if (expected.tables !== null) scoreTables(score, expected.tables, report);
  if (expected.head !== null) scoreHead(score, expected.head, report);
  if (expected.headings !== null) scoreHeadings(score, expected.headings, flatten(report?.sections ?? []));
  return score;
}

function scoreTables(score: Score, tables: readonly ExpectedTable[], report: Report | null): void {
  const found = (report?.tables ?? []).filter((table) => table.kind === 'indicators');
  for (const [at, table] of tables.entries()) {
    compare(score, 'table.title', `table ${at + 1}`, table.title, found[at]?.title);
    compare(score, 'table.columns', `table ${at + 1}`, table.columns, found[at]?.columns);
  }
  const rows = tables.flatMap((table) => table.rows);
  for (const [want, got] of align<ExpectedRow, Indicator>(rows, report?.indicators ?? [], likeness)) {
    if (want === null || got === null) miss(score, 'row', ROW_FIELDS.length, want, got);
    else for (const field of ROW_FIELDS) compare(score, field, `${want.stt ?? '·'} ${want.label}`, want[field], got[field]);
  }
}

/** Rows that share a label are one row; without it several other cells must agree. */
function likeness(want: ExpectedRow, got: Indicator): number {
  let sum = want.label === got.label ? 6 : got.label.startsWith(want.label.slice(0, 12)) ? 3 : 0;
  for (const field of ['stt', 'unit', 'raw', 'note'] as const) if (want[field] !== null && same(want[field], got[field])) sum += field === 'stt' ? 2 : 1;
  if (same(want.path, got.path)) sum += 0.5;
  return sum;
}

function scoreHead(score: Score, want: ExpectedHead, report: Report | null): void {
  const got = report?.metadata;
  for (const field of ['title', 'number', 'date', 'place', 'recipients'] as const) compare(score, field, 'head', want[field], got?.[field]);
  for (const field of ['name', 'level', 'unit', 'parent', 'province'] as const)
    compare(score, `issuer.${field}`, 'head', want.issuer[field], got?.issuer[field]);
  for (const field of ['type', 'year', 'index', 'start', 'end'] as const)
    compare(score, `period.${field}`, 'head', want.period?.[field] ?? null, got?.period?.[field] ?? null);
  for (const field of ['name', 'position', 'authority'] as const) compare(score, `signer.${field}`, 'head', want.signer[field], got?.signer[field]);
}

function scoreHeadings(score: Score, wanted: readonly ExpectedHeading[], found: readonly ExpectedHeading[]): void {
  const alike = (want: ExpectedHeading, got: ExpectedHeading) =>
    (want.title === got.title ? 4 : got.title.slice(0, 10) === want.title.slice(0, 10) ? 2 : 0) + (want.marker === got.marker ? 1 : 0);
  for (const [want, got] of align<ExpectedHeading, ExpectedHeading>(wanted, found, alike)) {
    if (want === null || got === null) miss(score, 'section', HEADING_FIELDS.length, want, got);
    else for (const field of HEADING_FIELDS) compare(score, `section.${field}`, `${want.marker} ${want.title}`, want[field], got[field]);
  }
}

function flatten(sections: readonly Section[]): ExpectedHeading[] {
  const below = (heading: Heading, level: number): ExpectedHeading[] => [
    { level, marker: heading.marker, title: heading.title },
    ...heading.children.flatMap((child) => below(child, level + 1)),
  ];
  return sections.flatMap((section) => [{ level: 0, marker: section.numeral, title: section.title }, ...section.children.flatMap((child) => below(child, 1))]);
}

/** A row or heading that is missing, or one too many: none of its fields is right. */
function miss(score: Score, what: string, fields: number, want: unknown, got: unknown): void {
  score.all += fields;
  score.mismatches.push({ field: want === null ? `extra ${what}` : `missing ${what}`, at: '', want: want ?? undefined, got: got ?? undefined });
}

function compare(score: Score, field: string, at: string, want: unknown, got: unknown): void {
  score.all++;
  if (want !== undefined && same(want, got)) score.right++;
  else score.mismatches.push({ field, at, want, got });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Pairs two lists in order so that likeness is greatest; what has no partner stands with null. */
function align<A, B>(wanted: readonly A[], found: readonly B[], alike: (a: A, b: B) => number): Array<[A, null] | [null, B] | [A, B]> {
  const width = found.length + 1;
  const best = new Float64Array((wanted.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = wanted.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), pairing(alike(wanted[i] as A, found[j] as B)) + at(i + 1, j + 1));
  const pairs: Array<[A, null] | [null, B] | [A, B]> = [];
  let i = 0;
  let j = 0;
  while (i < wanted.length || j < found.length) {
    const a = wanted[i];
    const b = found[j];
    const likeness = a === undefined || b === undefined ? 0 : pairing(alike(a, b));
    if (a !== undefined && b !== undefined && likeness > 0 && at(i, j) === likeness + at(i + 1, j + 1)) {
      pairs.push([a, b]);
      i++;
      j++;
    } else if (a !== undefined && (b === undefined || at(i, j) === at(i + 1, j))) {
      pairs.push([a, null]);
      i++;
    } else if (b !== undefined) {
      pairs.push([null, b]);
      j++;
    }
  }
  return pairs;
}

/** Lists that have nothing in common must not be paired. */
function pairing(likeness: number): number {
  return likeness >= 2 ? likeness : 0;
}
