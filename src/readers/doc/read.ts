import type { Block } from '../../model/block.js';
import { ReadFailure } from '../../model/failure.js';
import { restoreLegacy } from '../../text/legacy/recognise.js';
import type { LegacyEncoding } from '../../text/legacy.js';
import { raiseDigits } from '../../text/raised.js';
import type { ReadBytes } from '../reader.js';
import { toBlocks } from './blocks.js';
import { openCompound } from './compound.js';
import { readWordFile } from './header.js';
import { readNotes, type WordNote } from './notes.js';
import { type Paragraph, readParagraphs, type Source } from './paragraphs.js';
import { readPieces } from './pieces.js';
import { readFormatting } from './properties.js';

/** A paragraph longer than this is none of a report. */
const LONGEST_LINE = 50_000;

/** Other files in the same container, by a part that only they have. */
const OTHERS: ReadonlyArray<{ part: RegExp; name: string }> = [
  { part: /^(?:Workbook|Book)$/, name: 'an old Excel workbook (.xls); save the report as .docx, or the table as text' },
  { part: /^PowerPoint Document$/, name: 'an old PowerPoint presentation (.ppt); save its text as .docx' },
  { part: /^__(?:substg1|properties_version1)/, name: 'an Outlook message (.msg); save the attached report by itself' },
  { part: /^VisioDocument$/, name: 'a Visio drawing (.vsd)' },
];

/**
 * Word 97–2003 (.doc), read by [MS-DOC] itself and not through word-extractor, which is the witness in the tests: it drops
 * letters that are set wider by an odd measure, taking five bits of a property's number for nine; it tells neither which
 * paragraphs are a cell's nor the fonts; and a chain of sectors that loops ends the process.
 *
 * Paragraphs are numbered through the file (text, text boxes, notes, headers), and `place.cell` counts the tables in the same
 * order. Numbers that Word makes itself (automatic lists) are not in the file's text and are not made up.
 * @throws ReadFailure `encrypted`, `damaged`, `too-large`, `empty-file`, `not-a-report`, `unsupported-format`
 */
export function readDoc(bytes: Uint8Array): ReadBytes {
  try {
    return read(bytes);
  } catch (error) {
    // a number in the file leads outside of it
    if (error instanceof RangeError)
      throw new ReadFailure('damaged', 'the file is cut short or overwritten; open it in Word or LibreOffice and save it as .docx');
    throw error;
  }
}

function read(bytes: Uint8Array): ReadBytes {
  const compound = openCompound(bytes);
  if (compound.names.includes('EncryptedPackage')) throw new ReadFailure('encrypted', 'the file is protected by a password; save it without one');
  if (!compound.names.includes('WordDocument')) {
    const other = OTHERS.find(({ part }) => compound.names.some((name) => part.test(name)));
    throw new ReadFailure(
      'unsupported-format',
      other === undefined ? 'the file is in the container of old Office files, but no Word file' : `the file is ${other.name}`,
    );
  }
  const file = readWordFile(compound);
  const text = readPieces(file);
  const { footnotes, endnotes } = readNotes(file);
  const marks = new Map([...footnotes, ...endnotes].flatMap((note) => (note.mark === null ? [] : [[note.at, raiseDigits(note.mark)] as const])));
  const source: Source = { file, text, formatting: readFormatting(file, text), marks };

  const byFont = new Map<LegacyEncoding, number>();
  let next = 1;
  const part = (from: number, length: number): Paragraph[] => {
    const to = Math.min(from + length, text.characters.length);
    const found = readParagraphs(source, { from: Math.min(from, to), to, firstNumber: next });
    for (const [encoding, count] of found.byFont) byFont.set(encoding, (byFont.get(encoding) ?? 0) + count);
    next = (found.paragraphs.at(-1)?.number ?? next - 1) + 1;
    return found.paragraphs;
  };
  const { counts } = file;
  const afterNotes = counts.body + counts.footnotes;
  const body = part(0, counts.body);
  const boxes = part(afterNotes + counts.headers + counts.comments + counts.endnotes, counts.boxes);
  const notes = [...footnotes, ...endnotes].map((note: WordNote) => ({ mark: note.mark, paragraphs: part(note.from, note.to - note.from) }));
  const furniture = once(part(counts.body + counts.footnotes, counts.headers));

  const encoding = restore([body, boxes, ...notes.map((note) => note.paragraphs), furniture].flat(), byFont);
  const tables = { count: 0 };
  const blocks: Block[] = [
    ...toBlocks(body, { part: 'body' }, tables),
    ...toBlocks(boxes, { part: 'body' }, tables),
    ...notes.flatMap(({ mark, paragraphs }) => toBlocks(paragraphs, { part: 'footnote', mark }, tables)),
    ...toBlocks(furniture, { part: 'furniture' }, tables),
  ];
  const longest = blocks.reduce((most, block) => Math.max(most, block.kind === 'text' ? block.text.length : 0), 0);
  if (longest > LONGEST_LINE) throw new ReadFailure('not-a-report', `a paragraph of ${longest} characters is none of a report`);
  if (blocks.length === 0) throw new ReadFailure('empty-file', 'the file holds no text');
  return { blocks, format: 'doc', encoding, pages: null, notes: [] };
}

/** Headers and footers are kept for each section and for first, even and odd pages: each text is told once. */
function once(paragraphs: readonly Paragraph[]): Paragraph[] {
  const seen = new Set<string>();
  return paragraphs.filter((paragraph) => {
    const text = paragraph.lines.join('\n').trim();
    if (paragraph.inTable || text === '') return paragraph.inTable;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** Text of old encodings whose font only a style names is told by its words. The encoding is that of most such text. */
function restore(all: readonly Paragraph[], byFont: ReadonlyMap<LegacyEncoding, number>): string | null {
  const paragraphs = all.filter((paragraph) => !paragraph.told);
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
  const restored = restoreLegacy(lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n'));
  const texts = restored.text.split('\n');
  let at = 0;
  for (const paragraph of paragraphs) {
    paragraph.lines = texts.slice(at, at + paragraph.lines.length);
    at += paragraph.lines.length;
  }
  const [most] = [...byFont].sort((a, b) => b[1] - a[1]);
  return restored.encoding ?? (most === undefined ? null : most[0] === 'vni' ? 'vni' : 'tcvn3');
}
