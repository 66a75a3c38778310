import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/writers/check.js';
import { baocao, CLEAN, ERROR, folder, LETTER, TRANSCRIPTS, WARNING } from './run.js';

const root = folder({ 'error.txt': ERROR, 'warning.txt': WARNING, 'clean.txt': CLEAN, 'letter.txt': LETTER });
const check = (args: readonly string[], cwd = root) => baocao(['check', ...args], { cwd });
const data = (stdout: string): CheckResult => JSON.parse(stdout);

describe('check, pretty', () => {
  it.each(['vi', 'en'])('tells file, place, sentence and figures in %s', async (lang) => {
    const { status, stdout, stderr } = baocao(['check', 'hai-thuong-2023.txt', 'tan-quoi-2025-q1.txt', '--lang', lang]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      lang === 'en'
        ? '  error sum-total · line 149\n  8891 + 12 = 8903, but 2838 is given'
        : '  lỗi sum-total · dòng 149\n  8891 + 12 = 8903, nhưng tổng ghi là 2838',
    );
    await expect(`${stdout}--- stderr\n${stderr}`).toMatchFileSnapshot(`${TRANSCRIPTS}check.${lang}.txt`);
  });

  it('speaks Vietnamese unless told otherwise', () => {
    expect(check(['error.txt']).stdout).toContain('lỗi pct-range');
  });

  it('has no colours in a pipe, and is the same twice', () => {
    const first = check(['.']);
    expect(`${first.stdout}${first.stderr}`).not.toContain('\u001b');
    expect(check(['.'])).toEqual(first);
  });

  it.each<[string, boolean, Record<string, string>, string[]]>([
    ['FORCE_COLOR', true, { FORCE_COLOR: '1' }, []],
    ['FORCE_COLOR=0', false, { FORCE_COLOR: '0' }, []],
    ['NO_COLOR over FORCE_COLOR', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, []],
    ['an empty NO_COLOR', true, { FORCE_COLOR: '1', NO_COLOR: '' }, []],
    ['--no-color over FORCE_COLOR', false, { FORCE_COLOR: '1' }, ['--no-color']],
  ])('heeds %s: colours %s', (_name, coloured, env, args) => {
    const { stdout, stderr } = baocao(['check', 'error.txt', ...args], { cwd: root, env });
    expect(`${stdout}${stderr}`.includes('\u001b[')).toBe(coloured);
  });

  it('tells more with --verbose', () => {
    expect(check(['error.txt', '--verbose', '--lang', 'en']).stdout).toContain('numbers in the text: ');
    expect(check(['error.txt', '--lang', 'en']).stdout).not.toContain('numbers in the text: ');
  });
});

describe('exit codes', () => {
  // 3 is told in bad-input.test.ts
  it.each<[number, string, string[]]>([
    [1, 'an error', ['error.txt']],
    [0, 'a warning', ['warning.txt']],
    [2, 'a missing option value', ['clean.txt', '--fail-on']],
    [2, 'a severity that is none', ['clean.txt', '--fail-on', 'fatal']],
    [2, 'a rule that is none', ['clean.txt', '--rule', 'sum-totals=off']],
    [2, 'a severity that is none for a rule', ['clean.txt', '--rule', 'sum-total=loud']],
    [2, 'a count that is none', ['clean.txt', '--max-warnings', 'many']],
    [2, 'a configuration that is not there', ['clean.txt', '--config', 'none.json']],
    [2, 'a baseline that is not there', ['clean.txt', '--baseline', 'none.json']],
    [2, '--update-baseline alone', ['clean.txt', '--update-baseline']],
    [2, '--resume without a place for the results', ['clean.txt', '--resume']],
    [1, '--fail-on warning with a warning', ['warning.txt', '--fail-on', 'warning']],
    [1, '--fail-on info with a warning', ['warning.txt', '--fail-on', 'info']],
    [0, '--fail-on info with nothing', ['clean.txt', '--fail-on', 'info']],
    [0, '--max-warnings 1 with one', ['warning.txt', '--max-warnings', '1']],
    [1, '--max-warnings 0 with one', ['warning.txt', '--max-warnings', '0']],
    [0, 'the rule turned down', ['error.txt', '--rule', 'pct-range=warning']],
    [1, 'one rule off, one up', ['error.txt', 'warning.txt', '--rule', 'pct-range=off', '--rule', 'sum-nesting=error']],
  ])('%i: %s', (status, _name, args) => {
    expect(check(args)).toMatchObject({ status });
  });
});

describe('check --format json', () => {
  it('prints reports, findings and a summary', () => {
    const { status, stdout } = check(['.', '--format', 'json']);
    expect(status).toBe(1);
    const { schema, reports, summary } = data(stdout);
    expect(schema).toBe('baocao.check/1');
    expect(reports.map(({ source, findings, failure }) => [source.path, findings.map((finding) => `${finding.rule} ${finding.severity}`), failure])).toEqual([
      ['clean.txt', [], null],
      ['error.txt', ['pct-range error'], null],
      ['warning.txt', ['sum-nesting warning'], null],
    ]);
    expect(summary).toEqual({
      reports: 3,
      failures: 0,
      skipped: 1,
      findings: { error: 1, warning: 1, info: 0 },
      byRule: { 'pct-range': 1, 'sum-nesting': 1 },
      relations: { verified: 1, inconsistent: 2, unlikely: 0, 'not-checkable': 0 },
      baselined: 0,
      stale: [],
      suppressed: 0,
      suppressions: { expired: [], unused: [] },
    });
    expect(reports[0]).toMatchObject({ relations: { verified: 1 }, coverage: { numbers: 3, figures: 3, related: 3 } });
  });

  it('has a failure in the place of findings', () => {
    const { status, stdout } = check(['letter.txt', 'error.txt', '--format', 'json']);
    expect(status).toBe(3);
    const { reports, summary } = data(stdout);
    expect(reports.map(({ source, failure }) => [source.path, failure?.code ?? null])).toEqual([
      ['error.txt', null],
      ['letter.txt', 'not-a-report'],
    ]);
    expect(summary).toMatchObject({ reports: 1, failures: 1, skipped: 0 });
  });

  it('writes a file, and one per input into a folder', () => {
    expect(check(['error.txt', '--format', 'json', '-o', 'out.json'])).toMatchObject({ status: 1, stdout: '' });
    expect(data(readFileSync(join(root, 'out.json'), 'utf8')).reports).toHaveLength(1);
    expect(check(['error.txt', 'clean.txt', '-o', 'out/'])).toMatchObject({ status: 1, stdout: '' });
    expect(readFileSync(join(root, 'out/error.txt'), 'utf8')).toContain('pct-range');
    expect(readFileSync(join(root, 'out/clean.txt'), 'utf8')).not.toContain('pct-range');
    expect(check(['error.txt', 'letter.txt', '-o', 'out/', '--lang', 'en'])).toMatchObject({ status: 3, stdout: '' });
    expect(readFileSync(join(root, 'out/letter.txt'), 'utf8')).toMatch(/^letter\.txt: not-a-report: /);
    expect(check(['error.txt', 'letter.txt', '--format', 'json', '-o', 'out/'])).toMatchObject({ status: 3, stdout: '' });
    expect(data(readFileSync(join(root, 'out/letter.json'), 'utf8'))).toMatchObject({
      reports: [{ failure: { code: 'not-a-report' } }],
      summary: { failures: 1 },
    });
  });
});

describe('configuration', () => {
  const withConfig = (config: unknown, name = 'baocao.config.json') =>
    folder({ 'error.txt': ERROR, 'warning.txt': WARNING, 'in/error.txt': ERROR, [name]: typeof config === 'string' ? config : JSON.stringify(config) });

  it('is found from the working directory upward', () => {
    const cwd = withConfig({ lang: 'en', rules: { 'pct-range': 'warning' } });
    expect(check(['error.txt'], cwd)).toMatchObject({ status: 0, stdout: expect.stringContaining('warning pct-range') });
    expect(check(['error.txt'], join(cwd, 'in'))).toMatchObject({ status: 0, stdout: expect.stringContaining('warning pct-range') });
    expect(check(['error.txt', '--lang', 'vi'], cwd).stdout).toContain('cảnh báo pct-range');
    expect(check(['error.txt', '--rule', 'pct-range=error'], cwd).status).toBe(1);
  });

  it('is never taken from beside the input', () => {
    const cwd = folder({ 'in/error.txt': ERROR, 'in/baocao.config.json': '{"rules":{"pct-range":"off"}}', 'work/x': '' });
    expect(check(['../in/error.txt'], join(cwd, 'work')).status).toBe(1);
    expect(check(['../in/error.txt', '--config', '../in/baocao.config.json'], join(cwd, 'work')).status).toBe(0);
  });

  it('sets the thresholds, and options go before it', () => {
    const cwd = withConfig({ failOn: 'warning' });
    expect(check(['warning.txt'], cwd).status).toBe(1);
    expect(check(['warning.txt', '--fail-on', 'error'], cwd).status).toBe(0);
    expect(check(['warning.txt'], withConfig({ maxWarnings: 0 })).status).toBe(1);
  });

  it.each<[string, unknown, string]>([
    ['an unknown key', { langs: 'en' }, 'langs'],
    ['an unknown rule', { rules: { 'sum-totals': 'off' } }, 'rules.sum-totals'],
    ['a wrong severity', { rules: { 'sum-total': 'loud' } }, 'rules.sum-total'],
    ['a wrong type', { maxWarnings: 'none' }, 'maxWarnings'],
    ['a wrong language', { lang: 'fr' }, 'lang'],
    ['no JSON', '{ lang: vi }', 'baocao.config.json'],
  ])('with %s ends with 2 and names it', (_name, config, key) => {
    const { status, stdout, stderr } = check(['error.txt'], withConfig(config));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(key);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('baseline', () => {
  it('leaves out what it knows, keeps reasons, and turns stale when values change', () => {
    const cwd = folder({ 'error.txt': ERROR, 'warning.txt': WARNING });
    const file = join(cwd, 'known.json');
    expect(check(['.', '--baseline', 'known.json', '--update-baseline'], cwd).status).toBe(0);
    const written = JSON.parse(readFileSync(file, 'utf8'));
    expect(written.schema).toBe('baocao.baseline/1');
    expect(
      written.entries
        .map((entry: { rule: string; file: string; values: string[]; reason: string }) => [entry.rule, entry.file, entry.values, entry.reason])
        .sort(),
    ).toEqual([
      ['pct-range', 'error.txt', ['109,5'], ''],
      ['sum-nesting', 'warning.txt', ['300', '350', '250', '900'], ''],
    ]);

    const known = data(check(['.', '--baseline', 'known.json', '--format', 'json'], cwd).stdout);
    expect(known.reports.flatMap((report) => report.findings)).toEqual([]);
    expect(known.summary).toMatchObject({ baselined: 2, stale: [], findings: { error: 0, warning: 0, info: 0 } });
    expect(check(['.', '--baseline', 'known.json', '--fail-on', 'info'], cwd).status).toBe(0);

    for (const entry of written.entries) entry.reason = `seen: ${entry.rule}`;
    writeFileSync(file, JSON.stringify(written));
    expect(check(['.', '--baseline', 'known.json', '--update-baseline'], cwd).status).toBe(0);
    expect(
      JSON.parse(readFileSync(file, 'utf8'))
        .entries.map((entry: { reason: string }) => entry.reason)
        .sort(),
    ).toEqual(['seen: pct-range', 'seen: sum-nesting']);

    writeFileSync(join(cwd, 'error.txt'), ERROR.replace('109,5', '112'));
    const changed = check(['.', '--baseline', 'known.json', '--format', 'json'], cwd);
    expect(changed.status).toBe(1);
    expect(data(changed.stdout).summary).toMatchObject({ baselined: 1, stale: [expect.stringMatching(/^[0-9a-f]{16}$/)], byRule: { 'pct-range': 1 } });
  });

  it('is the same file twice', () => {
    const cwd = folder({ 'error.txt': ERROR, 'warning.txt': WARNING });
    for (const name of ['1.json', '2.json']) check(['warning.txt', 'error.txt', '--baseline', name, '--update-baseline'], cwd);
    expect(readFileSync(join(cwd, '2.json'), 'utf8')).toBe(readFileSync(join(cwd, '1.json'), 'utf8'));
  });

  it.each([
    ['no JSON', 'x', 'known.json'],
    ['an unknown key', '{"schema":"baocao.baseline/1","entries":[],"more":1}', 'known.json'],
    ['a wrong entry', '{"schema":"baocao.baseline/1","entries":[{"fingerprint":1}]}', 'entries.0'],
  ])('with %s ends with 2 and names it', (_name, content, word) => {
    const { status, stderr } = check(['error.txt', '--baseline', 'known.json'], folder({ 'error.txt': ERROR, 'known.json': content }));
    expect(status).toBe(2);
    expect(stderr).toContain(word);
  });
});
