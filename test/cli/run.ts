import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The command as users run it, from `dist`: build first. */
export const BIN = fileURLToPath(new URL('../../bin/baocao.js', import.meta.url));
export const FIXTURES = fileURLToPath(new URL('../../fixtures/txt', import.meta.url));
export const TRANSCRIPTS = fileURLToPath(new URL('../../fixtures/cli/', import.meta.url));

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  input?: string | Uint8Array;
  env?: Record<string, string>;
  /** milliseconds */
  timeout?: number;
  uid?: number;
  gid?: number;
}

/** What the place that the tests run in would change. */
const OF_THE_PLACE = ['FORCE_COLOR', 'NO_COLOR', 'GITHUB_ACTIONS', 'GITHUB_WORKSPACE', 'GITHUB_STEP_SUMMARY', 'GITLAB_CI', 'CI_PROJECT_DIR'];

export function baocao(args: readonly string[], { cwd = FIXTURES, input = '', env = {}, timeout = 50_000, ...user }: RunOptions = {}): Ran {
  const inherited = { ...process.env };
  for (const name of OF_THE_PLACE) delete inherited[name];
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...inherited, ...env },
    maxBuffer: 64 * 1024 * 1024,
    timeout,
    ...user,
  });
  return { status, stdout, stderr };
}

const roots: string[] = [];
// registered once, as the file is loaded: within a test it would come too late
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** A folder of this test file alone, with the given files; it goes when the tests are done. */
export function folder(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'baocao-cli-'));
  roots.push(root);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** A report with one error (a share above 100 %), one with a warning, and one with nothing to tell. */
export const ERROR = 'BÁO CÁO\nKết quả năm 2024 của UBND xã Bình Khê\n\nI. KẾT QUẢ\n\nTrong đó 57 hồ sơ nộp trực tuyến, chiếm 109,5% tổng số hồ sơ.\n';
export const WARNING =
  'BÁO CÁO\nKết quả năm 2024 của UBND xã Tân Lập\n\nI. KẾT QUẢ\n\nƯớc thực hiện thu ngân sách trên địa bàn là 900 triệu đồng. Thu được hưởng: 300 triệu đồng. Trong đó: thu chuyển nguồn 350 triệu đồng; thu bổ sung 250 triệu đồng.\n';
export const CLEAN =
  'BÁO CÁO\nKết quả năm 2024 của UBND xã Hòa Lạc\n\nI. KẾT QUẢ\n\nTrong kỳ tiếp nhận 12 hồ sơ, trong đó: trực tuyến 10 hồ sơ, trực tiếp 02 hồ sơ.\n';
export const LETTER = 'Kính gửi ông Nam,\nhẹn gặp ngày mai.\n';
