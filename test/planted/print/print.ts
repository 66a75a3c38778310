import { bytesOf } from '../../../scripts/fixtures/docx/bytes.mjs';
import { documentOf } from '../../../scripts/fixtures/docx/document.mjs';
import { fontFiles } from '../../../scripts/fixtures/fonts.mjs';
import { pdfOf } from '../../../scripts/fixtures/pdf/report.mjs';
import { seededFor } from '../../variants/random.js';
import type { Draft } from '../draft.js';
import { contentOf } from './content.js';
import { printText } from './text.js';

export const LAYOUTS = ['tabs', 'cells', 'page', 'docx', 'docx-numbered', 'pdf', 'pdf-horizontal'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The layouts that this machine can print: PDFs need the fixtures' fonts. */
export function layoutsHere(): Layout[] {
  try {
    fontFiles();
    return [...LAYOUTS];
  } catch {
    return LAYOUTS.filter((layout) => !layout.startsWith('pdf'));
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
