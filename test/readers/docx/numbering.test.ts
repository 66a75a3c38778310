import { describe, expect, it } from 'vitest';
import { linesOf, p } from './write.js';

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
});
