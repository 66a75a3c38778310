import type { Words } from '../../../checks/rule.js';
import type { Severity, Verdict } from '../../../model/relation.js';
import { periodCodeWords } from '../../period-code-words.js';
import { SEVERITY_ORDER } from '../../severity-order.js';
import { NOUNS, shown, VERDICTS } from '../../shown.js';
import { capital } from '../../wide/words.js';
import type { AuditBook } from '../book.js';
import { type Content, type Html, html, said } from '../html.js';
import { bar } from './bar.js';
import type { Counts } from './counts.js';
import { counted, numberWords } from './numbers.js';

const UNIT: Words = { vi: 'đơn vị', en: 'unit' };
const PERIOD: Words = { vi: 'kỳ báo cáo', en: 'period' };

/** What was asked and the answer, before anything else: in a few sentences, then in numbers. */
export function answer(book: AuditBook, counts: Counts): Html {
  return html`<header class="answer">
<h1>${said({ vi: 'Số liệu trong các báo cáo có khớp nhau không?', en: 'Do the figures in the reports agree?' })}</h1>
<p class="lead">${said(sentences(book, counts))}</p>
<dl class="facts">${facts(book, counts)}</dl>
</header>`;
}

function sentences({ failures, missing }: AuditBook, { reports, units, periods, findings, reportsWith, relations }: Counts): Words {
  const [n, u, p] = [counted(reports, NOUNS.report), counted(units, UNIT), counted(periods, PERIOD)];
  const tested = relations.verified + relations.inconsistent + relations.unlikely;
  const [t, v] = [numberWords(tested), numberWords(relations.verified)];
  const parts: Words[] = [
    periods === 0
      ? { vi: `Đã đọc ${n.vi} của ${u.vi}.`, en: `${n.en} of ${u.en} ${reports === 1 ? 'was' : 'were'} read.` }
      : { vi: `Đã đọc ${n.vi} của ${u.vi}, ${p.vi}.`, en: `${n.en} of ${u.en} on ${p.en} ${reports === 1 ? 'was' : 'were'} read.` },
    found(findings, reportsWith),
    ...(tested === 0
      ? []
      : [
          {
            vi: `Trong ${t.vi} lần đối chiếu số liệu với nhau, ${v.vi} lần khớp.`,
            en: `Figures were held against each other ${t.en} times; ${v.en} times they agree.`,
          },
        ]),
  ];
  if (missing !== null && missing.absent.length > 0) {
    const [absent, all] = [numberWords(missing.absent.length), numberWords(missing.expected)];
    parts.push({ vi: `Còn thiếu ${absent.vi} trong ${all.vi} báo cáo phải có.`, en: `${absent.en} of ${all.en} expected reports are missing.` });
  }
  if (failures.length > 0) {
    const files = counted(failures.length, NOUNS.unread);
    parts.push({ vi: `Có ${files.vi}.`, en: `${numberWords(failures.length).en} ${failures.length === 1 ? 'file' : 'files'} could not be read.` });
  }
  return { vi: parts.map(({ vi }) => vi).join(' '), en: parts.map(({ en }) => en).join(' ') };
}

function found({ error, warning }: Counts['findings'], within: Counts['reportsWith']): Words {
  const [e, w] = [numberWords(error), numberWords(warning)];
  const [ofE, ofW] = [counted(within.error, NOUNS.report), counted(within.warning, NOUNS.report)];
  if (error === 0 && warning === 0) return { vi: 'Không thấy chỗ nào mâu thuẫn.', en: 'Nothing in them was found to contradict itself.' };
  const errors =
    error === 0
      ? { vi: 'Không thấy chỗ nào chắc chắn sai', en: 'Nothing in them is certainly wrong' }
      : {
          vi: `Có ${e.vi} chỗ số liệu mâu thuẫn, không thể cùng đúng (lỗi), trong ${ofE.vi}`,
          en: `In ${ofE.en} there ${error === 1 ? 'is 1 contradiction' : `are ${e.en} contradictions`}: figures that cannot all be right (${error === 1 ? 'error' : 'errors'})`,
        };
  if (warning === 0) return { vi: `${errors.vi}.`, en: `${errors.en}.` };
  return {
    vi: `${errors.vi}; ${w.vi} chỗ nên xem lại (cảnh báo), trong ${ofW.vi}.`,
    en: `${errors.en}; ${w.en} ${warning === 1 ? 'place' : 'places'} in ${ofW.en} should be looked at (${warning === 1 ? 'warning' : 'warnings'}).`,
  };
}

function facts(book: AuditBook, { findings, relations, coverage, rows, duplicates }: Counts): Content {
  const { missing, failures, skipped } = book;
  const left: Words[] = [
    ...(duplicates === 0
      ? []
      : [
          {
            vi: `${numberWords(duplicates).vi} tệp trùng nội dung với tệp khác (chỉ tính một lần)`,
            en: `${counted(duplicates, { vi: '', en: 'file' }).en} of the same content as another (counted once)`,
          },
        ]),
    ...(skipped.length === 0
      ? []
      : [counted(skipped.length, { vi: 'tệp bỏ qua vì không phải báo cáo', en: 'file' })].map(({ vi, en }) => ({ vi, en: `${en} skipped, being no report` }))),
  ];
  return [
    fact(
      { vi: 'Phát hiện', en: 'Findings' },
      counters(
        SEVERITY_ORDER.map((severity) => ({
          mark: severity,
          count: findings[severity],
          name: { vi: NOUNS[severity].vi, en: `${NOUNS[severity].en}${findings[severity] === 1 ? '' : 's'}` },
          link: `#findings?severity=${severity}`,
        })),
      ),
    ),
    fact(
      { vi: 'Lần đối chiếu', en: 'Comparisons' },
      counters((Object.keys(VERDICTS) as Verdict[]).map((verdict) => ({ mark: verdict, count: relations[verdict], name: VERDICTS[verdict], link: null }))),
    ),
    coverage.numbers === 0
      ? null
      : fact(
          { vi: 'Số trong lời văn', en: 'Figures in the text' },
          html`<p>${said({
            vi: `${numberWords(coverage.numbers).vi} số được in; ${numberWords(coverage.figures).vi} số nhận ra là số liệu, trong đó ${numberWords(coverage.related).vi} số được đối chiếu`,
            en: `${numberWords(coverage.numbers).en} numbers are printed; ${numberWords(coverage.figures).en} were read as figures, ${numberWords(coverage.related).en} of them compared`,
          })}</p>`,
        ),
    rows.all === 0
      ? null
      : fact(
          { vi: 'Chỉ tiêu trong bảng', en: 'Rows of tables' },
          html`<p>${said({
            vi: `${numberWords(rows.all).vi} dòng; ${numberWords(rows.coded).vi} dòng có tên trong danh mục chỉ tiêu nên so được giữa các đơn vị`,
            en: `${numberWords(rows.all).en} rows; ${numberWords(rows.coded).en} are in the catalogue of indicators and can be compared over units`,
          })}</p>`,
        ),
    missing === null ? null : fact({ vi: 'Còn thiếu', en: 'Missing' }, absentList(missing)),
    failures.length === 0
      ? null
      : fact({ vi: 'Không đọc được', en: 'Not read' }, html`<p><a href="#unread">${said(counted(failures.length, { vi: 'tệp', en: 'file' }))}</a></p>`),
    left.length === 0
      ? null
      : fact({ vi: 'Ngoài ra', en: 'Besides' }, html`<p>${said({ vi: left.map(({ vi }) => vi).join('; '), en: left.map(({ en }) => en).join('; ') })}</p>`),
  ];
}

function fact(name: Words, told: Content): Html {
  return html`<div><dt>${said(name)}</dt><dd>${told}</dd></div>
`;
}

interface Counter {
  mark: Severity | Verdict;
  count: number;
  name: Words;
  link: string | null;
}

/** The shares as a bar; beside it the numbers, which say the same to those who do not see it. */
function counters(all: readonly Counter[]): Content {
  return [
    bar(all.map(({ mark, count }) => ({ mark, length: count }))),
    html`<ul class="counters">${all.map(({ mark, count, name, link }) => {
      const words = html`<b>${said(numberWords(count))}</b> ${said(name)}`;
      return html`<li class="is-${mark}">${link === null || count === 0 ? words : html`<a href="${link}">${words}</a>`}</li>`;
    })}</ul>`,
  ];
}

/** More than these are folded away: the grid below tells them again, in their places. */
const MOST_ABSENT = 12;

function absentList({ absent, expected }: NonNullable<AuditBook['missing']>): Content {
  if (absent.length === 0)
    return html`<p>${said({ vi: `không thiếu báo cáo nào trong ${numberWords(expected).vi} báo cáo phải có`, en: `none of the ${numberWords(expected).en} expected reports` })}</p>`;
  const items = absent.map(({ unit: { name, above }, period }) => {
    const told = `${capital(shown(name))}${above === null ? '' : ` (${shown(above)})`}`;
    return html`<li>${told}${period === null ? null : html`, ${said(periodCodeWords(period))}`}</li>`;
  });
  if (items.length <= MOST_ABSENT) return html`<ul class="expected">${items}</ul>`;
  return html`<details><summary>${said(counted(absent.length, NOUNS.report))}</summary><ul class="expected">${items}</ul></details>`;
}
