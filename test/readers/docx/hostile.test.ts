import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type FailureCode, ReadFailure } from '../../../src/model/failure.js';
import { readBytes } from '../../../src/readers/read.js';
import { docx, linesOf, NAMESPACES, p, packageOf, relationships, textsOf, zip } from './write.js';

/** How reading ends: a code, or the printed lines. */
async function outcome(bytes: Uint8Array): Promise<{ code: FailureCode; message: string } | string[]> {
  try {
    return textsOf((await readBytes(bytes)).blocks).map((block) => block.text);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return { code: error.code, message: error.message };
  }
}

const failsWith = (code: FailureCode, words: RegExp = /./) => ({ code, message: expect.stringMatching(words) });
const sample = packageOf(p('Một') + p('Hai'));
const without = (...names: string[]) => Object.fromEntries(Object.entries(sample).filter(([name]) => !names.includes(name)));
const withBody = (xml: string) => ({ ...sample, 'word/document.xml': xml });

/** The entries of a ZIP's directory: where each record stands in the bytes, and its name. */
function directory(bytes: Uint8Array): Array<{ at: number; name: string; local: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const found = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const length = view.getUint16(at + 28, true);
    found.push({ at, name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)), local: view.getUint32(at + 42, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

/** A copy of a ZIP with numbers of one entry's records changed; offsets from the start of the directory record or the local one. */
function patched(bytes: Uint8Array, name: string, change: (view: DataView, at: number, local: number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const entry = directory(copy).find((each) => each.name === name);
  if (entry === undefined) throw new Error(`no entry ${name}`);
  change(new DataView(copy.buffer), entry.at, entry.local);
  return copy;
}

const MAIN = 'word/document.xml';

describe('files that are no Word document', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['an Excel workbook', { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }, /Excel workbook \(\.xlsx\); save it as a Word document/],
    ['a PowerPoint presentation', { '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }, /PowerPoint/],
    ['an OpenDocument text', { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }, /OpenDocument/],
    ['a book', { mimetype: 'application/epub+zip', 'META-INF/container.xml': '<x/>' }, /EPUB/],
    ['a plain ZIP archive', { 'readme.txt': 'xin chào' }, /ZIP archive and no document/],
  ])('%s', async (_name, files, words) => {
    expect(await outcome(zip(files))).toEqual(failsWith('unsupported-format', words));
  });

  it('an empty ZIP archive', async () => {
    expect(await outcome(zipSync({}))).toEqual(failsWith('unsupported-format'));
  });

  it('chance bytes of a ZIP in a text leave it a text', async () => {
    expect(await outcome(strToU8(`Báo cáo PK\x05\x06 ${'x'.repeat(300)}`))).toHaveLength(1);
  });
});

describe('damaged packages', () => {
  it.each<[string, Record<string, string>]>([
    ['no main part', without(MAIN)],
    ['no main part, relationships that name another', { ...without(MAIN), '_rels/.rels': relationships([['d', 'officeDocument', 'word/gone.xml']]) }],
    ['another main part', withBody('<html><body>BÁO CÁO</body></html>')],
    ['an empty main part', withBody('')],
    ['a main part that is no XML', withBody('BÁO CÁO')],
    ['an element that is not closed', withBody(`<w:document ${NAMESPACES}><w:body>${p('Một')}</w:document>`)],
    ['a prefix that nobody declared', withBody('<w:document><w:body><w:p/></w:body></w:document>')],
    ['an unknown entity', withBody(`<w:document ${NAMESPACES}><w:body><w:p><w:r><w:t>&cong;</w:t></w:r></w:p></w:body></w:document>`)],
    ['broken styles', { ...packageOf(p('Một'), { styles: '<w:style>' }) }],
  ])('%s', async (_name, files) => {
    expect(await outcome(zip(files))).toEqual(failsWith('damaged'));
  });

  it('a text that is not in UTF-8', async () => {
    const bytes = strToU8(sample[MAIN] ?? '');
    bytes[bytes.indexOf(0xe1)] = 0xff;
    expect(await outcome(zip({ ...sample, [MAIN]: bytes }))).toEqual(failsWith('damaged', /UTF-8/));
  });

  it('cut off anywhere: an error, never a wrong text', async () => {
    const bytes = zip(sample);
    for (let length = 4; length < bytes.length; length += 7) expect(await outcome(bytes.subarray(0, length))).toEqual(failsWith('damaged'));
  });

  it('a changed byte: the same text, or an error, never another text', async () => {
    const bytes = zip(packageOf(p('Tổng số 8903 hồ sơ, trong đó 12 hồ sơ kỳ trước')));
    const whole = await outcome(bytes);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const copy = Uint8Array.from(bytes);
        copy[at] = (copy[at] ?? 0) ^ by;
        const found = await outcome(copy);
        if (Array.isArray(found) && copy[0] === 0x50 && copy[1] === 0x4b) expect(found).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  it('two parts of one name', async () => {
    const other = '../word/document.xml'.slice(3).replace('document', 'docuxent');
    const bytes = zip({ ...sample, [other]: 'x' });
    const name = strToU8(MAIN);
    const twice = patched(bytes, other, (view, at, local) => {
      for (const [offset, byte] of name.entries()) {
        view.setUint8(at + 46 + offset, byte);
        view.setUint8(local + 30 + offset, byte);
      }
    });
    expect(await outcome(twice)).toEqual(failsWith('damaged', /2 parts named/));
  });

  it('names that climb out of the archive are no parts; names with a leading slash or backslashes are', async () => {
    const { [MAIN]: main = '', ...rest } = sample;
    expect(await outcome(zip({ ...rest, '../word/document.xml': main }))).toEqual(failsWith('damaged', /lacks its main part/));
    expect(await outcome(zip({ ...sample, '../../etc/x': 'y', '/abs': 'z' }))).toEqual(['Một', 'Hai']);
    expect(await outcome(zip({ ...rest, '/word/document.xml': main }))).toEqual(['Một', 'Hai']);
    expect(await outcome(zip({ ...rest, 'word\\document.xml': main }))).toEqual(['Một', 'Hai']);
  });

  it('styles based on each other, lists that name each other in a ring, lists that are not there', async () => {
    const based = (id: string, on: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${on}"/></w:style>`;
    const list = (id: string, num: number) =>
      `<w:style w:type="numbering" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="${num}"/></w:numPr></w:pPr></w:style>`;
    const styles = based('A', 'B') + based('B', 'A') + based('C', 'C') + list('L1', 2) + list('L2', 1);
    const linked = (id: number, style: string) => `<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="${style}"/></w:abstractNum>`;
    const num = (id: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
    const numbering = linked(1, 'L1') + linked(2, 'L2') + num(1) + num(2) + num(3);
    const item = (id: string) => p(`mục ${id}`, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);
    const body = p('a', '<w:pStyle w:val="A"/>') + p('c', '<w:pStyle w:val="C"/>') + ['1', '2', '3', '9', '-1', 'x'].map(item).join('');
    expect(await linesOf(body, { styles, numbering })).toEqual(['a', 'c', 'mục 1', 'mục 2', 'mục 3', 'mục 9', 'mục -1', 'mục x']);
  });
});

describe('documents made to exhaust', () => {
  it('a document type with entities', async () => {
    const lol = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const xml = `<?xml version="1.0"?>${lol}<w:document ${NAMESPACES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    expect(await outcome(zip(withBody(xml)))).toEqual(failsWith('damaged', /document type/));
  });

  it('a document type that names a file', async () => {
    const xml = `<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document ${NAMESPACES}><w:body/></w:document>`;
    expect(await outcome(zip(withBody(xml)))).toEqual(failsWith('damaged', /document type/));
  });

  it.each<[string, string, string]>([
    ['elements', '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
    ['tables', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ['text boxes', '<w:p><w:r><w:pict><v:textbox><w:txbxContent>', '</w:txbxContent></v:textbox></w:pict></w:r></w:p>'],
  ])('%s in each other, 200,000 times', async (_name, open, close) => {
    const xml = `<w:document ${NAMESPACES}><w:body>${open.repeat(200_000)}${close.repeat(200_000)}</w:body></w:document>`;
    expect(await outcome(zip(withBody(xml)))).toEqual(failsWith('too-large'));
  });

  it('tables in each other as deep as is read', async () => {
    const deep = 40;
    const open = '<w:tbl><w:tr><w:tc>';
    const xml = `${open.repeat(deep)}${p('đáy')}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`;
    const { blocks } = await readBytes(docx(xml));
    expect(blocks).toHaveLength(1);
  });

  it('a part that packs too well', async () => {
    expect(await outcome(zip(withBody(`<w:document ${NAMESPACES}>${' '.repeat(40_000_000)}</w:document>`)))).toEqual(failsWith('too-large', /times its size/));
  });

  it('a part that is too large, by what the directory says', async () => {
    const bytes = patched(zip(sample), MAIN, (view, at) => view.setUint32(at + 24, 100_000_000, true));
    expect(await outcome(bytes)).toEqual(failsWith('too-large'));
  });

  it('parts that are too large together, by what the directory says', async () => {
    const files = { ...sample, 'word/media/a.bin': 'x', 'word/media/b.bin': 'x' };
    const swollen = (bytes: Uint8Array, name: string) => patched(bytes, name, (view, at) => view.setUint32(at + 24, 200_000_000, true));
    expect(await outcome(swollen(swollen(zip(files), 'word/media/a.bin'), 'word/media/b.bin'))).toEqual(failsWith('too-large', /unpacks to 400/));
  });

  it('a size that lies: more is in the part than the directory says', async () => {
    const huge = zip(withBody(`<w:document ${NAMESPACES}>${' '.repeat(70_000_000)}</w:document>`));
    expect(await outcome(patched(huge, MAIN, (view, at) => view.setUint32(at + 24, 500, true)))).toEqual(failsWith('too-large', /more than the/));
    expect(await outcome(patched(zip(sample), MAIN, (view, at) => view.setUint32(at + 24, 500, true)))).toEqual(failsWith('damaged', /directory says/));
  });

  it('too many entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`word/media/${at}.txt`, 'x']));
    expect(await outcome(zip({ ...sample, ...many }))).toEqual(failsWith('too-large', /parts/));
  });

  it('too many cells', async () => {
    const row = `<w:tr>${'<w:tc/>'.repeat(500)}</w:tr>`;
    expect(await outcome(docx(`<w:tbl>${row.repeat(1_001)}</w:tbl>`))).toEqual(failsWith('too-large', /cells/));
  });

  it.each<[string, string]>([
    ['a row of very many cells over very many of one', `<w:tbl><w:tr>${'<w:tc/>'.repeat(60_000)}</w:tr>${'<w:tr><w:tc/></w:tr>'.repeat(60_000)}</w:tbl>`],
  ])('%s', async (_name, xml) => {
    expect(await outcome(docx(xml))).toEqual(failsWith('too-large', /cells/));
  });

  it('very many fields, notes, raised digits and signs in one paragraph, each in the next', async () => {
    const many = 15_000;
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const fields = `${(mark('begin') + mark('separate')).repeat(many)}${'<w:r><w:t>x</w:t></w:r>'.repeat(many)}${mark('end').repeat(many)}`;
    // a line may not be too long: where many are read as one, a break parts them now and then
    const lines = (run: string) => `${run.repeat(1_000)}<w:r><w:br/></w:r>`.repeat(many / 1_000);
    const notes = lines('<w:r><w:t xml:space="preserve">hồ sơ </w:t><w:footnoteReference w:id="1"/></w:r>');
    const raised = lines('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>m</w:t></w:r>');
    const signs = Array.from({ length: many }, (_, at) => `<w:r><w:sym w:font="F${at}" w:char="F041"/></w:r>`).join('');
    const { blocks, notes: told } = await readBytes(docx(`<w:p>${fields}</w:p><w:p>${notes}</w:p><w:p>${raised}</w:p><w:p>${signs}</w:p>`));
    const begins = new Set(textsOf(blocks).map((block) => block.text.slice(0, 8).replace(/[¹²³⁴⁵⁶⁷⁸⁹⁰].*/, '')));
    expect([...begins]).toEqual(['xxxxxxxx', 'hồ sơ', '']);
    expect(told.length).toBeGreaterThan(0);
  }, 30_000);

  it('too many paragraphs', async () => {
    expect(await outcome(docx('<w:p/>'.repeat(100_001)))).toEqual(failsWith('too-large', /paragraphs/));
  });

  it('too many lines in one paragraph', async () => {
    expect(await outcome(docx(`<w:p><w:r>${'<w:t>1</w:t><w:br/>'.repeat(20_000)}</w:r></w:p>`))).toHaveLength(20_000);
    expect(await outcome(docx(`<w:p><w:r>${'<w:br/>'.repeat(500_000)}</w:r></w:p>`))).toEqual(failsWith('too-large', /paragraphs/));
  }, 30_000);

  it('a line too long for any report, and too many letters', async () => {
    expect(await outcome(docx(p('a'.repeat(50_001))))).toEqual(failsWith('not-a-report', /line/));
    expect(await outcome(docx(p('a'.repeat(50_000)).repeat(161)))).toEqual(failsWith('too-large', /characters/));
  });

  it.each(['del', 'vanish'])(
    'very many paragraphs whose ends are gone (%s) run into one',
    async (gone) => {
      const one = `<w:p><w:pPr><w:rPr><w:${gone}/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`;
      expect(await outcome(docx(`${one.repeat(20_000)}${p('end')}`))).toEqual([`${'x'.repeat(20_000)}end`]);
    },
    30_000,
  );

  it('spans without end', async () => {
    const row = '<w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr>';
    expect(await outcome(docx(`${p('a')}<w:tbl>${row.repeat(50)}</w:tbl>`))).toEqual(['a']);
  });

  it('a field that never ends keeps its text', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    expect(await linesOf(`<w:p>${mark('begin')}<w:r><w:t>một</w:t></w:r></w:p>${p('hai')}<w:p>${mark('separate')}</w:p>${p('ba')}`)).toEqual([
      'một',
      'hai',
      'ba',
    ]);
  });
});

describe('elements in any order', () => {
  const NAMES =
    'w:p w:p w:p w:r w:r w:t w:t w:tbl w:tr w:tc w:sdt w:sdtContent w:ins w:del w:pPr w:rPr w:tcPr w:trPr w:tblPr w:numPr w:ilvl w:numId w:vMerge w:gridSpan w:gridBefore ' +
    'w:hMerge w:br w:tab w:sym w:fldChar w:instrText w:footnoteReference w:endnoteReference w:pict w:drawing w:txbxContent w:sectPr w:vanish w:pStyle w:rStyle w:moveFrom ' +
    'w:lastRenderedPageBreak w:pageBreakBefore w:tblBorders w:insideH m:oMath m:f m:num m:t mc:AlternateContent mc:Choice mc:Fallback w:ruby w:rubyBase w:altChunk x';
  const VALUES = [
    '',
    '0',
    '1',
    '2',
    '-1',
    '99',
    'x',
    'continue',
    'restart',
    'begin',
    'separate',
    'end',
    'page',
    'A',
    'true',
    'single',
    'nil',
    'superscript',
    'F0FC',
    'Wingdings',
  ];
  const ATTRIBUTES = ['w:val', 'w:type', 'w:fldCharType', 'w:id', 'w:font', 'w:char', 'w:vMerge', 'w:customMarkFollows'];
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc
      .record({
        name: fc.constantFrom(...NAMES.split(' ')),
        attributes: fc.dictionary(fc.constantFrom(...ATTRIBUTES), fc.constantFrom(...VALUES), { maxKeys: 2 }),
        children: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, fc.constant([]), fc.array(tie('node'), { maxLength: 5 })),
        text: fc.constantFrom('', 'Số', '12'),
      })
      .map(({ name, attributes, children, text }) => {
        const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
        return `<${name}${told.join('')}>${text}${children.join('')}</${name}>`;
      }),
  })).node;

  it('end in blocks or in a code, in the body, in styles, lists and notes', async () => {
    let blocks = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 8 }), tree, tree, async (body, part, other) => {
        const styles = `<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/>${part}</w:style>${other}`;
        const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">${part}</w:lvl>${other}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/>${part}</w:num>`;
        const footnotes = `<w:footnote w:id="1">${part}</w:footnote>${other}`;
        const found = await outcome(docx(p('a') + body.join(''), { styles, numbering, footnotes, endnotes: footnotes, settings: part }));
        if (Array.isArray(found)) blocks += found.length;
        else expect(['empty-file', 'no-text-layer', 'too-large']).toContain(found.code);
      }),
      { numRuns: 300 },
    );
    expect(blocks).toBeGreaterThan(300);
  });
});

describe('ways of packing', () => {
  it('a part locked with a password', async () => {
    const bytes = patched(zip(sample), MAIN, (view, at) => view.setUint16(at + 8, 1, true));
    expect(await outcome(bytes)).toEqual(failsWith('encrypted', /password/));
  });

  it('a part packed in an unknown way', async () => {
    const bytes = patched(zip(sample), MAIN, (view, at) => view.setUint16(at + 10, 93, true));
    expect(await outcome(bytes)).toEqual(failsWith('unsupported-format', /93/));
  });

  it('a part that is not packed', async () => {
    const files = Object.fromEntries(Object.entries(sample).map(([name, text]) => [name, strToU8(text)]));
    expect(await outcome(zipSync(files, { level: 0 }))).toEqual(['Một', 'Hai']);
  });

  it('bytes before the archive, and after it', async () => {
    const bytes = zip(sample);
    const before = new Uint8Array(1_000 + bytes.length).fill(0x20);
    before.set(bytes, 1_000);
    expect(await outcome(before)).toEqual(['Một', 'Hai']);
    const after = new Uint8Array(bytes.length + 100);
    after.set(bytes);
    expect(await outcome(after)).toEqual(['Một', 'Hai']);
  });

  it('ZIP64', async () => {
    expect(await outcome(asZip64(zip(sample)))).toEqual(['Một', 'Hai']);
  });
});

/** The same archive with its directory's end in the ZIP64 form (APPNOTE 4.3.14, 4.3.15). */
function asZip64(bytes: Uint8Array): Uint8Array {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const [count, size, offset] = [from.getUint16(end + 10, true), from.getUint32(end + 12, true), from.getUint32(end + 16, true)];
  const result = new Uint8Array(bytes.length + 56 + 20);
  result.set(bytes.subarray(0, end));
  const view = new DataView(result.buffer);
  view.setUint32(end, 0x06064b50, true);
  view.setBigUint64(end + 4, 44n, true);
  view.setBigUint64(end + 24, BigInt(count), true);
  view.setBigUint64(end + 32, BigInt(count), true);
  view.setBigUint64(end + 40, BigInt(size), true);
  view.setBigUint64(end + 48, BigInt(offset), true);
  view.setUint32(end + 56, 0x07064b50, true);
  view.setBigUint64(end + 64, BigInt(end), true);
  view.setUint32(end + 72, 1, true);
  result.set(bytes.subarray(end), end + 76);
  view.setUint16(end + 76 + 8, 0xffff, true);
  view.setUint16(end + 76 + 10, 0xffff, true);
  view.setUint32(end + 76 + 12, 0xffffffff, true);
  view.setUint32(end + 76 + 16, 0xffffffff, true);
  return result;
}
