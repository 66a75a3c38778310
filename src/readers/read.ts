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

const pdf: Reader = {
  extensions: ['pdf'],
  // a mailer's header may stand before the mark (PDF 32000-1, annex H.3, note 13)
  recognises: (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'),
  read: async (bytes) => (await import('./pdf/read.js')).readPdf(bytes),
};

/** Every format, text last: whatever is nothing else is tried as text. */
const READERS: readonly Reader[] = [docx, pdf, text];

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
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'an old Office file (.doc, .xls)';
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'an RTF file';
  return null;
}
