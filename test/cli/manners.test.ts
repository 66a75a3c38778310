import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, baocao, CLEAN, ERROR, FIXTURES, folder, WARNING } from './run.js';

const BROKEN = readFileSync(`${FIXTURES}/hai-thuong-2023.txt`);
const OTHER = readFileSync(`${FIXTURES}/binh-khe-2023.txt`);

describe('what was read is never written over', () => {
  for (const [name, args] of [
    ['the output is the input', ['extract', 'a.txt', '-o', 'a.txt']],
    ['the output is the input by another name', ['check', 'a.txt', '-o', './in/../a.txt']],
    ['results of a folder take the inputs’ names', ['check', 'a.txt', '-o', './']],
    ['inspect', ['inspect', 'a.txt', '-o', 'a.txt']],
  ] as const) {
    it(name, () => {
      const cwd = folder({ 'a.txt': BROKEN });
      const { status, stdout, stderr } = baocao([...args], { cwd });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('this is an input');
      expect(readFileSync(path.join(cwd, 'a.txt')).equals(BROKEN)).toBe(true);
    });
  }
});

it('a baseline updated from some files keeps the entries and reasons of the others', () => {
  const cwd = folder({ 'a.txt': ERROR, 'b.txt': WARNING });
  const file = path.join(cwd, 'known.json');
  baocao(['check', 'a.txt', 'b.txt', '--baseline', 'known.json', '--update-baseline'], { cwd });
  const before = JSON.parse(readFileSync(file, 'utf8'));
  const own = before.entries.filter((entry: { file: string }) => entry.file === 'a.txt');
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(before.entries.length);
  for (const entry of before.entries) entry.reason = `agreed: ${entry.fingerprint}`;
  writeFileSync(file, JSON.stringify(before));
  const { stderr } = baocao(['check', 'b.txt', '--baseline', 'known.json', '--update-baseline', '--lang', 'en'], { cwd });
  expect(stderr).not.toContain('stale');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(before);
});

describe.skipIf(process.platform === 'win32')('pipes and devices', () => {
  const shell = (command: string, cwd: string) =>
    spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8', env: { ...process.env, NODE: process.execPath, BIN } });

  it('a reader that goes away does not turn findings into success', () => {
    const cwd = folder({ 'a.txt': BROKEN });
    expect(shell('"$NODE" "$BIN" check a.txt --quiet | true; echo "$' + '{PIPESTATUS[0]}"', cwd).stdout.trim()).toBe('1');
  });

  it('a reader that goes away ends a long run at once', () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`in/${at}.txt`, Buffer.concat([OTHER, Buffer.from(`\nLưu ${at}.\n`)])])));
    const { stdout, stderr } = shell('"$NODE" "$BIN" extract in --format ndjson --jobs 1 --lang en | head -c 9; echo " $' + '{PIPESTATUS[0]}"', cwd);
    expect(stdout).toBe('{"schema" 0\n');
    expect(Number(/^(\d+) reports? read/.exec(stderr)?.[1])).toBeLessThan(100);
  });

  it.skipIf(process.platform !== 'linux').each([
    ['vi', 'không ghi được kết quả: đĩa đã đầy'],
    ['en', 'the results cannot be written: the disk is full'],
  ])('a full disk is said in one line (%s)', (lang, words) => {
    const { status, stderr } = shell(`"$NODE" "$BIN" extract a.txt --lang ${lang} > /dev/full`, folder({ 'a.txt': CLEAN }));
    expect({ status, stderr }).toEqual({ status: 2, stderr: `baocao: ${words} (ENOSPC)\n` });
  });

  it('no control character of a name or a text reaches the terminal', () => {
    const name = 'a\u001b[31m.txt';
    const cwd = folder({ [name]: ERROR.replace('hồ sơ', '\u001b]0;x\u0007hồ sơ'), 'b\u001b[31m.txt': 'hẹn gặp\n' });
    for (const args of [
      ['check', name, 'b\u001b[31m.txt'],
      ['inspect', name],
    ]) {
      const { stdout, stderr } = baocao(args, { cwd });
      expect(stdout).toContain('a?[31m.txt');
      expect(/(?!\n)\p{Cc}/u.test(stdout + stderr)).toBe(false);
    }
  });

  it('a device without an end is refused', () => {
    const { status, stderr } = baocao(['check', '/dev/zero', '--quiet']);
    expect(status).toBe(3);
    expect(stderr).toContain('no regular file');
  });
});

it('two spellings of a path are one file', () => {
  const cwd = folder({ 'in/a.txt': CLEAN });
  const { stdout } = baocao(['extract', './in/a.txt', 'in', 'in/../in/a.txt', '--format', 'ndjson'], { cwd });
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(stdout).source.path).toBe('./in/a.txt');
});
