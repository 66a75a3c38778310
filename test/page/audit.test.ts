import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, NEEDS_CHROMIUM, openBrowser, openPage, seriousViolations } from './browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe.skipIf(CHROMIUM === undefined)(`the pages of an audit${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  const folder = mkdtempSync(path.join(tmpdir(), 'baocao-page-'));
  const address = (page: string) => pathToFileURL(path.join(folder, 'audit', page)).href;
  const pages = () => readdirSync(path.join(folder, 'audit'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

  beforeAll(async () => {
    const inputs = [
      'fixtures/txt/hai-thuong-2023.txt',
      'fixtures/txt/tan-quoi-2025-q1.txt',
      'fixtures/docx/hai-thuong-2023.docx',
      'fixtures/pdf/an-loc-dong-2025-q1.pdf',
    ];
    execFileSync(process.execPath, [path.join(root, 'bin/baocao.js'), 'audit', ...inputs, '-o', path.join(folder, 'audit'), '--quiet'], { cwd: root });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['light', 'dark'] as const)('ask for nothing, say nothing on the console, and are accessible (%s)', async (colorScheme) => {
    for (const name of pages()) {
      for (const width of [1280, 360]) {
        const { page, problems } = await openPage(browser, address(name), { colorScheme, viewport: { width, height: 800 } });
        expect(await seriousViolations(page), `${name} ${width}`).toEqual([]);
        expect(problems, name).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${name} is wider than ${width}`).toBeLessThanOrEqual(width);
        await page.context().close();
      }
    }
  });

  it('lead to each other in the language that is shown', async () => {
    const { page, problems } = await openPage(browser, address('index.html'));
    expect(await page.evaluate('document.documentElement.lang')).toBe('vi');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.locator('a[href*="reports/"]').first().click();
    await page.waitForLoadState();
    expect(page.url()).toContain('lang=en');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.waitForLoadState();
    expect(page.url()).toContain('index.html?lang=en');
    expect(problems).toEqual([]);
  });

  it('open a finding beside other reports alone, with the way to each of them', async () => {
    const { across, reports } = JSON.parse(readFileSync(path.join(folder, 'audit/findings.json'), 'utf8'));
    const { fingerprint, terms } = across.findings.find(({ rule }: { rule: string }) => rule === 'filed-twice');
    const own = reports.find(({ source }: { source: { path: string } }) => source.path === terms[0].source);
    const name = pages().find((each) => readFileSync(path.join(folder, 'audit', each), 'utf8').includes(`id="${fingerprint}"`)) as string;
    const { page, problems } = await openPage(browser, `${address(name)}?lang=en#${fingerprint}`);
    const shown = page.locator('.panel article:visible');
    expect(await shown.count()).toBe(1);
    expect(await shown.getAttribute('id')).toBe(fingerprint);
    expect(await shown.locator('.sum a[data-page]').count()).toBeGreaterThan(0);
    await page.goto(`${address(name)}?lang=en#${own.findings[0].fingerprint}`);
    expect(await page.locator(`.panel article:visible[id="${fingerprint}"]`).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('lead back to what the overview was filtered by', async () => {
    const { page, problems } = await openPage(browser, `${address('index.html')}#findings?severity=error`);
    await page.locator('#findings a[data-page]').first().click();
    await page.waitForLoadState();
    expect(page.url()).toContain('/reports/');
    await page.locator('.top nav a').click();
    await page.waitForLoadState();
    expect(decodeURIComponent(page.url())).toContain('#findings?severity=error');
    expect(problems).toEqual([]);
  });
});
