import { Decimal } from 'decimal.js';
import type { Finding, Term } from '../../model/relation.js';
import { ALL, type Equation } from '../equations.js';
import { commonTo, lastPlace } from '../interval.js';
import { leewayOf } from '../leeway.js';
import type { Lang, Rule, Test } from '../rule.js';
import { documentRounding } from '../shares.js';
import { type Slip, slipsOf, slipsWithin } from '../slips.js';
import { suspectsOf } from '../suspects.js';
import { holdsWith, mended, type Strand, type Web, webOf } from '../webs.js';

/** Fewer digits are hit by chance: every second number below a hundred is one slip away from any other near it. */
const TELLING_DIGITS = 3;
/** A repair is by chance when more than this share of the values as far off could be reached by a slip. */
const CHANCE = 0.05;

export const typoDigit: Rule = {
  id: 'typo-digit',
  severity: 'error',
  attaches: ['sum-total', 'flow-balance', 'pct-ratio', 'row-parent-child', 'row-rate'],
  title: { vi: 'Một chữ số gõ nhầm', en: 'One mistyped digit' },
  checks: {
    vi: 'Khi một quan hệ sai, thử thêm, bớt, đổi hoặc đảo một chữ số trong từng số của nó. Số sửa được nêu ra khi nó làm mọi quan hệ sai của số ấy thành đúng, giữ nguyên mọi quan hệ đúng, và là cách sửa duy nhất, hoặc là cách duy nhất có hai quan hệ độc lập làm chứng; dấu phẩy của tỷ lệ trên 100 lệch một chỗ được xét trước. Không thì nêu những tập số nhỏ nhất có thể sai; không gì cho biết là tập nào.',
    en: 'Where a relation does not hold, one digit is inserted, lost, changed or swapped in each of its figures. A repair is named when it makes every broken relation of that figure hold, keeps every one that holds, and is the only one, or the only one with two independent relations as witnesses; of a percent above 100 the comma one place off comes first. Else the smallest sets of figures that could be wrong are listed; nothing decides between them.',
  },
  silent: {
    vi: 'Nhiều cách sửa cùng được; số dưới ba chữ số chỉ có một quan hệ làm chứng; sai lệch nhỏ đến mức sửa một chữ số nào cũng có thể khớp; số mà quan hệ khác xác nhận; cách sửa khiến phần lớn hơn tổng.',
    en: 'Several repairs that would do; figures below three digits with one witness only; differences so small that some slip or other always fits; figures that another relation confirms; repairs that would make a part exceed its whole.',
  },
  examples: {
    bad: [
      {
        text: 'Số hồ sơ mới tiếp nhận: 8891 hồ sơ; số hồ sơ từ kỳ trước chuyển qua: 05 hồ sơ. Số hồ sơ đã giải quyết: 8882 hồ sơ, trong đó: số hồ sơ giải quyết đúng hạn: 688 hồ sơ, số hồ sơ giải quyết trước hạn: 28194 hồ sơ. Số hồ sơ đang giải quyết: 14 hồ sơ.',
        why: { vi: '28194 thừa một chữ số: 688 + 8194 = 8882', en: '28194 has a digit too many: 688 + 8194 = 8882' },
      },
      {
        text: '+ Thu bổ sung từ cấp trên: 2.044 triệu đồng/3.91 triệu đồng, đạt 52,26% so với dự toán giao.',
        why: { vi: '3.91 thiếu một chữ số: 2.044/3.911 = 52,26%', en: '3.91 lacks a digit: 2,044/3,911 = 52.26%' },
      },
      {
        text: 'Phường đã số hóa 1.318/1.472 hồ sơ, đạt 98,54%.',
        why: { vi: 'hai chữ số đảo chỗ: 1.318/1.472 = 89,54%', en: 'two digits are swapped: 1,318/1,472 = 89.54%' },
      },
      {
        text: 'Thanh toán trực tuyến: 109/117 giao dịch, đạt 931,6%.',
        why: { vi: 'dấu phẩy lệch một chỗ: 109/117 = 93,16%', en: 'the comma is one place off: 109/117 = 93.16%' },
      },
      {
        text: 'Tổng số hồ sơ phải giải quyết là 1.640 hồ sơ, trong đó tiếp nhận mới 1.585 hồ sơ, kỳ trước chuyển sang 19 hồ sơ. Đã giải quyết 1.572 hồ sơ, đang giải quyết 32 hồ sơ.',
        why: {
          vi: '1.585 + 19 = 1.572 + 32 = 1.604: các phần có cân đối khác xác nhận, chỉ còn tổng 1.640 là sai',
          en: '1,585 + 19 = 1,572 + 32 = 1,604: another balance confirms the parts, so it is the total of 1,640',
        },
      },
    ],
    good: [
      {
        text: 'Số hồ sơ đã giải quyết: 8882 hồ sơ, trong đó: số hồ sơ giải quyết đúng hạn: 688 hồ sơ, số hồ sơ giải quyết trước hạn: 8194 hồ sơ.',
        why: { vi: '688 + 8194 = 8882', en: '688 + 8194 = 8882' },
      },
      {
        text: '+ Thu bổ sung từ cấp trên: 2.044 triệu đồng/3.911 triệu đồng, đạt 52,26% so với dự toán giao.',
        why: { vi: '2.044/3.911 = 52,26%', en: '2,044/3,911 = 52.26%' },
      },
    ],
  },
  run: () => [],
  explain(tests, facts) {
    if (!tests.some(isOpen)) return [...tests];
    const web = webOf(tests, facts, documentRounding(facts));
    const known = web.strands.flatMap((strand) => (strand.test.repair == null ? [] : [{ strand, repair: strand.test.repair }]));
    const repairs = new Map(namedRepairs(web).map(({ strand, repair }) => [strand.index, repair]));
    const made = [...known, ...web.strands.flatMap((strand) => (repairs.has(strand.index) ? [{ strand, repair: repairs.get(strand.index) as Repair }] : []))];
    const suspects = suspectsOf(mended(web, made));
    return tests.map((test, index) => {
      if (!isOpen(test)) return test;
      const repair = repairs.get(index);
      if (repair !== undefined) return { ...test, repair, explained: 'typo-digit' };
      const alternatives = suspects.get(index) ?? [];
      // of a figure alone nothing needs to be said
      return alternatives.length === 0 || test.terms.length === 1 ? test : { ...test, alternatives };
    });
  },
  message({ repair }, lang: Lang) {
    if (repair == null) return '';
    return lang === 'en' ? `${repair.from} is very probably ${repair.to}: ${repair.why}.` : `${repair.from} rất có thể là ${repair.to}: ${repair.why}.`;
  },
};

type Repair = NonNullable<Finding['repair']>;

const isOpen = ({ finding, repair }: Test) => finding !== null && finding !== 'info' && repair == null;

/** A slip of one figure that heals every broken relation of it and harms none. */
interface Remedy {
  figure: string;
  slip: Slip;
  /** the broken relations that it heals, no two of which share another figure */
  witnesses: number;
  /** by itself, without a second witness, it is more than chance */
  telling: boolean;
}

function namedRepairs(web: Web): Array<{ strand: Strand; repair: Repair }> {
  const remedies = new Map<string, Remedy[]>();
  const remediesOf = (figure: string, term: Term): Remedy[] => {
    const known = remedies.get(figure) ?? findRemedies(web, figure, term);
    remedies.set(figure, known);
    return known;
  };
  return web.strands.flatMap((strand) => {
    const { test, figures, equations } = strand;
    if (!isOpen(test) || !strand.broken || equations === null) return [];
    const found = new Map(figures.map((figure, at) => [figure, remediesOf(figure, test.terms[at] as Term)]));
    const all = [...found.values()].flat();
    const doubly = all.filter(({ witnesses }) => witnesses > 1);
    const shifted = all.filter(({ figure, slip }) => isShift(bare(test.terms[figures.indexOf(figure)]?.raw ?? ''), slip.print));
    const only = shifted.length === 1 ? shifted : doubly.length > 0 ? doubly : all;
    const [named] = only;
    if (named === undefined || only.length > 1 || named.witnesses === 0) return [];
    if (named.witnesses < 2 && !named.telling && !othersArePinned(web, strand, named.figure)) return [];
    const term = figures.indexOf(named.figure);
    return [{ strand, repair: { term, from: bare(test.terms[term]?.raw ?? ''), to: named.slip.print, why: arithmetic(strand, named) } }];
  });
}

const bare = (raw: string) => raw.replace(/\s*%$/, '');

function findRemedies({ ofFigure, mode }: Web, figure: string, term: Term): Remedy[] {
  const strands = ofFigure.get(figure) ?? [];
  if (term.value === null || strands.some(({ equations }) => equations === null)) return [];
  const broken = strands.filter((strand) => strand.broken);
  const [first] = broken;
  if (first === undefined) return [];
  const raw = bare(term.raw);
  const percent = term.role === 'rate' || /%/.test(term.raw);
  const near = slipsWithin(raw, percent, commonTo(broken.map((strand) => leewayOf(strand, figure))));
  const healing = near.filter((slip) => strands.every((strand) => holdsWith(strand, figure, slip, mode) && !makesExcess(strand, figure, slip)));
  if (healing.length === 0) return [];
  const slips = slipsOf(raw, percent);
  return healing.map((slip) => ({ figure, slip, witnesses: independent(broken, figure), telling: isTelling(raw, slip, slips, new Decimal(term.value ?? 0)) }));
}

/** A percent above 100 with its comma one place off ("933,9" for "93,39"): the digits are right, and no other slip is as likely. */
function isShift(from: string, to: string): boolean {
  const digits = (print: string) => print.replace(/[.,]/g, '');
  return /^\d{3},\d+$/.test(from) && from !== to && digits(from) === digits(to);
}

/**
 * Every other figure of a broken sum stands in a sum of its own that holds, in which one of them alone could not be wrong:
 * the figure left over is the wrong one, and the sum says what it should be. Two places that tell one number differently
 * are no sum: they may count different things.
 */
function othersArePinned({ ofFigure }: Web, strand: Strand, figure: string): boolean {
  // that two places print one figure makes no sum
  const adds = (equation: Equation) => equation.kind === 'sum' && !equation.atMost && equation.whole.length + equation.parts.length > 2;
  const isSum = ({ equations }: Strand) => equations?.every(adds) === true;
  const pins = (other: Strand) => !other.broken && !other.figures.includes(figure) && isSum(other);
  return isSum(strand) && strand.figures.length > 2 && strand.figures.every((other) => other === figure || (ofFigure.get(other) ?? []).some(pins));
}

/** A fraction above 1 that a change of one of its two figures would make: no slip is mended by a part above its whole. */
function makesExcess({ equations, figures, quantities }: Strand, figure: string, { value }: Slip): boolean {
  return (equations ?? []).some((equation) => {
    if (equation.kind !== 'rate' || (figures[equation.numerator] !== figure && figures[equation.base] !== figure)) return false;
    const amount = (at: number) => (figures[at] === figure ? value : (quantities[at]?.value ?? new Decimal(0))).times(quantities[at]?.scale ?? 1);
    return amount(equation.numerator).gt(amount(equation.base));
  });
}

/** How many of the relations share no figure but this one: each of them says by itself what it should be. */
function independent(strands: readonly Strand[], figure: string): number {
  const used = new Set<string>();
  let count = 0;
  for (const { figures } of strands) {
    const others = figures.filter((other) => other !== figure);
    // a share above 100 says that it is wrong, not what it should be
    if (others.length === 0 || others.some((other) => used.has(other))) continue;
    for (const other of others) used.add(other);
    count++;
  }
  return count;
}

/** A slip that few values as far away could be: one wrong by a few units is one slip from the right number more often than not. */
function isTelling(raw: string, slip: Slip, slips: readonly Slip[], value: Decimal): boolean {
  const digits = (print: string) => print.replace(/\D/g, '').length;
  if (Math.min(digits(raw), digits(slip.print)) < TELLING_DIGITS) return false;
  const far = slip.value.minus(value).abs().times(2);
  const near = slips.filter((other) => other.decimals === slip.decimals && other.value.minus(value).abs().lte(far)).length;
  const step = lastPlace(slip.decimals);
  const room = value
    .plus(far)
    .minus(Decimal.max(value.minus(far), 0))
    .div(step);
  return room.times(CHANCE).gte(near);
}

/** "688 + 8194 = 8882", "2.044/3.911 = 52,26%". */
function arithmetic(strand: Strand, { figure, slip }: Remedy): string {
  const print = (at: number) => (strand.figures[at] === figure ? slip.print : bare(strand.test.terms[at]?.raw ?? ''));
  const sum = (terms: readonly number[]) =>
    terms
      .filter((at) => (strand.test.terms[at]?.raw ?? '') !== '')
      .map(print)
      .join(' + ');
  const told = (equation: Equation) => {
    if (equation.kind === 'rate') return `${print(equation.numerator)}/${print(equation.base)} = ${print(equation.rate)}%`;
    if (equation.kind === 'shares') return `${sum(equation.shares)} ≤ ${ALL}`;
    return `${sum(equation.parts)} ${equation.atMost ? '≤' : '='} ${sum(equation.whole)}`;
  };
  return (strand.equations ?? []).map(told).join('; ');
}
