import { ReadFailure } from '../../model/failure.js';
import type { Note } from '../../model/note.js';
import type { ReadBytes } from '../reader.js';
import { assemble, type TabledPage } from './blocks/assemble.js';
import { openPdf } from './open.js';
import { isPicture, type Word } from './page.js';
import { findPageTables } from './tables/find.js';

/**
 * A PDF: its pages one by one, the tables of each, then text and tables in reading order.
 * @throws ReadFailure `encrypted`, `damaged`, `too-large`, `no-text-layer`
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadBytes> {
  const pdf = await openPdf(bytes);
  try {
    const pages: TabledPage[] = [];
    const pictures: number[] = [];
    const notes: Note[] = [];
    for (let number = 1; number <= pdf.pages; number++) {
      const page = await pdf.page(number);
      if (isPicture(page)) pictures.push(number);
      // marks laid askew over a page, and what it clips away, stand in no line and no cell of it
      const clips = page.words.filter((word) => word.clipped).length * 2 < page.words.length;
      const isApart = (word: Word) => word.askew || (clips && word.clipped);
      const upright = { ...page, words: page.words.filter((word) => !isApart(word)) };
      const { tables, rest } = findPageTables(upright);
      pages.push({ page: upright, tables, rest, marks: page.words.filter(isApart) });
    }
    if (pages.every(({ page }) => page.words.length === 0)) {
      throw new ReadFailure(
        'no-text-layer',
        `${pageList(pictures.length > 0 ? pictures : pages.map(({ page }) => page.number))} hold pictures and no text; run OCR on the file first`,
      );
    }
    if (pictures.length > 0) notes.push({ code: 'no-text-layer', message: pageList(pictures), place: null });
    return { blocks: assemble(pages), format: 'pdf', encoding: null, pages: pdf.pages, notes };
  } finally {
    await pdf.close();
  }
}

/** "pages 2–4, 7" */
function pageList(numbers: readonly number[]): string {
  const runs: Array<[number, number]> = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return `pages ${runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')}`;
}
