import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditBook } from '../../src/writers/audit/book.js';
import { pageText } from '../../src/writers/audit/frame.js';
import type { OverviewData } from '../../src/writers/audit/overview/data.js';
import { overviewPage } from '../../src/writers/audit/overview-page.js';
import { shown } from '../../src/writers/shown.js';
import { fullBook, manyBook, RECEIVED } from '../writers/audit/books.js';
import { CHROMIUM, NEEDS_CHROMIUM, openBrowser, openPage, seriousViolations, type Watched } from './browser.js';

const asset = (extension: string) => readFileSync(fileURLToPath(new URL(`../../dist/page/overview.${extension}`, import.meta.url)), 'utf8');

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the overview that the command writes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'baocao-overview-'));
  const read = (name: string) => readFileSync(path.join(folder, 'audit', name), 'utf8');
  let text = '';

  beforeAll(() => {
    const units = path.join(folder, 'units.txt');
    writeFileSync(units, 'phường An Lộc Đông\nxã Cẩm Sơn, huyện Tây Lâm\n');
    const required = `units=${units},period=2025-Q1`;
    // some of the files are of other units and periods: these are findings, and no failure
    execFileSync(
      process.execPath,
      [path.join(root, 'bin/baocao.js'), 'audit', 'fixtures/txt', '-o', path.join(folder, 'audit'), '--quiet', '--require', required],
      { cwd: root },
    );
    text = read('index.html');
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells who is missing', () => {
    expect(text).toContain('Còn thiếu 1 trong 2 báo cáo phải có.');
    expect(text.match(/class="lacking"/g)).toHaveLength(1);
  });

  it('leads to pages and files that are there', () => {
    const [page = ''] = text.split('<script type="application/json"');
    const links = new Set([...page.matchAll(/href="([^"#]+)"/g)].map(([, href = '']) => decodeURIComponent(href)));
    expect([...links]).toEqual(expect.arrayContaining(['indicators.xlsx', 'data/indicators.csv', 'data/datapackage.json']));
    expect([...links].filter((link) => link.startsWith('reports/'))).toHaveLength(5);
    for (const link of links) expect(existsSync(path.join(folder, 'audit', link)), link).toBe(true);
  });

  it('leads to findings and rows by the names that the data give them', () => {
    const data = JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(text)?.[1] ?? '') as OverviewData;
    const own = data.findings.filter(([, , , , stands]) => stands.length === 1 && stands[0]?.[3] === undefined);
    expect(own.length).toBeGreaterThan(20);
    const [findings, rows] = [read('data/findings.csv'), read('data/indicators.csv')];
    for (const [, , , , [stands], named] of own) {
      expect(findings).toContain(stands?.[1]);
      for (const id of named) expect(rows).toMatch(new RegExp(`(?:^|,)${id.replace('.', '\\.')},`, 'm'));
    }
    const ids = data.tables.flatMap(({ rows: all }) => all.flatMap((row) => [row.ids].flat().filter((id): id is string => id !== 0 && id !== '')));
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id) => !/^t\d+\.r\d+$/.test(id))).toEqual([]);
  });
});

describe.skipIf(CHROMIUM === undefined)(`the overview of an audit${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  let made = 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'baocao-overview-'));
  const write = (book: AuditBook): string => {
    const body = overviewPage(book, { explain: () => ({ vi: 'hãy xin lại', en: 'ask again' }), files: ['indicators.xlsx'] });
    const file = path.join(folder, `${made++}.html`);
    writeFileSync(file, pageText({ title: 'baocao', home: null, body }, { style: asset('css'), script: asset('js') }, 'vi'));
    return pathToFileURL(file).href;
  };
  const open = (book: AuditBook, fragment = '', options: BrowserContextOptions = {}): Promise<Watched> =>
    openPage(browser, `${write(book)}${fragment}`, options);
  const sentences = (page: Page) => page.locator('#finding-list .sentence').allTextContents();
  const count = (page: Page) => page.locator('#findings-count').textContent();
  const rowOf = (page: Page, code = RECEIVED) => page.locator('#sheet tbody tr', { has: page.locator(`[data-code="${code}"]`) });
  // the page's own word: the browser tells the tests of it a little later
  const address = (page: Page) => page.evaluate<string>('location.href');
  const heads = (page: Page) => page.locator('#sheet thead th:not(.corner):not(.sum) a').allTextContents();

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('the findings', () => {
    it('are filtered by severity, rule, unit and period, and the address keeps the filter', async () => {
      const { page, problems } = await open(fullBook());
      expect(await sentences(page)).toHaveLength(5);
      await page.getByLabel('Lỗi').check();
      expect(await sentences(page)).toEqual([expect.stringContaining('688 + 8194 = 8882')]);
      expect(await address(page)).toMatch(/#findings\?severity=error$/);
      expect(await count(page)).toContain('1 trong 5 phát hiện');
      await page.reload();
      expect(await page.getByLabel('Lỗi').isChecked()).toBe(true);
      expect(await sentences(page)).toHaveLength(1);
      await page.getByLabel('Cảnh báo').check();
      expect(await sentences(page)).toHaveLength(3);
      await page.goBack();
      expect(await sentences(page)).toHaveLength(1);
      expect(await page.getByLabel('Cảnh báo').isChecked()).toBe(false);
      await page.locator('#findings').getByRole('button', { name: 'Bỏ lọc' }).click();
      expect(await sentences(page)).toHaveLength(5);

      const findings = page.locator('#findings');
      await findings.locator('[name=rule]').selectOption('row-rate');
      expect(await sentences(page)).toEqual([expect.stringContaining('Tỷ lệ cán bộ')]);
      await findings.locator('[name=rule]').selectOption('');
      await findings.locator('[name=unit]').selectOption('Xã Diên Lộc (huyện Tây Lâm)');
      expect(await sentences(page)).toEqual([expect.stringContaining('chưa báo cáo quý II')]);
      await findings.locator('[name=unit]').selectOption('');
      await findings.locator('[name=period]').selectOption('2025-Q2');
      expect(await sentences(page)).toHaveLength(1);
      expect(problems).toEqual([]);
    });

    it('are found by words without accents, in the language that is shown', async () => {
      const { page, problems } = await open(fullBook(), '#findings?q=ho+so');
      expect(await sentences(page)).toEqual([expect.stringContaining('Số hồ sơ đã nhận')]);
      const search = page.locator('#findings').getByRole('searchbox');
      expect(await search.inputValue()).toBe('ho so');
      await search.fill('TY LE can bo');
      expect(await sentences(page)).toEqual([expect.stringContaining('Tỷ lệ cán bộ')]);
      await search.fill('same block');
      expect(await sentences(page)).toEqual([]);
      await page.getByRole('button', { name: 'English' }).click();
      expect(await sentences(page)).toEqual([expect.stringContaining('Two communes report the same block')]);
      expect(await count(page)).toContain('1 of 5 findings');
      expect(await address(page)).toContain('?lang=en#findings?q=same+block');
      expect(problems).toEqual([]);
    });

    it('lead to their calculation, those between reports to each figure', async () => {
      const { page } = await open(fullBook());
      const links = (text: string) => page.locator('#finding-list > li', { hasText: text }).locator('a');
      expect(await links('688 + 8194').getAttribute('href')).toMatch(/^reports\/q1\/xã-An-Lâm\.html\?lang=vi#f\d+$/);
      expect(await links('688 + 8194').textContent()).toContain('Xã An Lâm (huyện Tây Lâm) · Quý I năm 2025 · dòng 7–9');
      const across = links('cùng một khối');
      expect(await across.allTextContents()).toEqual([expect.stringMatching(/^400 Xã An Lâm/), expect.stringMatching(/^401 Xã Bình Khê/)]);
      expect(await across.last().getAttribute('href')).toBe('reports/q1/xã-Bình-Khê.html?lang=vi#t1.r5');
      await page.getByRole('button', { name: 'English' }).click();
      expect(await links('688 + 8194').getAttribute('href')).toMatch(/\?lang=en#f\d+$/);
    });

    it('are opened by the counts above, and each choice is a step back', async () => {
      const { page, problems } = await open(fullBook());
      await page.locator('.counters').getByRole('link', { name: '2 cảnh báo' }).click();
      expect(await sentences(page)).toHaveLength(2);
      expect(await page.evaluate('document.activeElement.id')).toBe('findings-name');
      await page.locator('#rules a', { hasText: 'Tổng số' }).click();
      expect(await sentences(page)).toHaveLength(1);
      expect(await address(page)).toMatch(/#findings\?rule=sum-total$/);
      await page.goBack();
      expect(await sentences(page)).toHaveLength(2);
      await page.goBack();
      expect(await sentences(page)).toHaveLength(5);
      expect(problems).toEqual([]);
    });

    it('come in pages where they are many', async () => {
      const { page } = await open(manyBook(120));
      expect(await sentences(page)).toHaveLength(50);
      await page.getByRole('button', { name: 'Sau →' }).click();
      await page.getByRole('button', { name: 'Sau →' }).click();
      expect(await sentences(page)).toHaveLength(20);
      expect(await page.locator('#finding-list').getAttribute('start')).toBe('101');
      expect(await page.getByRole('button', { name: 'Sau →' }).isDisabled()).toBe(true);
    });
  });

  describe('the table of indicators', () => {
    it('shows a period, and is sorted by the numbers of an indicator and by name', async () => {
      const { page, problems } = await open(fullBook(), '#table?period=2025-Q1');
      const row = rowOf(page);
      expect(await row.locator('td').allTextContents()).toEqual(expect.arrayContaining(['414.550', '400 2 phát hiện', '▲412.000 cao khác thường']));
      const sort = row.getByRole('button');
      await sort.click();
      expect((await heads(page))[0]).toBe('Xã Phú Nghĩa');
      expect(await row.locator('th').getAttribute('aria-sort')).toBe('descending');
      expect(await address(page)).toContain(`sort=-${RECEIVED}`);
      await sort.click();
      expect((await heads(page)).at(-1)).toBe('Xã Phú Nghĩa');
      await sort.click();
      expect(await row.locator('th').getAttribute('aria-sort')).toBe('none');
      await page.locator('#table [name=period]').selectOption({ label: 'Quý II năm 2025' });
      expect(await page.locator('#sheet thead th', { hasText: 'Xã Diên Lộc' }).textContent()).toContain('chưa có báo cáo');
      expect(problems).toEqual([]);
    });

    it('is searched without accents, for indicators and for units', async () => {
      const { page } = await open(fullBook(), '#table?period=2025-Q1');
      const labels = () => page.locator('#sheet tbody .label').allTextContents();
      await page.locator('#table [name=unit]').fill('binh khe');
      expect(await heads(page)).toEqual(['Xã Bình Khê']);
      expect(await page.locator('#sheet .sum').count(), 'a total of all units is none of those that are left').toBe(0);
      await page.locator('#table [name=q]').fill('can bo');
      const found = await labels();
      expect(found.length).toBeGreaterThan(0);
      expect(found.some((label) => label.includes('hồ sơ'))).toBe(false);
      expect(await address(page)).toContain('unit=binh+khe');
      await page.locator('#table [name=q]').fill('không có chữ này');
      expect(await page.locator('#sheet').isHidden()).toBe(true);
      expect(await page.locator('#table-count').textContent()).toContain('0 trong');
    });

    it('leaves only the rows with something to look at, if asked', async () => {
      const { page } = await open(fullBook(), '#table?period=2025-Q2');
      const rows = () => page.locator('#sheet tbody th').count();
      const all = await rows();
      await page.getByLabel('chỉ dòng có điều cần xem').check();
      expect(await rows()).toBe(0);
      await page.locator('#table [name=period]').selectOption('2025-Q1');
      expect(await rows()).toBeGreaterThan(0);
      expect(await rows()).toBeLessThanOrEqual(all);
    });

    it('tells a cell in full, and leads to its row', async () => {
      const { page } = await open(fullBook(), '#table?period=2025-Q1');
      const cell = page.locator('#sheet td.out');
      await cell.hover();
      expect(await page.locator('#cell-detail').textContent()).toMatch(/412\.000.*Xã Phú Nghĩa.*cao khác thường: trung vị của 7 đơn vị cấp xã là 430/);
      expect(await cell.locator('a').getAttribute('href')).toBe('reports/q1/xã-Phú-Nghĩa.html?lang=vi#t1.r5');
      await page.locator('#sheet td.is-error').hover();
      expect(await page.locator('#cell-detail').textContent()).toContain('688 + 8194 = 8882');
    });

    it('tells a dash, a blank and a missing report apart', async () => {
      const { page } = await open(fullBook(), '#table?period=2025-Q2');
      const row = rowOf(page);
      expect(await row.locator('td.dash').textContent()).toContain('không phát sinh');
      expect(await row.locator('td.blank').textContent()).toContain('để trống');
      expect(await row.locator('td.missing').textContent()).toContain('chưa có báo cáo');
    });

    it('draws what is seen of it, whatever its size, and the keys go through all', async () => {
      const { page, problems } = await open(manyBook(400), '#table');
      const grid = page.getByRole('grid');
      expect(await grid.getAttribute('aria-colcount')).toBe('402');
      expect(await grid.locator('td').count()).toBeLessThan(1500);
      await grid.locator('[tabindex="0"]').focus();
      await page.keyboard.press('End');
      const at = () => page.evaluate('(({ dataset: { row, column } }) => [row, column])(document.activeElement)');
      expect(await at()).toEqual(['0', '400']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowLeft');
      expect(await at()).toEqual(['2', '399']);
      const inSight = `(() => {
        const [cell, box] = [document.activeElement.getBoundingClientRect(), document.querySelector('#sheet').getBoundingClientRect()];
        return cell.left >= box.left && cell.right <= box.right && cell.top >= box.top && cell.bottom <= box.bottom;
      })()`;
      expect(await page.evaluate(inSight)).toBe(true);
      await page.keyboard.press('Control+Home');
      expect(await at()).toEqual(['0', '-1']);
      expect(await grid.locator('[tabindex="0"]').count(), 'one cell is in the tab order').toBe(1);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('#sheet tr').evaluateAll((rows) => rows.filter((row) => !row.classList.contains('gap') && row.clientHeight > 60).length)).toBe(
        0,
      );
      expect(problems).toEqual([]);
    });

    it('shows in the header and in the rows the same columns after a scroll', async () => {
      const { page } = await open(manyBook(400), '#table');
      await page.locator('#sheet').evaluate((sheet) => sheet.scrollTo(20_000, 300));
      // asked from outside: the page's policy lets nothing in it ask again and again
      const first = page.locator('#sheet thead th:not(.corner)').first();
      await expect.poll(() => first.evaluate((head) => Number(head.getAttribute('data-column'))), { timeout: 10_000 }).toBeGreaterThan(100);
      const columns = await page
        .locator('#sheet tr')
        .evaluateAll((rows) =>
          rows
            .filter((row) => !row.classList.contains('gap'))
            .map((row) => [...row.querySelectorAll('[data-column]')].map((cell) => cell.getAttribute('data-column')).join(' ')),
        );
      expect(new Set(columns).size).toBe(1);
      expect(await page.locator('#sheet [tabindex="0"]').count(), 'the grid can be reached by the keyboard').toBe(1);
      const lefts = await page.locator('#sheet [data-column="180"]').evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
      expect(new Set(lefts).size, 'they stand below each other').toBe(1);
    });
  });

  describe('the list of reports', () => {
    it('is sorted by each of its columns, and searched', async () => {
      const { page, problems } = await open(fullBook());
      const first = () => page.locator('#report-list tbody tr:visible th').first().textContent();
      const sort = (name: string) => page.locator('#report-list').getByRole('button', { name }).click();
      await sort('Đơn vị');
      expect(await first()).toBe('Xã An Lâm');
      await sort('Đơn vị');
      expect(await first()).toBe('Xã Phú Nghĩa');
      expect(await page.locator('#report-list th[aria-sort]').innerText()).toContain('Đơn vị');
      expect(await address(page)).toMatch(/#reports\?sort=-unit$/);
      await sort('Cảnh báo');
      await sort('Cảnh báo');
      expect(await first()).toBe('Xã Bình Khê');
      await page.locator('#reports').getByRole('searchbox').fill('dien loc');
      expect(await page.locator('#report-list tbody tr:visible').count()).toBe(1);
      expect(await page.locator('#reports-count').textContent()).toBe('1 trong 14 báo cáo');
      await page.reload();
      expect(await page.locator('#report-list tbody tr:visible').count()).toBe(1);
      expect(problems).toEqual([]);
    });
  });

  it('shows a hundred reports until all are asked for', async () => {
    const { page } = await open(manyBook(120));
    const visible = () => page.locator('#report-list tbody tr:visible').count();
    expect(await visible()).toBe(100);
    expect(await page.locator('#reports-count').textContent()).toBe('120 trong 120 báo cáo');
    await page.getByRole('button', { name: 'Hiện tất cả 120 báo cáo' }).click();
    expect(await visible()).toBe(120);
    await page.locator('#reports').getByRole('searchbox').fill('thu 11');
    expect(await visible()).toBe(11);
    expect(await page.locator('#reports-more').isHidden()).toBe(true);
  });

  it('keeps what is filtered in one part while another is used', async () => {
    const { page } = await open(fullBook());
    await page.getByLabel('Lỗi').check();
    await page.locator('#reports').getByRole('searchbox').fill('binh');
    expect(await address(page)).toMatch(/#reports\?q=binh;findings\?severity=error$/);
    await page.getByRole('link', { name: 'Bảng chỉ tiêu' }).click();
    await page.reload();
    expect(await sentences(page)).toHaveLength(1);
    expect(await page.locator('#reports-count').textContent()).toBe('2 trong 14 báo cáo');
  });

  it('tells what it is about without JavaScript', async () => {
    const { page } = await open(fullBook(), '', { javaScriptEnabled: false });
    expect(await page.locator('.lead').innerText()).toContain('Đã đọc 13 báo cáo');
    expect(await page.locator('.filed a').count()).toBe(13);
    expect(await page.locator('#report-list tbody tr').count()).toBe(14);
    expect(await page.locator('noscript').count()).toBe(2);
    expect(await page.locator('form:visible').count()).toBe(0);
  });

  it('prints the findings that are left, all of them, and the table as it is filtered', async () => {
    const { page } = await open(manyBook(120), '#findings?severity=error');
    // page.pdf() is what prints; the events are those of any printing
    await page.pdf();
    expect(await sentences(page)).toHaveLength(50);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    expect(await sentences(page)).toHaveLength(120);
    expect(await page.locator('#table-printed table').count()).toBe(Math.ceil(121 / 7));
    expect(await page.locator('#findings-count').innerText()).toContain('· lỗi');
    expect(await page.locator('form:visible, .sheet:visible, nav:visible, details:visible').count()).toBe(0);
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    expect(await page.locator('#table-printed table').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('is accessible, and no wider than the window (%s)', async (colorScheme) => {
    for (const width of [1280, 360]) {
      const { page, problems } = await open(fullBook(), '#table?period=2025-Q1', { colorScheme, viewport: { width, height: 800 } });
      await page.locator('#table-legend summary').click();
      await page.locator('#sheet [tabindex="0"]').focus();
      expect(await seriousViolations(page), `${width}`).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });

  describe('texts of documents', () => {
    /** Fields that hold one of a few words of the program's own, or days, and the address, which is escaped where it is made. */
    const CLOSED = new Set([
      'lang',
      'severity',
      'state',
      'kind',
      'tier',
      'tiers',
      'level',
      'format',
      'type',
      'doubt',
      'page',
      'date',
      'start',
      'end',
      'schema',
      'verdict',
      'role',
    ]);
    const PAYLOAD = `<script>hit()</script>"><img src=x onerror=hit()>'</script><!-- javascript:hit() \${hit()} {{hit()}} &lt;b&gt; =cmd|'/c'!A1 \u202e\u0000\u2028 ${'W'.repeat(200)}`;

    /** Every string in the book that may come from a document, each with a text of its own that tries to break out. */
    function hostile(): { book: AuditBook; fields: Map<string, string[]> } {
      const book = structuredClone({ ...fullBook(), lang: 'vi' as const });
      const fields = new Map<string, string[]>();
      const seen = new Set<object>();
      const put = (field: string) => {
        const known = fields.get(field) ?? [];
        const text = `${field.replaceAll('.', '-')}-${known.length} ${PAYLOAD}`;
        fields.set(field, [...known, text]);
        return text;
      };
      const walk = (value: object, way: string): void => {
        if (seen.has(value)) return;
        seen.add(value);
        for (const [key, inner] of Object.entries(value)) {
          const field = Array.isArray(value) ? way : `${way}.${key}`;
          if (CLOSED.has(key)) continue;
          // the periods that are expected are codes, and are compared with codes
          if (typeof inner === 'string') (value as Record<string, unknown>)[key] = put(field);
          else if (inner === null && !Array.isArray(value) && ['title', 'place', 'printed', 'text', 'note'].includes(key))
            (value as Record<string, unknown>)[key] = put(field);
          else if (typeof inner === 'object' && inner !== null) walk(inner, field);
        }
      };
      // one kind of field for the reports, wherever they are met
      for (const part of ['reports', 'failures', 'wide', 'missing', 'across', 'summary'] as const) walk(book[part] as object, part);
      return { book, fields };
    }

    it('are met in every field of the book', () => {
      const { fields } = hostile();
      expect(fields.size).toBeGreaterThan(40);
    });

    it.each([1280, 360])('never run, break nothing, and are shown as they are (%i)', async (width) => {
      const { book, fields } = hostile();
      const { page, problems } = await open(book, '', { viewport: { width, height: 800 } });
      expect(problems).toEqual([]);
      expect(await page.evaluate('typeof hit')).toBe('undefined');
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(2);
      expect(await page.locator('main > section').count()).toBe(6);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const told = async () => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
      const all = await told();
      await page.getByRole('button', { name: 'English' }).click();
      const english = await told();
      const isTold = (text: string) =>
        [all, english].some(
          (each) => each.includes(shown(text).replace(/\s+/g, ' ')) || each.includes(shown(text.charAt(0).toUpperCase() + text.slice(1)).replace(/\s+/g, ' ')),
        );
      const wanted = [
        'reports.messages.vi', 'reports.messages.en', 'reports.source.path', 'reports.metadata.number', 'reports.metadata.issuer.name',
        'wide.units.name', 'wide.units.above', 'failures.source.path', 'failures.failure.message', 'across.messages.vi', 'across.messages.en', 'missing.absent.unit.name',
      ]; // biome-ignore format: a list
      for (const field of wanted) {
        const texts = fields.get(field) ?? [];
        expect(texts, field).not.toEqual([]);
        for (const text of texts) expect(isTold(text), `${field}: ${text.slice(0, 40)}`).toBe(true);
      }
      // all filters still work
      await page.locator('#findings').getByRole('searchbox').fill('hit');
      expect(await sentences(page)).not.toEqual([]);
      for (const name of ['rule', 'unit', 'period']) await page.locator(`#findings select[name=${name}]`).selectOption({ index: 1 });
      await page.locator('#table select[name=period]').selectOption({ index: 1 });
      await page.locator('#sheet .sort').first().click();
      expect(await page.evaluate('typeof hit')).toBe('undefined');
      expect(problems).toEqual([]);
      await page.context().close();
    });
  });
});
