import { addDays } from '../draft.js';
import { type FormName, formNamed } from '../forms.js';
import { drawUnit, drawYear, reportsOf, valuesOf } from './draw.js';
import { apart } from './errors.js';
import { type ArchiveTrap, codeOf, flows, replaced, sameYear } from './kind.js';
import { committee, type ReportDraft, withValues } from './report.js';

const RUNNING = [
  ['quarter', 1],
  ['half', 1],
  ['nine-months', null],
  ['year', null],
] as const;

const each = (reports: readonly ReportDraft[], change: (report: ReportDraft) => ReportDraft) => reports.map(change);

/** One year of an archive tells as much as two where every report has to be read anew. */
const ofYear = (reports: readonly ReportDraft[], year: number) => reports.filter((report) => report.year === year);

/** All reports of one unit, changed. */
const ofUnit = (reports: readonly ReportDraft[], { unit }: ReportDraft, change: (report: ReportDraft) => ReportDraft) =>
  each(reports, (report) => (report.unit === unit ? change(report) : report));

const later = (report: ReportDraft): Partial<ReportDraft> => {
  const [number, day] = [report.number + 5, addDays(report.day, 9)];
  return { path: `${report.path}-thay-the`, number, day, cited: { number, day } };
};

export const ARCHIVE_TRAPS: readonly ArchiveTrap[] = [
  ...(['running', 'quarters', 'months', 'single'] as const).map(
    (style): ArchiveTrap => ({ name: `nothing: ${style}`, style, set: (reports) => ({ reports }) }),
  ),
  {
    name: 'staff falls by half',
    style: 'running',
    set(reports, random) {
      const report = random.pick(reports);
      return {
        reports: replaced(
          reports,
          report,
          withValues(
            report,
            ['payroll-present', 'payroll-assigned', 'staff-present'].map((code) => [`organisation.${code}`, 9]),
          ),
        ),
      };
    },
  },
  {
    name: 'an earlier number corrected downward',
    style: 'running',
    set(reports, random) {
      const report = random.pick(reports.filter(({ type }) => type === 'quarter'));
      const half = sameYear(reports, report).find(({ type }) => type === 'half');
      const [chosen] = random.shuffle(flows(report, 100));
      if (half === undefined || chosen === undefined) return null;
      const [code, value] = chosen;
      return { reports: replaced(reports, report, withValues(report, [[code, Math.floor((half.values.get(code) ?? value) * 1.02)]])) };
    },
  },
  {
    name: 'a nine-month report that counts its quarter only',
    style: 'running',
    set(reports, random) {
      const report = random.pick(reports.filter(({ type }) => type === 'nine-months'));
      const half = sameYear(reports, report).find(({ type }) => type === 'half');
      if (half === undefined) return null;
      return {
        reports: replaced(
          reports,
          report,
          withValues(
            report,
            flows(report, 0).map(([code, value]) => [code, value - (half.values.get(code) ?? 0)]),
          ),
        ),
      };
    },
  },
  {
    name: 'quarters that count from January',
    style: 'quarters',
    set: (reports) => {
      const whole = (report: ReportDraft) => {
        const code = { 1: '-Q1', 2: '-H1', 3: '-9M', 4: '' }[report.index ?? 0] ?? '';
        return sameYear(reports, report).find((other) => codeOf(other) === `${report.year}${code}`);
      };
      return { reports: each(reports, (report) => (report.type === 'quarter' ? { ...report, values: whole(report)?.values ?? report.values } : report)) };
    },
  },
  {
    name: 'a half year counted anew',
    style: 'quarters',
    set(reports, random) {
      const half = random.pick(reports.filter(({ type }) => type === 'half'));
      const found = new Map(flows(half, 1).map(([code]) => [code, random.int(1, 4)]));
      const counts = (report: ReportDraft) => report.unit === half.unit && report.year === half.year && report.type !== 'quarter';
      return {
        reports: each(reports, (report) =>
          counts(report)
            ? withValues(
                report,
                flows(report, 0).map(([code, value]) => [code, value + (found.get(code) ?? 0)]),
              )
            : report,
        ),
      };
    },
  },
  {
    name: 'a quarter is missing',
    style: 'quarters',
    set(reports, random) {
      const [first] = reports;
      // the half year ends on the same day
      const report = reports.find(({ unit, type, index }) => unit === first?.unit && type === 'quarter' && index === random.pick([2, 3, 4]));
      return report === undefined ? null : { reports: replaced(reports, report) };
    },
  },
  {
    name: 'communes merged in the middle of the year',
    style: 'running',
    set(reports, random) {
      const [a, b] = random.shuffle([...new Set(reports.map(({ unit }) => unit))]);
      if (a === undefined || b === undefined) return null;
      const isGone = (report: ReportDraft) =>
        (report.unit === a || report.unit === b) && report.year === 2024 && (report.type === 'nine-months' || report.type === 'year');
      const merged = { ...a, name: 'Đức Thuận', level: 'xã', size: a.size + b.size };
      const new_ = reports
        .filter((report) => report.unit === a && isGone(report))
        .map((report): ReportDraft => {
          const other = reports.find((each) => each.unit === b && codeOf(each) === codeOf(report));
          return {
            ...withValues(
              report,
              flows(report, 0).map(([code, value]) => [code, value + (other?.values.get(code) ?? 0)]),
            ),
            unit: merged,
            path: `09-${report.path}`,
          };
        });
      return { reports: [...reports.filter((report) => !isGone(report)), ...new_] };
    },
  },
  {
    name: 'communes of one name before and after 1 July 2025',
    style: 'running',
    set: (reports) => ({
      reports: reports
        .filter(({ year }) => year === 2024)
        .map((report): ReportDraft => {
          const values =
            report.type === 'quarter' || report.type === 'half' ? [] : flows(report, 0).map(([code, value]): [string, number] => [code, Math.floor(value / 4)]);
          const day = addDays(report.day, 365);
          return { ...withValues(report, values), year: 2025, day, cited: { number: report.number, day } };
        }),
    }),
  },
  {
    name: 'a unit that stops for good',
    style: 'running',
    set(reports, random) {
      const { unit } = random.pick(reports);
      return { reports: reports.filter((report) => report.unit !== unit || codeOf(report) < '2024') };
    },
  },
  {
    name: 'a unit that begins late',
    style: 'running',
    set(reports, random) {
      const { unit } = random.pick(reports);
      return { reports: reports.filter((report) => report.unit !== unit || report.year === 2024) };
    },
  },
  {
    name: 'a unit that reports on half years only',
    style: 'running',
    set(reports, random) {
      const { unit } = random.pick(reports);
      return { reports: reports.filter((report) => report.unit !== unit || report.type === 'half' || report.type === 'year') };
    },
  },
  {
    name: 'a quarter in place of the half year',
    style: 'quarters',
    set(reports, random) {
      const { unit } = random.pick(reports);
      return { reports: reports.filter((report) => report.unit !== unit || report.type !== 'half') };
    },
  },
  {
    name: 'an amended report',
    style: 'running',
    set(reports, random) {
      const report = random.pick(reports);
      const [chosen] = random.shuffle(flows(report, 20));
      if (chosen === undefined) return null;
      const opening = [
        `Báo cáo này thay thế Báo cáo số ${report.number}/BC-UBND ngày ${report.day.getUTCDate()}/${report.day.getUTCMonth() + 1}/${report.day.getUTCFullYear()} của ${committee(report.unit)}.`,
      ];
      const amended: ReportDraft = { ...withValues(report, [[chosen[0], chosen[1] - 3]]), ...later(report), opening };
      return { reports: [...reports, amended] };
    },
  },
  {
    name: 'copies of the same bytes',
    style: 'running',
    set(reports, random) {
      const report = random.pick(reports);
      return { reports: [...reports, { ...report, path: `${report.path}-copy`, copyOf: report.path }] };
    },
  },
  {
    name: 'the same report in Word and in text',
    style: 'running',
    set(reports, random) {
      const report = random.pick(reports);
      return { reports: [...reports, { ...report, path: `${report.path}-docx`, layout: report.layout === 'docx' ? 'tabs' : 'docx' }] };
    },
  },
  {
    name: 'another matter in the same period',
    style: 'running',
    set(reports, random) {
      const report = random.pick(reports);
      const other: ReportDraft = {
        ...report,
        ...later(report),
        path: `${report.path}-pccc`,
        subject: 'công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ',
        parts: 'body',
      };
      return { reports: [...reports, other] };
    },
  },
  {
    name: 'weekly reports of one month',
    style: 'months',
    set(reports, random) {
      const month = random.pick(reports.filter(({ type }) => type === 'month'));
      const weeks = [1, 2, 3, 4].map((week): ReportDraft => {
        const values = flows(month, 0).map(([code, value]): [string, number] => [code, Math.floor(value / 4) + random.int(0, 2)]);
        const number = month.number + week;
        const periodWords = `tuần ${week} tháng ${month.index} năm ${month.year}`;
        return { ...withValues(month, values), path: `${month.path}-tuan-${week}`, number, cited: { number, day: month.day }, periodWords };
      });
      return { reports: [...reports, ...weeks] };
    },
  },
  {
    name: 'the school year',
    style: 'running',
    set(reports, random) {
      const report = random.pick(reports.filter(({ type, year }) => type === 'half' && year === 2024));
      const values = flows(report, 1).map(([code, value]): [string, number] => [code, Math.round(value * 0.4)]);
      const other: ReportDraft = {
        ...withValues(report, values),
        ...later(report),
        path: `${report.path}-nam-hoc`,
        subject: 'nhiệm vụ giáo dục',
        periodWords: 'năm học 2023 - 2024',
        parts: 'body',
      };
      return { reports: [...reports, other] };
    },
  },
  {
    name: 'two communes of one name',
    style: 'running',
    set(reports, random) {
      const { unit } = random.pick(reports);
      const twin = {
        ...drawUnit(random, unit.name, unit.above.endsWith('Thanh Bình') ? 'Bắc Sơn' : 'Thanh Bình', unit.form, 0),
        level: unit.level,
        namesAbove: true,
      };
      const own = reportsOf(twin, 2024, RUNNING, random, new Map(), '99');
      return {
        reports: [
          ...ofUnit(reports, { unit } as ReportDraft, (report) => report).map((report) =>
            report.unit === unit ? { ...report, unit: { ...unit, namesAbove: true } } : report,
          ),
          ...own,
        ],
      };
    },
  },
  {
    name: 'the district’s own reports, sums of its communes',
    style: 'running',
    set(reports, random) {
      const [first] = reports;
      if (first === undefined) return null;
      const district = { ...first.unit, level: 'huyện', name: 'Sơn Hạ', above: 'tỉnh Thuận Hà', namesAbove: true };
      const sums = reports
        .filter(({ unit }) => unit === first.unit)
        .map((report): ReportDraft => {
          const all = reports.filter((other) => codeOf(other) === codeOf(report));
          const values = [...report.values.keys()].map((code): [string, number] => [code, all.reduce((sum, { values }) => sum + (values.get(code) ?? 0), 0)]);
          return { ...withValues(report, values), unit: district, path: `00-${report.path}`, number: report.number + random.int(50, 90) };
        });
      return { reports: [...sums, ...reports] };
    },
  },
  {
    name: 'a new form between periods',
    style: 'running',
    set(reports, random) {
      const others: readonly FormName[] = (['sheets', 'roman', 'long-2025', 'long-2023'] as const).filter((form) => form !== reports[0]?.form);
      const form = random.pick(others);
      const known = new Map<string, ReturnType<typeof drawYear>>();
      return {
        reports: each(reports, (report) => {
          if (report.year === 2023) return report;
          const year = known.get(report.unit.name) ?? drawYear({ ...report.unit, form }, 2024, random, new Map());
          known.set(report.unit.name, year);
          const to = { quarter: 3, half: 6, 'nine-months': 9, year: 12, month: 1 }[report.type];
          return { ...report, form, values: valuesOf(year, 1, to) };
        }),
      };
    },
  },
  {
    name: 'hardly anything happens',
    style: 'running',
    set: (reports, random) => ({
      reports: each(ofYear(reports, 2024), (report) =>
        withValues(
          report,
          flows(report, 0).map(([code]) => [code, Math.min(4, random.int(0, 2) + Math.floor(CHAIN.indexOf(report.type) / 2))]),
        ),
      ),
    }),
  },
  {
    name: 'zeros throughout',
    style: 'running',
    set(reports, random) {
      const [a, b] = random.shuffle([...new Set(reports.map(({ unit }) => unit))]);
      return {
        reports: each(reports, (report) =>
          report.unit === a || report.unit === b
            ? withValues(
                report,
                [...report.values.keys()].map((code) => [code, 0]),
              )
            : report,
        ),
      };
    },
  },
  {
    name: 'numbers that everybody has',
    style: 'running',
    set(reports, random) {
      const [first] = reports;
      if (first === undefined) return null;
      const codes = formNamed(first.form)
        .rows.map(({ code }) => code)
        .filter((code) => first.values.has(code));
      const from = random.int(0, codes.length - 12);
      const shared = codes.slice(from, from + 12).map((code): [string, number] => [code, random.int(101, 899)]);
      return { reports: each(ofYear(reports, 2024), (report) => withValues(report, shared)) };
    },
  },
  {
    name: 'two communes with the procedures of one province',
    style: 'running',
    set: (reports) => {
      const two = new Set([...new Set(reports.map(({ unit }) => unit))].slice(0, 2));
      return { reports: reports.filter(({ unit }) => two.has(unit)) };
    },
  },
  {
    name: 'a commune ten times as large',
    style: 'running',
    set(reports, random) {
      const one = random.pick(reports);
      return {
        reports: ofUnit(reports, one, (report) =>
          withValues(
            report,
            flows(report, 1).map(([code, value]) => [code, value * 10]),
          ),
        ),
      };
    },
  },
  {
    name: 'everybody counts in a new way from one year on',
    style: 'running',
    set(reports, random) {
      const [first] = reports;
      const [chosen] = first === undefined ? [] : random.shuffle(flows(first, 20));
      if (chosen === undefined) return null;
      const [code] = chosen;
      const isNew = ({ year, type }: ReportDraft) => year === 2024 && type === 'year';
      return {
        reports: each(reports, (report) => (isNew(report) ? withValues(report, [[code, (report.values.get(code) ?? 0) * 20 + random.int(0, 19)]]) : report)),
      };
    },
  },
  {
    name: 'another level from one year on',
    style: 'running',
    set(reports, random) {
      const one = random.pick(reports);
      const [chosen] = random.shuffle(flows(one, 20));
      if (chosen === undefined) return null;
      const [code] = chosen;
      return { reports: ofUnit(reports, one, (report) => (report.year === 2024 ? withValues(report, [[code, (report.values.get(code) ?? 0) * 12]]) : report)) };
    },
  },
  {
    name: 'money printed in another unit',
    style: 'running',
    form: 'roman',
    set(reports, random) {
      const report = random.pick(reports);
      const money = ['finance.investment-planned', 'finance.investment-disbursed'].filter((code) => report.values.has(code));
      if (money.length === 0) return null;
      const changed = withValues(
        report,
        money.map((code) => [code, (report.values.get(code) ?? 0) * 1000]),
      );
      return { reports: replaced(reports, report, { ...changed, units: new Map(money.map((code) => [code, 'Nghìn đồng'])) }) };
    },
  },
  {
    name: 'a survey once in a while',
    style: 'running',
    set: (reports) => ({
      reports: each(ofYear(reports, 2024), (report) => {
        const isBefore = report.type === 'quarter' || report.type === 'half';
        return withValues(report, [['steering.survey-forms', isBefore ? 0 : 200 + ((report.year * 7 + report.unit.name.length * 13) % 100)]]);
      }),
    }),
  },
  {
    name: 'appendices filed apart',
    style: 'running',
    set: (reports) => ({ reports: reports.flatMap((report) => (report.type === 'half' ? apart(report) : [report])) }),
  },
  {
    name: 'appendices apart with blanks for number and day',
    style: 'running',
    set: (reports) => ({ reports: reports.flatMap((report) => (report.type === 'year' ? apart(report, null) : [report])) }),
  },
  {
    name: 'appendices only',
    style: 'running',
    set: (reports) => ({ reports: ofYear(reports, 2023).map((report) => apart(report)[1]) }),
  },
];

const CHAIN: readonly string[] = ['quarter', 'half', 'nine-months', 'year'];
