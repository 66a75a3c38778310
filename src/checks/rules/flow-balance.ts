import type { Document } from '../../model/document.js';
import type { Figure } from '../../model/figure.js';
import { grouped } from '../../text/grouped.js';
import { pattern } from '../../text/pattern.js';
import { breakdowns, countsByHeading, listedElsewhere } from '../breakdowns.js';
import type { Rule, Test } from '../rule.js';
import { sentenceBalances } from '../sentence-balances.js';
import { addition, computed } from '../sentences.js';
import { compareSum } from '../sums.js';
import { figureTerm } from '../terms.js';
import { timedIn } from '../timed.js';

/** What flows: things that come in, are solved, or wait. */
const FLOWING = ['dossier', 'petition', 'task'];
const OWN_AXES = ['origin', 'timing', 'channel'];
/** Figures of one balance stand no more paragraphs apart than this. */
const NEAR = 14;

export const flowBalance: Rule = {
  id: 'flow-balance',
  severity: 'error',
  title: { vi: 'Cân đối hồ sơ vào và ra', en: 'What came in against what went out' },
  checks: {
    vi: 'Kỳ trước chuyển qua + mới tiếp nhận = đã giải quyết + đang giải quyết; đã giải quyết = trước hạn + đúng hạn + quá hạn; mới tiếp nhận = trực tuyến + trực tiếp + bưu chính; trong các câu dưới cùng một đề mục, khi mỗi số chỉ có một giá trị.',
    en: 'Carried over + new = solved + pending; solved = early + on time + late; new = online + direct + postal; over the sentences under one heading, where each figure has one value only.',
  },
  silent: {
    vi: 'Số quá hạn đã tính trong số đang giải quyết; hồ sơ rút, trả lại; chủ đề khác (số hóa, thanh toán, khảo sát); phần của số đã giải quyết hoặc quá hạn không phải số nhận vào. Ra nhiều hơn số nhận trong kỳ mà không nói gì về kỳ trước thì chỉ cảnh báo.',
    en: 'Overdue dossiers already counted among the pending; dossiers withdrawn or returned; other topics (digitisation, payment, surveys); a part of the solved or the overdue is nothing that came in. More going out than came in, with nothing told of what was carried over, is only warned of.',
  },
  examples: {
    bad: [
      {
        text: 'Số hồ sơ mới tiếp nhận: 8891 hồ sơ; số hồ sơ từ kỳ trước chuyển qua: 12 hồ sơ. Số hồ sơ đã giải quyết: 8882 hồ sơ; số hồ sơ đang giải quyết: 14 hồ sơ.',
        why: { vi: 'vào 8903, ra 8896: thiếu 7 hồ sơ', en: '8903 came in, 8896 are accounted for: 7 are missing' },
      },
      {
        text: 'Trong kỳ nhận 26 đơn kiến nghị của công dân, đã xử lý 21/26 đơn; còn lại 8 đơn đang xác minh.',
        why: { vi: '21 + 8 = 29, nhưng chỉ có 26 đơn', en: '21 + 8 = 29, but there are 26 petitions only' },
      },
      {
        text: 'Số nhiệm vụ đề ra trong kế hoạch: 42 nhiệm vụ; số nhiệm vụ đã hoàn thành: 30 nhiệm vụ; số nhiệm vụ đang thực hiện: 16 nhiệm vụ.',
        why: { vi: '30 + 16 = 46, nhưng kế hoạch có 42 nhiệm vụ', en: '30 + 16 = 46, but the plan has 42 tasks' },
      },
      {
        text: '1. Tổng số hồ sơ phải giải quyết: 661 hồ sơ.\n2. Đã giải quyết: 598 hồ sơ, trong đó trước hạn 461, đúng hạn 133, quá hạn 04.\n3. Đang giải quyết: 18 hồ sơ.',
        why: { vi: '598 + 18 = 616, nhưng phải giải quyết 661', en: '598 + 18 = 616, but 661 were due' },
      },
      {
        text: 'Khiếu nại: 11 đơn thuộc diện thụ lý, đã giải quyết xong 09 đơn, đang giải quyết 03 đơn. Trong số đơn đã giải quyết có 01 đơn khiếu nại đúng.',
        why: { vi: '9 + 3 = 12 trong một câu, nhưng chỉ có 11 đơn', en: '9 + 3 = 12 in one sentence, but there are 11 complaints only' },
      },
    ],
    good: [
      {
        text: 'Số hồ sơ mới tiếp nhận: 225 hồ sơ; số hồ sơ từ kỳ trước chuyển qua: 03 hồ sơ. Số hồ sơ đã giải quyết: 221 hồ sơ; số hồ sơ đang giải quyết: 07 hồ sơ, trong đó quá hạn: 01 hồ sơ.',
        why: { vi: '225 + 3 = 221 + 7; hồ sơ quá hạn nằm trong số đang giải quyết', en: '225 + 3 = 221 + 7; the overdue dossier is one of the pending' },
      },
      {
        text: 'Số hồ sơ mới tiếp nhận: 232 hồ sơ; số hồ sơ từ kỳ trước chuyển qua: 7 hồ sơ; số hồ sơ đã giải quyết: 226 hồ sơ; số hồ sơ đang giải quyết: 8 hồ sơ; công dân xin rút 5 hồ sơ.',
        why: { vi: '232 + 7 = 226 + 8 + 5: công dân đã rút 5 hồ sơ', en: '232 + 7 = 226 + 8 + 5: five were withdrawn' },
      },
      {
        text: 'Đã giải quyết: 598 hồ sơ, trong đó trước hạn 461, đúng hạn 133, quá hạn 04. Đã có thư xin lỗi đối với 04 hồ sơ quá hạn, trong đó 02 hồ sơ đất đai. Đang giải quyết 17 hồ sơ.',
        why: { vi: '02 hồ sơ đất đai là một phần của số quá hạn, không phải số nhận vào', en: 'the two are some of the overdue, not what came in' },
      },
      {
        text: 'Tiếp nhận mới 114 hồ sơ, kỳ trước chuyển sang 6 hồ sơ; đã giải quyết 108 hồ sơ, trả lại 3 hồ sơ do không đủ điều kiện, đang giải quyết 9 hồ sơ.',
        why: { vi: '114 + 6 = 108 + 3 + 9: đã trả lại 3 hồ sơ', en: '114 + 6 = 108 + 3 + 9: three were returned' },
      },
      {
        text: 'Lĩnh vực hộ tịch: kỳ trước chuyển sang 02 đơn. Trong kỳ tiếp nhận 20 đơn, đã giải quyết 18 đơn, đang giải quyết 04 đơn. Lĩnh vực đất đai: tiếp nhận 07 đơn, đã giải quyết 04 đơn, chuyển cơ quan khác 02 đơn, đang giải quyết 01 đơn.',
        why: { vi: '20 + 2 = 18 + 4; 7 = 4 + 2 + 1', en: '20 + 2 = 18 + 4; 7 = 4 + 2 + 1' },
      },
    ],
  },
  run({ figures, document }) {
    const tests = [...balances(figures), ...overItems(figures), ...fromFractions(figures), ...fromSides(figures)];
    return document === null ? tests : [...tests, ...inSentences(figures, document, tests)];
  },
  message(test, lang) {
    if (test.shape === 'sides') {
      const [total, ...parts] = test.terms;
      const sum = computed(test.expected, test.terms);
      return lang === 'en' ? `${addition(parts)} = ${sum}, but ${total?.raw} is given.` : `${addition(parts)} = ${sum}, nhưng báo cáo ghi ${total?.raw}.`;
    }
    const entered = test.terms.filter((term) => term.role === 'in');
    const left = test.terms.filter((term) => term.role === 'out');
    const sumIn = computed(test.expected, test.terms);
    const sumOut = computed(test.actual, test.terms);
    const gap = computed(Math.abs(test.difference ?? 0), test.terms);
    const more = (test.difference ?? 0) < 0;
    if (test.shape === 'rest') {
      return lang === 'en'
        ? `${side(left, sumOut)} (done + left), but ${entered[0]?.raw} is given as the whole.`
        : `${side(left, sumOut)} (đã xong + còn lại), nhưng tổng số ghi là ${entered[0]?.raw}.`;
    }
    if (lang === 'en') {
      const tail = more ? `${gap} are unaccounted for` : `${gap} more went out than came in`;
      return `${side(entered, sumIn)} came in (new + carried over), but ${side(left, sumOut)} went out or wait (solved + pending): ${tail}.`;
    }
    const tail = more ? `còn ${gap} không rõ ở đâu` : `ra nhiều hơn vào ${gap}`;
    return `Vào: ${side(entered, sumIn)} (mới + kỳ trước); ra và còn lại: ${side(left, sumOut)} (đã + đang giải quyết): ${tail}.`;
  },
};

function side(terms: Test['terms'], sum: string): string {
  return terms.length === 1 ? (terms[0]?.raw ?? '') : `${addition(terms)} = ${sum}`;
}

/** "1. Tổng số hồ sơ phải giải quyết: 515 hồ sơ … 2. Đã giải quyết: 498 hồ sơ … 3. Đang giải quyết 17 hồ sơ": the items say no more than their role. */
const ITEM = {
  due: /^(?:tổng\s+)?số\s+(?:hồ sơ|đơn|vụ việc|phản ánh|kiến nghị)(?:\s+tthc)?\s+(?:phải|cần)\s+(?:giải quyết|xử lý)(?:\s+trong\s+kỳ)?(?:\s+là)?$/iu,
  solved: /^(?:(?:tổng\s+)?số\s+(?:hồ sơ|đơn|vụ việc)\s+)?đã\s+(?:giải quyết|xử lý)(?:\s+xong)?(?:\s+là)?$/iu,
  pending: /^(?:(?:tổng\s+)?số\s+(?:hồ sơ|đơn|vụ việc)\s+)?đang\s+(?:giải quyết|xử lý)(?:\s+là)?$/iu,
};

/** The same over the numbered items of one section, each of which is told once. */
function overItems(figures: readonly Figure[]): Test[] {
  const flowing = figures.filter(({ scope, bound, role, partOf }) => {
    return role === 'count' && bound === null && partOf === null && scope.paragraph >= 0 && FLOWING.includes(scope.subject ?? '');
  });
  const bySection = grouped(flowing, ({ scope }) => `${scope.section[0] ?? ''}|${scope.subject}`);
  return [...bySection.values()].flatMap((group): Test[] => {
    const [due, solved, pending] = [ITEM.due, ITEM.solved, ITEM.pending].map((form) => group.filter(({ label }) => form.test(label)));
    const [whole, done, left] = [due?.[0], solved?.[0], pending?.[0]];
    if (whole === undefined || done === undefined || left === undefined || [due, solved, pending].some((found) => found?.length !== 1)) return [];
    if (new Set([whole, done, left].map(({ scope }) => scope.section.join('>'))).size === 1) return [];
    if (!areNear([whole, done, left]) || whole.scope.paragraph > done.scope.paragraph || done.scope.paragraph > left.scope.paragraph) return [];
    const holds = done.value + left.value === whole.value;
    const gone = figures.some(({ scope }) => scope.section[0] === whole.scope.section[0] && scope.facets.topic === 'returned');
    const test = toTest([whole], [done, left], holds ? 'verified' : 'inconsistent');
    return [!holds && gone ? { ...test, verdict: 'unlikely', reason: 'some-returned', finding: null } : test];
  });
}

interface Roles {
  total: Figure | null;
  fresh: Figure | null;
  carried: Figure | null;
  solved: Figure | null;
  pending: Figure | null;
  late: Figure | null;
}

function balances(figures: readonly Figure[]): Test[] {
  const flowing = figures.filter(({ scope }) => FLOWING.includes(scope.subject ?? '') && scope.facets.topic === undefined);
  const gone = figures.filter(({ scope, bound }) => FLOWING.includes(scope.subject ?? '') && scope.facets.topic === 'returned' && bound === null);
  return countsByHeading(flowing).flatMap((group) => {
    const [first] = group;
    const ofGroup = gone.filter(({ scope }) => scope.subject === first?.scope.subject && scope.section.join() === first?.scope.section.join());
    const test = balance(rolesOf(group), ofGroup);
    return test === null ? [] : [test];
  });
}

/** The one figure of each role; a role printed with two values has none. */
function rolesOf(group: readonly Figure[]): Roles {
  const only = (wanted: (facets: Record<string, string>) => boolean) => onlyOf(group, wanted);
  const onlyOf = (figures: readonly Figure[], wanted: (facets: Record<string, string>) => boolean): Figure | null => {
    const found = figures.filter(
      (figure) => wanted(figure.scope.facets) && figure.scope.facets.channel === undefined && figure.scope.facets.service === undefined,
    );
    return new Set(found.map((figure) => figure.value)).size === 1 ? (found[0] ?? null) : null;
  };
  return {
    total: onlyOf(group.filter(saysInflow), (facets) => facets.origin === undefined && facets.stage === undefined && facets.timing === undefined),
    fresh: only((facets) => facets.origin === 'new'),
    carried: only((facets) => facets.origin === 'carried'),
    solved: only((facets) => facets.stage === 'resolved' && facets.timing === undefined),
    pending:
      only((facets) => facets.stage === 'pending' && facets.timing === undefined) ?? only((facets) => facets.stage === 'pending' && facets.timing === 'within'),
    late: only((facets) => facets.timing === 'late'),
  };
}

/** Words of receiving, of a duty given, or of all there is; a kind of what was solved or is overdue is none of what came in. */
const INFLOW = pattern.iu`nhận|tổng|toàn bộ|phải|cần|nộp|phát sinh|giao|đề ra|kế hoạch|xác định|yêu cầu|thụ lý|đăng ký|(?<!\p{L})vào(?!\p{L})`;

function saysInflow({ label, partOf }: Figure): boolean {
  return partOf === null && INFLOW.test(label);
}

/** What was received, not all that was to be solved. */
function isReceived(figure: Figure | null | undefined): boolean {
  return /nhận/iu.test(figure?.label ?? '') && !/tổng|phải|cần|yêu cầu/iu.test(figure?.label ?? '');
}

/**
 * In against out; it holds if any printed way to count each side makes it hold. Dossiers withdrawn or returned have left as
 * well, unless they are counted among the solved: where some are told and nothing fits, nothing is certain.
 */
function balance({ total, fresh, carried, solved, pending, late }: Roles, gone: readonly Figure[]): Test | null {
  if (solved === null || pending === null) return null;
  const withCarried = total !== null && carried !== null ? [total, carried] : null;
  const entering =
    fresh !== null && carried !== null ? [fresh, carried] : isReceived(total) && withCarried !== null ? withCarried : total !== null ? [total] : null;
  if (entering === null || !areNear([...entering, solved, pending])) return null;
  const ins = [entering, ...(total === null ? [] : [[total]]), ...(withCarried === null ? [] : [withCarried])];
  const near = gone.filter((figure) => areNear([...entering, solved, pending, figure]));
  const outs = [[solved, pending], ...(late === null ? [] : [[solved, pending, late]])].flatMap((out) => [
    out,
    ...near.map((one) => [...out, one]),
    [...out, ...near],
  ]);
  for (const each of ins) for (const out of outs) if (sum(each) === sum(out)) return toTest(each, out, 'verified');
  const loudOut = late === null || late.value !== 0 ? [solved, pending] : [solved, pending, late];
  const test = toTest(entering, loudOut, 'inconsistent');
  // what waits past its day is told apart from what waits in time, where there is any
  const lateUntold = pending.scope.facets.timing === 'within' && (test.difference ?? 0) < 0 && late?.value !== 0;
  if (lateUntold) return { ...test, verdict: 'unlikely', reason: 'some-untold', finding: null };
  // more is accounted for than was received in the period, and nothing is told of what was carried over: it may be that
  if (entering[0] === total && carried === null && (test.difference ?? 0) > 0 && isReceived(entering[0])) {
    return { ...test, verdict: 'unlikely', reason: 'carried-untold', finding: 'warning' };
  }
  return near.some(({ value }) => value > 0) ? { ...test, verdict: 'unlikely', reason: 'some-returned', finding: 'info' } : test;
}

/** The same in one sentence, where the heading tells several values; what is tested already is left alone. */
function inSentences(figures: readonly Figure[], document: Document, tested: readonly Test[]): Test[] {
  const known = new Set(tested.flatMap(({ terms }) => terms.filter(({ role }) => role === 'out').map(({ place }) => place)));
  return sentenceBalances(figures, document, FLOWING).flatMap(({ entering, leaving, verdict, reason, finding }): Test[] => {
    if (leaving.some(({ place }) => known.has(place))) return [];
    const shape = entering.length === 1 ? 'rest' : 'balance';
    return [{ ...toTest(entering, leaving, 'verified'), verdict, reason, finding, shape }];
  });
}

function areNear(figures: readonly Figure[]): boolean {
  const paragraphs = figures.map((figure) => figure.scope.paragraph);
  return Math.max(...paragraphs) - Math.min(...paragraphs) <= NEAR;
}

function sum(figures: readonly Figure[]): number {
  return figures.reduce((total, figure) => total + figure.value, 0);
}

function toTest(entering: readonly Figure[], leaving: readonly Figure[], verdict: 'verified' | 'inconsistent'): Test {
  return {
    rule: 'flow-balance',
    verdict,
    reason: null,
    terms: [...entering.map((figure) => figureTerm('in', figure)), ...leaving.map((figure) => figureTerm('out', figure))],
    expected: sum(entering),
    actual: sum(leaving),
    difference: sum(leaving) - sum(entering),
    finding: verdict === 'inconsistent' ? 'error' : null,
    shape: entering.length === 1 && entering[0]?.scope.subject === 'task' ? 'rest' : 'balance',
  };
}

/** "đã xử lý 21/26 đơn; còn lại 8 đơn": what is done of a whole and what is left of it, in one sentence, each told once. */
function fromFractions(figures: readonly Figure[]): Test[] {
  const bySentence = grouped(
    figures.filter(({ scope, bound }) => FLOWING.includes(scope.subject ?? '') && bound === null),
    ({ scope }) => scope.sentence,
  );
  return [...bySentence.values()].flatMap((said): Test[] => {
    const done = said.filter(({ role, label }) => role === 'numerator' && DONE.test(label));
    const left = said.filter(({ role, scope, label, partOf }) => role === 'count' && partOf === null && (scope.facets.stage === 'pending' || LEFT.test(label)));
    const [solved, pending] = [done[0], left[0]];
    const base = said.find(({ id }) => id === solved?.fraction);
    if (solved === undefined || pending === undefined || base === undefined || done.length > 1 || left.length > 1) return [];
    if (solved.scope.subject !== pending.scope.subject || solved.scope.at > pending.scope.at || pending.scope.facets.topic === 'returned') return [];
    // "đang thực hiện 21 nhiệm vụ; 07 nhiệm vụ chưa đến thời gian thực hiện": more is left than the first of them
    const others = said.filter(({ role, unit, partOf, scope }) => role === 'count' && partOf === null && unit === pending.unit && scope.at > pending.scope.at);
    if (others.length > 0 && sum([solved, pending, ...others]) === base.value)
      return [{ ...toTest([base], [solved, pending, ...others], 'verified'), shape: 'rest' }];
    const test = { ...toTest([base], [solved, pending], solved.value + pending.value === base.value ? 'verified' : 'inconsistent'), shape: 'rest' };
    if (solved.value + pending.value >= base.value) return [test];
    // less than the whole: some may have left otherwise
    const gone = [solved, pending].some(({ context }) => GONE.test(context));
    return [{ ...test, verdict: 'unlikely', reason: gone ? 'some-returned' : 'some-untold', finding: gone ? null : 'warning' }];
  });
}

const DONE = pattern.iu`(?<!\p{L})(?:hoàn thành|xử lý|giải quyết|thực hiện)(?:\s+(?:được|xong))?$`;
const GONE = pattern.iu`(?<!\p{L})(?:rút|trả lại|từ chối|hủy|huỷ|dừng|chuyển|điều chỉnh|không thực hiện)(?!\p{L})`;
const LEFT = /^(?:hiện\s+)?còn(?:\s+lại)?$/iu;

/** Breakdowns by origin, time and channel that no list states; only figures of one sentence contradict each other. */
function fromSides(figures: readonly Figure[]): Test[] {
  const tests = timedIn(figures).map(({ whole, parts }) => {
    const compared = compareSum(whole, parts, true);
    return sides(whole, parts, compared.sum, compared.verdict);
  });
  for (const { axis, whole, parts, derived } of breakdowns(figures)) {
    if (derived.length > 0) {
      const [first, second, third, fourth] = derived;
      if (first === undefined || second === undefined || third === undefined || fourth === undefined) continue;
      const difference = first.value - second.value + third.value - fourth.value;
      if (difference === whole.value) tests.push({ ...sides(whole, derived, difference, 'verified'), reason: 'derived' });
      continue;
    }
    if (!OWN_AXES.includes(axis.name) || parts.every((part) => part.partOf?.whole === whole.id)) continue;
    const compared = compareSum(whole, parts, true);
    if (compared.verdict !== 'verified' && listedElsewhere(whole, parts)) continue;
    const near = parts.every((part) => part.scope.sentence === whole.scope.sentence);
    const lateUnprinted = axis.name === 'timing' && !parts.some((part) => part.scope.facets.timing === 'late') && compared.reason === 'parts-fall-short';
    const verdict = compared.verdict === 'inconsistent' && (!near || lateUnprinted) ? 'unlikely' : compared.verdict;
    tests.push(sides(whole, parts, compared.sum, verdict));
  }
  return tests;
}

function sides(whole: Figure, parts: readonly Figure[], added: number, verdict: Test['verdict']): Test {
  return {
    rule: 'flow-balance',
    verdict,
    reason: null,
    terms: [figureTerm('total', whole), ...parts.map((part) => figureTerm('part', part))],
    expected: added,
    actual: whole.value,
    difference: whole.value - added,
    finding: verdict === 'inconsistent' ? 'error' : null,
    shape: 'sides',
  };
}
