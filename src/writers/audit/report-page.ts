import type { Reading } from '../../model/reading.js';
import { ACROSS_SLOT } from './across-part.js';
import { html } from './html.js';

/** A report's page but for what stands around it on every page, made where the document is read: HTML that needs nothing more. */
export function reportPage({ report: { metadata } }: Reading): string {
  return html`<main id="main" tabindex="-1"><h1 lang="vi">${metadata.title}</h1>${{ html: ACROSS_SLOT }}</main>`.html;
}
