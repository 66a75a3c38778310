import type { Figure } from '../model/figure.js';
import { meet, sumOf } from './interval.js';
import { compareSum } from './sums.js';
import { figureInterval } from './terms.js';

/** A figure and the parts that words list under it. */
export interface PartList {
  whole: Figure;
  /** the parts that count what the whole counts, at the same stage */
  parts: Figure[];
  /** every part that is listed, of whatever kind */
  all: Figure[];
}

/** Every list of parts of the prose. */
export function listsOfParts(figures: readonly Figure[]): PartList[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const lists = new Map<string, PartList>();
  for (const figure of figures) {
    const whole = figure.partOf === null ? undefined : byId.get(figure.partOf.whole);
    if (figure.partOf === null || whole === undefined) continue;
    const key = `${figure.partOf.whole} ${figure.partOf.list}`;
    const list = lists.get(key) ?? { whole, parts: [], all: [] };
    list.all.push(figure);
    if (comparable(whole, figure)) list.parts.push(figure);
    lists.set(key, list);
  }
  return [...lists.values()];
}

/** Things of whatever kind: "114 sản phẩm tuyên truyền, gồm 24 tin, bài, 81 bản tin, 9 pa nô". */
const OF_ALL_KINDS = /^(?:sản phẩm|ấn phẩm)(?!\p{L})/iu;
/** Parts that the words count in other units than their whole. */
export function areOfOtherUnits(whole: Figure, parts: readonly Figure[]): boolean {
  return OF_ALL_KINDS.test(whole.unit ?? '') && parts.some(({ unit }) => unit !== whole.unit);
}

/** What is not such a thing itself, but its use or its size. */
const COUNTS_USE = /^(?:lượt|người|buổi|cuộc|đợt|giờ|phút|trang|ngày|tháng|lần|hộ|thôn|xã|đồng|triệu|km|m2|cuốn|bản(?!\s*tin)|%)/iu;

/** A part counts the same thing as its whole, at the same stage. */
function comparable(whole: Figure, part: Figure): boolean {
  if ((whole.role === 'money') !== (part.role === 'money')) return false;
  const a = whole.scope.subject;
  const b = part.scope.subject;
  const sameUnit = whole.unit !== null && (whole.unit === part.unit || (OF_ALL_KINDS.test(whole.unit) && part.unit !== null && !COUNTS_USE.test(part.unit)));
  if (whole.role !== 'money' && !sameUnit && a !== null && b !== null && a !== b) return false;
  const stage = whole.scope.facets.stage;
  const other = part.scope.facets.stage;
  return !(stage !== undefined && other !== undefined && stage !== other);
}

/**
 * The figure a step above, when a list under the wrong total belongs to it: whole and parts together make up a figure
 * printed before them, which the whole alone cannot hold.
 */
export function figureAbove(whole: Figure, parts: readonly Figure[], figures: readonly Figure[]): Figure | null {
  if (parts.length === 0 || compareSum(whole, parts, false).verdict !== 'inconsistent') return null;
  const together = sumOf([whole, ...parts].map(figureInterval));
  const at = figures.indexOf(whole);
  const above = figures.slice(Math.max(0, at - 12), at).reverse();
  return (
    above.find(
      (figure) => figure.role === whole.role && figure.scope.section.join() === whole.scope.section.join() && meet(figureInterval(figure), together) === 'meet',
    ) ?? null
  );
}
