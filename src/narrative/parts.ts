import type { Paragraph } from '../model/document.js';
import { matchesOf } from '../text/matches.js';
import { countUpTo } from '../text/offsets.js';
import { pattern } from '../text/pattern.js';
import { type Depths, depthAt, depthsOf } from './depth.js';
import { isForecast } from './forecast.js';
import { LONGEST_LIST, listEnd } from './list-ends.js';
import { isMeasure, saysAttribute } from './measures.js';
import type { Spotted } from './spotted.js';

/** Words after which the parts of the figure before them are listed. */
const LISTS_PARTS = pattern.giu`(?<![\p{L}])(?:trong\s+đó|bao\s+gồm|gồm\s+có|gồm|(?:chia|phân)\s+(?:ra\s+)?(?:thành|làm)|chia\s+ra(?=\s*:))(?![\p{L}])(?!\s+cả(?![\p{L}]))`;
const DIVIDES = /^(?:chia|phân)\s+(?:ra\s+)?(?:thành|làm)/iu;
/** A sentence that breaks the persons told before it down: "Về trình độ chuyên môn: thạc sĩ 4 người, …". */
const BREAKS_DOWN = /(?<=[.;]\s+)(?:về|theo|xét theo|phân theo)\s+(?:trình độ|cơ cấu|giới tính|độ tuổi|ngạch|chức danh)[^.:;\d]{0,40}:/giu;
/** "gồm phường Tân Lộc, phường 7 và xã Gò Sậy": a list of names; figures after it are no parts. */
const NAMES = pattern.u`^[\s:]*(?:các\s+)?(?:phường|xã|thị\s+trấn|quận|huyện|tỉnh|thành\s+phố|thôn|ấp|bản|khu\s+phố|khóm|sở|phòng|trường|đồng\s+chí|ông|bà)\s+(?:\p{Lu}\p{Ll}+[^\d,;:.()]*?|\d{1,2}\s*)(?:,|\s+và\s+\p{L})`;
const LIST_ITEM = /^(?:[-–+*•]|[a-zđ]\))\s*/u;
/** An enumeration is no total: "06 máy in, 4 máy scan, trong đó có …" lists parts of nothing printed. */
const TOTAL_WORDS = /tổng|số lượng|số hồ sơ|số tthc|tất cả|toàn bộ/iu;

/** "trong 03 ngày (8, 9 và 10/4)": parentheses name the days, and count none. */
const CALENDAR = /^(?:ngày|tuần|tháng|quý|năm)$/iu;
/** "06 lớp (tháng 3, 5 và 9)". */
const NAMES_TIME = /^\s*(?:các\s+|vào\s+)*(?:tháng|ngày|quý|thứ|tuần)\s+[\dIVX]+\s*(?:[,;–)-]|và\s|đến\s)/iu;
/** "560 hồ sơ, tăng 60 hồ sơ so với quý I, trong đó …": what is broken down is neither the change nor the figure compared with. */
const COMPARED = pattern.iu`^(?:tăng|giảm|vượt|cùng\s+kỳ|năm\s+trước|so\s+với)(?!\p{L})`;
const CHANGE = /^(?:tăng|giảm|vượt|thiếu|thừa|hụt)(?:\s+(?:thêm|lên|xuống|tới|hơn|so\s+với\P{N}*))?$/iu;
/** "24 xã (kế hoạch giao 20 xã, …)", "128 hồ sơ (năm trước 96 hồ sơ, …)": a plan or another period, and no parts. */
const OF_ANOTHER = pattern.iu`^\s*(?:theo\s+|so\s+với\s+)?(?:kế\s+hoạch|chỉ\s+tiêu|mục\s+tiêu|dự\s+toán|được\s+giao|cùng\s+kỳ|(?:năm|quý|tháng|kỳ)\s+trước|(?:năm|quý)\s+[\dIVX]+)(?!\p{L})`;
/** No words right before a figure are longer. */
const JUST_BEFORE = 40;

/** Marks each part with the figure that it is a part of: in the same sentence, in parentheses, or in the list below. */
export function bindParts(spotted: readonly Spotted[], paragraphs: readonly Paragraph[]): void {
  const byParagraph = new Map<Paragraph, Spotted[]>();
  for (const each of spotted) {
    const list = byParagraph.get(each.paragraph) ?? [];
    list.push(each);
    byParagraph.set(each.paragraph, list);
  }
  for (const [index, paragraph] of paragraphs.entries()) {
    const own = byParagraph.get(paragraph) ?? [];
    const depths = depthsOf(paragraph.text);
    for (const intro of [...matchesOf(paragraph.text, LISTS_PARTS), ...matchesOf(paragraph.text, BREAKS_DOWN)]) {
      const end = intro.index + intro[0].length;
      const below = /^[\s:]*$/.test(paragraph.text.slice(end));
      if (NAMES.test(paragraph.text.slice(end))) continue;
      const lists = (below ? partsBelow(byParagraph, paragraphs, index) : [partsAfter(own, paragraph, end, depths)]).map(ofOneKind);
      // "bãi bỏ 04, thay thế 05, giữ nguyên 02 văn bản": bare numbers have the unit that the list says once
      const unit = lists[0]?.find(({ figure }) => figure.unit !== null)?.figure.unit ?? null;
      const whole =
        ownerOf(wholeBefore(own, paragraph, intro.index, unit, depths), lists[0] ?? [], own) ??
        wholeInParagraphBefore(byParagraph, paragraphs, index, paragraph, intro.index, unit);
      // "Hồ sơ tiếp nhận mới được chia thành: …" breaks down its own subject, not a figure of the sentence before
      if (whole === null || (DIVIDES.test(intro[0]) && /[.!?](?=\s)/.test(paragraph.text.slice(whole.unitEnd, intro.index)))) continue;
      const within = siblingFrom(whole, paragraph.text, end, depths);
      for (const [item, parts] of lists.entries())
        bind(
          whole,
          parts.filter((part) => below || part.at < within),
          `${index}:${intro.index}:${item}`,
        );
    }
    for (const whole of own) bind(whole, partsInParentheses(own, whole, depths), `${index}:${whole.unitEnd}`);
  }
}

/** "(hình sự 121, trong đó chỉ định 77; dân sự 167)": within parentheses a semicolon leads on to the next beside the whole. */
function siblingFrom(whole: Spotted, text: string, from: number, depths: Depths): number {
  const inside =
    whole.depth > 0 && whole.paragraph.text === text && depthAt(depths, from) === whole.depth && /^,?\s*trong\s+đó\s*$/u.test(text.slice(whole.unitEnd, from));
  const next = inside && !/:\s*$/.test(text.slice(0, from)) ? text.indexOf(';', from) : -1;
  return next < 0 ? Number.POSITIVE_INFINITY : next;
}

function bind(whole: Spotted, parts: readonly Spotted[], list: string): void {
  for (const part of parts) {
    if (part === whole || part.figure.partOf !== null) continue;
    const nested = /,\s*(?:trong\s+đó\s+)?(?:có|kể\s+cả)\s*$/iu.test(part.paragraph.text.slice(Math.max(0, part.at - JUST_BEFORE), part.at));
    part.figure.partOf = { whole: whole.figure.id, list, nested };
  }
}

/** "225 hồ sơ (trực tuyến: 225 hồ sơ; trực tiếp: 00 hồ sơ)": two figures or more in parentheses right after one. */
function partsInParentheses(own: readonly Spotted[], whole: Spotted, depths: Depths): Spotted[] {
  const open = pattern.u`^(?:,?\s+\p{L}+){0,5}\s*\(`.exec(whole.paragraph.text.slice(whole.unitEnd));
  if (open === null || !isWhole(whole) || CALENDAR.test(whole.figure.unit ?? '')) return [];
  const from = whole.unitEnd + open[0].length;
  if (OF_ANOTHER.test(whole.paragraph.text.slice(from)) || saysAttribute(whole.paragraph.text.slice(from)) || NAMES_TIME.test(whole.paragraph.text.slice(from)))
    return [];
  const parts = partsAfter(own, whole.paragraph, from, depths);
  // "(14, 22 và 31 hải lý)": bare numbers of a run have the unit of its last
  if (parts.some(({ figure }) => isMeasure(figure.unit) && figure.unit !== whole.figure.unit)) return [];
  const alike = parts.filter((part) => part.figure.scope.subject === null || part.figure.scope.subject === whole.figure.scope.subject);
  return alike.length >= 2 && alike.length === parts.length ? parts : [];
}

/** The nearest count before the words, in the parts' own unit where one is; in their sentence or the one before, outside deeper parentheses. */
function wholeBefore(own: readonly Spotted[], paragraph: Paragraph, at: number, unit: string | null, depths: Depths): Spotted | null {
  const depth = depthAt(depths, at);
  const opened = /\(\s*$/.test(paragraph.text.slice(Math.max(0, at - JUST_BEFORE), at));
  const level = opened ? depth - 1 : depth;
  const reached = between(own, at - LONGEST_LIST, at);
  const candidates = reached.filter((each) => each.depth <= level && isWhole(each));
  const told = candidates.filter(({ figure }) => figure.role !== 'count' || !COMPARED.test(figure.label));
  const compared = told.length > 0 && told.at(-1)?.figure.scope.sentence === candidates.at(-1)?.figure.scope.sentence;
  const before = compared ? told : candidates;
  const last = before.at(-1);
  if (last === undefined) return null;
  const sameUnit = before.findLast((each) => each.figure.unit === unit && each.figure.scope.sentence === last.figure.scope.sentence);
  const nearest = unit === null || last.figure.unit === unit || sameUnit === undefined ? last : sameUnit;
  // the sentence of the words begins after the nearest figure: with figures of its own, it breaks down none of the one before
  const stop = matchesOf(paragraph.text.slice(nearest.unitEnd, at), /[.!?]\s+/g).at(-1);
  const begun = stop === undefined ? at : nearest.unitEnd + stop.index + stop[0].length;
  if (reached.some((each) => each.at >= begun)) return loneInParentheses(own, paragraph.text, begun, at, level);
  const words = paragraph.text
    .slice(nearest.unitEnd, at)
    .replace(/\([^()]*\)/g, '')
    .replace(/[;,]\s*\(?\s*$/, '');
  if ((words.match(/[.!?](?=\s)/g) ?? []).length > 1 || (/;/.test(words) && !opened)) return null;
  // "thu 5.829/8.217 triệu đồng, đạt 70,94%. Trong đó: …": the parts are those of what came in, never of its plan
  const numerator = nearest.figure.fraction === null ? undefined : reached.find((each) => each.figure.id === nearest.figure.fraction && each.at < nearest.at);
  if (numerator !== undefined && !isWhole(numerator)) return null;
  const total = numerator ?? nearest;
  return isEnumerated(before, total, paragraph) ? null : total;
}

/** "100% văn bản đến (1.486 văn bản) được xử lý; trong đó …": the one figure of its parentheses says of how many. */
function loneInParentheses(own: readonly Spotted[], text: string, from: number, to: number, level: number): Spotted | null {
  const inside = between(own, from, to).filter((each) => each.depth === level + 1);
  const [lone] = inside;
  return lone !== undefined && inside.length === 1 && isWhole(lone) && /\(\s*$/.test(text.slice(from, lone.at)) ? lone : null;
}

/** "11 văn bản của 03 xã cũ", "18 đơn vị tại 06 huyện": the second figure says whose, where or by what the first ones are. */
const SAYS_WHOSE = pattern.iu`^\s*(?:\p{L}+[\s,]+){0,5}?(?:của|tại|ở|trên|thuộc|cho|từ|do|theo|trong|với|bởi|đến|giữa)\s+(?:(?:tổng\s+số|toàn|cả|các|địa\s+bàn)\s+)*$`;

/**
 * The figure that a list of bare numbers breaks down: where they are more than those that the nearest one counts, they are
 * parts of what belongs to these: "11 văn bản của 03 xã cũ, trong đó bãi bỏ 04, thay thế 05, giữ nguyên 02".
 */
function ownerOf(nearest: Spotted | null, parts: readonly Spotted[], own: readonly Spotted[]): Spotted | null {
  if (nearest === null || nearest.figure.role === 'money' || parts.some(({ figure }) => figure.unit !== null && figure.unit === nearest.figure.unit))
    return nearest;
  const before = own[own.indexOf(nearest) - 1];
  if (before === undefined || !isWhole(before) || before.figure.role !== nearest.figure.role || before.depth !== nearest.depth) return nearest;
  const isOwner = SAYS_WHOSE.test(nearest.paragraph.text.slice(before.unitEnd, nearest.at));
  const sum = parts.reduce((all, { figure }) => all + figure.value, 0);
  return isOwner && sum > nearest.figure.value && before.figure.value > nearest.figure.value ? before : nearest;
}

/** The figures from an offset on and before another. */
function between(own: readonly Spotted[], from: number, to: number): readonly Spotted[] {
  const beginBy = (at: number) => countUpTo(own, at - 1, (each) => each.at);
  return own.slice(beginBy(from), beginBy(to));
}

/** "xếp thứ 3/12 sở, ngành": a place in a row, not a number of things. */
const RANK = pattern.iu`(?<!\p{L})(?:thứ|hạng|vị trí(?: số)?)$`;

function isWhole({ figure }: Spotted): boolean {
  return !RANK.test(figure.label) && figure.role !== 'percent' && figure.role !== 'score' && (figure.bound === null || isForecast(figure));
}

function isEnumerated(before: readonly Spotted[], total: Spotted, paragraph: Paragraph): boolean {
  if (TOTAL_WORDS.test(total.figure.label)) return false;
  const previous = before[before.indexOf(total) - 1];
  if (previous === undefined || !total.labelAfter || previous.figure.fraction !== null) return false;
  const between = paragraph.text.slice(previous.unitEnd, total.at);
  return previous.labelAfter && /^[^.;:()]*,\s*(?:và\s*)?$/u.test(between) && between.split(/\s+/).length <= 9;
}

/** "Trong đó:" that opens a paragraph speaks of the last figure of the one before. */
function wholeInParagraphBefore(
  byParagraph: Map<Paragraph, Spotted[]>,
  paragraphs: readonly Paragraph[],
  index: number,
  paragraph: Paragraph,
  at: number,
  unit: string | null,
): Spotted | null {
  if (!/^(?:[-–+*•]\s*)?$/.test(paragraph.text.slice(0, at))) return null;
  const before = paragraphs[index - 1];
  if (before === undefined) return null;
  return wholeBefore(byParagraph.get(before) ?? [], before, before.text.length, unit, depthsOf(before.text));
}

/** Parts up to the end of the sentence, or to the parenthesis that closes over the words. */
function partsAfter(own: readonly Spotted[], paragraph: Paragraph, from: number, depths: Depths): Spotted[] {
  const depth = depthAt(depths, from);
  const end = listEnd(paragraph.text, from, depth);
  const counts = between(own, from, end).filter((each) => each.depth === depth && isPart(each));
  const [first] = counts;
  return first === undefined || isChange(first) ? counts : counts.filter((each) => !isChange(each));
}

/** "phường Đông 60 hộ, giảm 30 hộ; phường Tây 60 hộ": by how much a part has changed is none of the parts. */
function isChange({ figure }: Spotted): boolean {
  return figure.role === 'count' && CHANGE.test(figure.label);
}

function isPart({ figure }: Spotted): boolean {
  return (
    figure.role === 'count' ||
    figure.role === 'numerator' ||
    (figure.role === 'money' && (figure.fraction === null || Number(figure.fraction.slice(1)) > Number(figure.id.slice(1))))
  );
}

/** Fractions are parts only among fractions. */
function ofOneKind(parts: readonly Spotted[]): Spotted[] {
  return parts[0]?.figure.role === 'numerator' ? [...parts] : parts.filter((part) => part.figure.role !== 'numerator');
}

/**
 * Parts in the list below: the count of each item make one list; an item that itself lists several ("Về trình độ: đại học
 * 18 người; cao đẳng 03 người") is a breakdown of its own.
 */
function partsBelow(byParagraph: Map<Paragraph, Spotted[]>, paragraphs: readonly Paragraph[], index: number): Spotted[][] {
  const items: Spotted[][] = [];
  const mark = LIST_ITEM.exec(paragraphs[index + 1]?.text ?? '')?.[0].trim();
  const own = LIST_ITEM.exec(paragraphs[index]?.text ?? '')?.[0].trim();
  if (mark === undefined || mark === own) return [];
  for (let next = index + 1; next < paragraphs.length; next++) {
    const item = paragraphs[next] as Paragraph;
    if (LIST_ITEM.exec(item.text)?.[0].trim() !== mark && !(mark.endsWith(')') && /^[a-zđ]\)/.test(item.text))) break;
    const counts = ofOneKind((byParagraph.get(item) ?? []).filter((each) => isPart(each) && each.depth === 0));
    if (counts.length > 0) items.push(counts);
  }
  const breakdowns = items.filter((counts) => counts.length > 1 && headed(counts[0] as Spotted));
  const singles = items.filter((counts) => !breakdowns.includes(counts)).map((counts) => counts[0] as Spotted);
  return breakdowns.length > 0 ? [...breakdowns, ...singles.map((single) => [single])] : [singles];
}

/** The item opens with words and a colon before its first figure: "Về trình độ chuyên môn: Thạc sĩ 02 người". */
function headed(first: Spotted): boolean {
  return pattern.u`^[^\d:]+:\s*\p{L}[^:]*$`.test(first.paragraph.text.slice(0, first.at).replace(LIST_ITEM, ''));
}
