import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading.js';
import { readStages } from '../../src/pipeline.js';
import { pageText } from '../../src/writers/audit/frame.js';
import { reportPage } from '../../src/writers/audit/report-page.js';
import { CHROMIUM, NEEDS_CHROMIUM, openBrowser, openPage, seriousViolations, type Watched } from './browser.js';
import { HOSTILE, hostileReading } from './hostile-reading.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'baocao-report-'));

const readFixture = (file: string) => readStages(readFileSync(path.join(root, 'fixtures', file)), { path: file });

/** As the command writes it: `npm run build` has made style and script. */
function write(name: string, reading: Reading): string {
  const asset = (extension: string) => readFileSync(path.join(root, `dist/page/report.${extension}`), 'utf8');
  const body = { html: reportPage(reading) };
  const file = path.join(folder, `${name}.html`);
  writeFileSync(file, pageText({ title: name, home: '../index.html', body }, { style: asset('css'), script: asset('js') }, 'vi'));
  return pathToFileURL(file).href;
}

describe.skipIf(CHROMIUM === undefined)(`a report's page${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  let reading: Reading;
  let address: string;
  const open = (fragment = '', options: BrowserContextOptions = {}): Promise<Watched> => openPage(browser, `${address}${fragment}`, options);
  const focused = (page: Page) => page.evaluate<string>('document.activeElement.id');
  const opened = (page: Page) => page.locator('.panel article:visible');

  /** A finding whose figures stand in the text, one of them in a table or not. */
  const finding = () => {
    const found = reading.report.findings.find(({ rule, terms }) => rule === 'sum-total' && terms.length > 2);
    if (found === undefined) throw new Error('the fixture has no such finding');
    return found;
  };

  beforeAll(async () => {
    reading = await readFixture('txt/hai-thuong-2023.txt');
    address = write('hai-thuong', reading);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leads from a figure to its calculation, to another figure of it, and back, by mouse', async () => {
    const { page, problems } = await open();
    await expect(opened(page).count()).resolves.toBe(0);
    const mark = page.locator('.paper a.mark.inconsistent').first();
    const from = await mark.getAttribute('id');
    await mark.click();
    await expect(opened(page).count()).resolves.toBeGreaterThan(0);
    expect(page.url()).toMatch(new RegExp(`#${from}$`));
    const term = opened(page).locator('.sum a').last();
    const to = ((await term.getAttribute('href')) ?? '').slice(1);
    const left = await term.getAttribute('id');
    await term.click();
    expect(await focused(page)).toBe(to);
    await expect(page.locator('.here').getAttribute('id')).resolves.toBe(to);
    const inSight = `{ const { top, bottom } = document.getElementById('${to}').getBoundingClientRect(); top >= 0 && bottom <= innerHeight; }`;
    expect(await page.evaluate(inSight)).toBe(true);
    // the calculation stays open, so that its other figures can be looked up too
    await expect(opened(page).locator(`.sum a[id="${left}"]`).count()).resolves.toBe(1);
    await page.getByRole('button', { name: 'Trở lại' }).click();
    await expect.poll(() => focused(page)).toBe(left);
    await page.goBack();
    await expect.poll(() => focused(page)).toBe(from);
    await expect(opened(page).count()).resolves.toBe(0);
    expect(problems).toEqual([]);
  });

  it('does so by keyboard, with one stop of Tab for all figures', async () => {
    const { page, problems } = await open();
    const marks: string[] = await page.evaluate("[...document.querySelectorAll('.paper a.mark')].map(({ id }) => id)");
    expect(marks.length).toBeGreaterThan(100);
    await page.evaluate("{ const name = document.getElementById('text-name'); name.tabIndex = -1; name.focus(); }");
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(marks[0]);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe(marks[1]);
    await page.keyboard.press('End');
    expect(await focused(page)).toBe(marks.at(-1));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(marks[0]);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.localName')).toBe('h3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const left = await focused(page);
    await page.keyboard.press('Enter');
    expect(marks).toContain(await focused(page));
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe(left);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe(marks[0]);
    await expect(opened(page).count()).resolves.toBe(0);
    // tables are stops too, so that they can be scrolled; all figures together are one
    const stops: string[] = await page.evaluate(
      "[...document.querySelectorAll('.paper [tabindex=\"0\"]')].map(each => each.matches('a') ? 'figure' : 'table')",
    );
    expect(stops.filter((stop) => stop === 'figure')).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('opens findings, figures and rows by their address', async () => {
    const { fingerprint, terms } = finding();
    const { page, problems } = await open(`#${fingerprint}`);
    await expect(opened(page).count()).resolves.toBe(1);
    await expect(opened(page).locator('.sum tr:has(a)').count()).resolves.toBe(terms.length);
    const figure = await opened(page).locator('.sum a').first().getAttribute('href');
    await page.goto(`${address}${figure}`);
    await expect(page.locator('.here').getAttribute('id')).resolves.toBe(figure?.slice(1));
    await expect(opened(page).locator(`.sum a[href="${figure}"]`).count()).resolves.toBeGreaterThan(0);
    const row = reading.report.relations.flatMap((relation) => relation.terms).find(({ indicator, raw }) => indicator !== null && raw !== '')?.indicator;
    await page.goto(`${address}#${row}`);
    await expect(page.locator('tr.here').getAttribute('id')).resolves.toBe(row);
    await expect(opened(page).count()).resolves.toBeGreaterThan(0);
    await page.goto(`${address}#nothing-here`);
    await expect(opened(page).count()).resolves.toBe(0);
    expect(problems).toEqual([]);
  });

  it('opens a finding from the list, what its rule tests, and closes', async () => {
    const { page, problems } = await open();
    const item = page.locator('.findings li a').first();
    const from = await item.getAttribute('id');
    await item.click();
    await expect(opened(page).count()).resolves.toBe(1);
    await opened(page).locator('h3 a').click();
    await expect(opened(page).locator('h4').count()).resolves.toBe(2);
    await page.getByRole('button', { name: 'Đóng' }).click();
    await expect(opened(page).count()).resolves.toBe(0);
    expect(await focused(page)).toBe(from);
    expect(problems).toEqual([]);
  });

  it('tells all relations of a figure that takes part in several', async () => {
    const { page } = await open();
    const mark = page.locator('.paper a.mark[data-all]').first();
    const all = ((await mark.getAttribute('data-all')) ?? '').split(' ');
    expect(all.length).toBeGreaterThan(1);
    await mark.click();
    const shown: string[] = await page.evaluate("[...document.querySelectorAll('.panel article')].filter(({ hidden }) => !hidden).map(({ id }) => id)");
    expect(shown.sort()).toEqual(all.sort());
  });

  it('speaks the language that is chosen, and leaves the document as it is', async () => {
    const { fingerprint } = finding();
    const { page, problems } = await open(`#${fingerprint}`);
    const paper = () => page.locator('.paper p').first().innerText();
    const before = await paper();
    await expect(page.locator('#calculations-name').innerText()).resolves.toBe('Phép tính');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('#calculations-name').innerText()).resolves.toBe('Calculations');
    await expect(opened(page).locator('.verdict').innerText()).resolves.toContain('inconsistent');
    await expect(opened(page).innerText()).resolves.not.toContain('không khớp');
    await expect(paper()).resolves.toBe(before);
    expect(page.url()).toMatch(new RegExp(`\\?lang=en#${fingerprint}$`));
    expect(problems).toEqual([]);
  });

  it('prints the text, and below it the findings with their calculations, without controls', async () => {
    const { page } = await open();
    await page.emulateMedia({ media: 'print' });
    await expect(opened(page).count()).resolves.toBe(reading.report.findings.length);
    await expect(page.locator('.panel article.finding:visible').count()).resolves.toBe(reading.report.findings.length);
    await expect(page.locator('button:visible').count()).resolves.toBe(0);
    await expect(page.locator('.hint:visible').count()).resolves.toBe(0);
    const paper = await page.locator('.paper').boundingBox();
    const panel = await page.locator('.panel').boundingBox();
    expect(panel?.y).toBeGreaterThanOrEqual((paper?.y ?? 0) + (paper?.height ?? 0));
  });

  it('is whole without its script', async () => {
    const { page } = await open('', { javaScriptEnabled: false });
    await expect(page.locator('.findings li:visible').count()).resolves.toBe(reading.report.findings.length);
    await expect(page.locator('.panel article.calculation:visible').count()).resolves.toBe(reading.report.relations.length);
    const mark = page.locator('.paper a.mark').first();
    const article = ((await mark.getAttribute('href')) ?? '').slice(1);
    await expect(page.locator(`article[id="${article}"]`).count()).resolves.toBe(1);
  });

  it('keeps an open calculation and the figure that is jumped to in sight on a narrow screen', async () => {
    const { page } = await open('', { viewport: { width: 360, height: 740 } });
    await page.locator('.paper a.mark.inconsistent').first().click();
    await opened(page).locator('.sum a').last().click();
    const panel = await page.locator('.panel').boundingBox();
    const mark = await page.locator('.here').boundingBox();
    expect(panel?.y).toBeGreaterThan(300);
    expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThanOrEqual(740);
    expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0);
    expect(mark?.y).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('is accessible with an open calculation (%s, %i wide)', async (colorScheme, width) => {
    const { page, problems } = await open(`#${finding().fingerprint}`, { colorScheme, viewport: { width, height: 800 } });
    expect(await seriousViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('gives marks, rows and tables names and descriptions', async () => {
    const { page } = await open();
    const mark = page.locator('.paper a.mark.inconsistent').first();
    const described = (await mark.getAttribute('aria-describedby')) ?? '';
    await expect(page.locator(`#${described}`).innerText()).resolves.toBe('không khớp');
    await expect(page.getByRole('region').count()).resolves.toBeGreaterThan(0);
  });

  describe('with script, markup and formulas in the texts of a document', () => {
    it('is text and nothing else, whichever field they stand in', async () => {
      const { reading: hostile, fields } = hostileReading(await readFixture('pdf/binh-khe-2023.split-rows.pdf'));
      expect(fields.length).toBeGreaterThan(40);
      const html = reportPage(hostile);
      const { page, problems } = await openPage(browser, write('hostile', hostile));
      await page.locator('.paper a.mark').first().click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: 'Tiếng Việt' }).click();
      expect(await page.evaluate('globalThis.ran')).toBeUndefined();
      expect(
        await page.evaluate("[...document.querySelectorAll('script, img, iframe, object, embed, link, svg, form, base')].map(each => each.localName)"),
      ).toEqual(['script']);
      expect(await page.evaluate("[...document.querySelectorAll('a')].filter(({ protocol }) => protocol !== 'file:').length")).toBe(0);
      expect(
        await page.evaluate("[...document.querySelectorAll('*')].flatMap(each => [...each.attributes].filter(({ name }) => name.startsWith('on')))"),
      ).toEqual([]);
      const text = await page.evaluate<string>('document.body.textContent');
      const told = fields.filter(({ token }) => html.includes(token));
      const attributes = await page.evaluate<string>(
        "[...document.querySelectorAll('*')].flatMap(each => [...each.attributes].map(({ value }) => value)).join('\\n')",
      );
      for (const { field, token, shown } of told) expect(text.includes(shown) || attributes.includes(shown), `${field} ${token}`).toBe(true);
      // what people read of a report is on the page
      expect([...new Set(told.map(({ field }) => field))]).toEqual(
        expect.arrayContaining([
          'report.metadata.title',
          'report.metadata.number',
          'report.metadata.issuer.name',
          'report.metadata.signer.name',
          'report.source.path',
          'report.relations.*.terms.*.raw',
          'report.relations.*.terms.*.label',
          'report.notes.*.message',
          'messages.*.vi',
          'messages.*.en',
          'document.paragraphs.*.text',
          'blocks.*.text',
          'tables.*.title',
          'tables.*.grid.rows.*.cells.*.text',
        ]),
      );
      expect(problems).toEqual([]);
    });

    it('is text and nothing else where a whole document is made of them', async () => {
      // bytes that no text has are refused before anything is read
      const texts = HOSTILE.filter((text) => !text.includes('\u0000'));
      const lines = texts.flatMap((text, at) => [
        `${at + 1}. ${text}`,
        `- Tổng số hồ sơ đã giải quyết: ${at + 30} hồ sơ, trong đó: đúng hạn 4 hồ sơ, trước hạn 5 hồ sơ. ${text}`,
      ]);
      const rows = texts.map((text, at) => `${at + 1}\t${text}\tVăn bản ${text}\t${at}\t=HYPERLINK("javascript:ran=1") ${text}`);
      const document = [
        'BÁO CÁO',
        `Kết quả công tác năm 2023 ${texts.join(' ')}`,
        'I. KẾT QUẢ',
        ...lines,
        'PHỤ LỤC',
        'STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú',
        ...rows,
      ];
      const hostile = await readStages(Buffer.from(document.join('\n')), { path: 'thư mục/<img src=x onerror=ran=1>.txt' });
      expect(hostile.report.findings.length).toBeGreaterThan(4);
      expect(hostile.report.indicators.length).toBeGreaterThanOrEqual(texts.length);
      const { page, problems } = await openPage(browser, write('hostile-document', hostile), { viewport: { width: 360, height: 740 } });
      await page.locator('.paper a.mark').first().click();
      expect(await page.evaluate('globalThis.ran')).toBeUndefined();
      expect(await page.evaluate("document.querySelectorAll('script').length")).toBe(1);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(problems).toEqual([]);
    });
  });
});
