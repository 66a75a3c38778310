import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where results go: standard output, one file, or one file per input in a folder. */
export type Target = { kind: 'stdout' } | { kind: 'file'; file: string } | { kind: 'folder'; folder: string };

export async function targetOf(output: string | undefined): Promise<Target> {
  if (output === undefined || output === '-') return { kind: 'stdout' };
  const isFolder =
    /[\\/]$/.test(output) ||
    (await stat(output).then(
      (found) => found.isDirectory(),
      () => false,
    ));
  return isFolder ? { kind: 'folder', folder: output } : { kind: 'file', file: output };
}

/** Writes a file whole or not at all: beside its place first, then renamed over it. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Names of results in a folder: the input's own, with its folders where two inputs share a name. */
export function resultNames(inputs: readonly string[], extension: string): Map<string, string> {
  const plain = new Map<string, string[]>();
  for (const input of inputs) {
    const name = baseName(input);
    plain.set(name, [...(plain.get(name) ?? []), input]);
  }
  const common = commonFolder(inputs);
  const names = new Map<string, string>();
  for (const [name, sharing] of plain) {
    for (const input of sharing) {
      const folder = path.posix.dirname(input.slice(common.length)).replace(/^(?:\.\.?\/)+|^\/+|^\.$/g, '');
      const stem =
        sharing.length > 1
          ? path.posix.join(
              folder,
              sharing.some((other) => other !== input && path.posix.dirname(other) === path.posix.dirname(input)) ? path.posix.basename(input) : name,
            )
          : name;
      names.set(input, `${stem}.${extension}`);
    }
  }
  return names;
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
