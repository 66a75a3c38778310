import { describe, expect, it } from 'vitest';
import { baocao, CLEAN, folder, LETTER } from './run.js';

const HEADER = 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú';
const root = folder({
  'empty.txt': '',
  'blank.txt': '\n \n\t\n',
  'binary.txt': Uint8Array.from({ length: 2000 }, (_, at) => (at * 7919) % 256),
  'photo.txt': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 0, 0x60, 0, 0x60, 0, 0),
  'word.txt': Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0),
  'latin.txt': Uint8Array.of(0x42, 0xc1, 0x4f, 0x20, 0x43, 0xc1, 0x4f, 0x0a),
  'letter.txt': LETTER,
  'long.txt': `BÁO CÁO\n${'x'.repeat(5 * 1024 * 1024)}\n`,
  'cut.txt': `BÁO CÁO\nKết quả năm 2024\n\n${HEADER}\n1\tSố TTHC\tThủ tục\t130\t\n2\tSố nhiệm vụ\tNhiệm`,
  'cut-letter.txt': new TextEncoder().encode(`BÁO CÁO\nKết quả năm 2024 của xã Bình Khê\n\nI. KẾT QUẢ\n\nTiếp nhận 12 hồ sơ`).slice(0, -1),
  'good.txt': CLEAN,
  'mixed/good.txt': CLEAN,
  'mixed/letter.txt': LETTER,
  'mixed/empty.txt': '',
  'letters/letter.txt': LETTER,
  'none/readme.md': 'x',
});
const run = (...args: string[]) => baocao(args, { cwd: root });

describe('a file that gives no report', () => {
  const CODES = {
    'binary.txt': 'format-mismatch',
    'blank.txt': 'empty-file',
    'empty.txt': 'empty-file',
    'latin.txt': 'unsupported-format',
    'letter.txt': 'not-a-report',
    'long.txt': 'not-a-report',
    'missing.txt': 'unreadable',
    'photo.txt': 'format-mismatch',
    'word.txt': 'damaged',
  };
  const told = (stderr: string) => stderr.split('\n').map((line) => /^([^:]+): ([^:]+): .{20,}$/.exec(line)?.slice(1) ?? line);

  it('ends in a code of its own: exit code 3, one line on stderr', () => {
    const begun = Date.now();
    const extracted = run('extract', ...Object.keys(CODES), '--quiet', '--lang', 'en');
    // a line of 5 MB is among them
    expect(Date.now() - begun).toBeLessThan(15_000);
    expect(extracted.status).toBe(3);
    expect(told(extracted.stderr)).toEqual([...Object.entries(CODES), '']);
    expect(JSON.parse(extracted.stdout)).toEqual(
      Object.entries(CODES).map(([path, code]) => ({
        schema: 'baocao.report/1',
        source: { path },
        failure: { code, message: expect.stringMatching(/./) },
      })),
    );
    expect(run('check', ...Object.keys(CODES), '--quiet', '--lang', 'en')).toEqual({ ...extracted, stdout: '' });
  });

  it.each(['empty.txt', 'missing.txt'] as const)('%s alone: one object, nothing of inspect and check', (file) => {
    for (const command of ['extract', 'check', 'inspect']) {
      const { status, stdout, stderr } = run(command, file, '--quiet', '--lang', 'en');
      expect(status).toBe(3);
      expect(told(stderr)).toEqual([[file, CODES[file]], '']);
      if (command === 'extract') expect(JSON.parse(stdout)).toMatchObject({ source: { path: file }, failure: { code: CODES[file] } });
      else expect(stdout).toBe('');
    }
  });

  it('is shown by inspect when it is a document but no report', () => {
    const { status, stdout } = run('inspect', 'letter.txt', '--quiet', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).blocks.length).toBeGreaterThan(0);
  });

  it('is told in Vietnamese unless asked otherwise', () => {
    expect(run('extract', 'letter.txt').stderr).toMatch(/^letter\.txt: not-a-report: không thấy tiêu đề BÁO CÁO/);
  });

  it('does not stop the others', () => {
    const { status, stdout } = run('extract', 'empty.txt', 'good.txt', 'missing.txt');
    expect(status).toBe(3);
    const results: Array<{ source: { path: string }; failure?: { code: string } }> = JSON.parse(stdout);
    expect(results.map(({ source, failure }) => [source.path, failure?.code ?? null])).toEqual([
      ['empty.txt', 'empty-file'],
      ['good.txt', null],
      ['missing.txt', 'unreadable'],
    ]);
  });

  it('leaves csv its rows and its header', () => {
    const { status, stdout } = run('extract', 'letter.txt', '--format', 'csv');
    expect(status).toBe(3);
    expect(stdout.split('\r\n')).toHaveLength(2);
  });

  it('is skipped and counted in a folder when it is no report', () => {
    const { status, stdout, stderr } = run('extract', 'letters', 'good.txt', '--lang', 'en');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).map((report: { source: { path: string } }) => report.source.path)).toEqual(['good.txt']);
    expect(stderr).toBe('1 report read, 1 skipped (no reports)\n');
  });

  it('is a failure in a folder when it cannot be read', () => {
    const { status, stderr } = run('extract', 'mixed', '--lang', 'en');
    expect(status).toBe(3);
    expect(stderr).toContain('mixed/empty.txt: empty-file: ');
    expect(stderr).toContain('1 report read, 1 not read, 1 skipped (no reports)\n');
  });

  it('is named when it was skipped, with --verbose', () => {
    expect(run('extract', 'letters', '--verbose').stderr).toContain('letters/letter.txt: not-a-report: ');
  });

  it('gives an empty array when a folder holds nothing else', () => {
    const { stdout, stderr } = run('extract', 'letters');
    expect(stdout).toBe('[\n]\n');
    expect(stderr).not.toContain('letter.txt');
  });
});

describe('a damaged report', () => {
  it('cut off in mid-row keeps the rows before', () => {
    const { status, stdout } = run('extract', 'cut.txt');
    expect(status).toBe(0);
    const { indicators } = JSON.parse(stdout);
    expect(indicators[0]).toMatchObject({ stt: '1', label: 'Số TTHC', unit: 'Thủ tục', raw: '130', value: 130 });
    expect(indicators[1]).toMatchObject({ stt: '2', label: 'Số nhiệm vụ', unit: 'Nhiệm', raw: null, value: null, state: 'empty' });
    expect(indicators).toHaveLength(2);
  });

  it('cut off in mid-letter is read', () => {
    const { status, stdout } = run('extract', 'cut-letter.txt');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).figures.map((figure: { raw: string }) => figure.raw)).toEqual(['12']);
  });
});

describe('wrong usage', () => {
  it.each<[string, string[], RegExp]>([
    ['no command', [], /Usage: baocao/],
    ['no input', ['extract'], /name files, folders or globs/],
    ['no input for check', ['check'], /name files, folders or globs/],
    ['an unknown command', ['convert', 'good.txt'], /unknown command/],
    ['an unknown option', ['extract', 'good.txt', '--loud'], /unknown option '--loud'/],
    ['an unknown format', ['extract', 'good.txt', '--format', 'yaml'], /yaml/],
    ['an unknown language', ['check', 'good.txt', '--lang', 'fr'], /fr/],
    ['an unknown type', ['extract', '-', '--type', 'pages'], /pages/],
    ['a number of jobs that is none', ['extract', 'good.txt', '--jobs', 'x'], /whole number/],
    ['a folder without reports', ['extract', 'none'], /none: .*\(.*\.doc.*\.txt.*\)/],
    ['a glob that matches nothing', ['check', '*.docx'], /\*\.docx/],
  ])('%s: exit code 2, nothing on stdout', (_name, args, words) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
