import { fromControls } from '../../text/legacy/windows1252.js';
import { fromLegacy, type LegacyEncoding } from '../../text/legacy.js';
import { encodingByFont } from './fonts.js';
import type { WordFile } from './header.js';
import type { Text } from './pieces.js';
import type { Formatting, Properties } from './properties.js';

/** A paragraph of the file, up to its mark. */
export interface Paragraph {
  /** as printed, soft line ends part them; not yet cleaned */
  lines: string[];
  /** 1-based among all paragraphs of the file, those in cells included */
  number: number;
  pageBefore: boolean;
  /** the mark that ends it: of a paragraph, of a cell of the outermost table, of a row of it */
  end: 'paragraph' | 'cell' | 'row';
  inTable: boolean;
  /** fonts told the encoding of all its letters beyond ASCII, and it has some */
  told: boolean;
  /** of the mark; tells a row's cells */
  properties: Properties | undefined;
}

export interface Source {
  file: WordFile;
  text: Text;
  formatting: Formatting;
  /** marks of notes by the character that stands for them in the text */
  marks: ReadonlyMap<number, string>;
}

/** Single properties (2.6.1, 2.6.2): a byte that is 1 where they hold. */
const DELETED = 0x0800;
const HIDDEN = 0x083c;
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const PAGE_BREAK_BEFORE = 0x2407;

const CELL = '\x07';
const PAGE = '\f';
/** A hyphen that never breaks; one that shows at a line's end only, which TCVN3 has as its ư: whoever cleans the line drops it. */
const SHOWN: Readonly<Record<string, string>> = { '\x1e': '-', '\x1f': '\u00ad' };
const FIELD = { begin: '\x13', separator: '\x14', end: '\x15' };
/** Characters that stand for something else than themselves, or print nothing (2.4.1): pictures, notes, separators, comments. */
const SPECIAL = /[\0-\x06\x08\x0f-\x12\x16-\x1d]/g;

/**
 * The paragraphs of a part of the text. Deleted and hidden text is left out, fields show what they show in print, and text in
 * fonts of old encodings becomes Unicode, stretch by stretch; `byFont` counts its characters.
 */
export function readParagraphs(
  { file, text, formatting, marks }: Source,
  part: { from: number; to: number; firstNumber: number },
): { paragraphs: Paragraph[]; byFont: Map<LegacyEncoding, number> } {
  const paragraphs: Paragraph[] = [];
  const byFont = new Map<LegacyEncoding, number>();
  const fontOf = encodingByFont(file);
  let number = part.firstNumber;
  let pageBefore = false;
  let printed = '';
  let stretch = { text: '', encoding: null as LegacyEncoding | null };
  let told = { yes: false, no: false };
  let fields: Array<'instruction' | 'result'> = [];

  const flush = () => {
    const { text: characters, encoding } = stretch;
    printed += encoding === null ? fromControls(characters) : fromLegacy(characters, encoding);
    if (/[\u00a1-\uffff]/.test(characters)) {
      if (encoding === null) told.no = true;
      else told.yes = true;
      if (encoding !== null) byFont.set(encoding, (byFont.get(encoding) ?? 0) + characters.length);
    }
    stretch = { text: '', encoding: null };
  };
  const close = (at: number, end: Paragraph['end'], inTable: boolean) => {
    flush();
    const properties = formatting.paragraph(at);
    const lines = printed.replace(SPECIAL, '').split(/[\v\x0e]/);
    paragraphs.push({ lines, number, pageBefore: pageBefore || is(properties, PAGE_BREAK_BEFORE), end, inTable, told: told.yes && !told.no, properties });
    told = { yes: false, no: false };
    if (end !== 'row') number++;
    printed = '';
    pageBefore = false;
  };

  for (let at = part.from; at < part.to; at++) {
    const character = text.characters.charAt(at);
    if (character === '\r' || character === CELL || character === PAGE) {
      const properties = formatting.paragraph(at);
      const rowEnd = character === CELL && is(properties, ROW_END);
      // a field's instruction ends in its paragraph; one that nothing ends must not swallow what follows
      fields = character === CELL ? [] : fields.filter((part) => part === 'result');
      close(at, rowEnd ? 'row' : character === CELL ? 'cell' : 'paragraph', character === CELL || is(properties, IN_TABLE));
      if (character === PAGE) pageBefore = true;
      continue;
    }
    const said = formatting.character(at);
    if (is(said, DELETED) || is(said, HIDDEN)) continue;
    if (character === FIELD.begin) fields.push('instruction');
    else if (character === FIELD.separator) fields.splice(-1, 1, 'result');
    else if (character === FIELD.end) fields.pop();
    else if (!fields.includes('instruction')) {
      const encoding = fontOf(said);
      if (encoding !== stretch.encoding) flush();
      stretch.encoding = encoding;
      stretch.text += marks.get(at) ?? SHOWN[character] ?? character;
    }
  }
  if (printed !== '' || stretch.text !== '') close(part.to, 'paragraph', false);
  return { paragraphs, byFont };
}

function is(properties: Properties | undefined, code: number): boolean {
  return properties?.get(code)?.[0] === 1;
}
