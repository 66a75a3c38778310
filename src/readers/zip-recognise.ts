/** Signature of the record that ends a ZIP file's directory (APPNOTE 4.3.16), and the most bytes that it can stand before the end. */
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** Where the record stands that ends the directory; -1 for none. */
export function directoryEnd(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= last; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

/** A ZIP file by its first bytes, or by its directory where other bytes stand before it. */
export function isZip(bytes: Uint8Array): boolean {
  const signature = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (signature && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))) return true;
  const end = directoryEnd(bytes);
  return end > 0 && isDirectory(bytes, end);
}

/** Whether the directory that the record tells of ends where the record begins: chance bytes in a text do not fit. */
function isDirectory(bytes: Uint8Array, end: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(end + 12, true);
  const start = end - size;
  return size > 0 && start >= 0 && view.getUint32(start, true) === 0x02014b50;
}
