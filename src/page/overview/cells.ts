import type { FindingData } from '../../writers/audit/overview/data.js';
import { inLanguage } from '../language.js';
import { DATA, periodName, say, told, unitName } from './data.js';
import { element, unseen } from './element.js';
import { printedNumber } from './numbers.js';
import { cellKey, idsOf, remarks, shownCell, stateWords, type View, type ViewColumn } from './view.js';

/** The cells of the table as elements: on the screen a window of them, in print all. */

const SEVERITIES = ['error', 'warning', 'info'] as const;

export function columnHead(view: View, column: ViewColumn): HTMLElement {
  if ('sum' in column) {
    const tier = DATA.tiers[view.table.tiers[column.sum] ?? -1];
    return element(
      'th',
      { scope: 'col', class: 'sum' },
      element('span', {}, say('Tổng', 'Total')),
      element('small', {}, tier === undefined ? '' : told(tier.name)),
    );
  }
  const [unit, report] = view.table.columns[column.column] ?? [-1, -1];
  const [name, above] = DATA.units[unit] ?? ['', ''];
  const [path, address] = DATA.reports[report] ?? ['', ''];
  // two reports of one unit are told apart by their files
  const isOne = view.table.columns.filter(([other]) => other === unit).length === 1;
  const below = report < 0 ? say('chưa có báo cáo', 'no report') : isOne ? above : (path.split('/').at(-1) ?? path);
  return element(
    'th',
    { scope: 'col', title: [unitName(unit), path].filter((part) => part !== '').join(' · ') },
    report < 0 ? element('span', {}, name) : element('a', { href: inLanguage(address), 'data-page': address, tabindex: -1 }, name),
    element('small', {}, below),
  );
}

/** The row's number and words; what it is measured in below. */
export function rowHead(view: View, at: number): HTMLElement {
  const row = view.table.rows[at] as View['table']['rows'][number];
  return element(
    'th',
    { scope: 'row', class: `${row.heading ? 'heading ' : ''}depth-${Math.min(row.depth, 5)}`, title: told(row.label) },
    element('span', { class: 'stt' }, row.stt),
    element('span', { class: 'label' }, told(row.label), told(row.unit) === '' ? null : element('small', {}, ` ${told(row.unit)}`)),
  );
}

export function cell(view: View, at: number, column: ViewColumn): HTMLElement {
  const row = view.table.rows[at] as View['table']['rows'][number];
  if ('sum' in column) {
    const sum = row.sums[column.sum] ?? null;
    return element('td', { class: 'sum' }, sum === null ? null : printedNumber(sum[0], sum[1]));
  }
  const [, report] = view.table.columns[column.column] ?? [-1, -1];
  const { state, text } = shownCell(row.cells[column.column] ?? null, report < 0 && !row.heading);
  const { out, doubt } = row.more[column.column] ?? {};
  const findings = findingsOn(view, at, column.column);
  const worst = findings.length === 0 ? null : Math.min(...findings.map(([severity]) => severity));
  const classes = [
    state,
    ...(worst === null ? [] : [`is-${SEVERITIES[worst]}`]),
    ...(out === undefined ? [] : ['out']),
    ...(doubt === undefined ? [] : ['doubt']),
  ];
  const shown = [
    out === undefined ? null : element('i', { 'aria-hidden': 'true' }, out > 0 ? '▲' : '▼'),
    state === 'blank' || state === 'missing' || state === 'dash' ? element('span', { 'aria-hidden': 'true' }, text) : text,
    row.heading && state === 'absent' ? null : saidOf(state, out, findings.length),
  ];
  const address = addressOf(view, at, column);
  return element(
    'td',
    { class: classes.join(' ') },
    ...(address === null ? shown : [element('a', { href: inLanguage(address), 'data-page': address, tabindex: -1 }, ...shown)]),
  );
}

/** What colours and signs say, in words. */
function saidOf(state: ReturnType<typeof shownCell>['state'], out: 1 | -1 | undefined, findings: number): HTMLElement | null {
  const words = [
    stateWords(state),
    out === undefined ? '' : out > 0 ? say('cao khác thường', 'unusually high') : say('thấp khác thường', 'unusually low'),
    findings === 0 ? '' : say(`${findings} phát hiện`, findings === 1 ? '1 finding' : `${findings} findings`),
  ].filter((part) => part !== '');
  return words.length === 0 ? null : unseen(` ${words.join(', ')}`);
}

/** The row on the report's page. */
function addressOf({ table }: View, at: number, column: { column: number }): string | null {
  const [, report] = table.columns[column.column] ?? [-1, -1];
  const [id] = idsOf(table.rows[at] as View['table']['rows'][number], column.column);
  const address = DATA.reports[report]?.[1];
  return id === undefined || address === undefined ? null : `${address}#${encodeURIComponent(id)}`;
}

function findingsOn({ marks }: View, at: number, column: number): FindingData[] {
  return (marks.findings.get(cellKey(at, column)) ?? []).map((finding) => DATA.findings[finding] as FindingData);
}

/** A cell in full, told below the table: whose, what, how much, and what there is to say of it. */
export function detailOf(view: View, at: number, column: ViewColumn | null): Node[] {
  const row = view.table.rows[at] as View['table']['rows'][number];
  const what = [row.stt, told(row.label)].filter((part) => part !== '').join('. ');
  const head = (whose: string, figure: string) => [element('b', {}, figure), ` ${told(row.unit)} · ${whose} · `, what];
  if (column === null) return [what, row.code === '' ? '' : ` · ${row.code}`].map((text) => document.createTextNode(text));
  if ('sum' in column) {
    const sum = row.sums[column.sum] ?? null;
    const tier = told(DATA.tiers[view.table.tiers[column.sum] ?? -1]?.name ?? '');
    if (sum === null) return [document.createTextNode(`${say('không cộng được', 'no total')} · ${what}`)];
    return nodes(head(say(`tổng của ${sum[2]} đơn vị ${tier} có số`, `total of the ${sum[2]} ${tier} with a number`), printedNumber(sum[0], sum[1])));
  }
  const [unit, report] = view.table.columns[column.column] ?? [-1, -1];
  const { state, text } = shownCell(row.cells[column.column] ?? null, report < 0 && !row.heading);
  const tier = DATA.units[unit]?.[2] ?? -1;
  const told1 = [stateWords(state), ...remarks(row, tier, row.more[column.column] ?? {})].filter((part) => part !== '');
  const findings = findingsOn(view, at, column.column).map(([, , sentence]) => told(sentence));
  return nodes([
    ...head(`${unitName(unit)}, ${periodName(view.table.period)}`, state === 'value' || state === 'text' ? text : ''),
    ...told1.map((words) => ` · ${words}`),
    ...findings.map((sentence) => element('span', { class: 'sentence' }, sentence)),
  ]);
}

function nodes(parts: ReadonlyArray<Node | string>): Node[] {
  return parts.map((part) => (typeof part === 'string' ? document.createTextNode(part) : part));
}
