import { readFile, stat } from 'node:fs/promises';
import { ReadFailure } from '../model/failure.js';
import { MOST_BYTES } from '../readers/read.js';
import { type Archive, openZip, type ZipLimits } from '../readers/zip.js';
import { isZip } from '../readers/zip-recognise.js';
import type { Input } from './input.js';

/** What a folder that came as one ZIP file may hold; each document in it has the limits of any other. */
const FOLDER: ZipLimits = { entries: 20_000, unzipped: 4 * 1024 * 1024 * 1024, read: Number.POSITIVE_INFINITY };
const MOST_PACKED = 512 * 1024 * 1024;

/** The part that makes a ZIP file an Office document (OPC §6.5.2): a document by another name. */
const DOCUMENT_PART = '[Content_Types].xml';

/** The documents in a ZIP file; null where it is none, or is itself a document: then it is read like any file, and told what it is. */
export async function zipFolder(file: string): Promise<Input[] | null> {
  let archive: Archive | null;
  try {
    archive = await open(file);
  } catch (error) {
    return [{ path: file, named: true, load: () => Promise.reject(error) }];
  }
  if (archive === null || archive.has(DOCUMENT_PART)) return null;
  return archive.names.map((name) => ({ path: `${file}/${name}`, named: false, load: () => member(file, name) }));
}

/** Null where the content is no archive, whatever it is called. */
async function open(file: string): Promise<Archive | null> {
  const { size } = await stat(file);
  if (size > MOST_PACKED) throw new ReadFailure('too-large', `the archive has ${size} bytes, more than the ${MOST_PACKED} that are read; unpack it`);
  const bytes = await readFile(file);
  return isZip(bytes) ? openZip(bytes, FOLDER) : null;
}

/** The archive read last, as its documents are read one after the other. */
let last: { file: string; archive: Promise<Archive | null> } | null = null;

async function member(file: string, name: string): Promise<Uint8Array> {
  if (last?.file !== file) last = { file, archive: open(file) };
  const bytes = (await last.archive)?.read(name, MOST_BYTES) ?? null;
  if (bytes === null) throw new ReadFailure('damaged', 'it is no longer in the archive');
  // a copy: what is stored unpacked is a window on the whole archive
  return Uint8Array.from(bytes);
}
