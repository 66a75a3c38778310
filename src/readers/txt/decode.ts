import { ReadFailure } from '../../model/failure.js';
import { recogniseLegacy, restoreLegacy, type TextEncoding } from '../../text/legacy/recognise.js';
import { cleanLine } from '../../text/unicode.js';
import { decodeWide, type Wide, wideEncoding } from './wide.js';

/**
 * Bytes of a text file to a string, by evidence in this order: byte-order mark, UTF-32 and UTF-16 by their zero bytes, strict
 * UTF-8, UTF-8 with a few damaged places, and at last the old Vietnamese encodings by what their words make. Whatever the
 * encoding, the text is Unicode from here on, and so are all quotes; the lines keep their numbers.
 */
export interface Decoded {
  /** bytes that are no characters are U+FFFD in it */
  text: string;
  encoding: 'utf-8' | Wide | TextEncoding;
}

/** How many bytes are looked at to tell binary files. */
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
  const wide = wideEncoding(bytes);
  if (wide !== null) return unicode(decodeWide(bytes, wide), wide);
  if (looksBinary(bytes)) throw new ReadFailure('format-mismatch', 'the bytes are no text; give the file its right extension, or convert it to .txt');
  try {
    return unicode(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    if (endsInsideACharacter(bytes) || isDamagedUtf8(lenient)) return unicode(lenient, 'utf-8');
    const legacy = recogniseLegacy(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
    if (legacy !== null) return legacy;
    throw new ReadFailure('unsupported-format', 'the text is not UTF-8 or UTF-16, nor clearly Vietnamese in windows-1258, TCVN3 or VNI; save it as UTF-8');
  }
}

/** Text that is Unicode; programs that know no fonts write TCVN3 and VNI in it as other letters. */
function unicode(text: string, encoding: Decoded['encoding']): Decoded {
  const restored = restoreLegacy(text);
  return { text: restored.text, encoding: restored.encoding ?? encoding };
}

/** UTF-8 in all but a few places: hardly any text in another encoding has so many sequences of it. */
function isDamagedUtf8(lenient: string): boolean {
  const damaged = (lenient.match(/\ufffd/g) ?? []).length;
  return (lenient.match(/[^\0-\x7f\ufffd]/g) ?? []).length >= 20 * damaged;
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
