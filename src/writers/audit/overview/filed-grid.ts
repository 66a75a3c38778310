import type { Words } from '../../../checks/rule.js';
import type { Severity } from '../../../model/relation.js';
import { putUnder } from '../../../text/grouped.js';
import { periodCode } from '../../../text/period-codes.js';
import { fold } from '../../../text/unicode.js';
import { agree, withoutLevel } from '../../../text/unit-lists.js';
import { periodCodeWords } from '../../period-code-words.js';
import { SEVERITY_ORDER } from '../../severity-order.js';
import { NOUNS } from '../../shown.js';
import { periodName } from '../../wide/periods.js';
import type { Unit } from '../../wide/units.js';
import { capital } from '../../wide/words.js';
import type { AbsentReport, AuditBook, AuditedReport } from '../book.js';
import { type Content, type Html, html, said } from '../html.js';
import { severityCounts } from './collect.js';
import { counted } from './numbers.js';

/** One letter for each severity, so that colour is not the only sign. */
const LETTERS: Record<Severity, Words> = {
  error: { vi: 'L', en: 'E' },
  warning: { vi: 'C', en: 'W' },
  info: { vi: 'G', en: 'N' },
};
const CLEAN: Words = { vi: 'không có phát hiện', en: 'no findings' };

interface Column {
  name: Words;
  /** "2025-Q1"; null for reports that state no period */
  code: string | null;
  /** by unit, the places of its reports */
  reports: ReadonlyMap<string, number[]>;
}

/** Who has reported on what: units down, periods across; each report leads to its page. */
export function filedGrid(book: AuditBook): Html {
  const { wide, missing } = book;
  const absent = missing?.absent ?? [];
  const columns = columnsOf(book, absent);
  const lackingBy = lackingOf(absent);
  if (wide.units.length === 0) return html``;
  const head = html`<tr><th scope="col">${said({ vi: 'Đơn vị', en: 'Unit' })}</th>${columns.map(({ name, reports }) => {
    const units = reports.size;
    return html`<th scope="col">${said(name)}<small>${said(counted(units, { vi: 'đơn vị', en: 'unit' }))}</small></th>`;
  })}</tr>`;
  const rows = wide.units.map((unit) => {
    const lacking = lackingBy(unit);
    return html`<tr><th scope="row">${capital(unit.name)}${unit.above === null ? null : html`<small>${unit.above}</small>`}</th>${columns.map((column) =>
      cell(unit, column, lacking, book.reports),
    )}</tr>
`;
  });
  return html`<section id="filed" aria-labelledby="filed-name">
<h2 id="filed-name">${said({ vi: 'Đơn vị nào đã báo cáo kỳ nào', en: 'Who has reported on what' })}</h2>
<p class="legend">${said(LEGEND)}${absent.length === 0 ? null : html` ${said(LEGEND_ABSENT)}`}</p>
<div class="scroll late" role="region" aria-labelledby="filed-name" tabindex="0">
<table class="filed"><thead>${head}</thead><tbody>${rows}</tbody></table>
</div>
</section>
`;
}

const LEGEND: Words = {
  vi: 'Mỗi ô mở trang của báo cáo. Chữ là mức nặng nhất – L: lỗi, C: cảnh báo, G: ghi chú, ✓: không có phát hiện – và số phát hiện ở mức đó. “–”: không có báo cáo của kỳ này.',
  en: 'Each cell opens the report’s page. The letter is its worst severity – E: error, W: warning, N: note, ✓: no findings – with the number of findings of it. “–”: no report on this period.',
};
const LEGEND_ABSENT: Words = { vi: '“Thiếu”: báo cáo phải có mà chưa có.', en: '“Missing”: expected, and not there.' };

const keyOf = ({ name, above, reports }: Unit) => JSON.stringify([name, above, reports]);

/** The periods of the reports, files of the same content once, and those that are expected and that nobody has reported on. */
function columnsOf({ wide, reports: all }: AuditBook, absent: readonly AbsentReport[]): Column[] {
  const told = wide.tables.map(({ period, columns }): Column => {
    const reports = new Map<string, number[]>();
    for (const { unit, report } of columns) {
      if (report === null || all[report]?.source.duplicateOf !== null) continue;
      const key = keyOf(unit);
      putUnder(reports, key, report);
    }
    return { name: { vi: periodName(period, 'vi'), en: periodName(period, 'en') }, code: period === null ? null : periodCode(period), reports };
  });
  const known = new Set(told.map(({ code }) => code));
  const others = [...new Set(absent.flatMap(({ period }) => (period === null || known.has(period) ? [] : [period])))].sort();
  return [...told, ...others.map((code) => ({ name: periodCodeWords(code), code, reports: new Map<string, number[]>() }))];
}

/** The expected reports of a unit that have not come: lines of a list name it with its level word or without. */
function lackingOf(absent: readonly AbsentReport[]): (unit: Unit) => AbsentReport[] {
  const byName = new Map<string, AbsentReport[]>();
  for (const each of absent) {
    const name = fold(each.unit.name);
    putUnder(byName, name, each);
  }
  return ({ name, above }) =>
    [...new Set([fold(name), withoutLevel(name)])].flatMap((each) => byName.get(each) ?? []).filter(({ unit }) => agree(above, unit.above));
}

function cell(unit: Unit, { code, name, reports }: Column, lacking: readonly AbsentReport[], all: readonly AuditedReport[]): Html {
  const own = reports.get(keyOf(unit)) ?? [];
  if (own.length > 0) return html`<td>${own.map((report) => mark(all[report] as AuditedReport, name))}</td>`;
  if (lacking.some(({ period }) => period === null || period === code)) return html`<td class="lacking">${said({ vi: 'thiếu', en: 'missing' })}</td>`;
  return html`<td class="none"><span aria-hidden="true">–</span><span class="unseen">${said({ vi: 'không có báo cáo', en: 'no report' })}</span></td>`;
}

function mark(report: AuditedReport, period: Words): Html {
  const counts = severityCounts(report);
  const worst = SEVERITY_ORDER.find((severity) => counts[severity] > 0);
  const told = SEVERITY_ORDER.filter((severity) => counts[severity] > 0).map((severity) => counted(counts[severity], NOUNS[severity]));
  const words = told.length === 0 ? CLEAN : { vi: told.map(({ vi }) => vi).join(', '), en: told.map(({ en }) => en).join(', ') };
  const sign: Content = worst === undefined ? '✓' : [said(LETTERS[worst]), html`<b>${counts[worst]}</b>`];
  return html`<a class="mark is-${worst ?? 'verified'}" href="${report.page}" data-page="${report.page}"><span aria-hidden="true">${sign}</span><span class="unseen">${said({ vi: `${period.vi}: ${words.vi}`, en: `${period.en}: ${words.en}` })}</span></a>`;
}
