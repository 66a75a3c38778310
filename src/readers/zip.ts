import { crc32, inflateRawSync } from 'node:zlib';
import { ReadFailure } from '../model/failure.js';
import { directoryEnd } from './zip-recognise.js';

/** A ZIP file's directory, read and bounded; entries are inflated when they are asked for. */
export interface Archive {
  /** names of its files, with `/`, no leading one; names that climb out of the archive are left out */
  names: readonly string[];
  has(name: string): boolean;
  /**
   * The bytes of an entry, null where there is none. Names differ by case only in damaged packages (OPC §6.3.5).
   * @throws ReadFailure `damaged`, `encrypted`, `too-large`, `unsupported-format`
   */
  read(name: string, mostBytes: number): Uint8Array | null;
}

export interface ZipLimits {
  entries: number;
  /** bytes, as the directory declares them */
  unzipped: number;
  /** bytes of all entries that are read */
  read: number;
}

/** A document: text and formatting are read, no pictures. */
const DOCUMENT: ZipLimits = { entries: 2_000, unzipped: 256 * 1024 * 1024, read: 96 * 1024 * 1024 };
/** XML of repeated rows packs a hundredfold; what packs better and is large is made to be so. */
const MOST_RATIO = 400;
const RATIO_FROM = 8 * 1024 * 1024;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
/** The value of a field whose true size stands in the ZIP64 extension (APPNOTE 4.5.3). */
const IN_EXTENSION = 0xffffffff;

interface Entry {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** of its local header, from the start of the file */
  at: number;
}

/**
 * Reads the directory (APPNOTE 6.3.10 §4.3), ZIP64 too. Bytes before the archive are passed over.
 * @throws ReadFailure `damaged` for a cut or inconsistent file, `too-large` by what the directory declares
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = DOCUMENT): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => readDirectory(bytes, view, limits.entries));
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > limits.unzipped) throw new ReadFailure('too-large', `the file unpacks to ${declared} bytes, more than the ${limits.unzipped} that are read`);
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [entry]);
    else same.push(entry);
  }
  let left = limits.read;
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    read: (name, mostBytes) => {
      const found = byName.get(name.toLowerCase());
      const entry = found?.[0];
      if (found === undefined || entry === undefined) return null;
      if (found.length > 1) throw new ReadFailure('damaged', `the file holds ${found.length} parts named ${entry.name}; save it again in Word`);
      const content = guarded(() => inflate(bytes, view, entry, Math.min(mostBytes, left)));
      left -= content.length;
      return content;
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView, most: number): Entry[] {
  const end = directoryEnd(bytes);
  if (end < 0) throw new ReadFailure('damaged', 'the file ends before its directory: it was cut off, or not copied whole');
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let stop = end;
  if (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR) {
    stop = zip64End(view, end);
    count = Number(view.getBigUint64(stop + 32, true));
    size = Number(view.getBigUint64(stop + 40, true));
    offset = Number(view.getBigUint64(stop + 48, true));
  }
  if (count > most) throw new ReadFailure('too-large', `the file holds ${count} parts, more than the ${most} that are read`);
  const start = stop - size;
  const before = start - offset;
  if (start < 0 || before < 0) throw new ReadFailure('damaged', "the file's directory lies outside of it");
  const entries: Entry[] = [];
  let at = start;
  while (at < stop && entries.length <= count) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new ReadFailure('damaged', "the file's directory is broken");
    const { entry, next } = readEntry(bytes, view, at, before);
    if (!entry.name.endsWith('/') && !entry.name.split('/').includes('..')) entries.push(entry);
    at = next;
    if (entries.length > most) throw new ReadFailure('too-large', `the file holds more than the ${most} parts that are read`);
  }
  return entries;
}

/** The ZIP64 record stands right before its locator; its own offset is of no use when bytes stand before the archive. */
function zip64End(view: DataView, end: number): number {
  const told = Number(view.getBigUint64(end - 20 + 8, true));
  for (const at of [end - 20 - 56, told]) {
    if (at >= 0 && at + 56 <= end && view.getUint32(at, true) === ZIP64_END) return at;
  }
  throw new ReadFailure('damaged', "the file's directory (ZIP64) is broken");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, before: number): { entry: Entry; next: number } {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const entry: Entry = {
    name: new TextDecoder()
      .decode(bytes.subarray(at + 46, at + 46 + nameLength))
      .replaceAll('\\', '/')
      .replace(/^\/+/, ''),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  let extra = at + 46 + nameLength;
  const extraEnd = extra + extraLength;
  while (extra + 4 <= extraEnd) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) readZip64Sizes(view, extra + 4, entry);
    extra += 4 + length;
  }
  entry.at += before;
  return { entry, next: extraEnd + commentLength };
}

/** Only the fields that do not fit stand in the extension, in this order. */
function readZip64Sizes(view: DataView, from: number, entry: Entry): void {
  let at = from;
  const next = () => {
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
  if (entry.size === IN_EXTENSION) entry.size = next();
  if (entry.packed === IN_EXTENSION) entry.packed = next();
  if (entry.at === IN_EXTENSION) entry.at = next();
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Uint8Array {
  if ((entry.flags & 1) !== 0) throw new ReadFailure('encrypted', 'the file is locked with a password; save it without one');
  if (entry.size > most) throw tooLarge(entry, most);
  if (entry.size > RATIO_FROM && entry.size > entry.packed * MOST_RATIO) {
    throw new ReadFailure('too-large', `${entry.name} unpacks to ${Math.round(entry.size / entry.packed)} times its size: no document written by people does`);
  }
  if (view.getUint32(entry.at, true) !== LOCAL_SIGNATURE) throw new ReadFailure('damaged', `${entry.name} is not where the file's directory says`);
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) throw new ReadFailure('damaged', `${entry.name} is cut off`);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new ReadFailure('unsupported-format', `${entry.name} is packed in a way that Word does not use (${entry.method}); save it again in Word`);
  }
  const content = entry.method === 0 ? packed : unpack(packed, entry, most);
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new ReadFailure('damaged', `${entry.name} is not what the file's directory says: a byte was changed or lost`);
  }
  return content;
}

/** The stream is stopped at the bound, whatever size the directory tells. */
function unpack(packed: Uint8Array, entry: Entry, most: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(entry, most);
    throw new ReadFailure('damaged', `${entry.name} does not unpack (${error instanceof Error ? error.message : String(error)})`);
  }
}

function tooLarge(entry: Entry, most: number): ReadFailure {
  return new ReadFailure('too-large', `${entry.name} unpacks to more than the ${most} bytes that are read`);
}

/** Reading past the end of the bytes is a cut or broken file. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new ReadFailure('damaged', 'the file is cut off or broken: its directory points outside of it');
    throw error;
  }
}
