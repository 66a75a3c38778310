import { ReadFailure } from '../../model/failure.js';
import type { Note } from '../../model/note.js';
import { legacyByFont } from '../../text/legacy.js';
import type { ReadBytes } from '../reader.js';
import { assemble, type TabledPage } from './blocks/assemble.js';
import { boxPlace } from './blocks/places.js';
import { openPdf } from './open.js';
import { type DrawnPage, isPicture, type Page, type Word } from './page.js';
import { type Disagreement, findPageTables } from './tables/find.js';

/** A line longer than this is none of a report. */
const LONGEST_LINE = 50_000;

/**
 * A PDF: its pages one by one, the tables of each, then text and tables in reading order.
 * @throws ReadFailure `encrypted`, `damaged`, `too-large`, `no-text-layer`, `not-a-report`
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadBytes> {
  const pdf = await openPdf(bytes);
  try {
    const pages: TabledPage[] = [];
    const pictures: number[] = [];
    const notes: Note[] = [];
    const fonts = new Set<string>();
    for (let number = 1; number <= pdf.pages; number++) {
      const page = await pdf.page(number);
      if (isPicture(page)) pictures.push(number);
      for (const { font } of page.words) fonts.add(font);
      const apart = wordsApart(page);
      const upright: Page = { ...page, words: page.words.filter((word) => !apart.has(word)) };
      const { tables, rest, disagreements } = findPageTables(upright);
      pages.push({ page: upright, tables, rest, marks: [...apart] });
      notes.push(...soundnessNotes(page), ...disagreements.flatMap((each) => disagreementNote(number, tables, each)));
    }
    if (pictures.length === pages.length || pages.every(({ page }) => page.words.length === 0)) {
      const blank = pictures.length > 0 ? pictures : pages.map(({ page }) => page.number);
      throw new ReadFailure('no-text-layer', `${pageList(blank)}: pictures without text; run OCR on the file first`);
    }
    if (pictures.length > 0) notes.unshift({ code: 'no-text-layer', message: pageList(pictures), place: null });
    const blocks = assemble(pages);
    const longest = blocks.reduce((most, block) => Math.max(most, block.kind === 'text' ? block.text.length : 0), 0);
    if (longest > LONGEST_LINE) throw new ReadFailure('not-a-report', `a line of ${longest} characters is no line of a report`);
    return { blocks, format: 'pdf', encoding: encodingOf(fonts), pages: pdf.pages, notes };
  } finally {
    await pdf.close();
  }
}

/** Marks laid askew over a page, what signatures show, and what the page clips away, stand in no line and no cell of it. */
function wordsApart({ words }: Page): Set<Word> {
  const clipped = words.filter((word) => word.clipped);
  // a page that seems to clip most of itself clips in a way that is not understood here
  const clips = clipped.length * 2 < words.length;
  return new Set(words.filter((word) => word.askew || word.signature || (clips && word.clipped)));
}

function soundnessNotes({ number, damaged, repaired, width, height }: DrawnPage): Note[] {
  const place = boxPlace(number, { left: 0, top: 0, right: width, bottom: height });
  return [
    ...(damaged > 0 ? [{ code: 'text-damaged' as const, message: String(damaged), place }] : []),
    ...(repaired > 0 ? [{ code: 'text-repaired' as const, message: String(repaired), place }] : []),
  ];
}

function disagreementNote(page: number, tables: TabledPage['tables'], { table, row, ruled, aligned }: Disagreement): Note[] {
  const box = tables[table]?.rows[row];
  return box === undefined ? [] : [{ code: 'readings-differ', message: `${ruled} | ${aligned}`, place: boxPlace(page, box) }];
}

/** The old encoding that its fonts name, if any does. */
function encodingOf(fonts: ReadonlySet<string>): string | null {
  const encodings = [...fonts].map(legacyByFont).filter((encoding) => encoding !== null);
  if (encodings.length === 0) return null;
  return encodings.some((encoding) => encoding !== 'vni') ? 'tcvn3' : 'vni';
}

/** "page 7", "pages 2–4, 7" */
function pageList(numbers: readonly number[]): string {
  const runs: Array<[number, number]> = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return `${numbers.length === 1 ? 'page' : 'pages'} ${runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')}`;
}
