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
  for (const [at, head] of heads.entries()) {
    const button = element('button', { type: 'button', class: 'sort' }, ...head.childNodes);
    button.addEventListener('click', () => {
      const key = keys[at] as string;
      filters().set('reports', 'sort', order === key ? `-${key}` : order === `-${key}` ? '' : key);
    });
    head.append(button);
  }
  return {
    name: 'reports',
    form,
    label() {},
    show(settings) {
      const isSought = seeker(settings.q ?? '');
      let left = 0;
      for (const [at, row] of rows.entries()) {
        const isLeft = isSought(text(at));
        if (row.hidden === isLeft) row.hidden = !isLeft;
        if (isLeft) left++;
      }
      if ((settings.sort ?? '') !== order) {
        order = settings.sort ?? '';
        body.append(...sorted(rows, keys, order));
        for (const [at, head] of heads.entries()) {
          const sort = order === keys[at] ? 'ascending' : order === `-${keys[at]}` ? 'descending' : null;
          if (sort === null) head.removeAttribute('aria-sort');
          else head.setAttribute('aria-sort', sort);
        }
      }
      byId('reports-count').textContent = say(
        `${printedNumber(left)} trong ${printedNumber(rows.length)} báo cáo`,
        `${printedNumber(left)} of ${printedNumber(rows.length)} reports`,
      );
    },
  };
}

const VIETNAMESE = new Intl.Collator('vi', { numeric: true });

/** Without an order as the audit has written them: by their paths. */
function sorted(rows: readonly HTMLTableRowElement[], keys: readonly string[], order: string): HTMLTableRowElement[] {
  const key = order.replace(/^-/, '');
  const column = keys.indexOf(key);
  if (column < 0) return [...rows];
  const keyed = rows.map((row) => ({ row, value: sortValue(row, column, key) }));
  const turn = order.startsWith('-') ? -1 : 1;
  return keyed
    .sort((a, b) => turn * (typeof a.value === 'number' ? a.value - Number(b.value) : VIETNAMESE.compare(a.value, String(b.value))))
    .map(({ row }) => row);
}

function sortValue(row: HTMLTableRowElement, column: number, key: string): string | number {
  const cell = row.cells[column] as HTMLTableCellElement;
  if (key === 'period') return DATA.reports[Number(row.dataset.report)]?.[3] ?? -1;
  const text = cell.dataset.value ?? cell.textContent ?? '';
  return cell.classList.contains('number') ? Number(text) : text;
}
