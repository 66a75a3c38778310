import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { describe, expect, it, vi } from 'vitest';
import { openPdf } from '../../../src/readers/pdf/open.js';
import { readPdf } from '../../../src/readers/pdf/read.js';
import { isPdf } from '../../../src/readers/pdf/sniff.js';
import { onePage, rawPdf, stream } from './raw.js';

const TEXT = 'BT /F1 12 Tf 72 700 Td (Hello) Tj ET';

/** The code with which reading a file fails, or the words of its first page. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const pdf = await openPdf(bytes);
    try {
      const pages: string[] = [];
      for (let number = 1; number <= pdf.pages; number++) pages.push((await pdf.page(number)).words.map(({ text }) => text).join(' '));
      return pages.join('\n');
    } finally {
      await pdf.close();
    }
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** A chain of forms, each of which draws the next as often as told; the last draws text. */
function forms(depth: number, times: number, text = TEXT): Uint8Array {
  const more = Array.from({ length: depth }, (_, at) => {
    const last = at === depth - 1;
    const draws = last ? text : '/X Do '.repeat(times);
    const resources = last ? '/Font << /F1 5 0 R >>' : `/XObject << /X ${at + 7} 0 R >>`;
    return stream(draws, `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << ${resources} >>`);
  });
  return onePage({ content: '/X Do '.repeat(times), resources: '/XObject << /X 6 0 R >>', more });
}

/** A page whose drawing unpacks to 80 MB. */
function bomb(dictionary: string, more: string[] = [], stored = ''): Uint8Array {
  const packed = deflateSync(Buffer.alloc(80_000_000, 0x20));
  // a block that is not packed (RFC 1951 §3.2.4), before the others
  const length = Buffer.from([0, stored.length, 0, 255 - stored.length, 255]);
  const data = stored === '' ? packed : Buffer.concat([packed.subarray(0, 2), length, Buffer.from(stored), packed.subarray(2)]);
  return onePage({ content: { dictionary, data }, more });
}

/** A page in a font of two bytes a code, with these widths. */
function wide(widths: string, more = 'null'): Uint8Array {
  const font = '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>';
  const descendant = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W ${widths} /FontDescriptor 7 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`;
  return onePage({ content: 'BT /F1 12 Tf ET', font, more: [descendant, '<< /Type /FontDescriptor /FontName /X /Flags 4 >>', more] });
}

describe('a PDF that is no good', () => {
  it('is read where it is sound', async () => {
    expect(await outcome(onePage({ content: TEXT }))).toBe('Hello');
    expect(await outcome(forms(3, 1))).toBe('Hello');
  });

  it.each<[string, () => Uint8Array, string]>([
    ['is empty after its header', () => Buffer.from('%PDF-1.7\n'), 'damaged'],
    ['is not one', () => Buffer.from('%PDF-1.7\nno more than words, and no object at all\n'.repeat(40)), 'damaged'],
    ['has no pages', () => rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']), 'damaged'],
    ['has a page tree that is its own child', () => rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']), 'damaged'],
    ['says that it has a million pages', () => rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>']), 'damaged'],
    [
      'has 3,001 pages',
      () =>
        rawPdf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          `<< /Type /Pages /Kids [${Array.from({ length: 3001 }, (_, at) => `${at + 3} 0 R`).join(' ')}] /Count 3001 >>`,
          ...Array.from({ length: 3001 }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>'),
        ]),
      'too-large',
    ],
    ['draws forms that draw forms, 10^8 in all', () => forms(9, 10), 'too-large'],
    ['draws forms that draw forms that draw nothing', () => forms(12, 10, ' '), 'too-large'],
    ['saves its state without end', () => onePage({ content: `${'q '.repeat(100_000)}${TEXT}` }), 'too-large'],
    ['shows a million letters', () => onePage({ content: `BT /F1 8 Tf ${`1 0 0 1 10 700 Tm (${'a'.repeat(100)}) Tj `.repeat(10_000)} ET` }), 'too-large'],
    ['unpacks to 80 MB', () => onePage({ content: { dictionary: '/Filter /FlateDecode', data: deflateSync(Buffer.alloc(80_000_000, 0x20)) } }), 'too-large'],
    [
      'unpacks to 80 MB in two steps',
      () =>
        onePage({
          content: { dictionary: '/Filter [/FlateDecode /FlateDecode]', data: deflateSync(deflateSync(Buffer.alloc(80_000_000, 0x20))) },
        }),
      'too-large',
    ],
    [
      'refers to one large stream a hundred times',
      () =>
        rawPdf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents [${'4 0 R '.repeat(100)}] >>`,
          { dictionary: '/Filter /FlateDecode', data: deflateSync(Buffer.alloc(20_000_000, 0x20)) },
        ]),
      'too-large',
    ],
    ['unpacks to 80 MB by a filter that stands elsewhere', () => bomb('/Filter 6 0 R', ['/FlateDecode']), 'too-large'],
    ['unpacks to 80 MB by filters of which each stands elsewhere', () => bomb('/Filter [6 0 R]', ['/FlateDecode']), 'too-large'],
    ['unpacks to 80 MB by a filter that is not there to be seen', () => bomb('/Filter 99 0 R'), 'too-large'],
    ['unpacks to 80 MB by a filter spelt in numbers', () => bomb('/F#69lter /Flate#44ecode'), 'too-large'],
    ['unpacks to 80 MB by a filter behind a comment', () => bomb('/Filter %\n/FlateDecode'), 'too-large'],
    ['unpacks to 80 MB behind a long dictionary', () => bomb(`/Filter /FlateDecode /X (${'x'.repeat(20_000)})`), 'too-large'],
    ['unpacks to 80 MB, and holds the word that ends it', () => bomb('/Filter /FlateDecode', [], 'endstream '), 'too-large'],
    ['unpacks from ASCII85 to 280 MB', () => onePage({ content: { dictionary: '/Filter /ASCII85Decode', data: Buffer.alloc(40_000_000, 'z') } }), 'too-large'],
    ['has half a million objects', () => Buffer.from(`%PDF-1.7\n${'7 0 obj\n'.repeat(500_001)}`), 'too-large'],
    [
      'unpacks to very many runs',
      () => onePage({ content: { dictionary: '/Filter [/FlateDecode /RunLengthDecode]', data: deflateSync(Buffer.alloc(60_000_000, 1)) } }),
      '',
    ],
    ['has one dictionary for very many streams', () => Buffer.from(`%PDF-1.7\n 1 0 obj ${'>>stream\n'.repeat(150_000)}`), 'too-large'],
    ['gives widths to 10^9 codes', () => wide('[0 999999999 500]'), 'damaged'],
    ['gives widths to 10^9 codes, elsewhere', () => wide('8 0 R', '[1 [500 600] 0 999999999 500]'), 'damaged'],
    ['gives widths to as many codes as there are', () => wide('[0 [500 600] 2 65535 500]'), ''],
  ])('%s', async (_what, make, code) => {
    expect(await outcome(make())).toBe(code);
  });

  it('is read where its filters and lengths are told in other ways', async () => {
    const data = deflateSync(Buffer.from(TEXT));
    for (const dictionary of ['/Filter 6 0 R', '/Filter [6 0 R]', '/F#69lter /Flate#44ecode', '/Filter %\n/FlateDecode'])
      expect(await outcome(onePage({ content: { dictionary, data }, more: ['/FlateDecode'] }))).toBe('Hello');
    const elsewhere = Buffer.from(onePage({ content: TEXT, more: [`${TEXT.length}`] })).toString('latin1');
    expect(await outcome(Buffer.from(elsewhere.replace(/\/Length \d+/, '/Length 6 0 R'), 'latin1'))).toBe('Hello');
    const ascii85 = "6<#'\\7PQ#@1a#b0+>GQ(+?(u.+B2ko-qIocCi:FtDfTZ).9(%)78s~>";
    expect(await outcome(onePage({ content: { dictionary: '/Filter /ASCII85Decode', data: Buffer.from(ascii85) } }))).toBe('Hello World');
  });

  it('has a line too long for any report', async () => {
    const file = onePage({ content: `BT /F1 8 Tf 10 400 Td (${'abcdefghij'.repeat(5_001)}) Tj ET` });
    await expect(readPdf(file)).rejects.toMatchObject({ code: 'not-a-report' });
  });

  it('has the word that begins a stream a million times', async () => {
    expect(await outcome(Buffer.concat([Buffer.from(`%PDF-1.7\n obj ${'>>stream\n'.repeat(1_000_000)}`), onePage({ content: TEXT })]))).toBe('too-large');
  });

  it('draws itself', async () => {
    const more = [stream(`${TEXT} /X Do`, '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>')];
    expect(await outcome(onePage({ content: '/X Do', resources: '/XObject << /X 6 0 R >>', more }))).toBe('Hello');
  });

  it('is cut anywhere', async () => {
    const whole = onePage({ content: TEXT });
    for (let length = 9; length < whole.length; length += 37) expect(['damaged', 'Hello', '']).toContain(await outcome(whole.subarray(0, length)));
  });

  it.each<[string, object, string]>([
    ['a password that one must know', { userPassword: 'secret' }, 'encrypted'],
    ['a password for changes only', { ownerPassword: 'secret' }, 'Hello'],
    ['AES and a password', { userPassword: 'secret', pdfVersion: '1.7ext3' }, 'encrypted'],
    ['AES and a password for changes only', { ownerPassword: 'secret', pdfVersion: '1.7ext3' }, 'Hello'],
  ])('has %s', async (_what, options, expected) => {
    const pdf = new PDFDocument(options);
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    const ended = new Promise((resolve) => {
      pdf.on('end', resolve);
    });
    pdf.text('Hello').end();
    await ended;
    expect(await outcome(Buffer.concat(parts))).toBe(expected);
  });

  it('stays the caller’s, and nothing is said of it on the console', async () => {
    const said = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    const whole = onePage({ content: `${TEXT} (no) Tx /Nothing Do`, font: '<< /Type /Font /Subtype /TrueType /BaseFont /Missing >>' });
    const before = Buffer.from(whole);
    await outcome(whole);
    await outcome(whole.subarray(0, 300));
    expect(Buffer.compare(before, whole)).toBe(0);
    for (const spy of said) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it('is known by its header, which may stand behind some other bytes', () => {
    expect(isPdf(onePage({ content: TEXT }))).toBe(true);
    expect(isPdf(Buffer.concat([Buffer.alloc(900, 0x20), onePage({ content: TEXT })]))).toBe(true);
    expect(isPdf(Buffer.concat([Buffer.alloc(1100, 0x20), onePage({ content: TEXT })]))).toBe(false);
    expect(isPdf(Buffer.from('%PDF'))).toBe(false);
  });
});
