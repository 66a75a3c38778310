import type { Words } from '../../../checks/rule.js';
import type { Period } from '../../../model/document.js';
import type { Reading } from '../../../model/reading.js';
import type { Verdict } from '../../../model/relation.js';
import { checkable } from '../../check.js';
import { VERDICTS } from '../../shown.js';
import { periodName } from '../../wide/periods.js';
import { type Content, type Html, html, said } from '../html.js';
import type { Marks } from './marks.js';

/** Who reports, on what, under which number; what was compared, and how it came out; which file it is. */
export function headOf({ report, numbers }: Reading, { targets }: Marks): Html {
  const { metadata, source } = report;
  const { issuer, period, signer } = metadata;
  const { relations, coverage } = checkable(report, numbers);
  const unplaced = targets.flat().filter((target) => target === null).length;
  const name = metadata.title ?? report.tables[0]?.title ?? source.path.split('/').at(-1) ?? source.path;
  const facts: Array<[Words, Content]> = [
    [{ vi: 'Đơn vị', en: 'Unit' }, document(issuer.name)],
    [{ vi: 'Kỳ báo cáo', en: 'Period' }, period === null ? null : periodOf(period)],
    [{ vi: 'Số', en: 'Number' }, document(metadata.number)],
    [{ vi: 'Ngày', en: 'Date' }, dayOf(metadata.date)],
    [{ vi: 'Người ký', en: 'Signed by' }, document([signer.position, signer.name].filter((part) => part !== null).join(', ') || null)],
  ];
  return html`<header class="about">
<h1 lang="vi">${name}</h1>
<dl class="facts">${facts.map(([term, value]) => fact(term, value ?? html`<span class="none">${said({ vi: 'không có', en: 'none' })}</span>`))}</dl>
<p class="counts">${countsOf(relations)}</p>
<p class="coverage">${said({
    vi: `${coverage.numbers} con số trong lời văn: ${coverage.figures} đọc là số liệu, ${coverage.related} nằm trong quan hệ.`,
    en: `${coverage.numbers} numbers in the text: ${coverage.figures} read as figures, ${coverage.related} of them in a relation.`,
  })}${unplaced === 0 ? null : html` ${said({ vi: `${unplaced} số hạng không tìm được chỗ in.`, en: `${unplaced} terms were not found where they are printed.` })}`}</p>
<details><summary>${said({ vi: 'Tệp', en: 'File' })}: <span class="path">${source.path}</span></summary><dl class="facts">${[
    fact({ vi: 'Định dạng', en: 'Format' }, [source.format, source.encoding].filter((part) => part !== null).join(', ')),
    source.pages === null ? null : fact({ vi: 'Số trang', en: 'Pages' }, source.pages),
    fact({ vi: 'Kích thước', en: 'Size' }, said({ vi: `${source.bytes} byte`, en: `${source.bytes} bytes` })),
    fact({ vi: 'SHA-256', en: 'SHA-256' }, html`<code>${source.sha256}</code>`),
  ]}</dl></details>
</header>`;
}

function fact(term: Words, value: Content): Html {
  return html`<div><dt>${said(term)}</dt><dd>${value}</dd></div>`;
}

function document(text: string | null): Html | null {
  return text === null ? null : html`<span lang="vi">${text}</span>`;
}

function periodOf(period: Period): Html {
  return said({ vi: periodName(period, 'vi'), en: periodName(period, 'en') });
}

/** "15/12/2023", as documents print days. */
function dayOf(day: string | null): Html | null {
  return day === null ? null : html`<time datetime="${day}">${day.split('-').reverse().join('/')}</time>`;
}

function countsOf(relations: Record<Verdict, number>): Content {
  return (Object.keys(VERDICTS) as Verdict[]).map(
    (verdict) =>
      html`<span class="verdict ${verdict}"><span class="sign" aria-hidden="true"></span><b>${relations[verdict]}</b> ${said(VERDICTS[verdict])}</span> `,
  );
}
