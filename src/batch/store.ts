import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Found, readAt, writeAt } from './journal.js';

/** Values on disk for as long as a run lasts. */
export interface Store {
  write(value: unknown): Promise<Found>;
  read(kept: Found): Promise<unknown>;
  close(): Promise<void>;
}

/** The file has no name for as long as it is open, so that nothing is left of it when the run is killed. */
export async function openStore(): Promise<Store> {
  const file = path.join(tmpdir(), `baocao-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  const handle: FileHandle = await open(file, 'wx+', 0o600);
  // Windows may keep the name of an open file
  const isNameless = await rm(file).then(
    () => true,
    () => false,
  );
  let end = 0;
  return {
    async write(value) {
      const bytes = serialize(value);
      const at = end;
      end += bytes.length;
      await writeAt(handle, bytes, at);
      return { at, length: bytes.length };
    },
    read: async (kept) => deserialize(await readAt(handle, kept)),
    async close() {
      await handle.close();
      if (!isNameless) await rm(file, { force: true });
    },
  };
}
