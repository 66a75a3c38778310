import { Decimal } from 'decimal.js';
import type { FiledRow } from '../../../model/across.js';
import { grouped } from '../../../text/grouped.js';
import { meet, sumOf } from '../../interval.js';
import { addition, computed, named } from '../../sentences.js';
import { rowInterval } from '../../terms.js';
import type { Archive } from '../archive.js';
import { filedExample } from '../example.js';
import type { Filing, Standing } from '../filing.js';
import { commonKeys, overTimeOf } from '../numbers.js';
import { periodPhrase } from '../period-phrase.js';
import type { AcrossRule, AcrossTest } from '../rule.js';
import { rowTermOf } from '../terms.js';
import { isNear } from '../windows.js';

const QUARTERS = [
  filedExample({ period: 'quý I năm 2024', values: '12 150 31 420 310 96 21' }),
  filedExample({ period: 'quý II năm 2024', values: '9 100 40 380 290 101 21' }),
];

export const timeSum: AcrossRule = {
  id: 'time-sum',
  severity: 'warning',
  title: { vi: 'Các quý không cộng thành 6 tháng hoặc cả năm', en: 'Quarters that do not add up to the half or the year' },
  checks: {
    vi: 'Chỉ tiêu đếm việc phát sinh trong kỳ (theo danh mục), khi một đơn vị có báo cáo của mọi kỳ con phủ kín kỳ lớn (quý I + quý II = 6 tháng; 9 tháng + quý IV = cả năm; 12 tháng …): các kỳ con cộng lại bằng kỳ lớn, trong phạm vi làm tròn. Đơn vị có cộng như vậy hay không là do đa số chỉ tiêu của chính nó cho biết.',
    en: 'Indicators that count what happened in the period (by the catalogue), where a unit has reports on all the parts of a longer period (first quarter + second quarter = half year; nine months + fourth quarter = year; twelve months …): the parts add up to the whole, within rounding. Whether a unit counts that way its own indicators tell, by their majority.',
  },
  silent: {
    vi: 'Số tại thời điểm, tỷ lệ, tiến độ kế hoạch; quý mà số đã lũy kế từ đầu năm; đơn vị có đa số chỉ tiêu không cộng thành (không kiểm tra được); thiếu một kỳ con; các kỳ báo cáo tự ghi ngày lấy số liệu cách nhau trên một tháng; mẫu biểu khác.',
    en: 'Numbers on a day, shares, progress of plans; quarters whose numbers already count from January; units most of whose indicators do not add up (not checkable); a part that is missing; reports whose own days of counting lie more than a month apart; other forms.',
  },
  examples: {
    bad: [
      {
        documents: [...QUARTERS, filedExample({ period: '6 tháng đầu năm 2024', values: '21 250 71 800 600 179 20' })],
        why: { vi: '96 + 101 = 197 công văn, báo cáo 6 tháng ghi 179', en: '96 + 101 = 197 documents sent, the half-year report says 179' },
      },
    ],
    good: [
      {
        documents: [...QUARTERS, filedExample({ period: '6 tháng đầu năm 2024', values: '21 250 71 800 600 197 20' })],
        why: { vi: 'mọi số cộng thành', en: 'everything adds up' },
      },
      {
        documents: [...QUARTERS, filedExample({ period: '6 tháng đầu năm 2024', values: '23 240 69 801 613 199 20' })],
        why: { vi: 'đa số không cộng thành: 6 tháng được tính lại', en: 'most do not add up: the half year was counted anew' },
      },
      {
        documents: [
          filedExample({ period: 'quý II năm 2024', values: '9 100 40 380 290 101 21' }),
          filedExample({ period: '6 tháng đầu năm 2024', values: '21 250 71 800 600 179 20' }),
        ],
        why: { vi: 'không có báo cáo quý I', en: 'there is no report on the first quarter' },
      },
    ],
  },
  run(archive) {
    const tests: AcrossTest[] = [];
    for (const reports of archive.byUnit.values()) {
      if (reports.length < 3) continue;
      for (const year of grouped(reports, ({ period }) => period.year).values()) {
        const byCode = new Map(year.map((standing) => [standing.code, standing]));
        for (const whole of year) {
          const parts = partsOf(whole, byCode);
          if (parts !== null) tests.push(...sumsOf(whole, parts, archive));
        }
      }
    }
    return tests;
  },
  message({ terms: [whole, ...parts], expected }, lang) {
    const periods = parts.map(({ period }) => periodPhrase(period, lang)).join(', ');
    const sum = `${addition(parts)} = ${computed(expected, parts)}`;
    return lang === 'en'
      ? `${named(whole)} of ${whole?.unitName}: ${sum} (${periods}), but ${whole?.raw} is given for ${periodPhrase(whole?.period ?? null, lang)}.`
      : `${named(whole)} của ${whole?.unitName}: ${sum} (${periods}), nhưng ${periodPhrase(whole?.period ?? null, lang)} ghi ${whole?.raw}.`;
  },
};

/** What a period is made of, the fewest parts first: with the half year at hand its quarters tell nothing more of the year. */
const PARTS: Record<string, readonly string[]> = {
  '': ['9M Q4', 'H1 H2', 'H1 Q3 Q4', 'Q1 Q2 H2', 'Q1 Q2 Q3 Q4', '01 02 03 04 05 06 07 08 09 10 11 12'],
  '9M': ['H1 Q3', 'Q1 Q2 Q3', '01 02 03 04 05 06 07 08 09'],
  H1: ['Q1 Q2', '01 02 03 04 05 06'],
  H2: ['Q3 Q4', '07 08 09 10 11 12'],
  Q1: ['01 02 03'],
  Q2: ['04 05 06'],
  Q3: ['07 08 09'],
  Q4: ['10 11 12'],
};

function partsOf(whole: Standing, byCode: ReadonlyMap<string, Standing>): Standing[] | null {
  const [year = '', ...rest] = whole.code.split('-');
  for (const words of PARTS[rest.join('-')] ?? []) {
    const parts = words.split(' ').map((part) => byCode.get(`${year}-${part}`));
    const found = parts.filter((part) => part !== undefined);
    if (found.length === parts.length && found.every(({ form }) => form === whole.form) && tile(found, whole)) return found;
  }
  return null;
}

/** Reports that tell their own days leave no gap of more than a month, and count no month twice. */
function tile(parts: readonly Standing[], whole: Standing): boolean {
  const joints: Array<[string, string]> = parts.map((part, at) => [part.window.start, parts[at - 1]?.window.end ?? whole.window.start]);
  return [...joints, [parts.at(-1)?.window.end ?? '', whole.window.end] as const].every(([day, other]) => isNear(day, other));
}

interface Sum {
  whole: Cell;
  parts: Cell[];
  fits: boolean;
  /** it may be that the parts count from January: none is less than the one before, and the whole is as much as the last */
  mayRun: boolean;
  /** two parts at least are not nothing: else adding up and counting on give the same */
  tells: boolean;
}

type Cell = { row: FiledRow; filing: Filing };

/** So many of the sums that can tell must hold for the others to be wrong. */
const MOST = 0.6;
const FEWEST = 3;

function sumsOf(whole: Standing, parts: readonly Standing[], archive: Archive): AcrossTest[] {
  const sums = commonKeys([whole, ...parts]).flatMap((key): Sum[] => {
    const cells = [whole, ...parts].flatMap((standing): Cell[] => {
      const cell = standing.rows.get(key);
      return cell !== undefined && overTimeOf(cell.row, archive) === 'adds' ? [cell] : [];
    });
    const [total, ...rest] = cells;
    return total === undefined || rest.length < parts.length ? [] : [toSum(total, rest)];
  });
  const telling = sums.filter(({ tells }) => tells);
  const fitting = telling.filter(({ fits }) => fits).length;
  const adds = fitting >= FEWEST && fitting >= MOST * telling.length;
  return sums.flatMap((sum) => (sum.tells || !sum.fits ? [toTest(sum, whole, adds)] : []));
}

function toSum(whole: Cell, parts: Cell[]): Sum {
  const values = parts.map(({ row }) => row.value ?? 0);
  const last = parts.at(-1);
  const total = rowInterval(whole.row);
  return {
    whole,
    parts,
    fits: meet(sumOf(parts.map(({ row }) => rowInterval(row))), total) !== 'apart',
    mayRun: values.every((value, at) => value >= (values[at - 1] ?? 0)) && last !== undefined && meet(rowInterval(last.row), total) !== 'apart',
    tells: values.filter((value) => value > 0).length > 1,
  };
}

function toTest({ whole, parts, fits, mayRun }: Sum, { unit, code }: Standing, adds: boolean): AcrossTest {
  const cells = [whole, ...parts];
  const wrong = !fits && adds && !mayRun;
  // in one unit as a rule; where the units differ the sum is told in the whole's
  const scale = sameUnit(cells) ? parts.reduce((sum, { row }) => sum.plus(row.value ?? 0), new Decimal(0)).toNumber() : null;
  const actual = whole.row.value;
  return {
    rule: 'time-sum',
    verdict: fits ? 'verified' : wrong ? 'inconsistent' : 'not-checkable',
    reason: fits || wrong ? null : mayRun ? 'counts-to-date' : 'does-not-add-up',
    terms: cells.map(({ row, filing }, at) => rowTermOf(at === 0 ? 'whole' : 'part', row, filing)),
    expected: scale,
    actual,
    difference: scale === null || actual === null ? null : new Decimal(actual).minus(scale).toNumber(),
    finding: wrong ? 'warning' : null,
    shape: 'sum',
    about: { key: unit.key, unitName: unit.name, period: code },
  };
}

const sameUnit = (cells: readonly Cell[]) => cells.every(({ row }) => row.unit === cells[0]?.row.unit || row.kind === 'count');
