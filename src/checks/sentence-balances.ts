import type { Document } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import type { Verdict } from '../model/relation.js';
import { grouped } from '../text/grouped.js';
import { pattern } from '../text/pattern.js';
import { sentenceAround } from './prose.js';

/**
 * "11 đơn thuộc diện thụ lý, đã giải quyết xong 09 đơn, đang giải quyết 02 đơn": what there was, what is done and what is
 * left, in one sentence, each told once. Other sentences under the heading may tell of some of them, or of others.
 */
export interface SentenceBalance {
  entering: Figure[];
  leaving: Figure[];
  verdict: Verdict;
  reason: string | null;
  finding: 'error' | 'warning' | null;
}

/** Words of the sentence by which some may have left otherwise. */
const GONE = pattern.iu`(?<!\p{L})(?:rút|trả lại|từ chối|hủy|huỷ|dừng|chuyển(?!\s+(?:sang|qua|đổi))|đình chỉ|không thụ lý|lưu đơn)(?!\p{L})`;
/** What was received, not all that was to be solved: some may have been carried over. */
const RECEIVED = /nhận/iu;
const DUE = /tổng|phải|cần|yêu cầu|thụ lý|thuộc thẩm quyền|giao/iu;

/** @param subjects what flows */
export function sentenceBalances(figures: readonly Figure[], document: Document, subjects: readonly string[]): SentenceBalance[] {
  const flowing = figures.filter(({ scope, bound }) => subjects.includes(scope.subject ?? '') && bound === null && scope.paragraph >= 0);
  const carried = grouped(
    flowing.filter(({ scope }) => scope.facets.origin === 'carried'),
    under,
  );
  return [...grouped(flowing, ({ scope }) => `${scope.sentence}|${scope.subject}`).values()].flatMap((said): SentenceBalance[] => {
    const first = said[0];
    const text = document.paragraphs[first?.scope.paragraph ?? -1]?.text;
    if (first === undefined || text === undefined) return [];
    const balance = balanceOf(said, carried.get(under(first)) ?? [], GONE.test(sentenceAround(text, first.scope.at).text));
    return balance === null ? [] : [balance];
  });
}

const under = ({ scope }: Figure) => `${scope.section.join('>')}|${scope.subject}`;

function balanceOf(said: readonly Figure[], carriedNear: readonly Figure[], someLeft: boolean): SentenceBalance | null {
  const counts = said.filter(({ role, scope }) => role === 'count' && scope.facets.topic === undefined && !isSide(scope.facets));
  if (said.some(({ role }) => role === 'numerator' || role === 'denominator')) return null;
  const only = (wanted: (facets: Record<string, string>) => boolean, partOf: (figure: Figure) => boolean) => {
    const found = counts.filter((figure) => wanted(figure.scope.facets) && partOf(figure));
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const isWhole = ({ partOf }: Figure) => partOf === null;
  const total = only(({ origin, stage, timing }) => origin === undefined && stage === undefined && timing === undefined, isWhole);
  const isOfTotal = ({ partOf }: Figure) => partOf === null || partOf.whole === total?.id;
  const [fresh, carried] = ['new', 'carried'].map((origin) => only((facets) => facets.origin === origin, isOfTotal)) as [Figure | null, Figure | null];
  const solved = only(({ stage, timing }) => stage === 'resolved' && timing === undefined, isOfTotal);
  const pending = only(({ stage, timing }) => stage === 'pending' && timing === undefined, isOfTotal);
  const late = counts.filter(({ scope }) => scope.facets.timing === 'late');
  const entering = fresh !== null && carried !== null ? [fresh, carried] : total === null ? null : [total];
  if (entering === null || solved === null || pending === null || (total ?? entering[0] ?? solved).scope.at > solved.scope.at) return null;
  if (total === null && said.some((figure) => isWhole(figure) && !entering.includes(figure) && figure.scope.at < solved.scope.at)) return null;
  return judge({ entering, total, solved, pending, late, carriedNear, someLeft });
}

interface Roles {
  entering: Figure[];
  total: Figure | null;
  solved: Figure;
  pending: Figure;
  late: Figure[];
  carriedNear: readonly Figure[];
  /** the sentence says that some have left otherwise */
  someLeft: boolean;
}

function judge({ entering, total, solved, pending, late, carriedNear, someLeft }: Roles): SentenceBalance | null {
  const leaving = [solved, pending];
  const all = sum(entering);
  const ins = [all, ...(total === null ? [] : [total.value, ...carriedNear.map(({ value }) => total.value + value)])];
  const outs = [sum(leaving), ...late.map(({ value }) => sum(leaving) + value)];
  const balance = { entering, leaving };
  if (ins.some((each) => outs.includes(each))) return { ...balance, verdict: 'verified', reason: null, finding: null };
  // what is more than there was is told of others
  if (solved.value > all || pending.value > all || someLeft) return null;
  const isDue = entering.length > 1 || (total !== null && (!RECEIVED.test(total.label) || DUE.test(total.label)));
  const isShort = sum(leaving) < all;
  if (isShort ? entering.length > 1 : isDue) return { ...balance, verdict: 'inconsistent', reason: null, finding: 'error' };
  return { ...balance, verdict: 'unlikely', reason: isShort ? 'some-untold' : 'carried-untold', finding: 'warning' };
}

/** By what way it came, or which service: some of what is told, never all. */
function isSide({ channel, service }: Record<string, string>): boolean {
  return channel !== undefined || service !== undefined;
}

function sum(figures: readonly Figure[]): number {
  return figures.reduce((all, { value }) => all + value, 0);
}
