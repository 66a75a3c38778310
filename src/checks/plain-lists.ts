import type { Document } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import type { Severity } from '../model/relation.js';
import { type Depths, depthAt, depthsOf } from '../narrative/depth.js';
import { isMeasure } from '../narrative/measures.js';
import { grouped } from '../text/grouped.js';
import { countUpTo } from '../text/offsets.js';
import { pattern } from '../text/pattern.js';
import { attributeOf } from './attributes.js';
import { axisOf } from './breakdowns.js';
import { areAllKinds, areExclusive } from './exclusive-kinds.js';
import { meet, sumOf } from './interval.js';
import { partsOverlap } from './list-ends.js';
import { isOneSlipAway } from './mended-sums.js';
import { sentenceAround } from './prose.js';
import { choicesOf } from './rests.js';
import { areSides } from './sums.js';
import { figureInterval } from './terms.js';
import { type Spot, spotsOf } from './ties.js';

/**
 * Breakdowns that no "trong đó" opens: "337 lượt: thường xuyên 214, định kỳ 97, …", "Trong 331 đơn có 41 đơn …, 187 đơn …",
 * items under a paragraph that ends in a colon, or parts that simply follow. What they add up to may be tested; whether
 * parts that make too much may be told depends on how plainly the words list them.
 */
export interface PlainList {
  whole: Figure;
  parts: Figure[];
  /** the words say that there are no other parts */
  closed: boolean;
  /** how loud a sum above the whole may be told; null where only a sum that comes out means anything */
  loud: Severity | null;
}

/** What happens once and is of one kind; a household may be of several kinds at once, an article stand in several places. */
const EVENT = pattern.iu`^(?:bộ\s+)?(?:hồ sơ|đơn|lượt|vụ|văn bản|nhiệm vụ|phiếu|cuộc|buổi|đợt|ý kiến|pakn|phản ánh|kiến nghị|giao dịch|trường hợp|quyết định|kết luận|kế hoạch|công văn|ha)(?!\p{L})`;
/** A figure of another period or measure ends a list, and so does a sum of its own. */
const TURNS = pattern.iu`(?<!\p{L})(?:tăng|giảm|so với|cùng kỳ|năm trước|kỳ trước|lũy kế|luỹ kế|kế hoạch|chỉ tiêu|bình quân|trung bình|mỗi|tổng|toàn|dự kiến|phấn đấu|ước|vượt|thiếu|quy định)(?!\p{L})`;
/** What was done of it: "kinh phí 450 triệu đồng: ngân sách 300 triệu đồng, đã chi 200 triệu đồng". */
const DONE = pattern.iu`(?<!\p{L})(?:đã|giải ngân|lũy kế|luỹ kế)(?!\p{L})`;
/** From the unit of the whole to the colon that opens its list; after a comma it is the colon of the next figure's words. */
const COLON = /^[^.,;:()\d]{0,90}(?:\([^()]{0,60}\)[^.,;:()\d]{0,30})?:(?=\s)/u;
/** "Trong 331 đơn có …" at the start of a sentence or after a colon. */
const AMONG = /(?:^|[.;:]\s+)(?:\d+\.\s+|[-–+*•]\s*)?trong\s+(?:(?:tổng\s+)?số\s+)?$/iu;
const AMONG_OPENS = pattern.u`^[^.;:()\d]{0,60}(?:,|(?<!\p{L})(?:có|gồm))[^.;:()\d]{0,40}(?=\d)`;
const MARK = /^(?:[-–+*•●]|[a-zđ]\))\s*/u;
/** Numbers below ten are made up by chance. */
const TELLING = 10;
/** Two parts may be two sides of the same things. */
const SIDES = 3;
/** A last part that says itself that it is none of those before it. */
const REST = pattern.iu`(?<!\p{L})(?:khác|còn\s+lại)(?!\p{L})`;

export function plainLists(figures: readonly Figure[], document: Document | null): PlainList[] {
  if (document === null) return [];
  const spots = spotsOf(figures, document).filter(({ figure }) => figure.scope.paragraph >= 0);
  const broken = new Set(figures.flatMap(({ partOf }) => (partOf === null ? [] : [partOf.whole])));
  const byParagraph = grouped(spots, ({ figure }) => figure.scope.paragraph);
  return [...byParagraph].flatMap(([index, own]) => {
    const wholes = own.filter((spot) => isWhole(spot) && !broken.has(spot.figure.id));
    const depths = depthsOf(own[0]?.text ?? '');
    const below = itemsBelow(wholes, index, byParagraph, document);
    return [...(below === null ? [] : [below]), ...wholes.flatMap((whole) => inSentence(whole, own, depths, document) ?? [])];
  });
}

function isWhole({ figure }: Spot): boolean {
  return (figure.role === 'count' || figure.role === 'money') && figure.fraction === null && figure.bound === null && figure.value > 0;
}

/** The parts that follow a figure in its sentence. */
function inSentence(whole: Spot, own: readonly Spot[], depths: Depths, document: Document): PlainList | null {
  const { text, from } = sentenceAround(whole.text, whole.at);
  const after = whole.text.slice(whole.end);
  const [colon, among] = [COLON.test(after), AMONG.test(whole.text.slice(from, whole.at)) && AMONG_OPENS.test(after)];
  const depth = depthAt(depths, whole.at);
  const offset = ({ at }: Spot) => at;
  const following = own
    .slice(countUpTo(own, whole.at, offset), countUpTo(own, from + text.length - 1, offset))
    .filter((spot) => depthAt(depths, spot.at) === depth);
  const run = runOf(whole, following, isAlike);
  const parts = run.parts.map(({ figure }) => figure);
  if (colon && parts.length < 2) {
    // "96 văn bản: 34 nghị quyết, 62 quyết định": kinds in units of their own are a breakdown when they make up the whole
    const kinds = runOf(whole, following, isKind).parts.map(({ figure }) => figure);
    if (kinds.length < 2) return null;
    if (prefixThatFits(whole.figure, kinds, true) !== null) return { whole: whole.figure, parts: kinds, closed: false, loud: null };
    // a document is of one type: more of them than there are documents
    return areExclusive(kinds) && whole.figure.scope.subject === 'document' ? { whole: whole.figure, parts: kinds, closed: false, loud: 'error' } : null;
  }
  if (parts.length < 2) return null;
  const exact = prefixThatFits(whole.figure, parts, colon || among);
  // parts that no word lists are sides of one axis: "điện tử 1364, giấy 0, ký số 1187, không ký số 177" are two breakdowns
  if (exact !== null) return colon || among || sidesOf(whole.figure, exact) === 1 ? { whole: whole.figure, parts: exact, closed: false, loud: null } : null;
  if (!(colon || among)) return null;
  const closed = upToRest(run.parts);
  if (closed !== null && !someAreRest(whole.figure, closed)) return { whole: whole.figure, parts: closed, closed: true, loud: 'warning' };
  if (areAllKinds(parts)) return { whole: whole.figure, parts, closed: true, loud: 'error' };
  if (!run.clean || !areSeparate(whole.figure, parts, document)) return null;
  return { whole: whole.figure, parts, closed: false, loud: loudness(whole.figure, parts, colon) };
}

/** "có 09 thôn loại 1, 02 thôn loại 2, còn 01 thôn loại 3; …": up to the part that the words before it call the rest; null where there is none. */
function upToRest(parts: readonly Spot[]): Figure[] | null {
  const at = parts.findIndex((spot, index) => {
    const before = parts[index - 1];
    const isRest = before !== undefined && /[,;]\s*còn(?:\s+lại)?(?:\s+là)?\s*$/iu.test(spot.text.slice(before.end, spot.at));
    return isRest && /^[^.,;()]*(?:[.;]|$)/u.test(spot.text.slice(spot.end));
  });
  return at < SIDES - 1 ? null : parts.slice(0, at + 1).map(({ figure }) => figure);
}

/** The rest and some of the parts make up the whole: it is the rest of those, and the list mixes breakdowns. */
function someAreRest(whole: Figure, parts: readonly Figure[]): boolean {
  const rest = parts.at(-1)?.value ?? 0;
  return choicesOf(parts.slice(0, -1)).some((some) => some.length < parts.length - 1 && some.reduce((sum, part) => sum + part.value, rest) === whole.value);
}

/**
 * How sure it is that the parts divide the whole: that words open the list by a colon, that the last part is the rest, that
 * one slip of one figure makes the sum come out. "Trong 45 đơn có 30 đơn đủ điều kiện, 25 đơn thuộc thẩm quyền" says none.
 */
function loudness(whole: Figure, parts: readonly Figure[], colon: boolean): Severity | null {
  const inside = parts.every((part) => figureInterval(part).low.lte(figureInterval(whole).high));
  const sides = parts.length >= SIDES;
  if (REST.test(parts.at(-1)?.label ?? '') || isOneSlipAway(whole, parts) || (inside && (areSides(parts) || (colon && sides)))) return 'error';
  return colon || sides ? 'warning' : null;
}

/** Parts up to the first figure that is of something else; the list is clean when it ends with its sentence. */
function runOf(whole: Spot, following: readonly Spot[], belongs: (whole: Figure, part: Figure) => boolean): { parts: Spot[]; clean: boolean } {
  const parts: Spot[] = [];
  let end = unitEnd(whole);
  for (const spot of following) {
    const { figure } = spot;
    const between = spot.text.slice(end, spot.at);
    end = unitEnd(spot);
    if (figure.role === 'percent' || figure.role === 'denominator' || figure.partOf !== null) continue;
    if (parts.length > 0 && DONE.test(between)) return { parts, clean: false };
    if (TURNS.test(parts.length === 0 ? between.slice(between.lastIndexOf(':') + 1) : between)) return { parts, clean: false };
    if (!belongs(whole.figure, figure)) return { parts, clean: false };
    parts.push(spot);
  }
  return { parts, clean: true };
}

/** After its unit, whose words ("31 kế hoạch") say nothing of the next figure. */
function unitEnd({ figure, text, end }: Spot): number {
  const gap = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
  return figure.unit !== null && text.startsWith(figure.unit, end + gap) ? end + gap + figure.unit.length : end;
}

/** The same things: in one unit, or bare after words of its own. */
function isAlike(whole: Figure, part: Figure): boolean {
  if (part.bound !== null || part.role === 'score' || (whole.role === 'money') !== (part.role === 'money')) return false;
  if (whole.role === 'money' || part.unit === whole.unit) return true;
  return part.unit === null && part.role === 'count' && pattern.u`\p{L}`.test(part.label);
}

function isKind(whole: Figure, part: Figure): boolean {
  return whole.role === 'count' && part.role === 'count' && part.bound === null && !isMeasure(part.unit);
}

/** The first parts of a run that make up the whole; all of them where words open the list. */
function prefixThatFits(whole: Figure, parts: readonly Figure[], all: boolean): Figure[] | null {
  if (whole.value < TELLING) return null;
  const total = figureInterval(whole);
  for (let length = parts.length; length >= (all ? parts.length : 2); length--) {
    const prefix = parts.slice(0, length);
    if (meet(total, sumOf(prefix.map(figureInterval))) === 'meet') return prefix;
  }
  return null;
}

/** The parts are kinds of one event each, at one stage and told apart by one side: none is counted twice. */
function areSeparate(whole: Figure, parts: readonly Figure[], document: Document): boolean {
  if (whole.role !== 'money' && !EVENT.test(whole.unit ?? '') && !areSides(parts)) return false;
  if (grouped(parts, attributeOf).size > 1 || sidesOf(whole, parts) > 1) return false;
  const stages = new Set(parts.map(({ scope }) => scope.facets.stage ?? ''));
  const topics = new Set(parts.map(({ scope }) => scope.facets.topic ?? ''));
  return stages.size === 1 && topics.size === 1 && !partsOverlap(document, whole, parts);
}

/** On how many axes the parts are told apart. */
function sidesOf(whole: Figure, parts: readonly Figure[]): number {
  return grouped(parts, (part) => axisOf(whole, part)).size;
}

/** "Toàn quận tiếp 337 lượt …:" over items that each open with a count in its unit. */
function itemsBelow(wholes: readonly Spot[], index: number, byParagraph: ReadonlyMap<number, readonly Spot[]>, document: Document): PlainList | null {
  const { paragraphs } = document;
  const text = paragraphs[index]?.text ?? '';
  if (!/:\s*$/.test(text)) return null;
  const mark = MARK.exec(paragraphs[index + 1]?.text ?? '')?.[0].trim();
  if (mark === undefined || mark === MARK.exec(text)?.[0].trim()) return null;
  const firsts: Array<Spot | undefined> = [];
  for (let next = index + 1; next < paragraphs.length; next++) {
    const own = MARK.exec(paragraphs[next]?.text ?? '')?.[0].trim();
    if (own !== mark && !(mark.endsWith(')') && own?.endsWith(')'))) break;
    firsts.push(byParagraph.get(next)?.[0]);
  }
  const items = firsts.flatMap((first) => first ?? []);
  const [unit] = items.map(({ figure }) => figure.unit);
  if (items.length < 2 || items.length < firsts.length || unit == null || isMeasure(unit)) return null;
  const sentence = wholes.at(-1)?.figure.scope.sentence;
  const named = wholes.filter(({ figure }) => figure.unit === unit && figure.scope.sentence === sentence);
  const [whole] = named;
  if (whole === undefined || named.length > 1) return null;
  if (items.some(({ figure }) => !isAlike(whole.figure, figure) || figure.unit !== unit || figure.partOf !== null || TURNS.test(figure.label))) return null;
  const parts = items.map(({ figure }) => figure);
  if (prefixThatFits(whole.figure, parts, true) !== null) return { whole: whole.figure, parts, closed: false, loud: null };
  return areSeparate(whole.figure, parts, document) ? { whole: whole.figure, parts, closed: false, loud: loudness(whole.figure, parts, true) } : null;
}
