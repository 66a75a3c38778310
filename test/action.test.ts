import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { baocao, CLEAN, ERROR, folder } from './cli/run.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

interface Step {
  id?: string;
  uses?: string;
  shell?: string;
  env?: Record<string, string>;
  run?: string;
}

interface Action {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
}

const action = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as Action;
const { steps } = action.runs;

/** The steps' commands, one after the other, as a runner has them: its variables, expressions filled in, outputs handed on. */
function run(inputs: Record<string, string>, files: Record<string, string>, { programs = {} as Record<string, string> } = {}) {
  const root = folder({ 'work/.keep': '', 'temp/.keep': '', ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`work/${name}`, text])) });
  for (const [name, text] of Object.entries(programs)) {
    mkdirSync(path.join(root, 'bin'), { recursive: true });
    writeFileSync(path.join(root, 'bin', name), text, { mode: 0o755 });
  }
  const outputs: Record<string, Record<string, string>> = {};
  const context: Record<string, string> = { 'github.action_path': path.resolve(ROOT) };
  for (const [name, { default: usual }] of Object.entries(action.inputs)) context[`inputs.${name}`] = inputs[name] ?? usual;
  const filled = (text: string) =>
    text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
      const [, id = '', output = ''] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(name) ?? [];
      const value = context[name] ?? outputs[id]?.[output];
      if (value === undefined) throw new Error(`${name} is not known`);
      return value;
    });
  let output = '';
  let status: number | null = 0;
  for (const step of steps) {
    if (step.run === undefined || status !== 0) continue;
    const told = path.join(root, 'temp', 'output');
    writeFileSync(told, '');
    const { PATH, HOME } = process.env;
    const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', filled(step.run)], {
      cwd: path.join(root, 'work'),
      encoding: 'utf8',
      env: {
        PATH: `${path.join(root, 'bin')}${path.delimiter}${path.dirname(process.execPath)}${path.delimiter}${PATH}`,
        HOME,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: path.join(root, 'work'),
        GITHUB_OUTPUT: told,
        GITHUB_STEP_SUMMARY: path.join(root, 'temp', 'summary.md'),
        RUNNER_TEMP: path.join(root, 'temp'),
        ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)])),
      },
    });
    output += done.stdout + done.stderr;
    status = done.status;
    if (step.id !== undefined) {
      outputs[step.id] = Object.fromEntries(
        readFileSync(told, 'utf8')
          .trim()
          .split('\n')
          .map((line) => line.split(/=(.*)/s) as [string, string]),
      );
    }
  }
  return { status, output, root, outputs };
}

/** Writes down the words that it was called with. */
const RECORDER = (name: string) => `#!/usr/bin/env bash\nprintf '%s\\n' "$@" > "$RUNNER_TEMP/${name}.words"\n`;
const recorded = (root: string, name: string) =>
  readFileSync(path.join(root, 'temp', `${name}.words`), 'utf8')
    .trimEnd()
    .split('\n');

describe('the action', () => {
  it('takes inputs, each told, and gives what its steps give', () => {
    expect(action.runs.using).toBe('composite');
    expect(Object.keys(action.inputs)).toEqual(['files', 'config', 'args', 'version']);
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\w/);
    const ids = steps.flatMap(({ id }) => id ?? []);
    for (const { value } of Object.values(action.outputs)) expect(ids).toContain(/steps\.([\w-]+)\./.exec(value)?.[1]);
  });

  it('has no expression within a script', () => {
    expect(steps.filter(({ run: script }) => script !== undefined).length).toBeGreaterThan(1);
    for (const { run: script = '', shell, uses } of steps) {
      expect(script).not.toContain('${{');
      expect(uses === undefined ? shell : 'bash').toBe('bash');
    }
  });
});

describe.skipIf(process.platform === 'win32')('the steps of the action', () => {
  it('hand inputs on as words: nothing in them is run, and globs are the program’s', () => {
    const evil = '$(touch run-1) `touch run-2` "; touch run-3; "';
    const { root, status } = run(
      { files: `in/*.txt\r\n  a b.txt  \n\n${evil}\n-x.txt\n`, args: `--fail-on warning\n--rule\tpct-range=off * ${evil}`, config: 'c d.json' },
      { 'in/a.txt': CLEAN },
      { programs: { node: RECORDER('node') } },
    );
    expect(status).toBe(0);
    const [program, ...words] = recorded(root, 'node');
    expect(program).toBe(path.join(path.resolve(ROOT), 'bin/baocao.js'));
    const evilWords = evil.split(' ');
    expect(words).toEqual([
      'check',
      ...['--fail-on', 'warning', '--rule', 'pct-range=off', '*', ...evilWords],
      ...['--config', 'c d.json', '--report', `sarif=${path.join(root, 'temp/baocao.sarif')}`, '--'],
      ...['in/*.txt', 'a b.txt', evil, '-x.txt'],
    ]);
    for (const name of ['run-1', 'run-2', 'run-3']) expect(existsSync(path.join(root, 'work', name))).toBe(false);
  });

  it('install a version from the registry when one is named', () => {
    const { root, status, outputs } = run({ version: '1.2.3' }, {}, { programs: { npm: RECORDER('npm'), node: RECORDER('node') } });
    expect(status).toBe(0);
    expect(recorded(root, 'npm').slice(-1)).toEqual(['baocao@1.2.3']);
    expect(outputs.install?.program).toBe(path.join(root, 'temp/baocao/node_modules/baocao/bin/baocao.js'));
    expect(recorded(root, 'node')[0]).toBe(outputs.install?.program);
  });

  describe.skipIf(!baocao(['check', '--help']).stdout.includes('--report'))('with the program itself', () => {
    it('refuse a broken report, with a reason that can be read, and leave SARIF to be uploaded', () => {
      const { status, output, outputs } = run({ files: 'incoming', args: '--lang en' }, { 'incoming/a.txt': ERROR, 'incoming/b.txt': CLEAN });
      expect(status).toBe(1);
      expect(output).toContain('109,5%');
      expect(output).toMatch(/^::error .*file=incoming\/a\.txt/m);
      const sarif = JSON.parse(readFileSync(outputs.install?.sarif ?? '', 'utf8'));
      expect(sarif.version).toBe('2.1.0');
      expect(sarif.runs[0].results).toHaveLength(1);
    });

    it('let sound reports pass, found by the configuration', () => {
      const { status } = run({}, { 'incoming/b.txt': CLEAN, 'baocao.config.json': '{ "inputs": ["incoming"] }' });
      expect(status).toBe(0);
    });

    it('fail where there is nothing to check', () => {
      expect(run({}, {}).status).toBe(2);
    });
  });
});

describe('the workflow in the README', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  const workflow = parse(text) as {
    permissions: Record<string, string>;
    jobs: Record<string, { steps: Array<Step & { if?: string; with?: Record<string, string> }> }>;
  };

  it('runs the action with inputs that it has, and uploads what it gives', () => {
    const [job] = Object.values(workflow.jobs);
    const own = job?.steps.find(({ uses }) => /\/baocao@/.test(uses ?? ''));
    expect(own?.id).toBe('baocao');
    for (const name of Object.keys(own?.with ?? {})) expect(Object.keys(action.inputs)).toContain(name);
    const upload = job?.steps.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'));
    expect(upload?.with?.sarif_file).toMatch(/^\$\{\{ steps\.baocao\.outputs\.sarif \}\}$/);
    // also when the step before it has failed, which is when there is something to show
    expect(upload?.if).toMatch(/always\(\)|!cancelled\(\)/);
    expect(workflow.permissions).toMatchObject({ contents: 'read', 'security-events': 'write' });
  });
});
