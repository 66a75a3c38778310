import { ACROSS_RULES } from '../../checks/across/registry.js';
import type { Words } from '../../checks/rule.js';
import type { AcrossFinding, AcrossTerm } from '../../model/across.js';
import { periodCodeWords } from '../period-code-words.js';
import { placeWords, rawWords } from '../shown.js';
import { type Html, html, said } from './html.js';
import { manual } from './report/calculation.js';
import { SEVERITIES } from './report/words.js';

/** Where a report's page lists what other reports tell of it, and where it tells it in full; the page is written before all are read. */
export const ACROSS_SLOT = '<!--across-->';
export const ACROSS_ARTICLES_SLOT = '<!--across-articles-->';

export interface FoundAcross {
  finding: AcrossFinding;
  message: Words;
}

/** Among the findings of a report's page: each leads to what is told of it in full. */
export function acrossList(found: readonly FoundAcross[]): Html {
  return html`<section class="findings across" aria-labelledby="across-name">
<h2 id="across-name">${said({ vi: 'So với các báo cáo khác', en: 'Beside other reports' })} <span class="count">${found.length}</span></h2>
<ol>${found.map(
    ({ finding: { severity, rule, fingerprint }, message }) =>
      html`<li><span class="badge ${severity}">${said(SEVERITIES[severity])}</span> <a href="#${fingerprint}">${said(titleOf(rule))}</a><br>${said(message)}</li>
`,
  )}</ol>
</section>`;
}

/**
 * In the panel of a report's page: the figures of each finding, with the way to each of them in each report.
 * @param addressOf of a row, or of a report as a whole, from the page that this stands on; null where the report has no page
 */
export function acrossArticles(found: readonly FoundAcross[], addressOf: (source: string, indicator: string | null) => string | null): Html {
  const rules = ACROSS_RULES.filter(({ id }) => found.some(({ finding }) => finding.rule === id));
  return html`${found.map(
    ({
      finding: { severity, rule, terms, fingerprint },
      message,
    }) => html`<article class="calculation finding across" data-severity="${severity}" id="${fingerprint}">
<h3><span class="badge ${severity}">${said(SEVERITIES[severity])}</span> <a href="#rule-${rule}">${said(titleOf(rule))}</a> <code>${rule}</code></h3>
<p class="told">${said(message)}</p>
<table class="sum"><tbody>
${terms.map((term) => termRow(term, addressOf(term.source, term.indicator)))}</tbody></table>
</article>
`,
  )}${rules.map(manual)}`;
}

function titleOf(id: string): Words {
  return ACROSS_RULES.find((rule) => rule.id === id)?.title ?? { vi: id, en: id };
}

/** A figure with whose it is; of a report as a whole its file. */
function termRow(term: AcrossTerm, address: string | null): Html {
  const { raw, label, source, unitName, period, indicator, place } = term;
  const isWhole = indicator === null && raw === '';
  const words = isWhole ? html`${source}` : said({ vi: rawWords(term, 'vi'), en: rawWords(term, 'en') });
  // within one page the language is that of the page already
  const other = address?.startsWith('#') === false ? html` data-page="${address}"` : null;
  const figure = address === null ? words : html`<a href="${address}"${other}>${words}</a>`;
  const when = period === null ? null : periodCodeWords(period);
  const facts = (lang: 'vi' | 'en') =>
    [unitName, when?.[lang] ?? null, isWhole ? null : placeWords(place, lang)].filter((fact) => fact !== null && fact !== '').join(' · ');
  const beside = html`${isWhole || label === '' ? null : html`<span class="label" lang="vi">${label}</span> `}<small>${said({ vi: facts('vi'), en: facts('en') })}</small>`;
  return isWhole
    ? html`<tr><td></td><td colspan="2"><span class="words">${figure}</span> ${beside}</td></tr>\n`
    : html`<tr><td></td><td class="raw">${figure}</td><td>${beside}</td></tr>\n`;
}
