import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * What a run has done, kept so that another may go on from there: records of a key and bytes, each written at once and
 * checked by its sum. A run that is killed leaves at worst one torn record at the end, which is cut off on opening.
 */
export interface Journal {
  get(key: string): Promise<Buffer | null>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** leaves the records of these keys only, in this order: two runs over the same inputs leave the same file */
  compact(keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
  /** closes it and removes its file */
  remove(): Promise<void>;
}

/** A stretch of a file. */
export interface Found {
  at: number;
  length: number;
}

/** Before each record: length of the key and of the bytes, sum of both. */
const HEADER = 12;
const IDENTITY = 'identity';

/** @param identity what the records depend on besides their keys: a journal of another one is begun anew, as it is when `fresh` */
export async function openJournal(file: string, { identity, fresh = false }: { identity: string; fresh?: boolean }): Promise<Journal> {
  await mkdir(path.dirname(file), { recursive: true });
  let handle = await open(file, fresh ? 'w+' : 'a+').then(async (opened) => {
    if (fresh) return opened;
    // appending would ignore where a torn record is to be written over
    await opened.close();
    return open(file, 'r+');
  });
  let { records, end } = await scan(handle);
  const known = records.get(IDENTITY);
  if (known === undefined || (await readAt(handle, known)).toString('utf8') !== identity) {
    records = new Map();
    end = 0;
  }
  await handle.truncate(end);
  let writing: Promise<void> = Promise.resolve();
  const append = (key: string, bytes: Uint8Array): Promise<void> => {
    writing = writing.then(async () => {
      const record = recordOf(key, bytes);
      await handle.write(record, 0, record.length, end);
      records.set(key, { at: end + HEADER + Buffer.byteLength(key), length: bytes.length });
      end += record.length;
    });
    return writing;
  };
  if (end === 0) await append(IDENTITY, Buffer.from(identity));
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await writing;
    await handle.close();
  };
  return {
    get: async (key) => {
      const found = records.get(key);
      return found === undefined ? null : readAt(handle, found);
    },
    put: append,
    compact: async (keys) => {
      await writing;
      const draft = `${file}.tmp`;
      const anew = await open(draft, 'w+');
      let at = 0;
      const kept = new Map<string, Found>();
      for (const key of [IDENTITY, ...keys]) {
        const found = records.get(key);
        if (found === undefined || kept.has(key)) continue;
        const record = recordOf(key, await readAt(handle, found));
        await anew.write(record, 0, record.length, at);
        kept.set(key, { at: at + HEADER + Buffer.byteLength(key), length: found.length });
        at += record.length;
      }
      await handle.close();
      await rename(draft, file);
      handle = anew;
      records = kept;
      end = at;
    },
    close,
    remove: async () => {
      await close();
      await rm(file, { force: true });
    },
  };
}

function recordOf(key: string, bytes: Uint8Array): Buffer {
  const name = Buffer.from(key);
  const record = Buffer.alloc(HEADER + name.length + bytes.length);
  record.writeUInt32LE(name.length, 0);
  record.writeUInt32LE(bytes.length, 4);
  name.copy(record, HEADER);
  record.set(bytes, HEADER + name.length);
  record.writeUInt32LE(crc32(record.subarray(HEADER)), 8);
  return record;
}

export async function readAt(handle: FileHandle, { at, length }: Found): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  await handle.read(bytes, 0, length, at);
  return bytes;
}

/** The records that are whole, and where they end. */
async function scan(handle: FileHandle): Promise<{ records: Map<string, Found>; end: number }> {
  const { size } = await handle.stat();
  const records = new Map<string, Found>();
  let end = 0;
  while (end + HEADER <= size) {
    const header = await readAt(handle, { at: end, length: HEADER });
    const [name, length, sum] = [header.readUInt32LE(0), header.readUInt32LE(4), header.readUInt32LE(8)];
    if (end + HEADER + name + length > size) break;
    const body = await readAt(handle, { at: end + HEADER, length: name + length });
    if (crc32(body) !== sum) break;
    records.set(body.subarray(0, name).toString('utf8'), { at: end + HEADER + name, length });
    end += HEADER + name + length;
  }
  return { records, end };
}
