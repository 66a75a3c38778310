import { DATA, say } from './data.js';
import { byId, element } from './element.js';
import { type Filters, formOf, type Part } from './filters.js';
import { printedNumber } from './numbers.js';
import { folded, seeker, whenIdle } from './words-search.js';

/** The list of reports, which stands in the page, sorted and searched. */
export function reportsPart(filters: () => Filters): Part {
  const form = formOf('reports');
  const table = byId('report-list') as HTMLTableElement;
  const body = table.tBodies[0] as HTMLTableSectionElement;
  const rows = [...body.rows];
  const text = folded(rows.length, (at) => rows[at]?.textContent ?? '');
  whenIdle(rows.length, text);
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const keys = heads.map((head) => head.dataset.key ?? '');
  let order = '';
  let isSought: ReturnType<typeof seeker> | null = null;
  const more = byId('reports-more');
  for (const [at, head] of heads.entries()) {
    const button = element('button', { type: 'button', class: 'sort' }, ...head.childNodes);
    button.addEventListener('click', () => {
      const key = keys[at] as string;
      filters().set('reports', 'sort', order === key ? `-${key}` : order === `-${key}` ? '' : key);
    });
    head.append(button);
  }
  let shown = rows.map((_, at) => at);
  let left = rows.length;
  const draw = (most: number) => {
    left = 0;
    for (const at of shown) {
      const row = rows[at] as HTMLTableRowElement;
      const isLeft = isSought === null || isSought(text(at));
      const isHidden = !isLeft || left >= most;
      if (row.hidden !== isHidden) row.hidden = isHidden;
      if (isLeft) left++;
    }
    const all = element('button', { type: 'button' }, say(`Hiện tất cả ${printedNumber(left)} báo cáo`, `Show all ${printedNumber(left)} reports`));
    all.addEventListener('click', () => {
      draw(Number.POSITIVE_INFINITY);
      byId('reports-name').focus({ preventScroll: true });
    });
    more.hidden = left <= most;
    more.replaceChildren(all);
  };
  window.addEventListener('beforeprint', () => draw(Number.POSITIVE_INFINITY));
  window.addEventListener('afterprint', () => draw(MOST));
  return {
    name: 'reports',
    form,
    label() {},
    show(settings) {
      isSought = settings.q === undefined ? null : seeker(settings.q);
      if ((settings.sort ?? '') !== order) {
        order = settings.sort ?? '';
        shown = sorted(rows, keys, order);
        body.append(...shown.map((at) => rows[at] as HTMLTableRowElement));
        for (const [at, head] of heads.entries()) {
          const sort = order === keys[at] ? 'ascending' : order === `-${keys[at]}` ? 'descending' : null;
          if (sort === null) head.removeAttribute('aria-sort');
          else head.setAttribute('aria-sort', sort);
        }
      }
      draw(MOST);
      byId('reports-count').textContent = say(
        `${printedNumber(left)} trong ${printedNumber(rows.length)} báo cáo`,
        `${printedNumber(left)} of ${printedNumber(rows.length)} reports`,
      );
    },
  };
}

/** More rows are laid out when they are asked for: a filter would lay all of them out again. */
const MOST = 100;

const VIETNAMESE = new Intl.Collator('vi', { numeric: true });

/** Without an order as the audit has written them: by their paths. */
function sorted(rows: readonly HTMLTableRowElement[], keys: readonly string[], order: string): number[] {
  const key = order.replace(/^-/, '');
  const column = keys.indexOf(key);
  if (column < 0) return rows.map((_, at) => at);
  const keyed = rows.map((row, at) => ({ at, value: sortValue(row, column, key) }));
  const turn = order.startsWith('-') ? -1 : 1;
  return keyed
    .sort((a, b) => turn * (typeof a.value === 'number' ? a.value - Number(b.value) : VIETNAMESE.compare(a.value, String(b.value))))
    .map(({ at }) => at);
}

function sortValue(row: HTMLTableRowElement, column: number, key: string): string | number {
  const cell = row.cells[column] as HTMLTableCellElement;
  if (key === 'period') return DATA.reports[Number(row.dataset.report)]?.[3] ?? -1;
  const text = cell.dataset.value ?? cell.textContent ?? '';
  return cell.classList.contains('number') ? Number(text) : text;
}
