import { ReadFailure } from '../model/failure.js';
import { isZip } from './docx/recognise.js';
import type { ReadBytes, Reader } from './reader.js';

/** A file larger than this is refused before it is read. */
export const MOST_BYTES = 64 * 1024 * 1024;

const docx: Reader = {
  extensions: ['docx', 'docm', 'dotx'],
  recognises: isZip,
  read: async (bytes) => (await import('./docx/read.js')).readDocx(bytes),
};

const text: Reader = {
  extensions: ['txt'],
  recognises: () => true,
  read: async (bytes) => (await import('./txt/read.js')).readText(bytes),
};

/** Every format, text last: whatever is nothing else is tried as text. */
const READERS: readonly Reader[] = [docx, text];

/** Extensions that folders are searched for. */
export const EXTENSIONS: readonly string[] = READERS.flatMap((reader) => reader.extensions);

/**
 * Reads bytes by what they are, not by what they are called.
 * @throws ReadFailure with one of the codes of `model/failure.ts`
 */
export async function readBytes(bytes: Uint8Array): Promise<ReadBytes> {
  if (bytes.length > MOST_BYTES) throw new ReadFailure('too-large', `the file has ${bytes.length} bytes, more than the ${MOST_BYTES} that are read; split it`);
  const other = knownOther(bytes);
  if (other !== null)
    throw new ReadFailure('unsupported-format', `the file is ${other}, which this version does not read yet; save it as plain text (.txt, UTF-8)`);
  const reader = READERS.find((each) => each.recognises(bytes)) ?? text;
  return reader.read(bytes);
}

/** Formats told by their first bytes. */
function knownOther(bytes: Uint8Array): string | null {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'a PDF';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'an old Office file (.doc, .xls)';
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'an RTF file';
  return null;
}
