import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../src/cli/config.js';
import { configSchema } from '../../src/cli/config-schema.js';
import { didYouMean } from '../../src/cli/near-miss.js';
import { parseRequirements } from '../../src/cli/requirements.js';
import { terminalOf, wantsColour } from '../../src/cli/terminal.js';
import { baocao, CLEAN, ERROR, folder, WARNING } from './run.js';

const RULES = ['sum-total', 'sum-nesting', 'pct-range'];
const here = mkdtempSync(join(tmpdir(), 'baocao-config-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

function configured(text: string) {
  const file = join(here, 'baocao.config.json');
  writeFileSync(file, text);
  return readConfig(file, RULES);
}

describe('an error in the configuration points to its line and key, and says what is allowed', () => {
  it.each<[string, string, string]>([
    ['a key', '{\n  "langs": "en"\n}', '2: langs: there is no such key; did you mean lang? (allowed: $schema, lang, inputs,'],
    ['a key far from any', '{\n  "colour": 1\n}', '2: colour: there is no such key (allowed: $schema, lang,'],
    [
      'a key within',
      '{\n  "overrides": [\n    { "files": ["*"], "ruls": {} }\n  ]\n}',
      '3: overrides.0.ruls: there is no such key; did you mean rules? (allowed: files, rules)',
    ],
    ['a rule', '{\n  "rules": {\n    "sum-totals": "off" } }', '3: rules.sum-totals: there is no such rule; did you mean sum-total? (see: baocao rules)'],
    [
      'a rule of an override',
      '{ "overrides": [\n { "files": ["*"], "rules": { "x": "off" } } ] }',
      '2: overrides.0.rules.x: there is no such rule (see: baocao rules)',
    ],
    ['a severity', '{\n "rules": { "sum-total": "warn" } }', '2: rules.sum-total: "warn" is not allowed (allowed: error, warning, info, off)'],
    ['a severity nearly right', '{\n "failOn": "eror" }', '2: failOn: "eror" is not allowed; did you mean error? (allowed: error, warning, info)'],
    ['a number', '{\n\n "maxWarnings": -1 }', '3: maxWarnings: 0 or more is wanted, not -1'],
    ['a type', '{ "inputs": "incoming" }', '1: inputs: a list is wanted, not "incoming"'],
    ['an empty list', '{ "inputs": [] }', '1: inputs: it is empty'],
    ['a format', '{ "format": "srif" }', '1: format: "srif" is not allowed; did you mean sarif? (allowed: pretty, json, sarif,'],
    ['a format of a report', '{ "reports": {\n "srif": "a" } }', '2: reports.srif: there is no such key; did you mean sarif? (allowed: pretty,'],
    ['a requirement', '{ "require": [\n"haed"] }', '2: require.0: "haed" is not allowed; did you mean head? (allowed: head, form)'],
    [
      'a requirement within',
      '{ "require": {\n "period": [] } }',
      '2: require.period: there is no such key; did you mean periods? (allowed: head, form, units, periods)',
    ],
    ['a period', '{ "require": { "periods": [\n"2025-Q5"] } }', '2: require.periods.0: a period such as 2025, 2025-H1, 2025-Q1, 2025-9M or 2025-03 is wanted'],
    ['requirements of no kind', '{ "require": 3 }', '1: require: a list or an object is wanted, not 3'],
    ['a comma too many', '{\n "lang": "vi",\n}', '3:1: no valid JSON: Unexpected token } found'],
    ['an end too soon', '{ "lang": "vi"', '1:15: no valid JSON: '],
  ])('%s', async (_what, text, said) => {
    await expect(configured(text)).rejects.toThrow(`baocao.config.json:${said}`);
  });

  it('also after a byte order mark', async () => {
    await expect(configured('\ufeff{\n "langs": 1 }')).rejects.toThrow('baocao.config.json:2: langs: ');
  });
});

it.each([
  ['sum-totl', 'sum-total'],
  ['sum-totla', 'sum-total'],
  ['Sum-Total', 'sum-total'],
  ['pctrange', 'pct-range'],
  ['total', null],
  ['', null],
])('%s is meant for %s', (written, meant) => {
  expect(didYouMean(written, RULES)).toBe(meant === null ? '' : `; did you mean ${meant}?`);
});

describe('the configuration', () => {
  it('is what its published schema says', () => {
    const published = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8'));
    expect(Object.keys(published.properties)).toEqual(Object.keys(configSchema.shape));
    expect(published.additionalProperties).toBe(false);
    expect(JSON.stringify(z.toJSONSchema(configSchema, { reused: 'ref' }).properties)).toBe(JSON.stringify(published.properties));
  });

  it('takes files from its own folder', async () => {
    const config = await configured(
      JSON.stringify({ inputs: ['in', '/x'], reports: { sarif: 'a.sarif' }, require: { units: 'u.txt', head: true }, baseline: 'b.json' }),
    );
    expect(config).toMatchObject({
      require: { units: join(here, 'u.txt'), head: true },
      baseline: join(here, 'b.json'),
      reports: [`sarif=${join(here, 'a.sarif')}`],
    });
    expect(config.inputs?.[0]?.endsWith('/in')).toBe(true);
    expect(config.inputs?.[1]).toBe('/x');
  });

  it('has a list of requirements for short', async () => {
    expect((await configured('{ "require": ["head", "form"] }')).require).toEqual({ head: true, form: true });
  });
});

it.each<[string, unknown]>([
  ['head', { head: true }],
  ['head, form', { head: true, form: true }],
  ['units=don-vi.txt,period=2025-Q1,period=2025', { units: 'don-vi.txt', periods: ['2025-Q1', '2025'] }],
  ['period=2025-13', expect.stringContaining('a period such as')],
  ['units=', expect.stringContaining('is wanted')],
  ['units', expect.stringContaining('is wanted')],
  ['', expect.stringContaining('is wanted')],
])('--require %s', (text, required) => {
  expect(parseRequirements(text)).toEqual(required);
});

describe('inputs of the configuration', () => {
  const root = folder({
    'in/error.txt': ERROR,
    'in/clean.txt': CLEAN,
    'other/warning.txt': WARNING,
    'baocao.config.json': '{ "lang": "en", "inputs": ["in/*.txt"] }',
  });
  const read = (args: string[], cwd: string) => {
    const { status, stdout } = baocao([...args, '--format', 'json'], { cwd });
    const { reports } = JSON.parse(stdout) as { reports: Array<{ source: { path: string } }> };
    return { status, paths: reports.map(({ source }) => source.path) };
  };

  it('are read when the command line names none, as they are seen from the working directory', () => {
    expect(read(['check'], root)).toEqual({ status: 1, paths: ['in/clean.txt', 'in/error.txt'] });
    expect(read(['check'], join(root, 'other'))).toEqual({ status: 1, paths: ['../in/clean.txt', '../in/error.txt'] });
    expect(read(['check', 'other'], root)).toEqual({ status: 0, paths: ['other/warning.txt'] });
  });

  it('are read by extract too', () => {
    expect(baocao(['extract', '--format', 'ndjson'], { cwd: root }).stdout.trim().split('\n')).toHaveLength(2);
  });

  it('are missed in one line where nobody names any', () => {
    const { status, stdout, stderr } = baocao(['check'], { cwd: folder({ 'a.txt': ERROR }) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^baocao: no INPUT: .*"inputs" in baocao\.config\.json.*\n$/);
  });
});

it('the format of the configuration gives way to that of the command line', () => {
  const cwd = folder({ 'error.txt': ERROR, 'baocao.config.json': '{ "format": "json" }' });
  expect(baocao(['check', 'error.txt'], { cwd }).stdout).toMatch(/^\{/);
  expect(baocao(['check', 'error.txt', '--format', 'pretty'], { cwd }).stdout).toMatch(/^error\.txt {2}UBND/);
});

describe('expected reports', () => {
  const root = folder({
    'in/binh-khe.txt': CLEAN.replace('Hòa Lạc', 'Bình Khê'),
    'in/hoa-lac.txt': CLEAN.replace('năm 2024', 'quý I năm 2025'),
    'units.txt': 'xã Bình Khê\nHòa Lạc\nphường 9, thị xã Sơn Hạ\n',
    'both.json': '{ "lang": "en", "require": { "units": "units.txt", "periods": ["2024"] } }',
    'excepted.json': '{ "require": { "periods": ["2024"] }, "overrides": [{ "files": ["in/hoa-lac.txt"], "rules": { "period-expected": "off" } }] }',
    'other.txt': 'xã Bình Khê\n',
  });
  const check = (...args: string[]) => baocao(['check', 'in', '--format', 'json', ...args], { cwd: root });
  const found = (stdout: string) =>
    (JSON.parse(stdout) as { reports: Array<{ source: { path: string }; findings: Array<{ rule: string; severity: string }> }> }).reports.flatMap(
      ({ source, findings }) => findings.map(({ rule, severity }) => `${source.path} ${rule} ${severity}`),
    );

  it('are told of when they are not expected, and missed when they have not come', () => {
    const { status, stdout, stderr } = check('--config', 'both.json');
    expect(status).toBe(1);
    expect(found(stdout)).toEqual(['in/hoa-lac.txt period-expected error']);
    expect(stderr).toContain('\n2 of 3 expected reports are missing: Hòa Lạc (2024); phường 9, thị xã Sơn Hạ (2024)\n');
  });

  it('are named on the command line as well', () => {
    const { status, stdout, stderr } = check('--require', 'units=other.txt');
    expect(status).toBe(1);
    expect(found(stdout)).toEqual(['in/hoa-lac.txt issuer-expected error']);
    expect(stderr).not.toContain('thiếu');
    expect(found(check('--require', 'units=units.txt', '--require', 'period=2024,period=2025-Q1').stdout)).toEqual([]);
    expect(check('--require', 'period=2024', '--rule', 'period-expected=warning').status).toBe(0);
  });

  it('have exceptions by the overrides of the configuration', () => {
    expect(found(check('--config', 'excepted.json').stdout)).toEqual([]);
  });

  it('need a list that can be read', () => {
    const { status, stderr } = check('--require', 'units=none.txt');
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'baocao: require units none.txt: the list cannot be read\n' });
  });
});

describe('a terminal', () => {
  it('has its columns and, where it is plain, ASCII only', () => {
    expect(terminalOf({ isTTY: true, columns: 72 }, { TERM: 'xterm' })).toEqual({ width: 72, ascii: false });
    expect(terminalOf({ isTTY: true, columns: 72 }, { TERM: 'dumb' })).toEqual({ width: 72, ascii: true });
    expect(terminalOf({ isTTY: false, columns: 72 }, { TERM: 'dumb' })).toEqual({ width: 0, ascii: false });
  });

  it.each<[boolean, boolean, NodeJS.ProcessEnv]>([
    [true, true, {}],
    [false, false, {}],
    [false, true, { TERM: 'dumb' }],
    [false, true, { NO_COLOR: '1' }],
    [true, true, { NO_COLOR: '' }],
    [true, false, { FORCE_COLOR: '1' }],
    [true, false, { FORCE_COLOR: '' }],
    [false, true, { FORCE_COLOR: '0' }],
    [false, true, { FORCE_COLOR: 'false' }],
    [false, true, { FORCE_COLOR: '1', NO_COLOR: '1' }],
  ])('has colours: %s (a terminal: %s, %o)', (wanted, isTerminal, env) => {
    expect(wantsColour(env, isTerminal)).toBe(wanted);
  });
});
