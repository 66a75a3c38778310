import type { Words } from '../../checks/rule.js';
import type { AcrossFinding } from '../../model/across.js';
import { NOUNS, rawWords } from '../shown.js';
import { type Html, html, said } from './html.js';

/** Where a report's page says what other reports tell of it; the page is written before all of them are read. */
export const ACROSS_SLOT = '<!--across-->';

/**
 * What is found of a report beside others, with the way to each figure in each of them.
 * @param addressOf of a figure's place, from the page that this stands on; null where the report has no page
 */
export function acrossPart(
  findings: ReadonlyArray<{ finding: AcrossFinding; message: Words }>,
  addressOf: (source: string, indicator: string | null) => string | null,
): Html {
  return html`<section class="across" aria-labelledby="across">
<h2 id="across">${said({ vi: 'So với các báo cáo khác', en: 'Beside other reports' })}</h2>
<ul>${findings.map(
    ({ finding: { severity, rule, terms, fingerprint }, message }) => html`
<li class="${severity}" id="${fingerprint}"><strong>${said(NOUNS[severity])}</strong> <code>${rule}</code> <span>${said(message)}</span>
${terms.length === 0 ? null : html`<ul>${terms.map(({ source, indicator, unitName, period, label, raw }) => termLine([unitName, period].filter((part) => part !== null).join(' · '), label, raw, addressOf(source, indicator)))}</ul>`}</li>`,
  )}
</ul>
</section>`;
}

function termLine(whose: string, label: string, raw: string, address: string | null): Html {
  const printed = said({ vi: rawWords({ raw }, 'vi'), en: rawWords({ raw }, 'en') });
  // within one page the language is that of the page already
  const other = address?.startsWith('#') === false ? html` data-page="${address}"` : null;
  const figure = address === null ? html`<b>${printed}</b>` : html`<a href="${address}"${other}><b>${printed}</b></a>`;
  return html`<li>${figure} ${label}${whose === '' ? '' : ` (${whose})`}</li>`;
}
