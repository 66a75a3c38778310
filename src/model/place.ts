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

/** One place around several, in reading order: one box for each page. Null for none. */
export function joinPlaces(places: readonly Place[]): Place | null {
  const [first, ...rest] = places;
  if (first === undefined) return null;
  let lines = first.lines;
  const boxes = [...first.boxes];
  for (const { lines: more, boxes: others } of rest) {
    if (more !== null) lines = lines === null ? more : [Math.min(lines[0], more[0]), Math.max(lines[1], more[1])];
    for (const other of others) {
      const at = boxes.findIndex((box) => box.page === other.page);
      const own = boxes[at];
      if (own === undefined) boxes.push(other);
      else boxes[at] = around(own, other);
    }
  }
  return { ...first, lines, boxes };
}

type PageBox = Place['boxes'][number];

function around(a: PageBox, b: PageBox): PageBox {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { page: a.page, x, y, width: round(Math.max(a.x + a.width, b.x + b.width) - x), height: round(Math.max(a.y + a.height, b.y + b.height) - y) };
}

/** Sums of hundredths of points come out with noise. */
const round = (points: number): number => Math.round(points * 100) / 100;
