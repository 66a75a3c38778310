import type { Words } from '../../../checks/rule.js';
import { type Html, html, said } from '../html.js';

/** The data that lie beside the page, for other programs. */
export function dataFiles(files: readonly string[]): Html {
  if (files.length === 0) return html``;
  return html`<section id="files" aria-labelledby="files-name">
<h2 id="files-name">${said({ vi: 'Dữ liệu để dùng tiếp', en: 'The data' })}</h2>
<ul class="files">${files.map((name) => html`<li><a href="${name}">${name}</a> <span>${told(name)}</span></li>`)}</ul>
</section>
`;
}

function told(name: string): Html | null {
  const words = WORDS[name];
  return words === undefined ? null : said(words);
}

const WORDS: Readonly<Record<string, Words>> = {
  'indicators.xlsx': { vi: 'bảng chỉ tiêu theo đơn vị, mỗi kỳ một trang tính', en: 'indicators by unit, a sheet for each period' },
  'findings.json': { vi: 'các phát hiện, như baocao check --format json', en: 'the findings, as of baocao check --format json' },
  'summary.md': { vi: 'tóm tắt để gửi thư', en: 'a summary to send' },
  'data/datapackage.json': { vi: 'các tệp CSV và từng cột của chúng (Data Package)', en: 'the CSV files and what their columns are (Data Package)' },
  'data/reports.csv': { vi: 'mỗi báo cáo một dòng', en: 'a line for each report' },
  'data/indicators.csv': { vi: 'mỗi dòng của bảng chỉ tiêu một dòng', en: 'a line for each row of a table' },
  'data/figures.csv': { vi: 'số liệu trong lời văn', en: 'the figures of the text' },
  'data/relations.csv': { vi: 'các lần đối chiếu và kết quả', en: 'the comparisons and what came of them' },
  'data/terms.csv': { vi: 'số liệu của từng lần đối chiếu', en: 'the figures of each comparison' },
  'data/findings.csv': { vi: 'các phát hiện', en: 'the findings' },
  'data/failures.csv': { vi: 'tệp không đọc được và lý do', en: 'files that were not read, and why' },
};
