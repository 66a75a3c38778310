import type { Severity } from '../../../model/relation.js';
import { SEVERITY_ORDER } from '../../severity-order.js';
import { NOUNS } from '../../shown.js';
import { capital } from '../../wide/words.js';
import type { AuditBook } from '../book.js';
import { type Html, html, said } from '../html.js';
import { bar } from './bar.js';
import { ruleTitle } from './collect.js';
import { numberWords } from './numbers.js';

/** How many findings each rule has made, the most grave first; each leads to them. */
export function byRule({ reports, across }: AuditBook): Html {
  const counts = new Map<string, Record<Severity, number>>();
  const own = reports.flatMap(({ source, findings }) => (source.duplicateOf === null ? findings : []));
  for (const { rule, severity } of [...own, ...across.findings]) {
    const known = counts.get(rule) ?? { error: 0, warning: 0, info: 0 };
    known[severity]++;
    counts.set(rule, known);
  }
  if (counts.size === 0) return html``;
  const total = (each: Record<Severity, number>) => each.error + each.warning + each.info;
  const most = Math.max(...[...counts.values()].map(total));
  const rows = [...counts]
    .sort(([a, x], [b, y]) => y.error - x.error || y.warning - x.warning || y.info - x.info || (a < b ? -1 : 1))
    .map(
      ([rule, each]) => html`<tr><th scope="row"><a href="#findings?rule=${encodeURIComponent(rule)}">${said(ruleTitle(rule))}</a> <code>${rule}</code></th>
<td class="drawn">${bar(
        SEVERITY_ORDER.map((severity) => ({ mark: severity, length: each[severity] })),
        most,
      )}</td>
${SEVERITY_ORDER.map((severity) => html`<td class="number${each[severity] === 0 ? ' zero' : ` is-${severity}`}">${said(numberWords(each[severity]))}</td>`)}</tr>
`,
    );
  return html`<section id="rules" aria-labelledby="rules-name">
<h2 id="rules-name">${said({ vi: 'Phát hiện theo quy tắc', en: 'Findings by rule' })}</h2>
<div class="scroll whole late" role="region" aria-labelledby="rules-name" tabindex="0">
<table class="rules"><thead><tr><th scope="col">${said({ vi: 'Quy tắc', en: 'Rule' })}</th><td class="drawn"></td>${SEVERITY_ORDER.map(
    (severity) => html`<th scope="col" class="number">${said({ vi: capital(NOUNS[severity].vi), en: `${capital(NOUNS[severity].en)}s` })}</th>`,
  )}</tr></thead>
<tbody>${rows}</tbody></table>
</div>
</section>
`;
}
