import { constants, inflateRawSync, inflateSync } from 'node:zlib';

/**
 * Undoes one filter of PDF 32000-1 §7.4 within a bound.
 * @returns null for a filter that is none of text's, or data that it cannot read
 */
export function unpack(data: Buffer, filter: string, most: number): Buffer | 'too-large' | null {
  switch (filter) {
    case 'FlateDecode':
      return inflate(data, most);
    case 'ASCIIHexDecode':
      return Buffer.from(
        data
          .toString('latin1')
          .replace(/>[\s\S]*$/, '')
          .replace(/[^0-9a-f]/gi, ''),
        'hex',
      );
    case 'ASCII85Decode':
      return ascii85(data, most);
    case 'RunLengthDecode':
      return runLength(data, most);
    default:
      return null;
  }
}

/** Damaged data give what stands before the damage, as pdf.js reads them. */
function inflate(data: Buffer, most: number): Buffer | 'too-large' | null {
  const options = { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 65_536 };
  for (const [way, from] of [
    [inflateSync, 0],
    [inflateRawSync, 2],
  ] as const)
    try {
      return way(data.subarray(from), options);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
    }
  return null;
}

/** At most four bytes of one: "z" stands for four zeros (PDF 32000-1 §7.4.3). */
function ascii85(data: Buffer, most: number): Buffer | 'too-large' {
  const tilde = data.indexOf(0x7e);
  const digits = tilde < 0 ? data : data.subarray(0, tilde);
  let zeros = 0;
  for (const byte of digits) if (byte === 0x7a) zeros += 1;
  const out = Buffer.alloc(zeros * 4 + digits.length);
  let [length, held, value] = [0, 0, 0];
  const flush = (given: number) => {
    for (let at = 0; at < given; at++) out[length++] = Math.floor(value / 256 ** (3 - at)) & 0xff;
    [held, value] = [0, 0];
  };
  for (const byte of digits) {
    if (length > most) return 'too-large';
    if (byte === 0x7a && held === 0) length += 4;
    else if (byte >= 0x21 && byte <= 0x75) {
      value = value * 85 + byte - 0x21;
      held += 1;
    }
    if (held === 5) flush(4);
  }
  if (held > 1) {
    const given = held - 1;
    for (; held < 5; held++) value = value * 85 + 84;
    flush(given);
  }
  return out.subarray(0, length);
}

function runLength(data: Buffer, most: number): Buffer | 'too-large' {
  const runs = function* () {
    for (let at = 0; at < data.length && data[at] !== 128; ) {
      const count = data[at] ?? 128;
      yield { at: at + 1, length: count < 128 ? count + 1 : 257 - count, repeated: count > 128 };
      at += count < 128 ? count + 2 : 2;
    }
  };
  let length = 0;
  for (const run of runs()) {
    length += run.length;
    if (length > most) return 'too-large';
  }
  const out = Buffer.alloc(length);
  let to = 0;
  for (const run of runs()) {
    if (run.repeated) out.fill(data[run.at] ?? 0, to, to + run.length);
    else data.copy(out, to, run.at, run.at + run.length);
    to += run.length;
  }
  return out;
}

/** How many bytes LZW data unpack to (PDF 32000-1 §7.4.4), counted until the bound is passed. */
export function lengthOfLzw(data: Buffer, most: number): number {
  const [clear, end] = [256, 257];
  let lengths: number[] = [];
  let [total, width, bits, held, last] = [0, 9, 0, 0, 0];
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xff_ffff;
    bits += 8;
    if (bits < width) continue;
    const code = (held >> (bits - width)) & ((1 << width) - 1);
    bits -= width;
    if (code === end) break;
    if (code === clear) {
      [lengths, width, last] = [[], 9, 0];
      continue;
    }
    const length = code < 256 ? 1 : (lengths[code - 258] ?? last + 1);
    if (last > 0 && lengths.length < 4096 - 258) lengths.push(last + 1);
    width = lengths.length + 259 >= 2048 ? 12 : lengths.length + 259 >= 1024 ? 11 : lengths.length + 259 >= 512 ? 10 : 9;
    last = length;
    total += length;
    if (total > most) return total;
  }
  return total;
}
