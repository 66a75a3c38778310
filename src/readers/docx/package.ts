import { ReadFailure } from '../../model/failure.js';
import { type Archive, openZip } from '../zip.js';
import { child, type Node, parseXml } from './xml.js';

/** The parts of a document that its reading needs, found by their relationships (ECMA-376 Part 2 §9.3), parsed. */
export interface Package {
  document: Node;
  styles: Node | null;
  numbering: Node | null;
  settings: Node | null;
  theme: Node | null;
  footnotes: Node | null;
  endnotes: Node | null;
  /** a header or footer by the id that a section names it by */
  related(id: string): Node | null;
}

const MOST_PART = 64 * 1024 * 1024;
const MAIN = 'word/document.xml';

interface Relationship {
  id: string;
  /** the last segment of its type, which both conformance classes share */
  type: string;
  target: string;
}

/** @throws ReadFailure `unsupported-format` for a ZIP that is no Word document, else as `openZip` and `parseXml` */
export function openPackage(bytes: Uint8Array): Package {
  const archive = openZip(bytes);
  const path = mainPart(archive);
  const document = readPart(archive, path);
  if (document === null) throw notWord(archive);
  if (document.name !== 'w:document') throw otherRoot(document.name, archive);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relationships = readRelationships(archive, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const part = (type: string): Node | null => {
    const named = relationships.find((each) => each.type === type && archive.has(each.target));
    return readPart(archive, named?.target ?? `${folder}${type}.xml`);
  };
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    settings: part('settings'),
    theme: part('theme'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    related: (id) => {
      const named = relationships.find((each) => each.id === id);
      return named === undefined ? null : readPart(archive, named.target);
    },
  };
}

function mainPart(archive: Archive): string {
  const main = readRelationships(archive, '_rels/.rels', '').find((each) => each.type === 'officeDocument');
  return main !== undefined && archive.has(main.target) ? main.target : MAIN;
}

function readPart(archive: Archive, path: string): Node | null {
  const bytes = archive.read(path, MOST_PART);
  return bytes === null ? null : parseXml(bytes, path);
}

function readRelationships(archive: Archive, path: string, folder: string): Relationship[] {
  const root = readPart(archive, path);
  return (root?.children ?? []).flatMap((each) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = each.attributes;
    if (type === undefined || target === undefined || mode === 'External') return [];
    return [{ id: id ?? '', type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) }];
  });
}

/** A target is given from the package's root with a leading `/`, else from the folder of the part that names it. */
function resolve(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of `${target.startsWith('/') ? '' : folder}${target.replaceAll('\\', '/')}`.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function notWord(archive: Archive): ReadFailure {
  const kind = otherKind(archive);
  if (kind !== null) return new ReadFailure('unsupported-format', `the file is ${kind}; save it as a Word document (.docx)`);
  if (archive.has('[Content_Types].xml') || archive.names.some((name) => name.startsWith('word/'))) {
    return new ReadFailure('damaged', `the Word document lacks its main part (${MAIN}); save it again in Word`);
  }
  return new ReadFailure('unsupported-format', 'the file is a ZIP archive and no document; unpack it and give the files inside');
}

function otherRoot(name: string, archive: Archive): ReadFailure {
  const kind = otherKind(archive);
  return kind === null
    ? new ReadFailure('damaged', `the main part holds <${name}> instead of a document; save it again in Word`)
    : new ReadFailure('unsupported-format', `the file is ${kind}; save it as a Word document (.docx)`);
}

function otherKind(archive: Archive): string | null {
  if (archive.has('xl/workbook.xml') || archive.has('xl/workbook.bin')) return 'an Excel workbook (.xlsx)';
  if (archive.has('ppt/presentation.xml')) return 'a PowerPoint presentation (.pptx)';
  if (archive.has('visio/document.xml')) return 'a Visio drawing (.vsdx)';
  if (archive.has('META-INF/container.xml')) return 'an e-book (EPUB)';
  const type = archive.has('mimetype') ? new TextDecoder().decode(archive.read('mimetype', 1024) ?? undefined) : '';
  if (type.startsWith('application/vnd.oasis.opendocument')) return 'an OpenDocument file (.odt, .ods)';
  return null;
}

/** The children of the element that holds a part's blocks: a document's body, or the root itself of a header or footer. */
export function bodyOf(root: Node): Node[] {
  return root.name === 'w:document' ? (child(root, 'w:body')?.children ?? []) : root.children;
}
