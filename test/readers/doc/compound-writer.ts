const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE = 0xfffffffd;

/** A container of old Office files with these streams at its top, none of them in small sectors. */
export function writeCompound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(streams);
  const table: number[] = [];
  const sectors: Buffer[] = [];
  const store = (bytes: Uint8Array): number => {
    const first = sectors.length;
    const count = Math.max(1, Math.ceil(bytes.length / SECTOR));
    for (let at = 0; at < count; at++) {
      const sector = Buffer.alloc(SECTOR);
      Buffer.from(bytes).copy(sector, 0, at * SECTOR, (at + 1) * SECTOR);
      sectors.push(sector);
      table.push(at + 1 < count ? first + at + 1 : END);
    }
    return first;
  };
  const starts = names.map((name) => store(streams[name] ?? new Uint8Array(0)));
  const directory = Buffer.alloc(Math.ceil(((names.length + 1) * 128) / SECTOR) * SECTOR);
  const entry = (at: number, name: string, type: number, right: number, child: number, start: number, size: number) => {
    directory.write(name, at * 128, 'utf16le');
    directory.writeUInt16LE(name.length * 2 + 2, at * 128 + 64);
    directory.writeUInt8(type, at * 128 + 66);
    directory.writeUInt32LE(FREE, at * 128 + 68);
    directory.writeUInt32LE(right, at * 128 + 72);
    directory.writeUInt32LE(child, at * 128 + 76);
    directory.writeUInt32LE(start, at * 128 + 116);
    directory.writeUInt32LE(size, at * 128 + 120);
  };
  entry(0, 'Root Entry', 5, FREE, names.length > 0 ? 1 : FREE, END, 0);
  for (const [at, name] of names.entries()) entry(at + 1, name, 2, at + 1 < names.length ? at + 2 : FREE, FREE, starts[at] ?? END, streams[name]?.length ?? 0);
  const directoryStart = store(directory);
  const tables = Math.ceil((sectors.length + 8) / (SECTOR / 4));
  const tableStart = sectors.length;
  for (let at = 0; at < tables; at++) table.push(TABLE);
  const tableBytes = Buffer.alloc(tables * SECTOR, 0xff);
  for (const [at, next] of table.entries()) tableBytes.writeUInt32LE(next, at * 4);
  const header = Buffer.alloc(SECTOR);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, value] of [
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, tables],
    [48, directoryStart],
    [56, 0],
    [60, END],
    [68, END],
  ] as const)
    header.writeUInt32LE(value, at);
  for (let at = 0; at < 109; at++) header.writeUInt32LE(at < tables ? tableStart + at : FREE, 76 + at * 4);
  return Buffer.concat([header, ...sectors, tableBytes]);
}
