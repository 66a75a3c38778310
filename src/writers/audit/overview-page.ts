import type { AuditBook } from './book.js';
import { type Html, html } from './html.js';

/** The page that an audit opens with: who has reported, what was found, and every indicator beside every unit. */
export function overviewPage({ reports }: AuditBook): Html {
  return html`<main id="main" tabindex="-1"><h1>baocao</h1>
<ul>${reports.map(({ page, source }) => html`<li><a href="${page}" data-page="${page}">${source.path}</a></li>`)}</ul></main>`;
}
