import type { Figure } from '../model/figure.js';
import { pattern } from '../text/pattern.js';
import { endOf } from './run-ons.js';

/** What stands between two figures of one list: marks, "và", and the next one's own words. */
const BREAK = pattern.iu`[.!?:](?=\s)|(?<!\p{L})(?:trong đó|gồm)(?!\p{L})`;

/**
 * Whether the list that a figure ends holds parts that are too many for the figure alone: "thạc sĩ 06 người, đại học 30
 * người, cao đẳng 01 người; trong đó 08 người có trình độ cao cấp" tells of all 37.
 */
export function isOfListBefore(whole: Figure, parts: readonly Figure[], figures: readonly Figure[], text: string | undefined): boolean {
  const most = Math.max(...parts.map(({ value }) => value));
  if (text === undefined || most <= whole.value || whole.unit === null) return false;
  let held = whole.value;
  let next = whole;
  let siblings = 0;
  for (let at = figures.indexOf(whole) - 1; at >= 0; at--) {
    const before = figures[at] as Figure;
    const isSibling = before.role === whole.role && before.unit === whole.unit && before.scope.sentence === whole.scope.sentence;
    if (!isSibling || BREAK.test(text.slice(endOf(before, text), next.scope.at))) break;
    held += before.value;
    siblings++;
    next = before;
  }
  return siblings > 0 && most <= held;
}
