import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { writing } from './write-failure.js';

/**
 * What a run has done, kept so that another may go on from there: records of a key and bytes, each written at once and
 * checked by its sum. A run that is killed leaves at worst one torn record at the end, which is cut off on opening.
 */
export interface Journal {
  has(key: string): boolean;
  get(key: string): Promise<Buffer | null>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** leaves the records of these keys only, in this order: two runs over the same inputs leave the same file */
  compact(keys: readonly string[]): Promise<void>;
  /** a journal of nothing leaves no file */
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

/**
 * @param identity what the records depend on besides their keys: a journal of another one is begun anew, as it is when `fresh`
 * @throws WriteFailure, as writing to it does
 */
export async function openJournal(file: string, { identity, fresh = false }: { identity: string; fresh?: boolean }): Promise<Journal> {
  const draft = `${file}.tmp`;
  const { handle: opened, ...known } = await writing(file, () => openAt(file, identity, fresh));
  let { handle, records, end } = { handle: opened, ...known };
  let writingNow: Promise<void> = Promise.resolve();
  const append = (key: string, bytes: Uint8Array): Promise<void> => {
    writingNow = writingNow.then(async () => {
      const record = recordOf(key, bytes);
      await writing(file, () => writeAt(handle, record, end));
      records.set(key, { at: end + HEADER + Buffer.byteLength(key), length: bytes.length });
      end += record.length;
    });
    return writingNow;
  };
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    // a failure has been told to whoever put the record
    await writingNow.catch(() => {});
    await handle.close();
    if (records.size <= 1) await rm(file, { force: true });
  };
  return {
    has: (key) => records.has(key),
    get: async (key) => {
      const found = records.get(key);
      return found === undefined ? null : readRecord(handle, key, found);
    },
    put: append,
    compact: async (keys) => {
      await writingNow;
      const anew = await writing(draft, () => open(draft, 'w+'));
      const kept = new Map<string, Found>();
      let at = 0;
      try {
        for (const key of [IDENTITY, ...keys]) {
          const found = records.get(key);
          if (found === undefined || kept.has(key)) continue;
          const bytes = await readRecord(handle, key, found);
          if (bytes === null) continue;
          const record = recordOf(key, bytes);
          await writing(draft, () => writeAt(anew, record, at));
          kept.set(key, { at: at + HEADER + Buffer.byteLength(key), length: found.length });
          at += record.length;
        }
        await handle.close();
        await writing(file, () => rename(draft, file));
      } catch (error) {
        await anew.close();
        await rm(draft, { force: true });
        throw error;
      }
      [handle, records, end] = [anew, kept, at];
    },
    close,
    remove: async () => {
      await close();
      await rm(file, { force: true });
    },
  };
}

/** What is whole of an earlier run's journal, or one begun anew. */
async function openAt(file: string, identity: string, fresh: boolean): Promise<{ handle: FileHandle; records: Map<string, Found>; end: number }> {
  await mkdir(path.dirname(file), { recursive: true });
  // left by a run that was killed while it put the records in order
  await rm(`${file}.tmp`, { force: true });
  // appending would ignore where a torn record is to be written over: the file is made first, then opened again
  await open(file, fresh ? 'w' : 'a').then((made) => made.close());
  const handle = await open(file, 'r+');
  try {
    let { records, end } = await scan(handle);
    const known = records.get(IDENTITY);
    if (known === undefined || (await readAt(handle, known)).toString('utf8') !== identity) {
      records = new Map();
      end = 0;
    }
    await handle.truncate(end);
    if (end === 0) {
      const record = recordOf(IDENTITY, Buffer.from(identity));
      await writeAt(handle, record, 0);
      records.set(IDENTITY, { at: HEADER + Buffer.byteLength(IDENTITY), length: Buffer.byteLength(identity) });
      end = record.length;
    }
    return { handle, records, end };
  } catch (error) {
    await handle.close();
    throw error;
  }
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
  const { bytesRead } = await handle.read(bytes, 0, length, at);
  if (bytesRead < length) throw new Error(`${bytesRead} of ${length} bytes are there`);
  return bytes;
}

/** Null where it is no longer what was put: another run may write to the same journal at the same time. */
async function readRecord(handle: FileHandle, key: string, { at, length }: Found): Promise<Buffer | null> {
  const named = Buffer.byteLength(key);
  const { size } = await handle.stat();
  if (at + length > size) return null;
  const record = await readAt(handle, { at: at - named - HEADER, length: HEADER + named + length });
  const body = record.subarray(HEADER);
  if (record.readUInt32LE(0) !== named || crc32(body) !== record.readUInt32LE(8) || body.subarray(0, named).toString('utf8') !== key) return null;
  return body.subarray(named);
}

/** All of it: the system writes a part where the disk has no more room, and says so the next time only. */
export async function writeAt(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
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
