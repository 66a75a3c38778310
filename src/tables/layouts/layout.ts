import type { Grid, GridCell, GridRow, TextBlock } from '../../model/block.js';
import { joinPlaces, linePlace, type Place } from '../../model/place.js';
import { squeeze } from '../../text/unicode.js';

/**
 * A way in which a table comes down to lines of text. A layout knows how cells are told apart and nothing of what they
 * mean; a new one is a file beside this and an entry in `registry.ts`.
 */
export interface TextLayout {
  id: string;
  /** The table that begins with the line at `at`, and the index of the first line after it; null when none begins there. */
  find(lines: readonly TextBlock[], at: number): { grid: Grid; end: number } | null;
}

export function cell(text: string, place: Place): GridCell {
  return { text: squeeze(text), rowSpan: 1, colSpan: 1, content: [], place };
}

export function row(cells: GridCell[], pageBefore: boolean, confidence = 1, printed = squeeze(cells.map((each) => each.text).join(' '))): GridRow {
  return { cells, pageBefore, printed, confidence, place: joinPlaces(cells.map((each) => each.place)) ?? linePlace(1) };
}

export function grid(layout: string, rows: GridRow[]): Grid {
  return { layout, ruled: null, rows, place: joinPlaces(rows.map((each) => each.place)) ?? linePlace(1) };
}

/** The commonest number in a list, the larger on a tie; 0 for an empty list. */
export function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && number > best)) best = number;
  }
  return best;
}
