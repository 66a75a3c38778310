import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Block, GridBlock, TextBlock } from '../../../src/model/block.js';
import { readBytes } from '../../../src/readers/read.js';
import type { ReadBytes } from '../../../src/readers/reader.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The namespaces that hand-written parts use. */
export const NAMESPACES =
  `xmlns:w="${W}" xmlns:r="${OFFICE}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

/** Parts beside the body, as the XML inside their roots. */
export interface Parts {
  styles?: string;
  numbering?: string;
  settings?: string;
  footnotes?: string;
  endnotes?: string;
  /** headers and footers, by the id and kind that sections name them by */
  furniture?: Record<string, { kind: 'hdr' | 'ftr'; xml: string }>;
}

export const xmlPart = (root: string, inner: string) => `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${inner}</w:${root}>`;

/** The entries of a package around a body written by hand. */
export function packageOf(body: string, parts: Parts = {}): Record<string, string> {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relationships([['d', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': xmlPart('document', `<w:body>${body}</w:body>`),
  };
  const related: Array<[string, string, string]> = [];
  for (const name of ['styles', 'numbering', 'settings', 'footnotes', 'endnotes'] as const) {
    const inner = parts[name];
    if (inner === undefined) continue;
    files[`word/${name}.xml`] = xmlPart(name, inner);
    related.push([name, name, `${name}.xml`]);
  }
  for (const [id, { kind, xml }] of Object.entries(parts.furniture ?? {})) {
    files[`word/${id}.xml`] = xmlPart(kind, xml);
    related.push([id, kind === 'hdr' ? 'header' : 'footer', `${id}.xml`]);
  }
  files['word/_rels/document.xml.rels'] = relationships(related);
  return files;
}

export function relationships(list: ReadonlyArray<readonly [string, string, string]>): string {
  const each = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('');
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each}</Relationships>`;
}

export function zip(files: Record<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) entries[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries, { level: 6 });
}

export const docx = (body: string, parts: Parts = {}): Uint8Array => zip(packageOf(body, parts));

export const read = async (body: string, parts: Parts = {}): Promise<ReadBytes> => readBytes(docx(body, parts));

/** A paragraph of one run. */
export const p = (text: string, properties = '', run = '') => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${r(text, run)}</w:p>`;

export const r = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;

export const textsOf = (blocks: readonly Block[]): TextBlock[] => blocks.filter((block) => block.kind === 'text');

export const gridsOf = (blocks: readonly Block[]): GridBlock[] => blocks.filter((block) => block.kind === 'grid');

/** The printed lines of a body written by hand. */
export const linesOf = async (body: string, parts: Parts = {}): Promise<string[]> => textsOf((await read(body, parts)).blocks).map((block) => block.text);
