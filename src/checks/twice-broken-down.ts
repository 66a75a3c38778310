import type { Paragraph } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import type { Indicator } from '../model/report.js';
import { readFigures } from '../narrative/figures.js';
import { GENERIC, wordPairs } from './likeness.js';
import { listsOfParts, type PartList } from './lists.js';
import { repeatTest } from './repeat.js';
import type { Test } from './rule.js';
import { figureTerm } from './terms.js';

/** A label that opens a group of parts, and counts none of them: "Thủ tục liên thông 3 cấp có". */
const GROUP = /(?:có|gồm|gồm có|bao gồm|là)$/iu;

/** Two breakdowns of one total: a part that only one in each of them can be is one number, or one of them is wrong. */
export function brokenDown(figures: readonly Figure[], indicators: readonly Indicator[]): Test[] {
  const lists = listsOfParts(figures).filter(({ whole, all }) => whole.role === 'count' && whole.bound === null && all.length > 1);
  const telling = new Map<Figure, string[]>();
  const pairsOf = (part: Figure, list: PartList) => {
    const known = telling.get(part) ?? tellingPairs(part, list);
    telling.set(part, known);
    return known;
  };
  const tests: Test[] = [];
  let notes: NoteFigure[] | undefined;
  for (const [at, first] of lists.entries()) {
    const again = lists.slice(at + 1, at + 1 + REACH).filter((second) => sameTotal(first, second));
    for (const second of again) {
      for (const part of first.all) {
        const shared = second.all.flatMap((other) => {
          const words = pairsOf(part, first).filter((pair) => pairsOf(other, second).includes(pair));
          return words.length === 0 || !comparable(part, other) ? [] : [{ other, words }];
        });
        const match = shared[0];
        if (match === undefined || shared.length > 1) continue;
        const equal = part.value === match.other.value;
        if (!equal && (sharedParts(first, second, [part, match.other]) < LEAST_SHARED || levelOf(part.label) !== levelOf(match.other.label))) continue;
        if (!equal) notes ??= noteFigures(indicators);
        const alike = equal ? [] : notesWith(match.words, part, notes ?? []);
        tests.push(
          repeatTest(
            [part, match.other, ...alike].map((figure) => figureTerm('repeat', figure)),
            equal,
            'error',
          ),
        );
      }
    }
  }
  return tests;
}

/** A breakdown is looked for among so many after it. */
const REACH = 12;

/** Two lists with as many parts in common are one breakdown told twice, not two. */
const LEAST_SHARED = 2;

/** How many parts of one list have an equal one in the other, but for those in question. */
function sharedParts(a: PartList, b: PartList, but: readonly Figure[]): number {
  const left = b.all.filter((part) => !but.includes(part)).map((part) => part.value);
  return a.all.filter((part) => {
    const at = but.includes(part) ? -1 : left.indexOf(part.value);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

function levelOf(label: string): string {
  return /cấp (?:tỉnh|huyện|xã|bộ)|toàn trình|một phần/iu.exec(label)?.[0].toLowerCase() ?? '';
}

function sameTotal(a: PartList, b: PartList): boolean {
  return (
    a.whole !== b.whole &&
    a.whole.value === b.whole.value &&
    a.whole.value >= LEAST_TOTAL &&
    KINDS.includes(a.whole.scope.subject ?? '') &&
    comparable(a.whole, b.whole)
  );
}

/** Smaller totals are equal by chance. */
const LEAST_TOTAL = 10;

/** What is counted one by one and broken down by kinds; people are by several at once. */
const KINDS = ['procedure', 'dossier', 'document', 'task', 'article', 'petition'];

function comparable(a: Figure, b: Figure): boolean {
  const facets = Object.keys(a.scope.facets).every(
    (axis) => axis === 'topic' || b.scope.facets[axis] === undefined || a.scope.facets[axis] === b.scope.facets[axis],
  );
  return facets && a.role === b.role && a.bound === null && b.bound === null && a.scope.subject === b.scope.subject && a.scope.subject !== null;
}

/** Pairs of words that one part of the list says, and no other. */
function tellingPairs(part: Figure, { all }: PartList): string[] {
  if (GROUP.test(part.label)) return [];
  const others = new Set(all.filter((other) => other !== part).flatMap((other) => [...wordPairs(other.label)]));
  return [...wordPairs(part.label)].filter((pair) => !GENERIC.has(pair) && !others.has(pair));
}

/** The one figure of a note of the form, and the words of the note. */
interface NoteFigure {
  figure: Figure;
  words: ReadonlySet<string>;
}

function noteFigures(indicators: readonly Indicator[]): NoteFigure[] {
  return indicators.flatMap(({ note, place }) => {
    if (note === null || !/\d/.test(note)) return [];
    const paragraph: Paragraph = { text: note, place, pieces: [{ at: 0, place }], section: [], heading: null };
    const [figure, ...more] = readFigures({ paragraphs: [paragraph], footnotes: [] }).figures;
    return figure === undefined || more.length > 0 ? [] : [{ figure, words: wordPairs(note) }];
  });
}

/** Figures of the form's notes that count the same: "Và 13 TTHC tách riêng do là các trường hợp xác minh". */
function notesWith(words: readonly string[], part: Figure, notes: readonly NoteFigure[]): Figure[] {
  return notes.filter((note) => comparable(part, note.figure) && words.some((pair) => note.words.has(pair))).map(({ figure }) => figure);
}
