import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { FailedReport } from '../../src/model/report.js';
import { expectedUnits } from '../../src/text/unit-lists.js';
import { type WideReport, wideBook } from '../../src/writers/wide/table.js';
import { wideXlsx } from '../../src/writers/wide/xlsx.js';
import { finding, QUARTER, report, row } from './wide-reports.js';

const FILES = 'procedures.dossiers-solved';
const FAILED: FailedReport = { schema: 'baocao.report/1', source: { path: 'hong.pdf' }, failure: { code: 'damaged', message: '' } };

/** A cell as the file has it: reference, type, text or number, formula. */
interface Cell {
  type: string | undefined;
  value: string;
  formula: string | null;
}

interface Sheet {
  cells: Map<string, Cell>;
  links: Map<string, string>;
  xml: string;
}

async function workbook(results: Array<WideReport | FailedReport>, given: Partial<Parameters<typeof wideBook>[1]> = {}) {
  const bytes = await wideXlsx(wideBook(results, { lang: 'vi', ...given }), ({ code }) => `lời cho ${code}`);
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  for (const [name, xml] of Object.entries(files)) wellFormed(name, xml);
  const strings = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) => textOf(si));
  const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => unescaped(name));
  const sheets = new Map(names.map((name, at) => [name, readSheet(files[`xl/worksheets/sheet${at + 1}.xml`] ?? '', strings)]));
  return { bytes, files, names, sheet: (name: string) => sheets.get(name) as Sheet };
}

/** @throws Error where the XML is not well-formed */
function wellFormed(name: string, xml: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`);
  });
  parser.write(xml).close();
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
const textOf = (xml: string) => unescaped([...xml.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, text = '']) => text).join(''));

function readSheet(xml: string, strings: readonly string[]): Sheet {
  const cells = new Map<string, Cell>();
  for (const [, attributes = '', inner = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const type = / ?t="(\w+)"/.exec(attributes)?.[1];
    const v = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '';
    const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1] ?? null;
    cells.set(/r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '', {
      type,
      value: type === 's' ? (strings[Number(v)] ?? '') : type === 'inlineStr' ? textOf(inner) : v,
      formula,
    });
  }
  const links = new Map([...xml.matchAll(/<hyperlink ref="(\w+)" location="([^"]*)"/g)].map(([, ref = '', to = '']) => [ref, unescaped(to)]));
  return { cells, links, xml };
}

const find = ({ cells }: Sheet, value: string) => [...cells].find(([, cell]) => cell.value === value)?.[0] ?? '';
/** The value in the same row, in another column. */
const beside = (sheet: Sheet, ref: string, column: string) => sheet.cells.get(ref.replace(/[A-Z]+/, column));

const batch = [
  report('xã A', [row(FILES, '1200', { note: 'đến hết 14/12' }), row(null, '3')], { findings: [finding([`t1.${FILES}`, 't1.x'])] }),
  report('xã B', [row(FILES, '7')]),
  report('xã A', [row(FILES, '-')], { period: QUARTER }),
];

describe('the workbook', () => {
  it('has a sheet for each period, then findings, sources, rows without a code and the legend', async () => {
    expect((await workbook(batch)).names).toEqual(['Năm 2024', 'Quý I năm 2025', 'Phát hiện', 'Nguồn', 'Chưa có mã', 'Chú giải']);
    expect((await workbook(batch, { lang: 'en' })).names).toEqual(['Year 2024', 'Quarter I of 2025', 'Findings', 'Sources', 'Without a code', 'Legend']);
  });
  it('has numbers as numbers, and totals as formulas with their results', async () => {
    const sheet = (await workbook(batch)).sheet('Năm 2024');
    const ref = find(sheet, FILES);
    const line = /\d+/.exec(ref)?.[0];
    expect(beside(sheet, ref, 'G')).toEqual({ type: undefined, value: '1200', formula: null });
    expect(beside(sheet, ref, 'E')).toEqual({ type: undefined, value: '1207', formula: `IF(COUNT(G${line}:H${line})=0,"",SUM(G${line}:H${line}))` });
    expect(beside(sheet, ref, 'F')).toEqual({ type: undefined, value: '2', formula: `COUNT(G${line}:H${line})` });
  });
  it('gives every number a format with the marks of the region', async () => {
    const { files } = await workbook([report('xã A', [row('steering.plan-rate', '57,69%'), row(FILES, '1')])]);
    expect(files['xl/styles.xml']).toContain('formatCode="#,##0.00"');
  });
  it('keeps heads in view and in print, and filters every sheet', async () => {
    const { files, names, sheet } = await workbook(batch);
    expect(sheet('Năm 2024').xml).toMatch(/<pane xSplit="3" ySplit="3" topLeftCell="D4" state="frozen"/);
    expect(sheet('Nguồn').xml).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
    expect(sheet('Năm 2024').xml).toMatch(/<autoFilter ref="A3:H\d+"/);
    for (const name of names) expect(sheet(name).xml).toContain('orientation="landscape"');
    expect(files['xl/workbook.xml']).toContain("'Năm 2024'!$A:$C,'Năm 2024'!$3:$3");
  });
  it('leads from a finding to its cells, and marks them', async () => {
    const { files, sheet } = await workbook(batch);
    const table = sheet('Năm 2024');
    const line = /\d+/.exec(find(table, FILES))?.[0];
    expect([...sheet('Phát hiện').links]).toEqual([
      ['G2', `'Năm 2024'!G${line}`],
      ['H2', "'Chưa có mã'!F2"],
    ]);
    expect(sheet('Chưa có mã').cells.get('F2')?.value).toBe('Dòng riêng của xã');
    expect(textOf(files['xl/comments1.xml'] ?? '')).toBe('Lỗi: không khớp\nGhi chú: đến hết 14/12');
  });
  it('tells in its sources what failed, what is missing, and what is there twice', async () => {
    const again = report('xã A', [row(FILES, '1')], { path: 'lan-2.txt', sha256: 'khac' });
    const sheet = (await workbook([...batch.slice(0, 2), again, FAILED], { expected: expectedUnits('xã A\nxã Vắng') })).sheet('Nguồn');
    const statuses = [...sheet.cells].filter(([ref]) => /^A\d+$/.test(ref)).map(([, { value }]) => value);
    expect(statuses).toEqual([
      'Tình trạng',
      'Đã đọc; trùng đơn vị và kỳ với lan-2.txt',
      'Đã đọc; ngoài danh sách đơn vị',
      'Đã đọc; trùng đơn vị và kỳ với xã A.txt',
      'Không đọc được: damaged: lời cho damaged',
      'Chưa có báo cáo',
    ]);
    expect(sheet.cells.get('B6')?.value).toBe('Xã Vắng');
    expect(sheet.cells.get('J2')).toEqual({ type: undefined, value: '45641', formula: null });
  });
  it('is the same, byte for byte, at any time', async () => {
    const [first, second] = [await workbook(batch), await workbook(batch)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(first.files['docProps/core.xml']).toContain('1980-01-01');
  });
});

describe('text in the workbook', () => {
  it.each(['=HYPERLINK("http://x","y")', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '#REF!', '_x003D_1', '<b>&amp;"', 'a\u0000\u0008\ud800\uffffb'])(
    '%j is text in every place',
    async (bad) => {
      const given = report(bad, [row(FILES, bad, { note: bad }), row(null, bad, { label: bad, unit: bad, note: bad, stt: bad, path: [bad] })], {
        path: bad,
        parent: bad,
        findings: [finding(['t1.x'], { message: bad, rule: bad })],
      });
      given.metadata.number = bad;
      given.metadata.signer = { name: bad, position: bad, authority: null };
      given.tables = [{ id: 't1', kind: 'indicators', title: bad, columns: [], rows: 2, layout: '', place: given.findings[0]?.place ?? ({} as never) }];
      const { files, sheet } = await workbook([given, report(bad, [], { path: `2${bad}` }), { ...FAILED, source: { path: bad } }], {
        expected: [{ name: bad, above: null }],
      });
      for (const [name, xml] of Object.entries(files)) {
        if (!name.startsWith('xl/worksheets/sheet')) continue;
        for (const [, formula] of xml.matchAll(/<f>(.*?)<\/f>/gs))
          expect(formula).toMatch(/^(?:IF\(COUNT\([A-Z0-9:,]+\)=0,"",SUM\([A-Z0-9:,]+\)\)|COUNT\([A-Z0-9:,]+\))$/);
        expect(xml).not.toMatch(/ t="e"/);
        expect(xml).not.toContain('r:id="rId1" ref');
      }
      const kept = bad.replace(/[\u0000\u0008\r\ud800\uffff]/g, '').replace(/_(?=x003D_)/, '_x005F_');
      expect(sheet('Chưa có mã').cells.get('F2')).toMatchObject({ value: kept, formula: null });
    },
  );
});

/** What LibreOffice makes of a file; null where its spreadsheet part is not installed, and it opens none. */
function converted(folder: string, file: string, to: string, extension: string): string | null {
  const out = join(folder, 'out');
  spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', out, join(folder, file)], {
    timeout: 100_000,
  });
  const made = join(out, file.replace(/[^.]+$/, extension));
  return existsSync(made) ? readFileSync(made, 'utf8') : null;
}

describe('LibreOffice', () => {
  it('opens the workbook, and reckons the same totals', { timeout: 220_000 }, async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'baocao-xlsx-'));
    try {
      writeFileSync(join(folder, 'probe.csv'), 'a;b\r\n1;2\r\n');
      if (converted(folder, 'probe.csv', 'fods', 'fods') === null) skip('no LibreOffice Calc here');
      writeFileSync(join(folder, 'table.xlsx'), (await workbook(batch)).bytes);
      const csv = converted(folder, 'table.xlsx', 'csv:Text - txt - csv (StarCalc):59,34,76,1', 'csv');
      const line = csv?.split('\n').find((each) => each.includes(FILES));
      expect(line?.replaceAll('"', '').trim()).toMatch(/;1[,.]?207;2;1[,.]?200;7$/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
