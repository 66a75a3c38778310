import type { Words } from '../../checks/rule.js';
import type { FailureCode } from '../../model/failure.js';
import type { AuditBook } from './book.js';
import { dataElement, type Html, html, said } from './html.js';
import { answer } from './overview/answer.js';
import { byRule } from './overview/by-rule.js';
import { overviewData } from './overview/collect.js';
import { countsOf } from './overview/counts.js';
import { dataFiles } from './overview/data-files.js';
import { filedGrid } from './overview/filed-grid.js';
import { findingsSection } from './overview/findings-section.js';
import { reportList } from './overview/report-list.js';
import { tableSection } from './overview/table-section.js';

export interface OverviewOptions {
  /** what a failure means, and what to do about it */
  explain(code: FailureCode): Words;
  /** the data that lie beside the page: their names, as the page leads to them */
  files: readonly string[];
}

/**
 * The page that an audit opens with: who has reported, what was found, and every indicator beside every unit. What is short
 * stands in it as it is; the findings and the table are drawn from its data.
 */
export function overviewPage(book: AuditBook, { explain, files }: OverviewOptions): Html {
  // a part that has nothing to tell is left out
  const parts = [
    { id: 'filed', name: { vi: 'Đơn vị và kỳ', en: 'Units and periods' }, body: filedGrid(book) },
    { id: 'rules', name: { vi: 'Theo quy tắc', en: 'By rule' }, body: byRule(book) },
    { id: 'findings', name: { vi: 'Phát hiện', en: 'Findings' }, body: findingsSection() },
    { id: 'table', name: { vi: 'Bảng chỉ tiêu', en: 'Indicators' }, body: book.wide.tables.length === 0 ? html`` : tableSection() },
    { id: 'reports', name: { vi: 'Báo cáo', en: 'Reports' }, body: reportList(book, explain) },
    { id: 'files', name: { vi: 'Dữ liệu', en: 'Data' }, body: dataFiles(files) },
  ].filter(({ body }) => body.html !== '');
  return html`<main id="main" class="overview" tabindex="-1">
${answer(book, countsOf(book))}
<nav class="contents" aria-labelledby="contents-name"><span class="unseen" id="contents-name">${said({ vi: 'Mục lục', en: 'Contents' })}</span>
<ul>${parts.map(({ id, name }) => html`<li><a href="#${id}">${said(name)}</a></li>`)}</ul></nav>
${parts.map(({ body }) => body)}
<footer>baocao ${book.version}</footer>
</main>
${dataElement('data', overviewData(book))}`;
}
