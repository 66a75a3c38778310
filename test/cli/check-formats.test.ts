import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ciOf, fromRoot } from '../../src/cli/ci.js';
import { reportFiles } from '../../src/cli/report-files.js';
import { CHECK_FORMATS, type CheckFormatName } from '../../src/writers/check-formats.js';
import { baocao, CLEAN, ERROR, folder, LETTER, TRANSCRIPTS, WARNING } from './run.js';

const FILES = { 'error.txt': ERROR, 'warning.txt': WARNING, 'clean.txt': CLEAN, 'letter.txt': LETTER };
const root = folder(FILES);
const FORMATS = (Object.keys(CHECK_FORMATS) as CheckFormatName[]).filter((name) => name !== 'pretty');
const fileOf = (name: CheckFormatName, code: number | string) => `${code}-${name}.${CHECK_FORMATS[name].extension}`;
const read = (file: string, cwd = root) => readFileSync(join(cwd, file), 'utf8');

/** Without what stands in the pages of the rules and in the version, which change with them. */
function steady(name: CheckFormatName, text: string): string {
  if (name !== 'sarif') return text;
  const log = JSON.parse(text);
  const { driver } = log.runs[0].tool;
  expect(driver.rules.length).toBeGreaterThan(25);
  log.runs[0].tool.driver = { name: driver.name, language: driver.language };
  return `${JSON.stringify(log, null, 2)}\n`;
}

describe('check --report, by exit code', () => {
  it.each<[number, string, string[]]>([
    [0, 'nothing found', ['clean.txt', '--lang', 'en']],
    [1, 'findings', ['error.txt', 'warning.txt', '--max-warnings', '0']],
    [3, 'findings, and a file that cannot be read', ['error.txt', 'letter.txt', '--lang', 'en']],
  ])('%i, %s: every format beside the pretty output', async (code, _name, args) => {
    const reports = FORMATS.flatMap((name) => ['--report', `${name}=out/${fileOf(name, code)}`]);
    const { status, stdout } = baocao(['check', ...args, ...reports], { cwd: root });
    expect(status).toBe(code);
    expect(stdout).toContain(args[0]);
    for (const name of FORMATS) {
      const text = read(`out/${fileOf(name, code)}`);
      expect(text.endsWith('\n')).toBe(true);
      await expect(steady(name, text)).toMatchFileSnapshot(`${TRANSCRIPTS}formats/${fileOf(name, code)}`);
    }
    expect(readdirSync(join(root, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it.each(['sarif', 'github'] as const)('--format %s prints the same', (name) => {
    const { status, stdout } = baocao(['check', 'error.txt', 'warning.txt', '--max-warnings', '0', '--format', name], { cwd: root });
    expect(status).toBe(1);
    expect(stdout).toBe(read(`out/${fileOf(name, 1)}`));
  });

  it('2, wrong usage: nothing is printed and nothing written', () => {
    const cwd = folder(FILES);
    for (const wrong of [
      ['--format', 'csv'],
      ['--report', 'junit=ok.xml', '--report', 'csv=a.csv'],
    ]) {
      const { status, stdout, stderr } = baocao(['check', 'error.txt', ...wrong], { cwd });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('csv');
    }
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(FILES).sort());
  });

  it('with -o FOLDER/ every input has its own result', () => {
    const { status, stdout } = baocao(['check', 'error.txt', 'clean.txt', '--format', 'junit', '-o', 'own/'], { cwd: root });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(readdirSync(join(root, 'own')).sort()).toEqual(['clean.xml', 'error.xml']);
    expect(read('own/error.xml')).toContain('<failure type="error"');
    expect(read('own/clean.xml')).not.toContain('<failure');
  });

  it('keeps in SARIF what the baseline knows', () => {
    const cwd = folder({ 'error.txt': ERROR });
    expect(baocao(['check', 'error.txt', '--baseline', 'known.json', '--update-baseline'], { cwd }).status).toBe(0);
    expect(baocao(['check', 'error.txt', '--baseline', 'known.json', '--report', 'sarif=a.sarif', '--report', 'gitlab=a.json'], { cwd }).status).toBe(0);
    const [result] = JSON.parse(read('a.sarif', cwd)).runs[0].results;
    expect(result).toMatchObject({ ruleId: 'pct-range', baselineState: 'unchanged', suppressions: [{ kind: 'external', status: 'accepted' }] });
    expect(read('a.json', cwd)).toBe('[]\n');
  });
});

describe('--report', () => {
  const cwd = folder({ 'in/a.txt': CLEAN, 'known.json': '{}' });
  const inFolder = (name: string) => join(cwd, name);
  const inputs = [inFolder('in/a.txt'), inFolder('kho.zip/b.txt'), '-'];
  const taken = [{ file: inFolder('known.json'), what: 'the baseline' }];
  const named = (settings: string[]) => reportFiles(settings, inputs, taken);
  symlinkSync(inFolder('in/a.txt'), inFolder('link.xml'));
  mkdirSync(inFolder('folder'));

  it('takes several, and a name with an equals sign', async () => {
    expect(await named([`sarif=${inFolder('a=b.sarif')}`, `json=${inFolder('c.json')}`])).toEqual([
      { format: 'sarif', file: inFolder('a=b.sarif') },
      { format: 'json', file: inFolder('c.json') },
    ]);
  });

  it.each<[string, string[], string]>([
    ['no file', ['sarif'], 'FORMAT=FILE is wanted'],
    ['an empty file', ['sarif='], 'FORMAT=FILE is wanted'],
    ['a format that is none', ['xml=a.xml'], 'there is no format xml; there are: pretty, json, sarif, junit, github, gitlab, markdown'],
    ['a name of every object', ['constructor=a.xml'], 'there is no format constructor'],
    ['standard output', ['junit=-'], 'there is --format junit'],
    ['a folder', [`junit=${inFolder('folder')}`], 'this is a folder'],
    ['a folder to be', [`junit=${inFolder('new')}/`], 'this is a folder'],
    ['one file twice', [`junit=${inFolder('a.xml')}`, `sarif=${inFolder('in/../a.xml')}`], 'this is the file of --report junit too'],
    ['an input', [`junit=${inFolder('in/a.txt')}`], 'this is an input'],
    ['an input by a link', [`junit=${inFolder('link.xml')}`], 'this is an input'],
    ['an archive of inputs', [`junit=${inFolder('kho.zip')}`], 'this is an input'],
    ['a configuration', [`json=${inFolder('baocao.config.json')}`], 'this is the configuration'],
    ['the baseline', [`json=${inFolder('known.json')}`], 'this is the baseline'],
  ])('refuses %s', async (_name, settings, message) => {
    await expect(named(settings)).rejects.toThrow(message);
    await expect(named(settings)).rejects.toThrow(/^--report /);
  });
});

describe('on GitHub', () => {
  const cwd = folder({ 'in/error.txt': ERROR.replace('I. KẾT QUẢ', 'I. ##[error]KẾT QUẢ'), 'in/letter.txt': LETTER, 'summary.md': '# trước đó\n' });
  const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: cwd, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
  const check = (...args: string[]) => baocao(['check', 'error.txt', 'letter.txt', '--lang', 'en', ...args], { cwd: join(cwd, 'in'), env });

  it('annotations stand on stderr beside the pretty output, with paths from the root, and the summary is added', () => {
    const { status, stdout, stderr } = check();
    expect(status).toBe(3);
    expect(stderr).toContain('\n::error file=in/error.txt,line=6,endLine=6,title=pct-range%3A ');
    expect(stderr).toContain('\n::error file=in/letter.txt,title=not-a-report::');
    expect(stderr).toMatch(/\n::notice title=baocao::.*1 unread file/);
    expect(stdout).not.toMatch(/^\s*::|##\[/m);
    expect(stdout).toContain('pct-range');
    expect(read('summary.md', cwd)).toMatch(/^# trước đó\n\n## baocao: 1 error, 0 warnings/);
  });

  it('formats for machines stay alone', () => {
    const before = read('summary.md', cwd);
    const { stdout, stderr } = check('--format', 'json');
    expect(JSON.parse(stdout).summary).toMatchObject({ failures: 1 });
    expect(stderr).not.toContain('::');
    expect(read('summary.md', cwd)).toBe(before);
  });
});

describe('on GitLab', () => {
  it('a code quality report is written beside the pretty output, unless one is asked for', () => {
    const cwd = folder({ 'in/error.txt': ERROR });
    const env = { GITLAB_CI: 'true', CI_PROJECT_DIR: cwd };
    const check = (...args: string[]) => baocao(['check', 'error.txt', ...args], { cwd: join(cwd, 'in'), env });
    expect(check('--report', 'gitlab=own.json').status).toBe(1);
    expect(existsSync(join(cwd, 'gl-code-quality-baocao.json'))).toBe(false);
    expect(check().status).toBe(1);
    const written = read('gl-code-quality-baocao.json', cwd);
    expect(JSON.parse(written)).toMatchObject([{ check_name: 'pct-range', severity: 'major', location: { path: 'in/error.txt', lines: { begin: 6 } } }]);
    expect(read('in/own.json', cwd)).toBe(written);
  });
});

describe('the place of a run', () => {
  it('is told by the services’ variables', () => {
    expect(ciOf({}, '/w')).toEqual({ service: null, root: '/w', summaryFile: null });
    expect(ciOf({ GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '/r', GITHUB_STEP_SUMMARY: '/s' }, '/w')).toEqual({
      service: 'github',
      root: '/r',
      summaryFile: '/s',
    });
    expect(ciOf({ GITLAB_CI: 'true', CI_PROJECT_DIR: '/r' }, '/w')).toEqual({ service: 'gitlab', root: '/r', summaryFile: null });
    expect(ciOf({ GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '' }, '/w').root).toBe('/w');
  });

  it.each<[string, string | null]>([
    ['/r/in/a.txt', 'in/a.txt'],
    ['/r/..a.txt', '..a.txt'],
    ['/r2/a.txt', null],
    ['/r/../x/a.txt', null],
    ['-', null],
  ])('%s is %s from its root', (input, path) => {
    expect(fromRoot(input, '/r')).toBe(path);
  });
});
