import { parseStt } from '../../../text/stt.js';
import { isUpper, squeeze } from '../../../text/unicode.js';
import { unitKind } from '../../../text/units.js';
import { type Band, cutSegment, NUMBER_NAME, nearest, type Parted, type Segment } from './segments.js';

/** What a page holds from left to right, in characters; what stands beyond names no column. */
const WIDEST = 400;

/** Shares of a page's lines that may run into a gutter: the fewest that leave as many columns as are expected. */
const NOISE = [0.02, 0.06, 0.12, 0.18];

/** The columns of a page from left to right, that of the row numbers first; `expected` of them, if there are places to part them. */
export function pageBands(body: readonly Parted[], names: readonly Segment[], expected: number): Band[] {
  const ways = NOISE.map((share) => bandsWith(body, names, Math.floor(body.length * share)));
  const first = ways[0] as Band[];
  return ways.find((bands) => bands.length >= expected) ?? ways.reduce((most, bands) => (bands.length > most.length ? bands : most), first);
}

function bandsWith(body: readonly Parted[], names: readonly Segment[], noise: number): Band[] {
  const numbers = body.flatMap(({ number }) => number ?? []);
  const named = names.filter((name) => NUMBER_NAME.test(name.text) && names.every((other) => other.from > name.from - 3));
  const bands = findBands(
    body,
    names.filter((name) => !named.includes(name)),
    noise,
  );
  const first = [...numbers, ...named];
  if (first.length === 0) return bands;
  const from = first.reduce((least, part) => Math.min(least, part.from), WIDEST);
  const to = first.reduce((most, part) => Math.max(most, part.to), from + 1);
  // words without a number in the numbers' column
  const rest = named.length > 0 ? bands.filter((band) => band.to > Math.max(...named.map((name) => name.to)) + 1) : bands;
  return [{ from, to: Math.max(from + 1, Math.min(to, rest[0]?.from ?? to)) }, ...rest];
}

/**
 * Columns are the bands between gutters: places that hardly a line writes on, two characters wide or more. A column whose
 * cells begin at one place needs one blank alone.
 */
function findBands(body: readonly Parted[], names: readonly Segment[], noise: number): Band[] {
  const width = [...body.flatMap(({ parts }) => parts.slice(-1)), ...names].reduce((widest, part) => Math.max(widest, Math.min(part.to, WIDEST)), 0);
  const written = new Uint32Array(width + 2);
  const inked = new Uint32Array(width + 2);
  const starts = new Uint32Array(width + 2);
  const write = (part: Segment, weight: number) => {
    for (let x = part.from; x < Math.min(part.to, width); x++) {
      written[x] = (written[x] ?? 0) + weight;
      if (part.text[x - part.from] !== ' ') inked[x] = (inked[x] ?? 0) + weight;
    }
    if (part.from < width) starts[part.from] = (starts[part.from] ?? 0) + 1;
  };
  for (const { parts } of body) if (!isHeading(parts)) for (const part of parts) write(part, 1);
  for (const name of names) write(name, noise + 1);
  const least = Math.max(3, body.length * 0.15);
  const bands: Band[] = [];
  let from = -1;
  let blank = 0;
  for (let x = 0; x <= width + 1; x++) {
    if ((written[x] ?? 0) > noise) {
      if (from >= 0 && blank === 0 && (inked[x] ?? 0) <= noise && (starts[x + 1] ?? 0) >= least) {
        bands.push({ from, to: x });
        from = x + 1;
      } else if (from < 0) from = x;
      blank = 0;
    } else if (from >= 0) {
      blank++;
      if (blank === 2 || x === width + 1) {
        bands.push({ from, to: x - blank + 1 });
        from = -1;
      }
    } else blank++;
  }
  return bands.flatMap((band) => cutBetweenNames(band, names, inked, noise));
}

/** A band under two names is two columns, if a place between the names is blank on nearly every line. */
function cutBetweenNames(band: Band, names: readonly Segment[], inked: Uint32Array, noise: number): Band[] {
  const middle = (name: Band) => (name.from + name.to) / 2;
  const over = names.filter((name) => middle(name) >= band.from && middle(name) < band.to).sort((a, b) => a.from - b.from);
  const right = over.find((name, at) => at > 0 && name.from >= Math.max(...over.slice(0, at).map((each) => each.to)));
  if (right === undefined) return [band];
  const left = over.filter((name) => name.to <= right.from);
  let cut = -1;
  for (let x = Math.ceil(Math.max(...left.map(middle))); x < middle(right); x++) if ((inked[x] ?? 0) <= (inked[cut] ?? noise)) cut = x;
  if (cut <= band.from) return [band];
  return [{ from: band.from, to: cut }, ...cutBetweenNames({ from: cut + 1, to: band.to }, names, inked, noise)];
}

/** A title in capitals may be set over several columns. */
function isHeading(parts: readonly Segment[]): boolean {
  const title = parts.at(-1)?.text ?? '';
  return parts.length === 1 && isUpper(title) && title.split(' ').length > 2;
}

/** The texts of a line by band. A run over a gutter that it leaves blank is cells of two columns. */
export function cellTexts({ number, parts }: Parted, bands: readonly Band[]): string[] {
  const texts = bands.map(() => '');
  if (number !== null) texts[0] = number.text;
  for (const [index, part] of parts.flatMap((each) => cutAtGutters(each, bands)).entries()) {
    const overlap = (band: Band) => Math.min(part.to, band.to) - Math.max(part.from, band.from);
    let best = nearest(bands, part);
    for (const [at, band] of bands.entries()) if (overlap(band) > 0 && overlap(band) > overlap(bands[best] as Band)) best = at;
    // a title over several columns belongs to the first of them
    if (index === 0 && number !== null && parts.length === 1 && isUpper(part.text)) best = 1;
    if (best === 0 && number !== null) best = 1;
    texts[best] = squeeze(`${texts[best] ?? ''} ${part.text}`);
  }
  return texts;
}

function cutAtGutters(part: Segment, bands: readonly Band[]): Segment[] {
  if (isUpper(part.text)) return [part];
  const next = bands.find((band) => band.from > part.from && band.from < part.to && part.text[band.from - 1 - part.from] === ' ');
  if (next === undefined) return [part];
  const [left, right] = cutSegment(part, next.from - part.from);
  return [left, ...cutAtGutters(right, bands)];
}

/** What the cells of a column are like, by which it is known on the next page. */
export interface Trait {
  numbers: number;
  figures: number;
  units: number;
  words: number;
  /** its middle, as a share of the page's width */
  place: number;
  filled: boolean;
}

export function traits(rows: readonly string[][], bands: readonly Band[]): Trait[] {
  const left = bands[0]?.from ?? 0;
  const width = Math.max(1, (bands.at(-1)?.to ?? 1) - left);
  return bands.map((band, column) => {
    const filled = rows.map((texts) => texts[column] ?? '').filter((text) => text !== '');
    const share = (test: (text: string) => boolean) => filled.filter(test).length / Math.max(1, filled.length);
    return {
      numbers: share((text) => parseStt(text) !== null),
      figures: share((text) => /^(?:[-–]|\d+(?:[.,]\d+)*\s*%?)$/.test(text)),
      units: share((text) => unitKind(text) !== null),
      words: Math.min(1, filled.reduce((sum, text) => sum + text.length, 0) / Math.max(1, filled.length) / 30),
      place: ((band.from + band.to) / 2 - left) / width,
      filled: filled.length > 0,
    };
  });
}

/** For each band of a page without a header the column that it is, in order; two bands may be one column's. */
export function matchColumns(page: readonly Trait[], columns: readonly Trait[]): number[] {
  const likeness = (a: Trait, b: Trait) => {
    const apart = Math.abs(a.place - b.place) * 2;
    if (!b.filled) return 0.6 - apart;
    return 1 - apart - (Math.abs(a.numbers - b.numbers) + Math.abs(a.figures - b.figures) + Math.abs(a.units - b.units) + Math.abs(a.words - b.words)) / 2;
  };
  let paths = columns.map((column, at) => ({ score: likeness(page[0] as Trait, column), columns: [at] }));
  for (const trait of page.slice(1)) {
    paths = columns.map((column, at) => {
      const before = paths.slice(0, at + 1).map((path, from) => ({ ...path, score: path.score - (from === at ? 0.7 : 0) }));
      const best = before.reduce((most, path) => (path.score > most.score ? path : most));
      return { score: best.score + likeness(trait, column), columns: [...best.columns, at] };
    });
  }
  return paths.reduce((most, path) => (path.score > most.score ? path : most)).columns;
}
