import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue/catalogue.js';
import { BIN, baocao, FIXTURES, folder, LETTER } from './run.js';

const root = folder({
  'units.txt': 'phường Hải Thượng, thành phố Đông Triều Hải\nxã Bình Khê\nxã Vắng Mặt\n',
  'latin.txt': Uint8Array.of(0x78, 0xe3, 0x20, 0x41),
  'blank.txt': '\n\n',
  'letters/a.txt': LETTER,
  'broken.pdf': 'not a pdf',
  'out/keep.txt': '',
});
const at = (name: string) => join(root, name);
const TWO = ['binh-khe-2023.txt', 'hai-thuong-2023.txt'];
const lines = (csv: string) =>
  csv
    .slice(1, -2)
    .split(/\r\n/)
    .map((line) => [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) => quoted ?? plain));

describe('extract --format csv --wide', () => {
  const { status, stdout, stderr } = baocao(['extract', ...TWO, '--format', 'csv', '--wide', '--form', 'commune-roman-2023', '--units', at('units.txt')]);

  it('prints one table, its units in the order of the list', () => {
    expect(status).toBe(0);
    const [about, left] = stderr.split('\n');
    expect(about).toBe('2 báo cáo, 1 kỳ; thiếu 1 báo cáo; theo biểu commune-roman-2023');
    expect(left).toMatch(/^9 dòng chưa có mã, không có trong tệp csv \(xem --format xlsx, hoặc --unmatched\)$/);
    expect(lines(stdout)[0]?.slice(5)).toEqual([
      'Tổng',
      'Số đơn vị có số liệu',
      'Phường Hải Thượng (thành phố Đông Triều Hải)',
      'Xã Bình Khê (huyện Tây Lâm)',
      'Xã Vắng Mặt [chưa có báo cáo]',
    ]);
  });
  it('has the rows of the form first, each with as many fields', () => {
    const form = CATALOGUE.forms.find(({ id }) => id === 'commune-roman-2023');
    const rows = lines(stdout);
    const codes = rows.slice(1).map((fields) => fields[4]);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([10]));
    expect(codes.slice(0, form?.rows.length)).toEqual(form?.rows.map(({ code }) => code));
  });
  it('prints the same to a file, and nothing besides', () => {
    const out = at('wide.csv');
    const ran = baocao(['extract', ...TWO, '--format', 'csv', '--wide', '--form', 'commune-roman-2023', '--units', at('units.txt'), '-o', out, '--quiet']);
    expect(ran).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(out, 'utf8')).toBe(stdout);
  });
});

describe('extract --format xlsx', () => {
  it('writes a workbook to a file and to a pipe, the same bytes', () => {
    const out = at('table.xlsx');
    const ran = baocao(['extract', ...TWO, '--format', 'xlsx', '-o', out, '--quiet']);
    expect(ran).toEqual({ status: 0, stdout: '', stderr: '' });
    const piped = spawnSync(process.execPath, [BIN, 'extract', ...TWO, '--format', 'xlsx', '--quiet'], {
      cwd: FIXTURES,
      env: { ...process.env, TZ: 'Pacific/Apia' },
    });
    expect(piped.status).toBe(0);
    expect(Buffer.compare(piped.stdout, readFileSync(out))).toBe(0);
    expect(strFromU8(unzipSync(piped.stdout)['xl/workbook.xml'] as Uint8Array)).toContain('<sheet name="Năm 2023"');
  });
  it('speaks English, and keeps what cannot be read among its sources', () => {
    const out = at('english.xlsx');
    const { status, stderr } = baocao(['extract', 'binh-khe-2023.txt', at('broken.pdf'), '--format', 'xlsx', '-o', out, '--lang', 'en']);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^1 report in 1 period; 1 not read; form /m);
    const parts = unzipSync(readFileSync(out));
    expect(strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toContain('<sheet name="Year 2023"');
    expect(strFromU8(parts['xl/sharedStrings.xml'] as Uint8Array)).toMatch(/Not read: [a-z-]+: /);
  });
});

describe('wrong usage of the table', () => {
  it.each([
    [
      'a folder for the workbook',
      ['binh-khe-2023.txt', '--format', 'xlsx', '-o', `${at('out')}/`],
      /^baocao: -o .*: the table is one file for all reports; give -o the name of a file\n/,
    ],
    ['a folder for the wide csv', ['binh-khe-2023.txt', '--format', 'csv', '--wide', '-o', at('out')], /the table is one file for all reports/],
    ['--wide with json', ['binh-khe-2023.txt', '--wide'], /^baocao: --wide: only with --format csv .*, not with json\n/],
    ['--form without a table', ['binh-khe-2023.txt', '--form', 'province-2025'], /^baocao: --form: only with --format xlsx, or --format csv --wide\n/],
    ['--units without a table', ['binh-khe-2023.txt', '--format', 'csv', '--units', at('units.txt')], /^baocao: --units: only with/],
    [
      'a list that is not there',
      ['binh-khe-2023.txt', '--format', 'csv', '--wide', '--units', at('none.txt')],
      /--units .*none\.txt: the list cannot be read\n/,
    ],
    ['a list that is no UTF-8', ['binh-khe-2023.txt', '--format', 'csv', '--wide', '--units', at('latin.txt')], /latin\.txt: the list is not UTF-8 text/],
    ['a list of nothing', ['binh-khe-2023.txt', '--format', 'csv', '--wide', '--units', at('blank.txt')], /blank\.txt: the list names no unit/],
    [
      'a report for the list',
      ['binh-khe-2023.txt', '--format', 'csv', '--wide', '--units', 'binh-khe-2023.txt'],
      /many lines name no unit \(“.+”\); one unit a line/,
    ],
    ['an input as the output', ['binh-khe-2023.txt', '--format', 'csv', '--wide', '-o', 'binh-khe-2023.txt'], /this is an input/],
    ['the list as the output', ['binh-khe-2023.txt', '--format', 'csv', '--wide', '--units', at('units.txt'), '-o', at('units.txt')], /this is an input/],
    ['no report at all', [at('letters'), '--format', 'xlsx', '-o', at('nothing.xlsx')], /^baocao: không đọc được báo cáo nào nên không lập bảng\n/],
  ])('%s', (_what, args, told) => {
    const { status, stdout, stderr } = baocao(['extract', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(told);
  });
  it('lists the forms for one that it does not know', () => {
    const { status, stderr } = baocao(['extract', 'binh-khe-2023.txt', '--format', 'xlsx', '--form', 'nothing', '-o', at('x.xlsx')]);
    expect(status).toBe(2);
    for (const { id } of CATALOGUE.forms) expect(stderr).toContain(`\n  ${id}  `);
  });
  it('writes no table where every report failed', () => {
    const { status, stderr } = baocao(['extract', at('broken.pdf'), '--format', 'xlsx', '-o', at('failed.xlsx'), '--lang', 'en']);
    expect(status).toBe(3);
    expect(stderr).toMatch(/no report was read, so no table was written\n$/);
    expect(existsSync(at('failed.xlsx'))).toBe(false);
  });
});
