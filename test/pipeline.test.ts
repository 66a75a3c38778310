import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FailureCode, ReadFailure, readReport, readStages, rules } from '../src/index.js';
import { bytesOf, NAMES } from './fixtures/corpus.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const REPORT = bytes('BÁO CÁO\nKết quả cải cách hành chính quý II năm 2024\n\nI. KẾT QUẢ\n\nTrong kỳ tiếp nhận 12 hồ sơ.\n');
const APPENDIX = bytes('STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tSố TTHC\tThủ tục\t130\t\n2\tSố nhiệm vụ\tNhiệm vụ\t-\t');

afterEach(() => {
  vi.restoreAllMocks();
});

describe('readReport', () => {
  it('reads bytes', async () => {
    const report = await readReport(REPORT);
    expect(report.schema).toBe('baocao.report/1');
    expect(report.source).toMatchObject({ path: '-', format: 'txt', bytes: REPORT.length, pages: null, encoding: 'utf-8' });
    expect(report.source.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.metadata.title).toBe('Kết quả cải cách hành chính quý II năm 2024');
    expect(report.metadata.period).toEqual({ type: 'quarter', year: 2024, index: 2, start: '2024-04-01', end: '2024-06-30' });
    expect(report.figures.map(({ raw, value, unit, place }) => ({ raw, value, unit, lines: place.lines }))).toEqual([
      { raw: '12', value: 12, unit: 'hồ sơ', lines: [6, 6] },
    ]);
    expect(report.indicators).toEqual([]);
  });

  it('reads an appendix filed alone', async () => {
    const { metadata, indicators } = await readReport(APPENDIX, { path: 'phu-luc.txt' });
    expect(metadata.documentType).toBeNull();
    expect(indicators.map(({ id, raw, value, state }) => ({ id, raw, value, state }))).toEqual([
      { id: 't1.r1', raw: '130', value: 130, state: 'value' },
      { id: 't1.r2', raw: '-', value: null, state: 'dash' },
    ]);
  });

  it.each<[string, Uint8Array, FailureCode]>([
    ['no bytes', new Uint8Array(0), 'empty-file'],
    ['white space', bytes('\n \t\n'), 'empty-file'],
    ['a letter', bytes('Kính gửi ông Nam,\nhẹn gặp ngày mai.\n'), 'not-a-report'],
    ['a PDF cut off after its first line', bytes('%PDF-1.4\n'), 'damaged'],
    ['zeros', new Uint8Array(64), 'format-mismatch'],
    ['a line of 5 MB', bytes(`BÁO CÁO\n${'hồ sơ '.repeat(900_000)}`), 'not-a-report'],
  ])('refuses %s', async (_name, input, code) => {
    const failure = await readReport(input).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ReadFailure);
    expect((failure as ReadFailure).code).toBe(code);
    expect((failure as ReadFailure).message).not.toBe('');
  });

  it('stops for a signal that has aborted, with its reason', async () => {
    const reason = new Error('enough');
    await expect(readReport(REPORT, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    await expect(readStages(REPORT, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each(NAMES)('reads %s twice alike, and leaves the bytes as they were', async (name) => {
    const input = bytesOf(name);
    const before = Uint8Array.from(input);
    const [first, second] = [await readReport(input), await readReport(input)];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(Buffer.compare(input, before)).toBe(0);
  });

  it('shares nothing between reads that run at once', async () => {
    const alone: string[] = [];
    for (const name of NAMES) alone.push(JSON.stringify(await readReport(bytesOf(name))));
    const order = [...NAMES, ...[...NAMES].reverse()];
    const together = await Promise.all(order.map((name) => readReport(bytesOf(name))));
    expect(together.map((report) => JSON.stringify(report))).toEqual([...alone, ...[...alone].reverse()]);
  });

  it('gives a report that its caller may change', async () => {
    const first = await readReport(APPENDIX);
    const before = JSON.stringify(first);
    for (const row of first.indicators) Object.assign(row, { label: 'x', path: ['9'] });
    first.metadata.recipients.push('x');
    first.relations.length = 0;
    expect(JSON.stringify(await readReport(APPENDIX))).toBe(before);
  });

  it('fills only what the path says', async () => {
    const here = await readReport(REPORT, { path: 'a/b.txt' });
    const there = await readReport(REPORT, { path: 'c.txt' });
    expect({ ...here, source: { ...here.source, path: '' } }).toEqual({ ...there, source: { ...there.source, path: '' } });
    expect([here.source.path, there.source.path]).toEqual(['a/b.txt', 'c.txt']);
  });

  it('prints nothing', async () => {
    const writes = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
    for (const name of NAMES) await readReport(bytesOf(name));
    await readReport(bytes('%PDF-1.4\n')).catch(() => {});
    for (const spy of [...writes, ...logs]) expect(spy).not.toHaveBeenCalled();
  });

  it('takes severities and language for its findings', async () => {
    const input = bytesOf('binh-khe-2023');
    const { findings } = await readReport(input, { checks: { lang: 'en', rules: { 'pct-range': 'off', 'code-set': 'warning' } } });
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'doc-number info',
      'sum-total error',
      'list-count warning',
      'code-set warning',
    ]);
    expect(findings[3]?.message).toContain('3 is none of the row’s codes');
  });
});

describe('rules', () => {
  it('have names of their own', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const rule of rules) expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
  });
});
