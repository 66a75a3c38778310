import { describe, expect, it } from 'vitest';
import { acrossRules, rules as ownRules, type Rule } from '../../src/index.js';
import { STAGES } from '../../src/writers/inspect.js';
import { rulePage } from '../../src/writers/rule-page.js';
import { baocao, TRANSCRIPTS } from './run.js';

const rules = [...ownRules, ...acrossRules];

describe('rules', () => {
  it('lists every rule with its severity', async () => {
    const { status, stdout, stderr } = baocao(['rules']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/\s+/).slice(0, 2)),
    ).toEqual(rules.map(({ id, severity }) => [id, severity]));
    await expect(stdout).toMatchFileSnapshot(`${TRANSCRIPTS}rules.vi.txt`);
  });

  it.each(['vi', 'en'] as const)('has a page of every rule in %s, and prints it', (lang) => {
    for (const rule of rules) {
      const page = rulePage(rule, lang);
      expect(page.startsWith(`# ${rule.id}: ${rule.title[lang]}\n`)).toBe(true);
      for (const words of [rule.checks[lang], rule.silent[lang], ...rule.examples.bad.map((example) => example.why[lang])]) expect(page).toContain(words);
    }
    expect(baocao(['rules', 'sum-total', '--lang', lang]).stdout).toBe(rulePage(rules.find(({ id }) => id === 'sum-total') as Rule, lang));
  });

  it('prints data', () => {
    const listed = JSON.parse(baocao(['rules', '--format', 'json']).stdout);
    expect(listed.map((rule: { id: string }) => rule.id)).toEqual(rules.map((rule) => rule.id));
    expect(listed.filter((rule: { across: boolean }) => rule.across).map((rule: { id: string }) => rule.id)).toEqual(acrossRules.map(({ id }) => id));
    expect(JSON.parse(baocao(['rules', 'code-set', '--format', 'json']).stdout)).toEqual(listed.find((rule: { id: string }) => rule.id === 'code-set'));
  });

  it('says which need several reports', () => {
    const { stdout } = baocao(['rules', 'time-fall', '--lang', 'en']);
    expect(stdout).toContain('`baocao audit`');
    expect(baocao(['rules', 'sum-total', '--lang', 'en']).stdout).not.toContain('baocao audit');
    expect(baocao(['check', 'binh-khe-2023.txt', '--rule', 'time-fall=off', '--format', 'json']).status).toBeLessThan(2);
    expect(baocao(['rules', '--lang', 'en']).stdout).toMatch(/^time-fall +warning .*\(audit\)$/m);
  });

  it('ends with 2 for a rule that is none, and names those there are', () => {
    const { status, stdout, stderr } = baocao(['rules', 'sum-totals']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('sum-totals');
    expect(stderr).toContain('sum-total,');
  });
});

describe('inspect', () => {
  it('prints every stage in order', () => {
    const { status, stdout, stderr } = baocao(['inspect', 'binh-khe-2023.txt']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect([...stdout.matchAll(/^## (\S+)$/gm)].map((match) => match[1])).toEqual([...STAGES]);
    expect(stdout).toContain('number      187/BC-UBND');
  });

  it('prints the stages asked for', () => {
    const { status, stdout } = baocao(['inspect', 'binh-khe-2023.txt', '--stage', 'tables, head']);
    expect(status).toBe(0);
    expect([...stdout.matchAll(/^## (\S+)$/gm)].map((match) => match[1])).toEqual(['tables', 'head']);
    expect(stdout).toContain('L225–245  t1 other (tab-rows, 20 rows)');
  });

  it('ends with 2 for a stage that is none, and for a folder', () => {
    expect(baocao(['inspect', 'binh-khe-2023.txt', '--stage', 'heads'])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('heads') });
    expect(baocao(['inspect', '.'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('prints data: tables as rows of cells, and what was left unread', () => {
    const { status, stdout } = baocao(['inspect', 'binh-khe-2023.txt', '--format', 'json']);
    expect(status).toBe(0);
    const data = JSON.parse(stdout);
    expect(data.schema).toBe('baocao.inspect/1');
    expect(data.tables).toHaveLength(2);
    expect(data.tables[0].rows[5].map((cell: { text: string }) => cell.text)).toEqual(['5', 'Diện tích sử dụng', '72 m2', '']);
    expect(data.tables[0].rows[5][2]).toEqual({ text: '72 m2', rowSpan: 1, colSpan: 1 });
    expect(data.unread).toEqual([]);
    expect(data.blocks.length).toBeGreaterThan(300);
    expect(data.indicators).toHaveLength(135);
    for (const stage of ['sections', 'figures', 'relations', 'findings', 'notes', 'paragraphs', 'footnotes', 'furniture'])
      expect(data[stage]).toBeInstanceOf(Array);
  });

  it('reads standard input', () => {
    expect(baocao(['inspect', '-', '--type', 'txt', '--stage', 'head'], { input: 'BÁO CÁO\nKết quả năm 2024\n' }).stdout).toContain(
      'title       Kết quả năm 2024\n',
    );
  });
});

describe('help', () => {
  it.each([['--help'], ['extract', '--help'], ['check', '--help'], ['inspect', '--help'], ['rules', '--help'], ['indicators', '--help']])(
    '%s %s',
    (...args) => {
      const { status, stdout, stderr } = baocao(args.filter((arg) => arg !== undefined));
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('Usage: baocao');
    },
  );

  it('--version is the package’s', () => {
    expect(baocao(['--version'])).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' });
  });
});
