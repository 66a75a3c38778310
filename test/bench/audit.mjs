// The overview of an audit of many reports: how long it takes to write, how large it is, how soon it is seen, how quickly it filters.
//   npm run build && node --expose-gc test/bench/audit.mjs [reports]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CATALOGUE } from '../../dist/catalogue/catalogue.js';
import { RULES } from '../../dist/checks/registry.js';
import { pageAssets } from '../../dist/cli/page-assets.js';
import { pageText } from '../../dist/writers/audit/frame.js';
import { overviewPage } from '../../dist/writers/audit/overview-page.js';
import { addToSummary, emptySummary } from '../../dist/writers/check.js';
import { wideBook } from '../../dist/writers/wide/table.js';

const reports = Number(process.argv[2] ?? 1000);
const ROWS = 100;
const FINDINGS = 10;
const PERIODS = 4;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'baocao-audit-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const print = (what, figure) => console.log(`${what.padEnd(84)} ${figure}`);
const ms = (from) => performance.now() - from;

/** Mulberry32: the same figures on every run. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const next = random(1);
const upTo = (count) => Math.floor(next() * count);
const SYLLABLES = 'An Bình Cẩm Diên Đông Hải Khê Lâm Lộc Minh Nghĩa Phú Quang Sơn Tân Thạch Thượng Trung Vân Xuân'.split(' ');
const kinds = new Map(CATALOGUE.entries.map(({ code, kind }) => [code, kind]));
const form = CATALOGUE.forms.find(({ rows }) => rows.length >= ROWS) ?? CATALOGUE.forms[0];
const rows = form.rows.slice(0, ROWS);

function rawOf(kind, size) {
  if (kind === 'group') return null;
  if (next() < 0.04) return next() < 0.5 ? '-' : null;
  if (kind === 'percent') return String(Math.round(7000 + next() * 3000) / 100).replace('.', ',');
  if (kind === 'coded') return String(upTo(2));
  return String(Math.round(size * (next() < 0.003 ? 1000 : 0.5 + next())));
}

function makeReport(at) {
  const quarter = (at % PERIODS) + 1;
  const unit = Math.floor(at / PERIODS);
  const name = [SYLLABLES[unit % 20], SYLLABLES[Math.floor(unit / 20) % 20], Math.floor(unit / 400) || ''].join(' ').trim();
  const place = { lines: [1, 1], page: null, boxes: [], cell: null, paragraph: null };
  const indicators = rows.map(({ stt, label, unit: measure, code }, row) => {
    const kind = kinds.get(code) ?? 'count';
    const raw = rawOf(kind, 3 + ((row * 37) % 400));
    const value = raw === null || raw === '-' ? null : Number(raw.replace(',', '.'));
    const state = raw === null ? 'empty' : raw === '-' ? 'dash' : 'value';
    return {
      id: `t1.r${row + 1 + (unit % 3)}`, table: 't1', row: row + 1, code, match: null, confidence: 1, stt, path: [], label, unit: measure, raw, value,
      canonical: null, kind, state, options: kind === 'coded' ? [{ code: 0, label: 'Không' }, { code: 1, label: 'Có' }] : null, ofWhich: false,
      owner: null, note: null, quote: label, place: { ...place, lines: [300 + row, 300 + row] },
    }; // biome-ignore format: one row a line
  });
  const source = {
    path: `luu-tru/quy-${quarter}/${String(at).padStart(5, '0')}.docx`,
    format: 'docx',
    bytes: 90_000,
    sha256: String(at),
    pages: null,
    encoding: null,
    duplicateOf: null,
  };
  const findings = Array.from({ length: FINDINGS }, (_, nth) => {
    const { id, severity } = RULES[(at * 7 + nth * 3) % RULES.length];
    const named = indicators[(at * 13 + nth * 11) % ROWS];
    const term = { role: 'value', raw: named.raw ?? '', value: named.value, label: named.label, quote: named.quote, place: named.place, indicator: named.id };
    const message = `${upTo(900)} + ${upTo(900)} = ${upTo(900)}, nhưng “${named.label}” ghi ${named.raw}: các phần cộng lại thành số khác (chênh ${upTo(90)}).`;
    return {
      rule: id, severity, message, expected: 1, actual: 2, difference: 1, terms: [term, term], repair: null, alternatives: [[0]], cause: `c${nth}`,
      place: named.place, fingerprint: `${String(at).padStart(8, '0')}${nth}`,
    }; // biome-ignore format: short
  });
  const months = [3 * quarter - 2, 3 * quarter].map((month) => String(month).padStart(2, '0'));
  const metadata = {
    documentType: 'BÁO CÁO', title: null, number: `${at}/BC-UBND`, date: `2025-${months[1]}-15`, place: null,
    issuer: { name: `UBND xã ${name}`, level: 'xã', unit: name, parent: `huyện ${SYLLABLES[unit % 7]} ${SYLLABLES[unit % 5]}`, province: null, key: null },
    period: { type: 'quarter', year: 2025, index: quarter, start: `2025-${months[0]}-01`, end: `2025-${months[1]}-30`, reporting: null, stated: null },
    recipients: [], signer: { name: null, position: null, authority: null }, places: { title: null, number: null, date: null, signer: null },
  }; // biome-ignore format: short
  const relations = { verified: 60, inconsistent: 6, unlikely: 2, 'not-checkable': 12 };
  const checked = { source, findings, accepted: [], relations, rules: {}, coverage: { numbers: 200, figures: 90, related: 70 }, failure: null };
  const messages = findings.map(({ message }) => ({ vi: message, en: message.replace('nhưng', 'but').replace('ghi', 'is given as') }));
  return { source, metadata, tables: [], indicators, findings, checked, messages, across: [], page: `reports/${String(at).padStart(5, '0')}.html` };
}

const all = Array.from({ length: reports }, (_, at) => makeReport(at));
const summary = emptySummary();
for (const { checked } of all) addToSummary(summary, checked);
let from = performance.now();
const wide = wideBook(all, { lang: 'vi', form });
print(`${reports} reports × ${ROWS} rows: side by side`, `${ms(from).toFixed(0)} ms`);
const book = {
  lang: 'vi',
  version: '0',
  reports: all,
  failures: [],
  skipped: [],
  results: [],
  summary,
  wide,
  missing: null,
  across: { findings: [], messages: [] },
};
globalThis.gc?.();
from = performance.now();
const options = { explain: () => ({ vi: '', en: '' }), files: ['indicators.xlsx'] };
const text = pageText({ title: 'baocao', home: null, body: overviewPage(book, options) }, await pageAssets('overview'), 'vi');
print('index.html made in', `${ms(from).toFixed(0)} ms`);
const index = path.join(folder, 'index.html');
writeFileSync(index, text);
print('size of index.html', `${(statSync(index).size / 1e6).toFixed(2)} MB`);
const { script, style } = await pageAssets('overview');
print('its script and style', `${(Buffer.byteLength(script) / 1e3).toFixed(1)} kB, ${(Buffer.byteLength(style) / 1e3).toFixed(1)} kB`);
print('heap of the process that has written it', `${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`);

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => file !== undefined && statSync(file, { throwIfNoEntry: false }) !== undefined,
);
if (executablePath === undefined) print('in the browser', 'not measured: no Chromium here');
else await inBrowser(executablePath);

async function inBrowser(executable) {
  const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  const paints = [];
  const ready = [];
  for (let nth = 0; nth < 5; nth++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(index).href);
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN));
    ready.push(await page.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventEnd));
    await context.close();
  }
  print('first contentful paint (aim < 2000 ms): median, worst of 5', told(paints));
  print('loaded and drawn: median, worst of 5', told(ready));
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(pathToFileURL(index).href);
  await page.waitForTimeout(1500);
  const unit = await page.locator('#findings select[name=unit] option').nth(5).getAttribute('value');
  const filters = [
    ['findings, a search', '#findings input[name=q]', ['ho so', 'van ban', 'ti le', 'xa binh', 'khong co gi', '']],
    ['findings, a unit', '#findings select[name=unit]', [unit, '', unit, '']],
    ['findings, a rule', '#findings select[name=rule]', ['sum-total', 'row-rate', '']],
    ['table, an indicator sought', '#table input[name=q]', ['ho so', 'van ban', 'ti le', '']],
    ['table, a unit sought', '#table input[name=unit]', ['binh', 'son', 'an', '']],
    ['table, another period', '#table select[name=period]', ['2025-Q1', '2025-Q2', '2025-Q3', '']],
    ['table, only what is marked', '#table input[name=only]', [true, false, true, false]],
    ['table, another order', '#table select[name=sort]', ['name', '', 'name', '']],
    ['reports, a search', '#reports input[name=q]', ['binh', 'quy-2', 'an binh', '']],
  ];
  // the clock tells what a user waits; the thread's own time what the page does, whatever else the machine does meanwhile
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const ownTime = async () => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  for (const [what, selector, values] of filters) {
    const times = [];
    const own = [];
    for (const value of [...values, ...values]) {
      await page.evaluate(scrollTo, selector);
      const before = await ownTime();
      times.push(await page.evaluate(filterTime, [selector, value]));
      own.push((await ownTime()) - before);
    }
    print(`${what}: median, worst of ${times.length} (aim < 100 ms); by the thread`, `${told(times)}; ${told(own)}`);
  }
  const scrolls = [];
  for (let at = 0; at < 20; at++) scrolls.push(await page.evaluate(scrollTime, at * 371));
  print('table, a scroll: median, worst of 20', told(scrolls));
  await page.evaluate(() => globalThis.gc?.());
  print('heap of the page', `${((await page.evaluate(() => performance.memory.usedJSHeapSize)) / 1e6).toFixed(0)} MB`);
  await browser.close();
}

async function scrollTo(selector) {
  document.querySelector(selector).scrollIntoView();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** In the page: from the input's event until the frame after it has been drawn. */
async function filterTime([selector, value]) {
  const control = document.querySelector(selector);
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const from = performance.now();
  if (control.type === 'checkbox') control.checked = value;
  else control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await drawn();
  return performance.now() - from;
}

async function scrollTime(by) {
  const sheet = document.querySelector('#sheet');
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const from = performance.now();
  sheet.scrollTo(by * 3, by);
  await drawn();
  await drawn();
  return performance.now() - from;
}

function told(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)].toFixed(0)} ms, ${sorted.at(-1).toFixed(0)} ms`;
}

/** Through the command itself: the fixtures' texts, each under other names, so that no two have the same content. */
const texts = readdirSync(path.join(ROOT, 'fixtures/txt')).filter((name) => name.endsWith('.txt'));
const archive = path.join(folder, 'archive');
mkdirSync(archive);
const FILES = 30;
for (let at = 0; at < FILES; at++)
  writeFileSync(path.join(archive, `${at}.txt`), `${readFileSync(path.join(ROOT, 'fixtures/txt', texts[at % texts.length]), 'utf8')}\n\nLưu ${at}.\n`);
from = performance.now();
execFileSync(process.execPath, [path.join(ROOT, 'bin/baocao.js'), 'audit', archive, '-o', path.join(folder, 'audit'), '--quiet'], {
  cwd: folder,
  stdio: 'ignore',
});
print(`the command on ${FILES} reports (text)`, `${(ms(from) / 1000).toFixed(1)} s`);
const sizes = readdirSync(path.join(folder, 'audit/reports'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size)
  .sort((a, b) => a - b);
print('size of a report’s page: median, largest', `${(sizes[sizes.length >> 1] / 1e3).toFixed(0)} kB, ${(sizes.at(-1) / 1e3).toFixed(0)} kB`);
