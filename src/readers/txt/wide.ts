import { pattern } from '../../text/pattern.js';
/** Encodings whose characters are two or four bytes wide. */
export type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** How many bytes are looked at where there is no byte-order mark. */
const SAMPLE = 4096;

/** By the byte-order mark, or else by the zero bytes; null for none of them. */
export function wideEncoding(bytes: Uint8Array): Wide | null {
  return markedWide(bytes) ?? unmarkedUtf32(bytes) ?? unmarkedUtf16(bytes);
}

/** A byte-order mark at the start is left out; what is no character is U+FFFD. */
export function decodeWide(bytes: Uint8Array, wide: Wide): string {
  if (wide === 'utf-32le' || wide === 'utf-32be') return decodeUtf32(bytes, wide === 'utf-32le');
  return new TextDecoder(wide).decode(bytes);
}

function markedWide(bytes: Uint8Array): Wide | null {
  const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (starts(0xff, 0xfe, 0, 0) && canBeUtf32(bytes, true)) return 'utf-32le';
  if (starts(0, 0, 0xfe, 0xff) && canBeUtf32(bytes, false)) return 'utf-32be';
  if (starts(0xff, 0xfe)) return 'utf-16le';
  return starts(0xfe, 0xff) ? 'utf-16be' : null;
}

/** UTF-32 without a mark: read so, it is mostly letters and spaces. */
function unmarkedUtf32(bytes: Uint8Array): Wide | null {
  if (bytes.length < 8) return null;
  for (const wide of ['utf-32le', 'utf-32be'] as const) {
    if (!canBeUtf32(bytes, wide === 'utf-32le')) continue;
    const text = decodeUtf32(bytes.subarray(0, SAMPLE), wide === 'utf-32le');
    const letters = text.match(pattern.gu`[\p{L}\s]`)?.length ?? 0;
    if (letters > [...text].length * 0.4) return wide;
  }
  return null;
}

/** No character has a number above 0x10FFFF, so that one byte in four is zero; other files soon break that. */
function canBeUtf32(bytes: Uint8Array, little: boolean): boolean {
  const whole = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 4)));
  return !/[\ufffd\0]/.test(decodeUtf32(whole, little));
}

/** How many characters are made at once. */
const CHUNK = 4096;

function decodeUtf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK * 4) {
    const codes: number[] = [];
    for (let at = from; at < Math.min(from + CHUNK * 4, bytes.length); at += 4) {
      const code = at + 4 <= bytes.length ? view.getUint32(at, little) : 0xfffd;
      codes.push(code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code);
    }
    text += String.fromCodePoint(...codes);
  }
  return text.replace(/^\ufeff/, '');
}

/** UTF-16 without a mark: the zero bytes of its ASCII letters and line ends fall on one side. */
function unmarkedUtf16(bytes: Uint8Array): Wide | null {
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
  const letters = text.match(pattern.gu`[\p{L}\s]`)?.length ?? 0;
  return letters > text.length * 0.4 ? wide : null;
}
