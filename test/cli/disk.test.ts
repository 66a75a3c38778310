import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { findInputs } from '../../src/batch/inputs.js';
import { readAll } from '../../src/batch/read-all.js';
import { CATALOGUE } from '../../src/catalogue/catalogue.js';
import { reports } from '../batch/run.js';
import { BIN, baocao, CLEAN, ERROR, folder, type RunOptions } from './run.js';

/** Disks that are full, read-only or gone: each is told in a line, and nothing half written is left. */
const isRoot = process.getuid?.() === 0;
const isPosix = process.platform !== 'win32';
/** What no permission keeps out is run by nobody. */
const anyone: RunOptions = isRoot ? { uid: 65534, gid: 65534 } : {};

/** A file system of its own, or the reason why there is none. */
function smallDisk(kilobytes: number): { at: string } | { reason: string } {
  if (process.platform !== 'linux' || !isRoot) return { reason: 'only root may mount a file system' };
  const at = folder({});
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=0777`, 'baocao-test', at], { encoding: 'utf8' });
  if (status !== 0) return { reason: `mount: ${stderr.trim()}` };
  // lazily, as a test may still have it open; before its folder goes
  afterAll(() => spawnSync('umount', ['-l', at]));
  return { at };
}

const filesOf = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

/** The ways in which results are written. */
const WAYS: Array<[string, string[]]> = [
  ['a file', ['extract', 'in', '--format', 'ndjson', '-o', 'out/all.ndjson']],
  ['a file, to be resumed', ['extract', 'in', '--format', 'json', '-o', 'out/all.json', '--resume']],
  ['a file each', ['extract', 'in', '-o', 'out/']],
  ['a file each, to be resumed', ['extract', 'in', '-o', 'out/', '--resume']],
  ['tables', ['extract', 'in', '--format', 'csv', '--tidy', '-o', 'out/']],
  ['tables, to be resumed', ['extract', 'in', '--format', 'parquet', '--tidy', '-o', 'out/', '--resume']],
  ['a workbook', ['extract', 'in', '--format', 'xlsx', '-o', 'out/all.xlsx']],
  ['findings', ['check', 'in', '--format', 'json', '-o', 'out/all.json', '--resume']],
  ['findings, a file each', ['check', 'in', '-o', 'out/']],
  ['a baseline', ['check', 'in', '--baseline', 'out/known.json', '--update-baseline']],
];
/** Every other way in the other language, which halves the runs. */
const langOf = (args: string[]) => (WAYS.findIndex(([, way]) => way === args) % 2 === 0 ? 'vi' : 'en');

/** Ends in one line that says what could not be written and why. */
function refused(args: string[], options: RunOptions, words: { vi: string; en: string }): void {
  const lang = langOf(args);
  const { status, stdout, stderr } = baocao([...args, '--quiet', '--lang', lang], options);
  const not = lang === 'en' ? 'cannot be written' : 'không ghi được';
  expect(stderr).toMatch(new RegExp(`^baocao: \\S*/?out\\S*: ${not}: ${words[lang]} \\(E[A-Z]+\\)\\n$`));
  expect(status).toBe(2);
  if (!args.includes('--update-baseline')) expect(stdout).toBe('');
}

describe.skipIf(!isPosix)('where nothing may be written', () => {
  it.each(WAYS)('%s: is told, and nothing is left', (_what, args) => {
    const cwd = folder({ 'in/a.txt': CLEAN, 'in/b.txt': ERROR });
    mkdirSync(join(cwd, 'out'));
    chmodSync(cwd, 0o555);
    chmodSync(join(cwd, 'out'), 0o555);
    refused(args, { cwd, ...anyone }, { vi: 'không có quyền ghi ở đó', en: 'writing there is not permitted' });
    expect(filesOf(cwd)).toEqual(['in/a.txt', 'in/b.txt']);
    chmodSync(cwd, 0o755);
  });

  it('a folder that is read-only beside one that is not keeps no journal of nothing', () => {
    const cwd = folder({ 'in/a.txt': CLEAN });
    chmodSync(cwd, 0o777);
    mkdirSync(join(cwd, 'out'), { mode: 0o555 });
    expect(baocao(['extract', 'in', '-o', 'out/', '--resume', '--quiet'], { cwd, ...anyone }).status).toBe(2);
    expect(filesOf(cwd)).toEqual(['in/a.txt']);
  });
});

describe('where a file stands in the place of the folder', () => {
  // a file of its own, files, tables; the workbook and the findings are written by the same hands
  it.each(WAYS.slice(0, 6))('%s: is told, and the file stays', (_what, args) => {
    const cwd = folder({ 'in/a.txt': CLEAN, 'in/b.txt': ERROR, out: 'mine' });
    refused(args, { cwd }, { vi: 'một phần của đường dẫn là tệp, không phải thư mục', en: 'a part of the path is a file, not a folder' });
    expect(filesOf(cwd)).toEqual(['in/a.txt', 'in/b.txt', 'out']);
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe('mine');
  });
});

describe('a full disk', () => {
  const disk = smallDisk(16);
  const full = { vi: 'đĩa đã đầy', en: 'the disk is full' };
  if ('reason' in disk) it.skip(`is not tested: ${disk.reason}`, () => {});
  else {
    const fresh = () => {
      for (const name of readdirSync(disk.at)) rmSync(join(disk.at, name), { recursive: true });
      mkdirSync(join(disk.at, 'out'));
      const cwd = folder(reports(40));
      symlinkSync(join(disk.at, 'out'), join(cwd, 'out'));
      return cwd;
    };
    const shorter = WAYS.filter(([, args]) => !args.includes('xlsx') && !args.includes('--update-baseline') && !args.includes('csv'));

    it.each(shorter)('%s: is told, and what is there is whole', (_what, args) => {
      const cwd = fresh();
      refused(args, { cwd }, full);
      const left = filesOf(disk.at).filter((name) => !name.endsWith('.baocao-resume'));
      if (!args.includes('out/') || args.includes('--tidy')) expect(left).toEqual([]);
      for (const name of left) {
        expect(name).toMatch(/^out\/\d{4}\.(?:json|txt)$/);
        if (name.endsWith('json')) expect(JSON.parse(readFileSync(join(disk.at, name), 'utf8')).schema).toBe('baocao.report/1');
      }
    });

    it('with more room --resume goes on to what an undisturbed run writes', () => {
      const cwd = fresh();
      const args = ['extract', 'in', '-o', 'out/', '--resume', '--quiet'];
      expect(baocao(args, { cwd }).status).toBe(2);
      const before = filesOf(join(disk.at, 'out'));
      expect(before.length).toBeGreaterThan(0);
      spawnSync('mount', ['-o', 'remount,size=8m', disk.at]);
      expect(baocao(args, { cwd }).status).toBe(0);
      expect(baocao(['extract', 'in', '-o', 'ref/', '--quiet'], { cwd }).status).toBe(0);
      expect(filesOf(join(disk.at, 'out'))).toEqual(filesOf(join(cwd, 'ref')));
      for (const name of filesOf(join(cwd, 'ref'))) expect(readFileSync(join(cwd, 'out', name))).toEqual(readFileSync(join(cwd, 'ref', name)));
    });

    it('for what is kept of files that come again costs time only', () => {
      const cwd = folder({ 'in/a.txt': CLEAN, 'in/b.txt': CLEAN });
      const env = { TMPDIR: join(cwd, 'gone') };
      const { status, stdout } = baocao(['extract', 'in', '--format', 'ndjson'], { cwd, env });
      expect(status).toBe(0);
      expect(stdout.trim().split('\n')).toHaveLength(2);
    });
  }

  it.skipIf(process.platform !== 'linux').each(['vi', 'en'] as const)('named itself, or behind standard output, is told (%s)', (lang) => {
    const cwd = folder({ 'a.txt': CLEAN });
    for (const args of [
      ['extract', 'a.txt', '-o', '/dev/full'],
      ['check', 'a.txt', '--format', 'json', '-o', '/dev/full'],
    ]) {
      const { status, stderr } = baocao([...args, '--quiet', '--lang', lang], { cwd });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: `baocao: /dev/full: ${lang === 'en' ? 'cannot be written' : 'không ghi được'}: ${full[lang]} (ENOSPC)\n`,
      });
    }
  });
});

describe('a name that is no place of its own', () => {
  it.skipIf(!isPosix)('a link is written through, a device is written to', () => {
    const cwd = folder({ 'a.txt': CLEAN, 'real/old.json': 'old' });
    symlinkSync('real/old.json', join(cwd, 'latest.json'));
    expect(baocao(['extract', 'a.txt', '-o', 'latest.json', '--quiet'], { cwd }).status).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'real/old.json'), 'utf8')).schema).toBe('baocao.report/1');
    expect(filesOf(cwd)).toEqual(['a.txt', 'real/old.json']);
    spawnSync('mkfifo', [join(cwd, 'pipe')]);
    const shell = 'cat pipe & "$NODE" "$BIN" extract a.txt -o pipe --quiet; wait';
    const { stdout } = spawnSync('bash', ['-c', shell], { cwd, encoding: 'utf8', env: { ...process.env, NODE: process.execPath, BIN }, timeout: 20_000 });
    expect(stdout).toBe(readFileSync(join(cwd, 'latest.json'), 'utf8'));
  });

  it('a name that is longer than disks allow is cut, and two that become one are kept apart', () => {
    const long = `${'báo cáo '.repeat(40)}`;
    const text = (content: string) => new TextEncoder().encode(content);
    const cwd = folder({ 'mail.zip': zipSync({ [`${long}1.txt`]: text(CLEAN), [`${long}2.txt`]: text(ERROR), 'a\u0001b.txt': text(`${CLEAN}\n`) }) });
    expect(baocao(['extract', 'mail.zip', '-o', 'out/', '--quiet'], { cwd }).status).toBe(0);
    const names = filesOf(join(cwd, 'out'));
    expect(names).toHaveLength(3);
    expect(names).toContain('a_b.json');
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThan(256);
  });
});

describe('a file that is gone, or not ours to read', () => {
  it('between being found and being read is a failure of its own', async () => {
    const cwd = folder({ 'in/a.txt': CLEAN, 'in/mail.zip': zipSync({ 'b.txt': new TextEncoder().encode(CLEAN) }) });
    const { files } = await findInputs([join(cwd, 'in')]);
    expect(files).toHaveLength(2);
    rmSync(join(cwd, 'in'), { recursive: true });
    const outcomes = readAll(files, { product: 'json', jobs: 2, catalogue: CATALOGUE, checksFor: () => ({}), signal: new AbortController().signal });
    for await (const { failed } of outcomes) expect(failed?.failure).toEqual({ code: 'unreadable', message: 'there is no such file' });
  });

  it.skipIf(!isPosix).each([
    ['vi', 'không mở được tệp'],
    ['en', 'the file cannot be opened'],
  ])('is told in %s and stops nothing', (lang, words) => {
    const cwd = folder({ 'in/a.txt': CLEAN, 'in/b.txt': CLEAN, 'in/shut/c.txt': CLEAN });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'in/b.txt'), 0);
    chmodSync(join(cwd, 'in/shut'), 0);
    const { status, stdout, stderr } = baocao(['extract', 'in', '--format', 'ndjson', '--quiet', '--lang', lang], { cwd, ...anyone });
    chmodSync(join(cwd, 'in/shut'), 0o755);
    expect(status).toBe(3);
    expect(stdout.trim().split('\n')).toHaveLength(3);
    for (const name of ['in/b.txt', 'in/shut']) expect(stderr).toMatch(new RegExp(`^${name}: unreadable: ${words}`, 'm'));
  });

  it.skipIf(!existsSync('/proc/self/mem'))('on a disk that reports a fault is told', () => {
    const { status, stderr } = baocao(['extract', '/proc/self/mem', '--quiet', '--lang', 'en']);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^\/proc\/self\/mem: unreadable: /);
  });
});
