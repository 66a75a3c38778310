import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { CHECK_FORMATS, type CheckFormatName } from '../writers/check-formats.js';
import { CONFIG_NAME } from './config.js';
import { UsageError } from './usage-error.js';

/** `--report FORMAT=FILE`: results in more formats, beside what is printed. */
export interface ReportFile {
  format: CheckFormatName;
  file: string;
}

/** Files that must stay as they are, and what they are. */
export interface Taken {
  file: string;
  what: string;
}

/** @throws UsageError that names what is wrong, before anything is read */
export async function reportFiles(settings: readonly string[], inputs: readonly string[], taken: readonly Taken[]): Promise<ReportFile[]> {
  const reports = settings.map(reportFile);
  const known = new Map(taken.map(({ file, what }) => [path.resolve(file), what]));
  const read = inputs.filter((input) => input !== '-').map((input) => path.resolve(input));
  for (const { format, file } of reports) {
    const told = `--report ${format}=${file}`;
    const whole = path.resolve(file);
    const isFolder = await stat(whole).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isFolder || /[\\/]$/.test(file)) throw new UsageError(`${told}: this is a folder; the name of a file is wanted`);
    const places = [whole, await realpath(whole).catch(() => whole)];
    // the members of an archive stand below it
    if (read.some((input) => places.some((place) => input === place || input.startsWith(`${place}${path.sep}`))))
      throw new UsageError(`${told}: this is an input; give the report another name`);
    const what = path.basename(whole) === CONFIG_NAME ? 'the configuration' : places.map((place) => known.get(place)).find((found) => found !== undefined);
    if (what !== undefined) throw new UsageError(`${told}: this is ${what}; give the report another name`);
    known.set(whole, `the file of --report ${format} too`);
  }
  return reports;
}

function reportFile(setting: string): ReportFile {
  const [, name = '', file = ''] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
  if (file === '') throw new UsageError(`--report ${setting}: FORMAT=FILE is wanted, such as sarif=baocao.sarif`);
  if (!Object.hasOwn(CHECK_FORMATS, name))
    throw new UsageError(`--report ${setting}: there is no format ${name}; there are: ${Object.keys(CHECK_FORMATS).join(', ')}`);
  if (file === '-') throw new UsageError(`--report ${setting}: a file is wanted; for standard output there is --format ${name}`);
  return { format: name as CheckFormatName, file };
}
