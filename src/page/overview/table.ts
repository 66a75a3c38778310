import type { TableData } from '../../writers/audit/overview/data.js';
import type { Settings } from './address.js';
import { cell, columnHead, rowHead } from './cells.js';
import { DATA, periodName, say, told } from './data.js';
import { byId, element } from './element.js';
import { type Filters, fill, fillSelect, formOf, type Part } from './filters.js';
import { printedNumber } from './numbers.js';
import { openSheet } from './sheet.js';
import { type View, viewOf } from './view.js';

/** Shown without a choice: what was reported last is asked for first, if it has any rows. */
const FIRST = DATA.tables.findLast(({ rows }) => rows.some(({ heading }) => !heading)) ?? (DATA.tables.at(-1) as TableData);

/** The indicators of a period by units. */
export function tablePart(filters: () => Filters): Part {
  const form = formOf('table');
  const printed = byId('table-printed');
  const sheet = openSheet(byId('sheet'), byId('cell-detail'), (sort) => filters().set('table', 'sort', sort));
  let view: View | null = null;
  byId('table-legend').hidden = false;
  window.addEventListener('beforeprint', () => {
    if (view !== null) printed.replaceChildren(...onPaper(view));
  });
  window.addEventListener('afterprint', () => printed.replaceChildren());
  return {
    name: 'table',
    form,
    label() {
      const all = { value: '', words: say('tất cả', 'all') };
      const tables = [...DATA.tables].reverse();
      fillSelect(
        form,
        'period',
        tables.map((table) => ({ value: table === FIRST ? '' : (DATA.periods[table.period]?.id ?? ''), words: periodName(table.period) })),
      );
      const met = new Set(DATA.tables.flatMap(({ rows }) => rows.map(({ domain }) => domain)));
      fillSelect(form, 'domain', [all, ...DATA.domains.flatMap(({ id, name }, at) => (met.has(at) ? [{ value: id, words: told(name) }] : []))]);
      fillSelect(form, 'tier', [all, ...DATA.tiers.map(({ id, name }) => ({ value: id, words: told(name) }))]);
    },
    show(settings) {
      const table = tableOf(settings);
      fillSelect(form, 'sort', sortsOf(table, settings));
      fill(form, settings);
      view = viewOf(table, settings);
      sheet.show(view);
      byId('table-count').textContent = countWords(view);
    },
  };
}

function tableOf({ period }: Settings): TableData {
  return DATA.tables.find((each) => DATA.periods[each.period]?.id === period) ?? FIRST;
}

/** As the audit has them, by name, and by the indicator that was chosen in the table. */
function sortsOf({ rows }: TableData, { sort = '' }: Settings): Array<{ value: string; words: string }> {
  const row = rows.find(({ code }) => code !== '' && code === sort.replace(/^-/, ''));
  const way = sort.startsWith('-') ? say('giảm dần', 'descending') : say('tăng dần', 'ascending');
  return [
    { value: '', words: say('theo cấp và tên', 'by tier and name') },
    { value: 'name', words: say('theo tên', 'by name') },
    ...(row === undefined ? [] : [{ value: sort, words: `${told(row.label)} (${way})` }]),
  ];
}

function countWords({ table, rows, columns }: View): string {
  const units = columns.filter((column) => 'column' in column).length;
  const [n, of, u, ofUnits] = [rows.length, table.rows.length, units, table.columns.length].map((count) => printedNumber(count));
  const period = periodName(table.period);
  const left = table.left === 0 ? '' : say(`; ${table.left} chỉ tiêu của biểu không có trong báo cáo nào`, `; ${table.left} rows of the form are in no report`);
  return say(
    `${period}: ${n} trong ${of} dòng, ${u} trong ${ofUnits} cột đơn vị${left}`,
    `${period}: ${n} of ${of} rows, ${u} of ${ofUnits} columns of units${left}`,
  );
}

/** As many columns as a page is wide, and below them the next. */
const ON_PAPER = 7;

function onPaper(view: View): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  for (let from = 0; from < view.columns.length; from += ON_PAPER) {
    const columns = view.columns.slice(from, from + ON_PAPER);
    const head = element(
      'tr',
      {},
      element('th', { scope: 'col', class: 'corner' }, periodName(view.table.period)),
      ...columns.map((column) => columnHead(view, column)),
    );
    const lines = view.rows.map((at) => element('tr', {}, rowHead(view, at), ...columns.map((column) => cell(view, at, column))));
    blocks.push(element('table', {}, element('thead', {}, head), element('tbody', {}, ...lines)));
  }
  return blocks;
}
