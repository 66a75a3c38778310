import { Decimal } from 'decimal.js';
import type { Figure } from '../model/figure.js';
import { subjectOf } from '../narrative/facets.js';
import { grouped } from '../text/grouped.js';
import { pattern } from '../text/pattern.js';
import { fold } from '../text/unicode.js';
import { isCurrency, moneyScale } from '../text/units.js';
import { exact, type Interval, rounded } from './interval.js';
import { oncePerReport } from './once.js';
import { rateRows } from './rate-rows.js';
import { type Fit, fitOf, type Rounding, roundingOf, shareOf } from './rounding.js';
import { planBefore } from './spent-plans.js';
import { printedDecimals } from './terms.js';
import { aspectOf, type CountTie, countTies, type FractionTie, fractionAt, fractionTies, type Spot, sameParagraph, spotsOf, textBefore } from './ties.js';

/**
 * The percents of the prose, each bound to the two figures whose share it is: to the fraction that the words tie it to, else
 * to the pair of neighbours that it fits. A percent that fits nothing stays with its own fraction, to be accused.
 */
export interface Share {
  rate: Spot;
  numerator: Spot;
  base: Spot;
  /** a printed fraction; money and the plan that the sentence gives before it; a count and the whole that it is a part of; two neighbours that fit */
  bond: 'fraction' | 'plan' | 'part' | 'neighbours';
  fit: Fit;
  /** computed, in percent; null over an empty base */
  value: Decimal | null;
  /** the words of the tie, where there is one */
  tie: FractionTie | CountTie | null;
}

/** Neighbouring figures that a percent may be the share of. */
const NEIGHBOURS = 14;
/** Paragraphs above in which a whole may stand: "Tổng số …: 21 người" over a list. */
const ABOVE = 4;

export interface Shares {
  shares: Share[];
  /** every fraction beside a percent */
  fractions: FractionTie[];
  mode: Rounding | null;
}

export const readShares = oncePerReport((facts): Shares => {
  const { spots, fractions } = fractionsOf(facts);
  const mode = documentRounding(facts);
  const neighbourhood: Neighbourhood = {
    spots,
    paragraphs: facts.document?.paragraphs.map(({ text }) => text) ?? [],
    mode,
    taken: new Set(fractions.flatMap((tie) => (tie.direct ? [tie.numerator, tie.base] : []))),
    fractionOf: new Map(fractions.map((tie) => [tie.rate, tie])),
    countOf: new Map(countTies(spots).map((tie) => [tie.rate, tie])),
  };
  const shares = spots.flatMap((rate): Share[] => {
    const share = rate.figure.role === 'percent' ? shareOfRate(rate, neighbourhood) : null;
    return share === null ? [] : [share];
  });
  const ofBase = grouped(shares, ({ base }) => base);
  const bound = shares.filter((share) => share.fit !== 'apart' || hasWitness(share, ofBase.get(share.base) ?? []));
  const rates = new Set(bound.map(({ rate }) => rate));
  const bySentence = grouped(bound, ({ rate }) => rate.figure.scope.sentence);
  const beside = [...neighbourhood.countOf.values()].flatMap((tie) =>
    rates.has(tie.rate) ? [] : besides(tie, bySentence.get(tie.rate.figure.scope.sentence) ?? [], mode),
  );
  return { shares: [...bound, ...beside].sort((a, b) => a.rate.order - b.rate.order), fractions, mode };
});

const fractionsOf = oncePerReport((facts) => {
  const spots = spotsOf(facts.figures, facts.document);
  return { spots, fractions: fractionTies(spots) };
});

/** A count whose whole no word declares, beside another of its sentence that says what the whole is by being a share of it. */
function besides(tie: CountTie, inSentence: readonly Share[], mode: Rounding | null): Share[] {
  const sibling = inSentence.find(
    ({ base, fit, tie: other }) => fit === 'fits' && other !== null && 'verb' in other && other.verb === tie.verb && areAlike(base.figure, tie.count.figure),
  );
  if (sibling === undefined || tie.verb !== 'share' || tie.aspect !== 'own' || sibling.base === tie.count || exceeds(tie.count, sibling.base)) return [];
  return [toShare(tie.rate, tie.count, sibling.base, 'part', tie, mode)];
}

/** A total above a list is its whole only when another share of the list fits it. */
function hasWitness(share: Share, ofBase: readonly Share[]): boolean {
  if (share.bond !== 'part' || !isTotalAbove(share.base, share.rate) || share.numerator.figure.partOf !== null) return true;
  return ofBase.some((other) => other !== share && other.fit === 'fits');
}

/** "n chiếm p % của N": a share that the words tie to a count and its whole, not to a printed fraction. */
export function isShareOfWhole({ bond, tie, numerator }: Share): boolean {
  return bond === 'part' && tie !== null && 'verb' in tie && (tie.verb === 'share' || numerator.figure.partOf !== null);
}

/** How the document rounds, told by the percents whose two figures are printed as a fraction or are rows of one form. */
export const documentRounding = oncePerReport((facts): Rounding | null => {
  const prose = fractionsOf(facts)
    .fractions.filter((tie) => tie.direct && tie.rate.figure.bound === null && !isScore(tie.numerator.figure, tie.base.figure))
    .map((tie) => ({ share: computed(tie.numerator, tie.base), printed: printedOf(tie.rate.figure) }));
  const rows = rateRows(facts).flatMap(({ rate, numerator, base }) => {
    if (rate.value === null || numerator.value === null || base.value === null) return [];
    const share = shareOf(exact(new Decimal(numerator.value)), exact(new Decimal(base.value)));
    return [{ share, printed: { value: new Decimal(rate.value), decimals: printedDecimals(rate) } }];
  });
  return roundingOf([...prose, ...rows].flatMap(({ share, printed }) => (share === null ? [] : [{ share, printed }])));
});

/** Both are points, "19/20 điểm": the percent beside a score is often that of the rate behind it. */
export function isScore(numerator: Figure, base: Figure): boolean {
  return [numerator, base].some((figure) => figure.role === 'score' || /^điểm/iu.test(figure.unit ?? ''));
}

interface Neighbourhood {
  spots: readonly Spot[];
  /** the body's texts */
  paragraphs: readonly string[];
  mode: Rounding | null;
  /** figures of fractions that have a percent of their own */
  taken: ReadonlySet<Spot>;
  fractionOf: ReadonlyMap<Spot, FractionTie>;
  countOf: ReadonlyMap<Spot, CountTie>;
}

function shareOfRate(rate: Spot, around: Neighbourhood): Share | null {
  const fraction = around.fractionOf.get(rate);
  if (fraction !== undefined) {
    const share = toShare(rate, fraction.numerator, fraction.base, 'fraction', fraction, around.mode);
    // "22/22 máy vi tính …; 100% công chức": a whole percent that no word ties to the fraction fits it by chance
    if (!fraction.direct && rate.figure.decimals === 0) return null;
    if (share.fit === 'fits' || share.value === null) return share;
    const named = ofNamedBase(rate, fraction, around);
    if (named !== null) return named;
    const other = otherFraction(rate, fraction, around) ?? otherPair(rate, fraction, around);
    return other ?? (fraction.direct && !isOfNext(rate, fraction, around) ? share : null);
  }
  const count = around.countOf.get(rate);
  const part = count === undefined ? quota(rate, around) : partOfWhole(rate, count, around);
  if (part !== null && part.fit !== 'apart') return part;
  return listedAbove(rate, around) ?? inSentence(rate, around) ?? part ?? ofPlanBefore(count, around) ?? namedRate(rate, around);
}

function toShare(rate: Spot, numerator: Spot, base: Spot, bond: Share['bond'], tie: Share['tie'], mode: Rounding | null): Share {
  const interval = computed(numerator, base);
  if (interval === null) return { rate, numerator, base, bond, tie, fit: 'apart', value: null };
  const value = amountOf(numerator.figure, base.figure).times(100).div(amountOf(base.figure, numerator.figure));
  return { rate, numerator, base, bond, tie, fit: fitOf(interval, printedOf(rate.figure), mode), value };
}

/** The words after a percent name its whole, and the number of it in parentheses: "60% kế hoạch kiểm tra năm (10 đơn vị)". */
const NAMED_BASE = /^\s*%\s*(?:(?:so với|trên|của|trong)\s+)?(?:kế\s*hoạch|chỉ\s*tiêu|dự\s*toán|mục\s*tiêu|nhiệm\s*vụ|tổng|số)[^.,;:()\d]*\(\s*$/iu;

/** "06/19 đơn vị, bằng 60% kế hoạch năm (10 đơn vị)": the fraction's numerator over the base that the words after the percent give. */
function ofNamedBase(rate: Spot, { numerator }: FractionTie, { spots, mode }: Neighbourhood): Share | null {
  const base = spots[rate.order + 1];
  if (base === undefined || !sameParagraph(base, rate) || !NAMED_BASE.test(rate.text.slice(rate.end, base.at))) return null;
  if (!isCounted(base.figure) || base.figure.bound !== null || !/^[^\d();]{0,30}\)/u.test(base.text.slice(base.end))) return null;
  const share = toShare(rate, numerator, base, 'neighbours', null, mode);
  return share.fit === 'fits' ? share : null;
}

/** "450/500 triệu đồng, đạt 95% dự toán tỉnh, 90% dự toán xã": the fraction is that of the second percent. */
function isOfNext(rate: Spot, { numerator, base }: FractionTie, { spots, mode }: Neighbourhood): boolean {
  const next = spots[rate.order + 1];
  if (next === undefined || next.figure.role !== 'percent' || !sameSentence(next, rate)) return false;
  return toShare(next, numerator, base, 'neighbours', null, mode).fit === 'fits';
}

/** A fraction of the same sentence without a percent of its own: the percent is its. */
function otherFraction(rate: Spot, own: FractionTie, around: Neighbourhood): Share | null {
  const near = around.spots.slice(Math.max(0, rate.order - NEIGHBOURS), rate.order + NEIGHBOURS);
  for (const [index, numerator] of near.entries()) {
    const found = fractionAt(near, index);
    if (found === null || numerator === own.numerator || around.taken.has(found.numerator) || !sameSentence(found.numerator, rate)) continue;
    const share = toShare(rate, found.numerator, found.base, 'fraction', null, around.mode);
    if (share.fit === 'fits') return share;
  }
  return null;
}

/** Two figures beside a fraction that give the percent which the fraction does not. 100 and 0 are anybody's. */
function otherPair(rate: Spot, own: FractionTie, around: Neighbourhood): Share | null {
  const { value, decimals } = rate.figure;
  if (value === 0 || value === 100 || isScore(own.numerator.figure, own.base.figure)) return null;
  const near = neighbours(rate, around).filter((spot) => !around.taken.has(spot) || spot === own.numerator || spot === own.base);
  const pairs = near.flatMap((numerator) => near.map((base) => [numerator, base] as const));
  for (const [numerator, base] of pairs) {
    if (!areAlike(numerator.figure, base.figure) || numerator === base || (numerator === own.numerator && base === own.base)) continue;
    if (isReprint(numerator, own.numerator) || isReprint(base, own.base)) continue;
    // more than all of it is a plan outdone; a share is never the fraction upside down
    const inverted = numerator === own.base && base === own.numerator && (value <= 100 || own.aspect === 'plan');
    const telling = decimals > 0 ? nearSentence(numerator, rate) && nearSentence(base, rate) : numerator === own.numerator && sameSentence(base, rate);
    if (!inverted && (!telling || !exceeds(base, numerator))) continue;
    const share = toShare(rate, numerator, base, 'neighbours', null, around.mode);
    if (share.fit === 'fits') return share;
  }
  return null;
}

/** "5,120" in the fraction and "5.120" beside it: the same digits, and so the same figure, whose separator is another's matter. */
function isReprint({ figure: other }: Spot, { figure: own }: Spot): boolean {
  const digits = (raw: string) => raw.replace(/\D/g, '');
  return other !== own && other.raw !== own.raw && digits(other.raw) === digits(own.raw);
}

/** "18 người, chiếm tỷ lệ 85,7%": of the whole that the words declare, else of one nearby that fits. */
function partOfWhole(rate: Spot, tie: CountTie, around: Neighbourhood): Share | null {
  const { count, verb, aspect } = tie;
  if (aspect === 'growth') return null;
  const bind = (base: Spot) => toShare(rate, count, base, 'part', tie, around.mode);
  const declared = declaredWhole(tie, around);
  const first = declared === null ? null : bind(declared);
  if (first?.fit === 'fits') return first;
  for (const base of wholesNear(rate, count, verb, around)) {
    if (exceeds(count, base) && aspect === 'own') continue;
    if (verb === 'reach' && aspect === 'plan' && rate.figure.value === 100) continue;
    const share = bind(base);
    if (share.fit === 'fits') return share;
  }
  // "thu 4.690 triệu đồng, đạt 68,9%, trong đó thu tại xã 779 triệu đồng, đạt 45,66%": each percent is of a plan of its own
  const ownPlans = !/chiếm/iu.test(textBefore(rate, 20)) && (isMoney(count.figure) || hasRate(declared, around));
  // "đạt 68,9% so với dự toán giao 4.690 triệu đồng": the plan itself is printed
  if (declared !== null && declared === around.spots[rate.order + 1] && aspect === 'plan') return isMoney(count.figure) ? ofPlan(tie, declared, around) : null;
  const accusable =
    !ownPlans &&
    (verb === 'share' ||
      (aspect === 'own' && (count.figure.partOf !== null || declared === itemAbove(rate, count, around) || (declared !== null && isSolved(declared.figure)))));
  return accusable && aspect !== 'other' && aspect !== 'plan' ? first : null;
}

/** Money over the plan that its sentence gives before it; more than was planned may be of another plan. */
function ofPlanBefore(tie: CountTie | undefined, { spots, mode }: Neighbourhood): Share | null {
  const plan = tie === undefined ? null : planBefore(tie, spots);
  return tie === undefined || plan === null || exceeds(tie.count, plan) ? null : toShare(tie.rate, tie.count, plan, 'plan', tie, mode);
}

/** Money over the plan printed right after its percent; of a part told before it, or of more than was planned, nothing is certain. */
function ofPlan({ rate, count }: CountTie, plan: Spot, around: Neighbourhood): Share | null {
  const others = neighbours(rate, around).filter((spot) => spot.order < rate.order && spot !== count && isMoney(spot.figure) && sameSentence(spot, rate));
  const fitting = others.map((spot) => toShare(rate, spot, plan, 'neighbours', null, around.mode)).find(({ fit }) => fit === 'fits');
  if (fitting !== undefined) return fitting;
  return count.figure.partOf !== null || exceeds(count, plan) ? null : toShare(rate, count, plan, 'neighbours', null, around.mode);
}

/** A percent follows the figure itself. */
function hasRate(figure: Spot | null, { countOf, spots }: Neighbourhood): boolean {
  const next = figure === null ? undefined : spots[figure.order + 1];
  return next !== undefined && countOf.get(next)?.count === figure;
}

/** Counts of the same thing from near to far: of the paragraph, and of the items or the paragraphs above. */
function wholesNear(rate: Spot, count: Spot, verb: CountTie['verb'], around: Neighbourhood): Spot[] {
  const above = verb === 'share' ? ABOVE : 1;
  const paragraph = rate.figure.scope.paragraph;
  return around.spots
    .slice(Math.max(0, rate.order - NEIGHBOURS), rate.order + NEIGHBOURS)
    .filter((spot) => {
      const up = paragraph - spot.figure.scope.paragraph;
      const inReach = up === 0 || (paragraph >= 0 && up > 0 && up <= above && sameSection(spot, rate));
      return spot !== count && inReach && isCounted(spot.figure) && areAlike(spot.figure, count.figure);
    })
    .sort((a, b) => Math.abs(rate.order - a.order) - Math.abs(rate.order - b.order));
}

/** "p% của N", "p% so với dự toán giao N", "p% so với dự toán (N triệu đồng)". */
const NAMES_WHOLE = /^\s*%\s*(?:(?:của|trên|trong|so với)\s[^.,;:()\d]*\(?|(?:kế\s*hoạch|dự\s*toán|chỉ\s*tiêu)[^.,;:()\d]*\()\s*$/iu;

/** The whole that the words give a count: the list's, "trong tổng số N", "p% của N", or the total over the list. */
function declaredWhole({ rate, count }: CountTie, around: Neighbourhood): Spot | null {
  const near = around.spots.slice(Math.max(0, rate.order - NEIGHBOURS), rate.order + 2);
  const alike = near.filter((spot) => spot !== count && isCounted(spot.figure) && areAlike(spot.figure, count.figure) && spot.figure.bound === null);
  const next = alike.find((spot) => spot.order === rate.order + 1 && sameParagraph(spot, rate));
  if (next !== undefined && NAMES_WHOLE.test(rate.text.slice(rate.end, next.at))) return next;
  const listed = alike.find((spot) => spot.figure.id === count.figure.partOf?.whole);
  if (listed !== undefined) return listed;
  const among = alike.findLast((spot) => spot.order < rate.order && sameSentence(spot, rate) && AMONG.test(textBefore(spot)));
  if (among !== undefined) return among;
  // "Đã giải quyết 6.407 hồ sơ; đúng hạn 6.391 hồ sơ, tỷ lệ 99,75%"
  const { timing } = count.figure.scope.facets;
  const solved = alike.findLast(({ order, figure }) => order < count.order && figure.scope.sentence === rate.figure.scope.sentence && isSolved(figure));
  if (timing !== undefined && timing !== 'within' && solved !== undefined) return solved;
  const total = alike.findLast((spot) => spot.order < count.order && !sameParagraph(spot, rate) && sameSection(spot, rate) && isTotalAbove(spot, rate));
  return total ?? itemAbove(rate, count, around);
}

const isSolved = ({ scope }: Figure) => scope.facets.stage === 'resolved' && scope.facets.timing === undefined;

/** Under an item "Tỷ lệ …" two more: a count, and a part of it with its percent ("Số TTHC có giao dịch: 05, đạt 18%"). */
function itemAbove(rate: Spot, count: Spot, { spots, paragraphs }: Neighbourhood): Spot | null {
  const [whole, before] = [spots[count.order - 1], spots[count.order - 2]];
  const { paragraph } = rate.figure.scope;
  if (whole === undefined || whole.figure.scope.paragraph !== paragraph - 1 || paragraph < 2) return null;
  if (before !== undefined && before.figure.scope.paragraph >= paragraph - 2) return null;
  const alike = isCounted(whole.figure) && whole.figure.bound === null && whole.figure.scope.subject !== null && areAlike(whole.figure, count.figure);
  return alike && !exceeds(count, whole) && pattern.iu`^[-–+*•]?\s*(?:tỷ|tỉ)\s*lệ(?!\p{L})`.test(paragraphs[paragraph - 2] ?? '') ? whole : null;
}

/** "trong tổng số N", and "Trong N hồ sơ …" that opens a sentence. */
const AMONG = /(?:trong|trên)\s+(?:tổng\s+)?số\s*(?:là|:)?\s*$|(?:^|[.;]\s+|^[-–+*•]\s*)trong\s*$/iu;

/** "Tổng số cán bộ, công chức: 21 người" right above the list. */
function isTotalAbove(total: Spot, { figure }: Spot): boolean {
  const up = figure.scope.paragraph - total.figure.scope.paragraph;
  return figure.scope.paragraph >= 0 && up > 0 && up <= ABOVE && pattern.iu`(?<!\p{L})tổng`.test(total.figure.label) && total.figure.fraction === null;
}

const QUOTA = /^\s*%\s*(?:trên|của|trong)\s+((?:tổng\s+)?(?:số\s+)?[^.,;:()\d]*?)\s*(?:là|tức(?:\s+là)?|tương ứng(?:\s+với)?|=)\s*$/iu;

/** "15% trên tổng số hồ sơ giải quyết là 31 phiếu": the count after a percent of something counted before it. */
function quota(rate: Spot, around: Neighbourhood): Share | null {
  const count = around.spots[rate.order + 1];
  if (count === undefined || !sameParagraph(count, rate) || !isCounted(count.figure) || count.figure.bound !== null) return null;
  const of = QUOTA.exec(rate.text.slice(rate.end, count.at))?.[1];
  const subject = of === undefined ? null : subjectOf(null, of);
  if (subject === null) return null;
  const wholes = around.spots
    .slice(Math.max(0, rate.order - NEIGHBOURS), rate.order)
    .filter((spot) => sameParagraph(spot, rate) && isCounted(spot.figure) && spot.figure.bound === null && spot.figure.scope.subject === subject)
    .reverse();
  const tie: CountTie = { rate, count, verb: 'share', aspect: 'own' };
  const shares = wholes.map((base) => toShare(rate, count, base, 'part', tie, around.mode));
  return shares.find((share) => share.fit === 'fits') ?? shares[0] ?? null;
}

/** "Tỷ lệ hồ sơ trực tuyến: 83,7%" under the two items that it is made of. */
function listedAbove(rate: Spot, around: Neighbourhood): Share | null {
  const { paragraph } = rate.figure.scope;
  const before = around.spots[rate.order - 1];
  if (paragraph < 0 || before === undefined || sameParagraph(before, rate) || !/(?:tỷ|tỉ)\s*lệ|đạt/iu.test(textBefore(rate))) return null;
  const above = around.spots
    .slice(Math.max(0, rate.order - ITEMS), rate.order)
    .filter((spot) => paragraph - spot.figure.scope.paragraph <= ITEMS && sameSection(spot, rate) && isCounted(spot.figure));
  const numerators = above.filter((spot) => halfSaid(rate.figure.label, spot.figure.label));
  const length = (spot: Spot) => spot.figure.label.length;
  // the item that says what the rate says and least besides
  const pairs = numerators.sort((a, b) => length(a) - length(b)).flatMap((numerator) => above.toReversed().map((base) => [numerator, base] as const));
  for (const [numerator, base] of pairs) {
    if (numerator === base || !areAlike(numerator.figure, base.figure) || exceeds(numerator, base)) continue;
    const share = toShare(rate, numerator, base, 'neighbours', null, around.mode);
    if (share.fit === 'fits') return share;
  }
  const pair = namedPair(rate, around);
  return pair === null ? null : toShare(rate, pair.numerator, pair.base, 'neighbours', null, around.mode);
}

/** The two items right above whose words say that the rate is theirs: "Tổng số … một phần", "Tổng số … cả trực tiếp và … một phần". */
function namedPair(rate: Spot, { spots }: Neighbourhood): { numerator: Spot; base: Spot } | null {
  const [first, second] = [spots[rate.order - 2], spots[rate.order - 1]];
  if (first === undefined || second === undefined || rate.figure.bound !== null || !pattern.iu`^[-–+*•]?\s*(?:tỷ|tỉ)\s*lệ(?!\p{L})`.test(rate.text))
    return null;
  const { paragraph } = rate.figure.scope;
  if (first.figure.scope.paragraph !== paragraph - 2 || second.figure.scope.paragraph !== paragraph - 1) return null;
  if (spots[rate.order - 3]?.figure.scope.paragraph === paragraph - 2 || spots[rate.order + 1]?.figure.scope.paragraph === paragraph) return null;
  if (!isCounted(first.figure) || !isCounted(second.figure) || !areAlike(first.figure, second.figure)) return null;
  const about = rate.figure.label.replace(/^(?:tỷ|tỉ)\s*lệ/iu, '');
  const [numerator, base] = exceeds(first, second) ? [second, first] : [first, second];
  const saysAll = (spot: Spot) => missing(about, spot.figure.label) === 0;
  return saysAll(numerator) && saysAll(base) && missing(numerator.figure.label, base.figure.label) === 0 ? { numerator, base } : null;
}

/** How many words of the first label the second leaves out. */
function missing(a: string, b: string): number {
  const [own, other] = [wordsIn(a), new Set(wordsIn(b))];
  return own.filter((word) => !other.has(word)).length;
}

/** Items of a list over its rate. */
const ITEMS = 3;

/** "Tổng 416, …, ký số: 402, không ký số: 14, lãnh đạo ký số: 376, đạt 96,63%": decimals single out a pair, whole percents do not. */
function inSentence(rate: Spot, around: Neighbourhood): Share | null {
  const { decimals, value, bound } = rate.figure;
  if (decimals === 0 || value >= 100 || bound !== null || /tăng|giảm|vượt|so với/iu.test(textBefore(rate, 30))) return null;
  const near = neighbours(rate, around).filter((spot) => spot.order < rate.order && sameSentence(spot, rate) && !around.taken.has(spot));
  const own = around.countOf.get(rate);
  for (const numerator of near.toReversed()) {
    for (const base of near) {
      if (numerator === base || !areAlike(numerator.figure, base.figure) || exceeds(numerator, base)) continue;
      if (own?.verb === 'share' && own.count !== numerator && hasOwnRate(numerator, base, around)) continue;
      const share = toShare(rate, numerator, base, 'neighbours', null, around.mode);
      if (share.fit === 'fits') return share;
    }
  }
  return null;
}

/** Another percent stands right after the count and is its share of this whole: nobody tells it of the next count as well. */
function hasOwnRate(count: Spot, base: Spot, around: Neighbourhood): boolean {
  const next = around.spots[count.order + 1];
  const tie = next === undefined ? undefined : around.countOf.get(next);
  return tie !== undefined && tie.count === count && tie.verb === 'share' && toShare(tie.rate, count, base, 'part', tie, around.mode).fit === 'fits';
}

/** "Tỷ lệ hoàn thành", at the head of a sentence or after a mark, up to its percent. */
const NAMED_RATE = /(?:^(?:[-–+*•]\s*)?|[.;,]\s+)(?:tỷ|tỉ)\s*lệ\s+([^.;:,()\d]+?)\s*(?:(?:đạt|là|bằng|chiếm)\s*)*:?\s*$/iu;
/** It says more than which of the counts it is of, or that it is of something else. */
const OTHER_RATE = pattern.iu`(?<!\p{L})(?:tăng|giảm|vượt|chưa|không|còn|mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|bình quân|chung|cả|toàn|lũy kế)(?!\p{L})`;
const NEGATED = pattern.iu`(?<!\p{L})(?:chưa|không|quá hạn|trễ|chậm|còn)(?!\p{L})`;

/**
 * "Tổng số 54 nhiệm vụ; số nhiệm vụ đã hoàn thành: 52 nhiệm vụ. Tỷ lệ hoàn thành: 69,3%": the one count before it that says
 * what the rate says, over the one that can be its whole. Only where no two counts of the paragraph fit, and 100 and 0,
 * which offices give for other bases too, are left alone.
 */
function namedRate(rate: Spot, around: Neighbourhood): Share | null {
  const { value, bound } = rate.figure;
  const about = NAMED_RATE.exec(textBefore(rate))?.[1];
  if (about === undefined || value === 0 || value === 100 || bound !== null || OTHER_RATE.test(about) || around.fractionOf.has(rate)) return null;
  const near = neighbours(rate, around).filter((spot) => spot.order < rate.order && nearSentence(spot, rate));
  const counts = near.filter((spot) => spot.figure.role === 'count' && spot.figure.fraction === null && spot.figure.bound === null);
  if (counts.length < near.length) return null;
  const found = counts.flatMap((numerator) => {
    const base = wholeAmong(numerator, counts);
    const named = base !== null && !NEGATED.test(numerator.figure.label) && saysRate(about, numerator, base);
    return named ? [{ numerator, base }] : [];
  });
  const [pair] = found;
  if (pair === undefined || found.length > 1 || aspectOf(rate, pair.numerator, pair.base) !== 'own') return null;
  const fits = counts.some((one) => counts.some((other) => one !== other && toShare(rate, one, other, 'neighbours', null, around.mode).fit !== 'apart'));
  return fits ? null : toShare(rate, pair.numerator, pair.base, 'neighbours', null, around.mode);
}

/** The whole that words list a count under, else the first count of the same thing, where no other is as much. */
function wholeAmong(part: Spot, counts: readonly Spot[]): Spot | null {
  const listed = counts.find(({ figure }) => figure.id === part.figure.partOf?.whole);
  if (listed !== undefined) return areAlike(listed.figure, part.figure) ? listed : null;
  const wholes = counts.filter(({ figure }) => figure !== part.figure && figure.unit === part.figure.unit && areAlike(figure, part.figure));
  const [whole] = wholes.filter((spot) => !exceeds(part, spot));
  const isFirst = whole !== undefined && wholes.every((spot) => spot === whole || spot.order > whole.order) && whole.order < part.order;
  if (!isFirst || wholes.filter((spot) => !exceeds(part, spot)).length > 1) return null;
  // what came in is not all due: a rate of what is done may be of what was due, unless the rest is told as well
  const rest = wholes.some((spot) => spot !== whole && spot.figure.value + part.figure.value === whole.figure.value);
  const isDone = FLOWING.has(part.figure.scope.subject ?? '');
  return isDone && (!rest || /hạn|hẹn/iu.test(part.text.slice(whole.at, part.end + REST))) ? null : whole;
}

/** Things of which some are not due yet. */
const FLOWING = new Set(['dossier', 'petition', 'task']);
/** Words after a count in which its rest is told. */
const REST = 80;

/** Every word of the rate is said of the count or of its whole, and some of the count alone. */
function saysRate(about: string, { figure: part }: Spot, { figure: whole }: Spot): boolean {
  const ofPart = `${part.label} ${part.unit ?? ''}`;
  const ofWhole = `${whole.label} ${whole.unit ?? ''}`;
  return missing(about, `${ofPart} ${ofWhole}`) === 0 && missing(about, ofWhole) > 0;
}

function neighbours(rate: Spot, { spots }: Neighbourhood): Spot[] {
  return spots.slice(Math.max(0, rate.order - NEIGHBOURS), rate.order + NEIGHBOURS).filter((spot) => sameParagraph(spot, rate) && isCounted(spot.figure));
}

function isCounted({ role }: Figure): boolean {
  return role !== 'percent' && role !== 'score';
}

/** Money with money; else counts of one subject, or in one unit, or bare beside what may be the same. */
function areAlike(a: Figure, b: Figure): boolean {
  if (isMoney(a) !== isMoney(b)) return false;
  if (isMoney(a)) return true;
  if (a.scope.subject !== null && b.scope.subject !== null) return a.scope.subject === b.scope.subject;
  return a.unit === null || b.unit === null || a.unit === b.unit;
}

function isMoney({ role, unit }: Figure): boolean {
  return role === 'money' || (unit !== null && isCurrency(unit));
}

/** At least half of the words of the first label stand in the second. */
function halfSaid(a: string, b: string): boolean {
  return missing(a, b) * 2 <= wordsIn(a).length;
}

function wordsIn(label: string): string[] {
  return fold(label).match(pattern.gu`[\p{L}\p{N}]+`) ?? [];
}

function sameSection(a: Spot, b: Spot): boolean {
  return a.figure.scope.section.join('>') === b.figure.scope.section.join('>');
}

function sameSentence(a: Spot, b: Spot): boolean {
  return a.figure.scope.sentence === b.figure.scope.sentence;
}

function nearSentence(a: Spot, b: Spot): boolean {
  return Math.abs(a.figure.scope.sentence - b.figure.scope.sentence) <= 1;
}

function valueIn({ value }: Figure): Decimal {
  return new Decimal(value);
}

function printedOf(rate: Figure): { value: Decimal; decimals: number } {
  return { value: valueIn(rate), decimals: rate.decimals };
}

/** The percents that two printed figures stand for. */
function computed({ figure: numerator }: Spot, { figure: base }: Spot): Interval | null {
  const spread = (figure: Figure, beside: Figure) => {
    const isRounded = isMoney(figure) || isMoney(beside) || figure.decimals > 0;
    return isRounded ? rounded(valueIn(figure), figure.decimals, scaleOf(figure, beside)) : exact(valueIn(figure));
  };
  return base.value === 0 ? null : shareOf(spread(numerator, base), spread(base, numerator));
}

/** A figure in đồng where it is money, else as it is. */
function amountOf(figure: Figure, beside: Figure): Decimal {
  return valueIn(figure).times(scaleOf(figure, beside));
}

/** "450/2.500 triệu đồng": a figure of money without a unit has that of the other. */
function scaleOf(figure: Figure, beside: Figure): Decimal {
  return new Decimal(isMoney(figure) || isMoney(beside) ? (moneyScale(figure.unit ?? beside.unit ?? '') ?? 1) : 1);
}

/** Whether one figure is more than the other, whatever their units of money. */
function exceeds({ figure: a }: Spot, { figure: b }: Spot): boolean {
  return amountOf(a, b).gt(amountOf(b, a));
}
