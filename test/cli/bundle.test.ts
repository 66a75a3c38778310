import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BIN } from './run.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MODULES = `${root}dist/cli/main.js`;
const changed = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -1;
/** `npm run build` makes the bundle; after `tsc` alone the modules are the program, and nothing is to be compared. */
const isBundled = changed(`${root}dist/program/bundle.cjs`) >= changed(MODULES);

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: `${root}fixtures`, encoding: 'utf8', timeout: 60_000 });
  return { status, stdout, stderr };
}

describe.skipIf(!isBundled)('the bundle', () => {
  it.each<[string, string[]]>([
    ['one text', ['check', 'txt/binh-khe-2023.txt', '--format', 'json']],
    ['Word and PDF, in processes of their own', ['extract', 'docx/binh-khe-2023.docx', 'pdf/binh-khe-2023.pdf', 'doc/report.doc', '--jobs', '2']],
    ['a workbook', ['extract', 'txt/binh-khe-2023.txt', 'txt/phuong-9-2024-h1.txt', '--format', 'csv', '--wide']],
    ['a glob that matches nothing', ['check', 'none/*.txt']],
    ['an option that is none', ['check', '--nothing']],
    ['the rules', ['rules', '--format', 'json']],
    ['the version', ['--version']],
  ])('gives what the modules give: %s', (_what, args) => {
    const bundled = run(BIN, ...args);
    expect(bundled.stdout + bundled.stderr).not.toBe('');
    expect(bundled).toEqual(run(MODULES, ...args));
  });

  it('runs where the engine refuses the compiled code', () => {
    expect(run('--no-opt', '--no-lazy-feedback-allocation', BIN, '--version')).toEqual(run(MODULES, '--version'));
  });
});
