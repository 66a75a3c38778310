import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Finding, type Relation, type Report, readReport, type Severity } from '../../src/index.js';
import { type Lines, touch } from '../fixtures/corpus.js';

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const absent = !existsSync(`${SHARED}findings-dev.md`);
const SEEDS = { 'hong-hai': 'hong-hai-2023', 'phuong-1': 'phuong-1-quang-tri-2024-h1' } as const;
type Seed = keyof typeof SEEDS;

const reports = new Map<Seed, Promise<Report>>();
function reportOf(seed: Seed): Promise<Report> {
  const report = reports.get(seed) ?? readReport(readFileSync(`${SHARED}seeds/${SEEDS[seed]}.txt`));
  reports.set(seed, report);
  return report;
}

/** A case of the page: where it stands, and the quoted pieces. */
interface Case {
  id: string;
  seed: Seed;
  lines: Lines[];
}

/** The rows "| A1 | hong-hai L156–158; L160–162 | …" of the page. */
function cases(): Case[] {
  const rows = readFileSync(`${SHARED}findings-dev.md`, 'utf8').matchAll(/^\| ([A-G]\d+) \| (hong-hai|phuong-1) ([^|]+)\|/gm);
  return [...rows].map(([, id = '', seed, places = '']) => ({
    id,
    seed: seed as Seed,
    lines: [...places.matchAll(/L(\d+)(?:–(\d+))?/g)].map(([, from, to]): Lines => [Number(from), Number(to ?? from)]),
  }));
}

/** What is found: rule, severity, lines that terms touch, figures as printed. */
const FOUND: Array<[string, Seed, string, Severity, Lines[], string[]]> = [
  [
    'A1',
    'hong-hai',
    'sum-total',
    'error',
    [
      [156, 158],
      [160, 162],
    ],
    ['2838', '8891', '12'],
  ],
  ['A2', 'hong-hai', 'sum-total', 'error', [[166, 168]], ['8882', '688', '28194']],
  [
    'A3',
    'hong-hai',
    'flow-balance',
    'error',
    [
      [160, 162],
      [168, 170],
    ],
    ['8891', '12', '8882', '14'],
  ],
  ['A4', 'hong-hai', 'sum-total', 'error', [[139, 143]], ['159', '123', '01', '13', '08', '19']],
  ['A5', 'hong-hai', 'sum-total', 'error', [[266, 276]], ['159', '123', '15', '8', '01', '02', '17']],
  [
    'A7',
    'hong-hai',
    'row-parent-child',
    'error',
    [
      [695, 695],
      [699, 699],
      [717, 717],
      [724, 724],
    ],
    ['1', '19', '8', '123'],
  ],
  ['A8', 'hong-hai', 'code-set', 'error', [[456, 456]], ['0', '1', '1']],
  ['A14', 'phuong-1', 'pct-ratio', 'error', [[571, 571]], ['98', '296', '298']],
  ['A15', 'phuong-1', 'pct-ratio', 'error', [[826, 828]], ['52,26', '2.044', '3.91']],
  ['A18', 'phuong-1', 'num-separator', 'error', [[838, 842]], ['92,36', '250.289', '271']],
  [
    'A16',
    'phuong-1',
    'row-parent-child',
    'error',
    [
      [1411, 1411],
      [1413, 1413],
    ],
    ['124', '137'],
  ],
  [
    'A17',
    'phuong-1',
    'row-rate',
    'error',
    [
      [1761, 1763],
      [1767, 1767],
      [1769, 1769],
    ],
    ['100', '251', '299'],
  ],
  [
    'B4',
    'phuong-1',
    'sum-nesting',
    'warning',
    [
      [816, 818],
      [820, 820],
    ],
    ['355,657', '832,636'],
  ],
  [
    'B9',
    'hong-hai',
    'xref-table-table',
    'warning',
    [
      [775, 775],
      [1061, 1061],
    ],
    ['3775', '3786'],
  ],
  [
    'B16',
    'hong-hai',
    'row-derived',
    'warning',
    [
      [975, 975],
      [1007, 1007],
      [1029, 1032],
    ],
    ['164', '101', '164'],
  ],
  [
    'C2',
    'hong-hai',
    'num-tree',
    'info',
    [
      [476, 476],
      [486, 486],
    ],
    ['4', '1.1', '1.5'],
  ],
  [
    'A6',
    'hong-hai',
    'xref-repeat',
    'error',
    [
      [141, 141],
      [268, 270],
      [726, 730],
    ],
    ['13', '15', '13'],
  ],
  [
    'B5',
    'phuong-1',
    'xref-text-table',
    'warning',
    [
      [840, 842],
      [1633, 1638],
    ],
    ['92,36', '0'],
  ],
  [
    'B6',
    'phuong-1',
    'xref-text-table',
    'warning',
    [
      [565, 565],
      [1767, 1767],
    ],
    ['298', '299'],
  ],
  [
    'B11',
    'hong-hai',
    'period-stale',
    'warning',
    [
      [24, 24],
      [129, 133],
    ],
    ['6 tháng đầu năm 2023'],
  ],
  [
    'B15',
    'hong-hai',
    'xref-text-table',
    'warning',
    [
      [160, 162],
      [775, 775],
    ],
    ['8891', '3775'],
  ],
  [
    'C3',
    'phuong-1',
    'doc-number',
    'info',
    [
      [49, 49],
      [53, 53],
    ],
    [],
  ],
  [
    'C4',
    'phuong-1',
    'doc-number',
    'info',
    [
      [149, 149],
      [159, 159],
      [912, 912],
    ],
    [],
  ],
  [
    'C11',
    'phuong-1',
    'row-rate',
    'info',
    [
      [1737, 1737],
      [1750, 1757],
    ],
    ['100%', '', '124'],
  ],
];

/** What is verified: rule, lines that terms touch, figures as printed. */
const HOLDS: Array<[string, Seed, string, Lines[], string[]]> = [
  [
    'G18',
    'phuong-1',
    'row-derived',
    [
      [1725, 1725],
      [1733, 1733],
      [1743, 1746],
    ],
    ['61', '63', '124'],
  ],
  [
    'G18',
    'phuong-1',
    'row-derived',
    [
      [589, 589],
      [1743, 1746],
    ],
    ['61', '63', '124'],
  ],
  ['F3', 'phuong-1', 'pct-ratio', [[950, 952]], ['96,63', '402', '416']],
  ['F4', 'phuong-1', 'pct-ratio', [[583, 587]], ['61,3', '160', '261']],
  ['F6', 'phuong-1', 'pct-ratio', [[814, 814]], ['68,9', '3.232,311', '4.690']],
  ['F7', 'phuong-1', 'pct-ratio', [[641, 643]], ['98,33', '294', '299']],
  ['F8', 'phuong-1', 'pct-ratio', [[597, 601]], ['83.7', '241', '288']],
  ['G16', 'phuong-1', 'pct-ratio', [[573, 573]], ['100', '299', '299']],
  ['G20', 'phuong-1', 'pct-ratio', [[828, 830]], ['51,56', '1.965', '3.811']],
  ['G20', 'phuong-1', 'pct-ratio', [[832, 832]], ['79', '79', '100']],
  ['G20', 'phuong-1', 'pct-ratio', [[818, 818]], ['45,66', '355,657', '779']],
  ['G24', 'phuong-1', 'pct-ratio', [[757, 757]], ['100', '18', '18']],
  ['G17', 'phuong-1', 'sum-total', [[597, 597]], ['251', '10', '241']],
  ['G17', 'phuong-1', 'sum-total', [[599, 599]], ['298', '10', '288']],
  ['G19', 'phuong-1', 'sum-total', [[948, 950]], ['1278', '1113', '165']],
  ['G19', 'phuong-1', 'sum-total', [[950, 950]], ['416', '402', '14']],
  ['G21', 'phuong-1', 'list-count', [[1230, 1230]], ['33']],
  ['G22', 'phuong-1', 'xref-text-table', [[325, 327]], ['18', '04', '01', '11', '02', '36']],
  ['G32', 'hong-hai', 'xref-text-table', [[176, 176]], ['890', '890']],
  ['G23', 'phuong-1', 'row-rate', [[1232, 1232]], ['57,69', '30', '52']],
  ['G33', 'hong-hai', 'row-rate', [[948, 951]], ['100', '1048', '1048']],
  ['G34', 'hong-hai', 'row-parent-child', [[740, 743]], ['27', '08', '17', '02']],
  ['G35', 'hong-hai', 'row-rate', [[431, 431]], ['100', '6', '6']],
  ['G36', 'phuong-1', 'flow-balance', [[599, 599]], ['47', '288', '241']],
];

function onLines({ terms }: Pick<Relation, 'terms'>, ranges: readonly Lines[]): boolean {
  return ranges.every((range) => terms.some((term) => touch(term.place.lines, range)));
}

function has({ terms }: Pick<Relation, 'terms'>, raws: readonly string[]): boolean {
  const left = terms.map((term) => term.raw);
  return raws.every((raw) => {
    const at = left.indexOf(raw);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

describe.skipIf(absent)(`findings-dev.md${absent ? ` (skipped: ${SHARED} is not there)` : ''}`, () => {
  it.each(FOUND)('%s: %s %s %s', async (_id, seed, rule, severity, lines, raws) => {
    const { findings } = await reportOf(seed);
    const hits = findings.filter((finding) => finding.rule === rule && onLines(finding, lines) && has(finding, raws));
    expect(hits.map((finding) => finding.severity)).toEqual([severity]);
  });

  it.each(HOLDS)('%s: %s %s holds', async (_id, seed, rule, lines, raws) => {
    const { relations } = await reportOf(seed);
    const hits = relations.filter((relation) => relation.rule === rule && onLines(relation, lines) && has(relation, raws));
    expect(hits.map((relation) => relation.verdict)).toEqual(['verified']);
  });

  it('A18: the amount is repaired, not accused', async () => {
    const { findings } = await reportOf('phuong-1');
    const repairs = findings.flatMap(({ rule, repair }) => (rule === 'num-separator' ? [repair] : []));
    expect(repairs).toEqual([{ term: 1, from: '250.289', to: '250,289', why: '250,289/271 = 92,36%' }]);
  });

  it.each<[string, Seed, string, string[], Partial<NonNullable<Finding['repair']>> | null]>([
    ['A1', 'hong-hai', 'sum-total', ['2838', '8891', '12'], null],
    ['A2', 'hong-hai', 'sum-total', ['8882', '688', '28194'], { term: 2, from: '28194', to: '8194' }],
    ['A3', 'hong-hai', 'flow-balance', ['8891', '12', '8882', '14'], null],
    ['A14', 'phuong-1', 'pct-ratio', ['98', '296', '298'], null],
    ['A15', 'phuong-1', 'pct-ratio', ['52,26', '2.044', '3.91'], { term: 2, from: '3.91', to: '3.911', why: '2.044/3.911 = 52,26%' }],
  ])('%s: the repair of %s', async (_id, seed, rule, raws, repair) => {
    const { findings } = await reportOf(seed);
    const [hit] = findings.filter((finding) => finding.rule === rule && has(finding, raws));
    expect(hit).toBeDefined();
    if (repair === null) expect(hit?.repair).toBeNull();
    else expect(hit?.repair).toMatchObject(repair);
  });

  it('A1, A3: 2838 is wrong, the true value unknown; nothing decides where the 7 dossiers are', async () => {
    const { findings } = await reportOf('hong-hai');
    const of = (rule: string, raw: string) => findings.find((finding) => finding.rule === rule && has(finding, [raw, '8891', '12']));
    const wrong = (finding: Finding | undefined) => finding?.alternatives.map((set) => set.map((at) => finding.terms[at]?.raw));
    expect(wrong(of('sum-total', '2838'))).toEqual([['2838']]);
    expect(wrong(of('flow-balance', '14'))).toEqual([['8891'], ['12'], ['14']]);
  });

  it('has the lines of every case from the page itself', () => {
    const known = cases();
    expect(known.length).toBeGreaterThan(40);
    for (const [id, seed, , , lines] of FOUND) {
      const page = known.find((each) => each.id === id);
      expect(page?.seed).toBe(seed);
      for (const range of lines) expect(page?.lines.some((each) => touch(each, range))).toBe(true);
    }
  });

  const all = absent ? [] : cases();
  it.each(all.filter(({ id }) => id.startsWith('F')))('$id: nothing above info on its lines', async ({ seed, lines }) => {
    const { findings } = await reportOf(seed);
    const faults = all.filter((each) => each.seed === seed && /^[AB]/.test(each.id));
    const excused = (finding: Finding) =>
      faults.some((fault) => fault.lines.some((range) => touch(finding.place.lines, range)) && sharesLines(fault.lines, lines));
    const loud = findings.filter((finding) => finding.severity !== 'info' && onAny(finding, lines) && !excused(finding));
    expect(loud.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  it.each(Object.keys(SEEDS) as Seed[])('%s: every finding above info is a case A or B', async (seed) => {
    const { findings } = await reportOf(seed);
    const faults = all.filter((each) => each.seed === seed && /^[AB]/.test(each.id)).flatMap((each) => each.lines);
    const loud = findings.filter((finding) => finding.severity !== 'info');
    expect(loud.length).toBeGreaterThan(2);
    expect(loud.filter((finding) => !onAny(finding, faults)).map(({ message }) => message)).toEqual([]);
  });
});

/** The figure that a misplaced list really belongs to ("above") is not accused. */
function onAny({ terms }: Finding, ranges: readonly Lines[]): boolean {
  return terms.some((term) => term.role !== 'above' && ranges.some((range) => touch(term.place.lines, range)));
}

function sharesLines(a: readonly Lines[], b: readonly Lines[]): boolean {
  return a.some((one) => b.some((other) => touch(one, other)));
}
