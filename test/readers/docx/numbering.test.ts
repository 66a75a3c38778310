import { describe, expect, it } from 'vitest';
import { gridsOf, linesOf, p, read } from './write.js';

/** A level of a list; what is not given is as Word writes it. */
const level = (index: number, format: string, text: string, more = '', start = 1) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, overrides = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const startOver = (index: number, start: number) => `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const item = (text: string, id: number, index = 0) => p(text, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${id}"/></w:numPr>`);
const style = (id: string, inner: string, based = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based === '' ? '' : `<w:basedOn w:val="${based}"/>`}<w:pPr>${inner}</w:pPr></w:style>`;
const styled = (text: string, id: string, more = '') => p(text, `<w:pStyle w:val="${id}"/>${more}`);

const bullet = (text: string, font = '') =>
  `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${text}"/>${font === '' ? '' : `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`}</w:lvl>`;
const one = (lvl: string) => abstract(0, lvl) + num(1, 0);

describe('automatic numbers', () => {
  it('begin anew where a list says so, and are bound to styles', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.', '<w:pStyle w:val="H1"/>'), level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="H2"/>')) +
      num(1, 0) +
      num(2, 0, startOver(0, 5));
    const styles = style('H1', '<w:numPr><w:numId w:val="1"/></w:numPr>') + style('H2', '', 'H1');
    const body = styled('A', 'H1') + styled('b', 'H2') + item('C', 2) + styled('d', 'H2') + styled('E', 'H1');
    expect(await linesOf(body, { numbering, styles })).toEqual(['1. A', '1.1. b', '5. C', '5.1. d', '6. E']);
  });

  it('count over levels', async () => {
    const numbering = abstract(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%2.'), level(2, 'lowerLetter', '%3)')) + num(1, 0);
    const body = item('A', 1) + item('b', 1, 1) + item('c', 1, 2) + item('d', 1, 2) + item('e', 1, 1) + item('F', 1) + item('g', 1, 1);
    expect(await linesOf(body, { numbering })).toEqual(['I. A', '1. b', 'a) c', 'b) d', '2. e', 'II. F', '1. g']);
  });

  it.each<[string, number, string]>([
    ['decimal', 12, '12'],
    ['upperRoman', 49, 'XLIX'],
    ['lowerRoman', 4, 'iv'],
    ['upperLetter', 28, 'BB'],
    ['lowerLetter', 26, 'z'],
    ['lowerLetter', 53, 'aaa'],
    ['decimalZero', 7, '07'],
    ['decimalZero', 12, '12'],
    ['ordinal', 22, '22nd'],
    ['ordinal', 113, '113th'],
    ['decimalEnclosedCircle', 3, '③'],
    ['numberInDash', 5, '- 5 -'],
    ['somethingNew', 5, '5'],
  ])('%s %i', async (format, start, printed) => {
    expect(await linesOf(item('x', 1), { numbering: one(level(0, format, '%1', '', start)) })).toEqual([`${printed} x`]);
  });

  it('without a number print the text of their level only', async () => {
    expect(await linesOf(item('x', 1), { numbering: one(level(0, 'none', 'Điều')) })).toEqual(['Điều x']);
    expect(await linesOf(item('x', 1), { numbering: one(level(0, 'none', '')) })).toEqual(['x']);
  });

  it('with zeros before them, which newer versions write as a choice', async () => {
    const custom =
      '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>';
    expect(await linesOf(item('x', 1), { numbering: one(custom) })).toEqual(['007 x']);
  });

  it.each<[string, string]>([
    ['<w:suff w:val="tab"/>', 'Điều 1. x'],
    ['<w:suff w:val="space"/>', 'Điều 1. x'],
    ['<w:suff w:val="nothing"/>', 'Điều 1.x'],
  ])('are parted from the text: %s', async (suffix, printed) => {
    expect(await linesOf(item('x', 1), { numbering: one(level(0, 'decimal', 'Điều %1.', suffix)) })).toEqual([printed]);
  });

  it('stand alone where the paragraph is empty', async () => {
    const numbering = one(level(0, 'decimal', '%1.'));
    const cell = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    const row = (text: string) => `<w:tr><w:tc>${cell}</w:tc><w:tc>${p(text)}</w:tc></w:tr>`;
    const { blocks } = await read(`<w:tbl>${row('a')}${row('b')}</w:tbl>`, { numbering });
    expect(gridsOf(blocks)[0]?.grid.rows.map((each) => each.cells.map((one) => one.text))).toEqual([
      ['1.', 'a'],
      ['2.', 'b'],
    ]);
  });

  it('of covered cells count, and are not printed, as in LibreOffice', async () => {
    const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    const row = (merge: string) => `<w:tr><w:tc><w:tcPr>${merge}</w:tcPr>${numbered}</w:tc><w:tc>${p('x')}</w:tc></w:tr>`;
    const { blocks } = await read(`<w:tbl>${row('<w:vMerge w:val="restart"/>')}${row('<w:vMerge/>')}${row('')}</w:tbl>`, {
      numbering: one(level(0, 'decimal', '%1.')),
    });
    expect(gridsOf(blocks)[0]?.grid.rows.map((each) => each.cells.map((cell) => cell.text))).toEqual([['1.', 'x'], ['x'], ['3.', 'x']]);
  });

  it('are decimal on all levels where a level is legal (§17.9.4)', async () => {
    const numbering = abstract(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'), level(2, 'upperLetter', '%1.%2.%3')) + num(1, 0);
    expect(await linesOf(item('a', 1) + item('b', 1) + item('c', 1, 1) + item('d', 1, 2), { numbering })).toEqual(['I. a', 'II. b', '2.1 c', 'II.1.A d']);
  });

  it('begin anew below the level that is told, or never (§17.9.10)', async () => {
    const restart = (at: number) => `<w:lvlRestart w:val="${at}"/>`;
    const levels = (more: string) => abstract(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.'), level(2, 'lowerLetter', '%3)', more)) + num(1, 0);
    const body = item('A', 1) + item('b', 1, 1) + item('c', 1, 2) + item('d', 1, 1) + item('e', 1, 2) + item('F', 1) + item('g', 1, 1) + item('h', 1, 2);
    const marks = async (more: string) => (await linesOf(body, { numbering: levels(more) })).filter((line) => line.includes(')'));
    expect(await marks('')).toEqual(['a) c', 'a) e', 'a) h']);
    expect(await marks(restart(1))).toEqual(['a) c', 'b) e', 'a) h']);
    expect(await marks(restart(0))).toEqual(['a) c', 'b) e', 'c) h']);
  });

  it('begin again at the number that the list overrides (§17.9.26)', async () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2.')) + num(1, 0, startOver(1, 4));
    const body = item('A', 1) + item('b', 1, 1) + item('c', 1, 1) + item('D', 1) + item('e', 1, 1);
    expect(await linesOf(body, { numbering })).toEqual(['1. A', '4. b', '5. c', '2. D', '4. e']);
  });

  it('go on over lists of one abstract list, but for those that begin anew', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, startOver(0, 1)) + abstract(1, level(0, 'decimal', '%1)')) + num(4, 1);
    const body = item('a', 1) + item('b', 2) + item('c', 4) + item('d', 1) + item('e', 3) + item('f', 3) + item('g', 1);
    expect(await linesOf(body, { numbering })).toEqual(['1. a', '2. b', '1) c', '3. d', '1. e', '2. f', '3. g']);
  });

  it('have the levels that a list overrides', async () => {
    const over = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1.', '', 3)}</w:lvlOverride>`;
    expect(await linesOf(item('a', 1) + item('b', 1), { numbering: abstract(0, level(0, 'decimal', '%1.')) + num(1, 0, over) })).toEqual(['C. a', 'D. b']);
  });

  it('have the levels of a numbering style (§17.9.21)', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${level(0, 'upperLetter', '%1.')}</w:abstractNum>${num(1, 0)}${num(2, 1)}`;
    const styles = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    expect(await linesOf(item('a', 1) + item('b', 2), { numbering, styles })).toEqual(['A. a', 'B. b']);
  });

  it('are switched off by list 0, also where a style has one (§17.9.18)', async () => {
    const numbering = one(level(0, 'decimal', '%1.'));
    const styles = style('N', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') + style('Off', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'N');
    const body = styled('a', 'N') + styled('b', 'N', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('c', 'Off') + styled('d', 'N');
    expect(await linesOf(body, { numbering, styles })).toEqual(['1. a', 'b', 'c', '2. d']);
  });

  it('take level and list from paragraph and style apart', async () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)')) + num(1, 0);
    const styles = style('N', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const body = styled('a', 'N') + styled('b', 'N', '<w:numPr><w:ilvl w:val="1"/></w:numPr>');
    expect(await linesOf(body, { numbering, styles })).toEqual(['1. a', 'a) b']);
  });

  it('of the default paragraph style', async () => {
    const styles = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(await linesOf(p('a') + p('b'), { numbering: one(level(0, 'decimal', '%1.')), styles })).toEqual(['1. a', '2. b']);
  });

  it('count levels that were skipped', async () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.'), level(2, 'decimal', '%1.%2.%3.')) + num(1, 0);
    expect(await linesOf(item('a', 1, 2) + item('b', 1, 1) + item('c', 1), { numbering })).toEqual(['1.1.1. a', '1.2. b', '2. c']);
  });

  it('of deleted and hidden paragraphs do not count', async () => {
    const numbering = one(level(0, 'decimal', '%1.'));
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const deleted = `<w:p><w:pPr>${list}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`;
    const hidden = p('x', `${list}<w:rPr><w:vanish/></w:rPr>`, '<w:vanish/>');
    expect(await linesOf(item('a', 1) + deleted + hidden + item('b', 1), { numbering })).toEqual(['1. a', '2. b']);
  });

  it('are capitals where their level is', async () => {
    const numbering = one(level(0, 'lowerLetter', 'phần %1.', '').replace('</w:lvl>', '<w:rPr><w:caps/></w:rPr></w:lvl>'));
    expect(await linesOf(item('x', 1), { numbering })).toEqual(['PHẦN A. x']);
  });

  it('are hidden where their level is, and count', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.').replace('</w:lvl>', '<w:rPr><w:vanish/></w:rPr></w:lvl>'), level(1, 'decimal', '%1.%2.')) + num(1, 0);
    expect(await linesOf(item('a', 1) + item('b', 1, 1), { numbering })).toEqual(['a', '1.1. b']);
  });

  it('of notes and page headers are counted apart', async () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const footnotes = `<w:footnote w:id="1">${p('chú thích', list)}</w:footnote>`;
    const body = `${item('a', 1)}<w:p><w:r><w:t>b</w:t><w:footnoteReference w:id="1"/></w:r></w:p>${item('c', 1)}`;
    expect(await linesOf(body, { numbering: one(level(0, 'decimal', '%1.')), footnotes })).toEqual(['1. a', 'b¹', '2. c', '1. chú thích']);
  });
});

describe('bullets', () => {
  it.each<[string, string, string]>([
    ['-', '', '-'],
    ['–', '', '-'],
    ['\uf02d', 'Symbol', '-'],
    ['\uf0b7', 'Symbol', '•'],
    ['\uf0a7', 'Wingdings', '▪'],
    ['\uf0fc', 'Wingdings', '✓'],
    ['\uf0b7', 'Font riêng', '•'],
    ['+', '', '+'],
    ['o', 'Courier New', 'o'],
    ['●', '', '●'],
  ])('“%s” in “%s”', async (text, font, printed) => {
    expect(await linesOf(item('x', 1), { numbering: one(bullet(text, font)) })).toEqual([`${printed} x`]);
  });

  it('of pictures are dots', async () => {
    const picture = bullet('').replace('<w:lvlText w:val=""/>', '<w:lvlText w:val=""/><w:lvlPicBulletId w:val="0"/>');
    expect(await linesOf(item('x', 1), { numbering: one(picture) })).toEqual(['• x']);
  });
});
