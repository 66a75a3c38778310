import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Indicator, Report } from '../../src/index.js';
import { baocao, folder, LETTER } from './run.js';

const report = (commune: string, rows: readonly string[]) =>
  [
    'BÁO CÁO',
    `Kết quả năm 2024 của UBND xã ${commune}`,
    '',
    'STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú',
    ...rows.map((row) => `${row}\t`),
    '',
  ].join('\n');
const A = report('Hòa Lạc', [
  '1\tBảo vệ bờ sông\t\t',
  '1.1\tTổng số lượt tuần tra\tLượt\t9',
  '1.2\tSố lượt ban đêm ven bờ\tLượt\t12',
  '2\tSố ghe có đèn\tCái\t4',
]);
const B = report('Tân Lập', ['1\tBảo vệ bờ sông\t\t', '1.1\tSố lượt tuần tra (lũy kế)\tLượt\t5', '2\tSố văn bản chỉ đạo CCHC đã ban hành\tVăn bản\t3']);
const PATROLS = { code: 'local.patrols', vi: 'Số lượt tuần tra', under: ['Bảo vệ bờ sông'] };
const NIGHT = { code: 'local.patrols-night', vi: 'Số lượt ban đêm ven bờ' };
const DIRECTIVES = { code: 'steering.directives-issued', vi: 'Số văn bản chỉ đạo CCHC đã ban hành' };
const catalogue = (...indicators: unknown[]) => JSON.stringify({ schema: 'baocao.catalogue/1', indicators });

const root = folder({
  'in/a.txt': A,
  'in/b.txt': B,
  'own.json': `\uFEFF${catalogue({ ...PATROLS, atMost: [] }, { ...NIGHT, atMost: [{ code: 'local.patrols', implied: true }] })}`,
  'sum.json': catalogue({ ...PATROLS, sumOf: { parts: ['local.patrols-night'], implied: true } }, NIGHT),
  'replacing.json': catalogue({ ...DIRECTIVES, vi: 'Số ghe có đèn' }),
  'bad.json': catalogue({ ...PATROLS, rateOf: { numerator: 'local.patrols-night', base: 'x.y' } }),
  'cut.json': '{ "schema": ',
  'configured/baocao.config.json': JSON.stringify({ catalogue: '../own.json' }),
});
const run = (...args: string[]) => baocao(args, { cwd: root });
const codes = (rows: readonly Indicator[]) => rows.map(({ code }) => code);

describe('--catalogue', () => {
  it('adds indicators: every report of a batch has their codes', () => {
    const { status, stdout, stderr } = run('extract', 'in', '--catalogue', 'own.json', '--quiet');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [a, b]: Report[] = JSON.parse(stdout);
    expect(codes(a?.indicators ?? [])).toEqual([null, 'local.patrols', 'local.patrols-night', null]);
    expect(codes(b?.indicators ?? [])).toEqual([null, 'local.patrols', 'steering.directives-issued']);
    const without: Report[] = JSON.parse(run('extract', 'in', '--quiet').stdout);
    expect(without.flatMap(({ indicators }) => codes(indicators)).filter((code) => code?.startsWith('local.'))).toEqual([]);
  });

  it('comes from the configuration too, relative to it, and the option wins', () => {
    const own = baocao(['extract', '../in/a.txt', '--quiet'], { cwd: join(root, 'configured') });
    expect(codes(JSON.parse(own.stdout).indicators)).toContain('local.patrols');
    const other = baocao(['extract', '../in/a.txt', '--quiet', '--catalogue', '../replacing.json'], { cwd: join(root, 'configured') });
    expect(codes(JSON.parse(other.stdout).indicators)).toEqual([null, null, null, 'steering.directives-issued']);
  });

  it('brings relations that check tests', () => {
    const { status, stdout } = run('check', 'in/a.txt', '--catalogue', 'sum.json', '--format', 'json', '--quiet');
    expect(status).toBe(1);
    const [finding, ...others] = JSON.parse(stdout).reports[0].findings;
    expect(others).toEqual([]);
    expect([finding.rule, ...finding.terms.map(({ value }: { value: number }) => value)]).toEqual(['row-parent-child', 9, 12]);
    expect(run('check', 'in/a.txt', '--quiet').status).toBe(0);
  });

  it('is seen by inspect', () => {
    expect(run('inspect', 'in/a.txt', '--catalogue', 'own.json', '--stage', 'rows').stdout).toContain('local.patrols-night');
  });

  it('tells what it takes the place of, unless asked to be quiet', () => {
    expect(run('extract', 'in/a.txt', '--catalogue', 'replacing.json').stderr).toBe('replacing.json: thay cho steering.directives-issued\n');
    expect(run('extract', 'in/a.txt', '--catalogue', 'replacing.json', '--quiet').stderr).toBe('');
  });

  it.each([
    ['bad.json', 'bad.json:\n  indicators[0].rateOf.numerator: no indicator has the code "local.patrols-night"'],
    ['bad.json', '\n  indicators[0].rateOf.base: no indicator has the code "x.y"\n'],
    ['cut.json', 'cut.json:1:12: no valid JSON'],
    ['none.json', 'none.json: the catalogue cannot be read (ENOENT)'],
  ])('ends with 2 for %s, before anything is read', (file, told) => {
    for (const command of ['extract', 'check', 'inspect']) {
      const { status, stdout, stderr } = run(command, 'in/a.txt', '--catalogue', file, '--lang', 'en');
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(told);
    }
  });
});

describe('extract --unmatched', () => {
  it('prints a catalogue file that codes its rows, as it is and after its codes are chosen', () => {
    const { status, stdout, stderr } = run('extract', 'in', '--unmatched', '-o', 'rows.json', '--lang', 'en');
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '2 reports read: 3 rows could be entries, 0 are unclear\n' });
    const text = readFileSync(join(root, 'rows.json'), 'utf8');
    const { indicators } = JSON.parse(text);
    expect(indicators.map(({ vi, seen }: { vi: string; seen: { reports: number } }) => [vi, seen.reports])).toEqual([
      ['Tổng số lượt tuần tra', 2],
      ['Số lượt ban đêm ven bờ', 1],
      ['Số ghe có đèn', 1],
    ]);
    const again = run('extract', 'in', '--unmatched', '--catalogue', 'rows.json', '--quiet');
    expect(JSON.parse(again.stdout).indicators).toEqual([]);
    const chosen = folder({ 'a.txt': A, 'own.json': text.replace(indicators[2].code, 'local.boats-lit') });
    const { stdout: coded } = baocao(['extract', 'a.txt', '--catalogue', 'own.json'], { cwd: chosen });
    expect(codes(JSON.parse(coded).indicators)).toEqual([null, indicators[0].code, indicators[1].code, 'local.boats-lit']);
  });

  it('is the same file whatever the language, but for its comment', () => {
    const [vi, en] = ['vi', 'en'].map((lang) => JSON.parse(run('extract', 'in', '--unmatched', '--lang', lang ?? '').stdout));
    expect(vi.comment).not.toBe(en.comment);
    expect({ ...vi, comment: '' }).toEqual({ ...en, comment: '' });
  });

  it('counts what could not be read like any extract', () => {
    const { status, stdout } = run('extract', 'in/a.txt', 'none.txt', '--unmatched', '--quiet');
    expect(status).toBe(3);
    expect(JSON.parse(stdout).indicators).toHaveLength(3);
  });

  it.each([
    [['--format', 'csv'], 'csv'],
    [['-o', './'], '-o'],
  ])('takes no %s', (more, told) => {
    const { status, stdout, stderr } = run('extract', 'in', '--unmatched', ...more);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
  });
});

describe('extract --unmatched where nothing is read', () => {
  it('writes nothing, and says so', () => {
    const root = folder({ 'in/thu.txt': LETTER });
    const skipped = baocao(['extract', 'in', '--unmatched', '-o', 'rows.json'], { cwd: root });
    expect(skipped.status).toBe(2);
    expect(skipped.stderr).toContain('không đọc được báo cáo nào');
    expect(baocao(['extract', 'in/thu.txt', '--unmatched', '-o', 'rows.json'], { cwd: root }).status).toBe(3);
    expect(existsSync(join(root, 'rows.json'))).toBe(false);
  });
});
