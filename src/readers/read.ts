import { ReadFailure } from '../model/failure.js';
import { isCompound } from './doc/compound.js';
import { refuseOthers } from './others.js';
import { isPdf } from './pdf/sniff.js';
import type { ReadBytes, Reader } from './reader.js';
import { isZip } from './zip-recognise.js';

/** A file larger than this is refused before it is read. */
export const MOST_BYTES = 64 * 1024 * 1024;

const docx: Reader = {
  extensions: ['docx', 'docm', 'dotx'],
  recognises: isZip,
  read: async (bytes) => (await import('./docx/read.js')).readDocx(bytes),
};

const doc: Reader = {
  extensions: ['doc'],
  recognises: isCompound,
  read: async (bytes) => (await import('./doc/read.js')).readDoc(bytes),
};

const text: Reader = {
  extensions: ['txt'],
  recognises: () => true,
  read: async (bytes) => (await textReader())(bytes),
};

const pdf: Reader = {
  extensions: ['pdf'],
  recognises: isPdf,
  read: async (bytes) => (await import('./pdf/read.js')).readPdf(bytes),
};

/** Every format, text last: whatever is nothing else, and no other format that is known, is tried as text. */
const READERS: readonly Reader[] = [docx, pdf, doc, text];

/** Extensions that folders are searched for. */
export const EXTENSIONS: readonly string[] = READERS.flatMap((reader) => reader.extensions);

/**
 * Reads bytes by what they are, not by what they are called: a Word file named .txt is read as Word.
 * @throws ReadFailure with one of the codes of `model/failure.ts`
 */
export async function readBytes(bytes: Uint8Array): Promise<ReadBytes> {
  if (bytes.length > MOST_BYTES) throw new ReadFailure('too-large', `the file has ${bytes.length} bytes, more than the ${MOST_BYTES} that are read; split it`);
  return readerOf(bytes).read(bytes);
}

/** What a reader is taken for by the bytes alone. */
function readerOf(bytes: Uint8Array): Reader {
  return READERS.find((each) => each.recognises(bytes)) ?? text;
}

/** Whether bytes are read as text: the one format that is no container, in which nothing can be packed. */
export function isText(bytes: Uint8Array): boolean {
  return readerOf(bytes) === text;
}

/** As `readBytes` does it, at once: for callers that bound the time themselves. Only for what `isText`. */
export async function textReader(): Promise<(bytes: Uint8Array) => ReadBytes> {
  const { readText } = await import('./txt/read.js');
  return (bytes) => {
    refuseOthers(bytes);
    return readText(bytes);
  };
}
