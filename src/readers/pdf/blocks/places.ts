import type { Place } from '../../../model/place.js';
import type { Box } from '../page.js';

/** Where a box of a page stands, in hundredths of points. */
export function boxPlace(page: number, { left, top, right, bottom }: Box): Place {
  const round = (points: number) => Math.round(points * 100) / 100;
  return {
    lines: null,
    page,
    boxes: [{ page, x: round(left), y: round(top), width: round(right - left), height: round(bottom - top) }],
    cell: null,
    paragraph: null,
  };
}
