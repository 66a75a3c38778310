import { Decimal } from 'decimal.js';
import type { Figure } from '../../model/figure.js';
import type { Term } from '../../model/relation.js';
import type { Indicator } from '../../model/report.js';
import { grouped } from '../../text/grouped.js';
import { matchesOf } from '../../text/matches.js';
import { parseNumber } from '../../text/numbers.js';
import { AXES } from '../breakdowns.js';
import { added, compareRows, isBlock, isUnder, type PartRows, partRows } from '../part-rows.js';
import { rowAbove, rowOf } from '../rows.js';
import type { Facts, Rule, Test } from '../rule.js';
import { addition, computed, named } from '../sentences.js';
import { figureTerm, rowTerm } from '../terms.js';
import { sameCount } from '../wordings.js';

const HEADER = 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú';

export const rowDerived: Rule = {
  id: 'row-derived',
  severity: 'warning',
  title: { vi: 'Dòng suy ra từ các dòng khác', en: 'A row that follows from other rows' },
  checks: {
    vi: 'Các dòng đứng xa nhau mà danh mục cho là phải khớp, dù biểu không ghi công thức: tổng bằng các phần (“một phần” + “toàn trình” = tổng; mức độ 3 + mức độ 4 = cả hai mức), hai dòng cùng một số. Thấp hơn tổng thì chỉ báo khi đủ mọi phần.',
    en: 'Rows that stand apart and that the catalogue expects to agree though the form prints no formula: a total and its parts (partly + wholly online = offered online; level 3 + level 4 = both), two rows of one number. Parts that fall short are told only where every part is there.',
  },
  silent: {
    vi: 'Phần để trống hoặc biểu không in; “Trong đó” chỉ kể vài phần; “ngành dọc” bên cạnh tổng; ghi chú nêu phần chưa tính. Số ghi ở dòng đề mục lệch thì chỉ là thông tin.',
    en: 'Parts that are blank or not printed; a “Trong đó” that lists some parts; “ngành dọc” beside the total; notes that tell what is left out. A number beside a heading that differs is only an info.',
  },
  examples: {
    bad: [
      {
        text: `${HEADER}\n1\tTổng số TTHC đang cung cấp trực tuyến toàn trình và một phần của địa phương\tThủ tục\t97\t\n2\tSố TTHC đang cung cấp trực tuyến một phần\tThủ tục\t58\t\n3\tSố TTHC đang cung cấp trực tuyến toàn trình\tThủ tục\t46\t`,
        why: { vi: '58 + 46 = 104, không phải 97', en: '58 + 46 = 104, not 97' },
      },
      {
        text: `${HEADER}\n1\tTổng số TTHC cung cấp trực tuyến mức độ 3\tTTHC\t86\t\n2\tTổng số TTHC cung cấp trực tuyến mức độ 4\tTTHC\t61\t\n3\tSố TTHC cung cấp mức độ 3, 4 trên Cổng DVC\tThủ tục\t238\t`,
        why: { vi: 'mức độ 3 và 4: 86 + 61 = 147, không phải 238', en: 'levels 3 and 4: 86 + 61 = 147, not 238' },
      },
    ],
    good: [
      {
        text: `${HEADER}\n1\tSố TTHC đang cung cấp trực tuyến một phần\tThủ tục\t61\t\n2\tSố TTHC đang cung cấp trực tuyến toàn trình\tThủ tục\t63\t\n3\tTổng số TTHC đang cung cấp trực tuyến một phần và toàn trình của địa phương\tThủ tục\t124\t`,
        why: { vi: '61 + 63 = 124', en: '61 + 63 = 124' },
      },
      {
        text: `${HEADER}\n1\tTổng số TTHC đang có hiệu lực\tThủ tục\t222\t\nTrong đó\tSố TTHC cấp huyện:\tThủ tục\t92\t\n\tSố TTHC cấp xã:\tThủ tục\t121\t`,
        why: { vi: '“Trong đó” không kể cấp tỉnh', en: '“Trong đó” leaves the province out' },
      },
      {
        text: `${HEADER}\n1.4\tTổng số TTHC thuộc thẩm quyền giải quyết tại địa phương\tThủ tục\t2.372\t\n1.4.1\tSố TTHC cấp tỉnh\tThủ tục\t1.946\t\n1.4.2\tSố TTHC cấp xã\tThủ tục\t426\t\n1.4.3\tSố TTHC ngành dọc\tThủ tục\t420\t`,
        why: { vi: '1.946 + 426 = 2.372; ngành dọc đứng bên cạnh', en: '1,946 + 426 = 2,372; vertical agencies stand beside' },
      },
    ],
  },
  run(facts) {
    const prose = pairsInProse(facts.figures);
    return facts.indicators.flatMap((row) => [...testSum(row, facts, prose), ...testEqual(row, facts), ...testNote(row, facts)]);
  },
  message(test, lang) {
    const [whole, ...parts] = test.terms;
    if (test.shape === 'equal') {
      const [other] = parts;
      return lang === 'en'
        ? `${named(whole)} is given as ${whole?.raw}, but ${named(other)}, which is the same number, as ${other?.raw}.`
        : `${named(whole)} ghi ${whole?.raw}, nhưng ${named(other)}, vốn là cùng một số, ghi ${other?.raw}.`;
    }
    const sum = computed(test.expected, test.terms);
    const listed = parts.map(named).join(' + ');
    return lang === 'en'
      ? `${addition(parts)} = ${sum} (${listed}), but ${named(whole)} is given as ${whole?.raw}.`
      : `${addition(parts)} = ${sum} (${listed}), nhưng ${named(whole)} ghi ${whole?.raw}.`;
  },
};

function testSum(whole: Indicator, facts: Facts, prose: PairsInProse): Test[] {
  const declared = partRows(whole, facts);
  if (declared === null || declared.implied) return [];
  const { parts, filled, complete, entry } = declared;
  const terms = (rows: readonly Indicator[]) => [rowTerm('total', whole), ...rows.map((row) => rowTerm('part', row))];
  const base = { rule: 'row-derived', actual: whole.value, expected: null, difference: null, finding: null, shape: 'sum' };
  if (whole.value === null || filled.length === 0) {
    const half = whole.value !== null || filled.length > 0;
    return half ? [{ ...base, verdict: 'not-checkable', reason: 'blank-term', terms: terms(parts) }] : [];
  }
  // a child above its parent is row-parent-child's, and so is a block that adds up
  if (filled.some((row) => isUnder(row, whole) && compareRows(whole, [row]) === 'exceed')) return [];
  const sum = added(filled);
  const told = { ...base, terms: terms(filled), expected: sum, difference: new Decimal(whole.value).minus(sum).toNumber() };
  const compared = compareRows(whole, filled);
  if (compared === 'equal') return isBlock(declared) ? [] : [{ ...told, verdict: 'verified', reason: null }, ...inProse(declared, told, prose)];
  const loud = entry.kind === 'group' ? 'info' : 'warning';
  if (filled.length < 2) return [];
  if (complete || (compared === 'short' && coversItsTotal(declared, facts)))
    return [{ ...told, verdict: 'unlikely', reason: 'sum-not-implied', finding: loud }];
  // some parts of the whole: row-bound tells whether they exceed it
  return [];
}

/** Two counts of the prose that are sides of one axis under one heading, by their values: the first pair of each. */
type PairsInProse = ReadonlyMap<string, readonly [Figure, Figure]>;

const valuesOf = (values: ReadonlyArray<number | null>) => [...values].sort((a, b) => (a ?? 0) - (b ?? 0)).join('|');

function pairsInProse(figures: readonly Figure[]): PairsInProse {
  const exact = figures.filter(({ role, bound, scope }) => role === 'count' && bound === null && Object.keys(scope.facets).length === 1);
  // whatever is told again in a paragraph makes no other pair
  const told = [...new Map(exact.toReversed().map((figure) => [sideKey(figure), figure])).values()].reverse();
  const byParagraph = grouped(told, ({ scope }) => scope.paragraph);
  const pairs = new Map<string, readonly [Figure, Figure]>();
  for (const [paragraph, own] of byParagraph) {
    const next = byParagraph.get(paragraph + 1) ?? [];
    for (const [at, first] of own.entries()) {
      for (const second of [...own.slice(at + 1), ...next]) {
        const key = valuesOf([first.value, second.value]);
        if (first.value !== second.value && !pairs.has(key) && areSides(first, second)) pairs.set(key, [first, second]);
      }
    }
  }
  return pairs;
}

function sideKey({ value, scope }: Figure): string {
  return JSON.stringify([scope.paragraph, value, scope.subject, scope.section, scope.facets]);
}

/** The same parts told in the prose make up the row's total as well. */
function inProse({ whole, filled }: PartRows, told: Omit<Test, 'verdict' | 'reason'>, prose: PairsInProse): Test[] {
  const pair = filled.length === 2 ? prose.get(valuesOf(filled.map(({ value }) => value))) : undefined;
  if (pair === undefined) return [];
  const terms = [rowTerm('total', whole), ...pair.map((figure) => figureTerm('part', figure))];
  return [{ ...told, terms, verdict: 'verified', reason: 'in-prose' }];
}

/** Counts of one subject under one heading that differ by the side of one axis only ("một phần", "toàn trình"). */
function areSides(first: Figure, second: Figure): boolean {
  const [[axis, side] = []] = Object.entries(first.scope.facets);
  const other = second.scope.facets[axis ?? ''];
  const sameSubject = first.scope.subject !== null && first.scope.subject === second.scope.subject;
  const sides = AXES.find(({ name }) => name === axis)?.needed ?? [];
  return (
    sameSubject && first.scope.section.join() === second.scope.section.join() && side !== other && sides.includes(side ?? '') && sides.includes(other ?? '')
  );
}

/**
 * Numbered children right under their total, one for each level of administration, every one filled, with no "Trong đó"
 * and no note that tells of more: they are all that there is, but for rows beside the total that it may or may not count.
 * Parts by state are not: tasks that run in time have no row in some forms.
 */
function coversItsTotal({ whole, parts, filled }: PartRows, { tables, entry }: Facts): boolean {
  const levels = filled.map((row) => entry(row.code ?? '')?.level);
  if (levels.includes(undefined) || new Set(levels).size < levels.length || filled.some((row) => row.stt === null)) return false;
  const children = (tables.get(whole.table) ?? []).filter((row) => isUnder(row, whole));
  if (filled.length < 2 || filled.length < parts.length || !filled.every((row) => children.includes(row))) return false;
  if (children.some((row) => row.ofWhich || row.value === null || /\d/.test(row.note ?? '')) || /\d/.test(whole.note ?? '')) return false;
  const beside = children.filter((row) => !filled.includes(row) && row.kind === whole.kind);
  return compareRows(whole, [...filled, ...beside]) !== 'equal';
}

function testEqual(row: Indicator, { tables, entry }: Facts): Test[] {
  const own = row.code === null ? null : entry(row.code);
  return (own?.equals ?? []).flatMap(({ code, implied }): Test[] => {
    const other = rowOf(code, row, tables);
    // the same words twice are xref-table-table's
    if (other === null || sameCount(row, other)) return [];
    const base = { rule: 'row-derived', expected: other.value, actual: row.value, difference: null, finding: null, shape: 'equal' };
    const terms = [rowTerm('total', row), rowTerm('same', other)];
    if (row.value === null || other.value === null) {
      return row.value === null && other.value === null ? [] : [{ ...base, verdict: 'not-checkable', reason: 'blank-term', terms }];
    }
    const difference = new Decimal(row.value).minus(other.value).toNumber();
    if (compareRows(row, [other]) === 'equal') return [{ ...base, verdict: 'verified', reason: null, terms, difference }];
    const loud = own?.kind === 'group' && !implied ? 'info' : 'warning';
    return [{ ...base, verdict: 'unlikely', reason: 'equality-not-implied', terms, difference, finding: loud }];
  });
}

/** "21", noted "02 kiêm nhiệm", of 23: a note's one number makes a bounded row up to its bound. Only told where it does. */
function testNote(row: Indicator, { tables, entry }: Facts): Test[] {
  const bounds = row.code === null ? [] : (entry(row.code)?.atMost ?? []);
  const numbers = matchesOf(row.note ?? '', /(?<![\d.,/])\d+(?:\.\d{3})*(?![\d.,/])/g);
  const [number] = numbers;
  const more = number === undefined || numbers.length > 1 ? null : parseNumber(number[0]);
  if (row.value === null || more === null || more.value.isZero() || number === undefined) return [];
  const noted: Term = { ...rowTerm('part', row), raw: number[0], value: more.value.toNumber(), label: row.note ?? '', quote: row.note ?? '' };
  return bounds.flatMap(({ code }): Test[] => {
    const bound = rowAbove(code, row, tables);
    const sum = more.value.plus(row.value ?? 0);
    if (bound === null || bound.value === null || !sum.eq(bound.value)) return [];
    const terms = [rowTerm('total', bound), rowTerm('part', row), noted];
    return [
      {
        rule: 'row-derived',
        verdict: 'verified',
        reason: 'note',
        terms,
        expected: sum.toNumber(),
        actual: bound.value,
        difference: 0,
        finding: null,
        shape: 'sum',
      },
    ];
  });
}
