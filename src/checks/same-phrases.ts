import type { Period } from '../model/document.js';
import { grouped } from '../text/grouped.js';
import { pattern } from '../text/pattern.js';
import { findPeriods } from '../text/periods.js';
import { fold } from '../text/unicode.js';
import { areOneDigitApart } from './one-slip.js';
import type { Said } from './said.js';

/**
 * One thing named in one long phrase in two places, "đã thẩm định 63 dự thảo văn bản quy phạm pháp luật" and "đã thẩm định 68
 * dự thảo văn bản quy phạm pháp luật": the phrase says what is counted, the verb what was done, and one digit is another.
 */
export interface Retold {
  first: Said;
  again: Said;
  equal: boolean;
}

/** Syllables after the number that name a thing closely. */
const NAMED = 6;
/** Smaller numbers are one digit from many others. */
const LEAST = 20;
/** After the phrase: some of them only. */
const SOME = pattern.iu`^[\s"”]*(?:có|phát sinh|chưa|không|được|đã|đang|thuộc|trong|tại|ở|qua|theo|cho|do|mới|còn|cấp|lĩnh vực|ngành|năm|quý|tháng|\d)(?!\p{L})`;
/** Words before the number that leave open which of them, or when. */
const OTHER = pattern.iu`(?<!\p{L})(?:cùng kỳ|so với|tăng|giảm|mỗi|từng|riêng|thêm|dự kiến|phấn đấu|chỉ tiêu|mục tiêu|kế hoạch|khoảng|gần|hơn|lũy kế|luỹ kế|trước|nhiệm kỳ|trong đó|đợt|lần)(?!\p{L})`;
/** Words before the number that say nothing of what was done: "Đến nay", "Trong tổng số". */
const NEUTRAL = /^(?:\s*(?:đến nay|hiện nay|hiện|trong|cả|tổng số|toàn bộ|tất cả|với|là|,))*\s*$/iu;

/** "Trong tổng số 203 … có 38 …": what follows is told of some, the number before it is that of all. */
const AMONG = pattern.iu`(?<!\p{L})trong\s+tổng\s+số\s*$`;

/** Pairs of sentences of one phrase; where it is told with more than two numbers, each may be of another scope. */
export function samePhrases(said: readonly Said[], period: Period | null): Retold[] {
  const groups = grouped(
    said.filter(({ figure }) => figure.value >= LEAST),
    phraseOf,
  );
  return [...groups].flatMap(([phrase, told]): Retold[] => {
    if (phrase === null) return [];
    const group = told.filter((each) => isPlain(each, period));
    const [first] = group;
    if (first === undefined || new Set(told.map(({ figure }) => figure.value)).size > 2) return [];
    const odd = group.find(({ figure }) => figure.value !== first.figure.value);
    const again = odd ?? group.find(({ paragraph }) => paragraph !== first.paragraph);
    if (again === undefined || group.some((each) => each.paragraph === again.paragraph && each !== again)) return [];
    const equal = again.figure.value === first.figure.value;
    return equal || areOneDigitApart(first.figure.raw, again.figure.raw) ? [{ first, again, equal }] : [];
  });
}

/** Told of all of them, exactly, and of the report's own period. */
export function isPlain({ figure, before, after }: Said, period: Period | null): boolean {
  const words = clauseBefore(before);
  const ofOther = findPeriods(words).some(({ type, index }) => type !== 'year' && (type !== period?.type || index !== period.index));
  return (
    (figure.role === 'count' || figure.role === 'denominator') &&
    figure.bound === null &&
    !OTHER.test(words) &&
    !ofOther &&
    (AMONG.test(before) || !SOME.test(restAfter(after)))
  );
}

/** What was done to them and what they are called; null for a short name, or where nothing says that all of them are meant. */
function phraseOf({ before, after }: Said): string | null {
  const name = syllables(nameAfter(after));
  if (name.length < NAMED) return null;
  const own = clauseBefore(before);
  if (NEUTRAL.test(own))
    return / của (?:toàn )?(?:sở|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|đơn vị)$/iu.test(nameAfter(after))
      ? ['all', ...name].join(' ')
      : null;
  const done = pattern.iu`(?<!\p{L})(?:đã|được)\s+(\p{L}+\s+\p{L}+)\s*$`.exec(own)?.[1];
  return done === undefined ? null : [...syllables(done), ...name].join(' ');
}

/** The name as far as two places can share it: up to a mark, or to the words that tell of it. */
function nameAfter(after: string): string {
  const words = /^[^.,;:()\d]*/u.exec(after)?.[0] ?? '';
  return words.replace(TELLS, '').trim();
}

function restAfter(after: string): string {
  return after.slice(after.indexOf(nameAfter(after)) + nameAfter(after).length);
}

/** What is said of the things named. */
const TELLS = pattern.isu`\s+(?:đều|bảo đảm|đảm bảo|đạt|và|có|phát sinh|chưa|không|đã|đang|thuộc|trong|tại|theo|do|còn|đúng|kịp|với|để|nhằm)(?!\p{L}).*$`;

function clauseBefore(before: string): string {
  return before.slice(Math.max(...[';', ':', '(', ')'].map((mark) => before.lastIndexOf(mark))) + 1);
}

function syllables(words: string): string[] {
  return fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
}
