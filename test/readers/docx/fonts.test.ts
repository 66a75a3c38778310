import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/readers/read.js';
import { docx, p, packageOf, relationships, zip } from './write.js';

const fonts = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const encoding = async (body: string, styles = '') => (await readBytes(docx(body, { styles }))).encoding;

describe('the font of a run tells an old encoding', () => {
  it('of its own', async () => {
    expect(await encoding(p('Times', '', fonts('Times New Roman')))).toBeNull();
    expect(await encoding(p('ABC', '', fonts('.VnTime')))).toBe('tcvn3');
    expect(await encoding(p('ABC', '', fonts('.VnTimeH')))).toBe('tcvn3');
    expect(await encoding(p('ABC', '', fonts('VNI-Times')))).toBe('vni');
  });

  it('for the letters that are not ASCII, where the two differ', async () => {
    expect(await encoding(p('ABC', '', '<w:rFonts w:ascii="Arial" w:hAnsi=".VnArial"/>'))).toBe('tcvn3');
    expect(await encoding(p('ABC', '', '<w:rFonts w:ascii=".VnArial"/>'))).toBe('tcvn3');
  });

  it('by the styles of run and paragraph, and what they are based on; the nearest holds', async () => {
    const style = (type: string, id: string, font: string, based = '') =>
      `<w:style w:type="${type}" w:styleId="${id}">${based === '' ? '' : `<w:basedOn w:val="${based}"/>`}${font === '' ? '' : `<w:rPr>${fonts(font)}</w:rPr>`}</w:style>`;
    const styles =
      style('paragraph', 'P', '.VnTime') + style('paragraph', 'Q', '', 'P') + style('character', 'C', 'VNI-Times') + style('character', 'D', 'Arial');
    expect(await encoding(p('a', '<w:pStyle w:val="Q"/>'), styles)).toBe('tcvn3');
    expect(await encoding(p('a', '<w:pStyle w:val="Q"/>', '<w:rStyle w:val="C"/>'), styles)).toBe('vni');
    expect(await encoding(p('a', '<w:pStyle w:val="Q"/>', '<w:rStyle w:val="D"/>'), styles)).toBeNull();
    expect(await encoding(p('a', '<w:pStyle w:val="Q"/>', fonts('Arial')), styles)).toBeNull();
  });

  it("by the document's defaults, and the default paragraph style", async () => {
    expect(await encoding(p('a'), `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>`)).toBe('tcvn3');
    expect(await encoding(p('a'), `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>${fonts('VNI-Times')}</w:rPr></w:style>`)).toBe('vni');
  });

  it('by the theme, which goes before a name', async () => {
    const theme = (font: string) =>
      `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="${font}"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;
    const files = (font: string) => ({
      ...packageOf(p('a', '', '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:ascii="Arial" w:hAnsi="Arial"/>')),
      'word/theme/theme1.xml': theme(font),
      'word/_rels/document.xml.rels': relationships([['t', 'theme', 'theme/theme1.xml']]),
    });
    expect((await readBytes(zip(files('.VnTime')))).encoding).toBe('tcvn3');
    expect((await readBytes(zip(files('Calibri')))).encoding).toBeNull();
  });

  it('is of most runs where there are several, and of none that is hidden', async () => {
    expect(await encoding(p('a', '', fonts('.VnTime')) + p('b', '', fonts('VNI-Times')) + p('c', '', fonts('VNI-Times')))).toBe('vni');
    expect(await encoding(`${p('x')}${p('a', '', `${fonts('.VnTime')}<w:vanish/>`)}`)).toBeNull();
  });
});
