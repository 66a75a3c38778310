import { wording } from '../catalogue/wording.js';
import type { Indicator } from '../model/report.js';
import { facetsOf, subjectOf } from '../narrative/facets.js';
import { kept } from '../text/kept.js';
import { pattern } from '../text/pattern.js';
import type { Said } from './said.js';

/** Words before and after a figure that may tell what it counts. */
const WORDS_BEFORE = 30;
const WORDS_AFTER = 12;
/** What is done with the things that are counted: a sentence that tells a row tells one of these with it. */
const ACTS: readonly RegExp[] = [
  /ban hành|thông qua|phát hành/iu,
  /rà soát|soát/iu,
  /kiểm tra|thanh tra/iu,
  /xử lý|khắc phục|giải quyết|trả lời|hoàn (?:thành|tất)|xong/iu,
  /công khai|niêm yết/iu,
  pattern.iu`giao(?![\p{L}])`,
  /tiếp nhận|nhận|thu (?:về|được)|khảo sát/iu,
  /đào tạo|bồi dưỡng/iu,
  /tinh giản|cắt giảm/iu,
];
/** Words that set the time or the comparison of a figure apart from the report's own. */
const APART = /cùng kỳ|năm trước|so với|quý trước|dự kiến|phấn đấu|tối thiểu|ít nhất/iu;

/**
 * How much of a row's label a sentence says: the share of the label's pairs of neighbouring words that stand around the
 * figure, abbreviations and synonyms made equal as the catalogue does. Null where they count different things, or name
 * different sides of one thing.
 */
export function likeness(said: Said, row: Indicator): number | null {
  const { figure, before, after, heading } = said;
  if (APART.test(before.slice(-40))) return null;
  const subject = subjectOf(row.unit, row.label);
  const unnamed = row.kind === 'percent' || row.unit === null || figure.role === 'percent';
  if (!unnamed && subject !== null && figure.scope.subject !== null && subject !== figure.scope.subject && !isMade(row)) return null;
  if (opposed(figure.scope.facets, sidesOf(row.label))) return null;
  const around = `${lastWords(before)} ${figure.unit ?? ''} ${firstWords(after)}`;
  const label = wordPairs(row.label);
  if (label.size === 0) return null;
  const near = wordPairs(around);
  const acts = ACTS.filter((act) => act.test(row.label));
  if (acts.length > 0 && !acts.some((act) => act.test(`${around} ${heading}`))) return null;
  const far = wordPairs(heading);
  let shared = 0;
  for (const pair of label) shared += near.has(pair) ? 1 : far.has(pair) ? 0.5 : 0;
  return shared / label.size;
}

/** Rules hold the same rows against many sentences. */
const sidesOf = kept((label): Readonly<Record<string, string>> => facetsOf(label));

/** "Số lượng": a unit that names no thing. */
function isMade(row: Indicator): boolean {
  return /^(?:số lượng|số|lượt|bài|tin)/iu.test(row.unit ?? '');
}

/** Sides of one thing that exclude each other; early and on time are one to forms that ask for both. */
function opposed(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return ['origin', 'timing', 'channel', 'service', 'medium', 'signing', 'direction', 'stage', 'topic'].some((axis) => {
    const [one, other] = [a[axis], b[axis]];
    if (axis === 'timing' && one !== undefined && other !== undefined) return isLate(one) !== isLate(other);
    if (axis === 'origin' || axis === 'stage' || axis === 'topic') return one !== undefined && other !== undefined && one !== other;
    // a side that only one of the two names: a part is not the whole
    return one !== other && (axis === 'channel' || axis === 'service' || axis === 'timing' || (one !== undefined && other !== undefined));
  });
}

function isLate(timing: string): boolean {
  return timing === 'late';
}

function lastWords(text: string): string {
  return text.trim().split(/\s+/).slice(-WORDS_BEFORE).join(' ');
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/).slice(0, WORDS_AFTER).join(' ');
}

/** Whether two labels tell the same of what they count: posts assigned are not posts filled. */
export function sameActs(a: string, b: string): boolean {
  return [...ACTS, /có mặt/iu].every((act) => act.test(a) === act.test(b));
}

/** The pairs of neighbouring words of a text, abbreviations and synonyms made equal. Rules hold the same sentences against many rows. */
export const wordPairs = kept((text): ReadonlySet<string> => {
  const each = wording(text)
    .split(' ')
    .filter((word) => word !== '');
  return new Set(each.slice(1).map((word, at) => `${each[at]} ${word}`));
});

/** Pairs of words that say nothing of which of several things is meant. */
export const GENERIC = new Set([
  'thủ tục',
  'hành chính',
  'trường hợp',
  'lĩnh vực',
  'thuộc lĩnh',
  'hồ sơ',
  'thuộc thẩm',
  'thẩm quyền',
  'cán bộ',
  'công chức',
  'nhiệm vụ',
  'văn bản',
]);
