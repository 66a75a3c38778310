import { createHash } from 'node:crypto';
import type { Indicator, IndicatorKind, Report } from '../model/report.js';
import { isUpper } from '../text/unicode.js';
import { clashesOf } from './clashes.js';
import type { Catalogue, CatalogueEntry } from './entry.js';
import { extendCatalogue } from './extend.js';
import { matchCodes } from './match.js';
import { reporterOf } from './names.js';
import { LOCAL, USER_SCHEMA } from './user-file.js';
import { wording } from './wording.js';

/** Rows without a code as a catalogue file: what `parseCatalogue` takes once the codes are chosen, or as it is. */
export interface UnmatchedCatalogue {
  schema: typeof USER_SCHEMA;
  indicators: UnmatchedEntry[];
  /** rows that cannot become entries as they stand, and why; not read */
  unclear: UnclearEntry[];
}

export interface UnmatchedEntry {
  /** a placeholder, the same for the same words in any batch; it says nothing, so that it cannot say anything wrong */
  code: string;
  vi: string;
  kind: IndicatorKind;
  unit: string | null;
  /** the heading above, as most reports print it; absent where there is none */
  under?: string[];
  seen: Seen;
}

export interface UnclearEntry extends UnmatchedEntry {
  /** no words but those in parentheses; words of another entry that no heading tells apart; or tried on the batch and not found */
  why: 'no-words' | 'same-words' | 'not-found';
  /** the entries of the same words */
  as?: string[];
}

export interface Seen {
  reports: number;
  /** units as printed; of a coded row its legend */
  units: string[];
  rows: Array<{ source: string; row: string; stt: string | null; raw: string | null }>;
}

type Read = Pick<Report, 'source' | 'metadata' | 'indicators'>;

/** The rows of these reports that have no code and are no mere headings, grouped by words and heading, those of most reports first. */
export function unmatchedRows(reports: readonly Read[], catalogue: Catalogue): UnmatchedCatalogue {
  const groups = [...groupRows(reports).values()].sort((a, b) => sourcesOf(b).size - sourcesOf(a).size || b.rows.length - a.rows.length);
  const drafts = groups.map((group) => ({ group, entry: toEntry(group) }));
  const worded = drafts.filter(({ entry }) => wording(entry.vi) !== '');
  const clashes = clashesAmong(
    worded.map(({ entry }) => entry),
    catalogue,
  );
  const told = worded.filter(({ entry }) => !clashes.has(entry.code));
  const found = findAgain(told, reports, catalogue);
  const why = (entry: UnmatchedEntry): Pick<UnclearEntry, 'why' | 'as'> => {
    const as = clashes.get(entry.code);
    if (as !== undefined) return { why: 'same-words', as };
    return { why: wording(entry.vi) === '' ? 'no-words' : 'not-found' };
  };
  return {
    schema: USER_SCHEMA,
    indicators: told.filter(({ entry }) => found.has(entry.code)).map(({ entry }) => entry),
    unclear: drafts.filter(({ entry }) => !found.has(entry.code)).map(({ entry }) => ({ ...entry, ...why(entry) })),
  };
}

interface Group {
  key: string;
  rows: Array<{ source: string; indicator: Indicator; heading: string | null }>;
}

function groupRows(reports: readonly Read[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { source, indicators } of reports) {
    for (const { indicator, heading } of withHeadings(indicators)) {
      if (indicator.code !== null || (indicator.kind === 'group' && indicator.state !== 'value')) continue;
      const words = wording(indicator.label);
      const key = [words === '' ? indicator.label : words, heading === null ? '' : wording(heading), family(indicator)].join(' | ');
      const group = groups.get(key) ?? { key, rows: [] };
      group.rows.push({ source: source.path, indicator, heading });
      groups.set(key, group);
    }
  }
  return groups;
}

/** Each row with the nearest row above it that has words, by the printed numbers of its path, as rows are matched. */
function withHeadings(indicators: readonly Indicator[]): Array<{ indicator: Indicator; heading: string | null }> {
  const open = new Map<string, string>();
  return indicators.map((indicator) => {
    const { table, stt, path, label } = indicator;
    const above = path.map((_, at) => open.get([table, ...path.slice(0, at + 1)].join(' ')));
    if (stt !== null) open.set([table, ...path, stt].join(' '), label);
    return { indicator, heading: above.findLast((heading) => heading !== undefined && wording(heading) !== '') ?? null };
  });
}

/** Kinds that the matcher tells apart; of the others units and blanks decide, and reports differ. */
function family({ kind, options }: Indicator): 'coded' | 'percent' | 'other' {
  if (options !== null) return 'coded';
  return kind === 'percent' ? 'percent' : 'other';
}

function toEntry({ key, rows }: Group): UnmatchedEntry {
  const heading = mostFrequent(rows.flatMap((row) => row.heading ?? []));
  const units = rows.flatMap(({ indicator }) => indicator.unit ?? []);
  const kind = kindOf(rows.map(({ indicator }) => indicator));
  return {
    code: `${LOCAL}.row-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`,
    vi: mostFrequent(rows.map(({ indicator }) => indicator.label)) ?? '',
    kind,
    unit: canonicalUnit(kind, mostFrequent(units)),
    ...(heading === null ? {} : { under: [heading] }),
    seen: {
      reports: sourcesOf({ rows }).size,
      units: [...new Set(units)],
      rows: rows.map(({ source, indicator: { id, stt, raw } }) => ({ source, row: id, stt, raw })),
    },
  };
}

function sourcesOf({ rows }: Pick<Group, 'rows'>): Set<string> {
  return new Set(rows.map(({ source }) => source));
}

/** A heading with a number only where every report prints it so. */
function kindOf(rows: readonly Indicator[]): IndicatorKind {
  const kinds = rows.map((row) => (row.options === null ? row.kind : 'coded'));
  return mostFrequent(kinds.filter((kind) => kind !== 'group')) ?? 'group';
}

function canonicalUnit(kind: IndicatorKind, printed: string | null): string | null {
  if (kind === 'percent') return '%';
  if (kind === 'money') return 'đồng';
  if (kind !== 'count' || printed === null) return null;
  return isUpper(printed) ? printed : `${printed.charAt(0).toLowerCase()}${printed.slice(1)}`;
}

/** The first of those that occur most. */
function mostFrequent<Text extends string>(texts: readonly Text[]): Text | null {
  const times = new Map<Text, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const most = Math.max(0, ...times.values());
  return [...times].find(([, count]) => count === most)?.[0] ?? null;
}

function asCatalogue(entries: readonly UnmatchedEntry[]): Catalogue {
  return {
    entries: entries.map(({ code, vi, kind, unit, under }): CatalogueEntry => ({ code, vi, en: vi, kind, unit, ...(under === undefined ? {} : { under }) })),
    forms: [],
  };
}

/** Entries whose words another has, with the others: of two that are both new, the one of fewer reports. */
function clashesAmong(entries: readonly UnmatchedEntry[], catalogue: Catalogue): Map<string, string[]> {
  const place = new Map(entries.map(({ code }, at) => [code, at]));
  const against = new Map<string, string[]>();
  for (const { code, other } of clashesOf(new Set(place.keys()), extendCatalogue(catalogue, asCatalogue(entries)))) {
    const later = (place.get(other) ?? -1) > (place.get(code) ?? -1) ? other : code;
    against.set(later, [...(against.get(later) ?? []), later === code ? other : code]);
  }
  return against;
}

/** Tried on the reports themselves: entries that find rows of theirs, and take none that has another code. */
function findAgain(drafts: ReadonlyArray<{ entry: UnmatchedEntry }>, reports: readonly Read[], catalogue: Catalogue): Set<string> {
  const whole = extendCatalogue(catalogue, asCatalogue(drafts.map(({ entry }) => entry)));
  const own = new Set(drafts.map(({ entry }) => entry.code));
  const finding = new Set<string>();
  const taking = new Set<string>();
  for (const { indicators, metadata } of reports) {
    for (const [at, { code }] of matchCodes(indicators, whole, reporterOf(metadata)).entries()) {
      if (code === null || !own.has(code)) continue;
      finding.add(code);
      if (indicators[at]?.code !== null) taking.add(code);
    }
  }
  return new Set([...finding].filter((code) => !taking.has(code)));
}
