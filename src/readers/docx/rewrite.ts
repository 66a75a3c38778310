import { ReadFailure } from '../../model/failure.js';
import type { Note } from '../../model/note.js';
import type { Place } from '../../model/place.js';
import { drawsLines } from './borders.js';
import { wholeFields } from './fields.js';
import { branch, createInlineReader, type Inline } from './inline.js';
import { readLists } from './lists.js';
import { createNoteNumbers } from './note-numbers.js';
import { createNumberer, listOf } from './numbering.js';
import { bodyOf, type Package } from './package.js';
import { addText, isBlank, type Piece, trimStart } from './pieces.js';
import { createPlainDocument, type ParagraphFact, type PlainDocument } from './plain-document.js';
import { printedParts, sectionsOf } from './sections.js';
import { over, readStyles } from './styles.js';
import { bulletSign } from './symbols.js';
import { tableShape } from './table-shape.js';
import { child, type Node, toggle, value } from './xml.js';

/** A document that says as plain content what mammoth drops, and what stands beside it. */
export interface Rewritten {
  plain: PlainDocument;
  encoding: string | null;
  notes: Note[];
  pictures: boolean;
}

/** Where blocks stand: counted in the body, or at the place of what holds them. */
interface Story {
  part: ParagraphFact['part'];
  /** null where blocks of the body count themselves */
  place: Place | null;
}

/** What stands in paragraphs that run into the next one. */
interface Carried {
  pieces: Piece[];
  boxes: Node[];
  /** of the first that prints something */
  place: Place;
  blank: boolean;
}

const MOST_CELLS = 500_000;
const NOWHERE: Place = { lines: null, page: null, boxes: [], cell: null, paragraph: null };

/**
 * Writes the document anew: numbers, notes and signs written out, changes accepted, hidden text gone, text boxes after the
 * paragraph that they hang on, notes and page headers at the end.
 * @throws ReadFailure `too-large` for too many paragraphs or cells
 */
export function rewrite(pack: Package): Rewritten {
  const styles = readStyles(pack.styles, pack.theme);
  const lists = readLists(pack.numbering, styles);
  const body = bodyOf(pack.document);
  const sections = sectionsOf(body);
  const noteNumbers = createNoteNumbers(pack.settings);
  noteNumbers.section(sections[0] ?? null);
  const fields = new Set<Node>(wholeFields(body));
  const inline = createInlineReader(styles, fields, noteNumbers);
  const plain = createPlainDocument();
  const notes: Note[] = [];
  const referred: Array<{ kind: 'footnote' | 'endnote'; id: string; mark: string; place: Place }> = [];
  let number = createNumberer();
  let pictures = false;
  let counted = 0;
  let tableCount = 0;
  let cellCount = 0;
  let section = 0;
  let pageBefore = false;
  /** what stands in paragraphs whose end is deleted or hidden: it begins the next one */
  let carried: Carried | null = null;

  function writeBlocks(nodes: readonly Node[], story: Story, direct: boolean): void {
    for (const node of nodes) {
      switch (node.name) {
        case 'w:p':
          // content controls hold paragraphs that are not the body's own; they stand at the one before them
          if (direct && story.place === null) counted++;
          writeParagraph(node, story, story.place ?? { ...NOWHERE, paragraph: Math.max(1, counted) });
          break;
        case 'w:tbl':
          flush(story);
          writeTable(node, story);
          break;
        case 'w:sdt':
          writeBlocks(child(node, 'w:sdtContent')?.children ?? [], story, false);
          break;
        case 'mc:AlternateContent':
          writeBlocks(branch(node)?.children ?? [], story, direct);
          break;
        case 'w:altChunk':
          notes.push({ code: 'part-unknown', message: 'a document inside the document (altChunk)', place: placeNow(story) });
          break;
        case 'w:sdtPr':
        case 'w:tcPr':
        case 'w:sectPr':
        case 'w:del':
        case 'w:moveFrom':
          break;
        default:
          if (node.children.length > 0) writeBlocks(node.children, story, false);
      }
    }
  }

  const placeNow = (story: Story): Place => story.place ?? { ...NOWHERE, paragraph: Math.max(1, counted) };

  function writeParagraph(node: Node, story: Story, place: Place): void {
    const properties = child(node, 'w:pPr');
    const styleId = value(properties, 'w:pStyle');
    const style = styles.paragraph(styleId);
    const markProperties = child(properties, 'w:rPr');
    const markFormat = over(styles.direct(markProperties), styles.run(styleId, null));
    const deleted = child(markProperties, 'w:del') !== null || child(markProperties, 'w:moveFrom') !== null;
    const read = inline.read(node, styleId);
    pictures ||= read.pictures;
    for (const each of read.unsure) notes.push({ ...each, place });
    for (const note of read.notes) referred.push({ ...note, place });
    const empty = read.pieces.every(isBlank) && read.boxes.length === 0;
    const hidden = markFormat.hidden === true;
    if (!deleted && !(hidden && empty)) writeNumber(read, properties, style, markFormat);
    // very many paragraphs may run into one: what they hold is added to, not copied each time
    const { pieces, boxes, blank, place: first }: Carried = carried ?? { pieces: [], boxes: [], blank: true, place };
    const from = blank ? place : first;
    for (const piece of read.pieces) pieces.push(piece);
    for (const box of read.boxes) boxes.push(box);
    carried = null;
    const broken = toggle(properties, 'w:pageBreakBefore') ?? style.pageBreakBefore;
    const page = pageBefore || broken ? 'before' : read.page;
    pageBefore = false;
    if (deleted || hidden) {
      carried = { pieces, place: from, boxes, blank: blank && read.pieces.every(isBlank) };
      pageBefore = page === 'before';
    } else {
      plain.paragraph(pieces, { place: from, part: story.part, mark: null, page });
      writeBoxes(boxes, story, from);
    }
    if (child(properties, 'w:sectPr') !== null && story.part === 'body') nextSection();
  }

  function nextSection(): void {
    section++;
    const next = sections[section] ?? null;
    noteNumbers.section(next);
    const type = value(next, 'w:type');
    if (type !== 'continuous' && type !== 'nextColumn') pageBefore = true;
  }

  /** What was carried on to a paragraph that does not come stands for itself. */
  function flush(story: Story): void {
    const left = carried;
    carried = null;
    if (left === null || (left.blank && left.boxes.length === 0)) return;
    plain.paragraph(left.pieces, { place: left.place, part: story.part, mark: null, page: pageBefore ? 'before' : null });
    pageBefore = false;
    writeBoxes(left.boxes, story, left.place);
  }

  function writeBoxes(boxes: readonly Node[], story: Story, place: Place): void {
    for (const box of boxes) {
      writeBlocks(box.children, { part: story.part, place }, false);
      flush(story);
    }
  }

  function writeNumber(read: Inline, properties: Node | null, style: ReturnType<typeof styles.paragraph>, mark: ReturnType<typeof styles.run>): void {
    const numbered = listOf(properties, style, lists);
    const printed = numbered === null ? null : number(numbered);
    if (printed === null) return;
    const format = over(styles.direct(printed.level.properties), mark);
    if (styles.direct(printed.level.properties).hidden === true) return;
    const { level } = printed;
    const text = level.format === 'bullet' ? bulletSign(level.picture ? '•' : printed.text, format.ascii ?? format.other) : printed.text.trim();
    if (text === '') return;
    const before: Piece[] = [];
    if (typeof text === 'string') addText(before, text, false, inline.encodingOf(format), format.capitals === true);
    else before.push({ kind: 'sign', sign: text, raised: false });
    if (level.suffix !== 'nothing') addText(before, ' ');
    // blanks between a number and its text are the number's suffix
    trimStart(read.pieces);
    read.pieces = [...before, ...read.pieces];
  }

  function writeTable(node: Node, story: Story): void {
    const shape = tableShape(node);
    cellCount += shape.rows.length * shape.columns;
    if (cellCount > MOST_CELLS) throw new ReadFailure('too-large', `the tables hold more than the ${MOST_CELLS} cells that are read`);
    const table = story.place === null ? ++tableCount : null;
    const flat = story.part !== 'body';
    const placeOf = (row: number, column: number): Place => (table === null ? placeNow(story) : { ...NOWHERE, cell: { table, row, column } });
    if (!flat) plain.openTable({ table, place: placeOf(1, 1), ruled: drawsLines(node, shape, styles), rows: shape.rows.map((row) => row.number) });
    for (const row of shape.rows) {
      if (!flat) plain.openRow();
      for (const cell of row.cells) {
        if (!flat) plain.openCell(cell.span, cell.merge);
        // what a covered cell holds is not printed, but its numbers count
        if (cell.node !== null) {
          const inside: Story = { part: story.part, place: placeOf(row.number, cell.column) };
          writeBlocks(cell.node.children, inside, false);
          flush(inside);
        }
        if (!flat) plain.close('tc');
      }
      if (!flat) plain.close('tr');
    }
    if (!flat) plain.close('tbl');
  }

  function writeNotes(root: Node | null, kind: 'footnote' | 'endnote'): void {
    const bodies = new Map((root?.children ?? []).map((each) => [each.attributes['w:id'], each]));
    number = createNumberer();
    for (const { id, mark, place } of referred.filter((each) => each.kind === kind)) {
      const note = bodies.get(id);
      bodies.delete(id);
      if (note === undefined) continue;
      const first = plain.paragraphs.length;
      const story: Story = { part: 'footnote', place };
      addFields(note.children);
      writeBlocks(note.children, story, false);
      flush(story);
      const fact = plain.paragraphs[first];
      if (fact !== undefined) fact.mark = mark;
    }
  }

  function addFields(nodes: readonly Node[]): void {
    for (const mark of wholeFields(nodes)) fields.add(mark);
  }

  writeBlocks(body, { part: 'body', place: null }, true);
  flush({ part: 'body', place: null });
  pageBefore = false;
  writeNotes(pack.footnotes, 'footnote');
  writeNotes(pack.endnotes, 'endnote');
  for (const part of printedParts(sections, pack)) {
    number = createNumberer();
    const story: Story = { part: 'furniture', place: NOWHERE };
    addFields(part.children);
    writeBlocks(part.children, story, false);
    flush(story);
  }
  const { tcvn3, vni } = inline.legacy;
  return {
    plain,
    encoding: tcvn3 + vni === 0 ? null : tcvn3 >= vni ? 'tcvn3' : 'vni',
    notes,
    pictures,
  };
}
