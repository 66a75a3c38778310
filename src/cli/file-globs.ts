import path from 'node:path';
import picomatch from 'picomatch';

/**
 * Whether an input lies within globs of a file of settings: globs speak of paths beneath that file's folder; one without a
 * slash, of names anywhere ("*.pdf").
 */
export function withinGlobs(globs: readonly string[], folder: string): (input: string) => boolean {
  const anywhere = globs.map((glob) => (glob.includes('/') ? glob : `**/${glob}`));
  const matches = picomatch(anywhere, { dot: true });
  return (input) => matches(path.relative(folder, path.resolve(input)).split(path.sep).join('/'));
}
