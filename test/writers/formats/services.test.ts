import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { github, withoutCommands } from '../../../src/writers/github.js';
import { gitlab } from '../../../src/writers/gitlab.js';
import { junit } from '../../../src/writers/junit.js';
import { markdownWithin } from '../../../src/writers/markdown.js';
import { shown } from '../../../src/writers/shown.js';
import { contextOf, finding, type Given, invented, printed, unread } from './checked.js';

const counts = { verified: 0, inconsistent: 0, unlikely: 0, 'not-checkable': 0, reasons: {} };

describe('GitHub', () => {
  const lines = (reports: readonly Given[], changes = {}) =>
    printed(github, reports, contextOf({ lang: 'en', ...changes }))
      .trimEnd()
      .split('\n');
  const filesOf = (told: readonly string[], level: string) =>
    told.filter((line) => line.startsWith(`::${level} `)).map((line) => /file=([^,:]+)/.exec(line)?.[1]);

  it('shows one of each file first, then the rest, errors before warnings, and counts what is left out', () => {
    const reports = ['a', 'b', 'c'].map((name) => invented(`${name}.txt`, [...Array.from({ length: 6 }, () => finding()), finding({ severity: 'warning' })]));
    const told = lines(reports);
    expect(filesOf(told, 'error')).toEqual(['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c', 'a'].map((name) => `${name}.txt`));
    expect(filesOf(told, 'warning')).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(told.map((line) => line.split(' ')[0])).toEqual([...Array(10).fill('::error'), ...Array(3).fill('::warning'), '::notice']);
    expect(told.at(-1)).toContain('3 reports: 18 errors, 3 warnings, 0 notes');
    expect(told.at(-1)).toContain('not shown here for lack of room: 8');
  });

  it('shows every cause of a file before a second finding of one', () => {
    const same = (rule: string, cause: string) => finding({ rule, cause });
    const told = lines([invented('a.txt', [same('sum-total', 'c1'), same('flow-balance', 'c1'), same('pct-ratio', 'c2')])]);
    expect(told.slice(0, 3).map((line) => /title=([\w-]+)/.exec(line)?.[1])).toEqual(['sum-total', 'pct-ratio', 'flow-balance']);
  });

  it('tells of files that were not read, and of everything when a thousand files have something', () => {
    const reports = Array.from({ length: 1000 }, (_, at) =>
      at === 500 ? unread('x.pdf', { code: 'damaged', message: 'cut' }) : invented(`${at}.txt`, [finding({ severity: 'info' })]),
    );
    const told = lines(reports);
    expect(told[0]).toBe('::error file=x.pdf,title=damaged::the file is damaged; ask for it again (cut)');
    expect(told).toHaveLength(1 + 9 + 1);
    expect(told.at(-1)).toContain('for lack of room: 990');
    expect(told.at(-1)).toContain('1 unread file');
  });

  it('escapes values and message so that they come out as they were', () => {
    const back = (text: string, more: readonly string[]) =>
      [...more, '%0D:\r', '%0A:\n', '%25:%'].reduce((all, pair) => all.replaceAll(pair.slice(0, 3), pair.slice(4)), text);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (message, path) => {
        const [line = ''] = lines([invented(path, [finding({ message })])]);
        const [, properties = '', told = ''] = /^::error (.*?)::(.*)$/s.exec(line) ?? [];
        expect(back(told, [])).toBe(shown(message));
        expect(back(/^file=([^,]*)/.exec(properties)?.[1] ?? '', ['%3A::', '%2C:,'])).toBe(shown(path));
      }),
    );
  });

  it('gives page, cell or paragraph in words, and no file that lies outside the repository', () => {
    const place = { lines: null, page: 7, boxes: [], cell: null, paragraph: null };
    expect(lines([invented('a.pdf', [finding({ place, message: 'm' })])])[0]).toBe('::error file=a.pdf,title=sum-total%3A A total and its parts::page 7: m');
    expect(lines([invented('../a.txt', [finding({ message: 'm' })])], { inRepository: () => null })[0]).toBe(
      '::error line=4,endLine=4,title=sum-total%3A A total and its parts::m',
    );
  });

  it.each([
    ['::error::x', ': :error::x'],
    ['a\n  ::stop-commands::x\n', 'a\n  : :stop-commands::x\n'],
    ['a ##[error]b', 'a ## [error]b'],
    ['a :: b', 'a :: b'],
  ])('lets other output give no commands: %j', (text, safe) => {
    expect(withoutCommands(text)).toBe(safe);
  });
});

describe('GitLab', () => {
  it('has lines, severities, and paths from the root', () => {
    const report = invented('a.txt', [finding({ message: 'm' }), finding({ message: 'w', severity: 'warning' }), finding({ message: 'i', severity: 'info' })]);
    const entries = JSON.parse(
      printed(gitlab, [report, unread('b.pdf', { code: 'encrypted', message: 'no' })], contextOf({ inRepository: (path) => `in/${path}` })),
    );
    expect(entries.map(({ severity, check_name, location }: Record<string, unknown>) => [severity, check_name, location])).toEqual([
      ['major', 'sum-total', { path: 'in/a.txt', lines: { begin: 4 } }],
      ['minor', 'sum-total', { path: 'in/a.txt', lines: { begin: 4 } }],
      ['info', 'sum-total', { path: 'in/a.txt', lines: { begin: 4 } }],
      ['critical', 'encrypted', { path: 'in/b.pdf', lines: { begin: 1 } }],
    ]);
  });
});

describe('JUnit', () => {
  const cases = (report: Given, changes = {}) =>
    [
      ...printed(junit, [report], contextOf({ lang: 'en', ...changes })).matchAll(
        /<testcase classname="[^"]*" name="(?<name>[^"]*)"(?:\/>|>(?<inside>.*?)<\/testcase>)/gs,
      ),
    ].map(({ groups }) => [groups?.name, /<(failure|skipped|error)/.exec(groups?.inside ?? '')?.[1] ?? 'passed']);
  const report = invented('a.txt', [finding({ rule: 'sum-total' }), finding({ rule: 'row-rate', severity: 'warning' })], {
    'sum-total': { ...counts, verified: 2, inconsistent: 1 },
    'row-rate': { ...counts, inconsistent: 1 },
    'row-bound': { ...counts, verified: 1, 'not-checkable': 5, reasons: { 'blank-term': 5 } },
    'pct-ratio': { ...counts, 'not-checkable': 1, reasons: { 'open-bound': 1 } },
  });

  it('fails what fails the run, and skips what could not be checked at all', () => {
    expect(cases(report)).toEqual([
      ['read', 'passed'],
      ['sum-total', 'failure'],
      ['row-rate', 'passed'],
      ['row-bound', 'passed'],
      ['pct-ratio', 'skipped'],
    ]);
    expect(cases(report, { failOn: 'warning' })).toContainEqual(['row-rate', 'failure']);
  });

  it('tells what is below the threshold, what could not be checked and what is accepted in the output', () => {
    const told = printed(junit, [report], contextOf({ lang: 'en' }));
    expect(told).toContain('warning row-rate, line 4');
    expect(told).toContain('5 could not be checked: a figure is blank (5)');
    expect(told).toContain('<skipped type="not-checkable" message="could not be checked: a figure only says “over”, “under” or “about” (1)"/>');
    const passed = invented('b.txt', [], { 'sum-total': { ...counts, inconsistent: 1 } });
    passed.checked.accepted = [{ finding: finding({ message: '1 < 2' }), by: 'suppression', reason: 'a & b' }];
    expect(cases(passed)).toContainEqual(['sum-total', 'passed']);
    expect(printed(junit, [passed], contextOf({ lang: 'en' }))).toContain('accepted (suppression: a &amp; b): error sum-total, line 4\n  1 &lt; 2');
  });

  it('is an error for what was not read, and a failure for too many warnings', () => {
    expect(cases(unread('b.pdf', { code: 'damaged', message: 'no' }))).toEqual([['read', 'error']]);
    expect(cases(report, { maxWarnings: 0 })).toContainEqual(['max-warnings', 'failure']);
    expect(cases(report, { maxWarnings: 1 })).toContainEqual(['max-warnings', 'passed']);
  });
});

describe('Markdown', () => {
  it('has the gravest first, and what is accepted with its reason', () => {
    const report = invented('a.txt', [finding({ severity: 'info', message: 'nhẹ' }), finding({ message: 'nặng' })]);
    report.checked.accepted = [{ finding: finding({ message: 'cũ' }), by: 'suppression', reason: 'đã hỏi xã' }];
    const text = printed(markdownWithin(1e6), [report], contextOf());
    expect(text.indexOf('nặng')).toBeLessThan(text.indexOf('nhẹ'));
    expect(text).toContain('- **lỗi** `sum-total` · dòng 4 (suppression: đã hỏi xã): cũ');
  });

  it('keeps within the bytes it is given, tells how many files are left out, and still counts them', () => {
    const reports = Array.from({ length: 3000 }, (_, at) => invented(`xã ${at}.txt`, [finding({ message: 'Tổng số hồ sơ '.repeat(20) })]));
    for (const bytes of [1024 * 1024, 65_536, 20_000]) {
      const text = printed(markdownWithin(bytes), reports, contextOf());
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytes);
      expect(Buffer.byteLength(text)).toBeGreaterThan(bytes - 24_000);
      expect(text).toContain('3000 lỗi');
      const told = text.split('\n').filter((line) => line.startsWith('### `')).length;
      expect(text).toContain(`Còn ${3000 - told} tệp`);
      expect(text.split('\n').filter((line) => line.startsWith('| `'))).toHaveLength(told);
    }
  });

  it('leaves out files with nothing to tell, but for their count', () => {
    const text = printed(markdownWithin(1e6), [invented('a.txt', [])], contextOf({ lang: 'en' }));
    expect(text).toContain('## baocao: 0 errors, 0 warnings, 0 notes · 1 report\n');
    expect(text).not.toContain('a.txt');
  });
});
