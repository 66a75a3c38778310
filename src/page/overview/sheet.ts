import { cell, columnHead, detailOf, rowHead } from './cells.js';
import { say, told } from './data.js';
import { element } from './element.js';
import type { View, ViewColumn } from './view.js';

/**
 * The table of indicators by units as a grid that scrolls both ways. Only what is seen of it is drawn, and a little around:
 * a thousand units have a hundred thousand cells. It is told to screen readers whole (aria-rowcount, aria-colcount), and the
 * arrow keys go through it (WAI-ARIA Authoring Practices, grid pattern); one cell is in the tab order.
 */
export interface Sheet {
  show(view: View): void;
}

const AROUND = { rows: 10, columns: 3 };
const STEP = 10;

interface Window {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function openSheet(place: HTMLElement, detail: HTMLElement, sortBy: (sort: string) => void): Sheet {
  const head = element('thead');
  const body = element('tbody');
  const columns = element('colgroup');
  const table = element('table', { role: 'grid', 'aria-labelledby': 'table-name', 'aria-describedby': 'table-keys' }, columns, head, body);
  place.replaceChildren(table);
  let view: View | null = null;
  let drawn: Window | null = null;
  /** the cell in the tab order: -1 is the header's row, and the rows' own column */
  let active = { row: 0, column: 0 };
  /** a row's height and a column's width, in pixels: overview.css has them, in parts of the letters' size */
  const measures = () => {
    const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const style = getComputedStyle(place);
    return { high: letters * Number.parseFloat(style.getPropertyValue('--row')), wide: letters * Number.parseFloat(style.getPropertyValue('--column')) };
  };

  const draw = (isForced = false) => {
    if (view === null) return;
    const { rows, columns: across } = view;
    const { high, wide } = measures();
    const seen = {
      top: Math.floor(place.scrollTop / high),
      bottom: Math.ceil((place.scrollTop + place.clientHeight) / high),
      left: Math.floor(place.scrollLeft / wide),
      right: Math.ceil((place.scrollLeft + place.clientWidth) / wide),
    };
    if (!isForced && drawn !== null && isWithin(seen, drawn, rows.length, across.length)) return;
    const next = {
      top: Math.max(0, seen.top - AROUND.rows),
      bottom: Math.min(rows.length, seen.bottom + AROUND.rows),
      left: Math.max(0, seen.left - AROUND.columns),
      right: Math.min(across.length, seen.right + AROUND.columns),
    };
    const hadFocus = body.contains(document.activeElement) || head.contains(document.activeElement);
    drawn = next;
    drawHead(view, next);
    drawBody(view, next, high);
    if (hadFocus) focusable()?.focus({ preventScroll: true });
  };

  const drawHead = (shown: View, { left, right }: Window) => {
    const corner = element('th', { scope: 'col', class: 'corner', 'aria-colindex': 1 }, say('Chỉ tiêu', 'Indicator'));
    const cells = shown.columns.slice(left, right).map((column, nth) => placed(columnHead(shown, column), -1, left + nth));
    head.replaceChildren(element('tr', { 'aria-rowindex': 1 }, placed(corner, -1, -1), gap(left), ...cells, gap(shown.columns.length - right)));
  };

  const drawBody = (shown: View, { top, bottom, left, right }: Window, high: number) => {
    const lines = shown.rows.slice(top, bottom).map((at, nth) => {
      const row = top + nth;
      const cells = shown.columns.slice(left, right).map((column, each) => placed(cell(shown, at, column), row, left + each));
      const words = rowHead(shown, at);
      sortable(words, shown, at);
      const line = element('tr', { 'aria-rowindex': row + 2 }, placed(words, row, -1), gap(left), ...cells, gap(shown.columns.length - right));
      if (shown.table.rows[at]?.heading === true) line.className = 'heading';
      return line;
    });
    body.replaceChildren(spacer(top * high), ...lines, spacer((shown.rows.length - bottom) * high));
  };

  const placed = (made: HTMLElement, row: number, column: number) => {
    made.dataset.row = String(row);
    made.dataset.column = String(column);
    made.setAttribute('aria-colindex', String(column + 2));
    made.tabIndex = row === active.row && column === active.column ? 0 : -1;
    return made;
  };

  const sortable = (words: HTMLElement, { sort, table: of }: View, at: number) => {
    const { code, label, heading } = of.rows[at] as View['table']['rows'][number];
    if (heading || code === '') return;
    const state = sort === code ? 'ascending' : sort === `-${code}` ? 'descending' : 'none';
    words.setAttribute('aria-sort', state);
    const name = say(`Xếp đơn vị theo: ${told(label)}`, `Order the units by: ${told(label)}`);
    words.append(element('button', { type: 'button', tabindex: -1, class: 'sort', 'aria-label': name, 'data-code': code }));
  };

  const focusable = () => {
    const found = table.querySelector<HTMLElement>(`[data-row="${active.row}"][data-column="${active.column}"]`);
    return found;
  };

  const activate = (row: number, column: number) => {
    if (view === null) return;
    const before = focusable();
    active = { row: clamp(row, -1, view.rows.length - 1), column: clamp(column, -1, view.columns.length - 1) };
    reveal();
    draw();
    if (before !== null) before.tabIndex = -1;
    const now = focusable();
    if (now === null) return;
    now.tabIndex = 0;
    now.focus({ preventScroll: true });
  };

  /** Scrolls so far that the active cell stands free of the header and of the rows' names. */
  const reveal = () => {
    const { high, wide } = measures();
    const [top, left] = [active.row * high, active.column * wide];
    const [roomDown, roomAcross] = [place.clientHeight - head.offsetHeight, place.clientWidth - labelWidth()];
    if (active.row >= 0) place.scrollTop = clamp(place.scrollTop, top + high - roomDown, top);
    if (active.column >= 0) place.scrollLeft = clamp(place.scrollLeft, left + wide - roomAcross, left);
  };
  const labelWidth = () => head.querySelector<HTMLElement>('.corner')?.offsetWidth ?? 0;

  const tell = (target: EventTarget | null) => {
    const found = view === null ? null : (target as Element).closest<HTMLElement>('[data-row]');
    if (view === null || found === null || found === undefined) return;
    const [row, column] = [Number(found.dataset.row), Number(found.dataset.column)];
    const at = view.rows[row];
    if (at === undefined) return;
    detail.replaceChildren(...detailOf(view, at, column < 0 ? null : (view.columns[column] as ViewColumn)));
  };

  place.addEventListener('scroll', () => requestAnimationFrame(() => draw()), { passive: true });
  new ResizeObserver(() => draw()).observe(place);
  table.addEventListener('pointerover', ({ target }) => tell(target));
  table.addEventListener('focusin', ({ target }) => {
    const found = (target as Element).closest<HTMLElement>('[data-row]');
    if (found === null) return;
    const before = focusable();
    if (before !== null) before.tabIndex = -1;
    active = { row: Number(found.dataset.row), column: Number(found.dataset.column) };
    found.tabIndex = 0;
    tell(found);
  });
  table.addEventListener('click', ({ target }) => {
    const code = (target as Element).closest<HTMLElement>('button[data-code]')?.dataset.code;
    if (code !== undefined) sortBy(nextSort(view?.sort ?? '', code));
  });
  table.addEventListener('keydown', (event) => {
    if (view === null || event.altKey || event.metaKey) return;
    const { row, column } = active;
    const [lastRow, lastColumn] = [view.rows.length - 1, view.columns.length - 1];
    const ways: Record<string, () => void> = {
      ArrowDown: () => activate(row + 1, column),
      ArrowUp: () => activate(row - 1, column),
      ArrowRight: () => activate(row, column + 1),
      ArrowLeft: () => activate(row, column - 1),
      PageDown: () => activate(row + STEP, column),
      PageUp: () => activate(Math.max(0, row - STEP), column),
      Home: () => activate(event.ctrlKey ? 0 : row, -1),
      End: () => activate(event.ctrlKey ? lastRow : row, lastColumn),
      Enter: () => focusable()?.querySelector<HTMLElement>('a, button')?.click(),
    };
    // a link or a button that has the focus itself does what it does
    const way = event.key === 'Enter' && event.target !== focusable() ? undefined : ways[event.key];
    if (way === undefined) return;
    event.preventDefault();
    way();
  });

  return {
    show(next) {
      const isOther = view !== null && (view.table !== next.table || view.sort !== next.sort);
      view = next;
      if (isOther) place.scrollLeft = 0;
      columns.replaceChildren(element('col', { class: 'labels' }), element('col', { span: Math.max(1, next.columns.length) }));
      table.style.setProperty('--columns', String(next.columns.length));
      table.setAttribute('aria-rowcount', String(next.rows.length + 1));
      table.setAttribute('aria-colcount', String(next.columns.length + 1));
      active = { row: clamp(active.row, -1, next.rows.length - 1), column: clamp(active.column, -1, next.columns.length - 1) };
      place.hidden = next.rows.length === 0 || next.columns.length === 0;
      detail.replaceChildren(
        say('Chỉ vào một ô để xem đầy đủ; bấm để mở báo cáo ở dòng đó.', 'Point at a cell to read it in full; click to open the report at that row.'),
      );
      draw(true);
    },
  };
}

/** Down, then up, then as it was. */
function nextSort(sort: string, code: string): string {
  return sort === `-${code}` ? code : sort === code ? '' : `-${code}`;
}

function isWithin(seen: Window, drawn: Window, rows: number, columns: number): boolean {
  return drawn.top <= seen.top && drawn.bottom >= Math.min(seen.bottom, rows) && drawn.left <= seen.left && drawn.right >= Math.min(seen.right, columns);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** In the place of the columns that are not drawn. */
function gap(columns: number): HTMLElement | null {
  return columns <= 0 ? null : element('td', { colspan: columns, class: 'gap', 'aria-hidden': 'true' });
}

/** In the place of the rows that are not drawn. */
function spacer(height: number): HTMLElement {
  const line = element('tr', { class: 'gap', 'aria-hidden': 'true' }, element('td'));
  line.style.height = `${height}px`;
  return line;
}
