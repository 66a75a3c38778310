import { ReadFailure } from '../../model/failure.js';
import type { ReadBytes } from '../reader.js';
import { treeBlocks } from './blocks.js';
import { documentTree } from './mammoth.js';
import { openPackage } from './package.js';
import { rewrite } from './rewrite.js';

/**
 * A Word document (.docx, .docm, .dotx): its lines and tables as Word prints them, changes accepted.
 * @throws ReadFailure `unsupported-format`, `damaged`, `encrypted`, `too-large`, `no-text-layer`, `empty-file`
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadBytes> {
  const document = rewrite(openPackage(bytes));
  const { blocks: tree, unknownSigns } = await documentTree(document.plain.xml());
  const blocks = treeBlocks(tree, document.plain);
  if (!blocks.some((block) => (block.kind === 'text' ? block.part !== 'furniture' : block.grid.rows.some((row) => row.printed !== '')))) {
    if (document.pictures) throw new ReadFailure('no-text-layer', 'the document holds pictures and no text; recognise their text (OCR) first');
    throw new ReadFailure('empty-file', 'the document holds no text');
  }
  const notes = [...document.notes];
  if (unknownSigns.length > 0) {
    notes.push({ code: 'text-damaged', message: `signs without a known letter: ${[...new Set(unknownSigns)].join(', ')}`, place: null });
  }
  return { blocks, format: 'docx', encoding: document.encoding, pages: null, notes };
}
