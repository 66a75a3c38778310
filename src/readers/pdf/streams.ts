import { deflateSync } from 'node:zlib';
import { ReadFailure } from '../../model/failure.js';
import { type Indirect, indirectOf, plain } from './indirect.js';
import { lengthOfLzw, unpack } from './unpack.js';
import { type ObjectStream, objectStream, refuseWidths } from './widths.js';

/** A page's drawing, or a font, unpacked: no report has one that is larger. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_UNPACKED_IN_ALL = 512 * 1024 * 1024;
/** Deflate makes at most this many bytes of one (RFC 1951: 258 bytes of two bits). */
const MOST_INFLATION = 1032;
/** Streams unpacked to less may be referred to as often as the file likes. */
const LARGE = 64 * 1024;
const MOST_STREAMS = 200_000;
/** pdf.js lists them all where the file's own list is no good. */
const MOST_OBJECTS = 500_000;
/** A stream's dictionary is no longer than this; of a longer one only its end is read. */
const LONGEST_DICTIONARY = 16_384;
const MOST_DICTIONARIES = 128 * 1024 * 1024;
/** Steps in which a stream may be packed whose filters the file does not tell plainly. */
const MOST_STEPS = 8;

/** A stream of a file, before anything of it is unpacked (PDF 32000-1 §7.3.8). */
interface Stream {
  /** "12 0", the object's number and generation */
  name: string;
  dictionary: string;
  /** where the dictionary begins, and where the data begin and end, as far as its keywords tell */
  at: number;
  from: number;
  to: number;
  /** the data may go on to here: their own length says so, or it cannot be told where they end */
  farthest: number;
}

/**
 * A copy of a file made ready for pdf.js, which unpacks whatever it is given, and keeps to itself what letters stand for
 * when the drawing itself says so.
 * - Pictures are emptied: only that they are there and where is wanted.
 * - Streams that unpack to more than any report's are refused.
 * - `/ActualText` of marked content (PDF 32000-1 §14.9.4) is handed on under the name `/MCID`, the only entry of marked
 *   content that an operator list has.
 * @throws ReadFailure `too-large`, `damaged` for fonts that give widths to codes that there are not
 */
export function prepare(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = Buffer.from(new Uint8Array(bytes).buffer);
  if (objectsIn(copy) > MOST_OBJECTS) throw tooLarge();
  const packed: Stream[] = [];
  let dictionaries = 0;
  for (const stream of streamsOf(copy)) {
    dictionaries += stream.dictionary.length;
    if (dictionaries > MOST_DICTIONARIES) throw tooLarge();
    if (!emptyPicture(copy, stream) && packed.push(stream) > MOST_STREAMS) throw tooLarge();
  }
  const indirect = indirectOf(copy);
  const mayInflate = packed.reduce((sum, { from, to }) => sum + (to - from), 0) * MOST_INFLATION > MOST_UNPACKED_IN_ALL;
  const objects: ObjectStream[] = [];
  const large: Array<{ name: string; size: number }> = [];
  let total = 0;
  for (const stream of packed) {
    const { dictionary, from, to } = stream;
    stream.farthest = farthestOf(stream, indirect, copy.length);
    const filters = filtersOf(dictionary, indirect);
    const [drawing, holdsObjects] = [isDrawing(dictionary), /\/ObjStm\b/.test(dictionary)];
    const told = filters?.length === 1 && stream.farthest === to;
    if (told && !drawing && !holdsObjects && (to - from) * MOST_INFLATION <= MOST_UNPACKED && !mayInflate) continue;
    const unpacked = filters === null ? unpackUntold(copy, stream) : unpackStream(copy, stream, filters);
    const size = typeof unpacked === 'number' ? unpacked : (unpacked?.length ?? 0);
    if (size > LARGE && stream.name !== '') large.push({ name: stream.name, size });
    total += size;
    if (total > MOST_UNPACKED_IN_ALL) throw tooLarge();
    if (holdsObjects && unpacked instanceof Buffer) objects.push(objectStream(dictionary, unpacked));
    if (!drawing || filters?.length !== 1) continue;
    const held = stream.farthest === to ? unpacked : unpackStream(copy, { ...stream, farthest: to }, filters);
    if (held instanceof Buffer) handOnActualText(copy, stream, held);
  }
  refuseWidths(indirect, objects);
  if (large.length > 0) {
    const uses = references([indirect.text(), ...objects.map(({ text }) => text)]);
    for (const { name, size } of large) total += size * Math.max(0, (uses.get(name) ?? 1) - 1);
    if (total > MOST_UNPACKED_IN_ALL) throw tooLarge();
  }
  return new Uint8Array(copy.buffer);
}

/** How many objects begin, or their ends are missing. */
function objectsIn(bytes: Buffer): number {
  let [begin, end] = [0, 0];
  for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3)) {
    if (bytes[at - 1] === 0x64) end += 1;
    else begin += 1;
  }
  return Math.max(begin, end);
}

function tooLarge(): ReadFailure {
  return new ReadFailure('too-large', 'the file holds far more data than a report, packed; it is no report, or made to do harm');
}

/**
 * Every place that looks like a stream, whatever the cross-reference table says: pdf.js may find it by other ways. Anything
 * may follow the keyword on its line, and comments stand before it.
 */
function* streamsOf(bytes: Buffer): Generator<Stream> {
  let end = 0;
  let object = -1;
  let next = bytes.indexOf('obj');
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    for (; next >= 0 && next < at; next = bytes.indexOf('obj', next + 3)) object = next;
    if (object < 0) continue;
    const start = Math.max(object, at - LONGEST_DICTIONARY);
    const dictionary = bytes.toString('latin1', start, at);
    if (!dictionary.includes('>>')) continue;
    let from = at + 6;
    while (from < bytes.length && bytes[from] !== 0x0a && bytes[from] !== 0x0d) from += 1;
    from += bytes[from] === 0x0d && bytes[from + 1] === 0x0a ? 2 : 1;
    const name = /(\d+)\s+(\d+)\s*$/.exec(bytes.toString('latin1', Math.max(0, object - 24), object));
    if (end >= 0 && end < from) end = bytes.indexOf('endstream', from);
    const to = end < 0 ? bytes.length : end;
    yield { name: name === null ? '' : `${name[1]} ${name[2]}`, dictionary, at: start, from, to, farthest: to };
  }
}

/** Where the data may end: they may hold the word that ends them, and then their length tells. */
function farthestOf({ dictionary, from, to }: Stream, indirect: Indirect, end: number): number {
  const told = [...plain(dictionary).matchAll(/\/Length\s+(\d+)(\s+\d+\s+R)?/g)].at(-1);
  if (told === undefined) return to;
  const length = told[2] === undefined ? told[1] : /^\s*(\d+)/.exec(indirect.object(`${told[1]}${told[2]}`) ?? '')?.[1];
  if (length === undefined) return end;
  return Math.max(to, Math.min(end, from + Number(length)));
}

const SHORT: Record<string, string> = { Fl: 'FlateDecode', LZW: 'LZWDecode', A85: 'ASCII85Decode', AHx: 'ASCIIHexDecode', RL: 'RunLengthDecode' };

/** The names of a stream's filters; null where they cannot be told. */
function filtersOf(dictionary: string, indirect: Indirect): string[] | null {
  const value = /\/Filter\s*(\[[^\]]*\]|\/[^\s/<>[\]()]+|\d+\s+\d+\s+R)/.exec(plain(dictionary))?.[1];
  if (value === undefined) return null;
  let lost = false;
  const resolve = (text: string, depth: number): string =>
    text.replace(/(\d+\s+\d+)\s+R/g, (_, reference: string) => {
      const named = /^\s*(\[[^\]]*\]|\/[^\s/<>[\]()]+|\d+\s+\d+\s+R)/.exec(plain(indirect.object(reference) ?? ''))?.[1];
      if (named === undefined || depth > MOST_STEPS) lost = true;
      return named === undefined || lost ? '' : resolve(named, depth + 1);
    });
  const names = [...resolve(value, 0).matchAll(/\/([^\s/<>[\]()]+)/g)].map(([, name = '']) => SHORT[name] ?? name);
  return lost || names.length === 0 ? null : names;
}

/** A page's drawing or a form's: pages give no type, and the other streams without one tell themselves by their entries. */
function isDrawing(dictionary: string): boolean {
  if (/\/Subtype\s*\/Form\b/.test(dictionary)) return true;
  return !/\/(?:Type|Subtype|Length1|Length2|Length3|N|FunctionType|ShadingType|PatternType|CMapName)\b/.test(dictionary);
}

/** Makes a picture one raw dot; the room of its data stays. */
function emptyPicture(bytes: Buffer, { dictionary, at }: Stream): boolean {
  if (!/\/Subtype\s*\/Image\b/.test(dictionary)) return false;
  for (const { index, 1: key = '', 2: number = '' } of dictionary.matchAll(/(\/(?:Width|Height)\s+)(\d+)(?!\s+\d+\s+R)/g))
    bytes.write('1'.padEnd(number.length), at + index + key.length, 'latin1');
  for (const { index } of dictionary.matchAll(/\/Filter\b/g)) bytes.write('/Packed', at + index, 'latin1');
  return true;
}

/** What a stream holds, or only how much where that is all that can be told; null for data that do not unpack. */
function unpackStream(bytes: Buffer, { from, farthest }: Stream, filters: readonly string[]): Buffer | number | null {
  let data: Buffer = bytes.subarray(from, farthest);
  for (const [step, filter] of filters.entries()) {
    if (filter === 'LZWDecode') {
      const length = lengthOfLzw(data, MOST_UNPACKED);
      if (length > MOST_UNPACKED || step < filters.length - 1) throw tooLarge();
      return length;
    }
    const unpacked = unpack(data, filter, MOST_UNPACKED);
    if (unpacked === 'too-large') throw tooLarge();
    if (unpacked === null) return null;
    data = unpacked;
  }
  return data;
}

/** How much a stream may hold whose filters are not told: as often as its data look like those of Flate (RFC 1950 §2.2). */
function unpackUntold(bytes: Buffer, { from, farthest }: Stream): number | null {
  let data: Buffer = bytes.subarray(from, farthest);
  for (let step = 0; step < MOST_STEPS; step++) {
    const [method = 0, flags = 0] = data;
    if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0) return step === 0 ? null : data.length;
    const unpacked = unpack(data, 'FlateDecode', MOST_UNPACKED);
    if (unpacked === 'too-large') throw tooLarge();
    if (unpacked === null) return data.length;
    data = unpacked;
  }
  throw tooLarge();
}

/** How often each object is referred to. */
function references(texts: readonly string[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const text of texts)
    for (const [, number, generation] of text.matchAll(/(?<!\d)(\d{1,10})\s+(\d{1,5})\s+R\b/g)) {
      const name = `${number} ${generation}`;
      uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  return uses;
}

const PROPERTIES = /<<((?:[^<>()]|<[^<>]*>|\((?:[^()\\]|\\[\s\S])*\))*)>>\s*BDC/g;

/** Writes a drawing back, packed anew, where its actual texts stand under the name that an operator list has. */
function handOnActualText(bytes: Buffer, { dictionary, from, to }: Stream, drawing: Buffer): void {
  if (!drawing.includes('/ActualText') || /\/DecodeParms\b/.test(dictionary)) return;
  const renamed = drawing
    .toString('latin1')
    .replace(PROPERTIES, (all, inner: string) =>
      inner.includes('/ActualText') ? `<<${inner.replace(/\/MCID\b/, '/I').replace(/\/ActualText\b/, '/MCID')}>>BDC` : all,
    );
  const packed = deflateSync(Buffer.from(renamed, 'latin1'), { level: 9 });
  if (packed.length > to - from) return;
  packed.copy(bytes, from);
  bytes.fill(0x0a, from + packed.length, to);
}
