import { bytesOf } from '../../../scripts/fixtures/docx/bytes.mjs';
import { documentOf } from '../../../scripts/fixtures/docx/document.mjs';
import { fontFiles } from '../../../scripts/fixtures/fonts.mjs';
import { pdfOf } from '../../../scripts/fixtures/pdf/report.mjs';
import { seededFor } from '../../variants/random.js';
import type { Draft } from '../draft.js';
import { contentOf } from './content.js';
import { printText } from './text.js';

export type Layout = 'tabs' | 'cells' | 'page' | 'docx' | 'docx-numbered' | 'pdf' | 'pdf-horizontal';

/** Turns of the layouts: texts more often, as Word and PDF take as long as several of them. */
const TURNS: readonly Layout[] = ['tabs', 'cells', 'page', 'docx', 'page', 'cells', 'tabs', 'docx-numbered'];
const TURNS_WITH_PDF: readonly Layout[] = ['tabs', 'cells', 'page', 'docx', 'page', 'pdf', 'cells', 'tabs', 'docx-numbered', 'page', 'pdf-horizontal'];

/** The layouts that this machine can print: PDFs need the fixtures' fonts. */
export function layoutsHere(): readonly Layout[] {
  try {
    fontFiles();
    return TURNS_WITH_PDF;
  } catch {
    return TURNS;
  }
}

/** The document in a layout; the same draft and layout give the same text. */
export async function printDraft(draft: Draft, layout: Layout): Promise<Uint8Array> {
  switch (layout) {
    case 'docx':
      return bytesOf(documentOf(contentOf(draft)));
    case 'docx-numbered':
      return bytesOf(documentOf(contentOf(draft), { autoNumbered: true }));
    case 'pdf':
      return pdfOf(contentOf(draft));
    case 'pdf-horizontal':
      return pdfOf(contentOf(draft), { table: { borders: 'horizontal' } });
    default:
      return printText(draft, layout, seededFor(`planted-${layout}`, draft.seed));
  }
}
