import type { Note } from '../../model/note.js';
import { type LegacyEncoding, legacyByFont } from '../../text/legacy.js';
import { mathText } from './math.js';
import type { NoteNumbers } from './note-numbers.js';
import { addText, type Piece, trimEnd } from './pieces.js';
import { over, type RunFormat, type Styles } from './styles.js';
import { partSigns, symbol } from './symbols.js';
import { child, isOn, type Node, value } from './xml.js';

/** What a paragraph holds: what it prints, text boxes that hang on it, notes that it refers to, where pages begin. */
export interface Inline {
  pieces: Piece[];
  boxes: Node[];
  notes: Array<{ kind: 'footnote' | 'endnote'; id: string; mark: string }>;
  /** a page begins before its first word, or inside it */
  page: 'before' | 'inside' | null;
  pictures: boolean;
  /** what cannot be printed: charts, embedded files, signs of unknown fonts */
  unsure: Array<Pick<Note, 'code' | 'message'>>;
}

export interface InlineReader {
  /** @param style the paragraph's */
  read(paragraph: Node, style: string | null): Inline;
  /** the old encoding of what is set in this format; counts it */
  encodingOf(format: RunFormat): LegacyEncoding | null;
  /** runs read in old encodings so far */
  legacy: { tcvn3: number; vni: number };
}

/** Elements that print nothing, with all that is in them: properties, codes, deleted text, marks of reviewing. */
const SILENT = new Set(
  (
    'pPr rPr del moveFrom instrText delText delInstrText sdtPr sdtEndPr smartTagPr customXmlPr fldData rt rubyPr footnoteRef endnoteRef annotationRef ' +
    'commentReference separator continuationSeparator pgNum proofErr bookmarkStart bookmarkEnd sectPr'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);
/** Raised forms of what notes are numbered with by default. */
const RAISED = new Map([...'0123456789ivxlcdm'].map((plain, at) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣˡᶜᵈᵐ'][at] ?? plain]));

/**
 * @param fields marks of complex fields that are whole: begin, separator and end
 */
export function createInlineReader(styles: Styles, fields: ReadonlySet<Node>, notes: NoteNumbers): InlineReader {
  const legacy = { tcvn3: 0, vni: 0 };
  /** fields that are open, and whether their code is being read; a field may run over paragraphs */
  const open: Array<{ code: boolean }> = [];
  let codes = 0;

  const encodingOf = (format: RunFormat): LegacyEncoding | null => {
    const encoding = legacyByFont(format.other ?? '') ?? legacyByFont(format.ascii ?? '');
    if (encoding !== null) legacy[encoding === 'vni' ? 'vni' : 'tcvn3']++;
    return encoding;
  };

  /** Hidden text, and all inside a field's code, is not printed. */
  const isSilent = (format: RunFormat) => format.hidden === true || codes > 0;

  function read(paragraph: Node, style: string | null): Inline {
    const inline: Inline = { pieces: [], boxes: [], notes: [], page: null, pictures: false, unsure: [] };
    const base = styles.run(style, null);
    for (const each of paragraph.children) visit(each, base);
    return inline;

    function visit(node: Node, format: RunFormat): void {
      if (SILENT.has(node.name)) return;
      if (node.name === 'w:r') visitRun(node);
      else if (node.name === 'w:sdt') visitAll(child(node, 'w:sdtContent'), format);
      else if (node.name === 'w:ruby') visitAll(child(node, 'w:rubyBase'), format);
      else if (node.name === 'mc:AlternateContent') visitAll(branch(node), format);
      else if (node.name === 'w:fldChar') visitField(node, format);
      else if (isSilent(format)) visitAll(node, format);
      else visitPrinted(node, format);
    }

    function visitAll(node: Node | null, format: RunFormat): void {
      for (const each of node?.children ?? []) visit(each, format);
    }

    function visitRun(node: Node): void {
      const properties = child(node, 'w:rPr');
      const character = value(properties, 'w:rStyle');
      const inherited = character === null ? base : styles.run(style, character);
      const format = over(styles.direct(properties), inherited);
      let whole: string | null = null;
      for (const each of node.children) {
        visit(each, format);
        // the reference's own mark is what follows it in the run (ECMA-376 §17.11.14)
        const custom = each.attributes['w:customMarkFollows'];
        if (custom === undefined || !isOn(custom)) continue;
        whole ??= node.children
          .map((text) => (text.name === 'w:t' ? text.text : ''))
          .join('')
          .trim();
        noteOf(each, whole);
      }
    }

    function visitPrinted(node: Node, format: RunFormat): void {
      switch (node.name) {
        case 'w:t':
          print(node.attributes['xml:space'] === 'preserve' ? node.text : node.text.trim(), format);
          break;
        case 'm:oMath':
          print(mathText(node), format);
          break;
        case 'w:tab':
        case 'w:ptab':
          print('\t', format);
          break;
        case 'w:noBreakHyphen':
          addText(inline.pieces, '-', format.raised === 'superscript');
          break;
        case 'w:softHyphen':
          // prints nothing, but for TCVN3, where it is the letter ư
          print('\u00ad', format);
          break;
        case 'w:cr':
          inline.pieces.push({ kind: 'break', page: false });
          break;
        case 'w:br':
          inline.pieces.push({ kind: 'break', page: node.attributes['w:type'] === 'page' });
          break;
        case 'w:lastRenderedPageBreak':
          inline.page = inline.pieces.length === 0 ? 'before' : 'inside';
          notes.page();
          break;
        case 'w:sym':
          printSymbol(node, format);
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          if (!isOn(node.attributes['w:customMarkFollows'] ?? '0')) noteOf(node, null);
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          visitDrawing(node);
          break;
        default:
          visitAll(node, format);
      }
    }

    /** @param custom the mark that the writer chose; null for the next number */
    function noteOf(node: Node, custom: string | null): void {
      const kind = node.name === 'w:endnoteReference' ? 'endnote' : 'footnote';
      const mark = custom ?? notes.next(kind);
      inline.notes.push({ kind, id: node.attributes['w:id'] ?? '', mark });
      if (custom !== null) return;
      // the mark hangs on the word before it, also where a blank was typed between them
      trimEnd(inline.pieces);
      addText(inline.pieces, [...mark].map((character) => RAISED.get(character) ?? character).join(''));
    }

    function print(text: string, format: RunFormat): void {
      if (text === '' || isSilent(format)) return;
      const raised = format.raised === 'superscript';
      const font = format.other ?? format.ascii;
      for (const part of partSigns(text.replace(/[\r\n]+/g, ' '), font)) {
        if (typeof part !== 'string') {
          inline.pieces.push({ kind: 'sign', sign: part, raised });
          continue;
        }
        addText(inline.pieces, part, raised, encodingOf(format), format.capitals === true);
      }
    }

    function printSymbol(node: Node, format: RunFormat): void {
      const { 'w:font': font = '', 'w:char': char = '' } = node.attributes;
      const sign = symbol(font, Number.parseInt(char, 16) || 0);
      if (sign === null) inline.unsure.push({ code: 'text-damaged', message: `sign ${char} of the font ${font}` });
      else if (typeof sign === 'string') addText(inline.pieces, sign, format.raised === 'superscript');
      else inline.pieces.push({ kind: 'sign', sign, raised: format.raised === 'superscript' });
    }

    function visitField(node: Node, format: RunFormat): void {
      const type = node.attributes['w:fldCharType'];
      if (!fields.has(node)) return;
      if (type === 'begin') {
        const form = child(node, 'w:ffData');
        if (form !== null) print(formValue(form), format);
        open.push({ code: true });
        codes++;
        return;
      }
      const field = type === 'separate' ? open.at(-1) : open.pop();
      if (field?.code === true) codes--;
      if (field !== undefined) field.code = false;
    }

    function visitDrawing(node: Node): void {
      const found = drawn(node);
      for (const box of found.boxes) inline.boxes.push(box);
      for (const message of found.unknown) inline.unsure.push({ code: 'part-unknown', message });
      if (found.boxes.length === 0 && found.unknown.length === 0) inline.pictures = true;
    }
  }

  return { read, encodingOf, legacy };
}

/** What a form field shows without text of its own: a box, ticked or not, or the chosen entry of a list (§17.16.7, §17.16.9). */
function formValue(form: Node): string {
  const box = child(form, 'w:checkBox');
  if (box !== null) {
    const state = child(box, 'w:checked') ?? child(box, 'w:default');
    return state !== null && isOn(state.attributes['w:val']) ? '☑' : '☐';
  }
  const list = child(form, 'w:ddList');
  if (list === null) return '';
  const entries = list.children.filter((each) => each.name === 'w:listEntry');
  return entries[Number(value(list, 'w:result') ?? value(list, 'w:default') ?? 0)]?.attributes['w:val'] ?? '';
}

/** The text boxes inside a drawing, in order, and what in it is neither text nor a picture. */
function drawn(node: Node): { boxes: Node[]; unknown: string[] } {
  const boxes: Node[] = [];
  const unknown: string[] = [];
  const visit = (each: Node): void => {
    if (each.name === 'w:txbxContent') boxes.push(each);
    else if (each.name === 'mc:AlternateContent') for (const inner of branch(each)?.children ?? []) visit(inner);
    else {
      if (each.name === 'c:chart') unknown.push('a chart');
      else if (each.name === 'dgm:relIds') unknown.push('a diagram (SmartArt)');
      else if (each.name === 'o:OLEObject') unknown.push(`an embedded object (${each.attributes.ProgID ?? 'unknown'})`);
      for (const inner of each.children) visit(inner);
    }
  };
  visit(node);
  return { boxes, unknown };
}

/**
 * One of the ways in which the same content is written (ECMA-376 Part 3 §7.6): the first that has text, since a reader of
 * text understands any; else the first.
 */
export function branch(node: Node): Node | null {
  const ways = node.children.filter((each) => each.name === 'mc:Choice' || each.name === 'mc:Fallback');
  return ways.find(hasText) ?? ways[0] ?? null;
}

function hasText(node: Node): boolean {
  return node.text !== '' || node.name === 'w:txbxContent' || node.name === 'w:tbl' || node.children.some(hasText);
}
