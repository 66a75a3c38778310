import { stat } from 'node:fs/promises';
import path from 'node:path';
import fastGlob from 'fast-glob';
import { EXTENSIONS } from '../readers/read.js';

/** One file to read. */
export interface Input {
  /** as shown and as printed in results: with `/` */
  path: string;
  /** named itself on the command line, not found in a folder or by a glob */
  named: boolean;
}

export interface Inputs {
  files: Input[];
  /** arguments that led to no file: empty folders, globs without a match */
  unmatched: string[];
  /** the one argument is a file or standard input: results are one object, not a list */
  single: boolean;
}

/** Lock files that Word leaves beside open documents, and hidden files. */
const SKIPPED = ['**/~$*', '**/.*'];

/** Files, folders and globs to a sorted list without repeats. */
export async function findInputs(args: readonly string[]): Promise<Inputs> {
  /** by where they are, so that two spellings of one path are one file */
  const files = new Map<string, Input>();
  const unmatched: string[] = [];
  let folders = false;
  for (const arg of args) {
    if (arg === '-') {
      files.set('-', { path: '-', named: true });
      continue;
    }
    const kind = await kindOf(arg);
    if (kind === 'folder' || (kind === null && fastGlob.isDynamicPattern(toSlashes(arg)))) {
      folders = true;
      const found =
        kind === 'folder'
          ? await searchFolder(arg)
          : await fastGlob(toSlashes(arg), { onlyFiles: true, ignore: SKIPPED, caseSensitiveMatch: true, suppressErrors: true });
      if (found.length === 0) unmatched.push(arg);
      for (const file of found) if (!files.has(path.resolve(file))) files.set(path.resolve(file), { path: toSlashes(file), named: false });
    } else {
      files.set(path.resolve(arg), { path: files.get(path.resolve(arg))?.path ?? toSlashes(arg), named: true });
    }
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { files: sorted, unmatched, single: args.length === 1 && !folders && sorted.length === 1 };
}

async function kindOf(arg: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(arg)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

async function searchFolder(folder: string): Promise<string[]> {
  const found = await fastGlob(
    EXTENSIONS.map((extension) => `**/*.${extension}`),
    {
      cwd: folder,
      onlyFiles: true,
      caseSensitiveMatch: false,
      ignore: SKIPPED,
      followSymbolicLinks: false,
      suppressErrors: true,
    },
  );
  return found.map((file) => path.posix.join(toSlashes(folder), file));
}

function toSlashes(file: string): string {
  return process.platform === 'win32' ? file.replaceAll('\\', '/') : file;
}
