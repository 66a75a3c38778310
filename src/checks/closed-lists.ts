import type { Document } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import type { Severity } from '../model/relation.js';
import { pattern } from '../text/pattern.js';
import { leavesRest } from './list-ends.js';
import { onlySlip } from './mended-sums.js';
import { gapsBetween, runsOn } from './run-ons.js';

/** What a total is divided into: "34 phản ánh, gồm 02 nhóm: 21 … và 11 …". */
const GROUPS = /^(?:nhóm|loại|phần|khối|bộ phận|nguồn|mảng|hình thức|dạng|đối tượng|thành phần)$/iu;
/** Words that say what a thing consists of, where "trong đó" may name only some of it. */
const CONSISTS = pattern.iu`(?<!\p{L})(?:bao\s+gồm|gồm\s+có|gồm)\s*:?[^.;\d]*$`;
/** "301 (đúng hạn 262, quá hạn 39)": parentheses right after a figure, or after its unit. */
const IN_PARENTHESES = pattern.u`^(?:\s+\p{L}+){0,5}\s*\([^().;\d]*$`;
/** A last part that is none of those before it, and all that there are besides. */
const OTHERS = pattern.iu`(?<!\p{L})khác(?:\s+(?:là|có))?$`;

/** Parts of which the words say that there are no others: they announce how many groups there are, and as many follow. */
export function announcedParts(whole: Figure, all: readonly Figure[], document: Document | null): Figure[] | null {
  const [groups, ...following] = all;
  if (groups === undefined || !GROUPS.test(groups.unit ?? '') || groups.value < 2 || following.length < groups.value) return null;
  const parts = following.slice(0, groups.value);
  const alike = parts.every((part) => part.unit === whole.unit && part.bound === null && part.role === 'count' && part.partOf?.nested !== true);
  // "…: 21 … và 11 …; đã xử lý 31, đang xử lý 03": what a semicolon parts from the groups is told of them all
  const next = following[groups.value];
  const last = parts.at(-1) as Figure;
  const isOver = next === undefined || gapsBetween(document, [last, next]).some((gap) => gap.includes(';'));
  const isOne = !gapsBetween(document, parts).some((gap) => gap.includes(';')) || next === undefined;
  return alike && isOver && isOne && !leavesRest(document, parts) && !runsOn(document, whole, parts) ? parts : null;
}

/**
 * How loud parts after "gồm" that fall short of their total may be told: two digits swapped make the sum come out, so the list
 * is whole and a figure of it is misprinted; one digit changed could be chance; null where nothing says that the list is whole.
 */
export function loudnessOfShort(whole: Figure, parts: readonly Figure[], document: Document | null): Severity | null {
  const [first] = parts;
  const text = first === undefined ? undefined : document?.paragraphs[first.scope.paragraph]?.text;
  if (first === undefined || text === undefined || first.scope.paragraph !== whole.scope.paragraph) return null;
  const plain = parts.every((part) => part.fraction === null && part.partOf?.nested !== true);
  if (!plain || leavesRest(document, parts) || runsOn(document, whole, parts)) return null;
  const between = text.slice(whole.scope.at + whole.raw.length, first.scope.at);
  if (IN_PARENTHESES.test(between) && areInTimeOrLate(parts)) return 'warning';
  const slip = parts.every((part) => part.unit === whole.unit) ? onlySlip(whole, parts) : null;
  if (slip === null) return null;
  if (CONSISTS.test(between)) return slip === 'swapped' ? 'error' : 'warning';
  return slip === 'swapped' && OTHERS.test(parts.at(-1)?.label ?? '') ? 'warning' : null;
}

/** Of what is registered or handed in, what is not late is in time; early may be meant as well where it is not told. What waits is late or not. */
function areInTimeOrLate(parts: readonly Figure[]): boolean {
  const [one, other, ...more] = parts.map(({ scope }) => scope.facets.timing);
  const sides = [one, other];
  return more.length === 0 && sides.includes('late') && (sides.includes('ontime') || sides.includes('within'));
}
