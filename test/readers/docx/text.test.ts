import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/readers/read.js';
import { docx, gridsOf, linesOf, NAMESPACES, p, packageOf, r, read, relationships, textsOf, zip } from './write.js';

const para = (inner: string, properties = '') => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const complex = (instruction: string, result: string) => field('begin') + code(instruction) + field('separate') + result + field('end');
const RAISED = '<w:vertAlign w:val="superscript"/>';

describe('what is printed of a paragraph', () => {
  it.each<[string, string, string]>([
    ['runs', r('Bá') + r('o cáo'), 'Báo cáo'],
    ['NFD as NFC', r('Ba\u0301o ca\u0301o'), 'Báo cáo'],
    ['tabs', `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r>`, 'a\tb\tc'],
    [
      'a hyphen that does not break, one that is not printed',
      '<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail phối</w:t><w:softHyphen/><w:t>hợp</w:t></w:r>',
      'e-mail phốihợp',
    ],
    ['blanks at the ends of text count only where said', '<w:r><w:t xml:space="preserve"> một </w:t></w:r><w:r><w:t> hai </w:t></w:r>', ' một hai'],
    ['a hard blank', r('65\u00a0m2'), '65 m2'],
    ['links', `<w:hyperlink r:id="x">${r('baocao.vn')}</w:hyperlink>`, 'baocao.vn'],
    [
      'wraps',
      `<w:smartTag>${r('a')}</w:smartTag><w:customXml>${r('b')}</w:customXml><w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>${r('c')}</w:sdtContent></w:sdt><w:dir>${r('d')}</w:dir>`,
      'abcd',
    ],
    [
      'changes as accepted',
      `${r('a')}<w:ins>${r('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del><w:moveFrom>${r('d')}</w:moveFrom><w:moveTo>${r('e')}</w:moveTo>`,
      'abe',
    ],
    ['hidden text', r('a') + r('b', '<w:vanish/>') + r('c', '<w:vanish w:val="0"/>'), 'ac'],
    ['capitals', r('tổng số', '<w:caps/>') + r(' hồ sơ', '<w:caps w:val="false"/>'), 'TỔNG SỐ hồ sơ'],
    ['a field without its code', r('Trang ') + complex(' PAGE \\* MERGEFORMAT ', r('3')), 'Trang 3'],
    [
      'a field in the code of a field',
      complex(`IF ${field('begin')}${code('X')}${field('separate')}${r('nhánh')}${field('end')}`.replace('IF ', ''), r('kết quả')),
      'kết quả',
    ],
    ['a simple field', `<w:fldSimple w:instr="DATE">${r('01/01/2025')}</w:fldSimple>`, '01/01/2025'],
    [
      'a box to tick',
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>${code('FORMCHECKBOX')}${field('end')}${r(' Có')}`,
      '☑ Có',
    ],
    [
      'the chosen entry of a list',
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Không"/><w:listEntry w:val="Có"/></w:ddList></w:ffData></w:fldChar></w:r>${code('FORMDROPDOWN')}${field('end')}`,
      'Có',
    ],
    ['signs', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F061"/></w:r>', '✓α'],
    ['a sign of another font by its character', '<w:r><w:sym w:font="MS Gothic" w:char="2612"/></w:r>', '☒'],
    ['signs typed in their font', '<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>\uf0a8</w:t></w:r>', '🞎'],
    [
      'ruby text without its reading',
      '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>đọc</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>chữ</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      'chữ',
    ],
    [
      'a formula',
      '<m:oMath><m:f><m:num><m:r><m:t>a+1</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f><m:r><m:t>×100</m:t></m:r></m:oMath>',
      '(a+1)/b×100',
    ],
    [
      'text boxes in two forms once',
      `${r('neo')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('hộp')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('hộp')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      'neo|hộp',
    ],
    [
      'the form that has text',
      `<w:r><mc:AlternateContent><mc:Choice Requires="w16"><w:drawing/></mc:Choice><mc:Fallback><w:t>chữ</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      'chữ',
    ],
    ['comments not', `<w:commentRangeStart w:id="0"/>${r('a')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`, 'a'],
    ['line breaks', '<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t><w:cr/><w:t>ba</w:t></w:r>', 'một|hai|ba'],
    ['line ends in the file', '<w:r><w:t>một\nhai</w:t></w:r>', 'một hai'],
    ['text in a section of plain characters', '<w:r><w:t><![CDATA[5 < 6 & 7]]></w:t></w:r>', '5 < 6 & 7'],
  ])('%s', async (_name, inner, printed) => {
    expect((await linesOf(para(inner))).join('|')).toBe(printed);
  });

  it('hidden and capital by style, taken back by a run', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:caps/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="H"><w:basedOn w:val="H0"/></w:style><w:style w:type="character" w:styleId="H0"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = para(
      r('a') + r('b', '<w:caps w:val="0"/>') + r('c', '<w:rStyle w:val="H"/>') + r('d', '<w:rStyle w:val="H"/><w:vanish w:val="0"/>'),
      '<w:pStyle w:val="P"/>',
    );
    expect(await linesOf(body, { styles })).toEqual(['AbD']);
  });

  it('a paragraph whose end is deleted or hidden goes on with the next', async () => {
    const end = (name: string) => `<w:rPr><w:${name}/></w:rPr>`;
    const body =
      p('một', end('del')) +
      p(' hai') +
      p('ba', end('vanish')) +
      p(' bốn') +
      p('năm', end('del')) +
      `<w:tbl><w:tr><w:tc>${p('ô', end('del'))}</w:tc></w:tr></w:tbl>` +
      p('sáu', end('del'));
    const { blocks } = await read(body);
    expect(textsOf(blocks).map((block) => [block.text, block.place.paragraph])).toEqual([
      ['một hai', 1],
      ['ba bốn', 3],
      ['năm', 5],
      ['sáu', 6],
    ]);
    expect(gridsOf(blocks)[0]?.grid.rows[0]?.cells[0]?.text).toBe('ô');
  });

  it('signs that no letter is known for are told', async () => {
    const { blocks, notes } = await read(para(`${r('a')}<w:r><w:sym w:font="Riêng" w:char="F041"/></w:r>`));
    expect(textsOf(blocks).map((block) => block.text)).toEqual(['a']);
    expect(notes).toEqual([{ code: 'text-damaged', message: 'sign F041 of the font Riêng', place: expect.objectContaining({ paragraph: 1 }) }]);
  });

  it('parts that cannot be read are told, with their place', async () => {
    const { notes } = await read(`${p('a')}<w:altChunk r:id="x"/>${para('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>')}`);
    expect(notes.map((note) => [note.code, note.message, note.place?.paragraph])).toEqual([
      ['part-unknown', 'a document inside the document (altChunk)', 1],
      ['part-unknown', 'an embedded object (Excel.Sheet.12)', 2],
    ]);
  });
});

describe('raised digits', () => {
  it.each<[string, string]>([
    [r('năm 2025') + r('1', RAISED), 'năm 2025¹'],
    [r('hồ sơ') + r('1', RAISED) + r('2', RAISED), 'hồ sơ¹²'],
    [r('hồ sơ') + r('(1)', RAISED), 'hồ sơ(¹)'],
    [r('65 m') + r('2', RAISED), '65 m2'],
    [r('10 km') + r('2', RAISED), '10 km2'],
    [r('Đám') + r('2', RAISED), 'Đám²'],
    [r('10') + r('6', RAISED), '10⁶'],
    [r('1') + r('st', RAISED), '1st'],
    [r('CO') + r('2', '<w:vertAlign w:val="subscript"/>'), 'CO2'],
  ])('%s', async (inner, printed) => {
    expect(await linesOf(para(inner))).toEqual([printed]);
  });

  it('by a style', async () => {
    const styles = `<w:style w:type="character" w:styleId="R"><w:rPr>${RAISED}</w:rPr></w:style>`;
    expect(await linesOf(para(r('năm 2025') + r('1', '<w:rStyle w:val="R"/>')), { styles })).toEqual(['năm 2025¹']);
  });
});

describe('places, pages and blank lines', () => {
  it('counts the paragraphs and tables of the body', async () => {
    const table = (text: string) => `<w:tbl><w:tr><w:tc>${p(text)}${p('b')}</w:tc></w:tr></w:tbl>`;
    const { blocks } = await read(`${p('a')}<w:p/><w:p/>${p('d')}${table('x')}${p('e')}${table('y')}`);
    const told = blocks.map((block) =>
      block.kind === 'text' ? [block.text, block.place.paragraph, block.blanksBefore] : [block.grid.rows[0]?.cells[0]?.text, block.grid.place.cell?.table],
    );
    expect(told).toEqual([
      ['a', 1, 0],
      ['d', 4, 2],
      ['x b', 1],
      ['e', 5, 0],
      ['y b', 2],
    ]);
  });

  it('paragraphs in content controls stand at the paragraph before them', async () => {
    const { blocks } = await read(`${p('a')}<w:sdt><w:sdtContent>${p('b')}${p('c')}</w:sdtContent></w:sdt>${p('d')}`);
    expect(textsOf(blocks).map((block) => block.place.paragraph)).toEqual([1, 1, 1, 2]);
  });

  it('knows where pages begin', async () => {
    const section = (type: string) => `<w:sectPr>${type === '' ? '' : `<w:type w:val="${type}"/>`}</w:sectPr>`;
    const rendered = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const body =
      p('a') +
      p('b', '<w:pageBreakBefore/>') +
      para(`<w:r><w:br w:type="page"/></w:r>${r('c')}`) +
      para('<w:r><w:br w:type="page"/></w:r>') +
      p('d') +
      para(rendered + r('e')) +
      para(r('f') + rendered + r('g'), section('')) +
      p('h', section('continuous')) +
      p('i', section('nextPage')) +
      p('k') +
      section('continuous');
    const { blocks } = await read(body);
    const pages = textsOf(blocks)
      .filter((block) => block.pageBefore)
      .map((block) => block.text);
    expect(pages).toEqual(['b', 'c', 'd', 'e', 'i']);
  });

  it('a page break leaves no empty lines', async () => {
    const mark = '<w:r><w:br w:type="page"/></w:r>';
    const { blocks } = await read(p('a') + para(r('b') + mark) + para(mark + r('c')) + para(mark) + p('d') + para(r('e') + mark + r('g')));
    expect(textsOf(blocks).map((block) => [block.text, block.blanksBefore, block.pageBefore])).toEqual([
      ['a', 0, false],
      ['b', 0, false],
      ['c', 0, true],
      ['d', 1, true],
      ['e', 0, false],
      ['g', 0, true],
    ]);
  });

  it('a line after a soft break opens a paragraph unless it begins small', async () => {
    const { blocks } = await read(para('<w:r><w:t>Một</w:t><w:br/><w:t>Hai</w:t><w:br/><w:t>ba</w:t><w:br/><w:br/><w:t>- bốn</w:t></w:r>') + p('năm'));
    expect(textsOf(blocks).map((block) => [block.text, block.opens, block.blanksBefore, block.place.paragraph])).toEqual([
      ['Một', true, 0, 1],
      ['Hai', true, 0, 1],
      ['ba', false, 0, 1],
      ['- bốn', false, 1, 1],
      ['năm', true, 0, 2],
    ]);
  });

  it('a row in which a page begins', async () => {
    const cell = (inner: string) => `<w:tr><w:tc>${inner}</w:tc></w:tr>`;
    const rendered = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const body = `${p('a')}<w:tbl>${cell(p('1'))}${cell(para(rendered + r('2')))}${cell(para(r('3') + rendered + r('3')))}${cell(p('4') + p('4', '<w:pageBreakBefore/>'))}${cell(p('5'))}</w:tbl>`;
    expect(gridsOf((await read(body)).blocks)[0]?.grid.rows.map((row) => row.pageBefore)).toEqual([false, true, true, true, false]);
  });
});

describe('notes', () => {
  const reference = (id: number, kind = 'footnote', more = '') => `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
  const note = (id: number, kind: string, ...texts: string[]) =>
    `<w:${kind} w:id="${id}">${texts.map((text, at) => para(`${at === 0 ? `<w:r><w:${kind}Ref/></w:r>` : ''}${r(` ${text}`)}`)).join('')}</w:${kind}>`;
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('---')}</w:footnote>${note(1, 'footnote', 'Kế hoạch số 5')}${note(2, 'footnote', 'Công văn', 'dòng hai')}${note(9, 'footnote', 'Không ai gọi')}`;
  const told = async (body: string, parts = {}) =>
    textsOf((await read(body, { footnotes, ...parts })).blocks).map((block) => [block.part, block.mark, block.text.trim(), block.place.paragraph]);

  it('are marked where they hang, and stand at the end', async () => {
    expect(await told(p('đầu') + para(r('hồ sơ ') + reference(2) + r(' đã giải quyết') + reference(1) + r('.')))).toEqual([
      ['body', null, 'đầu', 1],
      ['body', null, 'hồ sơ¹ đã giải quyết².', 2],
      ['footnote', '1', 'Công văn', 2],
      ['footnote', null, 'dòng hai', 2],
      ['footnote', '2', 'Kế hoạch số 5', 2],
    ]);
  });

  it('hang in cells', async () => {
    const { blocks } = await read(`${p('a')}<w:tbl><w:tr><w:tc>${p('b')}</w:tc><w:tc>${para(r('5') + reference(1))}</w:tc></w:tr></w:tbl>`, { footnotes });
    expect(gridsOf(blocks)[0]?.grid.rows[0]?.cells[1]?.text).toBe('5¹');
    expect(textsOf(blocks).at(-1)?.place.cell).toEqual({ table: 1, row: 1, column: 2 });
  });

  it('are numbered as the document says', async () => {
    const settings = '<w:footnotePr><w:numStart w:val="3"/></w:footnotePr><w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>';
    const endnotes = note(1, 'endnote', 'Cuối');
    const body = para(r('a') + reference(1)) + para(r('b') + reference(1, 'endnote'));
    expect(await told(body, { settings, endnotes })).toEqual([
      ['body', null, 'a³', 1],
      ['body', null, 'b¹', 2],
      ['footnote', '3', 'Kế hoạch số 5', 1],
      ['footnote', '1', 'Cuối', 2],
    ]);
  });

  it('endnotes have small Roman numbers of their own', async () => {
    expect((await told(para(r('a') + reference(1, 'endnote')), { endnotes: note(1, 'endnote', 'Cuối') }))[0]?.[2]).toBe('aⁱ');
  });

  it('begin anew in a section that says so', async () => {
    const section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>';
    const body = para(r('a') + reference(1), section) + para(r('b') + reference(2)) + section;
    expect((await told(body)).slice(0, 2).map(([, , text]) => text)).toEqual(['a¹', 'b¹']);
  });

  it('have marks of the writer’s own, which do not count', async () => {
    const own = `<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>`;
    expect(await told(para(r('a') + own + r('b') + reference(2)))).toEqual([
      ['body', null, 'a*b¹', 1],
      ['footnote', '*', 'Kế hoạch số 5', 1],
      ['footnote', '1', 'Công văn', 1],
      ['footnote', null, 'dòng hai', 1],
    ]);
  });

  it('of deleted text are gone', async () => {
    expect(await told(para(`${r('a')}<w:del>${reference(1)}</w:del>${reference(2)}`))).toEqual([
      ['body', null, 'a¹', 1],
      ['footnote', '1', 'Công văn', 1],
      ['footnote', null, 'dòng hai', 1],
    ]);
  });
});

describe('page headers and footers', () => {
  const furniture = {
    h1: { kind: 'hdr' as const, xml: p('ĐẦU TRANG') + p('dòng hai') },
    h2: { kind: 'hdr' as const, xml: p('ĐẦU TRANG') },
    f1: { kind: 'ftr' as const, xml: `<w:tbl><w:tr><w:tc>${p('trái')}</w:tc><w:tc>${para(r('Trang ') + complex('PAGE', r('1')))}</w:tc></w:tr></w:tbl>` },
    first: { kind: 'hdr' as const, xml: p('chỉ trang đầu') },
  };
  const refer = (kind: string, id: string, type = 'default') => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;

  it('are told once each, at the end, where a page prints them', async () => {
    const body =
      p('a', `<w:sectPr>${refer('header', 'h1')}${refer('header', 'first', 'first')}</w:sectPr>`) +
      p('b') +
      `<w:sectPr>${refer('header', 'h2')}${refer('footer', 'f1')}</w:sectPr>`;
    const { blocks } = await read(body, { furniture });
    expect(textsOf(blocks).map((block) => `${block.part} ${block.text}`)).toEqual([
      'body a',
      'body b',
      'furniture ĐẦU TRANG',
      'furniture dòng hai',
      'furniture trái',
      'furniture Trang 1',
    ]);
  });

  it('of the first page where the section has one', async () => {
    const { blocks } = await read(`${p('a')}<w:sectPr>${refer('header', 'first', 'first')}<w:titlePg/></w:sectPr>`, { furniture });
    expect(textsOf(blocks).map((block) => block.text)).toEqual(['a', 'chỉ trang đầu']);
  });
});

describe('other programs', () => {
  it('another prefix, no styles, no lists', async () => {
    const xml =
      '<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body><ns0:p><ns0:r><ns0:rPr><ns0:vanish ns0:val="0"/></ns0:rPr><ns0:t xml:space="preserve">một </ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>';
    expect(textsOf((await readBytes(zip({ ...packageOf(''), 'word/document.xml': xml }))).blocks).map((block) => block.text)).toEqual(['một']);
  });

  it('the strict conformance class', async () => {
    const strict = (text: string) =>
      text
        .replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')
        .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const files = packageOf(p('MỤC', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), { numbering });
    const all = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strict(text)]));
    expect(textsOf((await readBytes(zip(all))).blocks).map((block) => block.text)).toEqual(['I. MỤC']);
  });

  it('a main part of another name, in UTF-16', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><w:document ${NAMESPACES}><w:body>${p('một')}</w:body></w:document>`;
    const wide = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    const files = { '[Content_Types].xml': '<Types/>', '_rels/.rels': relationships([['d', 'officeDocument', '/doc/main.xml']]), 'doc/main.xml': wide };
    expect(textsOf((await readBytes(zip(files))).blocks).map((block) => block.text)).toEqual(['một']);
  });

  it('pictures without text are no empty document', async () => {
    await expect(readBytes(docx(para('<w:r><w:drawing><wp:inline/></w:drawing></w:r>')))).rejects.toMatchObject({ code: 'no-text-layer' });
    await expect(readBytes(docx('<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'))).rejects.toMatchObject({ code: 'empty-file' });
  });
});
