/** Where a thing stands in its document. What a format has none of is null. */
export interface Place {
  /** 1-based first and last line, for text */
  lines: [number, number] | null;
  /** 1-based page, for PDF */
  page: number | null;
  /** points, origin top left; one box per piece when a thing runs over a page break */
  boxes: Array<{ page: number; x: number; y: number; width: number; height: number }>;
  /** 1-based, after spans, for docx */
  cell: { table: number; row: number; column: number } | null;
  /** 1-based, for docx */
  paragraph: number | null;
}

export function linePlace(first: number, last: number = first): Place {
  return { lines: [first, last], page: null, boxes: [], cell: null, paragraph: null };
}

/** One place around several, in reading order. Null for none. */
export function joinPlaces(places: readonly Place[]): Place | null {
  const [first, ...rest] = places;
  if (first === undefined) return null;
  let lines = first.lines;
  const boxes = [...first.boxes];
  for (const { lines: more, boxes: others } of rest) {
    if (more !== null) lines = lines === null ? more : [Math.min(lines[0], more[0]), Math.max(lines[1], more[1])];
    boxes.push(...others);
  }
  return { ...first, lines, boxes };
}
