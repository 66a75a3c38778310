import type { Random } from './random.js';

/** A text's bytes as converters leave them: now and then decomposed letters, no-break spaces, CRLF, a byte-order mark, UTF-16. */
export function encode(random: Random, text: string): { text: string; bytes: Uint8Array } {
  let printed = text;
  if (random.chance(0.1)) printed = printed.normalize('NFD');
  else if (random.chance(0.12)) {
    // some lines only: pieces pasted from another source
    printed = printed
      .split('\n')
      .map((line) => (random.chance(0.15) ? line.normalize('NFD') : line))
      .join('\n');
  }
  if (random.chance(0.12)) printed = printed.replace(/(?<=\S) (?=\S)/g, () => (random.chance(0.04) ? '\u00a0' : ' '));
  if (random.chance(0.15)) printed = printed.replaceAll('\n', '\r\n');
  if (random.chance(0.04)) return { text: printed, bytes: new Uint8Array(Buffer.from(`\ufeff${printed}`, 'utf16le')) };
  if (random.chance(0.12)) printed = `\ufeff${printed}`;
  return { text: printed, bytes: new TextEncoder().encode(printed) };
}
