import { RULES } from '../../checks/registry.js';
import type { Words } from '../../checks/rule.js';
import type { Place } from '../../model/place.js';
import type { Reading } from '../../model/reading.js';
import type { Relation, Severity } from '../../model/relation.js';
import { putUnder } from '../../text/grouped.js';
import { placeWords } from '../shown.js';
import { ACROSS_ARTICLES_SLOT, ACROSS_SLOT } from './across-part.js';
import { type Html, html, said } from './html.js';
import { calculation, manual, type Told } from './report/calculation.js';
import { headOf } from './report/head.js';
import { type Marks, marksOf } from './report/marks.js';
import { inOrder } from './report/order.js';
import { paperOf } from './report/paper.js';
import { rangesOf } from './report/ranges.js';
import { NOTES, SEVERITIES, SIGNS } from './report/words.js';

/** A line of fewer letters may be in a title by chance. */
const SHORTEST_TITLE = 8;

/** A report's page but for what stands around it on every page, made where the document is read: HTML that needs nothing more. */
export function reportPage(reading: Reading): string {
  const { report } = reading;
  const items = inOrder(reading);
  const marks = marksOf(reading, items);
  const told = toldOf(reading, marks);
  const findings = bySeverity(reading, told);
  const articles = [...findings, ...told.filter(({ finding }) => finding === null)];
  const tested = new Set(report.relations.map(({ rule }) => rule));
  const titles = [report.metadata.title, ...report.tables.map(({ title }) => title)].filter((title) => title !== null);
  const paper = paperOf(items, {
    marks,
    articleOf: (relation) => told[relation]?.id ?? '',
    isTitle: (line) => line.length >= SHORTEST_TITLE && titles.some((title) => title.includes(line)),
    notesAt: notesAt(reading),
  });
  return html`<main id="main" tabindex="-1">
${headOf(reading, marks)}
${PARTS}
${findingsOf(findings)}
${{ html: ACROSS_SLOT }}
${notesOf(reading, marks)}
<div class="desk">
<section class="text" aria-labelledby="text-name">
<h2 id="text-name">${said(TEXT)}</h2>
${LEGEND}
<div class="paper" lang="vi">
${paper}</div>
</section>
<aside class="panel" id="calculations" aria-labelledby="calculations-name">
<h2 id="calculations-name">${said(CALCULATIONS)}</h2>
<p class="controls" hidden><button type="button" id="back">${said({ vi: '← Trở lại', en: '← Back' })} <kbd>Esc</kbd></button> <button type="button" id="close">${said({ vi: 'Đóng', en: 'Close' })}</button></p>
<p class="hint" hidden>${said({
    vi: 'Chọn một con số được đánh dấu trong văn bản, hoặc một phát hiện, để xem phép tính. Trên bàn phím: Tab đến các con số, ← → để đi từ số này sang số khác, Enter để mở.',
    en: 'Choose a marked figure of the text, or a finding, to see its calculation. By keyboard: Tab to the figures, ← → from one to the next, Enter to open.',
  })}</p>
${{ html: ACROSS_ARTICLES_SLOT }}${articles.map(calculation)}${RULES.filter(({ id }) => tested.has(id)).map(manual)}</aside>
</div>
</main>`.html;
}

const FINDINGS: Words = { vi: 'Phát hiện', en: 'Findings' };
const TEXT: Words = { vi: 'Văn bản', en: 'The text' };
const CALCULATIONS: Words = { vi: 'Phép tính', en: 'Calculations' };

/** Ways past what is long. */
const PARTS = html`<nav class="parts" aria-label="Các phần / Parts"><a href="#findings-name">${said(FINDINGS)}</a> <a href="#text-name">${said(TEXT)}</a> <a href="#calculations-name">${said(CALCULATIONS)}</a></nav>`;

/** Every relation, those that findings tell with their sentences. */
function toldOf({ report, messages }: Reading, { targets }: Marks): Told[] {
  const { relations, findings } = report;
  const telling = new Map<string, number[]>();
  for (const [at, finding] of findings.entries()) {
    const key = keyOf(finding);
    putUnder(telling, key, at);
  }
  const rangeOf = rangesOf(report);
  return relations.map((relation, at): Told => {
    const number = telling.get(keyOf(relation))?.shift();
    const finding = number === undefined ? undefined : findings[number];
    return {
      id: finding?.fingerprint ?? `r${at + 1}`,
      relation,
      rule: RULES.find(({ id }) => id === relation.rule) ?? null,
      targets: targets[at] ?? [],
      rangeOf,
      finding: finding === undefined ? null : { finding, message: messages[number as number] ?? { vi: finding.message, en: finding.message } },
    };
  });
}

function keyOf({ rule, terms, expected, actual }: Pick<Relation, 'rule' | 'terms' | 'expected' | 'actual'>): string {
  return JSON.stringify([rule, terms, expected, actual]);
}

const SEVERITIES_LOUDEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** What findings tell, of one severity from the top of the document down. */
function bySeverity({ report: { findings } }: Reading, told: readonly Told[]): Told[] {
  const telling = new Map(told.map((each) => [each.finding?.finding, each]));
  return SEVERITIES_LOUDEST_FIRST.flatMap((severity) => findings.flatMap((finding) => (finding.severity === severity ? (telling.get(finding) ?? []) : [])));
}

function findingsOf(findings: readonly Told[]): Html {
  const none = html`<p>${said({ vi: 'Không có phát hiện nào trong riêng báo cáo này.', en: 'Nothing was found in this report by itself.' })}</p>`;
  return html`<section class="findings" aria-labelledby="findings-name"><h2 id="findings-name">${said(FINDINGS)} <span class="count">${findings.length}</span></h2>
${findings.length === 0 ? none : html`<ol>${findings.map(findingOf)}</ol>`}</section>`;
}

function findingOf({ id, finding, rule }: Told): Html | null {
  if (finding === null) return null;
  const { severity, place, rule: name } = finding.finding;
  return html`<li><span class="badge ${severity}">${said(SEVERITIES[severity])}</span> <a href="#${id}">${rule === null ? name : said(rule.title)}</a> <small>${placeOf(place)}</small><br>${said(finding.message)}</li>
`;
}

function placeOf(place: Place): Html {
  return said({ vi: placeWords(place, 'vi'), en: placeWords(place, 'en') });
}

function notesAt({ report: { notes } }: Reading): (place: Place) => number[] {
  const numbers = new Map<string, number[]>();
  for (const [at, { place }] of notes.entries()) {
    if (place !== null) putUnder(numbers, JSON.stringify(place), at + 1);
  }
  return (place) => numbers.get(JSON.stringify(place)) ?? [];
}

function notesOf({ report: { notes } }: Reading, marks: Marks): Html | null {
  if (notes.length === 0) return null;
  const name: Words = { vi: 'Chỗ đọc chưa chắc', en: 'What the reader is unsure of' };
  return html`<section class="doubts" aria-labelledby="doubts-name"><h2 id="doubts-name">${said(name)} <span class="count">${notes.length}</span></h2>
<ol>${notes.map(
    ({ code, message, place }, at) =>
      html`<li id="n${at + 1}">${said(NOTES[code])}: <span lang="vi">${message}</span>${noteAt(place, marks.notes[at] ?? null)}</li>
`,
  )}</ol></section>`;
}

function noteAt(place: Place | null, id: string | null): Html | null {
  if (place === null) return null;
  return html` <small>${id === null ? placeOf(place) : html`<a href="#${id}">${placeOf(place)}</a>`}</small>`;
}

/** The words that marks are told by to those who do not see them. */
const LEGEND = html`<p class="legend"><span class="legend-name">${said({ vi: 'Con số:', en: 'Figures:' })}</span> ${(
  ['verified', 'bounded', 'inconsistent', 'unlikely', 'noted', 'not-checkable'] as const
).map(
  (sign) => html`<span class="mark ${sign}" id="is-${sign}">${said(SIGNS[sign])}</span> `,
)}<span class="figure">${said({ vi: 'đọc được, chưa so với số nào', en: 'read, compared with no other' })}</span></p>`;
