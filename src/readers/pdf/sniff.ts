/** A header may stand anywhere in the first 1,024 bytes: viewers accept what mail and scanners put before it. */
const FIRST_BYTES = 1024;

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, FIRST_BYTES)).includes('%PDF-');
}
