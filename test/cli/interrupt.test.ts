import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BIN, FIXTURES, folder } from './run.js';

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  ms: number;
}

/** Runs the command, interrupts it when `when` says so, and kills it after some seconds. */
function interrupted(args: readonly string[], cwd: string, when: (child: ChildProcess, stop: () => void) => void): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let sent = 0;
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const guard = setTimeout(() => child.kill('SIGKILL'), 20_000);
    when(child, () => {
      if (sent > 0) return;
      sent = Date.now();
      child.kill('SIGINT');
      setTimeout(() => child.kill('SIGKILL'), 5000).unref();
    });
    child.on('close', (code) => {
      clearTimeout(guard);
      resolve({ code, stdout, stderr, ms: Date.now() - sent });
    });
  });
}

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  it('ends a long run with 130, after whole results', async () => {
    const report = readFileSync(`${FIXTURES}/binh-khe-2023.txt`);
    const cwd = folder(Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`in/${at}.txt`, report])));
    const { code, stdout, stderr } = await interrupted(['extract', 'in', '--format', 'ndjson', '--lang', 'en'], cwd, (child, stop) =>
      child.stdout?.once('data', stop),
    );
    expect(code).toBe(130);
    const told = /^(?<read>\d+) reports? read(?:, (?<same>\d+) of the same content as another)?, (?<left>\d+) of 400 files left\nbaocao: interrupted\n$/.exec(
      stderr,
    )?.groups;
    expect(Number(told?.read) + Number(told?.left)).toBe(400);
    const lines = stdout.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThan(400);
    for (const line of lines) expect(JSON.parse(line).schema).toBe('baocao.report/1');
  });

  it('finds the first findings printed, long before the last file is read', async () => {
    const report = readFileSync(`${FIXTURES}/binh-khe-2023.txt`, 'utf8');
    const cwd = folder(Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`in/${at}.txt`, `${report}\n\nLưu ${at}.\n`])));
    const { code, stdout } = await interrupted(['check', 'in', '--format', 'json', '--jobs', '1'], cwd, (child, stop) =>
      child.stdout?.on('data', (chunk) => String(chunk).includes('"findings"') && stop()),
    );
    expect(code).toBe(130);
    expect(stdout).toContain('"path": "in/0.txt"');
    expect(stdout).not.toContain('"summary"');
  });

  it('ends the wait for standard input with 130', async () => {
    const { code, ms } = await interrupted(['extract', '-', '--type', 'txt'], FIXTURES, (_child, stop) => setTimeout(stop, 1500));
    expect(code).toBe(130);
    expect(ms).toBeLessThan(4000);
  });

  it('ends the reading of one long file with 130', async () => {
    const report = readFileSync(`${FIXTURES}/binh-khe-2023.txt`, 'utf8');
    const cwd = folder({ 'long.txt': report.repeat(400) });
    const { code, stdout, stderr, ms } = await interrupted(['check', 'long.txt'], cwd, (_child, stop) => setTimeout(stop, 1500));
    expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: '', stderr: 'baocao: đã dừng theo yêu cầu\n' });
    expect(ms).toBeLessThan(2000);
  });
});
