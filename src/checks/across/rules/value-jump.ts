import type { FiledRow } from '../../../model/across.js';
import { grouped, putUnder } from '../../../text/grouped.js';
import { printNumber } from '../../../text/numbers.js';
import { named } from '../../sentences.js';
import { filedExample } from '../example.js';
import type { Filing, Standing } from '../filing.js';
import { numberIn, overTimeOf } from '../numbers.js';
import { periodPhrase } from '../period-phrase.js';
import type { AcrossRule, AcrossTest } from '../rule.js';
import { median, spread } from '../spread.js';
import { rowTermOf } from '../terms.js';
import { monthsOf } from '../windows.js';

const YEARS = [2021, 2022, 2023, 2024];
const OWN = ['52 610 140 1.204 870 402 21', '49 580 151 1.310 901 388 21', '55 640 139 1.288 912 415 20', '57 655 160 1.345 930 421 20'];
const years = (last: string) => YEARS.map((year, at) => filedExample({ period: `năm ${year}`, values: at === 3 ? last : (OWN[at] as string) }));

export const valueJump: AcrossRule = {
  id: 'value-jump',
  severity: 'warning',
  title: { vi: 'Số lệch hàng chục, hàng nghìn lần', en: 'A value off by orders of magnitude' },
  checks: {
    vi: 'Số lượng và số tiền của một chỉ tiêu so với chính đơn vị ở các kỳ khác (ít nhất ba kỳ, tính theo tháng nếu là số phát sinh), và với các đơn vị cùng cấp trong cùng kỳ: lệch hơn sáu lần và vượt xa mức dao động thường thấy của chỉ tiêu ấy (trung vị và độ lệch tuyệt đối trung vị của logarit). Chưa có kỳ khác thì chỉ báo khi lệch các đơn vị khác hơn ba mươi lần.',
    en: 'Counts and money of an indicator against the unit’s own other periods (three at least; by month where events are counted), and against units of its level in the same period: more than six times off, and far beyond the indicator’s usual variation (median and median absolute deviation of logarithms). Without other periods only more than thirty times off the other units.',
  },
  silent: {
    vi: 'Số nhỏ; tỷ lệ, điểm, mã; số 0; giải ngân và tiến độ kế hoạch tăng dần trong năm (chỉ báo khi lệch hàng trăm lần); chỉ tiêu vốn dao động mạnh; chỉ tiêu chuyển sang một mức mới và ở lại mức ấy; chỉ tiêu mà các đơn vị khác cùng nhảy vọt trong kỳ ấy (đổi cách tính); mẫu biểu khác.',
    en: 'Small numbers; shares, scores, codes; zeros; disbursement and progress of plans, which grow within the year (told only when hundreds of times off); indicators that vary widely by nature, or go over to another level and stay there; indicators that jump for the other units in that period too (counted in a new way); other forms.',
  },
  examples: {
    bad: [
      {
        documents: years('57 655 160 13.450 930 421 20'),
        why: { vi: '13.450 hồ sơ, các năm trước khoảng 1.300', en: '13.450 dossiers, about 1.300 in the years before' },
      },
    ],
    good: [
      { documents: years('57 655 160 2.690 930 421 20'), why: { vi: 'tăng gấp đôi', en: 'twice as many' } },
      { documents: years('57 5 160 1.345 930 421 20'), why: { vi: 'năm nay chỉ phát 5 phiếu: số nhỏ', en: 'only 5 survey forms this year: a small number' } },
    ],
  },
  run(archive) {
    const series = new Map<string, Point[]>();
    for (const standing of archive.standing) {
      const line = `${standing.unit.key} ${standing.form}`;
      for (const [key, { row, filing }] of standing.rows) {
        const value = numberIn(row);
        if (value === null || value <= 0) continue;
        const grows = overTimeOf(row, archive);
        const per = grows === 'adds' ? monthsOf(standing.period) : 1;
        // money without a currency, or a count that is money elsewhere, is another quantity
        putUnder(series, `${key}|${row.kind}|${standing.unit.tier ?? ''}`, {
          standing,
          line,
          row,
          filing,
          value,
          log: Math.log10(value / per),
          steady: grows === null || grows === 'adds',
        });
      }
    }
    return [...series.values()].flatMap((points) => jumpsIn(points));
  },
  message({ terms: [value, ...others], told }, lang) {
    const times = `${told?.times}`;
    const list = others
      .map(({ raw, period, unitName }) => (told?.against === 'own' ? `${raw} (${periodPhrase(period, lang)})` : `${raw} (${unitName})`))
      .join(', ');
    const why =
      told?.thousands === 1
        ? lang === 'en'
          ? ' A unit (đồng, thousand, million) may be mixed up.'
          : ' Có thể lẫn đơn vị tính (đồng, nghìn đồng, triệu đồng).'
        : '';
    const whose = `${named(value)} ${lang === 'en' ? 'of' : 'của'} ${value?.unitName}, ${periodPhrase(value?.period ?? null, lang)}`;
    if (lang === 'en') return `${whose}: ${value?.raw} is about ${times} times ${told?.way === 'more' ? 'as much as' : 'less than'} usual: ${list}.${why}`;
    return `${whose}: ${value?.raw} ${told?.way === 'more' ? 'gấp' : 'kém'} khoảng ${times} lần mức thường thấy: ${list}.${why}`;
  },
};

interface Point {
  standing: Standing;
  /** of one unit and form */
  line: string;
  row: FiledRow;
  filing: Filing;
  value: number;
  /** of the value, per month where events are counted */
  log: number;
  /** it does not climb from nothing within the year, as disbursement does */
  steady: boolean;
}

/** Against itself. */
const FEWEST_OWN = 3;
const FAR = Math.log10(6.3);
const FAR_CLIMBING = 2.5;
const WIDTHS = 5;
const NARROW = 0.1;
/** So many of the other periods like it are a level of their own. */
const LEVEL = 0.3;
/** Against others of its level and period. */
const FEWEST_PEERS = 7;
const FAR_FROM_PEERS = 1.5;
const NARROW_PEERS = 0.2;
/** Units that move together. */
const COMMON = 0.5;
const FEWEST_MOVING = 3;
/** Counts this small jump by nature. */
const SMALL = 10;
const LARGE = 50;

interface Own {
  others: Point[];
  middle: number;
  apart: number;
}

function jumpsIn(points: readonly Point[]): AcrossTest[] {
  if (points.length <= FEWEST_OWN) return [];
  const byLine = grouped(points, ({ line }) => line);
  const own = new Map<Point, Own>();
  for (const group of byLine.values()) {
    if (group.length <= FEWEST_OWN) continue;
    const middle = median(group.map(({ log }) => log));
    // near the middle of all the median without the own value hardly differs: only the far ones are looked at again
    for (const point of group) {
      const others = Math.abs(point.log - middle) < FAR / 2 ? group : group.filter((other) => other !== point);
      const at = others === group ? middle : median(others.map(({ log }) => log));
      own.set(point, { others, middle: at, apart: point.log - at });
    }
  }
  const usual =
    own.size === 0
      ? 0
      : spread(
          [...own.values()].map(({ apart }) => apart),
          0,
        );
  const byPeriod = grouped(points, ({ standing }) => standing.code);
  const peers = new Map([...byPeriod].map(([code, group]) => [code, peersOf(group)]));
  const moves = new Map([...byPeriod].map(([code, group]) => [code, group.flatMap((point) => own.get(point)?.apart ?? [])]));
  return points.flatMap((point): AcrossTest[] => {
    const mine = own.get(point);
    if (mine !== undefined) {
      if (Math.abs(mine.apart) < (point.steady ? FAR : FAR_CLIMBING) || isSmall(point, mine.apart) || isLevel(point, mine.others)) return [];
      const width = Math.max(
        spread(
          mine.others.map(({ log }) => log),
          mine.middle,
        ),
        usual,
        NARROW,
      );
      if (Math.abs(mine.apart) < WIDTHS * width) return [];
      const together = moves.get(point.standing.code) ?? [];
      const common = together.length > FEWEST_MOVING ? median(together) : 0;
      if (Math.abs(common) >= COMMON && Math.sign(common) === Math.sign(mine.apart)) return [];
      return [toTest(point, mine.apart, nearest(mine.others, point), 'own')];
    }
    const beside = peers.get(point.standing.code);
    return beside === undefined ? [] : againstPeers(point, byLine.get(point.line) ?? [], beside);
  });
}

/** A good part of its other periods are like it: the unit has gone over to another level, and which is wrong nobody can tell. */
function isLevel(point: Point, others: readonly Point[]): boolean {
  return others.filter((other) => other !== point && Math.abs(other.log - point.log) < FAR / 2).length > LEVEL * others.length;
}

/** @param peers all of its period, itself too: one more or less hardly moves their median */
function againstPeers(point: Point, own: readonly Point[], { points, middle, width }: Peers): AcrossTest[] {
  if (points.length <= FEWEST_PEERS) return [];
  const apart = point.log - middle;
  if (Math.abs(apart) < FAR_FROM_PEERS || Math.abs(apart) < WIDTHS * Math.max(width, NARROW_PEERS) || isSmall(point, apart)) return [];
  // its other periods say the same: a unit of another size
  if (own.some((other) => other !== point && Math.abs(other.log - point.log) < FAR / 2)) return [];
  const others = points.filter((other) => other !== point && other.standing.unit.key !== point.standing.unit.key);
  const typical = others
    .sort((a, b) => Math.abs(a.log - middle) - Math.abs(b.log - middle) || (a.standing.unit.key < b.standing.unit.key ? -1 : 1))
    .slice(0, SHOWN);
  return [toTest(point, apart, typical, 'peers')];
}

interface Peers {
  points: readonly Point[];
  middle: number;
  width: number;
}

function peersOf(points: readonly Point[]): Peers {
  const logs = points.map(({ log }) => log);
  const middle = median(logs);
  return { points, middle, width: spread(logs, middle) };
}

function isSmall({ row, value }: Point, apart: number): boolean {
  if (row.kind === 'money') return false;
  const usual = value / 10 ** apart;
  return Math.min(value, usual) < SMALL || Math.max(value, usual) < LARGE;
}

const SHOWN = 4;

/** The reports nearest in time. */
function nearest(others: readonly Point[], { standing }: Point): Point[] {
  const away = (point: Point) => Math.abs(Date.parse(point.standing.period.end) - Date.parse(standing.period.end));
  return others
    .filter((other) => other.standing !== standing)
    .sort((a, b) => away(a) - away(b) || (a.standing.code < b.standing.code ? -1 : 1))
    .slice(0, SHOWN)
    .sort((a, b) => (a.standing.period.end < b.standing.period.end ? -1 : 1));
}

function toTest(point: Point, apart: number, others: readonly Point[], against: 'own' | 'peers'): AcrossTest {
  const { standing, row, filing, value } = point;
  const ratio = 10 ** Math.abs(apart);
  const usual = Number((value / 10 ** apart).toPrecision(3));
  return {
    rule: 'value-jump',
    verdict: 'unlikely',
    reason: 'far-from-usual',
    terms: [rowTermOf('value', row, filing), ...others.map((other) => rowTermOf('usual', other.row, other.filing))],
    expected: usual,
    actual: value,
    difference: Number((value - usual).toPrecision(12)),
    finding: 'warning',
    shape: 'jump',
    about: { key: standing.unit.key, unitName: standing.unit.name, period: standing.code },
    told: {
      times: printNumber(ratio < 10 ? Number(ratio.toPrecision(2)) : Number(ratio.toPrecision(1 + Number(ratio >= 100))), 4),
      way: apart > 0 ? 'more' : 'less',
      against,
      thousands: Number(row.kind === 'money' && Math.abs(apart) > 2.5),
    },
  };
}
