import type { Words } from '../../../checks/rule.js';
import type { FailureCode } from '../../../model/failure.js';
import { withoutCommittee } from '../../../text/unit-lists.js';
import { SEVERITY_ORDER } from '../../severity-order.js';
import { NOUNS } from '../../shown.js';
import { periodName } from '../../wide/periods.js';
import { capital } from '../../wide/words.js';
import type { AuditBook, AuditedReport } from '../book.js';
import { type Content, type Html, html, said } from '../html.js';
import { severityCounts } from './collect.js';

/** Every file of the audit, read or not. It is there without the script, which sorts and searches it. */
export function reportList({ reports, failures, skipped, wide }: AuditBook, explain: (code: FailureCode) => Words): Html {
  const beside = new Map(
    wide.tables.flatMap(({ columns }) => columns.flatMap(({ report, duplicates }) => (report === null ? [] : [[report, duplicates] as const]))),
  );
  return html`<section id="reports" aria-labelledby="reports-name">
<h2 id="reports-name" tabindex="-1">${said({ vi: 'Các báo cáo', en: 'The reports' })}</h2>
<form class="filters" data-filters="reports" hidden>
<label class="wide">${said({ vi: 'Tìm đơn vị, số, tên tệp', en: 'Find a unit, number, file' })} <input type="search" name="q" autocomplete="off"></label>
</form>
<p class="count" role="status" id="reports-count"></p>
<div class="scroll late" role="region" aria-labelledby="reports-name" tabindex="0">
<table class="reports" id="report-list"><colgroup>${HEADS.map(({ key }) => html`<col class="of-${key}">`)}</colgroup><thead><tr>${HEADS.map(({ key, name, number }) => html`<th scope="col" data-key="${key}"${number === true ? { html: ' class="number"' } : null}>${said(name)}</th>`)}</tr></thead>
<tbody>${reports.map((report, at) =>
    row(
      report,
      at,
      (beside.get(at) ?? []).map((other) => reports[other] as AuditedReport),
    ),
  )}</tbody></table>
</div>
<p class="pages" id="reports-more" hidden></p>
${unread(failures, explain)}${passedOver(skipped)}
</section>
`;
}

const HEADS: ReadonlyArray<{ key: string; name: Words; number?: true }> = [
  { key: 'unit', name: { vi: 'Đơn vị', en: 'Unit' } },
  { key: 'period', name: { vi: 'Kỳ báo cáo', en: 'Period' } },
  { key: 'number', name: { vi: 'Số ký hiệu', en: 'Number' } },
  { key: 'date', name: { vi: 'Ngày', en: 'Date' } },
  { key: 'rows', name: { vi: 'Số dòng', en: 'Rows' }, number: true },
  ...SEVERITY_ORDER.map((severity) => ({
    key: severity,
    name: { vi: capital(NOUNS[severity].vi), en: `${capital(NOUNS[severity].en)}s` },
    number: true as const,
  })),
  { key: 'path', name: { vi: 'Tệp', en: 'File' } },
];

function row(report: AuditedReport, at: number, beside: readonly AuditedReport[]): Html {
  const { metadata, source, page, indicators } = report;
  const { issuer, period, number, date } = metadata;
  const counts = severityCounts(report);
  const name = issuer.name === null ? said({ vi: 'không rõ đơn vị', en: 'unit not known' }) : capital(withoutCommittee(issuer.name));
  return html`<tr data-report="${at}"><th scope="row"><a href="${page}" data-page="${page}">${name}</a></th><td>${said({
    vi: periodName(period, 'vi'),
    en: periodName(period, 'en'),
  })}</td><td>${number}</td><td data-value="${date ?? ''}">${day(date)}</td><td class="number">${indicators.length}</td>${SEVERITY_ORDER.map(
    (severity) => html`<td class="number${counts[severity] === 0 ? ' zero' : ` is-${severity}`}">${counts[severity]}</td>`,
  )}<td class="path">${source.path}${remarks(report, beside)}</td></tr>
`;
}

/** "2024-12-15" as documents print days, in both languages: the figures around it are printed so as well. */
function day(iso: string | null): Content {
  return iso === null ? null : html`<time datetime="${iso}">${iso.split('-').reverse().join('/')}</time>`;
}

/** More files than these are counted. */
const MOST_NAMED = 2;

function remarks({ source }: AuditedReport, beside: readonly AuditedReport[]): Content {
  const others = beside.filter((other) => other.source.sha256 !== source.sha256).map((other) => other.source.path);
  const those =
    others.length > MOST_NAMED ? { vi: `${others.length} tệp khác`, en: `${others.length} other files` } : { vi: others.join(', '), en: others.join(', ') };
  return [
    source.duplicateOf === null
      ? null
      : html`<small>${said({ vi: `trùng nội dung với ${source.duplicateOf}`, en: `the same content as ${source.duplicateOf}` })}</small>`,
    others.length === 0 ? null : html`<small>${said({ vi: `cùng đơn vị và kỳ với ${those.vi}`, en: `same unit and period as ${those.en}` })}</small>`,
  ];
}

function unread(failures: AuditBook['failures'], explain: (code: FailureCode) => Words): Html {
  if (failures.length === 0) return html``;
  return html`<h3 id="unread">${said({ vi: 'Tệp không đọc được', en: 'Files that were not read' })}</h3>
<ul class="unread">${failures.map(
    ({
      source,
      failure,
    }) => html`<li><span class="path">${source.path}</span> <code>${failure.code}</code> ${said(explain(failure.code))} <small>(${failure.message})</small></li>
`,
  )}</ul>`;
}

/** A report that was taken for a letter would be among these. */
function passedOver(skipped: AuditBook['skipped']): Html {
  if (skipped.length === 0) return html``;
  return html`<h3 id="skipped">${said({ vi: 'Tệp bỏ qua vì không phải báo cáo', en: 'Files skipped, being no reports' })}</h3>
<ul class="unread">${skipped.map(
    (file) => html`<li><span class="path">${file}</span></li>
`,
  )}</ul>`;
}
