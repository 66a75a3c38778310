import type { Document } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { facetsOf } from '../narrative/facets.js';
import { matchesOf } from '../text/matches.js';
import { pattern } from '../text/pattern.js';
import { fold } from '../text/unicode.js';

/**
 * Which figures the words tie a percent to: "a/b hồ sơ, đạt p%", "a/b …. Đạt tỷ lệ p%", "p% (a/b hồ sơ)", "n người, chiếm
 * p%". Only words decide here; whether the figures fit is for others to see.
 */

/** A figure in its paragraph's text. */
export interface Spot {
  figure: Figure;
  /** its index among the spots */
  order: number;
  text: string;
  at: number;
  /** after its last digit */
  end: number;
}

/** What the words right after a percent say that it is of. */
export type Aspect =
  /** nothing, or what the fraction counts */
  | 'own'
  /** a plan, a target, a budget: it may be of another base */
  | 'plan'
  /** an earlier period: it is no share */
  | 'growth'
  /** something that the fraction does not count */
  | 'other';

/** A percent beside a fraction of two figures. */
export interface FractionTie {
  rate: Spot;
  numerator: Spot;
  base: Spot;
  /** the words say that the percent is the fraction's; else they merely stand side by side */
  direct: boolean;
  aspect: Aspect;
}

/** A percent beside a single count: "18 người, chiếm tỷ lệ 85,7%". */
export interface CountTie {
  rate: Spot;
  count: Spot;
  /** "chiếm" says that the count is a share of a whole; "đạt" may speak of a plan */
  verb: 'share' | 'reach';
  aspect: Aspect;
}

/** Every figure with the text that it stands in; none where the text is not at hand. */
export function spotsOf(figures: readonly Figure[], document: Document | null): Spot[] {
  if (document === null) return [];
  const spots: Spot[] = [];
  for (const figure of figures) {
    const { paragraph, at } = figure.scope;
    const text = paragraph < 0 ? document.footnotes[-1 - paragraph]?.paragraph.text : document.paragraphs[paragraph]?.text;
    if (text !== undefined) spots.push({ figure, order: spots.length, text, at, end: at + figure.raw.length });
  }
  return spots;
}

/** Verbs that say a percent; "chiếm" and "tỷ lệ" say a share. */
const VERB = '(?:đạt|chiếm|bằng|tương đương|tương ứng|hoàn thành|=)';
const NOUN = '(?:tỷ|tỉ)\\s*(?:lệ|trọng|suất)';
/** Small words around the verb. */
const SMALL = '(?:và|tức|cũng|mới|chỉ|ước|hiện|hiện nay|đến nay|tính ra|như vậy|đã|với|được|mức|là|thì)';
const TELLS = pattern.iu`(?<!\p{L})(?:${VERB}|${NOUN})(?!\p{L})|[=(]\s*$`;
const FILLING = pattern.giu`(?<!\p{L})(?:${VERB}|${NOUN}|${SMALL})(?!\p{L})|[-–+*•:=()%]`;
/** Before a percent: it is a change, a target or a rest, and no share of what stands before. */
const TURNS_AWAY = pattern.iu`(?<!\p{L})(?:tăng|giảm|vượt|phấn đấu|mục tiêu|chỉ tiêu|yêu cầu|tối thiểu|tối đa|kế hoạch|được giao|giao là|theo quy định|cùng kỳ|năm trước|so với|dự kiến|còn lại|chưa|không|thấp hơn|cao hơn|riêng|trong đó)(?!\p{L})`;
/** A full stop between a fraction and its percent: only "Đạt", "Chiếm", "Tỷ lệ" may follow it. */
const STOP = /[.!?…](?=\s)/gu;
const LONGEST_GAP = 30;
/** Figures that parentheses hold at the most. */
const LONGEST_LIST = 12;
/** Who reaches a rate of something, where the percent follows without a comma. */
const ACTORS = pattern.iu`^\s*(?:xã|phường|thị trấn|huyện|quận|tỉnh|thôn|ấp|bản|làng|khóm|khu phố|tổ|cơ quan|đơn vị|phòng|ban|sở|ngành|trường|trạm|doanh nghiệp|hợp tác xã|hộ|người|cán bộ|công chức|viên chức|giáo viên|học sinh|học viên|địa phương)(?!\p{L})`;
const TAIL_VERB = pattern.iu`(?:(?<!\p{L})(?:${VERB}|${NOUN}|${SMALL})|[\s:=(])+$`;

/** Percents beside fractions: after them, before them, in the next sentence or the next item. */
export function fractionTies(spots: readonly Spot[]): FractionTie[] {
  const ties: FractionTie[] = [];
  for (const [index, rate] of spots.entries()) {
    if (rate.figure.role !== 'percent' || isRange(rate)) continue;
    const before = fractionAt(spots, index - 2);
    const after = fractionAt(spots, index + 1);
    const aspect = (fraction: { numerator: Spot; base: Spot }) => aspectOf(rate, fraction.numerator, fraction.base);
    const inBrackets = after !== null && sameParagraph(rate, after.numerator) && opensAfter(rate.text.slice(rate.end, after.numerator.at));
    if (after !== null && inBrackets) ties.push({ rate, ...after, direct: true, aspect: 'own' });
    else if (before !== null) {
      const gap = gapBetween(before.base, rate);
      if (gap !== null) ties.push({ rate, ...before, direct: tells(gap, before.numerator), aspect: aspect(before) });
    }
  }
  return ties;
}

/** Percents beside a single count of something. */
export function countTies(spots: readonly Spot[]): CountTie[] {
  const ties: CountTie[] = [];
  for (const [index, rate] of spots.entries()) {
    if (rate.figure.role !== 'percent' || isRange(rate)) continue;
    const count = countBefore(spots, index);
    if (count === null) continue;
    const { role, fraction, bound } = count.figure;
    if ((role !== 'count' && role !== 'money') || fraction !== null || bound !== null) continue;
    const gap = gapBetween(count, rate);
    if (gap === null || !tells(gap, count)) continue;
    ties.push({ rate, count, verb: /chiếm|[(=]\s*$/iu.test(gap) ? 'share' : 'reach', aspect: aspectOf(rate, count, count) });
  }
  return ties;
}

/** Parentheses, with the figures in them. */
const PARTS = /\s*\([^()]*\)/gu;

/** The figure before a percent; after parentheses that list its parts, the figure that they stand behind. */
function countBefore(spots: readonly Spot[], index: number): Spot | null {
  const [rate, nearest] = [spots[index], spots[index - 1]];
  if (rate === undefined || nearest === undefined || !sameParagraph(rate, nearest)) return null;
  if (!/^[^()]*\)/u.test(rate.text.slice(nearest.end, rate.at))) return nearest;
  const open = rate.text.lastIndexOf('(', nearest.at);
  const outer = spots.slice(Math.max(0, index - LONGEST_LIST), index).findLast((spot) => sameParagraph(spot, rate) && spot.end <= open);
  const isBehind = outer !== undefined && !outer.text.slice(outer.end, nearest.at).includes(')') && !/[.;:,]/u.test(outer.text.slice(outer.end, open));
  return isBehind ? outer : nearest;
}

/** "n trên tổng số N", "n trên tổng kế hoạch vốn N" is a fraction as much as "n/N". */
const OVER = /(?:\/\s*tổng\s*số|(?:trên|trong)\s*(?:tổng\s*số|số|tổng(?:\s*(?:kế hoạch|dự toán|vốn|mức|được giao|giao))+))\s*(?:là\s*)?$/iu;

/** The two figures from an index on, where they are a fraction. */
export function fractionAt(spots: readonly Spot[], index: number): { numerator: Spot; base: Spot } | null {
  const [numerator, base] = [spots[index], spots[index + 1]];
  if (numerator === undefined || base === undefined || !sameParagraph(numerator, base) || isDay(numerator, base)) return null;
  if (numerator.figure.fraction === base.figure.id && base.figure.fraction === numerator.figure.id) return { numerator, base };
  if (numerator.figure.role !== base.figure.role) return null;
  if (![numerator, base].every(({ figure }) => (figure.role === 'count' || figure.role === 'money') && figure.fraction === null && figure.bound === null))
    return null;
  const between = numerator.text.slice(numerator.end, base.at);
  return OVER.test(between) && !/[.;:,()]/.test(between) && wordsOf(between) <= 10 ? { numerator, base } : null;
}

/** "dịp 20/11", "tính đến 30/6": a day and a month. */
function isDay(day: Spot, month: Spot): boolean {
  const small = /^(?:0?[1-9]|[12]\d|3[01])$/.test(day.figure.raw) && /^(?:0?[1-9]|1[0-2])$/.test(month.figure.raw);
  return small && /(?:dịp|lễ|ngày|đợt|mốc|kỷ niệm|chào mừng|từ|đến|tới|hết|trước|sau)\s*$/iu.test(textBefore(day));
}

/** The words from a figure to a percent after it, in its paragraph or at the start of the next item, without figures in parentheses between them; null where they lie too far apart. */
function gapBetween(from: Spot, rate: Spot): string | null {
  const same = sameParagraph(from, rate);
  if (!same && (rate.figure.scope.paragraph !== from.figure.scope.paragraph + 1 || from.figure.scope.paragraph < 0)) return null;
  const gap = same ? rate.text.slice(from.end, rate.at) : `${from.text.slice(from.end).replace(/[\s.;,]*$/, '')}. ${rate.text.slice(0, rate.at)}`;
  const told = from.order === rate.order - 1 ? gap : gap.replace(PARTS, ' ');
  return wordsOf(told) <= LONGEST_GAP ? told : null;
}

/** No words that bind a figure reach farther; a paragraph may be a page long. */
const REACH = 80;
const LONGEST_CLAUSE = 400;

export function textBefore({ text, at }: Spot, reach = REACH): string {
  return text.slice(Math.max(0, at - reach), at);
}

export function textAfter({ text, end }: Spot, reach = REACH): string {
  return text.slice(end, end + reach);
}

/** Whether the words say that the percent is of the figures before them. */
function tells(gap: string, first: Spot): boolean {
  const stops = matchesOf(gap, STOP);
  if (stops.length > 1) return false;
  const breakAt = Math.max(stops[0]?.index ?? -1, gap.lastIndexOf(','), gap.lastIndexOf(';'), gap.lastIndexOf('('), gap.lastIndexOf(')'));
  const lead = gap.slice(0, Math.max(0, breakAt));
  const tail = gap.slice(gap[breakAt] === '(' ? breakAt : breakAt + 1);
  if (lead.includes(';') || TURNS_AWAY.test(tail) || !TELLS.test(tail)) return false;
  if (stops.length === 1 && /[,;(]/.test(gap.slice((stops[0]?.index ?? 0) + 1))) return false;
  const said = clauseBefore(first) + first.text.slice(first.at, first.end) + lead;
  const named = tail.replace(FILLING, ' ').trim();
  if (breakAt >= 0) return named === '' || (new RegExp(NOUN, 'iu').test(tail) && saidIn(named, said) && sameSides(named, first.figure));
  const counted = tail.replace(TAIL_VERB, '');
  // "12/14 xã đạt 90%": it is the communes that reach a rate of something
  if (ACTORS.test(counted)) return false;
  return wordsOf(counted) <= 9 && !new RegExp(NOUN, 'iu').test(counted);
}

/** The words of a figure's clause up to it. */
function clauseBefore(spot: Spot): string {
  const before = textBefore(spot, LONGEST_CLAUSE);
  const stop = Math.max(before.lastIndexOf(';'), ...matchesOf(before, STOP).map((match) => match.index));
  return before.slice(stop + 1);
}

/** "trước và đúng hạn 290/298 hồ sơ, tỷ lệ trước hạn đạt …" speaks of another side than the fraction. */
function sameSides(words: string, { scope }: Figure): boolean {
  const sides = facetsOf(words);
  return Object.keys(sides).every((axis) => axis === 'topic' || sides[axis] === scope.facets[axis]);
}

/** Every word was said before: "đúng hạn 290/298 hồ sơ, tỷ lệ đúng hạn đạt …" speaks of one thing. */
function saidIn(words: string, text: string): boolean {
  const known = new Set(fold(text).split(pattern.u`[^\p{L}\p{N}]+`));
  return fold(words)
    .split(pattern.u`[^\p{L}\p{N}]+`)
    .every((word) => word === '' || known.has(word));
}

/** "100% (418/418 văn bản)", "95% = 19/20", "95%, tức 19/20". */
function opensAfter(between: string): boolean {
  return /^\s*%\s*(?:(?:(?:của|trên|trong)\s+)?(?:tổng\s+)?(?:số\s[^.,;:()\d]*)?\(\s*(?:tức(?:\s+là)?|đạt|bằng|tương (?:đương|ứng)(?:\s+với)?)?|=|,?\s*(?:tức(?:\s+là)?|tương (?:đương|ứng)(?:\s+với)?))\s*$/iu.test(
    between,
  );
}

/** "75% – 80%", "từ 75% đến 80%": no share of anything printed. */
function isRange(spot: Spot): boolean {
  return /^\s*%?\s*(?:[-–]|đến)\s*\d/u.test(textAfter(spot)) || /\d\s*%?\s*(?:[-–]|đến)\s*$/u.test(textBefore(spot));
}

const GROWTH = pattern.iu`^(?:so\s+với\s+)?(?:cùng\s+kỳ|năm\s+(?:trước|ngoái|\d)|quý\s+(?:trước|\p{Lu}|\d)|tháng\s+(?:trước|\d)|kỳ\s+trước|đầu\s+năm|giai\s+đoạn|6\s+tháng)`;
const PLAN = pattern.iu`(?<!\p{L})(?:kế\s*hoạch|chỉ\s*tiêu|nghị\s*quyết|mục\s*tiêu|yêu\s*cầu|dự\s*toán|định\s*mức|được\s+giao|đề\s+ra|so\s+với|theo)(?!\p{L})`;
/** A plan of one period or one matter is not the one that the fraction is of. */
const OWN_PLAN = pattern.iu`(?<!\p{L})(?:về|quý|tháng|giai đoạn|nhiệm kỳ)(?!\p{L})`;
/** Words that go on with the sentence and name no whole. */
const GOES_ON = pattern.iu`^(?:và|do|nhờ|trong\s+(?:kỳ|tháng|quý|năm|khi|\d)|trong\s+đó|cho|nên|để|vì|tuy|song|nhưng|còn|ở|tại|với|qua|đối|cụ thể|đảm bảo|bảo đảm|đúng\s+tiến\s+độ|không|đã|được)(?!\p{L})`;

/** What the words after a percent, up to the next mark, say that it is of. */
export function aspectOf(rate: Spot, first: Spot, base: Spot): Aspect {
  const phrase = (/^\s*%?\s*([^.,;:()–\d]*)/u.exec(textAfter(rate))?.[1] ?? '').trim();
  if (phrase === '' || GOES_ON.test(phrase)) return 'own';
  if (GROWTH.test(phrase)) return 'growth';
  if (PLAN.test(phrase)) return OWN_PLAN.test(phrase) ? 'other' : 'plan';
  const named = phrase.replace(pattern.giu`(?<!\p{L})(?:của|trên|trong|so\s+với|tổng|số)(?!\p{L})`, ' ');
  const units = `${base.figure.unit ?? ''} ${first.figure.unit ?? ''}`;
  return saidIn(named, `${textBefore(rate, LONGEST_CLAUSE)} ${units}`) ? 'own' : 'other';
}

export function sameParagraph(a: Spot, b: Spot): boolean {
  return a.figure.scope.paragraph === b.figure.scope.paragraph;
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length;
}
