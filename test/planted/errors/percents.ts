import { slipWhere } from '../digits.js';
import type { Draft } from '../draft.js';
import { numberOf, printPercent } from '../numbers.js';
import { EXCLUSIVE, SHARES } from '../relations.js';
import { type ErrorKind, FIGURE_RULES, firstPrint, hasAll, misprint, type Told, toldTopics } from './kind.js';

const RATIO = ['pct-ratio', 'pct-of-whole', 'pct-shifted'];
const TOPICS_WITH_SHARES = [
  'online',
  'digitised',
  'payment',
  'survey',
  'plan',
  'assigned',
  'inspection',
  'training',
  'investment',
  'exchange',
  'complaints',
  'dossiers',
];

function toldShares(draft: Draft) {
  return toldTopics(draft).flatMap((told) => SHARES.filter(({ share, part, whole }) => hasAll(told, [share, part, whole])).map((share) => ({ told, share })));
}

const wishes: ErrorKind['wishes'] = (random) => ({ topics: [random.pick(TOPICS_WITH_SHARES)] });

export const PERCENT_ERRORS: readonly ErrorKind[] = [
  {
    name: 'percent: digit changed',
    rules: RATIO,
    least: 'warning',
    wishes,
    plant(draft, random) {
      const found = toldShares(draft);
      if (found.length === 0) return null;
      const { told, share } = random.pick(found);
      const print = firstPrint(told, share.share);
      const raw = slipWhere(random, print.raw, ['changed', 'swapped'], (value) => value <= 100 && Math.abs(value - numberOf(print.raw)) >= 1);
      return raw === null ? null : misprint(print, raw);
    },
  },
  {
    name: 'fraction: digit changed',
    rules: FIGURE_RULES,
    least: 'warning',
    wishes,
    plant(draft, random) {
      const found = toldShares(draft);
      if (found.length === 0) return null;
      const { told, share } = random.pick(found);
      const print = firstPrint(told, share.part);
      const whole = numberOf(firstPrint(told, share.whole).raw);
      const raw = slipWhere(
        random,
        print.raw,
        ['changed', 'swapped', 'lost'],
        (value) => value < whole && Math.abs(value - numberOf(print.raw)) / whole > 0.011,
      );
      return raw === null ? null : misprint(print, raw, [firstPrint(told, share.share).raw]);
    },
  },
  {
    name: 'percent of the neighbouring fraction',
    rules: RATIO,
    // a share of a whole that no stroke ties to it is told as a warning
    least: 'warning',
    wishes: (random) => ({ topics: [random.pick(['digitised', 'digitised', 'survey', 'exchange'])] }),
    plant(draft, random) {
      const pairs = toldShares(draft).flatMap((one) =>
        toldShares(draft)
          .filter((other) => other.told.topic === one.told.topic && other.share !== one.share)
          .map((other) => [one, other] as const),
      );
      if (pairs.length === 0) return null;
      const [one, other] = random.pick(pairs);
      const print = firstPrint(one.told, one.share.share);
      const raw = firstPrint(other.told, other.share.share).raw;
      if (Math.abs(numberOf(raw) - numberOf(print.raw)) < 1) return null;
      return misprint(print, raw);
    },
  },
  {
    name: 'share above 100',
    rules: ['pct-range', ...RATIO],
    least: 'error',
    wishes,
    plant(draft, random) {
      const found = toldShares(draft).filter(({ share }) => !share.ofPlan && !/^(?:plan|invest)/.test(share.share));
      if (found.length === 0) return null;
      const { told, share } = random.pick(found);
      const print = firstPrint(told, share.share);
      const over = `${random.int(104, 189)},${random.int(1, 9)}`;
      return misprint(print, over);
    },
  },
  {
    name: 'exclusive shares above 100',
    rules: ['pct-exclusive', ...RATIO],
    least: 'warning',
    wishes: () => ({ topics: ['survey'] }),
    plant(draft, random) {
      const found = toldTopics(draft).filter((told) => hasAll(told, EXCLUSIVE));
      if (found.length === 0) return null;
      const print = firstPrint(found[0] as Told, random.pick(['goodShare', 'veryShare']));
      const raw = `${Math.min(96, Math.floor(numberOf(print.raw)) + random.int(4, 19))},${random.int(1, 9)}`;
      return misprint(print, raw);
    },
  },
  {
    name: 'wrong separator in money',
    rules: ['num-separator'],
    least: 'error',
    wishes: () => ({ topics: ['investment'] }),
    plant(draft) {
      const found = toldShares(draft).find(({ share }) => share.share === 'investShare');
      if (found === undefined) return null;
      const print = firstPrint(found.told, 'investPaid');
      return /^\d{3},\d{3}$/.test(print.raw) ? misprint(print, print.raw.replace(',', '.')) : null;
    },
  },
  {
    name: 'two denominators for one group',
    rules: FIGURE_RULES,
    least: 'warning',
    wishes: (random) => ({ topics: [random.pick(['survey', 'plan', 'dossiers', 'inspection', 'complaints'])] }),
    plant(draft, random) {
      const found = toldShares(draft).filter(({ told, share }) => (told.prints.get(share.whole)?.length ?? 0) > 1);
      if (found.length === 0) return null;
      const { told, share } = random.pick(found);
      const print = told.prints.get(share.whole)?.at(-1);
      if (print === undefined) return null;
      const part = numberOf(firstPrint(told, share.part).raw);
      const was = print.raw;
      const raw = slipWhere(random, print.raw, ['changed', 'swapped'], (value) => value > part);
      if (raw === null) return null;
      const planted = misprint(print, raw, [was]);
      firstPrint(told, share.share).raw = printPercent(part, numberOf(raw), draft.manner);
      return planted;
    },
  },
];
