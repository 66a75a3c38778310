import { ReadFailure } from '../../model/failure.js';
import type { Place } from '../../model/place.js';
import { type Piece, runText } from './pieces.js';

/** What a paragraph of the plain document is, by the number that its bookmark bears. */
export interface ParagraphFact {
  place: Place;
  part: 'body' | 'furniture' | 'footnote';
  /** of the note that begins with it */
  mark: string | null;
  /** a page begins before it, or inside it */
  page: 'before' | 'inside' | null;
}

export interface TableFact {
  /** 1-based among the tables of the body; null where another place holds for all of it */
  table: number | null;
  place: Place;
  ruled: boolean;
  /** 1-based rows as stored, by printed row */
  rows: number[];
}

/**
 * `document.xml` written anew with nothing but paragraphs, text, breaks and tables. A bookmark in each paragraph and before
 * each table names its facts: mammoth hands bookmarks on as they are.
 */
export interface PlainDocument {
  paragraphs: ParagraphFact[];
  tables: TableFact[];
  paragraph(pieces: readonly Piece[], fact: ParagraphFact): void;
  openTable(fact: TableFact): void;
  openRow(): void;
  openCell(span: number, merge: 'none' | 'start' | 'below'): void;
  close(element: 'tc' | 'tr' | 'tbl'): void;
  xml(): string;
}

/** More than any report has by far; each takes some 10 kB of memory until the document is read. */
const MOST_LINES = 100_000;
const MOST_CHARACTERS = 8_000_000;
/** A line longer than this is none of a report. */
const LONGEST_LINE = 50_000;
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MERGES = { none: '', start: '<w:vMerge w:val="restart"/>', below: '<w:vMerge w:val="continue"/>' };

export function createPlainDocument(): PlainDocument {
  const out: string[] = [];
  const paragraphs: ParagraphFact[] = [];
  const tables: TableFact[] = [];
  let lines = 0;
  let characters = 0;
  const count = (pieces: readonly Piece[]) => {
    lines++;
    let length = 0;
    for (const piece of pieces) {
      if (piece.kind === 'break') [lines, length] = [lines + 1, 0];
      const added = piece.kind === 'text' ? piece.parts.reduce((sum, part) => sum + part.length, 0) : 1;
      length += added;
      characters += added;
      if (length > LONGEST_LINE) throw new ReadFailure('not-a-report', `a line of more than ${LONGEST_LINE} characters is none of a report`);
    }
    if (lines > MOST_LINES) throw new ReadFailure('too-large', `the document holds more than the ${MOST_LINES} paragraphs that are read; split it`);
    if (characters > MOST_CHARACTERS) throw new ReadFailure('too-large', `the document has more than ${MOST_CHARACTERS} characters; split it`);
  };
  return {
    paragraphs,
    tables,
    paragraph: (pieces, fact) => {
      count(pieces);
      out.push('<w:p><w:bookmarkStart w:name="p', String(paragraphs.length), '"/>');
      for (const piece of pieces) out.push(pieceXml(piece));
      out.push('</w:p>');
      paragraphs.push(fact);
    },
    openTable: (fact) => {
      out.push('<w:bookmarkStart w:name="t', String(tables.length), '"/><w:tbl>');
      tables.push(fact);
    },
    openRow: () => {
      out.push('<w:tr>');
    },
    openCell: (span, merge) => {
      out.push('<w:tc>');
      if (span > 1 || merge !== 'none') out.push('<w:tcPr><w:gridSpan w:val="', String(span), '"/>', MERGES[merge], '</w:tcPr>');
    },
    close: (element) => {
      out.push('</w:', element, '>');
    },
    xml: () => `<w:document xmlns:w="${NAMESPACE}"><w:body>${out.join('')}</w:body></w:document>`,
  };
}

function pieceXml(piece: Piece): string {
  if (piece.kind === 'break') return piece.page ? '<w:r><w:br w:type="page"/></w:r>' : '<w:r><w:br/></w:r>';
  const raised = piece.raised ? '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' : '';
  if (piece.kind === 'sign') return `<w:r>${raised}<w:sym w:font="${escapeXml(piece.sign.font)}" w:char="${piece.sign.char}"/></w:r>`;
  return `<w:r>${raised}<w:t>${escapeXml(runText(piece))}</w:t></w:r>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}
