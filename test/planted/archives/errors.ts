import { entryOf } from '../../../src/catalogue/catalogue.js';
import type { Random } from '../../variants/random.js';
import { type Slip, slip } from '../digits.js';
import { addDays } from '../draft.js';
import { formNamed } from '../forms.js';
import { type ArchiveError, aboutUnit, codeOf, find, flows, type PlantedArchive, replaced, sameYear } from './kind.js';
import { committee, type ReportDraft, withValues } from './report.js';

/** A number with a slip of the hand. */
function slipped(random: Random, value: number, kinds: readonly Slip[]): number | null {
  const raw = slip(random, String(value), random.pick(kinds));
  return raw === null ? null : Number(raw);
}

const CHAIN = ['-Q1', '-H1', '-9M', ''];

/** Two reports of a unit's year that count from its beginning, one after the other. */
function steps(reports: readonly ReportDraft[]): Array<[ReportDraft, ReportDraft]> {
  return reports.flatMap((from): Array<[ReportDraft, ReportDraft]> => {
    const at = CHAIN.findIndex((end) => codeOf(from) === `${from.year}${end}`);
    const to = at < 0 || at === 3 ? undefined : sameYear(reports, from).find((report) => codeOf(report) === `${from.year}${CHAIN[at + 1]}`);
    return to === undefined ? [] : [[from, to]];
  });
}

function fallKind(name: string, change: (random: Random, before: number, after: number) => { of: 'from' | 'to'; value: number } | null): ArchiveError {
  return {
    name,
    style: 'running',
    rules: ['time-fall'],
    least: 'warning',
    plant(reports, random) {
      for (const [from, to] of random.shuffle(steps(reports))) {
        for (const [code, after] of random.shuffle(flows(to, 30))) {
          const before = from.values.get(code) ?? 0;
          const changed = before < 20 ? null : change(random, before, after);
          if (changed === null) continue;
          const [one, other] = changed.of === 'from' ? [changed.value, after] : [before, changed.value];
          if (one - other <= Math.max(2, one * 0.04)) continue;
          const report = changed.of === 'from' ? from : to;
          return {
            reports: replaced(reports, report, withValues(report, [[code, changed.value]])),
            about: { paths: [report.path], raw: String(changed.value) },
            told: `${report.path} ${code}: ${changed.of === 'from' ? before : after} → ${changed.value}`,
          };
        }
      }
      return null;
    },
  };
}

/** Every finding that a changed part or whole of a sum may raise. */
function sumKind(name: string, style: 'quarters' | 'months', pick: (report: ReportDraft) => boolean, slips: readonly Slip[]): ArchiveError {
  return {
    name,
    style,
    rules: ['time-sum'],
    least: 'warning',
    plant(reports, random) {
      for (const report of random.shuffle(reports.filter(pick))) {
        for (const [code, value] of random.shuffle(flows(report, 25))) {
          const changed = slipped(random, value, slips);
          if (changed === null || changed === value || changed === 0) continue;
          return {
            reports: replaced(reports, report, withValues(report, [[code, changed]])),
            about: { paths: [report.path], raw: String(changed) },
            told: `${report.path} ${code}: ${value} → ${changed}`,
          };
        }
      }
      return null;
    },
  };
}

function jumpKind(
  name: string,
  { style, form }: Pick<ArchiveError, 'style' | 'form'>,
  change: (report: ReportDraft, random: Random) => [string, number] | null,
): ArchiveError {
  return {
    name,
    style,
    ...(form === undefined ? {} : { form }),
    rules: ['value-jump'],
    least: 'warning',
    plant(reports, random) {
      for (const report of random.shuffle(reports)) {
        const changed = change(report, random);
        if (changed === null) continue;
        const [code, value] = changed;
        return {
          reports: replaced(reports, report, withValues(report, [changed])),
          about: { paths: [report.path], raw: String(value) },
          told: `${report.path} ${code}: ${report.values.get(code)} → ${value}`,
        };
      }
      return null;
    },
  };
}

/** Codes of a form's rows in a row, with numbers that are odd and different enough to tell: no chance makes them equal. */
function block(report: ReportDraft, other: ReportDraft, random: Random, only: (code: string) => boolean, length: number): string[] | null {
  const codes = formNamed(report.form)
    .rows.map(({ code }) => code)
    .filter((code) => report.values.has(code) && other.values.has(code) && only(code));
  const starts = random.shuffle(codes.map((_, at) => at).filter((at) => at + length <= codes.length));
  for (const at of starts) {
    const chosen = codes.slice(at, at + length);
    const values = [...new Set(chosen.filter(isOwn).map((code) => other.values.get(code) ?? 0))].filter((value) => value >= 20 && value % 10 !== 0);
    if (values.length >= 5 && values.reduce((sum, value) => sum + Math.log2(value) - 1, 0) > 40) return chosen;
  }
  return null;
}

function copy(reports: readonly ReportDraft[], report: ReportDraft, other: ReportDraft, codes: readonly string[]): PlantedArchive {
  return {
    reports: replaced(
      reports,
      report,
      withValues(
        report,
        codes.map((code): [string, number] => [code, other.values.get(code) ?? 0]),
      ),
    ),
    about: { paths: [report.path] },
    told: `${report.path} has ${codes.length} numbers of ${other.path}, from ${codes[0]} on`,
  };
}

/** Its numbers differ between units. */
const isOwn = (code: string) => entryOf(code)?.adds !== false;

const isAdding = (code: string) => flows({ values: new Map([[code, 100]]) } as unknown as ReportDraft, 1).length > 0;

/** In two files: the report, and its appendix. */
export function apart(report: ReportDraft, cited: ReportDraft['cited'] = report.cited): [ReportDraft, ReportDraft] {
  return [
    { ...report, parts: 'body' },
    { ...report, parts: 'appendix', path: `${report.path}-phu-luc`, cited, layout: /^(?:docx|pdf)/.test(report.layout) ? 'tabs' : report.layout },
  ];
}

function apartKind(name: string, cite: (report: ReportDraft, random: Random) => ReportDraft['cited']): ArchiveError {
  return {
    name,
    style: 'running',
    rules: ['filed-apart'],
    least: 'warning',
    plant(reports, random) {
      const report = random.pick(reports);
      const [body, appendix] = apart(report, cite(report, random));
      return {
        reports: replaced(reports, report, body, appendix),
        about: { paths: [appendix.path] },
        told: `${report.path} number ${report.number}, its appendix ${appendix.cited?.number}`,
      };
    },
  };
}

export const ARCHIVE_ERRORS: readonly ArchiveError[] = [
  fallKind('falls: a digit lost later on', (random, _before, after) => {
    const value = slipped(random, after, ['lost']);
    return value === null ? null : { of: 'to', value };
  }),
  fallKind('falls: a digit too many before', (random, before) => {
    const value = slipped(random, before, ['inserted']);
    return value === null ? null : { of: 'from', value };
  }),
  fallKind('falls: its last quarter alone', (_random, before, after) => ({ of: 'to', value: after - before })),
  fallKind('falls: digits swapped', (random, before, after) => {
    const of = random.pick(['from', 'to'] as const);
    const value = slipped(random, of === 'from' ? before : after, ['swapped']);
    return value === null ? null : { of, value };
  }),
  sumKind('sum: a quarter misprinted', 'quarters', ({ type }) => type === 'quarter', ['changed', 'lost', 'inserted']),
  sumKind('sum: a half or a year misprinted', 'quarters', ({ type }) => type !== 'quarter', ['changed', 'lost', 'inserted']),
  sumKind('sum: digits swapped', 'quarters', () => true, ['swapped']),
  sumKind('sum: a month misprinted', 'months', ({ type }) => type === 'month', ['changed', 'inserted']),
  sumKind('sum: a quarter of months misprinted', 'months', ({ type }) => type === 'quarter', ['changed', 'lost']),
  {
    name: 'twice: with other figures',
    style: 'running',
    rules: ['filed-twice'],
    least: 'warning',
    plant(reports, random) {
      const report = random.pick(reports);
      const chosen = random.shuffle(flows(report, 12)).slice(0, random.int(1, 4));
      if (chosen.length === 0) return null;
      const later = withValues(
        {
          ...report,
          path: `${report.path}-lan-2`,
          number: report.number + 4,
          day: addDays(report.day, 6),
          cited: { number: report.number + 4, day: addDays(report.day, 6) },
        },
        chosen.map(([code, value]) => [code, value + random.int(3, 9)]),
      );
      return { reports: [...reports, later], about: { paths: [later.path] }, told: `${report.path} twice, ${chosen.length} numbers differ` };
    },
  },
  {
    name: 'twice: in another layout',
    style: 'running',
    rules: ['filed-twice'],
    least: 'info',
    plant(reports, random) {
      const report = random.pick(reports);
      const again: ReportDraft = { ...report, path: `${report.path}-ban-2`, layout: report.layout === 'tabs' ? 'cells' : 'tabs' };
      return { reports: [...reports, again], about: { paths: [again.path] }, told: `${report.path} in another layout` };
    },
  },
  {
    name: 'missing: one period',
    style: 'running',
    rules: ['filed-missing'],
    least: 'warning',
    plant(reports, random) {
      const report = random.pick(reports.filter((each) => !/^2023-Q1|^2024$/.test(codeOf(each))));
      return { reports: replaced(reports, report), about: aboutUnit(report), told: `${report.path} is missing` };
    },
  },
  {
    name: 'missing: an expected report',
    style: 'running',
    rules: ['filed-missing'],
    least: 'warning',
    plant(reports, random) {
      const report = random.pick(reports);
      const units = [...new Set(reports.map(({ unit }) => unit))].map((unit) => ({ name: committee(unit).replace('UBND ', ''), above: unit.above }));
      const { unitName, period } = aboutUnit(report);
      return {
        reports: replaced(reports, report),
        expected: { units, periods: [...new Set(reports.map(codeOf))] },
        about: { unitName: unitName.replace('UBND ', ''), period },
        told: `${report.path} is missing`,
      };
    },
  },
  jumpKind('jump: đồng for million', { style: 'running', form: 'roman' }, ({ values }) => {
    const value = values.get('finance.investment-planned');
    return value === undefined ? null : ['finance.investment-planned', value * 1e6];
  }),
  jumpKind('jump: thousand for million', { style: 'running', form: 'roman' }, ({ values }) => {
    const value = values.get('finance.investment-planned');
    return value === undefined ? null : ['finance.investment-planned', value * 1000];
  }),
  jumpKind('jump: two numbers in one', { style: 'running' }, (report, random) => {
    const [chosen] = random.shuffle(flows(report, 60));
    return chosen === undefined ? null : [chosen[0], Number(`${chosen[1]}${random.int(10, 99)}`)];
  }),
  jumpKind('jump: a digit too many', { style: 'running' }, (report, random) => {
    const [chosen] = random.shuffle(flows(report, 60));
    return chosen === undefined ? null : [chosen[0], chosen[1] * 10 + random.int(0, 9)];
  }),
  jumpKind('jump: staff', { style: 'running' }, ({ values }, random) => {
    const code = 'organisation.payroll-present';
    const value = values.get(code);
    return value === undefined ? null : [code, Number(`${value}${random.int(10, 99)}`)];
  }),
  jumpKind('jump: against other units', { style: 'single', form: 'roman' }, ({ values }) => {
    const value = values.get('finance.investment-planned');
    return value === undefined ? null : ['finance.investment-planned', value * 1e6];
  }),
  jumpKind('jump: counts against other units', { style: 'single' }, (report, random) => {
    const [chosen] = random.shuffle(flows(report, 400));
    return chosen === undefined ? null : [chosen[0], Number(`${chosen[1]}${random.int(100, 999)}`)];
  }),
  {
    name: 'copied: a block of another commune',
    style: 'running',
    rules: ['block-copied'],
    least: 'warning',
    plant(reports, random) {
      for (const report of random.shuffle(reports)) {
        const other = reports.find((each) => each.unit !== report.unit && codeOf(each) === codeOf(report));
        const codes = other === undefined ? null : block(report, other, random, () => true, 18);
        if (other !== undefined && codes !== null) return copy(reports, report, other, codes);
      }
      return null;
    },
  },
  {
    name: 'copied: the whole table of another',
    style: 'running',
    rules: ['block-copied'],
    least: 'warning',
    plant(reports, random) {
      const report = random.pick(reports);
      const other = reports.find((each) => each.unit !== report.unit && codeOf(each) === codeOf(report));
      return other === undefined ? null : copy(reports, report, other, [...other.values.keys()]);
    },
  },
  {
    name: 'copied: of last year',
    style: 'running',
    form: 'sheets',
    rules: ['block-copied'],
    least: 'warning',
    plant(reports, random) {
      for (const report of random.shuffle(reports.filter(({ year }) => year === 2024))) {
        const other = find(reports, { unit: report.unit, year: 2023 }, codeOf(report).slice(4));
        const codes = other === undefined ? null : block(report, other, random, isAdding, 12);
        if (other !== undefined && codes !== null) return copy(reports, report, other, codes);
      }
      return null;
    },
  },
  {
    name: 'copied: of the quarter before',
    style: 'quarters',
    form: 'sheets',
    rules: ['block-copied'],
    least: 'warning',
    plant(reports, random) {
      for (const report of random.shuffle(reports.filter(({ type, index }) => type === 'quarter' && index !== 1))) {
        const other = sameYear(reports, report).find(({ type, index }) => type === 'quarter' && index === (report.index ?? 0) - 1);
        const codes = other === undefined ? null : block(report, other, random, isAdding, 18);
        if (other !== undefined && codes !== null) return copy(reports, report, other, codes);
      }
      return null;
    },
  },
  apartKind('apart: another number', ({ number, day }, random) => ({ number: number + random.int(1, 9), day })),
  apartKind('apart: another day', ({ number, day }, random) => ({ number, day: addDays(day, random.int(1, 8)) })),
  {
    name: 'apart: its report is missing',
    style: 'running',
    rules: ['filed-apart'],
    least: 'warning',
    plant(reports, random) {
      const report = random.pick(reports);
      const [, appendix] = apart(report);
      return { reports: replaced(reports, report, appendix), about: { paths: [appendix.path] }, told: `${report.path}: only the appendix` };
    },
  },
];
