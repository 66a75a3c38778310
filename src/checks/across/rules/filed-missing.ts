import type { AcrossTerm } from '../../../model/across.js';
import { putUnder } from '../../../text/grouped.js';
import { periodCode } from '../../../text/period-codes.js';
import type { Tier } from '../../../text/tiers.js';
import { type ExpectedUnit, isNamed, withoutLevel } from '../../../text/unit-lists.js';
import type { Archive } from '../archive.js';
import { filedExample } from '../example.js';
import type { Filing, Standing } from '../filing.js';
import { periodPhrase } from '../period-phrase.js';
import { type Round, roundsOf } from '../rounds.js';
import type { AcrossRule, AcrossTest } from '../rule.js';
import { reportTerm } from '../terms.js';

const VALUES = '12 150';
const PERIODS = ['quý I năm 2024', '6 tháng đầu năm 2024', '9 tháng đầu năm 2024', 'năm 2024'];
const UNITS = ['UBND xã Bình Khê', 'UBND xã Tân Lập', 'UBND xã An Phú'];
const archive = (isThere: (unit: number, period: number) => boolean) =>
  UNITS.flatMap((unit, at) =>
    PERIODS.flatMap((period, nth) => (isThere(at, nth) ? [filedExample({ period, unit, values: VALUES.replace('12', String(12 + 9 * nth + at)) })] : [])),
  );

export const filedMissing: AcrossRule = {
  id: 'filed-missing',
  severity: 'warning',
  title: { vi: 'Đơn vị thiếu báo cáo của một kỳ', en: 'A unit without a report on a period' },
  checks: {
    vi: 'Khi nơi nhận nêu đơn vị và kỳ phải báo cáo (`require`): đơn vị nào không có báo cáo của kỳ nào. Khi không nêu: đơn vị báo cáo trong hầu hết các kỳ trước và sau mà thiếu một kỳ trong khi quá nửa các đơn vị cùng cấp đã báo cáo; thiếu kỳ cuối cùng thì chỉ ghi chú.',
    en: 'Where the receiver names units and periods (`require`): who has no report on which. Where nobody does: a unit that reported on most periods before and after and misses one on which more than half the units of its level reported; the very last period is only noted.',
  },
  silent: {
    vi: 'Thư mục chỉ có một kỳ; đơn vị thôi báo cáo hẳn (sáp nhập, giải thể) hoặc bắt đầu muộn; đơn vị báo cáo theo nhịp khác (chỉ 6 tháng và cả năm); báo cáo loại khác đã phủ đến ngày ấy (6 tháng thay quý II).',
    en: 'Folders with one period; units that stop reporting for good (merged, abolished) or begin late; units with another rhythm (half years only); reports of another kind that end on that day (the half year in place of the second quarter).',
  },
  examples: {
    bad: [
      {
        documents: archive((unit, period) => unit !== 1 || period !== 2),
        why: { vi: 'xã Tân Lập thiếu báo cáo 9 tháng', en: 'xã Tân Lập has no report on nine months' },
      },
      {
        documents: [filedExample({ period: 'quý I năm 2024', values: VALUES })],
        expected: {
          units: [
            { name: 'xã Bình Khê', above: null },
            { name: 'xã Tân Lập', above: null },
          ],
          periods: ['2024-Q1'],
        },
        why: { vi: 'xã Tân Lập phải báo cáo quý I', en: 'xã Tân Lập was to report on the first quarter' },
      },
    ],
    good: [
      { documents: archive(() => true), why: { vi: 'đủ mọi kỳ', en: 'nothing is missing' } },
      { documents: archive((unit, period) => unit !== 1 || period < 2), why: { vi: 'xã Tân Lập thôi báo cáo từ 9 tháng', en: 'xã Tân Lập stops reporting' } },
      { documents: archive((unit, period) => period === 1 && unit > 0), why: { vi: 'chỉ có một kỳ', en: 'one period only' } },
    ],
  },
  run(facts) {
    return facts.expected.units !== null || facts.expected.periods !== null ? expectedMissing(facts) : usualMissing(facts);
  },
  message({ about, shape, told }, lang) {
    const [unit, period] = [about.unitName ?? '', about.period === null ? null : periodPhrase(about.period, lang)];
    if (shape === 'expected')
      return lang === 'en'
        ? `${unit} was to report${period === null ? '' : ` on ${period}`}; no such report is among the files.`
        : `${unit} phải báo cáo${period === null ? '' : ` ${period}`} nhưng không có trong các tệp.`;
    return lang === 'en'
      ? `${unit} has no report on ${period}, though it reported on ${told?.met} of the ${told?.rounds} other periods and ${told?.others} of ${told?.units} units reported on this one.`
      : `${unit} không có báo cáo ${period}, trong khi đã báo cáo ${told?.met}/${told?.rounds} kỳ khác và ${told?.others}/${told?.units} đơn vị có báo cáo kỳ này.`;
  },
};

/** Nobody reports on a period that fewer than half of the units report on. */
const ROUND = 0.5;
/** A unit reports as a rule: on so many of the other periods between its first and its last. */
const USUAL = 2 / 3;
const FEWEST = 2;
/** Reports of which so many make an archive of several units. */
const FEWEST_UNITS = 3;

function usualMissing({ standing, byUnit }: Archive): AcrossTest[] {
  const rounds = roundsOf(standing);
  const tiers = new Map([...byUnit].map(([key, [first]]) => [key, first?.unit.tier ?? null]));
  return (['months', 'quarters'] as const).flatMap((rhythm) => {
    const own = rounds.filter((round) => round.rhythm === rhythm);
    const turnout = own.map((_, at) => turnoutAt(at, own, tiers));
    return [...byUnit].flatMap(([key, reports]) => missedBy(key, reports, own, turnout));
  });
}

function missedBy(
  key: string,
  reports: readonly Standing[],
  rounds: readonly Round[],
  turnout: ReadonlyArray<ReadonlyMap<Tier | null, Turnout>>,
): AcrossTest[] {
  const unit = reports[0]?.unit;
  const met = rounds.flatMap((round, at) => (round.units.has(key) ? [at] : []));
  const [begin, last] = [met[0], met.at(-1)];
  if (unit === undefined || begin === undefined || last === undefined || met.length < FEWEST) return [];
  const held = rounds.map((_, at) => isHeld(turnout[at]?.get(unit.tier)));
  return rounds.flatMap((round, at): AcrossTest[] => {
    const isLast = at === rounds.length - 1 && last === at - 1;
    const those = turnout[at]?.get(unit.tier);
    if (round.units.has(key) || at < begin || (at > last && !isLast) || held[at] !== true || those === undefined || those.active < FEWEST_UNITS) return [];
    const others = rounds.flatMap((_, other) => (other !== at && other >= begin && other <= last && held[other] === true ? [other] : []));
    const reported = others.filter((other) => rounds[other]?.units.has(key)).length;
    if (reported < FEWEST || reported < USUAL * others.length || isHabit(key, round, rounds)) return [];
    const beside = [rounds[at - 1], rounds[at + 1]].flatMap((other) => reports.filter(({ period }) => other !== undefined && period.end === other.end));
    return [
      {
        ...missing(beside.flatMap(({ filings }) => filings.slice(0, 1)).map((filing) => reportTerm('other', filing))),
        finding: isLast ? 'info' : 'warning',
        shape: 'usual',
        about: { key, unitName: unit.name, period: round.code },
        told: { met: reported, rounds: others.length, others: those.met, units: those.active },
      },
    ];
  });
}

/** Units of a level that report about that time, and how many of them on this round. */
interface Turnout {
  active: number;
  met: number;
}

function turnoutAt(at: number, rounds: readonly Round[], tiers: ReadonlyMap<string, Tier | null>): Map<Tier | null, Turnout> {
  const [before, on, after] = [rounds[at - 1], rounds[at], rounds[at + 1]];
  const turnout = new Map<Tier | null, Turnout>();
  for (const key of new Set([...(before?.units ?? []), ...(on?.units ?? []), ...(after?.units ?? [])])) {
    const tier = tiers.get(key) ?? null;
    const { active, met } = turnout.get(tier) ?? { active: 0, met: 0 };
    turnout.set(tier, { active: active + 1, met: met + Number(on?.units.has(key) ?? false) });
  }
  return turnout;
}

const isHeld = (turnout: Turnout | undefined) => turnout !== undefined && turnout.met > ROUND * turnout.active;

/** It never reports at this time of the year, and had other years to do so. */
function isHabit(key: string, { end }: Round, rounds: readonly Round[]): boolean {
  const others = rounds.filter((round) => round.end !== end && round.end.slice(5) === end.slice(5));
  const itsYears = new Set(rounds.filter(({ units }) => units.has(key)).map((round) => round.end.slice(0, 4)));
  const chances = others.filter((round) => itsYears.has(round.end.slice(0, 4)));
  return chances.length > 0 && chances.every(({ units }) => !units.has(key));
}

function expectedMissing({ expected, standing, filings }: Archive): AcrossTest[] {
  const { units, periods } = expected;
  const known = [...new Map(standing.map(({ unit }) => [unit.key, unit])).values()];
  const wanted: Array<{ name: string; key: string; line: ExpectedUnit | null }> =
    units !== null
      ? units.map((line) => ({ name: line.name, key: `${line.above ?? ''}/${line.name}`, line }))
      : known.map(({ name, key }) => ({ name, key, line: null }));
  const named = new Map<string, Filing[]>();
  for (const filing of filings) {
    const { name, unit } = filing.head.metadata.issuer;
    for (const words of new Set([name, unit].flatMap((each) => (each === null ? [] : [withoutLevel(each)])))) putUnder(named, words, filing);
  }
  return wanted.flatMap(({ name, key, line }) => {
    const own =
      line === null ? filings.filter((filing) => filing.unit?.key === key) : (named.get(withoutLevel(line.name)) ?? []).filter((filing) => isOf(filing, line));
    return (periods ?? [null]).flatMap((period): AcrossTest[] => {
      const met = own.some((filing) => period === null || (filing.period !== null && periodCode(filing.period) === period));
      if (met) return [];
      return [
        {
          ...missing(own.slice(0, 1).map((filing) => reportTerm('other', filing))),
          finding: 'warning',
          shape: 'expected',
          about: { key, unitName: name, period },
        },
      ];
    });
  });
}

function isOf({ head }: Filing, line: ExpectedUnit): boolean {
  const { issuer } = head.metadata;
  return issuer.name !== null && isNamed({ ...issuer, name: issuer.name }, line);
}

function missing(terms: AcrossTerm[]): Omit<AcrossTest, 'finding' | 'shape' | 'about'> {
  return { rule: 'filed-missing', verdict: 'inconsistent', reason: 'missing', terms, expected: null, actual: null, difference: null };
}
