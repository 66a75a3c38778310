import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesWithin } from './output.js';
import type { Run } from './run.js';
import { UsageError } from './usage-error.js';

/** What an audit has written into its folder, a file a line: only that may be taken away again. */
export const MANIFEST = '.baocao-audit';

/** What an earlier audit of a folder has written into it is no input of the next. */
export async function isAudit(folder: string): Promise<boolean> {
  return access(path.join(folder, MANIFEST)).then(
    () => true,
    () => false,
  );
}

/**
 * The files of an earlier audit in the folder, which a new one takes the place of.
 * @throws UsageError where the folder holds anything else: it is somebody's, and what is read is never replaced
 */
export async function formerAudit(folder: string, { inputs, lang }: Pick<Run, 'inputs' | 'lang'>): Promise<string[]> {
  const whole = `${path.resolve(folder)}${path.sep}`;
  const inside = inputs.files.find((file) => path.resolve(file.path).startsWith(whole));
  if (inside !== undefined)
    throw new UsageError(
      lang === 'en'
        ? `${folder}: an input lies in it (${inside.path}); give -o another folder`
        : `${folder}: có tệp đầu vào nằm trong đó (${inside.path}); hãy chọn thư mục khác cho -o`,
    );
  const there = await filesWithin(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new UsageError(error.code === 'ENOTDIR' ? aFile(folder, lang) : unreadable(folder, `${error.code}`, lang));
  });
  const former = await readFile(path.join(folder, MANIFEST), 'utf8').then(
    (text) => text.split('\n').filter((line) => line !== ''),
    (): string[] => [],
  );
  const known = new Set(former);
  // hidden files are of systems, and of runs that were killed
  const strange = there.find((file) => !file.startsWith('.') && !known.has(file));
  if (strange !== undefined)
    throw new UsageError(
      lang === 'en'
        ? `${folder}: there is a file in it that no audit has written (${strange}); give -o a new or an empty folder`
        : `${folder}: trong đó có tệp không do lần kiểm tra trước ghi ra (${strange}); hãy chọn thư mục mới hoặc trống cho -o`,
    );
  const present = new Set(there);
  return former.filter((file) => file !== MANIFEST && present.has(file));
}

/** Of files relative to the folder. */
export function manifestOf(files: readonly string[]): string {
  return [...new Set([...files, MANIFEST])].map((file) => `${file}\n`).join('');
}

function aFile(folder: string, lang: Run['lang']): string {
  return lang === 'en' ? `${folder}: it is a file, and a folder is wanted` : `${folder}: đây là tệp, trong khi cần một thư mục`;
}

function unreadable(folder: string, code: string, lang: Run['lang']): string {
  return lang === 'en' ? `${folder}: it cannot be read (${code})` : `${folder}: không mở được thư mục (${code})`;
}
