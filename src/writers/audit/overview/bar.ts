import type { Severity, Verdict } from '../../../model/relation.js';
import { type Html, html } from '../html.js';

export interface Part {
  mark: Severity | Verdict;
  length: number;
}

/**
 * Shares of a whole side by side, hidden from screen readers: the numbers stand beside it. The page's policy lets no style
 * attribute in; lengths are attributes of the drawing.
 * @param whole the length of the full width; the sum of the parts where none is given
 */
export function bar(parts: readonly Part[], whole: number = parts.reduce((sum, { length }) => sum + length, 0)): Html {
  if (whole === 0) return html``;
  let at = 0;
  const drawn = parts.flatMap(({ mark, length }) => {
    if (length === 0) return [];
    const from = at;
    at += (length / whole) * 100;
    return [html`<rect class="is-${mark}" x="${rounded(from)}" width="${rounded(at - from)}" height="1"/>`];
  });
  return html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${drawn}</svg>`;
}

const rounded = (length: number) => Math.round(length * 100) / 100;
