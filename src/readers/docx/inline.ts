import type { Note } from '../../model/note.js';
import { type LegacyEncoding, legacyByFont } from '../../text/legacy.js';
import { raiseDigits } from '../../text/raised.js';
import { branch } from './alternatives.js';
import { drawn } from './drawings.js';
import { formValue } from './fields.js';
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
const RAISED_ROMAN = new Map([...'ivxlcdm'].map((plain, at) => [plain, [...'ⁱᵛˣˡᶜᵈᵐ'][at] ?? plain]));

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
      addText(inline.pieces, [...raiseDigits(mark)].map((character) => RAISED_ROMAN.get(character) ?? character).join(''));
    }

    function print(text: string, format: RunFormat): void {
      if (text === '' || isSilent(format)) return;
      const raised = format.raised === 'superscript';
      const encoding = encodingOf(format);
      if (encoding !== null) {
        addText(inline.pieces, toBytes(text), raised, encoding, format.capitals === true);
        return;
      }
      for (const part of partSigns(text.replace(/[\r\n]+/g, ' '), format.other ?? format.ascii)) {
        if (typeof part === 'string') addText(inline.pieces, part, raised, null, format.capitals === true);
        else inline.pieces.push({ kind: 'sign', sign: part, raised });
      }
    }

    function printSymbol(node: Node, format: RunFormat): void {
      const { 'w:font': font = '', 'w:char': char = '' } = node.attributes;
      const code = Number.parseInt(char, 16) || 0;
      if (legacyByFont(font) !== null) {
        print(String.fromCharCode(code & 0xff), { ...format, ascii: font, other: font });
        return;
      }
      const sign = symbol(font, code);
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

/** Fonts that call themselves fonts of signs have their letters at the same places of the private area. */
function toBytes(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (character) => String.fromCharCode(character.charCodeAt(0) & 0xff));
}
