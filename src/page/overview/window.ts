import { element } from './element.js';

/** The rows and columns of a large table that are drawn: those that are seen, and some around. The ends stand outside. */
export interface Window {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Measures {
  high: number;
  wide: number;
}

/** How many are drawn beyond what is seen, so that not every step of a scroll draws. */
const AROUND = { rows: 6, columns: 2 };

/** A row's height and a column's width in pixels: the style has them, in parts of the letters' size. */
export function measuresOf(place: HTMLElement): Measures {
  const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const style = getComputedStyle(place);
  const inPixels = (name: string) => letters * Number.parseFloat(style.getPropertyValue(name));
  return { high: inPixels('--row'), wide: inPixels('--column') };
}

export function seenIn(place: HTMLElement, { high, wide }: Measures, rows: number, columns: number): Window {
  const top = Math.floor(place.scrollTop / high);
  const left = Math.floor(place.scrollLeft / wide);
  return {
    top: Math.min(top, rows),
    bottom: Math.min(rows, Math.ceil((place.scrollTop + place.clientHeight) / high)),
    left: Math.min(left, columns),
    right: Math.min(columns, Math.ceil((place.scrollLeft + place.clientWidth) / wide)),
  };
}

export function around({ top, bottom, left, right }: Window, rows: number, columns: number): Window {
  return {
    top: Math.max(0, top - AROUND.rows),
    bottom: Math.min(rows, bottom + AROUND.rows),
    left: Math.max(0, left - AROUND.columns),
    right: Math.min(columns, right + AROUND.columns),
  };
}

export function isInside(seen: Window, drawn: Window): boolean {
  return drawn.top <= seen.top && drawn.bottom >= seen.bottom && drawn.left <= seen.left && drawn.right >= seen.right;
}

/** In the place of columns that are not drawn. */
export function gap(columns: number): HTMLElement | null {
  return columns <= 0 ? null : element('td', { colspan: columns, class: 'gap', 'aria-hidden': 'true' });
}

/** In the place of rows that are not drawn. */
export function spacer(height: number): HTMLElement {
  const line = element('tr', { class: 'gap', 'aria-hidden': 'true' }, element('td'));
  line.style.height = `${height}px`;
  return line;
}
