import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/batch/limits.js';
import type { ProductName } from '../../src/batch/products.js';
import { readHere } from '../../src/batch/read-here.js';
import { work } from '../../src/batch/work.js';
import { CATALOGUE } from '../../src/catalogue/catalogue.js';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(name, FIXTURES)));
const REPORT = fixture('txt/binh-khe-2023.txt');

function taskOf<Name extends ProductName>(bytes: Uint8Array, product: Name) {
  return { bytes, options: { path: 'a.txt', checks: { lang: 'en' as const }, anyDocument: false }, product };
}

describe('a small text', () => {
  it.each<ProductName>(['json', 'ndjson', 'csv', 'wide', 'check', 'tidy', 'unmatched', 'reading'])(
    'gives the same answer here as apart: %s',
    async (product) => {
      const { answer } = (await readHere(taskOf(REPORT, product), CATALOGUE, LIMITS)) ?? {};
      expect(answer).toHaveProperty('about.indicators');
      expect(answer).toEqual(await work(taskOf(REPORT, product), CATALOGUE));
    },
  );

  const hostile = readdirSync(new URL('hostile/', FIXTURES)).filter((name) => name.endsWith('.txt'));
  it.each(hostile)('gives the same failure or report here as apart: %s', async (name) => {
    const bytes = fixture(`hostile/${name}`);
    const { answer } = (await readHere(taskOf(bytes, 'json'), CATALOGUE, LIMITS)) ?? {};
    if (answer !== undefined) expect(answer).toEqual(await work(taskOf(bytes, 'json'), CATALOGUE));
  });

  it('that is no report is a failure here too', async () => {
    const { answer } = (await readHere(taskOf(Buffer.from('Kính gửi các đơn vị.\n'), 'json'), CATALOGUE, LIMITS)) ?? {};
    expect(answer).toHaveProperty('failure.code', 'not-a-report');
  });
});

describe('is left to a process of its own', () => {
  it.each(['pdf/binh-khe-2023.pdf', 'docx/binh-khe-2023.docx', 'doc/report.doc', 'odd/docx-called.txt', 'hostile/bomb.docx'])('%s', async (name) => {
    expect(await readHere(taskOf(fixture(name), 'json'), CATALOGUE, LIMITS)).toBe(null);
  });
  it('a long text', async () => {
    const long = Buffer.concat(Array.from({ length: 10 }, () => Buffer.from(REPORT)));
    expect(await readHere(taskOf(long, 'json'), CATALOGUE, LIMITS)).toBe(null);
  });
  it('a text that takes longer than it may', async () => {
    expect(await readHere(taskOf(REPORT, 'json'), CATALOGUE, { ...LIMITS, time: 1 })).toBe(null);
  });
  it('every text where memory is short', async () => {
    expect(await readHere(taskOf(REPORT, 'json'), CATALOGUE, { ...LIMITS, memory: 256 * 1024 * 1024 })).toBe(null);
  });
});
