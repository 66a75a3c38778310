import type { Interval } from '../../../checks/interval.js';
import type { Lang, Rule, Words } from '../../../checks/rule.js';
import { computed } from '../../../checks/sentences.js';
import type { Place } from '../../../model/place.js';
import type { Finding, Relation, Term } from '../../../model/relation.js';
import { type Compared, calculationOf, type Sign } from '../../arithmetic.js';
import { reasonOf } from '../../reasons.js';
import { meantWords, placeWords, rawWords, undecidedWords, VERDICTS } from '../../shown.js';
import { type Html, html, said } from '../html.js';
import type { Target } from './marks.js';
import { ROLES, SEVERITIES } from './words.js';

/** A relation with all that a page tells of it. */
export interface Told {
  id: string;
  relation: Relation;
  rule: Rule | null;
  /** of its terms */
  targets: ReadonlyArray<Target | null>;
  /** what a rounded figure stands for; null where it stands for itself */
  rangeOf(term: Term): Range | null;
  /** the finding that tells it, with its sentence */
  finding: { finding: Finding; message: Words } | null;
}

export interface Range extends Interval {
  /** "đồng", "%" */
  unit: string;
  /** digits were perhaps cut off instead */
  cut: boolean;
}

/** The calculation of a relation as one does it by hand, each figure leading to where it is printed. */
export function calculation({ id, relation, rule, targets, rangeOf, finding }: Told): Html {
  const { verdict, reason, terms } = relation;
  const severity = finding?.finding.severity ?? null;
  const title = rule === null ? relation.rule : html`<a href="#rule-${rule.id}">${said(rule.title)}</a> <code>${rule.id}</code>`;
  const [word, why] = [VERDICTS[verdict], reasonOf(reason)];
  const became: Words = why === null ? word : { vi: `${word.vi}: ${why.vi}`, en: `${word.en}: ${why.en}` };
  return html`<article class="calculation ${verdict}${finding === null ? '' : ' finding'}" id="${id}">
<h3>${severity === null ? null : html`<span class="badge ${severity}">${said(SEVERITIES[severity])}</span> `}${title}</h3>
${finding === null ? null : html`<p class="told">${said(finding.message)}</p>`}
<p class="verdict ${verdict}"><span class="sign" aria-hidden="true"></span>${said(became)}</p>
<table class="sum"><tbody>
${stepsOf(relation).map((step) => stepRow(step, terms, targets, relation.expected === null ? () => null : rangeOf))}</tbody></table>
${resultOf(relation)}${finding === null ? null : meantOf(finding.finding)}
</article>
`;
}

type Line = { kind: 'term'; sign: Sign; term: Term; raw: string } | { kind: 'result'; sign: Sign; figure: string } | { kind: 'gap' };

/** As on paper where there is something to compute; else the figures below each other. */
function stepsOf(relation: Relation): Line[] {
  const compared = comparedBy(relation);
  const steps = compared === null ? null : calculationOf(relation, compared);
  if (steps === null) return relation.terms.map((term) => ({ kind: 'term', sign: '', term, raw: term.raw }));
  return steps.flatMap((step): Line[] => {
    if (step.kind === 'stroke') return [];
    if (step.kind !== 'term') return [step];
    // what is shown may have a percent sign that the print leaves to the words
    const term =
      relation.terms.find((each) => each === step.term) ?? relation.terms.find(({ role, place }) => role === step.term.role && place === step.term.place);
    return [{ ...step, term: term ?? step.term, raw: step.term.raw }];
  });
}

function comparedBy({ verdict, reason, expected, actual }: Relation): Compared | null {
  if (verdict === 'not-checkable') return null;
  if (verdict !== 'verified') return 'unequal';
  if (reason === 'at-most') return 'at-most';
  return expected === actual ? 'equal' : 'about';
}

const SIGNS: Record<Sign, string> = { '': '', '+': '+', ':': ':', times: '×', unequal: '≠', '>': '>', equal: '=', about: '≈', 'at-most': '≤' };

function stepRow(line: Line, terms: readonly Term[], targets: Told['targets'], rangeOf: Told['rangeOf']): Html {
  if (line.kind === 'gap') return html`<tr class="gap"><td colspan="3"></td></tr>\n`;
  if (line.kind === 'result')
    return html`<tr class="result"><td>${SIGNS[line.sign]}</td><td class="raw">${line.figure}</td><td>${said({ vi: 'tính được', en: 'computed' })}</td></tr>\n`;
  const { sign, term, raw } = line;
  const target = targets[terms.indexOf(term)] ?? null;
  const printed = raw === '' ? said({ vi: rawWords(term, 'vi'), en: rawWords(term, 'en') }) : raw;
  const figure = target === null ? printed : html`<a href="#${target.id}"${target.marked ? null : html` class="near"`}>${printed}</a>`;
  const label = term.label === '' || term.label === term.raw ? null : html`<span class="label" lang="vi">${term.label}</span> `;
  const role = ROLES[term.role];
  const range = rangeOf(term);
  const facts = [role ?? null, placeOf(term.place), target === null ? UNPLACED : null, range === null ? null : rangeWords(range)].filter(
    (fact) => fact !== null,
  );
  const inLang = (lang: Lang) =>
    facts
      .map((fact) => fact[lang])
      .filter((words) => words !== '')
      .join(' · ');
  const beside = html`${label}<small>${said({ vi: inLang('vi'), en: inLang('en') })}</small>`;
  return raw.length > LONGEST_FIGURE
    ? html`<tr><td>${SIGNS[sign]}</td><td colspan="2"><span class="words">${figure}</span> ${beside}</td></tr>\n`
    : html`<tr><td>${SIGNS[sign]}</td><td class="raw">${figure}</td><td>${beside}</td></tr>\n`;
}

/** Longer words are no figure, and stand above what is said of them. */
const LONGEST_FIGURE = 14;
const UNPLACED: Words = { vi: 'không tìm được chỗ in', en: 'not found where it is printed' };

/** Of a page the height as well: text of a PDF has no lines to count. */
function placeOf(place: Place): Words {
  const [box] = place.boxes;
  const words: Words = { vi: placeWords(place, 'vi'), en: placeWords(place, 'en') };
  if (place.lines !== null || box === undefined) return words;
  const height = ((box.y / POINTS) * CENTIMETRES).toFixed(1);
  return { vi: `${words.vi}, cách mép trên ${height.replace('.', ',')} cm`, en: `${words.en}, ${height} cm from the top` };
}

const POINTS = 72;
const CENTIMETRES = 2.54;

function rangeWords({ low, high, unit, cut }: Range): Words {
  const span = [low, high].map((end) => computed(Number(end), [])).join('–');
  return cut
    ? { vi: `làm tròn hoặc cắt từ ${span} ${unit}`, en: `rounded or cut from ${span} ${unit}` }
    : { vi: `làm tròn từ ${span} ${unit}`, en: `rounded from ${span} ${unit}` };
}

/** What comes out, what is printed, and how far apart they are. */
function resultOf({ expected, actual, difference, terms, verdict, reason }: Relation): Html | null {
  // parts that are not above their whole are compared with it, and compute nothing
  if (reason === 'at-most' || expected === null || actual === null || verdict === 'not-checkable' || (verdict === 'verified' && expected === actual))
    return null;
  const parts: Array<[Words, number | null]> = [
    [{ vi: 'Tính được', en: 'Computed' }, expected],
    [{ vi: 'In trong báo cáo', en: 'Printed' }, actual],
    [{ vi: 'Chênh lệch', en: 'Difference' }, difference === 0 ? null : difference],
  ];
  return html`<dl class="outcome">${parts.map(([name, value]) => (value === null ? null : html`<div><dt>${said(name)}</dt><dd>${computed(value, terms)}</dd></div>`))}</dl>`;
}

function meantOf(finding: Finding): Html | null {
  const [vi, en] = [meantWords(finding, 'vi'), meantWords(finding, 'en')];
  if (vi === null || en === null) return null;
  const intro: Words = finding.repair === null ? { vi: '', en: '' } : { vi: 'Có lẽ in sai: ', en: 'Probably misprinted: ' };
  const undecided = (lang: Lang) => (finding.repair === null ? `; ${undecidedWords(finding.alternatives.length, lang)}` : '');
  return html`<p class="meant">${said({ vi: intro.vi + vi + undecided('vi'), en: intro.en + en + undecided('en') })}</p>`;
}

/** The manual of a rule, once for all the relations that it tests. */
export function manual({ id, title, checks, silent }: Pick<Rule, 'id' | 'title' | 'checks' | 'silent'>): Html {
  return html`<article class="manual" id="rule-${id}"><h3>${said(title)}</h3>
<h4>${said({ vi: 'Kiểm tra gì', en: 'What it tests' })}</h4><p>${said(checks)}</p>
<h4>${said({ vi: 'Không báo những gì', en: 'What it leaves alone' })}</h4><p>${said(silent)}</p></article>
`;
}
