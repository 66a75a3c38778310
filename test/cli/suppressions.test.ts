import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSuppressions } from '../../src/cli/suppressions.js';
import { rules } from '../../src/index.js';
import { baocao, ERROR, folder, WARNING } from './run.js';

const file = (suppressions: unknown[]) => JSON.stringify({ schema: 'baocao.suppressions/1', suppressions });
const reports = { 'tinh/a.txt': ERROR, 'tinh/b.txt': ERROR.replace('Bình Khê', 'Bình Minh'), 'huyen/c.txt': WARNING };
const checked = (root: string, ...args: string[]) => baocao(['check', 'tinh', 'huyen', '--format', 'json', ...args], { cwd: root });
const json = (text: string) =>
  JSON.parse(text) as {
    reports: Array<{ findings: unknown[]; accepted: Array<{ by: string; reason: string; finding: { rule: string } }> }>;
    summary: Record<string, unknown>;
  };

describe('suppressions', () => {
  it('let findings pass for a reason, and count them', () => {
    const root = folder({ ...reports, 's.json': file([{ rule: 'pct-range', files: ['tinh/a.*'], reason: 'Đã hỏi lại xã: chỉ tiêu vượt kế hoạch' }]) });
    const { status, stdout, stderr } = checked(root, '--suppressions', 's.json');
    expect(status).toBe(1); // the other report's error is not accepted
    const {
      reports: [, a, b],
      summary,
    } = json(stdout);
    expect(a).toMatchObject({
      findings: [],
      accepted: [{ by: 'suppression', reason: 'Đã hỏi lại xã: chỉ tiêu vượt kế hoạch', finding: { rule: 'pct-range' } }],
    });
    expect(b?.findings).toHaveLength(1);
    expect(summary).toMatchObject({ suppressed: 1, suppressions: { expired: [], unused: [] } });
    expect(stderr).toContain('1 được bỏ qua (suppressions)');
  });

  it('hold for a unit and for a fingerprint, and tell which met nothing', () => {
    const root = folder(reports);
    const fingerprint = (json(checked(root).stdout).reports[1]?.findings[0] as { fingerprint: string } | undefined)?.fingerprint;
    const entries = [
      { fingerprint, reason: 'một' },
      { rule: 'pct-range', unit: 'UBND xã Bình Minh', reason: 'hai' },
      { rule: 'sum-total', reason: 'ba' },
    ];
    const more = folder({ ...reports, 's.json': file(entries) });
    const { status, stdout } = checked(more, '--suppressions', 's.json');
    expect(status).toBe(0);
    expect(json(stdout).summary).toMatchObject({ suppressed: 2, suppressions: { expired: [], unused: ['sum-total: ba'] } });
  });

  it('end after their last day, and say so', async () => {
    const root = folder({ 's.json': file([{ rule: 'pct-range', reason: 'tạm', until: '2024-06-30' }]) });
    const ids = rules.map((rule) => rule.id);
    expect((await readSuppressions(join(root, 's.json'), ids, '2024-06-30')).expired).toEqual([]);
    expect((await readSuppressions(join(root, 's.json'), ids, '2024-07-01')).expired).toEqual(['pct-range: tạm']);
    const old = folder({ ...reports, 's.json': file([{ rule: 'pct-range', reason: 'tạm', until: '2001-01-01' }]) });
    const { status, stdout, stderr } = checked(old, '--suppressions', 's.json', '--lang', 'en');
    expect(status).toBe(1);
    expect(json(stdout).summary).toMatchObject({ suppressed: 0, suppressions: { expired: ['pct-range: tạm'] } });
    expect(stderr).toContain('1 suppressions expired');
  });

  it.each([
    ['no reason', [{ rule: 'pct-range' }], 'suppressions.0.reason'],
    ['a blank reason', [{ rule: 'pct-range', reason: ' ' }], 'suppressions.0.reason'],
    ['neither rule nor fingerprint', [{ reason: 'x', files: ['*'] }], 'a fingerprint or a rule is wanted'],
    ['an unknown rule', [{ rule: 'pct-rnge', reason: 'x' }], 'suppressions.0.rule: there is no such rule; did you mean pct-range?'],
    ['a key of its own', [{ rule: 'pct-range', reason: 'x', file: 'a' }], 'suppressions.0.file'],
    ['a day that is none', [{ rule: 'pct-range', reason: 'x', until: '30/6/2024' }], 'suppressions.0.until'],
  ])('are refused with %s', (_what, entries, message) => {
    const root = folder({ ...reports, 's.json': file(entries) });
    const { status, stderr } = checked(root, '--suppressions', 's.json');
    expect(status).toBe(2);
    expect(stderr).toContain('baocao: s.json:1: ');
    expect(stderr).toContain(message);
  });

  it('are named by the configuration too, and never looked for beside the reports', () => {
    const entry = file([{ rule: 'pct-range', reason: 'x' }]);
    const root = folder({ ...reports, 'tinh/baocao.suppressions.json': entry, 'tinh/suppressions.json': entry });
    expect(checked(root).status).toBe(1);
    const named = folder({ ...reports, 'known/s.json': entry, 'baocao.config.json': JSON.stringify({ suppressions: 'known/s.json' }) });
    expect(checked(named).status).toBe(0);
  });
});

describe('severities for some inputs', () => {
  const config = (overrides: unknown) => JSON.stringify({ rules: { 'pct-range': 'warning' }, overrides });

  it('come from the configuration, later ones over earlier ones, the command line over all', () => {
    const root = folder({
      ...reports,
      'baocao.config.json': config([
        { files: ['tinh/**'], rules: { 'pct-range': 'info' } },
        { files: ['b.txt'], rules: { 'pct-range': 'error' } },
      ]),
    });
    const severities = (...args: string[]) =>
      json(checked(root, ...args).stdout).reports.flatMap(({ findings }) =>
        (findings as Array<{ rule: string; severity: string }>).filter(({ rule }) => rule === 'pct-range').map(({ severity }) => severity),
      );
    expect(severities()).toEqual(['info', 'error']);
    expect(severities('--rule', 'pct-range=warning')).toEqual(['warning', 'warning']);
  });

  it('are refused for a rule that is none', () => {
    const root = folder({ ...reports, 'baocao.config.json': config([{ files: ['*'], rules: { nothing: 'off' } }]) });
    const { status, stderr } = checked(root);
    expect(status).toBe(2);
    expect(stderr).toContain('overrides.0.rules.nothing');
  });
});

describe('the schema of suppressions', () => {
  it('is published', () => {
    const schema = JSON.parse(readFileSync(new URL('../../schemas/suppressions.schema.json', import.meta.url), 'utf8')) as { title: string };
    expect(schema.title).toBe('baocao.suppressions/1');
  });
});
