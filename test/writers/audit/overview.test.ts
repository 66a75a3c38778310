import { describe, expect, it } from 'vitest';
import { overviewData } from '../../../src/writers/audit/overview/collect.js';
import { countsOf } from '../../../src/writers/audit/overview/counts.js';
import type { FindingData, OverviewData } from '../../../src/writers/audit/overview/data.js';
import { outliers } from '../../../src/writers/audit/overview/outliers.js';
import { overviewPage } from '../../../src/writers/audit/overview-page.js';
import { periodCodeWords } from '../../../src/writers/period-code-words.js';
import { book, fullBook, RECEIVED } from './books.js';

const options = { explain: () => ({ vi: 'hãy xin lại', en: 'ask again' }), files: ['indicators.xlsx'] };
const page = (of = fullBook()) => overviewPage(of, options).html;
/** The page's words in one language, without its data. */
const words = (lang: 'vi' | 'en', of = fullBook()) =>
  page(of)
    .replace(/<script.*$/s, '')
    .replace(new RegExp(`<span class="${lang === 'vi' ? 'en' : 'vi'}"[^>]*>.*?</span>`, 'gs'), '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('outliers', () => {
  const usual = [310, 295, 340, 322, 288, 305];
  const far = (values: number[], kind: Parameters<typeof outliers>[1]) => [...(outliers(values, kind)?.far ?? [])];

  it('are numbers a thousand times too large or too small', () => {
    expect(far([...usual, 305_000], 'count')).toEqual([[6, 1]]);
    expect(far([...usual, 3], 'count')).toEqual([[6, -1]]);
    expect(far([52e6, 48e6, 61e6, 50e6, 55e6, 52_000], 'money')).toEqual([[5, -1]]);
  });
  it('are told with the median of all and how many they are', () => {
    expect(outliers([...usual, 305_000], 'count')).toMatchObject({ median: 310, units: 7 });
  });
  it('are not units that are two or three times as large as the others', () => {
    expect(far([...usual, 700], 'count')).toEqual([]);
    expect(far([100, 200, 400, 800, 1600, 3200], 'count')).toEqual([]);
  });
  it('are not small counts, which vary by chance', () => {
    expect(far([1, 2, 0, 1, 3, 7], 'count')).toEqual([]);
    expect(far([4, 4, 4, 4, 4, 9], 'count')).toEqual([]);
  });
  it('are not shares that differ by a few points where all others are 100', () => {
    expect(far([100, 100, 100, 100, 100, 95], 'percent')).toEqual([]);
    expect(far([100, 100, 100, 100, 100, 40], 'percent')).toEqual([[5, -1]]);
  });
  it('are exceptions: where many lie far off none does', () => {
    expect(far([100, 100, 100, 100, 100, 100, 40, 30, 20], 'percent')).toEqual([]);
  });
  it('are not looked for among fewer than five units, codes or words', () => {
    expect(outliers([1, 1, 1, 1_000_000], 'count')).toBeNull();
    expect(outliers([0, 0, 0, 0, 0, 0, 9], 'coded')).toBeNull();
    expect(outliers([0, 0, 0, 0, 0, 0, 9], 'text')).toBeNull();
  });
});

describe('the first screen', () => {
  it('counts files of one content once, and findings between reports with the others', () => {
    expect(countsOf(fullBook())).toMatchObject({
      reports: 13,
      units: 7,
      periods: 2,
      duplicates: 1,
      findings: { error: 1, warning: 2, info: 2 },
      reportsWith: { error: 1, warning: 2, info: 1 },
      relations: { verified: 78, inconsistent: 3 },
    });
  });
  it('says in a sentence what was read, what was found and who is missing', () => {
    expect(words('vi')).toContain(
      'Đã đọc 13 báo cáo của 7 đơn vị, 2 kỳ báo cáo. Có 1 chỗ số liệu mâu thuẫn, không thể cùng đúng (lỗi), trong 1 báo cáo; 2 chỗ nên xem lại (cảnh báo), trong 2 báo cáo.',
    );
    expect(words('vi')).toContain('Còn thiếu 1 trong 14 báo cáo phải có. Có 1 tệp không đọc được.');
    expect(words('en')).toContain('13 reports of 7 units on 2 periods were read. In 1 report there is 1 contradiction');
    expect(words('en')).toContain('1 of 14 expected reports are missing. 1 file could not be read.');
  });
  it('says that nothing was found where nothing was', () => {
    const clean = fullBook();
    const silent = book({
      reports: clean.reports.slice(3, 5).map((each) => ({ ...each, findings: [], messages: [], checked: { ...each.checked, findings: [] } })),
    });
    expect(words('vi', silent)).toContain('Không thấy chỗ nào mâu thuẫn.');
    expect(words('en', silent)).toContain('Nothing in them was found to contradict itself.');
    expect(page(silent)).not.toContain('id="rules"');
  });
  it('names the reports that are missing', () => {
    expect(words('vi')).toContain('Xã Diên Lộc (huyện Tây Lâm), Quý II năm 2025');
  });
  it('stands where nothing could be read', () => {
    const { failures } = fullBook();
    const text = page(book({ failures }));
    expect(text).toContain('q1/hỏng.pdf');
    expect(text).toContain('hãy xin lại');
    expect(text).not.toContain('id="table"');
    expect(text).not.toContain('id="filed"');
    for (const [, id = ''] of text.matchAll(/href="#([\w-]+)/g)) expect(text).toContain(`id="${id}"`);
  });
});

describe('who has reported on what', () => {
  const rows = [...page().matchAll(/<tr><th scope="row">(Xã [^<]+)<small>.*?<\/tr>/gs)].map(([text, name]) => ({ name, text }));

  it('has a row for each unit and a cell for each period', () => {
    expect(rows.map(({ name }) => name)).toEqual(['Xã An Lâm', 'Xã Bình Khê', 'Xã Cẩm Sơn', 'Xã Diên Lộc', 'Xã Hải Quang', 'Xã Minh Thạch', 'Xã Phú Nghĩa']);
    for (const { text } of rows) expect(text.match(/<td/g)).toHaveLength(2);
  });
  it('leads to each report, with a letter and a count for the worst that it has', () => {
    const [first] = rows;
    expect(first?.text).toContain('href="reports/q1/xã-An-Lâm.html"');
    expect(first?.text).toMatch(/is-error.*?>L<.*?<b>1<\/b>/s);
    expect(first?.text).toContain('is-verified');
    expect(first?.text.match(/<a /g), 'a copy of a file is no other report').toHaveLength(2);
  });
  it('tells a report that is missing from one that nobody expects', () => {
    expect(rows[3]?.text).toContain('class="lacking"');
    expect(page(book({ reports: fullBook().reports }))).not.toContain('class="lacking"');
  });
  it('has a column for a period that is expected and that nobody has reported on', () => {
    const late = fullBook();
    late.missing = { expected: 1, absent: [{ unit: { name: 'xã An Lâm', above: null }, period: '2025-Q3' }] };
    expect(words('vi', late)).toMatch(/Quý II năm 2025 6 đơn vị Quý III năm 2025 0 đơn vị/);
  });
});

describe('the data of the script', () => {
  const data: OverviewData = overviewData(fullBook());
  const sentences = data.findings.map(([, , sentence]) => sentence);

  it('has the findings by severity, those of copies once', () => {
    expect(data.findings.map(([severity]) => severity)).toEqual([0, 1, 1, 2, 2]);
    expect(sentences.filter((sentence) => sentence[0]?.includes('688 + 8194'))).toHaveLength(1);
  });
  it('has their sentences in both languages, and where they stand', () => {
    const [, rule, sentence, , [stands], rows] = data.findings[0] as FindingData;
    expect(data.rules[rule]?.id).toBe('sum-total');
    expect(sentence[1]).toMatch(/^In English: /);
    expect(stands?.[1]).toMatch(/^f\d+$/);
    expect(data.places[stands?.[2] ?? -1]).toEqual(['dòng 7–9', 'lines 7–9']);
    expect(rows).toEqual(['t1.r5']);
  });
  it('has a place for each figure of a finding between reports, at its row', () => {
    const [, , , , stands] = data.findings.find(([, , sentence]) => sentence[1]?.startsWith('Two communes')) as FindingData;
    expect(stands.map(([report, anchor, , figure]) => [data.reports[report]?.[0], anchor, figure])).toEqual([
      ['q1/xã-An-Lâm.txt', 't1.r5', '400'],
      ['q1/xã-Bình-Khê.txt', 't1.r5', '401'],
    ]);
  });
  it('says of a finding without a place whom and when it is about', () => {
    const about = data.findings.find(([, , sentence]) => sentence[1]?.startsWith('The commune'))?.[6];
    expect(about).toEqual(['UBND xã Diên Lộc', 1]);
  });
  it('has the table of each period, without rows that no report has', () => {
    expect(data.tables.map(({ period }) => data.periods[period]?.id)).toEqual(['2025-Q1', '2025-Q2']);
    const [first] = data.tables;
    const told = first?.rows.filter(({ cells }) => cells.some((cell) => cell !== null));
    expect(told?.map(({ code }) => code)).toContain(RECEIVED);
    expect(first?.left).toBeGreaterThan(10);
    expect(first?.rows.length).toBeLessThan(20);
  });
  it('keeps number, dash and blank apart, and marks what lies far off', () => {
    const [first, second] = data.tables.map(({ rows }) => rows.find(({ code }) => code === RECEIVED));
    expect(first?.cells).toContain(412000);
    expect(Object.values(first?.more ?? {})).toContainEqual({ out: 1 });
    expect(first?.typical).toEqual([[0, 430, 7]]);
    expect(second?.cells).toEqual(expect.arrayContaining(['-', '', null]));
  });
  it('has one place of the row where all reports have it there', () => {
    expect(data.tables[0]?.rows.find(({ code }) => code === RECEIVED)?.ids).toBe('t1.r5');
  });
});

describe('names of periods', () => {
  it.each([
    ['2025', 'Năm 2025'],
    ['2025-H2', '6 tháng cuối năm 2025'],
    ['2025-Q3', 'Quý III năm 2025'],
    ['2025-9M', '9 tháng năm 2025'],
    ['2025-03', 'Tháng 3 năm 2025'],
    ['một ngày nào đó', 'một ngày nào đó'],
  ])('%s', (code, name) => {
    expect(periodCodeWords(code).vi).toBe(name);
  });
});
