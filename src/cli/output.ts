import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { writing } from '../batch/write-failure.js';
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

/** Of this machine: another one may write into the same folder over the network, and its processes are not ours to judge. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const DRAFT = /^\.baocao-(?<host>[0-9a-f]{8})-(?<writer>\d+)-\d+\.tmp$/;
/** A draft of another machine that nobody has written to for so long is nobody's. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;
const swept = new Set<string>();
const drafts = new Set<string>();
let begun = 0;

// Ctrl-C twice ends at once, but leaves nothing half written
process.on('exit', () => {
  for (const draft of drafts) rmSync(draft, { recursive: true, force: true });
});

/** Where a file is written before it takes its place: beside it, under a name that is never too long. */
async function draftOf(file: string): Promise<string> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  if (!swept.has(folder)) {
    swept.add(folder);
    await sweep(folder);
  }
  const draft = path.join(folder, `.baocao-${HOST}-${process.pid}-${begun++}.tmp`);
  drafts.add(draft);
  return draft;
}

/** Removes what runs that were killed have left half written. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const { host, writer } = DRAFT.exec(name)?.groups ?? {};
    if (host === undefined) continue;
    const draft = path.join(folder, name);
    const abandoned = async () => Date.now() - (await stat(draft)).mtimeMs > ABANDONED_MS;
    if (host === HOST ? !isAlive(Number(writer)) : await abandoned().catch(() => false)) await rm(draft, { recursive: true, force: true });
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

/** @throws WriteFailure, as its parts do */
export async function openDraft(file: string): Promise<Draft> {
  return writing(file, async () => {
    const place = await placeOf(file);
    const draft = place.isDevice ? place.file : await draftOf(place.file);
    const handle = await open(draft, 'w').catch((error) => {
      drafts.delete(draft);
      throw error;
    });
    return {
      write: (piece) => writing(file, () => handle.writeFile(piece)),
      commit: () =>
        writing(file, async () => {
          await handle.close();
          if (place.isDevice) return;
          await rename(draft, place.file);
          drafts.delete(draft);
        }),
      discard: async () => {
        await handle.close().catch(() => {});
        if (drafts.delete(draft)) await rm(draft, { force: true });
      },
    };
  });
}

/** Where a name leads: what stands behind a link is written, the link stays; devices and pipes take what is written and have no place to take. */
async function placeOf(file: string): Promise<{ file: string; isDevice: boolean }> {
  const found = await stat(file).catch(() => null);
  if (found === null) return { file, isDevice: false };
  const isDevice = !found.isFile() && !found.isDirectory();
  return { file: isDevice ? file : await realpath(file), isDevice };
}

/** Before anything is read, and before a journal is begun: a folder that cannot be is told at once. */
export async function makeFolder(folder: string): Promise<void> {
  await writing(folder, () => mkdir(folder, { recursive: true }));
}

/** One result for all inputs: to standard output as it comes, or to a file. */
export async function openResult(target: Exclude<Target, { kind: 'folder' }>): Promise<Draft> {
  if (target.kind === 'file') return openDraft(target.file);
  return { write: toStdout, commit: async () => {}, discard: async () => {} };
}

/** A folder whose files are made in a folder within it, and take their places when all of them are whole. */
export interface FolderDraft {
  /** where the files are made */
  folder: string;
  /**
   * @param last the file that tells that the others are there: gone before the first of them is, and put in its place after them
   * @param former files of an earlier result, relative to the folder, that these take the place of
   */
  commit(last: string, former: readonly string[]): Promise<void>;
  /** leaves nothing; after `commit` there is nothing to leave */
  discard(): Promise<void>;
}

/** @throws WriteFailure, as its parts do */
export async function openFolder(folder: string): Promise<FolderDraft> {
  const wasThere = (await stat(folder).catch(() => null)) !== null;
  const draft = await writing(folder, async () => {
    const made = await draftOf(path.join(folder, 'draft'));
    await mkdir(made);
    return made;
  });
  return {
    folder: draft,
    commit: (last, former) =>
      writing(folder, async () => {
        const files = await filesWithin(draft);
        await rm(path.join(folder, last), { force: true });
        for (const file of former) await rm(path.join(folder, file), { force: true });
        await removeEmpty(folder, former);
        for (const file of [...files.filter((each) => each !== last), last]) {
          await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
          await rename(path.join(draft, file), path.join(folder, file));
        }
        await rm(draft, { recursive: true });
        drafts.delete(draft);
      }),
    discard: async () => {
      if (!drafts.delete(draft)) return;
      await rm(draft, { recursive: true, force: true });
      if (!wasThere) await rmdir(folder).catch(() => {});
    },
  };
}

/** Every file of a folder and of those within it, relative to it, with `/`. */
export async function filesWithin(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => !each.isDirectory())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)).split(path.sep).join('/'))
    .sort();
}

/** Folders of files that are gone; those that hold anything else stay. */
async function removeEmpty(folder: string, files: readonly string[]): Promise<void> {
  const folders = new Set(
    files.flatMap((file) =>
      file
        .split('/')
        .slice(0, -1)
        .map((_, at, parts) => parts.slice(0, at + 1).join('/')),
    ),
  );
  for (const each of [...folders].sort((a, b) => b.length - a.length)) await rmdir(path.join(folder, each)).catch(() => {});
}

/** Writes a file whole or not at all: beside its place first, then renamed over it. */
export async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  await writePieces(file, [text]);
}

/** The same of what is made piece by piece. */
export async function writePieces(file: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const draft = await openDraft(file);
  try {
    for (const piece of pieces) await draft.write(piece);
    await draft.commit();
  } finally {
    await draft.discard();
  }
}

let isReaderGone = false;
// the stream itself forgets: standard output is never destroyed
process.stdout.on('error', () => {
  isReaderGone = true;
});

/** Whether whoever read standard output has gone (`| head`). */
export function readerIsGone(): boolean {
  return isReaderGone;
}

/** Waits for a reader that is slower; one that went away is no fault. Whatever else goes wrong there is told where the stream is listened to. */
export async function toStdout(piece: string | Uint8Array): Promise<void> {
  if (piece.length === 0 || isReaderGone) return;
  if (process.stdout.write(piece)) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      process.stdout.off('drain', go).off('close', go).off('error', go);
      resolve();
    };
    process.stdout.on('drain', go).on('close', go).on('error', go);
  });
}

/** Names of results in a folder: the input's own, with its folders where two inputs share a name. */
export function resultNames(inputs: readonly string[], extension: string, { portable = false } = {}): Map<string, string> {
  const common = commonFolder(inputs);
  const taken = new Map<string, number>();
  for (const input of inputs) count(taken, baseName(input));
  const names = new Map<string, string>();
  const long = new Map<string, number>();
  for (const input of inputs) count(long, longName(input, common));
  for (const input of inputs) {
    const alone = taken.get(key(baseName(input))) === 1;
    const stem = alone ? baseName(input) : long.get(key(longName(input, common))) === 1 ? longName(input, common) : input.slice(common.length);
    const fit = fitting(stem.replace(/^(?:\.{1,2}\/)+|^\/+/g, ''), extension);
    names.set(input, `${portable ? portableName(fit) : fit}.${extension}`);
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
  const taken = new Set<string>();
  const result = new Map<string, string>();
  const natural = new Set([...names.values()].map(key));
  for (const [input, name] of names) {
    let free = name;
    for (let time = 2; taken.has(key(free)) || (free !== name && natural.has(key(free))); time++) {
      free = `${name.slice(0, -extension.length - 1)}-${time}.${extension}`;
    }
    taken.add(key(free));
    result.set(input, free);
  }
  return result;
}

/** Names on disks have at most 255 bytes; an archive may hold longer ones, and control characters. Some bytes are left for a number. */
const LONGEST = 240;

function fitting(stem: string, extension: string): string {
  return stem
    .split('/')
    .map((part) => cut(part.replace(/\p{Cc}/gu, '_'), LONGEST - extension.length))
    .join('/');
}

/** Names that every system takes: a folder is copied to Windows ("Naming Files, Paths, and Namespaces"), and nothing turns its direction. */
function portableName(stem: string): string {
  return stem
    .split('/')
    .map((part) =>
      part
        .replace(/[<>:"|?*\\\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '_')
        .replace(/[. ]+$/u, '_')
        .replace(/^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu, '$&_'),
    )
    .join('/');
}

/** So many bytes of a name at most, whole letters with their marks. */
function cut(name: string, most: number): string {
  if (Buffer.byteLength(name) <= most) return name;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(name)) {
    if (Buffer.byteLength(kept) + Buffer.byteLength(segment) > most) break;
    kept += segment;
  }
  return kept;
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
