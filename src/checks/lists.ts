import type { Figure } from '../model/figure.js';
import { isMeasure, saysAttribute } from '../narrative/measures.js';
import { pattern } from '../text/pattern.js';
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
    if (comparable(whole, figure, false)) list.parts.push(figure);
    lists.set(key, list);
  }
  return [...lists.values()].map((list) => (isBare(list) ? { ...list, parts: list.all.filter((part) => comparable(list.whole, part, true)) } : list));
}

/**
 * "132 thủ tục, gồm: hộ tịch 38; người có công 18; …; lĩnh vực khác 08 thủ tục": numbers printed bare in one run all count
 * what their total counts, whatever the names of the kinds say.
 */
function isBare({ whole, all }: PartList): boolean {
  const last = all.at(-1);
  const areBare = all.length > 2 && all.slice(0, -1).every(({ unit, role }) => unit === null && role === 'count');
  return areBare && last?.role === 'count' && areOfOneThing(whole, last);
}

/** Things of whatever kind: "114 sản phẩm tuyên truyền, gồm 24 tin, bài, 81 bản tin, 9 pa nô". */
const OF_ALL_KINDS = pattern.iu`^(?:sản phẩm|ấn phẩm)(?!\p{L})`;
/** Parts that the words count in other units than their whole. */
export function areOfOtherUnits(whole: Figure, parts: readonly Figure[]): boolean {
  return OF_ALL_KINDS.test(whole.unit ?? '') && parts.some(({ unit }) => unit !== whole.unit);
}

/** What is not such a thing itself, but its use or its size. */
const COUNTS_USE = /^(?:lượt|người|buổi|cuộc|đợt|giờ|phút|trang|ngày|tháng|lần|hộ|thôn|xã|đồng|triệu|km|m2|cuốn|bản(?!\s*tin)|%)/iu;

/** A part counts the same thing as its whole, at the same stage; in a bare list only the stage tells. */
function comparable(whole: Figure, part: Figure, bare: boolean): boolean {
  if ((whole.role === 'money') !== (part.role === 'money') || sizes(whole, part)) return false;
  // what is counted one by one has no part with decimals: those are points, shares or sizes
  if (whole.role !== 'money' && part.decimals > 0 && whole.decimals === 0 && !isMeasure(whole.unit)) return false;
  const a = whole.scope.subject;
  const b = part.scope.subject;
  const sameUnit = whole.unit !== null && (whole.unit === part.unit || (OF_ALL_KINDS.test(whole.unit) && part.unit !== null && !COUNTS_USE.test(part.unit)));
  if (whole.role !== 'money' && !bare && !sameUnit && a !== null && b !== null && a !== b) return false;
  const stage = whole.scope.facets.stage;
  const other = part.scope.facets.stage;
  return !(stage !== undefined && other !== undefined && stage !== other);
}

/** "03 đơn vị cũ gồm …, diện tích 21,46 km2": a size of the things, not some of them. */
function sizes(whole: Figure, part: Figure): boolean {
  if (whole.role === 'money' || part.unit === whole.unit) return false;
  return (isMeasure(part.unit) && whole.unit !== null) || saysAttribute(part.label);
}

/** Both count one thing as far as their words tell: one alone proves little of another. */
export function areOfOneThing(whole: Figure, part: Figure): boolean {
  if (whole.role === 'money' || part.unit === null || part.unit === whole.unit) return true;
  return whole.scope.subject !== null && whole.scope.subject === part.scope.subject;
}

/** Fewer than these are made up by chance. */
const TELLING = 100;

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
      (figure) =>
        figure.role === whole.role &&
        sameUnit(figure, whole) &&
        (figure.value >= TELLING || whole.scope.paragraph - figure.scope.paragraph <= 1) &&
        figure.scope.section.join() === whole.scope.section.join() &&
        meet(figureInterval(figure), together) === 'meet',
    ) ?? null
  );
}

/** Money whatever its unit; things in the unit that both print, where both do. */
function sameUnit(a: Figure, b: Figure): boolean {
  if (a.role === 'money') return true;
  return a.unit === b.unit || ((a.unit === null || b.unit === null) && a.scope.subject === b.scope.subject);
}
