import type { CodeMatch, Indicator } from '../model/report.js';
import { fold } from '../text/unicode.js';
import { CATALOGUE } from './catalogue.js';
import type { Catalogue, CatalogueEntry } from './entry.js';
import { misprintsOf, unmarkedOf } from './misprints.js';
import { type Reporter, withoutNames } from './names.js';
import { above, contextOf, isRate, type Row, readRows } from './rows.js';
import { similarTo } from './similar.js';
import { inOrder, spaceless, wording } from './wording.js';
import { type Candidate, type CatalogueIndex, indexOf, levelsIn, partsKey, type Wording } from './wordings.js';

/**
 * Which catalogue entry a printed row is: by its words, abbreviations written out, and by the rows above it where several
 * entries have the same words. A wrong code is worse than none: where two entries could be meant the row gets null.
 */

/** How sure each way of finding is. Below `THRESHOLD` a row has no code. */
const SURE: Readonly<Record<CodeMatch['by'], number>> = { wording: 0.98, names: 0.95, order: 0.94, misprint: 0.94, parts: 0.92, heading: 0.91 };
const THRESHOLD = 0.9;
/** A heading above that is the form's own makes a match surer. */
const CONFIRMED = 0.01;

/**
 * The indicators with `code` and `match` set where exactly one entry is sure, null elsewhere; all else as it was.
 * @param reporter the unit that reports: a row that names it is of no other indicator for that
 */
export function matchCodes(indicators: readonly Indicator[], catalogue: Catalogue = CATALOGUE, reporter: Reporter | null = null): Indicator[] {
  const index = indexOf(catalogue);
  const found = new Map<Row, Found>();
  const rows = readRows(indicators, reporter);
  for (const row of rows) mendHeading(row, index);
  for (const row of rows) {
    const each = findEntry(row, index);
    if (each !== null && each.match.confidence >= THRESHOLD) found.set(row, each);
  }
  nameRatesByParts(rows, found, index);
  return rows.map((row) => {
    const each = found.get(row);
    return { ...row.indicator, code: each?.entry.code ?? null, match: each?.match ?? null };
  });
}

/** A misprinted heading is read as the one that it is a misprint of: what stands under it shall not change its meaning. */
function mendHeading(row: Row, index: CatalogueIndex): void {
  if (row.children.length === 0 || index.exact.has(spaceless(row.words))) return;
  const [meant, ...others] = [...unmarkedOf(row.indicator.label, index), ...misprintsOf(row.words, index)];
  if (meant !== undefined && others.length === 0) row.said = row.said.replace(row.words, meant.text);
}

interface Found {
  entry: CatalogueEntry;
  match: CodeMatch;
}

function findEntry(row: Row, index: CatalogueIndex): Found | null {
  if (isPureHeading(row)) return null;
  for (const [by, wordings] of ways(row, index)) {
    if (wordings.length === 0) continue;
    const candidates = wordings.flatMap((each) => each.candidates).filter(({ entry }) => fitsCell(row, entry));
    const chosen = choose(row, candidates, index);
    if (chosen === null) return null;
    const { candidate, heading } = chosen;
    if (heading !== row && (row.unitNamesLevel || namesOtherLevel(row, candidate))) return null;
    const { text } = wordings.find((each) => each.candidates.includes(candidate)) as Wording;
    return {
      entry: candidate.entry,
      match: { confidence: round(SURE[by] + (heading === null ? 0 : CONFIRMED)), by, wording: text, heading: heading?.indicator.label ?? null },
    };
  }
  return null;
}

/** The ways to find a row's words in the catalogue, surest first; the first that finds any decides. */
function* ways(row: Row, index: CatalogueIndex): Generator<[CodeMatch['by'], readonly Wording[]]> {
  const exact = index.exact.get(spaceless(row.words));
  yield ['wording', exact === undefined ? [] : [exact]];
  yield ['names', unnamed(row, index)];
  yield ['order', index.unordered.get(inOrder(row.words)) ?? []];
  yield ['misprint', unmarkedOf(row.indicator.label, index)];
  yield ['misprint', misprintsOf(row.words, index)];
  yield [
    'heading',
    similarTo(
      row,
      index,
      ({ entry, under }) =>
        entry.kind !== 'group' && fitsCell(row, entry) && (under === null || contextOf(row).some(({ said }) => under.some((part) => said.includes(part)))),
    ),
  ];
}

function unnamed(row: Row, index: CatalogueIndex): Wording[] {
  const names = wording(withoutNames(row.indicator.label, (word) => index.byWord.has(fold(word))));
  return [names, row.unnamed]
    .filter((words) => words !== row.words)
    .flatMap((words) => index.exact.get(spaceless(words)) ?? [])
    .slice(0, 1);
}

/** A heading without a number is no indicator, whatever its words. */
function isPureHeading({ indicator }: Row): boolean {
  return indicator.kind === 'group' && indicator.state !== 'value';
}

/**
 * A cell that takes a code of a legend is never a count of the same words, a share in percent never a count or a sum; and
 * the number of a heading needs a number.
 */
function fitsCell({ indicator, children }: Row, { kind }: CatalogueEntry): boolean {
  if ((indicator.options !== null) !== (kind === 'coded')) return false;
  if (kind === 'group') return indicator.state === 'value' && children.length > 0;
  return !(indicator.kind === 'percent' && (kind === 'count' || kind === 'money'));
}

interface Chosen {
  candidate: Candidate;
  /** the row above that decided; the row itself where its unit tells */
  heading: Row | null;
}

function choose(row: Row, candidates: readonly Candidate[], index: CatalogueIndex): Chosen | null {
  const sure = candidates.filter(({ under }) => under === null);
  if (sure.length === 0) return chooseByHeading(row, candidates, index);
  const [candidate] = sure;
  return candidates.length === 1 && candidate !== undefined ? { candidate, heading: null } : null;
}

/** The nearest words above that any candidate asks for decide; null when they are those of two candidates. */
function chooseByHeading(row: Row, candidates: readonly Candidate[], index: CatalogueIndex): Chosen | null {
  for (const heading of contextOf(row)) {
    const known = index.exact.has(spaceless(heading.words));
    const fitting = candidates
      .map((candidate) => ({ candidate, patterns: candidate.under?.filter((pattern) => heading.said.includes(pattern)) ?? [] }))
      .filter(({ patterns }) => patterns.length > 0);
    if (fitting.length === 0) continue;
    const told = fitting.filter((each) => !fitting.some((other) => other !== each && isWithin(each.patterns, other.patterns)));
    const [only] = told;
    if (told.length !== 1 || only === undefined || (!known && turnsRound(heading, only.patterns))) return null;
    return { candidate: only.candidate, heading };
  }
  return null;
}

/** Words by which a heading means something else than the words that it shares: another body, year, field, or the contrary. */
const TURNING = new Set(
  [
    ...['không', 'chưa', 'ngoài', 'trừ', 'khác', 'quá', 'quáhạn', 'hết', 'cũ', 'trước', 'lĩnh', 'an', 'đảng', 'oda', 'đoàn', 'mặt', 'trận'],
    ...['tỉnhủy', 'huyệnủy', 'thànhủy', 'ủy'],
  ].map(fold),
);

function turnsRound({ said }: Row, patterns: readonly string[]): boolean {
  const rest = patterns.reduce((text, pattern) => text.replaceAll(pattern, ' '), said);
  return rest.split(/[ |]+/).some((word) => TURNING.has(word) || /^20\d\d$/.test(word));
}

/** Whether all these patterns were found inside wider ones: "UBND tỉnh giao" in "UBND tỉnh giao; nhiệm vụ UBND huyện giao". */
function isWithin(patterns: readonly string[], wider: readonly string[]): boolean {
  return patterns.every((pattern) => wider.some((each) => each !== pattern && each.includes(pattern)));
}

/** A heading above that names a level of administration of which neither the row nor its entry knows: "Cấp huyện" over "Số TTHC công bố mới". */
function namesOtherLevel(row: Row, { levels }: Candidate): boolean {
  if (levelsIn(row.unnamed).length > 0) return false;
  return above(row).some((heading) => heading.levels.some((level) => !levels.has(level)));
}

/**
 * A rate whose label leaves out a word of its entry is told by its parts: "Tỷ lệ TTHC đủ điều kiện được cung cấp trực
 * tuyến" over the rows of "một phần" (the Roman form's VII.2.1). All of its words must be the entry's.
 */
function nameRatesByParts(rows: readonly Row[], found: Map<Row, Found>, index: CatalogueIndex): void {
  for (const row of rows) {
    if (found.has(row) || !isRate(row)) continue;
    const codes = [...new Set(row.children.flatMap((child) => found.get(child)?.entry.code ?? []))];
    const rates = codes.flatMap((base) => codes.flatMap((numerator) => index.byParts.get(partsKey(numerator, base)) ?? []));
    const [rate] = rates;
    if (rate === undefined || rates.length !== 1 || !saysNoMore(row.words, rate)) continue;
    found.set(row, { entry: rate, match: { confidence: SURE.parts, by: 'parts', wording: wording(rate.vi), heading: null } });
  }
}

/** Fewer words say too little: "Tỷ lệ" alone stands over any parts. */
const LEAST_WORDS = 4;

function saysNoMore(words: string, entry: CatalogueEntry): boolean {
  const own = words.split(' ');
  const meant = new Set(wording(entry.vi).split(' '));
  return own.length >= LEAST_WORDS && own.every((word) => meant.has(word));
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
