import { pattern } from '../text/pattern.js';
import { fold } from '../text/unicode.js';
import { areOneDigitApart } from './one-slip.js';
import type { Said } from './said.js';
import type { Retold } from './same-phrases.js';

/**
 * One rate told in two parts of the report, "tỷ lệ đúng hạn và trước hạn đạt 99,68%" among the results and "tỷ lệ hồ sơ giải
 * quyết đúng hạn và trước hạn toàn huyện đạt 99,86%" in the review: what one says, the other says as well, or its sentence
 * does, and one digit is another. Rates of different things are seldom so near.
 */

/** Words that name a rate closely. */
const LEAST = 3;
/** Of another time, a change, a target, or of some of them. */
const OTHER = pattern.iu`(?<!\p{L})(?:cùng kỳ|so với|tăng|giảm|vượt|mỗi|từng|riêng|dự kiến|phấn đấu|chỉ tiêu|mục tiêu|kế hoạch|giao|lũy kế|luỹ kế|năm trước|quý trước|trong đó|đợt|lần|lĩnh vực|ít nhất|trên|hơn)(?!\p{L})`;
/** Words that say nothing of which rate is meant. */
const SMALL = new Set('tỷ tỉ lệ đạt là và được đã các của có'.split(' ').map(fold));

export function sameRates(said: readonly Said[]): Retold[] {
  const rates = said.filter(isTold);
  return rates.flatMap((first, at) => {
    const [again, ...more] = rates.slice(at + 1).filter((other) => other.figure.scope.section[0] !== first.figure.scope.section[0] && sayTheSame(first, other));
    if (again === undefined || more.length > 0 || !areOneDigitApart(first.figure.raw, again.figure.raw)) return [];
    return [{ first, again, equal: false }];
  });
}

/** A share with decimals, of all of them and of the report's time. */
function isTold({ figure, clause }: Said): boolean {
  const { role, decimals, value, bound, label } = figure;
  return role === 'percent' && decimals > 0 && value < 100 && bound === null && /(?:tỷ|tỉ)\s*lệ/iu.test(label) && !OTHER.test(clause);
}

function sayTheSame(a: Said, b: Said): boolean {
  const [one, other] = [wordsOf(a.figure.label), wordsOf(b.figure.label)];
  const [short, long, sentence] = one.size <= other.size ? [one, other, a] : [other, one, b];
  const around = wordsOf(`${sentence.before} ${sentence.after} ${sentence.heading}`);
  return short.size >= LEAST && [...short].every((word) => long.has(word)) && [...long].every((word) => short.has(word) || around.has(word));
}

function wordsOf(text: string): Set<string> {
  return new Set((fold(text).match(pattern.gu`[\p{L}\p{M}]+`) ?? []).filter((word) => !SMALL.has(word)));
}
