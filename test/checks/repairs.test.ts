import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, Test } from '../../src/checks/rule.js';
import { typoDigit } from '../../src/checks/rules/typo-digit.js';
import { slipsOf } from '../../src/checks/slips.js';
import { type Finding, readReport } from '../../src/index.js';
import type { Term } from '../../src/model/relation.js';

const checked = async (text: string): Promise<Finding[]> =>
  (await readReport(new TextEncoder().encode(`BÁO CÁO\nKết quả cải cách hành chính năm 2024\n\nI. KẾT QUẢ THỰC HIỆN\n\n${text}\n`))).findings;
const repairs = (findings: readonly Finding[]) => findings.map(({ rule, repair }) => [rule, repair?.from ?? null, repair?.to ?? null]);

describe('slips of a print', () => {
  const prints = (raw: string, percent = false) => slipsOf(raw, percent).map(({ print }) => print);

  it.each([
    ['28194', '8194', 'a lost digit'],
    ['8194', '28194', 'one inserted'],
    ['298', '928', 'two swapped'],
    ['298', '291', 'one changed'],
    ['5.120', '51.230', 'dots set anew'],
    ['1.204', '120', 'dots that are no longer needed'],
    ['59,3', '95,3', 'before the comma'],
    ['52,26', '52,2', 'after the comma'],
    ['3.91', '3.911', 'a dot that then parts thousands'],
    ['08', '18', 'padded'],
    ['08', '03', 'padded still'],
  ])('%s → %s: %s', (from, to) => expect(prints(from)).toContain(to));

  it('have no zero before other digits, and never the print itself', () => {
    expect(prints('298').filter((print) => print.startsWith('0'))).toEqual([]);
    expect(prints('1.204')).not.toContain('1.204');
  });

  it('read as the reader reads', () => {
    expect(
      slipsOf('3.91', false)
        .find(({ print }) => print === '3.911')
        ?.value.toNumber(),
    ).toBe(3911);
    expect(
      slipsOf('83.7', true)
        .find(({ print }) => print === '83.71')
        ?.value.toNumber(),
    ).toBe(83.71);
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999 }), (number) => {
        for (const { print } of slipsOf(String(number), false)) {
          if (!print.startsWith('0')) expect(slipsOf(print, false).map((back) => back.print)).toContain(String(number));
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Relations between figures of the prose: each figure is told by its line. */
const term = (role: string, line: number, value: number): Term => ({
  role,
  raw: String(value),
  value,
  label: `số ${line}`,
  quote: String(value),
  place: { lines: [line, line], page: null, boxes: [], cell: null, paragraph: null },
  indicator: null,
});

function sumTest(values: readonly number[], [total, ...parts]: readonly number[]): Test {
  const of = (line: number | undefined) => values[line ?? 0] ?? 0;
  const sum = parts.reduce((all, part) => all + of(part), 0);
  const holds = sum === of(total);
  return {
    rule: 'sum-total',
    verdict: holds ? 'verified' : 'inconsistent',
    reason: null,
    terms: [term('total', total ?? 0, of(total)), ...parts.map((part) => term('part', part, of(part)))],
    expected: sum,
    actual: of(total),
    difference: of(total) - sum,
    finding: holds ? null : 'error',
    shape: 'over',
  };
}

const FACTS: Facts = {
  metadata: {} as Facts['metadata'],
  sections: [],
  figures: [],
  indicators: [],
  tables: new Map(),
  tableInfos: [],
  grids: [],
  document: null,
  entry: () => null,
  forms: [],
  expected: { units: null, periods: null },
};
const explained = (tests: readonly Test[]) => typoDigit.explain?.(tests, FACTS) ?? [];

/** A total that is told with two breakdowns: 0 = 1 + 2 = 3 + 4. */
const TWICE = fc
  .record({ a: fc.integer({ min: 100, max: 9000 }), b: fc.integer({ min: 100, max: 9000 }), share: fc.double({ min: 0.1, max: 0.9, noNaN: true }) })
  .map(({ a, b, share }) => {
    const c = Math.round((a + b) * share);
    return [a + b, a, b, c, a + b - c];
  });
const BREAKDOWNS = [
  [0, 1, 2],
  [0, 3, 4],
];

describe('a mistyped digit', () => {
  it('of a figure with two witnesses is always named right', () => {
    fc.assert(
      fc.property(TWICE, fc.nat(), (values, pick) => {
        const slips = slipsOf(String(values[0]), false);
        const slip = slips[pick % slips.length];
        fc.pre(slip !== undefined && !slip.print.startsWith('0'));
        const printed = [slip?.value.toNumber() ?? 0, ...values.slice(1)];
        const tests = explained(BREAKDOWNS.map((lines) => sumTest(printed, lines)));
        for (const { repair } of tests) expect(repair).toMatchObject({ term: 0, from: slip?.print, to: String(values[0]) });
      }),
    );
  });

  it('is never named where it does not heal every relation of its figure', () => {
    const web = fc.record({
      values: fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 6, maxLength: 6 }),
      lines: fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 3, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
      slip: fc.nat(),
    });
    let named = 0;
    fc.assert(
      fc.property(web, ({ values, lines, slip }) => {
        // the first relation holds but for a slip of its total
        const [first = []] = lines;
        const made = values.slice();
        made[first[0] ?? 0] = first.slice(1).reduce((all, line) => all + (values[line] ?? 0), 0);
        const slips = slipsOf(String(made[first[0] ?? 0]), false).filter(({ print }) => !print.startsWith('0'));
        made[first[0] ?? 0] = slips[slip % slips.length]?.value.toNumber() ?? 0;
        const tests = explained(lines.map((each) => sumTest(made, each)));
        for (const { repair, terms } of tests) {
          if (repair == null) continue;
          named++;
          const line = terms[repair.term]?.place.lines?.[0] ?? 0;
          const mended = made.map((value, at) => (at === line ? Number(repair.to) : value));
          for (const each of lines) if (each.includes(line)) expect(sumTest(mended, each).verdict).toBe('verified');
        }
      }),
      { numRuns: 300 },
    );
    expect(named).toBeGreaterThan(10);
  });

  it.each<[string, string, Array<[string, string | null, string | null]>]>([
    [
      'either figure could have lost its digit',
      'Đã giải quyết: 8882 hồ sơ, trong đó: đúng hạn: 688 hồ sơ, trước hạn: 28194 hồ sơ.',
      [['sum-total', null, null]],
    ],
    ['many repairs of a whole percent', 'Đã số hóa 296/298 hồ sơ, đạt 98%.', [['pct-ratio', null, null]]],
    ['short figures prove nothing', 'Phường nhận 58 hồ sơ, trong đó 24 hồ sơ đất đai, 19 hồ sơ hộ tịch và 22 hồ sơ xây dựng.', [['sum-total', null, null]]],
    ['a difference of a few units', 'Phường nhận 458 hồ sơ, trong đó 324 hồ sơ đất đai, 119 hồ sơ hộ tịch và 22 hồ sơ xây dựng.', [['sum-total', null, null]]],
    ['no slip fits', 'Phường niêm yết 159 TTHC (bao gồm 123 TTHC của phường, 24 TTHC liên thông, 19 TTHC đất đai).', [['sum-total', null, null]]],
    ['no digit mends the numerator', 'Đã số hóa 138/1.472 hồ sơ, đạt 90,35%.', [['pct-ratio', null, null]]],
    ['a digit too many in the base', 'Đã số hóa 1.330/14.872 hồ sơ, đạt 90,35%.', [['pct-ratio', '14.872', '1.472']]],
    ['a lost digit of the base', 'Đã số hóa 1.330 hồ sơ/1.42 hồ sơ, đạt 90,35%.', [['pct-ratio', '1.42', '1.472']]],
    ['two swapped digits of a percent', 'Có 1.318/1.472 hồ sơ nộp trực tuyến, đạt 98,54%.', [['pct-ratio', '98,54', '89,54']]],
  ])('%s', async (_why, text, expected) => {
    const findings = await checked(text);
    expect(repairs(findings)).toEqual(expected);
  });

  it('is told in both languages, with the sum that then holds', async () => {
    const [bad] = typoDigit.examples.bad;
    const told = await Promise.all(
      (['vi', 'en'] as const).map(async (lang) => {
        const text = new TextEncoder().encode(`BÁO CÁO\nKết quả năm 2024\n\nI. KẾT QUẢ\n\n${bad?.text}\n`);
        return (await readReport(text, { checks: { lang } })).findings.map(({ message }) => message);
      }),
    );
    expect(told[0]?.[0]).toContain('28194 rất có thể là 8194: 688 + 8194 = 8882.');
    expect(told[1]?.[0]).toContain('28194 is very probably 8194: 688 + 8194 = 8882.');
  });
});

describe('alternatives', () => {
  const alternatives = (tests: readonly Test[]) => tests.map((test) => test.alternatives ?? []);

  it('a figure that another relation confirms is not among them', () => {
    // 0 = 1 + 2 is broken; 2 = 3 + 4 holds
    const values = [500, 123, 456, 400, 56];
    const tests = explained([sumTest(values, [0, 1, 2]), sumTest(values, [2, 3, 4])]);
    expect(alternatives(tests)).toEqual([[[0], [1]], []]);
  });

  it('the one figure of two broken relations is all of them', () => {
    const tests = explained(BREAKDOWNS.map((lines) => sumTest([77, 423, 456, 400, 479], lines)));
    expect(alternatives(tests)).toEqual([[[0]], [[0]]]);
  });

  it('two figures are named together only where no single one will do', () => {
    // 0 = 1 + 2 is broken, and each figure stands in a relation that holds
    const values = [500, 123, 456, 250, 250, 100, 23, 400, 56];
    const lines = [
      [0, 1, 2],
      [0, 3, 4],
      [1, 5, 6],
      [2, 7, 8],
    ];
    const [first] = explained(lines.map((each) => sumTest(values, each)));
    // changing 0 asks for 3 or 4 as well: of the relation's own terms each could be the wrong one
    expect(first?.alternatives).toEqual([[0], [1], [2]]);
  });

  it('a value below zero is none', () => {
    // 12 would have to be −6053
    const [first] = explained([sumTest([2838, 8891, 12], [0, 1, 2])]);
    expect(first?.alternatives).toEqual([[0], [1]]);
  });

  it('are left out of blocks that are too large to search', () => {
    const values = Array.from({ length: 40 }, (_, at) => 100 + at * 7);
    const tests = Array.from({ length: 19 }, (_, at) => sumTest(values, [at * 2, at * 2 + 1, at * 2 + 2]));
    expect(new Set(alternatives(explained(tests)).map((each) => each.length))).toEqual(new Set([0]));
  });
});

describe('the work', () => {
  const time = (tests: readonly Test[]) => {
    const before = performance.now();
    expect(explained(tests)).toHaveLength(tests.length);
    return performance.now() - before;
  };
  /** One figure in every relation, none of which holds: the worst that a report can do. */
  const star = (size: number) => {
    const values = Array.from({ length: size * 2 + 1 }, (_, at) => new Decimal(at).times(37).plus(1000).toNumber());
    return Array.from({ length: size }, (_, at) => sumTest(values, [0, at * 2 + 1, at * 2 + 2]));
  };
  const chain = (size: number) => {
    const values = Array.from({ length: size * 2 + 1 }, (_, at) => new Decimal(at).times(37).plus(1000).toNumber());
    return Array.from({ length: size }, (_, at) => sumTest(values, [at * 2, at * 2 + 1, at * 2 + 2]));
  };

  it.each([
    ['one figure in all relations', star],
    ['relations that hang together', chain],
  ])('is linear in the relations: %s', (_name, made) => {
    time(made(200));
    const [small, large] = [time(made(300)), time(made(2400))];
    // eight times the relations; the rest is room for a busy machine
    expect(large).toBeLessThan(Math.max(small, 20) * 8 * 4);
  });
});
