import { ReadFailure } from '../../model/failure.js';

/**
 * The container of old Office files ([MS-CFB]): streams by name, cut into sectors that are chained by a table. Every chain is
 * followed at most as far as the file has sectors, so that no loop is followed twice.
 */
export interface Compound {
  /** names of the streams and storages at the top */
  names: string[];
  /** a stream's bytes, as far as the file holds them; null where there is none of that name */
  stream(name: string): Buffer | null;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_CHAIN = 109;
const ENTRY = 128;
const STREAM = 2;
/** Sector numbers from here up are marks: free, end of chain, part of a table. */
const LAST_SECTOR = 0xfffffff9;

export function isCompound(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** @throws ReadFailure `damaged` */
export function openCompound(bytes: Uint8Array): Compound {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 512) throw new ReadFailure('damaged', 'the file ends inside its header');
  const shift = file.readUInt16LE(30);
  const smallShift = file.readUInt16LE(32);
  if ((shift !== 9 && shift !== 12) || smallShift !== 6) throw new ReadFailure('damaged', 'the header gives sectors of a size that there is not');
  const size = 1 << shift;
  const sectors = Math.ceil(file.length / size) - 1;
  const sector = (at: number) => file.subarray((at + 1) * size, (at + 2) * size);

  const table = chainOfTables(file, sectors, sector);
  const next = (at: number) => entryOf(table[Math.floor(at / (size / 4))], at % (size / 4));
  const chain = (start: number, following: (at: number) => number, most: number): number[] => {
    const found: number[] = [];
    const seen = new Set<number>();
    for (let at = start; at < most && !seen.has(at); at = following(at)) {
      seen.add(at);
      found.push(at);
    }
    return found;
  };
  const large = (start: number) => Buffer.concat(chain(start, next, sectors).map(sector));

  const entries = readEntries(large(file.readUInt32LE(48)));
  const root = entries[0];
  if (root === undefined) throw new ReadFailure('damaged', 'the list of the file’s parts is missing');
  const top = topEntries(entries, root.child);
  const smallTable = large(file.readUInt32LE(60));
  const smallFrom = file.readUInt32LE(56);
  let smallSectors: Buffer | null = null;

  return {
    names: top.map((entry) => entry.name),
    stream(name) {
      const entry = top.find((each) => each.name === name && each.type === STREAM);
      if (entry === undefined) return null;
      if (entry.size >= smallFrom) return large(entry.start).subarray(0, entry.size);
      smallSectors ??= large(root.start);
      const store = smallSectors;
      const numbers = chain(entry.start, (at) => entryOf(smallTable, at), Math.ceil(store.length / 64));
      return Buffer.concat(numbers.map((at) => store.subarray(at * 64, at * 64 + 64))).subarray(0, entry.size);
    },
  };
}

/** The sectors that hold the table of chains: 109 named in the header, more in a chain of their own. */
function chainOfTables(file: Buffer, sectors: number, sector: (at: number) => Buffer): Buffer[] {
  const numbers: number[] = [];
  for (let at = 0; at < HEADER_CHAIN; at++) numbers.push(file.readUInt32LE(76 + at * 4));
  const seen = new Set<number>();
  let more = file.readUInt32LE(68);
  // each sector of the table tells of many others: no file has as many of them as sectors
  while (more < sectors && !seen.has(more) && numbers.length <= sectors + HEADER_CHAIN) {
    seen.add(more);
    const list = sector(more);
    const last = Math.floor(list.length / 4) - 1;
    for (let at = 0; at < last; at++) numbers.push(list.readUInt32LE(at * 4));
    more = last < 0 ? LAST_SECTOR : list.readUInt32LE(last * 4);
  }
  return numbers.filter((at) => at < sectors).map(sector);
}

function entryOf(table: Buffer | undefined, at: number): number {
  return table === undefined || at * 4 + 4 > table.length ? LAST_SECTOR : table.readUInt32LE(at * 4);
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const named = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
    entries.push({
      name: directory.toString('utf16le', at, at + named),
      type: directory.readUInt8(at + 66),
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** The top storage's parts, a tree of entries, each visited once. */
function topEntries(entries: readonly Entry[], first: number): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const open = [first];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) continue;
    seen.add(at);
    found.push(entry);
    open.push(entry.right, entry.left);
  }
  return found;
}
