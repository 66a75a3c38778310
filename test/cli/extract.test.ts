import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.js';
import { baocao, CLEAN, ERROR, folder, LETTER, type Ran } from './run.js';

const root = folder({
  'x/b.txt': ERROR,
  'x/a.txt': CLEAN,
  'y/a.txt': ERROR,
  'y/~$a.txt': ERROR,
  'y/.a.txt': ERROR,
  'y/A note.TXT': CLEAN,
  'y/other.md': ERROR,
});
const NAMES = ['an-loc-dong-2025-q1.txt', 'binh-khe-2023.txt', 'hai-thuong-2023.txt', 'phuong-9-2024-h1.txt', 'tan-quoi-2025-q1.txt'];
/** Read once for all tests that need no more than its result. */
let all: Ran | null = null;
const readAll = () => {
  all ??= baocao(['extract', '.']);
  return all;
};
const parse = <T = Report>(text: string): T => JSON.parse(text);
const paths = (text: string) => parse<Report[]>(text).map((report) => report.source.path);

describe('extract --format json', () => {
  it('prints one object for one file', () => {
    const { status, stdout, stderr } = baocao(['extract', 'binh-khe-2023.txt']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const report = parse(stdout);
    expect(report.schema).toBe('baocao.report/1');
    expect(report.source).toMatchObject({ path: 'binh-khe-2023.txt', format: 'txt', encoding: 'utf-8' });
    expect(report.metadata.number).toBe('187/BC-UBND');
    expect(report.indicators).toHaveLength(135);
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  it('prints an array for a folder, also of one report', () => {
    expect(paths(readAll().stdout)).toEqual(NAMES);
    expect(paths(baocao(['extract', 'one'], { cwd: folder({ 'one/a.txt': CLEAN }) }).stdout)).toEqual(['one/a.txt']);
  });

  it('prints an array for a glob', () => {
    expect(paths(baocao(['extract', '*-2023.txt']).stdout)).toEqual(['binh-khe-2023.txt', 'hai-thuong-2023.txt']);
  });

  it('takes a file once, and leaves out dotfiles, lock files and other formats', () => {
    expect(paths(baocao(['extract', 'x', 'x/a.txt', 'y'], { cwd: root }).stdout)).toEqual(['x/a.txt', 'x/b.txt', 'y/A note.TXT', 'y/a.txt']);
  });

  it('prints the same whatever the order of the arguments and the time', () => {
    const first = baocao(['extract', 'x/a.txt', 'y/a.txt', 'x/b.txt'], { cwd: root });
    const second = baocao(['extract', 'x/b.txt', 'x/a.txt', 'y/a.txt'], { cwd: root, env: { TZ: 'Pacific/Apia', LANG: 'C' } });
    expect(first.status).toBe(0);
    expect(paths(first.stdout)).toEqual(['x/a.txt', 'x/b.txt', 'y/a.txt']);
    expect(second).toEqual(first);
    expect(baocao(['extract', 'x/a.txt', 'y/a.txt', 'x/b.txt', '--jobs', '3'], { cwd: root }).stdout).toBe(first.stdout);
  });

  it('prints the same from another working directory, but for the paths given', () => {
    const here = parse<Report[]>(baocao(['extract', '.'], { cwd: join(root, 'x') }).stdout);
    const there = parse<Report[]>(baocao(['extract', 'x'], { cwd: root }).stdout);
    expect(there.map((report) => report.source.path)).toEqual(['x/a.txt', 'x/b.txt']);
    expect(there.map((report) => ({ ...report, source: null }))).toEqual(here.map((report) => ({ ...report, source: null })));
  });

  it('reads standard input', () => {
    const file = baocao(['extract', 'a.txt'], { cwd: join(root, 'x') });
    const piped = baocao(['extract', '-', '--type', 'txt'], { input: CLEAN });
    expect(piped.status).toBe(0);
    expect(piped.stdout).toBe(file.stdout.replace('"path": "a.txt"', '"path": "-"'));
  });
});

describe('extract --format ndjson', () => {
  it('prints one report a line', () => {
    const { status, stdout } = baocao(['extract', '.', '--format', 'ndjson']);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => parse(line).source.path)).toEqual(NAMES);
    expect(lines.map((line) => parse(line))).toEqual(parse<Report[]>(readAll().stdout));
  });

  it('prints one line for one file', () => {
    expect(baocao(['extract', 'x/a.txt', '--format', 'ndjson'], { cwd: root }).stdout.split('\n')).toHaveLength(2);
  });
});

describe('extract --format csv', () => {
  it('has a mark, a header and a row per indicator', () => {
    const { status, stdout } = baocao(['extract', '.', '--format', 'csv']);
    expect(status).toBe(0);
    const lines = stdout.split('\r\n');
    expect(lines[0]).toBe(
      '\ufefffile,issuer,level,parent,issuer_key,period_type,period_start,period_end,reporting_start,reporting_end,number,date,table,row,code,match_confidence,stt,path,label,unit,raw,value,canonical_value,canonical_unit,meaning,kind,state,of_which,owner,note,confidence,first_line,last_line,page,cell_table,cell_row,cell_column,duplicate_of',
    );
    expect(lines).toHaveLength(1 + 124 + 135 + 116 + 99 + 1);
    expect(lines.at(-1)).toBe('');
    expect(stdout.indexOf('\ufeff', 1)).toBe(-1);
    expect(lines.find((line) => line.startsWith('binh-khe-2023.txt'))).toBe(
      'binh-khe-2023.txt,UBND xã Bình Khê,xã,huyện Tây Lâm,xã/bình khê/huyện tây lâm,year,2023-01-01,2023-12-31,2022-12-15,2023-12-14,187/BC-UBND,2023-12-08,t2,1,,,1,,Công tác chỉ đạo điều hành CCHC,,,,,,,group,empty,false,,,1,333,333,,,,,',
    );
  });

  it('has comparable values beside the printed ones', () => {
    const cwd = folder({
      'a.txt':
        'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tVốn được giao\tTriệu đồng\t1.187,5\t\n2\tĐã kết nối\tCó: 1 Không: 2\t2\t\n3\tTỷ lệ đúng hạn\t%\t-\t',
    });
    const { stdout } = baocao(['extract', 'a.txt', '--format', 'csv'], { cwd });
    expect(stdout).toContain(',Triệu đồng,"1.187,5",1187.5,1187500000,đồng,,money,value,');
    expect(stdout).toContain(',Có: 1 Không: 2,2,2,,,no,coded,value,');
    expect(stdout).toContain(',%,-,,,%,,percent,dash,');
  });

  it('makes no formula of a cell', () => {
    const rows = ['=HYPERLINK("http://x")', '+cmd|calc', '@SUM(A1)', '-2+3'].map((label, at) => `${at + 1}\t${label}\tVăn bản\t${at === 3 ? '-' : '-5'}\t=1+1`);
    const cwd = folder({ 'a.txt': `STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n${rows.join('\n')}` });
    const { status, stdout } = baocao(['extract', 'a.txt', '--format', 'csv'], { cwd });
    expect(status).toBe(0);
    const cells = stdout
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .flatMap((line) => [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map((match) => match[1]?.replace(/^"|"$/g, '') ?? ''));
    expect(cells).toContain("'=1+1");
    expect(cells).toContain("'+cmd|calc");
    expect(cells).toContain("'@SUM(A1)");
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell) || /^-(?!\d*$)/.test(cell))).toEqual([]);
  });

  it('quotes commas and quotation marks', () => {
    const cwd = folder({ 'a.txt': 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tSố "văn bản", công văn\tVăn bản\t1.048\t\n2\tSố TTHC\tThủ tục\t130\t' });
    expect(baocao(['extract', 'a.txt', '--format', 'csv'], { cwd }).stdout).toContain(',"Số ""văn bản"", công văn",Văn bản,1.048,1048,');
  });
});

describe('extract -o', () => {
  it('writes one file, and says so on stderr', () => {
    const cwd = folder({ 'a.txt': CLEAN });
    const { status, stdout, stderr } = baocao(['extract', 'a.txt', '-o', 'sub/out.json', '--lang', 'en'], { cwd });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '1 report read\n' });
    expect(readFileSync(join(cwd, 'sub/out.json'), 'utf8')).toBe(baocao(['extract', 'a.txt'], { cwd }).stdout);
    expect(readdirSync(join(cwd, 'sub'))).toEqual(['out.json']);
  });

  it('writes one result per input into a folder, one object each', () => {
    const { status, stdout } = baocao(['extract', 'x', '-o', 'out1/'], { cwd: root });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readdirSync(join(root, 'out1')).sort()).toEqual(['a.json', 'b.json']);
    expect(parse(readFileSync(join(root, 'out1/a.json'), 'utf8')).source.path).toBe('x/a.txt');
  });

  it('keeps relative folders of inputs of one name', () => {
    mkdirSync(join(root, 'out2'));
    expect(baocao(['extract', 'x/a.txt', 'x/b.txt', 'y/a.txt', '-o', 'out2'], { cwd: root }).status).toBe(0);
    const written = readdirSync(join(root, 'out2'), { recursive: true, encoding: 'utf8' }).sort();
    expect(written).toEqual(['b.json', 'x', 'x/a.json', 'y', 'y/a.json']);
  });

  it('keeps results apart whose names differ only in their capitals, for disks that do not tell them apart', () => {
    const cwd = folder({ 'x/a.txt': CLEAN, 'y/A.txt': ERROR, 'x/a.b.txt': CLEAN });
    expect(baocao(['extract', 'x/a.txt', 'y/A.txt', 'x/a.b.txt', '-o', 'out/'], { cwd }).status).toBe(0);
    const written = readdirSync(join(cwd, 'out'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    expect(written).toHaveLength(3);
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(3);
  });

  it('never writes outside the folder', () => {
    const cwd = folder({ 'up/a.txt': CLEAN, 'work/sub/a.txt': ERROR });
    expect(baocao(['extract', '../up/a.txt', 'sub/a.txt', '-o', 'out/'], { cwd: join(cwd, 'work') }).status).toBe(0);
    expect(readdirSync(join(cwd, 'work/out'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))).toHaveLength(2);
    expect(readdirSync(join(cwd, 'up'))).toEqual(['a.txt']);
  });

  it('names csv and ndjson by their format', () => {
    expect(baocao(['extract', 'x', '-o', 'out3/', '--format', 'csv'], { cwd: root }).status).toBe(0);
    expect(readdirSync(join(root, 'out3')).sort()).toEqual(['a.csv', 'b.csv']);
  });

  it('writes a failure in the place of its report', () => {
    const cwd = folder({ 'a.txt': CLEAN, 'letter.txt': LETTER });
    const { status } = baocao(['extract', 'a.txt', 'letter.txt', '-o', 'out/'], { cwd });
    expect(status).toBe(3);
    expect(JSON.parse(readFileSync(join(cwd, 'out/letter.json'), 'utf8'))).toMatchObject({
      schema: 'baocao.report/1',
      source: { path: 'letter.txt' },
      failure: { code: 'not-a-report' },
    });
    expect(existsSync(join(cwd, 'out/a.json'))).toBe(true);
  });
});
