import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { addAbortSignal } from 'node:stream';
import { ReadFailure } from '../model/failure.js';
import { EXTENSIONS, MOST_BYTES } from '../readers/read.js';
import type { Input } from './input.js';
import { zipFolder } from './zip-folder.js';

export interface Inputs {
  files: Input[];
  /** arguments that led to no file: empty folders, globs without a match */
  unmatched: string[];
  /** the one argument is a file or standard input: results are one object, not a list */
  single: boolean;
}

export interface InputOptions {
  /** leaves out what it holds of; never what was named itself */
  exclude?: (file: string) => boolean;
  /** leaves out files last changed before; never what was named itself */
  changedSince?: Date;
}

/** Lock files that Word leaves beside open documents, and hidden files. */
const SKIPPED = ['**/~$*', '**/.*'];
const isSkipped = (name: string) => name.startsWith('.') || name.startsWith('~$');
/** Archives are folders that came by mail. */
const ARCHIVE = /\.zip$/i;
const WANTED = new RegExp(`\\.(?:${[...EXTENSIONS, 'zip'].join('|')})$`, 'i');

/** Files, folders, archives and globs to a sorted list without repeats. */
export async function findInputs(args: readonly string[], { exclude = () => false, changedSince }: InputOptions = {}): Promise<Inputs> {
  /** by where they are, so that two spellings of one path are one file */
  const files = new Map<string, Input>();
  const unmatched: string[] = [];
  let many = false;
  const add = (input: Input) => {
    const key = input.path === '-' ? '-' : path.resolve(input.path);
    const known = files.get(key);
    if (known === undefined) files.set(key, input);
    else if (input.named) files.set(key, { ...input, path: known.path });
  };
  const isOld = async (file: string) => {
    const changed = changedSince === undefined ? null : await stat(file).catch(() => null);
    return changed !== null && changedSince !== undefined && changed.mtime < changedSince;
  };
  const addFound = async (found: Input, named = false) => {
    if (!named && (exclude(found.path) || (await isOld(found.path)))) return;
    if (!ARCHIVE.test(found.path)) return add(found);
    const members = await zipFolder(found.path);
    if (members === null) return add(found);
    if (named) many = true;
    if (named && members.length === 0) unmatched.push(found.path);
    for (const member of members) if (!isSkipped(path.posix.basename(member.path)) && WANTED.test(member.path) && !exclude(member.path)) add(member);
  };
  for (const arg of args) {
    if (arg === '-') {
      add({ path: '-', named: true, load: readStandardInput });
      continue;
    }
    const kind = await kindOf(arg);
    const found = kind === 'folder' ? await searchFolder(arg) : kind === null ? await searchGlob(arg) : null;
    if (found !== null) {
      many = true;
      const before = files.size;
      for (const input of found) await addFound(input);
      if (files.size === before && found.length === 0) unmatched.push(arg);
    } else {
      await addFound(fileInput(arg, true), true);
    }
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { files: sorted, unmatched, single: args.length === 1 && !many && sorted.length === 1 };
}

function fileInput(file: string, named: boolean): Input {
  return { path: toSlashes(file), named, load: (signal) => readRegularFile(file, signal) };
}

async function kindOf(arg: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(arg)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

/**
 * The files below a folder. Links are not followed, so that none leads in a circle; a folder that cannot be read is an
 * input that fails, so that its files are not missed in silence.
 */
async function searchFolder(folder: string): Promise<Input[]> {
  const inputs: Input[] = [];
  const folders = [toSlashes(folder)];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const here = next;
    let entries: Awaited<ReturnType<typeof listFolder>>;
    try {
      entries = await listFolder(here);
    } catch (error) {
      inputs.push({ path: here, named: false, load: () => Promise.reject(error) });
      continue;
    }
    for (const entry of entries) {
      if (isSkipped(entry.name)) continue;
      const file = path.posix.join(here, entry.name);
      if (entry.isDirectory()) folders.push(file);
      else if (WANTED.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(file)) === 'file'))) inputs.push(fileInput(file, false));
    }
  }
  return inputs;
}

/** What matches a glob; null for what is none. Loaded when there may be one, as most runs name files and folders. */
async function searchGlob(arg: string): Promise<Input[] | null> {
  const { default: fastGlob } = await import('fast-glob');
  const glob = toSlashes(arg);
  if (!fastGlob.isDynamicPattern(glob)) return null;
  const found = await fastGlob(glob, { onlyFiles: true, ignore: SKIPPED, caseSensitiveMatch: true, suppressErrors: true });
  return found.map((file) => fileInput(file, false));
}

function listFolder(folder: string) {
  return readdir(folder, { withFileTypes: true });
}

/** Devices and pipes may have no end: only regular files of a bounded size are read by name. */
async function readRegularFile(file: string, signal: AbortSignal): Promise<Uint8Array> {
  const found = await stat(file);
  if (!found.isFile() && !found.isDirectory()) throw new ReadFailure('unreadable', 'it is no regular file; give its text to standard input (-)');
  if (found.size > MOST_BYTES) throw new ReadFailure('too-large', `the file has ${found.size} bytes, more than the ${MOST_BYTES} that are read; split it`);
  return readFile(file, { signal });
}

async function readStandardInput(signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of addAbortSignal(signal, process.stdin)) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_BYTES) throw new ReadFailure('too-large', `more than the ${MOST_BYTES} bytes that are read; split it`);
  }
  return Buffer.concat(chunks);
}

function toSlashes(file: string): string {
  return process.platform === 'win32' ? file.replaceAll('\\', '/') : file;
}
