import { once } from 'node:events';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './usage-error.js';

/** Where results go: standard output, one file, or one file per input in a folder. */
export type Target = { kind: 'stdout' } | { kind: 'file'; file: string } | { kind: 'folder'; folder: string };

export async function targetOf(output: string | undefined): Promise<Target> {
  if (output === undefined || output === '' || output === '-') return { kind: 'stdout' };
  const isFolder =
    /[\\/]$/.test(output) ||
    (await stat(output).then(
      (found) => found.isDirectory(),
      () => false,
    ));
  return isFolder ? { kind: 'folder', folder: output } : { kind: 'file', file: output };
}

/** Results never take the place of what was read. */
export function refuseInputs(target: Target, inputs: readonly string[], names: ReadonlyMap<string, string>): void {
  if (target.kind === 'stdout') return;
  const read = new Set(inputs.map((input) => path.resolve(input)));
  const written = target.kind === 'file' ? [target.file] : inputs.map((input) => path.join(target.folder, names.get(input) ?? 'result'));
  const clash = written.find((file) => read.has(path.resolve(file)));
  if (clash !== undefined) throw new UsageError(`${clash}: this is an input; give -o another name`);
}

const DRAFT = /^\..*\.(?<writer>\d+)\.tmp$/;
const swept = new Set<string>();

/** Where a file is written before it takes its place. */
async function draftOf(file: string): Promise<string> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  if (!swept.has(folder)) {
    swept.add(folder);
    await sweep(folder);
  }
  return path.join(folder, `.${path.basename(file)}.${process.pid}.tmp`);
}

/** Removes what runs that were killed have left half written. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = DRAFT.exec(name)?.groups?.writer;
    if (writer !== undefined && !isAlive(Number(writer))) await rm(path.join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A file that is written piece by piece, and is there only when it is whole. */
export interface Draft {
  write(piece: string | Uint8Array): Promise<void>;
  commit(): Promise<void>;
  /** leaves nothing; after `commit` there is nothing to leave */
  discard(): Promise<void>;
}

export async function openDraft(file: string): Promise<Draft> {
  const draft = await draftOf(file);
  const handle = await open(draft, 'w');
  return {
    write: async (piece) => void (await handle.writeFile(piece)),
    commit: async () => {
      await handle.close();
      await rename(draft, file);
    },
    discard: async () => {
      await handle.close().catch(() => {});
      await rm(draft, { force: true });
    },
  };
}

/** Writes a file whole or not at all: beside its place first, then renamed over it. */
export async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  const draft = await draftOf(file);
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Waits for a reader that is slower; one that went away is no fault. */
export async function toStdout(piece: string | Uint8Array): Promise<void> {
  if (piece.length === 0 || process.stdout.destroyed) return;
  if (process.stdout.write(piece)) return;
  const ready = new AbortController();
  const options = { signal: ready.signal };
  await Promise.race([once(process.stdout, 'drain', options), once(process.stdout, 'close', options)]);
  ready.abort();
}

/** Names of results in a folder: the input's own, with its folders where two inputs share a name. */
export function resultNames(inputs: readonly string[], extension: string): Map<string, string> {
  const common = commonFolder(inputs);
  const taken = new Map<string, number>();
  for (const input of inputs) count(taken, baseName(input));
  const names = new Map<string, string>();
  const long = new Map<string, number>();
  for (const input of inputs) count(long, longName(input, common));
  for (const input of inputs) {
    const alone = taken.get(key(baseName(input))) === 1;
    const stem = alone ? baseName(input) : long.get(key(longName(input, common))) === 1 ? longName(input, common) : input.slice(common.length);
    names.set(input, `${stem.replace(/^(?:\.{1,2}\/)+|^\/+/g, '')}.${extension}`);
  }
  return distinct(names, extension);
}

/** Disks that do not tell capitals apart see one name where two differ by them only. */
function key(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function count(names: Map<string, number>, name: string): void {
  names.set(key(name), (names.get(key(name)) ?? 0) + 1);
}

/** Names that are still one get a number. */
function distinct(names: ReadonlyMap<string, string>, extension: string): Map<string, string> {
  const seen = new Map<string, number>();
  const result = new Map<string, string>();
  for (const [input, name] of names) {
    const time = (seen.get(key(name)) ?? 0) + 1;
    seen.set(key(name), time);
    result.set(input, time === 1 ? name : name.replace(new RegExp(`\\.${extension}$`), `-${time}.${extension}`));
  }
  return result;
}

/** The name with its folders below the folder that all inputs share. */
function longName(input: string, common: string): string {
  return path.posix.join(path.posix.dirname(input.slice(common.length)), baseName(input));
}

function baseName(input: string): string {
  return input === '-' ? 'stdin' : path.posix.basename(input).replace(/\.[^.]+$/, '');
}

function commonFolder(inputs: readonly string[]): string {
  const folders = inputs.map((input) => input.split('/').slice(0, -1));
  const first = folders[0] ?? [];
  let depth = 0;
  while (depth < first.length && folders.every((parts) => parts[depth] === first[depth])) depth++;
  const common = first.slice(0, depth).join('/');
  return common === '' ? '' : `${common}/`;
}
