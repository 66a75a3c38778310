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

/** More than any report has by far; mammoth takes some 5 kB of memory for each. */
const MOST_PARAGRAPHS = 250_000;
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MERGES = { none: '', start: '<w:vMerge w:val="restart"/>', below: '<w:vMerge w:val="continue"/>' };

export function createPlainDocument(): PlainDocument {
  const out: string[] = [];
  const paragraphs: ParagraphFact[] = [];
  const tables: TableFact[] = [];
  return {
    paragraphs,
    tables,
    paragraph: (pieces, fact) => {
      out.push('<w:p><w:bookmarkStart w:name="p', String(paragraphs.length), '"/>', ...pieces.map(pieceXml), '</w:p>');
      paragraphs.push(fact);
      if (paragraphs.length > MOST_PARAGRAPHS) {
        throw new ReadFailure('too-large', `the document holds more than the ${MOST_PARAGRAPHS} paragraphs that are read; split it`);
      }
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
