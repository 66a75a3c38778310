import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/index.js';
import { baocao, folder } from './run.js';

const OWN = {
  schema: 'baocao.catalogue/1',
  indicators: [{ code: 'local.river-patrols', vi: 'Số lượt tuần tra sông', en: 'Patrols of the river' }],
  forms: [
    {
      id: 'river-2026',
      vi: 'Biểu sông',
      source: 'Công văn thử',
      rows: [
        { stt: '1', label: 'Tuần tra', code: 'local.river-patrols' },
        { stt: '2', label: 'Số nhiệm vụ đề ra trong kế hoạch CCHC năm', code: 'steering.plan-tasks' },
      ],
    },
  ],
};
const root = folder({ 'own.json': JSON.stringify(OWN), 'with/baocao.config.json': JSON.stringify({ lang: 'en', catalogue: '../own.json' }) });
const run = (...args: string[]) => baocao(['indicators', ...args], { cwd: root });
const codes = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/\s+/)[0]);

describe('indicators', () => {
  it('lists the catalogue, a line each, in its order', () => {
    const { status, stdout, stderr } = run();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(codes(stdout)).toEqual(CATALOGUE.entries.map(({ code }) => code));
  });

  it('searches without accents, and in one domain', () => {
    const found = codes(run('--search', 'ho so truc tuyen').stdout);
    expect(found.length).toBeGreaterThan(2);
    expect(found.length).toBeLessThan(40);
    const digital = codes(run('--search', 'ho so truc tuyen', '--domain', 'digital').stdout);
    expect(digital).toEqual(found.filter((code) => code?.startsWith('digital.')));
  });

  it('prints the page of one, in the language asked for', () => {
    const { status, stdout, stderr } = run('steering.plan-rate', '--lang', 'en');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('- steering.plan-tasks-done: ');
    expect(stdout).toContain('kind ');
    expect(run('steering.plan-rate').stdout).toContain('loại ');
  });

  it('prints data of the published shape, and relations both ways of one', () => {
    const all = JSON.parse(run('--format', 'json').stdout);
    expect([all.schema, all.indicators.length, all.forms.length]).toEqual(['baocao.indicators/1', CATALOGUE.entries.length, CATALOGUE.forms.length]);
    const one = JSON.parse(run('steering.plan-tasks', '--format', 'json').stdout);
    expect(one).toMatchObject(all.indicators.find(({ code }: { code: string }) => code === 'steering.plan-tasks'));
    expect(one.relations).toContainEqual({ kind: 'baseOf', codes: ['steering.plan-rate'], implied: expect.any(Boolean) });
  });

  it('lists the rows of a form in its order', () => {
    const form = CATALOGUE.forms[0];
    const { stdout } = run('--form', form?.id ?? '');
    expect(codes(stdout).slice(2)).toEqual(form?.rows.map(({ id }) => id));
    const data = JSON.parse(run('--form', form?.id ?? '', '--format', 'json').stdout);
    expect(data.forms).toEqual([form]);
    expect(data.indicators.map(({ code }: { code: string }) => code)).toEqual([...new Set(form?.rows.map(({ code }) => code))]);
    expect(codes(run('--form', form?.id ?? '', '--domain', 'finance').stdout).slice(2)).toEqual(
      form?.rows.filter(({ code }) => code.startsWith('finance.')).map(({ id }) => id),
    );
  });

  it('knows the user’s own, by option or by configuration', () => {
    expect(codes(run('--search', 'tuan tra song', '--catalogue', 'own.json').stdout)).toEqual(['local.river-patrols']);
    expect(run('--form', 'river-2026', '--catalogue', 'own.json').stdout).toContain('1  local.river-patrols  Tuần tra\n');
    const configured = baocao(['indicators', 'local.river-patrols'], { cwd: `${root}/with` });
    expect(configured.stdout).toContain('printed in        river-2026 1: Tuần tra\n');
    expect(run('local.river-patrols').status).toBe(2);
  });

  it.each([
    [['steering.plan-task'], 'steering.plan-tasks'],
    [['nothing.like-it-anywhere'], 'nothing.like-it-anywhere'],
    [['--form', 'province-1999'], 'province-2025'],
    [['--domain', 'rivers'], 'steering'],
    [['--search', 'tàu vũ trụ'], 'không có chỉ tiêu nào như vậy'],
    [['steering.plan-tasks', '--search', 'x'], '--search'],
    [['--catalogue', 'none.json'], 'none.json: không mở được tệp danh mục chỉ tiêu (ENOENT)'],
  ])('%s: ends with 2 and says what there is', (args, told) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
  });
});
