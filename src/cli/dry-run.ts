import { toStdout } from './output.js';
import type { Run } from './run.js';

/** Lists what would be read, a path a line. */
export async function dryRun({ inputs, lang }: Run): Promise<number> {
  await toStdout(inputs.files.map(({ path }) => `${path}\n`).join(''));
  const count = inputs.files.length;
  process.stderr.write(lang === 'en' ? `${count} ${count === 1 ? 'file' : 'files'} would be read\n` : `${count} tệp sẽ được đọc\n`);
  return 0;
}
