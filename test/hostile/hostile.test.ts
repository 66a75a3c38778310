import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FailedReport, Report } from '../../src/model/report.js';
import { baocao, CLEAN, folder } from '../cli/run.js';
import { tookOf, worstOf } from './took.js';

/** Files that are made to harm (`scripts/hostile.mjs`), all in one run: each ends in its own result, in time. */
const FOLDER = fileURLToPath(new URL('../../fixtures/hostile/', import.meta.url));
const EXPECTED: Record<string, string | string[]> = JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8'));

describe('hostile files', () => {
  it('end in a report or in a code, each in its own', () => {
    const names = readdirSync(FOLDER).filter((name) => name !== 'expected.json');
    const cwd = folder({ 'good.txt': CLEAN, ...Object.fromEntries(names.map((name) => [name, readFileSync(FOLDER + name)])) });
    const { stdout, stderr, status } = baocao(['extract', ...names, 'good.txt', '--format', 'ndjson', '--quiet', '--verbose', '--timeout', '20'], {
      cwd,
      timeout: 110_000,
    });
    const took = tookOf(stderr);
    console.log(`hostile: ${took.length} files: ${worstOf(took)}`);
    expect(status).toBe(3);
    const results: Array<Report | FailedReport> = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const found = Object.fromEntries(results.map((result) => [result.source.path, 'failure' in result ? result.failure.code : 'report']));
    const { 'good.txt': good, ...others } = found;
    expect(good).toBe('report');
    expect(Object.keys(others).sort()).toEqual(Object.keys(EXPECTED).sort());
    for (const [name, code] of Object.entries(others)) expect([EXPECTED[name]].flat(), `${name}: ${code}`).toContain(code);
  }, 120_000);
});
