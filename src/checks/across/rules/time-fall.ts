import { grouped } from '../../../text/grouped.js';
import { named } from '../../sentences.js';
import type { Archive } from '../archive.js';
import { filedExample } from '../example.js';
import type { Standing } from '../filing.js';
import { type Change, chainsOf, goesOn, type Step, stepOf } from '../growth.js';
import { numberIn } from '../numbers.js';
import { periodPhrase } from '../period-phrase.js';
import type { AcrossRule, AcrossTest } from '../rule.js';
import { rowTermOf } from '../terms.js';

export const timeFall: AcrossRule = {
  id: 'time-fall',
  severity: 'warning',
  title: { vi: 'Số lũy kế giảm trong năm', en: 'A cumulative figure that falls within the year' },
  checks: {
    vi: 'Chỉ tiêu mà danh mục cho biết là tăng dần trong năm (hồ sơ tiếp nhận, văn bản ban hành …), ở hai báo cáo của một đơn vị cùng tính từ đầu năm (quý I, 6 tháng, 9 tháng, cả năm; quý, tháng khi số liệu của đơn vị rõ ràng cộng dồn): kỳ sau không nhỏ hơn kỳ trước. Chỉ tiêu ghi “lũy kế từ đầu năm” thì so ở mọi kỳ trong năm.',
    en: 'Indicators that the catalogue knows to grow within the year (dossiers received, documents issued …), in two reports of a unit that both count from the beginning of the year (first quarter, half, nine months, year; quarters and months where the unit’s numbers plainly accumulate): the later is not less than the earlier. What is labelled “lũy kế từ đầu năm” is compared over all periods of the year.',
  },
  silent: {
    vi: 'Số tại thời điểm (biên chế, TTHC đang có hiệu lực, hồ sơ đang giải quyết), tỷ lệ, điểm, mã; khi nhiều chỉ tiêu cùng giảm, tức là báo cáo không cộng dồn; mẫu biểu khác; giảm một hai đơn vị hoặc không quá 3% như khi sửa số liệu kỳ trước (chỉ ghi chú); đơn vị trước và sau ngày 01/7/2025.',
    en: 'Numbers on a day (staff, procedures in force, dossiers in hand), shares, scores, codes; where many indicators fall together, for the reports do not accumulate; other forms; falls by one or two, or by 3 % at most, as when the earlier figures are corrected (a note only); units before and after 1 July 2025.',
  },
  examples: {
    bad: [
      {
        documents: [
          filedExample({ period: 'quý I năm 2024', values: '12 150 31 420 310 96 21' }),
          filedExample({ period: '6 tháng đầu năm 2024', values: '19 260 64 890 71 188 20' }),
        ],
        why: { vi: '310 hồ sơ trực tuyến trong quý I, 71 trong 6 tháng', en: '310 online dossiers in the first quarter, 71 in the half year' },
      },
    ],
    good: [
      {
        documents: [
          filedExample({ period: 'quý I năm 2024', values: '12 150 31 420 310 96 21' }),
          filedExample({ period: '6 tháng đầu năm 2024', values: '19 260 64 890 710 188 20' }),
        ],
        why: { vi: 'chỉ biên chế giảm, là số tại thời điểm', en: 'only the staff is less, a number on a day' },
      },
      {
        documents: [
          filedExample({ period: 'quý I năm 2024', values: '12 150 31 420 310 96 21' }),
          filedExample({ period: '6 tháng đầu năm 2024', values: '9 100 40 380 290 101 21' }),
        ],
        why: { vi: 'nhiều số cùng giảm: báo cáo 6 tháng chỉ tính quý II', en: 'many fall together: the half-year report counts its second quarter only' },
      },
      {
        documents: [
          filedExample({ period: 'quý I năm 2024', values: '12 150 31 420 310 96 21' }),
          filedExample({ period: 'quý II năm 2024', values: '9 100 40 380 290 101 21' }),
        ],
        why: { vi: 'hai quý, mỗi quý tính riêng', en: 'two quarters, each counted by itself' },
      },
    ],
  },
  run(archive) {
    const tests: AcrossTest[] = [];
    for (const reports of archive.byUnit.values()) {
      for (const year of grouped(reports, ({ period }) => period.year).values()) {
        const told = new Set<string>();
        for (const chain of chainsOf(year, archive)) tests.push(...stepsOf(chain, archive).flatMap((step) => fallsIn(step, told)));
        tests.push(...stepsOf(inTime(year), archive).flatMap((step) => fallsIn({ ...step, changes: step.changes.filter(({ always }) => always) }, told, true)));
      }
    }
    return tests;
  },
  message({ terms: [before, after], difference }, lang) {
    const [first, then] = [periodPhrase(before?.period ?? null, lang), periodPhrase(after?.period ?? null, lang)];
    const less = difference === null ? '' : String(Math.abs(difference)).replace('.', ',');
    return lang === 'en'
      ? `${named(after)} of ${after?.unitName}: ${before?.raw} in ${first}, only ${after?.raw} in ${then}, which counts the same days and more (${less} less).`
      : `${named(after)} của ${after?.unitName}: ${first} là ${before?.raw}, ${then} chỉ còn ${after?.raw} dù tính cả thời gian trước (giảm ${less}).`;
  },
};

const inTime = (year: readonly Standing[]) => [...year].sort((a, b) => (a.period.end < b.period.end ? -1 : a.period.end > b.period.end ? 1 : 0));

/** Steps to another day; two reports that end on one day, a quarter and its half year, are no step. */
function stepsOf(chain: readonly Standing[], archive: Archive): Step[] {
  return chain.slice(1).flatMap((to, at) => {
    const from = chain[at];
    return from === undefined || from.period.end === to.period.end || from.form !== to.form ? [] : [stepOf(from, to, archive)];
  });
}

/** Corrections of what was reported before are small. */
const SMALL = 2;
const SMALL_SHARE = 0.03;

function fallsIn(step: Step, told: Set<string>, always = false): AcrossTest[] {
  const isPlain = always || goesOn(step);
  return step.changes.flatMap((change) => {
    const id = `${step.from.code} ${step.to.code} ${change.key}`;
    if (told.has(id)) return [];
    told.add(id);
    return [toTest(step, change, isPlain)];
  });
}

function toTest({ from, to }: Step, { key, way, by }: Change, isPlain: boolean): AcrossTest {
  const [first, then] = [from.rows.get(key), to.rows.get(key)];
  const isSmall = by <= SMALL || by <= ((first === undefined ? null : numberIn(first.row)) ?? 0) * SMALL_SHARE;
  const fell = way === 'falls';
  const [own, other] = [first?.row.value ?? null, then?.row.value ?? null];
  return {
    rule: 'time-fall',
    verdict: !fell ? 'verified' : isPlain ? 'inconsistent' : 'not-checkable',
    reason: fell && !isPlain ? 'does-not-accumulate' : null,
    terms: [
      ...(first === undefined ? [] : [rowTermOf('before', first.row, first.filing)]),
      ...(then === undefined ? [] : [rowTermOf('after', then.row, then.filing)]),
    ],
    expected: fell && isPlain ? own : null,
    actual: fell && isPlain ? other : null,
    difference: fell && isPlain && own !== null && other !== null ? Number((other - own).toPrecision(12)) : null,
    finding: fell && isPlain ? (isSmall ? 'info' : 'warning') : null,
    shape: 'fall',
    about: { key: to.unit.key, unitName: to.unit.name, period: to.code },
  };
}
