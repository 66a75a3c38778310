import type { Figure } from '../model/figure.js';
import { pattern } from '../text/pattern.js';
import { attributeOf } from './attributes.js';
import { meet, sumOf } from './interval.js';
import { listsOfParts } from './lists.js';
import { compareSum, type SumVerdict } from './sums.js';
import { figureInterval } from './terms.js';

/** A list of parts whose last one is said to be the rest: "146 TTHC, trong đó toàn trình 68, một phần 61, còn lại 17". */
export interface RestList {
  whole: Figure;
  parts: Figure[];
  /** not to be checked where the rest is that of some of the parts: the list mixes breakdowns */
  compared: SumVerdict;
}

/** "còn lại", "số còn lại là", "số thủ tục còn lại": up to the figure; "70 TTHC còn lại tiếp nhận trực tiếp": after it. */
const REST = pattern.iu`^(?:và\s+)?(?:số\s+)?(?:\p{L}+\s+){0,3}còn\s+lại(?:\s+(?:là|có|đạt))?$|^\p{L}+(?:\s+\p{L}+)?\s+còn\s+lại(?!\p{L})(?!\s+(?:đang|chưa|đã|được))`;
/** Every choice of so many parts is tried. */
const MOST_PARTS = 8;

/**
 * The rest is what the other parts leave of the total, so that all of them make it up. Where some of the parts and the rest
 * make up the total, or a part named before, the rest is that of those, and the list mixes breakdowns.
 */
export function restLists(figures: readonly Figure[]): RestList[] {
  return listsOfParts(figures).flatMap(({ whole, parts, all }): RestList[] => {
    const rest = all.at(-1);
    const others = all.slice(0, -1);
    if (rest === undefined || others.length === 0 || all.length > MOST_PARTS || !REST.test(rest.label) || rest.partOf?.nested === true) return [];
    const plain = parts.length === all.length && whole.fraction === null && all.every((part) => part.role === whole.role && part.fraction === null);
    if (!plain || all.some((part) => part.label === '' || attributeOf(part) !== null) || others.some(({ label }) => REST.test(label))) return [];
    const compared = compareSum(whole, all, true);
    const isRestOf = choicesOf(others).some((some) =>
      [whole, ...others.filter((part) => !some.includes(part))].some((total) => makeUp(total, [...some, rest])),
    );
    const mixed = compared.verdict !== 'verified' && isRestOf;
    return [{ whole, parts: all, compared: mixed ? { ...compared, verdict: 'not-checkable', reason: 'mixed-list' } : compared }];
  });
}

function makeUp(total: Figure, parts: readonly Figure[]): boolean {
  return meet(figureInterval(total), sumOf(parts.map(figureInterval))) === 'meet';
}

/** Every choice of one or more parts; none where there are more than can be tried. */
export function choicesOf(parts: readonly Figure[]): Figure[][] {
  if (parts.length > MOST_PARTS) return [];
  const choices: Figure[][] = [];
  for (const part of parts) choices.push([part], ...choices.map((choice) => [...choice, part]));
  return choices;
}
