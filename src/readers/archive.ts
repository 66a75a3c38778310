/** Names of the files in a ZIP archive, from its directory at the end (APPNOTE 4.3.12, 4.3.16); nothing is unpacked. */

const MOST_NAMES = 1000;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const FILE_ENTRY = 0x04034b50;

export function isArchive(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6) || (bytes[2] === 7 && bytes[3] === 8))
  );
}

/** Of an archive that is cut off, the first name at least. */
export function archiveNames(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let at = directoryStart(file);
  while (at !== null && at + 46 <= file.length && file.readUInt32LE(at) === DIRECTORY_ENTRY && names.length < MOST_NAMES) {
    const named = file.readUInt16LE(at + 28);
    names.push(file.toString('utf8', at + 46, at + 46 + named));
    at += 46 + named + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  if (names.length === 0 && file.length >= 30 && file.readUInt32LE(0) === FILE_ENTRY) names.push(file.toString('utf8', 30, 30 + file.readUInt16LE(26)));
  return names;
}

/** The end of the directory may be followed by a comment of up to 65,535 bytes. */
function directoryStart(file: Buffer): number | null {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at--) {
    if (file.readUInt32LE(at) === DIRECTORY_END) return file.readUInt32LE(at + 16);
  }
  return null;
}
