import type { Indicator } from '../model/report.js';
import { fold } from '../text/unicode.js';
import { CATALOGUE } from './catalogue.js';
import type { Catalogue, CatalogueEntry } from './entry.js';

/**
 * Which catalogue entry a printed row is: by its words, abbreviations written out, and by the rows above it where several
 * entries have the same words. A wrong code is worse than none: where two entries could be meant the row gets null.
 */

/** The indicators with `code` set where exactly one entry is sure, null elsewhere; all else as it was. */
export function matchCodes(indicators: readonly Indicator[], catalogue: Catalogue = CATALOGUE): Indicator[] {
  const index = indexEntries(catalogue);
  const rows = readRows(indicators);
  for (const row of rows) row.entry = chooseEntry(row, index);
  nameRatesByParts(rows, index);
  return rows.map((row) => ({ ...row.indicator, code: row.entry?.code ?? null }));
}

/** What the forms abbreviate; a repeated last letter is a misprint seen ("VBQPPPL", "ĐVSNCCL"). */
const ABBREVIATIONS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^tthc$/, 'thủ tục hành chính'],
  [/^dvctt$/, 'dịch vụ công trực tuyến'],
  [/^dvc$/, 'dịch vụ công'],
  [/^vbqp+l$/, 'văn bản quy phạm pháp luật'],
  [/^qp+l$/, 'quy phạm pháp luật'],
  [/^cchc$/, 'cải cách hành chính'],
  [/^pakn$/, 'phản ánh kiến nghị'],
  [/^đvsn(?:c+l)?$/, 'đơn vị sự nghiệp công lập'],
  [/^sncl$/, 'sự nghiệp công lập'],
  [/^ubnd$/, 'ủy ban nhân dân'],
  [/^ubndtp$/, 'ủy ban nhân dân thành phố'],
  [/^kh$/, 'kế hoạch'],
  [/^nv$/, 'nhiệm vụ'],
  [/^vb$/, 'văn bản'],
  [/^cv$/, 'công văn'],
  [/^cvđi$/, 'công văn đi'],
  [/^tp$/, 'thành phố'],
  [/^tx$/, 'thị xã'],
];

/**
 * Different words for one thing, in this order. One level of administration has one name (huyện, quận, thị xã; xã,
 * phường, thị trấn, đặc khu); "đúng hẹn", "đúng và trước hạn" and "đúng hạn" are one.
 */
const SYNONYMS: ReadonlyArray<readonly [string, string]> = [
  ['thị xã', 'huyện'],
  ['quận', 'huyện'],
  ['thị trấn', 'xã'],
  ['đặc khu', 'xã'],
  ['phường', 'xã'],
  ['cấp tỉnh', 'tỉnh'],
  ['cấp huyện', 'huyện'],
  ['cấp xã', 'xã'],
  ['công lập công lập', 'công lập'],
  ['đảm bảo', 'bảo đảm'],
  ['tỷ lệ phần trăm', 'tỷ lệ'],
  ['đúng hẹn', 'đúng hạn'],
  ['đúng hạn và trước hạn', 'đúng hạn'],
  ['trước hạn và đúng hạn', 'đúng hạn'],
  ['đúng và trước hạn', 'đúng hạn'],
  ['trước và đúng hạn', 'đúng hạn'],
].map(([from = '', to = '']) => [` ${fold(from)} `, ` ${fold(to)} `]);

const EXPANSIONS = ABBREVIATIONS.map(([short, long]) => [short, fold(long)] as const);
/** Words whose presence tells nothing: "đã hoàn thành" and "hoàn thành"; but "đang", "chưa" and "không" do. */
const FILLERS = new Set(['đã', 'được', 'các', 'những', 'việc', 'của'].map(fold));
/** "Tổng số hồ sơ …", "Số lượng hồ sơ …": every count begins with one of these, or has lost it. */
const COUNT_WORDS = new RegExp(`^(?:${['tổng số lượng', 'tổng số', 'số lượng', 'số'].map(fold).join('|')}) `, 'u');
const CITY = ` ${fold('thành phố')} `;
const DISTRICT = ` ${fold('huyện')} `;

/** The words of a label by which it is compared: folded, written out, without parentheses, punctuation and fillers. */
export function wording(label: string): string {
  const words = fold(withoutParentheses(label).replace(/(\p{Ll})(\p{Lu}{2,})/gu, '$1 $2'))
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter((word) => word !== '')
    .map(writeOut)
    .join(' ');
  const same = SYNONYMS.reduce((text, [from, to]) => text.replaceAll(from, to), ` ${words} `);
  const told = same
    .trim()
    .split(' ')
    .filter((word) => !FILLERS.has(word));
  return told.join(' ').replace(COUNT_WORDS, '');
}

function writeOut(word: string): string {
  return EXPANSIONS.find(([short]) => short.test(word))?.[1] ?? word;
}

/** An explanation in parentheses; one that is never closed ends with its label. */
function withoutParentheses(label: string): string {
  const inner = /\([^()]*\)/g;
  return label.replace(inner, ' ').replace(inner, ' ').replace(/\(.*$/su, ' ');
}

/** A row among the rows of its table. */
interface Row {
  indicator: Indicator;
  words: string;
  /** the row's own words and those of its unit, which may name who assigned ("NV Tỉnh giao") */
  said: string;
  parent: Row | null;
  children: Row[];
  /** the rate among its siblings that it may be a part of */
  rateBefore: Row | null;
  entry: CatalogueEntry | null;
}

/** A heading says what it is about at its beginning; the rest of a long text in its place is not searched row by row. */
const LONGEST_HEADING = 1000;

function readRows(indicators: readonly Indicator[]): Row[] {
  const read = districtCities(indicators) ? (text: string) => citiesAsDistricts(wording(text)) : wording;
  const rows: Row[] = [];
  let table: string | null = null;
  let top: Row[] = [];
  let open = new Map<string, Row>();
  for (const indicator of indicators) {
    if (indicator.table !== table) {
      table = indicator.table;
      top = [];
      open = new Map();
    }
    const words = read(indicator.label);
    const parent = open.get(indicator.path.join(' ')) ?? null;
    const siblings = parent?.children ?? top;
    const said = ` ${words.slice(0, LONGEST_HEADING)} | ${read(indicator.unit ?? '')} `;
    const row: Row = { indicator, words, said, parent, children: [], rateBefore: rateAmong(siblings), entry: null };
    siblings.push(row);
    rows.push(row);
    if (indicator.stt !== null) open.set([...indicator.path, indicator.stt].join(' '), row);
  }
  return rows;
}

/**
 * Some forms print the parts of a rate as its siblings, after it (hong-hai VI). Only where the siblings begin with a rate:
 * where parts come first, the rate before a row belongs to other parts.
 */
function rateAmong(siblings: readonly Row[]): Row | null {
  const [first] = siblings;
  if (first === undefined || !isRate(first)) return null;
  const last = siblings.at(-1) as Row;
  return isRate(last) ? last : last.rateBefore;
}

const RATE = `${fold('tỷ lệ')} `;

function isRate(row: Row): boolean {
  return row.words.startsWith(RATE);
}

/** A report whose rows name a province ("UBND tỉnh") speaks of a city of that province: of the district tier. */
function districtCities(indicators: readonly Indicator[]): boolean {
  return indicators.some(({ label, unit }) => /(?:UBND|ủy ban nhân dân) tỉnh|tỉnh giao/iu.test(`${label} ${unit ?? ''}`));
}

function citiesAsDistricts(words: string): string {
  return ` ${words} `.replaceAll(CITY, DISTRICT).trim();
}

interface Indexed {
  entry: CatalogueEntry;
  under: readonly string[] | null;
}

interface Wording {
  words: readonly string[];
  entries: Indexed[];
}

interface EntryIndex {
  /** by wording without spaces: print and text layers lose them ("banhành") */
  byWording: Map<string, Wording>;
  /** which wordings have a word: also the words that are surely no misprint */
  byWord: Map<string, Wording[]>;
  /** rates by the codes of their parts */
  byParts: Map<string, CatalogueEntry[]>;
}

const INDEXES = new WeakMap<Catalogue, EntryIndex>();

function indexEntries(catalogue: Catalogue): EntryIndex {
  const known = INDEXES.get(catalogue);
  if (known !== undefined) return known;
  const index: EntryIndex = { byWording: new Map(), byWord: new Map(), byParts: new Map() };
  for (const entry of catalogue.entries) addEntry(index, entry);
  INDEXES.set(catalogue, index);
  return index;
}

function addEntry(index: EntryIndex, entry: CatalogueEntry): void {
  const indexed: Indexed = { entry, under: entry.under?.map((text) => ` ${wording(text)} `) ?? null };
  for (const words of new Set([entry.vi, ...(entry.aliases ?? [])].map(wording))) {
    const key = spaceless(words);
    const known = index.byWording.get(key);
    if (known === undefined) addWording(index, key, { words: words.split(' '), entries: [indexed] });
    else known.entries.push(indexed);
  }
  if (entry.rateOf !== undefined) push(index.byParts, partsKey(entry.rateOf.numerator, entry.rateOf.base), entry);
}

function addWording(index: EntryIndex, key: string, each: Wording): void {
  index.byWording.set(key, each);
  for (const word of new Set(each.words)) push(index.byWord, word, each);
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function spaceless(words: string): string {
  return words.replaceAll(' ', '');
}

function partsKey(numerator: string, base: string): string {
  return `${numerator} / ${base}`;
}

function chooseEntry(row: Row, index: EntryIndex): CatalogueEntry | null {
  const exact = index.byWording.get(spaceless(row.words));
  const candidates = (exact === undefined ? misprintsOf(row.words, index).flatMap((each) => each.entries) : exact.entries).filter(({ entry }) =>
    fitsCell(row, entry),
  );
  const sure = candidates.filter(({ under }) => under === null);
  if (sure.length > 0) return candidates.length === 1 ? (sure[0]?.entry ?? null) : null;
  return chooseByHeading(row, candidates);
}

/** A cell that takes a code of a legend is never a count of the same words. */
function fitsCell(row: Row, entry: CatalogueEntry): boolean {
  return (row.indicator.options !== null) === (entry.kind === 'coded');
}

/** The nearest words above that any candidate asks for decide; null when they are those of two candidates. */
function chooseByHeading(row: Row, candidates: readonly Indexed[]): CatalogueEntry | null {
  for (const said of contextOf(row)) {
    const fitting = candidates
      .map(({ entry, under }) => ({ entry, patterns: under?.filter((pattern) => said.includes(pattern)) ?? [] }))
      .filter(({ patterns }) => patterns.length > 0);
    if (fitting.length === 0) continue;
    const told = fitting.filter((each) => !fitting.some((other) => other !== each && isWithin(each.patterns, other.patterns)));
    return told.length === 1 ? (told[0]?.entry ?? null) : null;
  }
  return null;
}

/** Whether all these patterns were found inside wider ones: "UBND tỉnh giao" in "UBND tỉnh giao; nhiệm vụ UBND huyện giao". */
function isWithin(patterns: readonly string[], wider: readonly string[]): boolean {
  return patterns.every((pattern) => wider.some((each) => each !== pattern && each.includes(pattern)));
}

/** The row itself, the rate beside it, and the rows above it, nearest first; a rate above ends it, for its parts are its own. */
function contextOf(row: Row): string[] {
  const context = [row.said];
  if (row.rateBefore !== null) context.push(row.rateBefore.said);
  for (let above = row.parent; above !== null; above = above.parent) {
    context.push(above.said);
    if (isRate(above)) break;
  }
  return context;
}

/**
 * A rate whose label leaves out a word of its entry is told by its parts: "Tỷ lệ TTHC đủ điều kiện được cung cấp trực
 * tuyến" over the rows of "một phần" (hong-hai VII.2.1). All of its words must be the entry's.
 */
function nameRatesByParts(rows: readonly Row[], index: EntryIndex): void {
  for (const row of rows) {
    if (row.entry !== null || !isRate(row)) continue;
    const codes = [...new Set(row.children.flatMap(({ entry }) => (entry === null ? [] : [entry.code])))];
    const rates = codes.flatMap((base) => codes.flatMap((numerator) => index.byParts.get(partsKey(numerator, base)) ?? []));
    const [rate] = rates;
    if (rate !== undefined && rates.length === 1 && saysNoMore(row.words, rate)) row.entry = rate;
  }
}

const LEAST_WORDS = 4;

function saysNoMore(words: string, entry: CatalogueEntry): boolean {
  const own = words.split(' ');
  const meant = new Set(wording(entry.vi).split(' '));
  return own.length >= LEAST_WORDS && own.every((word) => meant.has(word));
}

/** At most so many words of a label may be misprinted, each by one letter or mark. */
const MISPRINTED_WORDS = 2;
/** Words by which entries differ: near to other words, and never corrected. */
const NEVER_MISPRINTED = new Set(
  ['tỉnh', 'huyện', 'xã', 'thành', 'phố', 'sở', 'một', 'toàn', 'trước', 'đúng', 'quá', 'trong', 'sau', 'chưa', 'không'].map(fold),
);

/** The wordings that the words are a misprint of: as many words, and those that differ are no words of the catalogue. */
function misprintsOf(words: string, index: EntryIndex): Wording[] {
  const printed = words.split(' ');
  const odd = printed.filter((word) => !index.byWord.has(word)).length;
  if (printed.length < LEAST_WORDS || odd === 0 || odd > MISPRINTED_WORDS) return [];
  const found = new Set<Wording>();
  for (const word of new Set(printed)) for (const each of index.byWord.get(word) ?? []) if (each.words.length === printed.length) found.add(each);
  return [...found].filter((each) => each.words.every((meant, at) => isMisprint(printed[at] as string, meant, index)));
}

function isMisprint(printed: string, meant: string, index: EntryIndex): boolean {
  if (printed === meant) return true;
  return !index.byWord.has(printed) && !NEVER_MISPRINTED.has(meant) && !/\d/.test(printed + meant) && isOneSlip(printed, meant);
}

/** One letter or mark more, fewer or other, or two neighbours swapped. */
function isOneSlip(printed: string, meant: string): boolean {
  const [a, b] = [[...printed.normalize('NFD')], [...meant.normalize('NFD')]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
