import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../../src/index.js';

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const absent = !existsSync(`${SHARED}yardstick/score.mjs`);

describe.skipIf(absent)(`yardstick${absent ? ` (skipped: ${SHARED} is not there)` : ''}`, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'baocao-yardstick-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const score = (name: string, report: unknown) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(report));
    return spawnSync(process.execPath, [`${SHARED}yardstick/score.mjs`, `${SHARED}yardstick/gold/${name}.json`, file, '--show', '40'], { encoding: 'utf8' });
  };

  it.each(['hong-hai-2023', 'pho-hoa-2025-q1'])('%s is read as the gold says', async (name) => {
    const report = await readReport(readFileSync(`${SHARED}seeds/${name}.txt`), { path: `${name}.txt` });
    const { status, stdout, stderr } = score(name, report);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: expect.stringMatching(/^rows 100\.00 .*metadata 100\.00 .*sections 100\.00/), stderr: '' });
  });

  it('sees a single wrong value', async () => {
    const report = await readReport(readFileSync(`${SHARED}seeds/hong-hai-2023.txt`), { path: 'hong-hai-2023.txt' });
    const row = report.indicators.find((each) => each.value !== null);
    if (row !== undefined) row.value = 987_654;
    const { status, stdout } = score('hong-hai-2023', report);
    expect(status).toBe(1);
    expect(stdout).toContain('got 987654');
  });
});
