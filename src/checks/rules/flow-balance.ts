import type { Figure } from '../../model/figure.js';
import { breakdowns, countsByHeading, listedElsewhere } from '../breakdowns.js';
import type { Rule, Test } from '../rule.js';
import { addition, computed } from '../sentences.js';
import { compareSum } from '../sums.js';
import { figureTerm } from '../terms.js';

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
    vi: 'Số quá hạn đã tính trong số đang giải quyết; hồ sơ rút, trả lại; chủ đề khác (số hóa, thanh toán, khảo sát).',
    en: 'Overdue dossiers already counted among the pending; dossiers withdrawn or returned; other topics (digitisation, payment, surveys).',
  },
  examples: {
    bad: [
      {
        text: 'Số hồ sơ mới tiếp nhận: 8891 hồ sơ; số hồ sơ từ kỳ trước chuyển qua: 12 hồ sơ. Số hồ sơ đã giải quyết: 8882 hồ sơ; số hồ sơ đang giải quyết: 14 hồ sơ.',
        why: { vi: 'vào 8903, ra 8896: thiếu 7 hồ sơ', en: '8903 came in, 8896 are accounted for: 7 are missing' },
      },
    ],
    good: [
      {
        text: 'Số hồ sơ mới tiếp nhận: 225 hồ sơ; số hồ sơ từ kỳ trước chuyển qua: 03 hồ sơ. Số hồ sơ đã giải quyết: 221 hồ sơ; số hồ sơ đang giải quyết: 07 hồ sơ, trong đó quá hạn: 01 hồ sơ.',
        why: { vi: '225 + 3 = 221 + 7; hồ sơ quá hạn nằm trong số đang giải quyết', en: '225 + 3 = 221 + 7; the overdue dossier is one of the pending' },
      },
    ],
  },
  run: ({ figures }) => [...balances(figures), ...fromSides(figures)],
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
  return countsByHeading(flowing).flatMap((group) => {
    const test = balance(rolesOf(group));
    return test === null ? [] : [test];
  });
}

/** The one figure of each role; a role printed with two values has none. */
function rolesOf(group: readonly Figure[]): Roles {
  const only = (wanted: (facets: Record<string, string>) => boolean): Figure | null => {
    const found = group.filter(
      (figure) => wanted(figure.scope.facets) && figure.scope.facets.channel === undefined && figure.scope.facets.service === undefined,
    );
    return new Set(found.map((figure) => figure.value)).size === 1 ? (found[0] ?? null) : null;
  };
  return {
    total: only((facets) => facets.origin === undefined && facets.stage === undefined && facets.timing === undefined),
    fresh: only((facets) => facets.origin === 'new'),
    carried: only((facets) => facets.origin === 'carried'),
    solved: only((facets) => facets.stage === 'resolved' && facets.timing === undefined),
    pending: only((facets) => facets.stage === 'pending' && facets.timing === undefined),
    late: only((facets) => facets.timing === 'late'),
  };
}

/** In against out; it holds if any printed way to count each side makes it hold. */
function balance({ total, fresh, carried, solved, pending, late }: Roles): Test | null {
  if (solved === null || pending === null) return null;
  const entering = fresh !== null && carried !== null ? [fresh, carried] : total !== null ? [total] : null;
  if (entering === null || !areNear([...entering, solved, pending])) return null;
  const ins = [entering, ...(total === null ? [] : [[total]])];
  const outs = [[solved, pending], ...(late === null ? [] : [[solved, pending, late]])];
  for (const each of ins) for (const out of outs) if (sum(each) === sum(out)) return toTest(each, out, 'verified');
  const loudOut = late === null || late.value !== 0 ? [solved, pending] : [solved, pending, late];
  return toTest(entering, loudOut, 'inconsistent');
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
    shape: 'balance',
  };
}

/** Breakdowns by origin, time and channel that no list states; only figures of one sentence contradict each other. */
function fromSides(figures: readonly Figure[]): Test[] {
  const tests: Test[] = [];
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
