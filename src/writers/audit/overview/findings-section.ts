import type { Words } from '../../../checks/rule.js';
import { SEVERITY_ORDER } from '../../severity-order.js';
import { NOUNS } from '../../shown.js';
import { capital } from '../../wide/words.js';
import { type Html, html, said } from '../html.js';

/** Where the script lists the findings, and what it filters them by. */
export function findingsSection(): Html {
  return html`<section id="findings" aria-labelledby="findings-name">
<h2 id="findings-name" tabindex="-1">${said({ vi: 'Các phát hiện', en: 'The findings' })}</h2>
<noscript><p>${said(WITHOUT_SCRIPT)}</p></noscript>
<form class="filters" data-filters="findings" hidden>
<fieldset><legend>${said({ vi: 'Mức độ', en: 'Severity' })}</legend>${SEVERITY_ORDER.map(
    (severity) =>
      html`<label class="choice is-${severity}"><input type="checkbox" name="severity" value="${severity}"> ${said({ vi: capital(NOUNS[severity].vi), en: `${capital(NOUNS[severity].en)}s` })}</label>`,
  )}</fieldset>
${SELECTS.map(({ name, words }) => html`<label>${said(words)} <select name="${name}"></select></label>`)}
<label class="wide">${said({ vi: 'Tìm chữ (không cần dấu)', en: 'Words (no accents needed)' })} <input type="search" name="q" autocomplete="off"></label>
<button type="reset">${said({ vi: 'Bỏ lọc', en: 'Clear' })}</button>
</form>
<p class="count" role="status" id="findings-count"></p>
<ol class="findings" id="finding-list"></ol>
<nav class="pages" id="findings-pages" aria-labelledby="findings-name" hidden></nav>
</section>
`;
}

const SELECTS: ReadonlyArray<{ name: string; words: Words }> = [
  { name: 'rule', words: { vi: 'Quy tắc', en: 'Rule' } },
  { name: 'unit', words: { vi: 'Đơn vị', en: 'Unit' } },
  { name: 'period', words: { vi: 'Kỳ báo cáo', en: 'Period' } },
];

const WITHOUT_SCRIPT: Words = {
  vi: 'Danh sách này cần JavaScript. Không có nó, mỗi trang báo cáo vẫn có các phát hiện của báo cáo đó; summary.md và findings.json có tất cả.',
  en: 'This list needs JavaScript. Without it, each report’s page still has its own findings; summary.md and findings.json have all of them.',
};
