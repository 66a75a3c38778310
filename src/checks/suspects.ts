import { Decimal } from 'decimal.js';
import { intervalOf, termsOf } from './equations.js';
import { type Interval, lastPlace } from './interval.js';
import { ANY, leeway } from './leeway.js';
import type { Strand, Web } from './webs.js';

/**
 * The smallest sets of figures that must change for a block of relations to hold, after Fellegi and Holt, "A Systematic
 * Approach to Automatic Edit and Imputation" (1976). The work is bounded: where a block is larger than this, or needs more
 * changes, nothing is said.
 */
const MOST_BROKEN = 10;
const MOST_STRANDS = 60;
const MOST_CHANGES = 3;
const MOST_TRIED = 400;

/** Relations that do not hold and hang together by their figures, with those that hold and pin the figures down. */
interface Block {
  broken: readonly Strand[];
  holding: readonly Strand[];
}

/** For each relation that cannot hold, the smallest sets of its own terms that could be wrong; none where the work would be too much. */
export function suspectsOf(web: Web): Map<number, number[][]> {
  const suspects = new Map<number, number[][]>();
  for (const block of blocksOf(web)) {
    const sets = smallestSets(block);
    for (const strand of block.broken) {
      const own = sets.map((set) => strand.figures.flatMap((figure, at) => (set.has(figure) ? [at] : [])));
      suspects.set(strand.index, minimal(own));
    }
  }
  return suspects;
}

/**
 * No scope and no period explains it: some figure of it is wrong. What is only warned of may be no fault at all, and tells
 * nothing of its figures.
 */
const isCertain = ({ broken, equations, test }: Strand) => broken && equations !== null && test.verdict === 'inconsistent' && test.finding === 'error';

function blocksOf({ strands, ofFigure }: Web): Block[] {
  const seen = new Set<Strand>();
  const blocks: Block[] = [];
  for (const first of strands) {
    if (seen.has(first) || !isCertain(first)) continue;
    const broken: Strand[] = [];
    const holding = new Set<Strand>();
    const visited = new Set<string>();
    const open = [first];
    seen.add(first);
    for (let strand = open.pop(); strand !== undefined; strand = open.pop()) {
      broken.push(strand);
      for (const figure of strand.figures) {
        if (visited.has(figure)) continue;
        visited.add(figure);
        for (const other of ofFigure.get(figure) ?? []) {
          if (!other.broken) holding.add(other);
          else if (isCertain(other) && !seen.has(other)) {
            seen.add(other);
            open.push(other);
          }
        }
      }
    }
    blocks.push({ broken: broken.sort((a, b) => a.index - b.index), holding: [...holding] });
  }
  return blocks;
}

function smallestSets({ broken, holding }: Block): ReadonlySet<string>[] {
  const fixed = new Set(holding.filter(({ equations }) => equations === null).flatMap(({ figures }) => figures));
  if (broken.length > MOST_BROKEN || broken.length + holding.length > MOST_STRANDS) return [];
  const strands = [...broken, ...holding];
  const printed = new Set(strands.flatMap(({ figures }) => figures.filter((figure) => !fixed.has(figure))));
  let tried = 0;
  for (let size = 1; size <= MOST_CHANGES; size++) {
    const found = new Map<string, ReadonlySet<string>>();
    search(new Set(), size);
    if (tried > MOST_TRIED) return [];
    if (found.size > 0) return [...found.values()];

    function search(set: ReadonlySet<string>, left: number): void {
      const unhit = broken.find(({ figures }) => !figures.some((figure) => set.has(figure)));
      if (left === 0) {
        const key = [...set].sort().join('\n');
        if (unhit !== undefined || found.has(key)) return;
        if (++tried <= MOST_TRIED && isFeasible(set, strands)) found.set(key, set);
        return;
      }
      // a relation that does not hold needs a change of its own; where each has one, a change may ask for another beside it
      const beside = () => new Set(strands.filter(({ figures }) => figures.some((figure) => set.has(figure))).flatMap(({ figures }) => figures));
      for (const figure of unhit?.figures ?? beside()) {
        if (printed.has(figure) && !set.has(figure)) search(new Set([...set, figure]), left - 1);
      }
    }
  }
  return [];
}

/** Rounds of narrowing, at most: with so few unknowns more bring nothing. */
const ROUNDS = 4;

/**
 * Whether some values of these figures, none below zero, make every relation hold: each relation narrows what each of its
 * figures may be, given the others, until one has no value left. Counts have whole values only.
 */
function isFeasible(set: ReadonlySet<string>, strands: readonly Strand[]): boolean {
  const domains = new Map([...set].map((figure) => [figure, ANY]));
  const concerned = strands.filter(({ figures }) => figures.some((figure) => set.has(figure)));
  let narrows = true;
  for (let round = 0; narrows && round < ROUNDS; round++) {
    narrows = false;
    for (const strand of concerned) {
      const ranges = strand.quantities.map((quantity, at) => domains.get(strand.figures[at] ?? '') ?? intervalOf(quantity));
      for (const equation of strand.equations ?? []) {
        // any digits that the percent may be printed with leave it this much room at the most
        const room = lastPlace(equation.kind === 'rate' ? (strand.quantities[equation.rate]?.decimals ?? 0) : 0);
        for (const at of termsOf(equation)) {
          const figure = strand.figures[at] ?? '';
          const domain = domains.get(figure);
          if (domain === undefined) continue;
          const narrowed = common(domain, leeway(equation, at, ranges, room), strand.quantities[at]);
          if (narrowed === null) return false;
          narrows ||= narrowed.low.gt(domain.low) || narrowed.high.lt(domain.high);
          domains.set(figure, narrowed);
          ranges[at] = narrowed;
        }
      }
    }
  }
  return true;
}

function common(a: Interval, b: Interval, quantity: Strand['quantities'][number] | undefined): Interval | null {
  const [low, high] = [Decimal.max(a.low, b.low), Decimal.min(a.high, b.high)];
  const counted = quantity !== undefined && !quantity.money && quantity.decimals === 0;
  const [least, most] = counted ? [low.ceil(), high.isFinite() ? high.floor() : high] : [low, high];
  return least.gt(most) ? null : { low: least, high: most };
}

/** Each set once, in order, without those that hold another. */
function minimal(sets: readonly number[][]): number[][] {
  const sorted = [...new Map(sets.map((set) => [set.join(), set])).values()].sort((a, b) => a.length - b.length || compare(a, b));
  const kept: number[][] = [];
  for (const set of sorted) if (!kept.some((smaller) => smaller.every((at) => set.includes(at)))) kept.push(set);
  return kept;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
