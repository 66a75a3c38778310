import { deflateSync } from 'node:zlib';
import { ReadFailure } from '../../model/failure.js';
import { lengthOfLzw, unpack } from './unpack.js';

/** A page's drawing, or a font, unpacked: no report has one that is larger. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_UNPACKED_IN_ALL = 512 * 1024 * 1024;
/** Deflate makes at most this many bytes of one (RFC 1951: 258 bytes of two bits). */
const MOST_INFLATION = 1032;
/** Streams unpacked to less may be referred to as often as the file likes. */
const LARGE = 1024 * 1024;
const MOST_STREAMS = 200_000;
/** A stream's dictionary is no longer than this. */
const LONGEST_DICTIONARY = 16_384;

/** A stream of a file, before anything of it is unpacked (PDF 32000-1 §7.3.8). */
interface Stream {
  /** "12 0", the object's number and generation */
  name: string;
  dictionary: string;
  /** where the dictionary begins, and where the data begin and end, as far as its keywords tell */
  at: number;
  from: number;
  to: number;
}

/**
 * A copy of a file made ready for pdf.js, which unpacks whatever it is given, and keeps to itself what letters stand for
 * when the drawing itself says so.
 * - Pictures are emptied: only that they are there and where is wanted.
 * - Streams that unpack to more than any report's are refused.
 * - `/ActualText` of marked content (PDF 32000-1 §14.9.4) is handed on under the name `/MCID`, the only entry of marked
 *   content that an operator list has.
 * @throws ReadFailure `too-large`
 */
export function prepare(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = Buffer.from(new Uint8Array(bytes).buffer);
  const packed: Stream[] = [];
  for (const stream of streamsOf(copy)) if (!emptyPicture(copy, stream) && packed.push(stream) > MOST_STREAMS) throw tooLarge();
  const mayInflate = packed.reduce((sum, { from, to }) => sum + (to - from), 0) * MOST_INFLATION > MOST_UNPACKED_IN_ALL;
  let total = 0;
  for (const stream of packed) {
    const filters = filtersOf(stream.dictionary);
    if (filters.length === 0) continue;
    const drawing = isDrawing(stream.dictionary);
    if (!drawing && filters.length === 1 && (stream.to - stream.from) * MOST_INFLATION <= MOST_UNPACKED && !mayInflate) continue;
    const unpacked = unpackStream(copy, stream, filters);
    const size = typeof unpacked === 'number' ? unpacked : (unpacked?.length ?? 0);
    total += size > LARGE && stream.name !== '' ? size * references(copy, stream.name) : size;
    if (total > MOST_UNPACKED_IN_ALL) throw tooLarge();
    if (drawing && unpacked instanceof Buffer && filters.length === 1) handOnActualText(copy, stream, unpacked);
  }
  return new Uint8Array(copy.buffer);
}

function tooLarge(): ReadFailure {
  return new ReadFailure('too-large', 'the file holds far more data than a report, packed; it is no report, or made to do harm');
}

/** Every place that looks like a stream, whatever the cross-reference table says: pdf.js may find it by other ways. */
function* streamsOf(bytes: Buffer): Generator<Stream> {
  let end = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    const from = bytes[at + 6] === 0x0d ? (bytes[at + 7] === 0x0a ? at + 8 : at + 7) : bytes[at + 6] === 0x0a ? at + 7 : -1;
    if (from < 0 || !/>>\s*$/.test(bytes.toString('latin1', Math.max(0, at - 64), at))) continue;
    const start = Math.max(0, at - LONGEST_DICTIONARY);
    const header = bytes.subarray(start, at).lastIndexOf('obj');
    if (header < 0) continue;
    const name = /(\d+)\s+(\d+)\s*$/.exec(bytes.toString('latin1', Math.max(0, start + header - 24), start + header));
    if (end >= 0 && end < from) end = bytes.indexOf('endstream', from);
    yield {
      name: name === null ? '' : `${name[1]} ${name[2]}`,
      dictionary: bytes.toString('latin1', start + header, at),
      at: start + header,
      from,
      to: end < 0 ? bytes.length : end,
    };
  }
}

const SHORT: Record<string, string> = { Fl: 'FlateDecode', LZW: 'LZWDecode', A85: 'ASCII85Decode', AHx: 'ASCIIHexDecode', RL: 'RunLengthDecode' };

function filtersOf(dictionary: string): string[] {
  const value = /\/Filter\s*(\[[^\]]*\]|\/[^\s/<>[\]()]+)/.exec(dictionary)?.[1] ?? '';
  return [...value.matchAll(/\/([^\s/<>[\]()]+)/g)].map(([, name = '']) => SHORT[name] ?? name);
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
function unpackStream(bytes: Buffer, { from, to }: Stream, filters: readonly string[]): Buffer | number | null {
  let data: Buffer = bytes.subarray(from, to);
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

/** How often a file refers to an object, as far as that can be read without unpacking. */
function references(bytes: Buffer, name: string): number {
  const reference = `${name} R`;
  let count = 0;
  for (let at = bytes.indexOf(reference); at >= 0; at = bytes.indexOf(reference, at + reference.length)) count += 1;
  return Math.max(1, count);
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
