import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import WordExtractor from 'word-extractor';
import type { Block } from '../../../src/model/block.js';
import { ReadFailure } from '../../../src/model/failure.js';
import { openCompound } from '../../../src/readers/doc/compound.js';
import { readDoc } from '../../../src/readers/doc/read.js';
import { readBytes } from '../../../src/readers/read.js';
import { writeCompound } from './compound-writer.js';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../../fixtures/doc/${name}.doc`, import.meta.url)));
const REPORT = fixture('report');
const NAMES = ['report', 'tcvn3-fonts', 'vni-fonts'];

/** Blocks as lines: text as it stands, a row as its cells with their spans. */
function shown(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text'
      ? [block.text]
      : block.grid.rows.map((row) =>
          row.cells.map(({ text, rowSpan, colSpan }) => `${text}${rowSpan > 1 ? `↓${rowSpan}` : ''}${colSpan > 1 ? `→${colSpan}` : ''}`).join(' | '),
        ),
  );
}
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The code of the failure that reading ends in, null where it ends in none. */
function code(bytes: Uint8Array): string | null {
  try {
    readDoc(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    expect(error.message).not.toBe('');
    return error.code;
  }
}
/** The same Word file with bytes of its main stream changed. */
function changed(change: (main: Buffer) => void): Uint8Array {
  const { names, stream } = openCompound(REPORT);
  const streams = Object.fromEntries(names.flatMap((name) => [[name, stream(name)]]).filter((each): each is [string, Buffer] => each[1] !== null));
  change(streams.WordDocument as Buffer);
  return writeCompound(streams);
}

describe('a Word 97 report', () => {
  const { blocks, format, encoding, pages, notes } = readDoc(REPORT);

  it('is read in the order of print, cells with their spans, notes and furniture last', () => {
    expect({ format, encoding, pages, notes }).toEqual({ format: 'doc', encoding: null, pages: null, notes: [] });
    expect(shown(blocks)).toEqual([
      'ỦY BAN NHÂN DÂN XÃ HỒNG VÂN Số: 45/BC-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Hồng Vân, ngày 22 tháng 6 năm 2024',
      'BÁO CÁO',
      'Kết quả công tác cải cách hành chính 6 tháng đầu năm 2024',
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
      'Xã ban hành 08 văn bản¹ về cải cách hành chính, tiếp nhận 312 hồ sơ².',
      'Dòng sau ngắt mềm,\tsau dấu tab, số 9-A, chữ có gạch nối ẩn, trang của xã.',
      'Phụ lục 1',
      'STT↓2 | Chỉ tiêu↓2 | Đơn vị tính↓2 | Kết quả→2',
      'Số liệu | Ghi chú',
      'I | CÔNG TÁC CHỈ ĐẠO→4',
      '1 | Số văn bản đã ban hành | Văn bản | 8 | ',
      '2 | Tỷ lệ hoàn thành kế hoạch | % | 93,75 | Lũy kế',
      'Hết phụ lục.',
      'Kế hoạch số 12/KH-UBND ngày 05/01/2024.',
      'Không tính hồ sơ chuyển tiếp.',
      'Số liệu đến ngày 20/6/2024.',
      'UBND xã Hồng Vân',
      'Trang 2',
    ]);
  });

  it('has paragraphs, soft line ends, page breaks, blank lines and marks of notes', () => {
    const line = (begin: string) => blocks.find((block) => block.kind === 'text' && block.text.startsWith(begin));
    expect(line('BÁO CÁO')).toMatchObject({ opens: true, blanksBefore: 1, part: 'body', place: { paragraph: 9, cell: null } });
    expect(line('Dòng sau')).toMatchObject({ opens: false, place: { paragraph: 13 } });
    expect(line('Phụ lục')).toMatchObject({ pageBefore: true });
    expect(line('Kế hoạch số')).toMatchObject({ part: 'footnote', mark: '1', opens: true });
    expect(line('Không tính')).toMatchObject({ part: 'footnote', mark: '2' });
    expect(line('Số liệu đến')).toMatchObject({ part: 'footnote', mark: null });
    expect(line('Trang')).toMatchObject({ part: 'furniture' });
  });

  it('has a place for each cell, and its lines', () => {
    const grids = blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));
    expect(grids).toHaveLength(2);
    const head = grids[0]?.rows[0]?.cells[0];
    expect(head?.content.map((block) => (block.kind === 'text' ? [block.text, block.place.paragraph, block.opens] : []))).toEqual([
      ['ỦY BAN NHÂN DÂN', 2, true],
      ['XÃ HỒNG VÂN', 3, true],
      ['Số: 45/BC-UBND', 4, true],
    ]);
    expect(grids[1]?.rows[1]?.cells[0]?.place).toEqual({ lines: null, page: null, boxes: [], cell: { table: 2, row: 2, column: 4 }, paragraph: 22 });
  });
});

describe('old encodings', () => {
  it('TCVN3 by fonts of capitals, and by its words where only the style names the font', () => {
    const { blocks, encoding } = readDoc(fixture('tcvn3-fonts'));
    expect(encoding).toBe('tcvn3');
    expect(shown(blocks)).toEqual([
      'UỶ BAN NHÂN DÂN XÃ HỒNG VÂN',
      'Số: 45/BC-UBND',
      'BÁO CÁO',
      'Kết quả công tác cải cách hành chính 6 tháng đầu năm 2004',
      'Ủy ban nhân dân xã ban hành 08 văn bản, hướng dẫn 12 thôn; phương án được duyệt.',
      'STT | Chỉ tiêu | Đơn vị tính | Số liệu',
      '1 | Số hồ sơ đã tiếp nhận | Hồ sơ | 312',
      'Tiêu đề gõ bằng Unicode',
    ]);
  });

  it('VNI by font', () => {
    const { blocks, encoding } = readDoc(fixture('vni-fonts'));
    expect(encoding).toBe('vni');
    expect(shown(blocks)).toEqual([
      'ỦY BAN NHÂN DÂN XÃ HỒNG VÂN',
      'BÁO CÁO',
      'Kết quả công tác cải cách hành chính năm 2003',
      'Xã đã tiếp nhận 312 hồ sơ, hướng dẫn 12 thôn.',
    ]);
  });
});

describe('word-extractor as a witness', () => {
  it.each(NAMES)('every word that it finds in %s stands in the blocks as often', async (name) => {
    const bytes = fixture(name);
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const told = [document.getBody(), document.getFootnotes(), document.getEndnotes(), document.getTextboxes()].join('\n');
    expect(words(told).length).toBeGreaterThan(20);
    // letters of old encodings are others there: as many words, the ASCII ones the same
    const ours = words(
      shown(readDoc(bytes).blocks.filter((block) => block.kind === 'grid' || block.part !== 'furniture'))
        .join('\n')
        .replace(/[¹²]|↓\d|→\d/gu, ''),
    );
    const plain = (all: readonly string[]) =>
      all.filter((word) => (name === 'report' ? word !== 'undefinedẩn' && word !== 'ẩn' : /^[A-Z0-9]+$/.test(word))).sort();
    const theirs = plain(words(told));
    const left = [...plain(ours)];
    const missing = theirs.filter((word) => {
      const at = left.indexOf(word);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect(missing).toEqual([]);
  });
});

describe('files that are refused', () => {
  it.each([
    ['a workbook', { Workbook: new Uint8Array(600) }, 'unsupported-format', /\.xls/],
    ['an old workbook', { Book: new Uint8Array(600) }, 'unsupported-format', /\.xls/],
    ['a presentation', { 'PowerPoint Document': new Uint8Array(600) }, 'unsupported-format', /\.ppt/],
    ['a message', { '__properties_version1.0': new Uint8Array(600), __substg1_0: new Uint8Array(10) }, 'unsupported-format', /\.msg/],
    ['an encrypted .docx', { EncryptionInfo: new Uint8Array(600), EncryptedPackage: new Uint8Array(600) }, 'encrypted', /password/],
    ['something else', { Contents: new Uint8Array(600) }, 'unsupported-format', /container/],
    ['nothing', {}, 'unsupported-format', /container/],
    ['an empty text', { WordDocument: new Uint8Array(10) }, 'damaged', /\.docx/],
    ['a text of zeros', { WordDocument: new Uint8Array(2000) }, 'damaged', /\.docx/],
  ])('%s', async (_name, streams, expected, message) => {
    const failure = await readBytes(writeCompound(streams)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReadFailure);
    expect(failure).toMatchObject({ code: expected, message: expect.stringMatching(message) });
  });

  it('a text behind a password', () => {
    expect(code(changed((main) => main.writeUInt16LE(main.readUInt16LE(0x0a) | 0x0100, 0x0a)))).toBe('encrypted');
  });

  it('a file of Word 95', () => {
    expect(code(changed((main) => main.writeUInt16LE(0xa5dc, 0)))).toBe('unsupported-format');
    expect(code(changed((main) => main.writeUInt16LE(104, 2)))).toBe('unsupported-format');
  });

  it('a text that is blank', () => {
    expect(code(changed((main) => main.writeUInt32LE(0, 0x4c)))).not.toBe('internal-error');
    expect(code(changed((main) => [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64].map((at) => main.writeUInt32LE(0, at))))).toBe('empty-file');
  });
});

describe('a damaged or hostile file', () => {
  it('read unchanged from a container written anew', () => {
    expect(readDoc(changed(() => {})).blocks).toEqual(readDoc(REPORT).blocks);
  });

  it.each(NAMES)('%s cut off anywhere gives blocks or a failure', (name) => {
    const bytes = fixture(name);
    for (let length = 0; length < bytes.length; length += 97) {
      expect([null, 'damaged', 'empty-file', 'unsupported-format']).toContain(code(bytes.subarray(0, length)));
    }
  });

  it('with any bytes changed gives blocks or a failure within two seconds', () => {
    const change = fc.array(fc.tuple(fc.nat(REPORT.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 40 });
    let read = 0;
    fc.assert(
      fc.property(change, fc.constantFrom(...NAMES), fc.boolean(), (changes, name, header) => {
        const bytes = fixture(name);
        for (const [at, value] of changes) bytes[header ? at % 2048 : at % bytes.length] = value;
        const start = performance.now();
        const found = code(bytes);
        expect(performance.now() - start).toBeLessThan(2000);
        expect([null, 'damaged', 'empty-file', 'unsupported-format', 'encrypted', 'too-large', 'not-a-report']).toContain(found);
        if (found === null) read++;
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(50);
  });

  it('with any numbers of its header changed gives blocks or a failure within two seconds', () => {
    const number = fc.oneof(fc.constantFrom(0, 1, 0xffffffff, 0x7fffffff, 0x80000000, 512, 65536), fc.nat(100_000));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(200), number), { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = changed((main) => {
          for (const [at, value] of changes) main.writeUInt32LE(value, 0x18 + at * 4);
        });
        const start = performance.now();
        expect([null, 'damaged', 'empty-file', 'too-large', 'not-a-report']).toContain(code(bytes));
        expect(performance.now() - start).toBeLessThan(2000);
      }),
      { numRuns: 300 },
    );
  });

  it('whose chains loop ends', () => {
    for (const next of [0, 1, 5]) {
      const bytes = REPORT.slice();
      const view = new DataView(bytes.buffer);
      const table = (view.getUint32(76, true) + 1) * 512;
      for (let at = 0; at < 128; at++) if (view.getUint32(table + at * 4, true) < 0xfffffff0) view.setUint32(table + at * 4, (at + next) % 4, true);
      expect([null, 'damaged', 'empty-file', 'unsupported-format']).toContain(code(bytes));
    }
    const bytes = REPORT.slice();
    const view = new DataView(bytes.buffer);
    // the list of tables names itself; the directory's entries are each other's children
    view.setUint32(68, 0, true);
    view.setUint32(72, 0x7fffffff, true);
    const directory = (view.getUint32(48, true) + 1) * 512;
    for (let at = 0; at < 4; at++) for (const offset of [68, 72, 76]) view.setUint32(directory + at * 128 + offset, (at + 1) % 4, true);
    expect([null, 'damaged', 'empty-file', 'unsupported-format']).toContain(code(bytes));
  });

  it('of 40 MB of zeros after a header is refused at once', () => {
    const bytes = new Uint8Array(40 * 1024 * 1024);
    bytes.set(REPORT.subarray(0, 512));
    const start = performance.now();
    expect(code(bytes)).toBe('unsupported-format');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
