import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BIN, baocao, CLEAN, folder } from './run.js';

/** What a run leaves when it ends, however it ends: no process that reads on, no file that nobody will read. */

/** Text that takes minutes to read: its processes are busy when the run ends. */
const LONG = (at: number) => `${CLEAN}Lưu ${at}.\n${'Trong kỳ tiếp nhận 12 hồ sơ, trong đó: trực tuyến 10 hồ sơ, trực tiếp 02 hồ sơ.\n'.repeat(60_000)}`;

/** Processes that work in a folder: told by it, as the parent of an orphan tells nothing. */
function processesIn(cwd: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`) === cwd && !/\) Z /.test(readFileSync(`/proc/${name}/stat`, 'utf8')) ? [Number(name)] : [];
    } catch {
      return []; // gone meanwhile
    }
  });
}

/** Hundredths of a second that a process has worked (proc_pid_stat(5), field 14). */
function worked(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[11]);
  } catch {
    return 0;
  }
}

async function until(holds: () => boolean, seconds: number): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(20)) if (holds()) return true;
  return holds();
}

interface Started {
  child: ChildProcess;
  cwd: string;
  temp: string;
  ended: Promise<unknown[]>;
}

function start(args: readonly string[], files: Record<string, string>): Started {
  const cwd = realpathSync(folder(files));
  const temp = realpathSync(folder({}));
  mkdirSync(join(cwd, 'out'));
  const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: 'ignore', env: { ...process.env, TMPDIR: temp } });
  return { child, cwd, temp, ended: once(child, 'exit') };
}

async function startBusy(output: string): Promise<Started> {
  const started = start(['extract', 'in', '--format', 'ndjson', '-o', output, '--jobs', '2', '--quiet'], {
    'in/0.txt': CLEAN,
    'in/1.txt': CLEAN,
    'in/2.txt': LONG(2),
    'in/3.txt': LONG(3),
  });
  const readers = () => processesIn(started.cwd).filter((pid) => pid !== started.child.pid && worked(pid) > 150);
  expect(await until(() => readers().length === 2, 40), 'two processes are busy').toBe(true);
  return started;
}

const draftsIn = (at: string) => readdirSync(at).filter((name) => name.includes('.tmp'));

describe.skipIf(process.platform !== 'linux')('what is left of a run', () => {
  it('that is killed: no process longer than a moment, and its draft until the next run', async () => {
    const { child, cwd, temp, ended } = await startBusy('out/all.ndjson');
    child.kill('SIGKILL');
    await ended;
    expect(await until(() => processesIn(cwd).length === 0, 2)).toBe(true);
    expect(readdirSync(temp)).toEqual([]);
    expect(draftsIn(join(cwd, 'out'))).toHaveLength(1);
    expect(baocao(['extract', 'in/0.txt', '-o', 'out/one.json', '--quiet'], { cwd }).status).toBe(0);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['one.json']);
  });

  it('that is interrupted twice: nothing, at once', async () => {
    const { child, cwd, temp, ended } = await startBusy('out/all.ndjson');
    const from = Date.now();
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    expect(Date.now() - from).toBeLessThan(1500);
    expect(await until(() => processesIn(cwd).length === 0, 2)).toBe(true);
    expect(readdirSync(temp)).toEqual([]);
    expect(readdirSync(join(cwd, 'out'))).toEqual([]);
  });

  it('that is killed while it starts: no process', async () => {
    const runs = [150, 300, 450, 600, 750].map(async (ms) => {
      const { child, cwd, ended } = start(['extract', 'in', '-o', 'out/', '--jobs', '1', '--quiet'], { 'in/1.txt': LONG(1) });
      await wait(ms);
      child.kill('SIGKILL');
      await ended;
      return until(() => processesIn(cwd).length === 0, 4);
    });
    expect(await Promise.all(runs)).toEqual(runs.map(() => true));
  });

  it('that ends by itself: its results', async () => {
    const { cwd, temp, ended } = start(['extract', 'in', '-o', 'out/', '--quiet'], { 'in/0.txt': CLEAN, 'in/1.txt': CLEAN });
    expect((await ended)[0]).toBe(0);
    expect([processesIn(cwd), readdirSync(temp), readdirSync(cwd), readdirSync(join(cwd, 'out'))]).toEqual([[], [], ['in', 'out'], ['0.json', '1.json']]);
  });
});
