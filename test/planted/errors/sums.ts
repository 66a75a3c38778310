import type { Random } from '../../variants/random.js';
import { type Slip, slipWhere } from '../digits.js';
import type { Draft } from '../draft.js';
import { numberOf, printCount, printMoney } from '../numbers.js';
import { FLOWS, MONEY, SUMS } from '../relations.js';
import { type ErrorKind, FIGURE_RULES, firstPrint, hasAll, misprint, type Planted, paragraph, putInto, toldTopics } from './kind.js';

const TOPICS_WITH_SUMS = ['dossiers', 'dossiers', 'online', 'procedures', 'assigned', 'directives', 'publicity', 'staff', 'revenue', 'exchange', 'devices'];

/** A total or a part misprinted, so that the sum cannot hold. */
function sumKind(
  name: string,
  role: 'part' | 'total',
  slips: readonly Slip[],
  wrong: (printed: { sum: number; total: number }, exhaustive: boolean) => boolean,
): ErrorKind {
  return {
    name,
    rules: FIGURE_RULES,
    // parts in other units than their total are told as a warning
    least: 'warning',
    wishes: (random) => ({ topics: [random.pick(TOPICS_WITH_SUMS)] }),
    plant(draft, random) {
      const found = toldSums(draft);
      if (found.length === 0) return null;
      const { told, sum } = random.pick(found);
      const key = role === 'total' ? sum.total : random.pick(sum.parts);
      const print = firstPrint(told, key);
      const parts = sum.parts.reduce((all, part) => all + numberOf(firstPrint(told, part).raw), 0);
      const raw = slipWhere(random, print.raw, slips, (value) => {
        const printed =
          role === 'total' ? { sum: parts, total: value } : { sum: parts - numberOf(print.raw) + value, total: numberOf(firstPrint(told, sum.total).raw) };
        return wrong(printed, sum.exhaustive);
      });
      return raw === null ? null : misprint(print, raw);
    },
  };
}

function toldSums(draft: Draft) {
  return toldTopics(draft).flatMap((told) => SUMS.filter((sum) => hasAll(told, [sum.total, ...sum.parts])).map((sum) => ({ told, sum })));
}

const exceeds = ({ sum, total }: { sum: number; total: number }) => sum > total * 1.0001;
const differs = (printed: { sum: number; total: number }, exhaustive: boolean) =>
  exceeds(printed) || (exhaustive && printed.sum < printed.total * 0.9999 && printed.sum !== printed.total);

export const SUM_ERRORS: readonly ErrorKind[] = [
  sumKind('part: digit inserted', 'part', ['inserted'], exceeds),
  sumKind('part: digit changed', 'part', ['changed'], differs),
  sumKind('part: digits swapped', 'part', ['swapped'], differs),
  sumKind('part: digit lost, all parts told', 'part', ['lost'], ({ sum, total }, exhaustive) => exhaustive && sum < total),
  sumKind('total: digit lost', 'total', ['lost'], exceeds),
  sumKind('total: digit changed', 'total', ['changed'], differs),
  {
    name: 'part above its total',
    rules: FIGURE_RULES,
    least: 'error',
    wishes: (random) => ({ topics: [random.pick(TOPICS_WITH_SUMS)] }),
    plant(draft, random) {
      const found = toldSums(draft);
      if (found.length === 0) return null;
      const { told, sum } = random.pick(found);
      const print = firstPrint(told, random.pick(sum.parts));
      const total = numberOf(firstPrint(told, sum.total).raw);
      const over = Math.ceil(total * (1.1 + random.next() / 2)) + 1;
      return misprint(print, MONEY.test(print.key) ? printMoney(over) : printCount(over, draft.manner));
    },
  },
  {
    name: 'flow broken',
    rules: FIGURE_RULES,
    least: 'error',
    wishes: (random) => ({ topics: [random.pick(['dossiers', 'dossiers', 'complaints', 'inspection', 'plan'])] }),
    plant: breakFlow,
  },
  {
    name: 'parts under the wrong total',
    rules: ['sum-nesting', 'sum-total'],
    least: 'warning',
    wishes: () => ({ topics: [] }),
    plant(draft, random) {
      const { world } = draft;
      const money = (key: string) => printMoney(world[key] ?? 0);
      const texts = [
        `Tổng thu ngân sách thực hiện là ${money('revenue')} triệu đồng. Thu được hưởng theo phân cấp: ${money('revenueOwn')} triệu đồng. Trong đó: thu bổ sung cân đối ${money('revenueTopUp')} triệu đồng; thu chuyển nguồn ${money('revenueCarried')} triệu đồng.`,
        `Thu ngân sách ước đạt ${money('revenue')} triệu đồng. Các khoản thu trên địa bàn: ${money('revenueOwn')} triệu đồng, trong đó: thu chuyển nguồn ${money('revenueCarried')} triệu đồng, thu bổ sung từ cấp trên ${money('revenueTopUp')} triệu đồng.`,
      ];
      const text = random.pick(texts);
      if (draft.body.some((block) => block.topic === 'revenue')) return null;
      putInto(draft, 'II', [paragraph(text)]);
      return { figures: [money('revenueTopUp'), money('revenueOwn')], words: [], misprint: null, told: text };
    },
  },
];

/** What waits is misprinted, so that what came in is not what went out. */
function breakFlow(draft: Draft, random: Random): Planted | null {
  const found = toldTopics(draft).flatMap((told) => FLOWS.filter(({ into, out }) => hasAll(told, [...into, ...out])).map((flow) => ({ told, flow })));
  if (found.length === 0) return null;
  const { told, flow } = random.pick(found);
  const print = firstPrint(told, flow.out.at(-1) ?? '');
  const value = numberOf(print.raw) + random.int(1, 9);
  const sides = [...flow.into, ...flow.out].map((key) => firstPrint(told, key).raw);
  return misprint(print, printCount(value, draft.manner), sides);
}
