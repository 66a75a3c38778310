import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../src/model/schemas.js';
import { reports } from '../batch/run.js';
import { BIN, baocao, CLEAN, ERROR, folder, LETTER } from './run.js';

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((each) => (each.isFile() ? [join(each.parentPath, each.name)] : []));
const bytesOf = (root: string) =>
  Object.fromEntries(filesIn(root).map((file) => [file.slice(root.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')]));
const filed = (number: number, dossiers: number) =>
  `ỦY BAN NHÂN DÂN\nXÃ HÒA LẠC\n\nSố: ${number}/BC-UBND\nHòa Lạc, ngày 15 tháng 3 năm 2025\n\nBÁO CÁO\nKết quả cải cách hành chính quý I năm 2025\n\nI. KẾT QUẢ\n\nTrong kỳ đã thực hiện nhiệm vụ được giao.\n\nPhụ lục\n\nSTT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tSố văn bản chỉ đạo CCHC đã ban hành\tVăn bản\t10\t\n2\tTổng số hồ sơ tiếp nhận trong kỳ\tHồ sơ\t${dossiers}\t\n`;
const sheetsOf = async (file: string) => new Map((await readXlsx(readFileSync(file))).sheets.map(({ name, rows }) => [name, rows] as const));
const audited = (cwd: string, ...args: string[]) => baocao(['audit', 'in', '-o', 'out', '--lang', 'en', ...args], { cwd });

describe('baocao audit', () => {
  it('writes a folder: the overview, a page for each report, the data beside them', () => {
    const cwd = folder({ 'in/a.txt': CLEAN, 'in/b.txt': ERROR, 'in/sub/a.txt': `${CLEAN}\n` });
    const { status, stdout, stderr } = audited(cwd);
    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain('open out/index.html in a browser');
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['.baocao-audit', 'data', 'findings.json', 'index.html', 'indicators.xlsx', 'reports', 'summary.md']);
    expect(
      filesIn(join(cwd, 'out/reports'))
        .map((file) => file.slice(cwd.length))
        .sort(),
    ).toEqual(['/out/reports/a.html', '/out/reports/b.html', '/out/reports/sub/a.html']);
  });

  it('gives the findings that check gives, and the tables that extract gives', async () => {
    const cwd = folder({ 'in/a.txt': CLEAN, 'in/b.txt': ERROR, 'in/c.txt': '' });
    expect(audited(cwd).status).toBe(3);
    const { across, ...found } = JSON.parse(readFileSync(join(cwd, 'out/findings.json'), 'utf8'));
    expect(found).toEqual(JSON.parse(baocao(['check', 'in', '--format', 'json', '--lang', 'en'], { cwd }).stdout));
    expect(across.findings).toEqual([]);
    baocao(['extract', 'in', '--format', 'csv', '--tidy', '--lang', 'en', '-o', 'tidy/'], { cwd });
    const { 'across.csv': acrossTable, 'across_terms.csv': acrossTerms, 'datapackage.json': described, ...tables } = bytesOf(join(cwd, 'out/data'));
    const { 'datapackage.json': single, ...extracted } = bytesOf(join(cwd, 'tidy'));
    expect(tables).toEqual(extracted);
    expect([acrossTable, acrossTerms, described, single]).not.toContain(undefined);
    const names = (at: string) => JSON.parse(readFileSync(join(cwd, at, 'datapackage.json'), 'utf8')).resources.map(({ name }: { name: string }) => name);
    expect(names('out/data')).toEqual([...names('tidy'), 'across', 'across_terms']);
    baocao(['extract', 'in', '--format', 'xlsx', '--lang', 'en', '-o', 'table.xlsx'], { cwd });
    const [audit, extract] = [await sheetsOf(join(cwd, 'out/indicators.xlsx')), await sheetsOf(join(cwd, 'table.xlsx'))];
    expect([...audit.keys()].filter((name) => !extract.has(name))).toEqual(['Between reports']);
    for (const [name, rows] of extract) expect(audit.get(name)).toEqual(rows);
    expect(readFileSync(join(cwd, 'out/summary.md'), 'utf8')).toMatch(/`in\/c\.txt`: `empty-file`/);
  });

  it('gives the same bytes however many read at the same time, and when it goes on after an earlier run', () => {
    const cwd = folder(reports(6));
    audited(cwd, '--jobs', '1', '--resume');
    const one = bytesOf(join(cwd, 'out'));
    audited(cwd, '--jobs', '2', '--resume');
    expect(bytesOf(join(cwd, 'out'))).toEqual(one);
    baocao(['audit', 'in', '-o', 'other', '--lang', 'en', '--jobs', '2'], { cwd });
    expect(bytesOf(join(cwd, 'other'))).toEqual(one);
  });

  it('links to pages that are there, whatever the files are named', () => {
    const names = ['in/Báo cáo quý I.txt', 'in/50%.txt', 'in/a#b?c.txt', 'in/"x" & <y>.txt', "in/it's.txt", 'in/a+b=c.txt'];
    const cwd = folder(Object.fromEntries(names.map((name, at) => [name, `${ERROR}${'\n'.repeat(at + 1)}`])));
    expect(audited(cwd).status).toBe(0);
    const links = [...readFileSync(join(cwd, 'out/index.html'), 'utf8').matchAll(/href="(reports\/[^"]+)/g)].map(([, address = '']) =>
      decodeURIComponent(address.replaceAll('&#39;', "'").split('#')[0] ?? ''),
    );
    expect(new Set(links).size).toBe(names.length);
    for (const link of links) expect(existsSync(join(cwd, 'out', link)), link).toBe(true);
  });

  it('tells on the pages of reports, and in the files, what only several of them tell', async () => {
    const cwd = folder({ 'in/a.txt': filed(12, 20), 'in/sub/b.txt': filed(13, 23) });
    expect(audited(cwd).status).toBe(0);
    const told = JSON.parse(readFileSync(join(cwd, 'out/findings.json'), 'utf8'));
    expect(checkSchema.safeParse(told).error?.issues ?? []).toEqual([]);
    const { across } = told;
    expect(across.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['filed-twice']);
    expect(across.relations.inconsistent).toBe(1);
    expect(readFileSync(join(cwd, 'out/summary.md'), 'utf8')).toContain('in/sub/b.txt');
    const [finding] = across.findings;
    const table = (name: string) => readFileSync(join(cwd, `out/data/${name}.csv`), 'utf8').split('\r\n');
    expect(table('across')).toEqual([expect.stringMatching(/^finding,unit,period,rule,/), expect.stringMatching(/^1,[^,]*Hòa Lạc,2025-Q1,filed-twice,/i), '']);
    expect(table('across')[1]).toContain(finding.fingerprint);
    expect(
      table('across_terms')
        .slice(1, -1)
        .map((line) => line.split(',').slice(0, 3).join()),
    ).toEqual(finding.terms.map(({ source }: { source: string }, at: number) => `1,${at + 1},${source}`));
    const between = (await sheetsOf(join(cwd, 'out/indicators.xlsx'))).get('Between reports');
    expect(between).toHaveLength(2);
    expect(between?.[1]).toEqual(
      expect.arrayContaining([finding.message, 'filed-twice', 'in/a.txt\nin/sub/b.txt', expect.stringMatching(/^20 – .*\(.*Hòa Lạc, .*2025\)\n23 – /)]),
    );
    for (const [page, other] of [
      ['a.html', 'b.html'],
      ['b.html', 'a.html'],
    ] as const) {
      const text = readFileSync(join(cwd, 'out/reports', page), 'utf8');
      expect(text).toMatch(new RegExp(`<article class="calculation finding across"[\\s\\S]*filed-twice[\\s\\S]*href="${other}#t1\\.r2"`));
    }
    expect(baocao(['audit', 'in', '-o', 'off', '--rule', 'filed-twice=off'], { cwd }).status).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'off/findings.json'), 'utf8')).across.findings).toEqual([]);
  });

  it('tells whose report has not come', () => {
    const cwd = folder({ 'in/a.txt': filed(12, 20), 'units.txt': 'xã Hòa Lạc\nxã Tân Lập, huyện Sông Đà\n' });
    expect(audited(cwd, '--require', 'units=units.txt,period=2025-Q1').status).toBe(0);
    expect(readFileSync(join(cwd, 'out/summary.md'), 'utf8')).toContain('## Expected and not there\n\n- xã Tân Lập, huyện Sông Đà (2025-Q1)\n');
    expect(readFileSync(join(cwd, 'out/index.html'), 'utf8')).toContain('xã Tân Lập');
  });

  it('shows files of the same content on one page', () => {
    const cwd = folder({ 'in/a.txt': CLEAN, 'in/copy.txt': CLEAN });
    expect(audited(cwd).status).toBe(0);
    expect(filesIn(join(cwd, 'out/reports'))).toEqual([join(cwd, 'out/reports/a.html')]);
  });

  it('takes the place of an earlier audit, and leaves nothing of it', () => {
    const cwd = folder({ 'in/a.txt': CLEAN, 'in/b.txt': ERROR, 'other/c.txt': CLEAN });
    audited(cwd);
    expect(baocao(['audit', 'other', '-o', 'out'], { cwd }).status).toBe(0);
    expect(filesIn(join(cwd, 'out/reports'))).toEqual([join(cwd, 'out/reports/c.html')]);
  });

  it('keeps what somebody has put beside an earlier audit, and takes no answer of nothing for one', () => {
    const cwd = folder({ 'in/a.txt': CLEAN, 'letters/a.txt': LETTER });
    audited(cwd);
    const before = bytesOf(join(cwd, 'out'));
    for (const [input, status] of [
      ['nowhere', 3],
      ['letters', 2],
    ] as const) {
      expect(baocao(['audit', input, '-o', 'out', '--lang', 'en'], { cwd }).status).toBe(status);
      expect(bytesOf(join(cwd, 'out'))).toEqual(before);
    }
    writeFileSync(join(cwd, 'out/reports/mine.docx'), 'mine');
    const { status, stderr } = audited(cwd);
    expect([status, stderr]).toEqual([2, expect.stringContaining('reports/mine.docx')]);
    expect(readFileSync(join(cwd, 'out/reports/mine.docx'), 'utf8')).toBe('mine');
  });

  it('goes on from a folder that a kill has left half in its place', () => {
    const cwd = folder({ 'in/a.txt': CLEAN, 'other/b.txt': ERROR });
    audited(cwd);
    const former = readFileSync(join(cwd, 'out/.baocao-audit'), 'utf8');
    writeFileSync(join(cwd, 'out/.baocao-audit'), `${former}reports/b.html\n`);
    writeFileSync(join(cwd, 'out/reports/b.html'), 'of an audit that was killed');
    rmSync(join(cwd, 'out/index.html'));
    expect(audited(cwd).status).toBe(0);
    expect(readdirSync(join(cwd, 'out/reports'))).toEqual(['a.html']);
    expect(readFileSync(join(cwd, 'out/.baocao-audit'), 'utf8')).toBe(former);
  });

  it('may be written into the folder of the inputs, and is not read the next time', () => {
    const cwd = folder({ 'in/a.txt': CLEAN });
    for (const _ of [1, 2]) {
      const { status, stderr } = baocao(['audit', 'in', '-o', 'in/out', '--lang', 'en'], { cwd });
      expect([status, stderr]).toEqual([0, expect.not.stringContaining('skipped')]);
    }
  });

  it('makes no folder where it is interrupted before it is done', async () => {
    const cwd = folder(reports(12));
    const child = spawn(process.execPath, [BIN, 'audit', 'in', '-o', 'out', '--jobs', '1'], { cwd, stdio: 'ignore' });
    while (!existsSync(join(cwd, 'out'))) await setTimeout(5);
    child.kill('SIGINT');
    await once(child, 'exit');
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  it('gives pages names that every system takes', () => {
    const cwd = folder({ 'in/con.txt': CLEAN, 'in/a:b?.txt': ERROR, 'in/a_b_.txt': `${CLEAN}\n` });
    expect(audited(cwd).status).toBe(0);
    expect(readdirSync(join(cwd, 'out/reports')).sort()).toEqual(['a_b_-2.html', 'a_b_.html', 'con_.html']);
  });

  it('counts files of the same content once, wherever it counts', () => {
    const cwd = folder({ 'in/a.txt': ERROR, 'in/copy.txt': ERROR });
    const { stderr } = audited(cwd);
    expect(stderr).toContain('1 report of 1 unit: 1 error, 0 warnings');
    expect(stderr).toContain('1 of the same content as another');
    expect(readFileSync(join(cwd, 'out/summary.md'), 'utf8')).toContain('1 report of 1 unit: 1 error, 0 warnings');
    expect(readFileSync(join(cwd, 'out/index.html'), 'utf8')).toContain('1 report of 1 unit on 1 period');
  });

  it.each([
    ['no folder', ['audit', 'in'], /give them a folder with -o DIR/],
    ['a folder with files of somebody', ['audit', 'in', '-o', 'mine'], /mine: there is a file in it that no audit has written \(index\.html\)/],
    ['a file', ['audit', 'in', '-o', 'letter.txt'], /letter\.txt: it is a file, and a folder is wanted/],
    ['the folder of the inputs', ['audit', 'in', '-o', '.'], /an input lies in it \(in\/a\.txt\)/],
    ['nothing but letters', ['audit', 'letters', '-o', 'out'], /no report was read, so nothing was written/],
  ])('refuses %s, and writes nothing', (_, args, told) => {
    const cwd = folder({ 'in/a.txt': CLEAN, 'mine/index.html': '<p>mine</p>', 'letter.txt': LETTER, 'letters/a.txt': LETTER });
    const before = bytesOf(cwd);
    const { status, stderr } = baocao([...args, '--lang', 'en'], { cwd });
    expect(stderr).toMatch(told);
    expect(status).not.toBe(0);
    expect(bytesOf(cwd)).toEqual(before);
  });

  it('leaves an earlier audit as it was when it is interrupted or killed, and sweeps what it left', async () => {
    const cwd = folder(reports(12));
    audited(cwd);
    const before = bytesOf(join(cwd, 'out'));
    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      const child = spawn(process.execPath, [BIN, 'audit', 'in', '-o', 'out', '--lang', 'en', '--jobs', '1'], { cwd, stdio: 'ignore' });
      while (!readdirSync(join(cwd, 'out')).some((name) => name.endsWith('.tmp'))) await setTimeout(5);
      child.kill(signal);
      await once(child, 'exit');
      const after = Object.entries(bytesOf(join(cwd, 'out'))).filter(([name]) => !name.includes('.tmp/'));
      expect(Object.fromEntries(after)).toEqual(before);
      if (signal === 'SIGINT') expect(readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
    expect(audited(cwd).status).toBe(0);
    expect(bytesOf(join(cwd, 'out'))).toEqual(before);
  });

  it('lists what it would read', () => {
    const cwd = folder({ 'in/a.txt': CLEAN });
    expect(audited(cwd, '--dry-run').stdout).toContain('in/a.txt');
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  it('takes a folder that is there and empty', () => {
    const cwd = folder({ 'in/a.txt': CLEAN });
    mkdirSync(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out/.hidden'), '');
    expect(audited(cwd).status).toBe(0);
    expect(existsSync(join(cwd, 'out/index.html'))).toBe(true);
  });
});
