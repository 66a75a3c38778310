import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { getResolvedPDFJS } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/block.js';
import { openPdf } from '../../../src/readers/pdf/open.js';
import { OPERATOR } from '../../../src/readers/pdf/operators.js';
import { readPdf } from '../../../src/readers/pdf/read.js';
import { onePage } from './raw.js';

const FOLDERS = ['pdf', 'pdf-traits'].map((name) => new URL(`../../../fixtures/${name}/`, import.meta.url)).filter((folder) => existsSync(folder));
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => ({ name, path: new URL(name, folder) })),
);

/** How often each character stands in a text, white space and what prints nothing left out. */
function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize('NFC').replace(/[\s\u00ad\u200b]/g, '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** "Chỉ 2 → 1": what one text has more often, or less, than another. */
function difference(one: Map<string, number>, other: Map<string, number>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((letter) => {
    const [a, b] = [one.get(letter) ?? 0, other.get(letter) ?? 0];
    return a === b ? [] : [`${letter} ${a} → ${b}`];
  });
}

describe('nothing is lost', () => {
  it('has files to look at', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(11);
  });

  it.each(FILES.map(({ name, path }) => [name, path] as const))('%s: each letter of pdf-parse stands in the words once', async (name, path) => {
    const bytes = readFileSync(path);
    const pdf = await openPdf(bytes);
    // after pdf.js is loaded with what Node has, so that both read with the same
    const { PDFParse } = await import('pdf-parse');
    const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
    const witness = await parser.getText({ pageJoiner: '' });
    await parser.destroy();
    expect(pdf.pages).toBe(witness.pages.length);
    for (const { num, text } of witness.pages) {
      const { words } = await pdf.page(num);
      const ours = letters(words.map((word) => word.text).join(''));
      const said = letters(text);
      // what is drawn twice over itself is one word to us and two to the witness
      if (name.startsWith('drawn-twice')) for (const [letter, count] of said) said.set(letter, count / 2);
      expect(difference(said, ours), `page ${num}`).toEqual([]);
    }
    await pdf.close();
  });
});

/** What blocks print, cells and the marks of notes too; raised digits as the digits that they are. */
function printed(blocks: readonly Block[]): string {
  const text = blocks
    .map((block) =>
      block.kind === 'text' ? `${block.mark ?? ''}${block.text}` : block.grid.rows.map((row) => row.cells.map((cell) => cell.text).join('')).join(''),
    )
    .join('');
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
}

describe('nothing is lost between words and blocks', () => {
  it.each(FILES.map(({ name, path }) => [name, path] as const))('%s: each letter of its words stands in the blocks once', async (_name, path) => {
    const bytes = readFileSync(path);
    const pdf = await openPdf(bytes);
    const words: string[] = [];
    for (let number = 1; number <= pdf.pages; number++) words.push(...(await pdf.page(number)).words.map((word) => word.text));
    await pdf.close();
    const { blocks } = await readPdf(bytes);
    const plain = words.join('').replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
    expect(difference(letters(plain), letters(printed(blocks)))).toEqual([]);
  });
});

describe('the operator list', () => {
  it('has the numbers that are written down here', async () => {
    await (await openPdf(onePage({ content: '' }))).close();
    const { OPS } = await getResolvedPDFJS();
    expect(OPERATOR).toEqual(Object.fromEntries(Object.keys(OPERATOR).map((name) => [name, OPS[name as keyof typeof OPS]])));
  });

  it('is whole: unpdf’s own pdf.js leaves out what follows the first path on Node 20', async () => {
    const content = Array.from({ length: 3000 }, (_, at) => {
      const [x, y] = [(at % 12) * 48, Math.floor(at / 12) * 3];
      return `${x} ${y} m ${x + 40} ${y} l S BT /F1 8 Tf 1 0 0 1 ${x} ${y} Tm (w${at}) Tj ET`;
    }).join('\n');
    const pdf = await openPdf(onePage({ content }));
    const { words } = await pdf.page(1);
    await pdf.close();
    expect(new Set(words.map(({ text }) => text)).size).toBe(3000);
  });
});
