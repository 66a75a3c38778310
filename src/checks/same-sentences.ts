import type { Period } from '../model/document.js';
import { grouped } from '../text/grouped.js';
import { pattern } from '../text/pattern.js';
import { fold } from '../text/unicode.js';
import { areOneDigitApart } from './one-slip.js';
import type { Said } from './said.js';
import { isPlain, type Retold } from './same-phrases.js';

/**
 * One sentence in two parts of the report with two numbers, one digit or two swapped digits apart: "đã tổ chức 06 lớp tập
 * huấn … cho công chức cấp xã với 412 lượt người" among the results and with 421 in the review. What was done and what is
 * counted stands there in the same words, so nothing tells the two apart. Within one part the words of one field, place or
 * kind are often those of the next.
 */

/** So many equal words around the number are no chance; few things are one digit from many others, and need more. */
const LEAST = 10;
const LEAST_OF_FEW = 12;
const FEW = 20;
/** Words after the number that are looked at. */
const AFTER = 6;

export function sameSentences(said: readonly Said[], period: Period | null): Retold[] {
  const plain = said.filter((each) => each.figure.unit !== null && each.figure.value >= 2 && isPlain(each, period));
  return [...grouped(plain, keyOf).values()].flatMap((group) => {
    const ends = partEnds(group);
    return group.flatMap((first, at) => {
      const found: Said[] = [];
      // told more than twice in these words, each may be of another kind or place
      for (let next = ends[at] ?? group.length; next < group.length && found.length < 2; next++)
        if (areSame(first, group[next] as Said)) found.push(group[next] as Said);
      const [again] = found;
      if (again === undefined || found.length > 1 || !areOneDigitApart(first.figure.raw, again.figure.raw)) return [];
      return [{ first, again, equal: false }];
    });
  });
}

/** For each, where the next part of the report begins among them: within one part nothing is compared, however often it is said. */
function partEnds(group: readonly Said[]): number[] {
  const ends: number[] = [];
  for (let at = group.length - 1; at >= 0; at--)
    ends[at] = group[at + 1]?.figure.scope.section[0] === group[at]?.figure.scope.section[0] ? (ends[at + 1] ?? group.length) : at + 1;
  return ends;
}

/** What both sentences have before their number, but for words that say nothing; reports are long, and most words differ. */
function keyOf(said: Said): string {
  const { scope, unit } = said.figure;
  return [scope.subject, fold(unit ?? ''), ...wordsBefore(said).filter((word) => !NEUTRAL.has(word))].join(' ');
}

function areSame(a: Said, b: Said): boolean {
  const [one, other] = [a.figure.scope, b.figure.scope];
  if (one.section[0] === other.section[0] || Object.keys({ ...one.facets, ...other.facets }).some((axis) => one.facets[axis] !== other.facets[axis]))
    return false;
  const [before, beforeOther] = [wordsBefore(a), wordsBefore(b)];
  const [after, afterOther] = [wordsAfter(a), wordsAfter(b)];
  const equal = equalFrom(before, beforeOther);
  if (![...before.slice(equal), ...beforeOther.slice(equal)].every((word) => NEUTRAL.has(word))) return false;
  return equal + equalFrom(after, afterOther) >= (Math.min(a.figure.value, b.figure.value) < FEW ? LEAST_OF_FEW : LEAST);
}

/** Words that say nothing of which of several things is meant. */
const NEUTRAL = new Set(
  'trong qua đến nay tính kết quả nổi bật là cụ thể và các đã được ubnd hđnd uỷ ủy ban nhân dân xã phường thị trấn đặc khu huyện quận tỉnh sở phòng đơn vị'.split(
    ' ',
  ),
);
/** The report's own time, in whatever words: others are told apart before. */
const TIME = /(?:(?:0?[369]|sáu|ba|chín) tháng (?:đầu|cuối) năm|(?:năm|quý|tháng|kỳ)(?: báo cáo| này| nay)?)(?: [\dIVX]+)?(?:\/\d{4}| năm \d{4})?/giu;

/** The words of its own part of the sentence before the number, the nearest first. */
function wordsBefore({ before, clause }: Said): string[] {
  return words(before.slice(Math.max(0, before.length - clause.length)).replace(/^.*[;:]/u, '')).reverse();
}

function wordsAfter({ after }: Said): string[] {
  return words(/^[^.;:()\d]*/u.exec(after)?.[0] ?? '').slice(0, AFTER);
}

function words(text: string): string[] {
  return fold(text.replace(TIME, ' ')).match(pattern.gu`[\p{L}\p{M}\d]+`) ?? [];
}

/** How many words are equal from the first on. */
function equalFrom(a: readonly string[], b: readonly string[]): number {
  const apart = a.findIndex((word, at) => word !== b[at]);
  return apart < 0 ? a.length : apart;
}
