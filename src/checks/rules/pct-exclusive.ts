import { Decimal } from 'decimal.js';
import type { Figure } from '../../model/figure.js';
import type { Term } from '../../model/relation.js';
import { grouped } from '../../text/grouped.js';
import { AXES } from '../breakdowns.js';
import { lastPlace } from '../interval.js';
import { rowOf } from '../rows.js';
import type { Facts, Rule, Test } from '../rule.js';
import { computed, named } from '../sentences.js';
import { figureTerm, printedDecimals, rowTerm } from '../terms.js';
import { type Spot, spotsOf, textAfter, textBefore } from '../ties.js';

export const pctExclusive: Rule = {
  id: 'pct-exclusive',
  severity: 'error',
  title: { vi: 'Các tỷ lệ loại trừ nhau cộng quá 100', en: 'Exclusive shares that add up to more than 100' },
  checks: {
    vi: 'Các phần của một câu “chiếm” bao nhiêu phần trăm mà loại trừ nhau (trực tuyến, trực tiếp, bưu chính; trước hạn, đúng hạn, quá hạn; …) cộng lại không quá 100%. Các dòng tỷ lệ mà danh mục chỉ tiêu khai là loại trừ nhau cũng vậy; nhãn của biểu có chỗ chưa rõ thì chỉ cảnh báo.',
    en: 'Parts that “chiếm” so many percent in one sentence and exclude each other (online, direct, by post; early, on time, late; …) make at most 100% together. So do rate rows that the catalogue declares exclusive; where the form’s own wording leaves room, it only warns.',
  },
  silent: {
    vi: 'Tỷ lệ của từng mức, từng nhóm, vốn không cộng với nhau (“toàn trình đạt 90%, một phần đạt 80%”); tỷ lệ của một phần trong phần; số có cận; sai lệch do làm tròn.',
    en: 'Rates per level or group, which do not add (“toàn trình đạt 90%, một phần đạt 80%”); a share of a part; open bounds; what rounding leaves.',
  },
  examples: {
    bad: [
      {
        text: 'Kết quả khảo sát: mức rất hài lòng 63,6%, mức hài lòng 39,42%, mức bình thường 3,42%.',
        why: { vi: '63,6 + 39,42 + 3,42 = 106,44, trong khi mỗi phiếu chỉ có một mức', en: '63.6 + 39.42 + 3.42 = 106.44, though one ballot has one level' },
      },
      {
        text: 'Hồ sơ nộp trực tuyến chiếm 85,5%, hồ sơ nộp trực tiếp chiếm 24,5%.',
        why: { vi: '85,5 + 24,5 = 110 > 100', en: '85.5 + 24.5 = 110 > 100' },
      },
    ],
    good: [
      {
        text: 'Mức rất hài lòng 70%, mức hài lòng 96%, mức không hài lòng 4%.',
        why: { vi: 'số hài lòng đã gồm số rất hài lòng: 96 + 4 = 100', en: 'the satisfied hold the very satisfied: 96 + 4 = 100' },
      },
      {
        text: 'Hồ sơ nộp trực tuyến chiếm 85,5%, hồ sơ nộp trực tiếp chiếm 14,5%.',
        why: { vi: '85,5 + 14,5 = 100', en: '85.5 + 14.5 = 100' },
      },
      {
        text: 'Hồ sơ toàn trình đạt 90%, hồ sơ một phần đạt 80%; hồ sơ giải quyết trước hạn đạt 99%, hồ sơ trực tuyến chiếm 75%.',
        why: { vi: 'tỷ lệ của từng loại, không cộng với nhau', en: 'rates per kind, which do not add' },
      },
      {
        text: 'Hồ sơ trực tuyến chiếm 85%; hồ sơ nộp qua bưu chính chiếm 40% số hồ sơ không nộp trực tuyến.',
        why: { vi: 'tỷ lệ sau là của một phần', en: 'the second is a share of a part' },
      },
    ],
  },
  run: (facts) => [...fromProse(facts), ...fromRows(facts)],
  message(test, lang) {
    const sum = `${test.terms.map((term) => `${term.raw.replace(/\s*%$/, '')}%`).join(' + ')} = ${computed(test.actual, [])}%`;
    return lang === 'en'
      ? `${sum}: shares that exclude each other exceed 100% (${labels(test)}).`
      : `${sum}: các tỷ lệ loại trừ nhau vượt quá 100% (${labels(test)}).`;
  },
};

function labels({ terms }: Test): string {
  return terms.map(named).join(', ');
}

/** "chiếm p%" and nothing after it that names another whole. */
function isPlainShare(spot: Spot): boolean {
  const { role, bound } = spot.figure;
  return role === 'percent' && bound === null && /chiếm(?:\s+tỷ lệ)?\s*$/iu.test(textBefore(spot)) && /^\s*%\s*(?:[,;.)]|và\s|$)/u.test(textAfter(spot));
}

function fromProse(facts: Facts): Test[] {
  const bySentence = grouped(spotsOf(facts.figures, facts.document).filter(isPlainShare), ({ figure }) => figure.scope.sentence);
  return [...[...bySentence.values()].flatMap((spots) => AXES.flatMap((axis) => testSides(sidesOf(axis.name, spots)))), ...fromLevels(facts)];
}

/** One ballot has one level of satisfaction; a rate "hài lòng" that holds the "rất hài lòng" stands alone, or over "trong đó". */
const LEVEL = /^(?:và\s+)?(?:mức\s+(?:độ\s+)?)?(rất hài lòng|hài lòng|bình thường|chấp nhận được|không hài lòng|chưa hài lòng)$/iu;
const LEAST_LEVELS = 3;

function fromLevels({ figures }: Facts): Test[] {
  const level = (figure: Figure) => LEVEL.exec(figure.label)?.[1]?.toLowerCase();
  const told = figures.filter((figure) => figure.role === 'percent' && figure.bound === null && level(figure) !== undefined);
  return [...grouped(told, ({ scope }) => scope.sentence).values()].flatMap((levels) => {
    const names = new Set(levels.map(level));
    const holds = levels.some(({ context }) => /trong đó/iu.test(context));
    // "rất hài lòng 70%, hài lòng 96%, không hài lòng 4%": the second holds the first
    const others = levels.filter((figure) => level(figure) !== 'rất hài lòng').reduce((sum, { value }) => sum + value, 0);
    return names.size < LEAST_LEVELS || names.size < levels.length || holds || Math.abs(others - 100) < 1 ? [] : testSides(levels);
  });
}

/** The shares that are told apart by one axis only; a side told twice has no one share. */
function sidesOf(axis: string, spots: readonly Spot[]): Figure[] {
  const sides = spots.map((spot) => spot.figure).filter((figure) => figure.scope.facets[axis] !== undefined);
  const rest = (figure: Figure) =>
    JSON.stringify([figure.scope.subject, ...Object.entries(figure.scope.facets).filter(([name]) => name !== axis && name !== 'stage')]);
  const [first] = sides;
  const names = sides.map((figure) => figure.scope.facets[axis]);
  return first !== undefined && sides.every((figure) => rest(figure) === rest(first)) && new Set(names).size === names.length ? sides : [];
}

function testSides(sides: readonly Figure[]): Test[] {
  if (sides.length < 2) return [];
  return [
    toTest(
      sides.map((figure) => figureTerm('share', figure)),
      sides.map((figure) => figure.decimals),
      'error',
    ),
  ];
}

function fromRows({ indicators, tables, entry }: Facts): Test[] {
  return indicators.flatMap((row) =>
    (row.code === null ? [] : (entry(row.code)?.excludes ?? [])).flatMap(({ code, implied }): Test[] => {
      const other = rowOf(code, row, tables);
      if (other === null || row.value === null || other.value === null || row.kind !== 'percent' || other.kind !== 'percent') return [];
      return [toTest([rowTerm('share', row), rowTerm('share', other)], [printedDecimals(row), printedDecimals(other)], implied ? 'error' : 'warning')];
    }),
  );
}

/** Each share may have been rounded up by half its last digit. */
function toTest(terms: Term[], decimals: readonly number[], loud: 'error' | 'warning'): Test {
  const sum = terms.reduce((total, term) => total.plus(term.value ?? 0), new Decimal(0));
  const slack = decimals.reduce((total, places) => total.plus(lastPlace(places).div(2)), new Decimal(0));
  const over = sum.minus(slack).gt(100);
  return {
    rule: 'pct-exclusive',
    verdict: !over ? 'verified' : loud === 'error' ? 'inconsistent' : 'unlikely',
    reason: over ? null : 'at-most',
    terms,
    expected: 100,
    actual: sum.toNumber(),
    difference: sum.minus(100).toNumber(),
    finding: over ? loud : null,
    shape: 'over',
  };
}
