import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';

/** The part of mammoth's document tree that a rewritten document has. */
export type TreeNode = ParagraphNode | TableNode | BookmarkNode;

export interface ParagraphNode {
  type: 'paragraph';
  children: Array<BookmarkNode | RunNode>;
}

export interface RunNode {
  type: 'run';
  verticalAlignment: string;
  children: Array<{ type: 'text'; value: string } | { type: 'tab' } | { type: 'break'; breakType: 'line' | 'page' | 'column' }>;
}

export interface BookmarkNode {
  type: 'bookmarkStart';
  name: string;
}

export interface TableNode {
  type: 'table';
  children: Array<{ type: 'tableRow'; children: CellNode[] }>;
}

export interface CellNode {
  type: 'tableCell';
  colSpan: number;
  rowSpan: number;
  children: TreeNode[];
}

interface DocumentNode {
  children: TreeNode[];
}

const RELATIONSHIPS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/**
 * mammoth's tree of a document. It is given a package of one part only, so that nothing else of the file (pictures, links,
 * embedded files) reaches it, and the tree is taken before it makes HTML of it.
 * @returns the blocks, and the signs that it could not tell
 */
export async function documentTree(xml: string): Promise<{ blocks: TreeNode[]; unknownSigns: string[] }> {
  const packed = zipSync({ '_rels/.rels': strToU8(RELATIONSHIPS), 'word/document.xml': strToU8(xml) }, { level: 0 });
  let blocks: TreeNode[] = [];
  const { messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength) },
    {
      externalFileAccess: false,
      includeDefaultStyleMap: false,
      transformDocument: (document: DocumentNode) => {
        blocks = document.children;
        return { ...document, children: [] };
      },
    },
  );
  return { blocks, unknownSigns: messages.flatMap((message) => /unsupported character was ignored: (.*)$/.exec(message.message)?.[1] ?? []) };
}
