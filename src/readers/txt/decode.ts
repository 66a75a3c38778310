import { ReadFailure } from '../../model/failure.js';
import { cleanLine } from '../../text/unicode.js';

/** Bytes of a text file to a string, by evidence in this order: byte-order mark, strict UTF-8, UTF-16 by its zero bytes. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
}

/** How many bytes are looked at to tell UTF-16 and binary files. */
const SAMPLE = 4096;

/**
 * @throws ReadFailure `empty-file` for no printed character, `format-mismatch` for bytes that are no text,
 *   `unsupported-format` for text in an encoding that is not read.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoded = decode(bytes);
  if (cleanLine(decoded.text).trim() === '') {
    throw new ReadFailure('empty-file', 'the file holds no text');
  }
  return decoded;
}

function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new ReadFailure('empty-file', 'the file is empty (0 bytes)');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  const wide = zeroBytes(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  if (looksBinary(bytes)) throw new ReadFailure('format-mismatch', 'the bytes are no text; give the file its right extension, or convert it to .txt');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    if (endsInsideACharacter(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
    throw new ReadFailure('unsupported-format', 'the text is not UTF-8 or UTF-16; save it as UTF-8');
  }
}

/** UTF-16 without a mark: the zero bytes of its ASCII letters and line ends fall on one side. */
function zeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const pairs = sample.length / 2;
  if (pairs < 2) return null;
  const wide = odd > pairs * 0.3 && even < pairs * 0.05 ? 'utf-16le' : even > pairs * 0.3 && odd < pairs * 0.05 ? 'utf-16be' : null;
  if (wide === null) return null;
  const text = new TextDecoder(wide).decode(sample);
  const letters = text.match(/[\p{L}\s]/gu)?.length ?? 0;
  return letters > text.length * 0.4 ? wide : null;
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  const sample = bytes.subarray(0, SAMPLE);
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  }
  return controls > sample.length * 0.02;
}

/** A file cut off in the middle of a UTF-8 character is still UTF-8: read as a stream, only what is invalid fails. */
function endsInsideACharacter(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }).trim() !== '';
  } catch {
    return false;
  }
}
