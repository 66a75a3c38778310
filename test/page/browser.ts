import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Chromium as it is installed on this machine; null where there is none, and tests of pages are skipped. */
export const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file): file is string => file !== undefined && existsSync(file),
);

/** For the names of suites, so that a run says what it left out. */
export const NEEDS_CHROMIUM = CHROMIUM === undefined ? ' (skipped: no Chromium here; set CHROMIUM to its path)' : '';

export async function openBrowser(): Promise<Browser> {
  // in containers tests run as root, for which Chromium has no sandbox
  return await chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox'] });
}

/** A page of the audit, and whatever it does that no page of an audit may do. */
export interface Watched {
  page: Page;
  /** messages on the console, errors of scripts, dialogues, and requests for anything but pages of the audit */
  problems: string[];
}

export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    problems.push(`dialogue: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol !== 'file:' || !pathname.endsWith('.html') || !request.isNavigationRequest()) problems.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, problems };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on the page as it is, of the two worst kinds. */
export async function seriousViolations(page: Page): Promise<string[]> {
  // the page's own policy lets no script in: it is put there by the debugger, which the policy does not bind
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} (${failureSummary ?? ''})`));
}
