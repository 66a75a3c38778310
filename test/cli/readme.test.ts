import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { baocao } from './run.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const README = readFileSync(`${ROOT}README.md`, 'utf8');

/** What the README shows of commands: each line that begins with a prompt, and the output below it. */
const shown = [...README.matchAll(/^```console\n(\$[\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((session) => {
      const [command = '', ...output] = session.trimEnd().split('\n');
      return { command, output };
    }),
);

describe('the README shows what the command prints', () => {
  it('in more than one place, findings first', () => {
    expect(shown.length).toBeGreaterThan(2);
    expect(shown[0]?.output.some((line) => line.includes('sum-total'))).toBe(true);
  });

  it.each(shown)('$command', ({ command, output }) => {
    const [program, ...args] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    expect(program).toBe('baocao');
    const { stdout, stderr } = baocao(args, { cwd: ROOT });
    const lines = `${stdout}${stderr}`.trimEnd().split('\n');
    let at = 0;
    // "…" stands for lines left out
    for (const piece of output.join('\n').split(/^ *…$\n?/m)) {
      const wanted = piece.replace(/^\n+|\n+$/g, '').split('\n');
      if (wanted.join('') === '') continue;
      const found = lines.findIndex((_, from) => from >= at && wanted.every((line, offset) => lines[from + offset] === line));
      expect(found, `not printed in this order:\n${wanted.join('\n')}`).toBeGreaterThanOrEqual(0);
      at = found + wanted.length;
    }
  });
});
