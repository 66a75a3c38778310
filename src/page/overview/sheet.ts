import { cell, columnHead, detailOf, rowHead } from './cells.js';
import { say, told } from './data.js';
import { element } from './element.js';
import { clamp, movedBy, type Position, within } from './grid-keys.js';
import type { View } from './view.js';
import { around, gap, isInside, measuresOf, seenIn, spacer, type Window } from './window.js';

/**
 * The table of indicators by units as a grid that scrolls both ways. Only what is seen of it is drawn, and a little around:
 * a thousand units have a hundred thousand cells. It is told to screen readers whole (aria-rowcount, aria-colcount), and the
 * arrow keys go through it; one cell is in the tab order.
 */
export interface Sheet {
  show(view: View): void;
}

/** @param sortBy asked with an indicator's code, with "-" before it for the largest first, with "" for none */
export function openSheet(place: HTMLElement, detail: HTMLElement, sortBy: (sort: string) => void): Sheet {
  const head = element('thead');
  const body = element('tbody');
  const columns = element('colgroup');
  const table = element('table', { role: 'grid', 'aria-labelledby': 'table-name', 'aria-describedby': 'table-keys' }, columns, head, body);
  place.replaceChildren(table);
  let view: View | null = null;
  let drawn: Window | null = null;
  /** the cell that is in the tab order */
  let active: Position = { row: 0, column: 0 };

  const cellAt = ({ row, column }: Position) => table.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  const lastOf = ({ rows, columns: across }: View): Position => ({ row: rows.length - 1, column: across.length - 1 });

  const draw = (isForced: boolean) => {
    if (view === null) return;
    const [rows, across] = [view.rows.length, view.columns.length];
    const measures = measuresOf(place);
    const seen = seenIn(place, measures, rows, across);
    if (!isForced && drawn !== null && isInside(seen, drawn)) return;
    drawn = around(seen, rows, across);
    // what is scrolled out of sight takes the focus, or the way to it by the keyboard, along
    const first = { row: active.row < 0 ? -1 : seen.top, column: active.column < 0 ? -1 : seen.left };
    if (!isDrawn(active, drawn)) active = within(active, first, { row: seen.bottom - 1, column: seen.right - 1 });
    const hadFocus = table.contains(document.activeElement);
    head.replaceChildren(headRow(view, drawn, active));
    body.replaceChildren(spacer(drawn.top * measures.high), ...bodyRows(view, drawn, active), spacer((rows - drawn.bottom) * measures.high));
    if (hadFocus) cellAt(active)?.focus({ preventScroll: true });
  };

  const activate = (next: Position) => {
    const before = cellAt(active);
    if (before !== null) before.tabIndex = -1;
    active = next;
    reveal();
    draw(false);
    const now = cellAt(active);
    if (now === null) return;
    now.tabIndex = 0;
    now.focus({ preventScroll: true });
  };

  /** Scrolls so far that the active cell stands free of the header and of the rows' names. */
  const reveal = () => {
    const { high, wide } = measuresOf(place);
    const [top, left] = [active.row * high, active.column * wide];
    const [roomDown, roomAcross] = [place.clientHeight - head.offsetHeight, place.clientWidth - (head.querySelector<HTMLElement>('.corner')?.offsetWidth ?? 0)];
    if (active.row >= 0) place.scrollTop = clamp(place.scrollTop, top + high - roomDown, top);
    if (active.column >= 0) place.scrollLeft = clamp(place.scrollLeft, left + wide - roomAcross, left);
  };

  const tell = (found: HTMLElement | null) => {
    const { row, column } = positionOf(found);
    const at = view?.rows[row];
    if (view !== null && at !== undefined) detail.replaceChildren(...detailOf(view, at, view.columns[column] ?? null));
  };

  place.addEventListener('scroll', () => requestAnimationFrame(() => draw(false)), { passive: true });
  new ResizeObserver(() => draw(false)).observe(place);
  table.addEventListener('pointerover', ({ target }) => tell(cellOf(target)));
  table.addEventListener('focusin', ({ target }) => {
    const found = cellOf(target);
    if (found === null) return;
    const before = cellAt(active);
    if (before !== null) before.tabIndex = -1;
    active = positionOf(found);
    found.tabIndex = 0;
    tell(found);
  });
  table.addEventListener('click', ({ target }) => {
    const code = (target as Element).closest<HTMLElement>('button[data-code]')?.dataset.code;
    if (code !== undefined) sortBy(nextSort(view?.sort ?? '', code));
  });
  table.addEventListener('keydown', (event) => {
    if (view === null || event.altKey || event.metaKey) return;
    const next = movedBy(event, active, lastOf(view));
    if (next !== null) activate(next);
    // a link or a button that has the focus itself does what it does
    else if (event.key === 'Enter' && event.target === cellAt(active)) cellAt(active)?.querySelector<HTMLElement>('a, button')?.click();
    else return;
    event.preventDefault();
  });

  return {
    show(next) {
      if (view !== null && (view.table !== next.table || view.sort !== next.sort)) place.scrollLeft = 0;
      view = next;
      columns.replaceChildren(element('col', { class: 'labels' }), element('col', { span: Math.max(1, next.columns.length) }));
      table.style.setProperty('--columns', String(next.columns.length));
      table.setAttribute('aria-rowcount', String(next.rows.length + 1));
      table.setAttribute('aria-colcount', String(next.columns.length + 1));
      active = within(active, { row: -1, column: -1 }, lastOf(next));
      place.hidden = next.rows.length === 0 || next.columns.length === 0;
      detail.replaceChildren(
        say('Chỉ vào một ô để xem đầy đủ; bấm để mở báo cáo ở dòng đó.', 'Point at a cell to read it in full; click to open the report at that row.'),
      );
      draw(true);
    },
  };
}

function headRow(view: View, { left, right }: Window, active: Position): HTMLElement {
  const corner = element('th', { scope: 'col', class: 'corner' }, say('Chỉ tiêu', 'Indicator'));
  const cells = view.columns.slice(left, right).map((column, nth) => placed(columnHead(view, column), { row: -1, column: left + nth }, active));
  return element('tr', { 'aria-rowindex': 1 }, placed(corner, { row: -1, column: -1 }, active), gap(left), ...cells, gap(view.columns.length - right));
}

function bodyRows(view: View, { top, bottom, left, right }: Window, active: Position): HTMLElement[] {
  return view.rows.slice(top, bottom).map((at, nth) => {
    const row = top + nth;
    const words = placed(sortable(rowHead(view, at), view, at), { row, column: -1 }, active);
    const cells = view.columns.slice(left, right).map((column, each) => placed(cell(view, at, column), { row, column: left + each }, active));
    const isHeading = view.table.rows[at]?.heading === true;
    return element('tr', { 'aria-rowindex': row + 2, class: isHeading ? 'heading' : null }, words, gap(left), ...cells, gap(view.columns.length - right));
  });
}

function placed(made: HTMLElement, { row, column }: Position, active: Position): HTMLElement {
  made.dataset.row = String(row);
  made.dataset.column = String(column);
  made.setAttribute('aria-colindex', String(column + 2));
  made.tabIndex = row === active.row && column === active.column ? 0 : -1;
  return made;
}

/** The header's row and the rows' names are drawn always. */
function isDrawn({ row, column }: Position, { top, bottom, left, right }: Window): boolean {
  return (row < 0 || (row >= top && row < bottom)) && (column < 0 || (column >= left && column < right));
}

const cellOf = (target: EventTarget | null): HTMLElement | null => (target as Element).closest<HTMLElement>('[data-row]');
const positionOf = (found: HTMLElement | null): Position => ({ row: Number(found?.dataset.row ?? -1), column: Number(found?.dataset.column ?? -1) });

/** The row's name orders the units by its numbers. */
function sortable(words: HTMLElement, { sort, table }: View, at: number): HTMLElement {
  const { code, label, heading } = table.rows[at] as View['table']['rows'][number];
  if (heading || code === '') return words;
  words.setAttribute('aria-sort', sort === code ? 'ascending' : sort === `-${code}` ? 'descending' : 'none');
  const name = say(`Xếp đơn vị theo: ${told(label)}`, `Order the units by: ${told(label)}`);
  words.append(element('button', { type: 'button', tabindex: -1, class: 'sort', 'aria-label': name, 'data-code': code }));
  return words;
}

/** The largest first, then the smallest, then as it was. */
function nextSort(sort: string, code: string): string {
  return sort === `-${code}` ? code : sort === code ? '' : `-${code}`;
}
