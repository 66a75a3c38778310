import { ReadFailure } from '../../model/failure.js';
import type { WordFile } from './header.js';
import type { Piece, Text } from './pieces.js';

/** What the file says of a stretch of characters or of a paragraph: numbered properties, later ones winning ([MS-DOC] 2.6). */
export type Properties = ReadonlyMap<number, Buffer>;

const CHARACTERS = 12;
const PARAGRAPHS = 13;
const PAGE = 512;
/** sprmPHugePapx: the properties are in the data stream, being too long for a page. */
const HUGE = [0x6645, 0x6646];
/** sprmTDefTable, whose length takes two bytes; sprmPChgTabs, whose length may be left to its content. */
const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;
/** Lengths of operands by the three highest bits; 6 is told by the first byte. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3];
/** Steps after which a file is made to keep its reader busy. */
const MOST_STEPS = 20_000_000;

/** For each character of the text, what is said of it (`undefined` where nothing is). */
export interface Formatting {
  character(at: number): Properties | undefined;
  /** of the paragraph that ends with this character */
  paragraph(at: number): Properties | undefined;
}

export function readFormatting(file: WordFile, text: Text): Formatting {
  const characters = spread(text, runs(file, CHARACTERS, characterProperties));
  const paragraphs = spread(text, runs(file, PARAGRAPHS, paragraphProperties));
  return { character: characters, paragraph: paragraphs };
}

interface Run {
  from: number;
  to: number;
  properties: Properties;
}

/** Pages of 512 bytes in the main stream, each with its runs of bytes (2.9.33 ChpxFkp, 2.9.174 PapxFkp). */
function runs(file: WordFile, structure: number, read: (page: Buffer, run: number, runs: number, file: WordFile) => Properties): Run[] {
  const list = file.structure(structure);
  const pages = Math.floor((list.length - 4) / 8);
  const found: Run[] = [];
  const seen = new Set<number>();
  for (let each = 0; each < pages; each++) {
    const number = list.readUInt32LE((pages + 1) * 4 + each * 4) & 0x3fffff;
    const page = file.main.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE || seen.has(number)) continue;
    seen.add(number);
    const count = page.readUInt8(PAGE - 1);
    if ((count + 1) * 4 > PAGE) continue;
    for (let run = 0; run < count; run++) {
      const [from, to] = [page.readUInt32LE(run * 4), page.readUInt32LE(run * 4 + 4)];
      if (from < to) found.push({ from, to, properties: read(page, run, count, file) });
    }
  }
  return found;
}

function characterProperties(page: Buffer, run: number, count: number): Properties {
  const offset = (page[(count + 1) * 4 + run] ?? 0) * 2;
  return offset === 0 ? new Map() : parse(page.subarray(offset + 1, offset + 1 + (page[offset] ?? 0)));
}

function paragraphProperties(page: Buffer, run: number, count: number, file: WordFile): Properties {
  const offset = (page[(count + 1) * 4 + run * 13] ?? 0) * 2;
  if (offset === 0) return new Map();
  const short = page[offset] ?? 0;
  const bytes = short === 0 ? page.subarray(offset + 2, offset + 2 + (page[offset + 1] ?? 0) * 2) : page.subarray(offset + 1, offset + short * 2);
  // the style's number stands first
  const properties = parse(bytes.subarray(2));
  const huge = HUGE.map((code) => properties.get(code))
    .find((operand) => operand?.length === 4)
    ?.readUInt32LE(0);
  if (huge === undefined || huge + 2 > file.data.length) return properties;
  return new Map([...properties, ...parse(file.data.subarray(huge + 2, huge + 2 + file.data.readUInt16LE(huge)))]);
}

function parse(bytes: Buffer): Map<number, Buffer> {
  const properties = new Map<number, Buffer>();
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    const length = operandLength(code, bytes.subarray(at));
    properties.set(code, bytes.subarray(at, at + length));
    at += length;
  }
  return properties;
}

function operandLength(code: number, rest: Buffer): number {
  const kind = code >> 13;
  if (kind !== 6) return LENGTHS[kind] ?? 1;
  if (code === TABLE_DEFINITION) return rest.length < 2 ? rest.length : rest.readUInt16LE(0) + 1;
  const first = rest[0] ?? 0;
  if (code !== TABS || first !== 255) return first + 1;
  const deleted = (rest[1] ?? 0) * 4;
  return 2 + deleted + 1 + (rest[2 + deleted] ?? 0) * 3;
}

/** Runs of bytes to characters: a piece's bytes may be said anything of by several runs, and a run may lie in several pieces. */
function spread(text: Text, found: readonly Run[]): (at: number) => Properties | undefined {
  const all: Properties[] = [];
  const numbers = new Uint32Array(text.characters.length);
  const pieces = [...text.pieces].sort((a, b) => a.from - b.from);
  const longest = pieces.reduce((most, piece) => Math.max(most, piece.length * piece.width), 0);
  let steps = 0;
  for (const { from, to, properties } of found) {
    if (properties.size === 0) continue;
    all.push(properties);
    for (let each = firstAt(pieces, from - longest); each < pieces.length && (pieces[each] as Piece).from < to; each++) {
      const piece = pieces[each] as Piece;
      const first = Math.max(0, Math.ceil((from - piece.from) / piece.width));
      const last = Math.min(piece.length, Math.ceil((to - piece.from) / piece.width));
      steps += 1 + Math.max(0, last - first);
      if (steps > MOST_STEPS) throw new ReadFailure('damaged', 'the file says too many things of the same text');
      if (last > first) numbers.fill(all.length, piece.at + first, piece.at + last);
    }
  }
  return (at) => all[(numbers[at] ?? 0) - 1];
}

/** The first piece, in the order of their bytes, that begins at this byte or after it. */
function firstAt(pieces: readonly Piece[], from: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
