import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FailedReport, Report } from '../../src/model/report.js';
import { reports } from '../batch/run.js';
import { BIN, baocao, CLEAN, ERROR, folder, LETTER } from './run.js';

const lines = (text: string): Array<Report | FailedReport> =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const failureOf = (result: Report | FailedReport | undefined) => (result !== undefined && 'failure' in result ? result.failure.code : null);
const LONG = `${CLEAN}${'Trong kỳ tiếp nhận 12 hồ sơ, trong đó: trực tuyến 10 hồ sơ, trực tiếp 02 hồ sơ.\n'.repeat(60_000)}`;

describe('several files at a time', () => {
  it('give the same bytes, in the same order, however many', () => {
    const cwd = folder(reports(25));
    const one = baocao(['extract', 'in', '--format', 'ndjson', '--jobs', '1'], { cwd });
    const three = baocao(['extract', 'in', '--format', 'ndjson', '--jobs', '3'], { cwd });
    expect(one.status).toBe(0);
    expect(lines(one.stdout).map(({ source }) => source.path)).toEqual(Object.keys(reports(25)).sort());
    expect(three.stdout).toBe(one.stdout);
  });

  it('of the same content are read once, and each has its result', () => {
    const cwd = folder({ ...reports(2), 'in/again.txt': reports(1)['in/0000.txt'] ?? '', 'in/other/again.txt': reports(1)['in/0000.txt'] ?? '' });
    const { stdout, stderr } = baocao(['extract', 'in', '--format', 'ndjson', '--lang', 'en'], { cwd });
    const sources = lines(stdout).map(({ source }) => [source.path, source.duplicateOf]);
    expect(sources).toEqual([
      ['in/0000.txt', null],
      ['in/0001.txt', null],
      ['in/again.txt', 'in/0000.txt'],
      ['in/other/again.txt', 'in/0000.txt'],
    ]);
    const [first, , second] = lines(stdout) as Report[];
    expect({ ...second, source: null }).toEqual({ ...first, source: null });
    expect(stderr).toContain('2 of the same content as another');
  });

  it('are summed up: formats, indicators, findings by rule, failures by code', () => {
    const cwd = folder({ ...reports(2), 'in/empty.txt': '', 'in/letter.txt': LETTER });
    const { stderr, status } = baocao(['extract', 'in', '--lang', 'en', '--format', 'ndjson'], { cwd });
    expect(status).toBe(3);
    expect(stderr).toMatch(/2 reports read, 1 not read, 1 skipped \(no reports\)\n {2}formats: txt 2; indicators: 0\n {2}not read: empty-file 1\n$/);
  });
});

describe('one file never harms another', () => {
  it('when it takes too long', () => {
    const cwd = folder({ ...reports(2), 'in/0000~long.txt': LONG });
    const { stdout, status } = baocao(['extract', 'in', '--format', 'ndjson', '--timeout', '3'], { cwd });
    expect(status).toBe(3);
    expect(lines(stdout).map(failureOf)).toEqual([null, 'timed-out', null]);
  });

  it('when it takes too much memory', () => {
    const cwd = folder({ ...reports(2), 'in/0000~large.txt': CLEAN.padEnd(20_000_000, 'a\n\n') });
    const { stdout, status } = baocao(['extract', 'in', '--format', 'ndjson', '--max-memory', '250'], { cwd });
    expect(status).toBe(3);
    expect(lines(stdout).map(failureOf)).toEqual([null, 'out-of-memory', null]);
  });
});

describe('archives and folders', () => {
  const text = (name: string) => new TextEncoder().encode(reports(3)[name] ?? '');
  const zip = zipSync({ 'quý 1/a.txt': text('in/0000.txt'), 'b.txt': text('in/0001.txt'), '~$b.txt': text('in/0001.txt'), 'ghi-chu.md': text('in/0002.txt') });

  it('a ZIP file is a folder of reports', () => {
    const cwd = folder({ 'in/mail.zip': zip, 'in/z.txt': CLEAN });
    const paths = ['in/mail.zip/b.txt', 'in/mail.zip/quý 1/a.txt', 'in/z.txt'];
    expect(lines(baocao(['extract', 'in', '--format', 'ndjson'], { cwd }).stdout).map(({ source }) => source.path)).toEqual(paths);
    const named = JSON.parse(baocao(['extract', 'in/mail.zip'], { cwd }).stdout);
    expect(named.map((report: Report) => report.source.path)).toEqual(paths.slice(0, 2));
    baocao(['extract', 'in', '-o', 'out/'], { cwd });
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['a.json', 'b.json', 'z.json']);
  });

  it('a ZIP file that is cut off is told, and nothing else suffers', () => {
    const cwd = folder({ 'in/mail.zip': zip.subarray(0, zip.length - 30), 'in/z.txt': CLEAN });
    const { stdout, status } = baocao(['extract', 'in', '--format', 'ndjson'], { cwd });
    expect(status).toBe(3);
    expect(lines(stdout).map(failureOf)).toEqual(['damaged', null]);
  });

  it('links in a circle are not followed', () => {
    const cwd = folder({ 'in/a.txt': CLEAN });
    symlinkSync('.', join(cwd, 'in/loop'));
    symlinkSync('a.txt', join(cwd, 'in/b.txt'));
    symlinkSync('gone.txt', join(cwd, 'in/c.txt'));
    const { stdout } = baocao(['extract', 'in', '--format', 'ndjson'], { cwd });
    expect(lines(stdout).map(({ source }) => [source.path, source.duplicateOf])).toEqual([
      ['in/a.txt', null],
      ['in/b.txt', 'in/a.txt'],
    ]);
  });

  it('names keep their letters, however these are composed', () => {
    const composed = 'báo cáo quý.txt'.normalize('NFC');
    const parted = 'báo cáo quý.txt'.normalize('NFD');
    const cwd = folder({ [`in/x/${composed}`]: CLEAN, [`in/y/${parted}`]: `${CLEAN}\n`, 'in/“a” & b #1 %.txt': `${CLEAN}\n\n` });
    const { stdout, status } = baocao(['extract', 'in', '--format', 'ndjson'], { cwd });
    expect(status).toBe(0);
    expect(lines(stdout).map(({ source }) => source.path)).toEqual([`in/x/${composed}`, `in/y/${parted}`, 'in/“a” & b #1 %.txt']);
    baocao(['extract', 'in', '-o', 'out/'], { cwd });
    expect(readdirSync(join(cwd, 'out'), { recursive: true }).filter((name) => String(name).endsWith('.json'))).toHaveLength(3);
  });
});

describe('what is read of a folder', () => {
  it('--exclude, --changed-since and --dry-run', () => {
    const cwd = folder({ 'in/old.txt': CLEAN, 'in/new.txt': CLEAN, 'in/draft/new.txt': CLEAN });
    utimesSync(join(cwd, 'in/old.txt'), new Date('2020-01-01'), new Date('2020-01-01'));
    const listed = (...options: string[]) =>
      baocao(['extract', 'in', '--dry-run', ...options], { cwd })
        .stdout.split('\n')
        .filter((line) => line !== '');
    expect(listed()).toEqual(['in/draft/new.txt', 'in/new.txt', 'in/old.txt']);
    expect(listed('--exclude', 'in/draft/**')).toEqual(['in/new.txt', 'in/old.txt']);
    expect(listed('--exclude', 'new.txt')).toEqual(['in/old.txt']);
    expect(listed('--changed-since', '2024-06-01')).toEqual(['in/draft/new.txt', 'in/new.txt']);
    expect(listed('-o', 'out/')).toHaveLength(3);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
    expect(baocao(['extract', 'in', '--changed-since', 'yesterday'], { cwd }).status).toBe(2);
  });
});

/** Runs the command and kills it when its journal has grown by so many bytes; tells whether that came before its end. */
async function killed(args: readonly string[], cwd: string, journal: string, bytes: number): Promise<boolean> {
  const size = () => statSync(join(cwd, journal), { throwIfNoEntry: false })?.size ?? 0;
  const before = size();
  const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: 'ignore' });
  const watch = setInterval(() => size() >= before + bytes && child.kill('SIGKILL'), 3);
  const [, signal] = await once(child, 'exit');
  clearInterval(watch);
  return signal === 'SIGKILL';
}

const filesBelow = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name).slice(root.length), readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );

describe('--resume', () => {
  it.each([
    ['a folder', 'extract', 'out/', 'json'],
    ['one file', 'extract', 'out/all.ndjson', 'ndjson'],
    ['one array', 'extract', 'out/all.json', 'json'],
    ['rows', 'extract', 'out/all.csv', 'csv'],
    ['findings', 'check', 'out/all.json', 'json'],
    ['a folder of findings', 'check', 'out/', 'pretty'],
  ])('after being killed, %s is what an undisturbed run writes', async (_what, command, output, format) => {
    const cwd = folder({ ...reports(25), 'in/0009-again.txt': reports(10)['in/0009.txt'] ?? '', 'in/error.txt': ERROR, 'in/empty.txt': '' });
    mkdirSync(join(cwd, 'out'));
    mkdirSync(join(cwd, 'ref/out'), { recursive: true });
    const args = [command, 'in', '--format', format, '--quiet', '--jobs', '1'];
    const journal = `${output.replace(/\/$/, '')}.baocao-resume`;
    const kills = [];
    // once begun, at the first results, and some results later
    for (const bytes of [1, 1500, 9000]) kills.push(await killed([...args, '--resume', '-o', output], cwd, journal, bytes));
    expect(kills.filter((each) => each).length, 'killed before its end').toBeGreaterThan(1);
    expect(baocao([...args, '--resume', '-o', output], { cwd }).status).toBe(3);
    expect(baocao([...args, '-o', `ref/${output}`], { cwd }).status).toBe(3);
    const kept = (files: Record<string, string>) => Object.fromEntries(Object.entries(files).filter(([name]) => !name.endsWith('.baocao-resume')));
    const [out, ref] = [filesBelow(join(cwd, 'out')), filesBelow(join(cwd, 'ref/out'))];
    expect(Object.keys(ref).length).toBeGreaterThan(0);
    expect(kept(out)).toEqual(kept(ref));
  });

  it('reads nothing again: no report, no failure, no file that is none', () => {
    const cwd = folder({ ...reports(2), 'in/empty.txt': '', 'in/letter.txt': LETTER });
    const took = (...args: string[]) => baocao([...args, '--resume', '--quiet', '--verbose'], { cwd }).stderr.match(/ s, \d+ MB$/gm)?.length ?? 0;
    expect(took('extract', 'in', '-o', 'out/')).toBe(4);
    const written = statSync(join(cwd, 'out/empty.json')).ino;
    expect(took('extract', 'in', '-o', 'out/')).toBe(0);
    expect(statSync(join(cwd, 'out/empty.json')).ino).toBe(written);
    expect(took('check', 'in', '-o', 'out/')).toBe(4);
    expect(took('check', 'in', '-o', 'out/')).toBe(0);
  });

  it('notices inputs and results that have changed, and another version of the options', async () => {
    const cwd = folder({ ...reports(3), 'in/0003.txt': ERROR });
    const run = (...options: string[]) => baocao(['extract', 'in', '-o', 'out/', '--resume', '--quiet', ...options], { cwd });
    run();
    const before = filesBelow(join(cwd, 'out'));
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(cwd, 'in/0001.txt'), CLEAN);
    writeFileSync(join(cwd, 'out/0002.json'), 'spoilt');
    run();
    const after = filesBelow(join(cwd, 'out'));
    expect(after['/0001.json']).toContain('Hòa Lạc');
    expect(after['/0002.json']).toBe(before['/0002.json']);
    expect(after['/0003.json']).toBe(before['/0003.json']);
    run('--lang', 'en');
    expect(filesBelow(join(cwd, 'out'))['/0003.json']).not.toBe(before['/0003.json']);
  });

  it('needs a place for the results, and leaves nothing behind a run that needs no resuming', () => {
    const cwd = folder(reports(2));
    expect(baocao(['extract', 'in', '--resume'], { cwd }).status).toBe(2);
    baocao(['extract', 'in', '-o', 'out/'], { cwd });
    expect(readdirSync(cwd).sort()).toEqual(['in', 'out']);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['0000.json', '0001.json']);
  });
});
