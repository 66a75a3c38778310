import { entryOf } from '../../../src/catalogue/catalogue.js';
import { periodDays } from '../../../src/text/periods.js';
import { type Random, seededFor } from '../../variants/random.js';
import { COMMUNES, DISTRICTS } from '../../variants/words.js';
import { addDays } from '../draft.js';
import { type FormName, formNamed, NONE } from '../forms.js';
import { drawNumberManner } from '../numbers.js';
import { type Layout, layoutsHere } from '../print/print.js';
import type { ReportDraft, UnitDraft } from './report.js';

/**
 * Which periods the units of an archive report on: `running` the four of Công văn 581/BNV-CCHC, each from the beginning of
 * the year; `quarters` those and every quarter by itself; `months` months and quarters, each by itself; `single` one year only.
 */
export type Style = 'running' | 'quarters' | 'months' | 'single';

const PERIODS: Record<Style, ReadonlyArray<readonly [ReportDraft['type'], number | null]>> = {
  running: [
    ['quarter', 1],
    ['half', 1],
    ['nine-months', null],
    ['year', null],
  ],
  quarters: [
    ['quarter', 1],
    ['quarter', 2],
    ['half', 1],
    ['quarter', 3],
    ['nine-months', null],
    ['quarter', 4],
    ['year', null],
  ],
  single: [['year', null]],
  months: [...Array.from({ length: 12 }, (_, at) => ['month', at + 1] as const), ['quarter', 1], ['quarter', 2], ['quarter', 3], ['quarter', 4]],
};

const SIZES: Record<Style, { units: number; years: readonly number[] }> = {
  running: { units: 5, years: [2023, 2024] },
  quarters: { units: 4, years: [2024] },
  months: { units: 3, years: [2024] },
  single: { units: 12, years: [2024] },
};

/** An archive without an error: some units and years, all of whose numbers follow from their months. */
export function drawArchive(seed: number, style: Style, wanted?: FormName): ReportDraft[] {
  const random = seededFor(`archive-${style}`, seed);
  const { units, years } = SIZES[style];
  const common = new Map<string, number>();
  const names = random.shuffle(COMMUNES);
  const districts = random.shuffle(DISTRICTS);
  const drawn = random.pick<FormName>(['sheets', 'roman', 'long-2025', 'long-2023']);
  const form = wanted ?? drawn;
  return Array.from({ length: units }, (_, at) => drawUnit(random, names[at] ?? 'Hòa Lạc', districts[at % 2] ?? 'Sơn Hạ', form, at)).flatMap((unit, at) =>
    years.flatMap((year) => reportsOf(unit, year, PERIODS[style], random, common, `${String(at + 1).padStart(2, '0')}`)),
  );
}

/** Plain text most often: a page of a PDF's text takes as long as three of it, Word and PDF as long as ten. */
function layoutOf(random: Random, at: number): Layout {
  const plain = random.pick(['tabs', 'cells'] as const);
  if (at === 0) return random.chance(0.4) ? 'page' : plain;
  return at === 1 && random.chance(0.25) ? random.pick(layoutsHere().filter((layout) => layout !== 'page')) : plain;
}

export function drawUnit(random: Random, name: string, district: string, form: FormName, at: number): UnitDraft {
  const level = random.pick(['xã', 'phường', 'xã']);
  return {
    level,
    name,
    above: `${level === 'phường' ? 'thành phố' : 'huyện'} ${district}`,
    namesAbove: random.chance(0.6),
    layout: layoutOf(random, at),
    form,
    manner: drawNumberManner(random),
    size: 0.6 + random.next() * 1.2,
  };
}

/** A unit's reports on one year. */
export function reportsOf(
  unit: UnitDraft,
  year: number,
  periods: ReadonlyArray<readonly [ReportDraft['type'], number | null]>,
  random: Random,
  common: Map<string, number>,
  folder: string,
): ReportDraft[] {
  const months = drawYear(unit, year, random, common);
  let number = random.int(12, 40);
  return periods.map(([type, index]): ReportDraft => {
    const { start, end } = periodDays(type, year, index);
    const day = addDays(new Date(`${end}T00:00:00Z`), random.int(-14, 6));
    number += random.int(3, 25);
    const cited = { number, day };
    return {
      path: `${folder}-${unit.name.normalize('NFD').replace(/[^a-z]/gi, '')}/${year}/${type}-${index ?? 0}`,
      unit,
      form: unit.form,
      layout: unit.layout,
      type,
      year,
      index,
      values: valuesOf(months, Number(start.slice(5, 7)), Number(end.slice(5, 7))),
      cells: new Map(),
      units: new Map(),
      number,
      day,
      parts: 'whole',
      cited,
      subject: 'công tác cải cách hành chính',
      opening: [],
    };
  });
}

/** Of one indicator of a unit's year. */
export type Year = { grows: 'adds'; months: number[] } | { grows: 'rises'; byMonth: number[] } | { grows: 'stays'; value: number; last: number };

const TYPICAL: ReadonlyArray<readonly [RegExp, number]> = [
  [/dossiers-(?:received(?!-online)|digitised)/, 130],
  [/dossiers-(?:solved|on-time)|results-returned/, 118],
  [/dossiers-|documents-exchanged/, 80],
  [/documents-(?:sent|electronic)/, 62],
  [/survey-forms/, 23],
  [/publicity-|directives/, 7],
  [/./, 0.8],
];

export function drawYear({ form, size }: Pick<UnitDraft, 'form' | 'size'>, year: number, random: Random, common: Map<string, number>): Map<string, Year> {
  const drawn = new Map<string, Year>();
  for (const { code } of formNamed(form).rows) {
    const entry = entryOf(code);
    if (entry === undefined || drawn.has(code) || (entry.kind !== 'count' && entry.kind !== 'money')) continue;
    drawn.set(code, drawIndicator(code, year, size, random, common));
  }
  // one number in two rows
  for (const code of drawn.keys()) {
    const equal = entryOf(code)
      ?.equals?.map((bound) => drawn.get(bound.code))
      .find((other) => other !== undefined);
    if (equal !== undefined) drawn.set(code, equal);
  }
  const planned = drawn.get('finance.investment-planned');
  if (planned?.grows === 'stays') {
    const share = (month: number) => 0.01 + 0.9 * (month / 12) ** 2.2;
    drawn.set('finance.investment-disbursed', { grows: 'rises', byMonth: Array.from({ length: 12 }, (_, at) => Math.round(planned.value * share(at + 1))) });
  }
  return drawn;
}

function drawIndicator(code: string, year: number, size: number, random: Random, common: Map<string, number>): Year {
  const entry = entryOf(code);
  const typical = TYPICAL.find(([form]) => form.test(code))?.[1] ?? 1;
  if (NONE.test(code)) return { grows: 'stays', value: 0, last: 0 };
  if (entry?.overTime === 'adds') {
    const level = typical * size * (0.85 + random.next() * 0.3);
    return { grows: 'adds', months: Array.from({ length: 12 }, () => Math.floor(level * (0.7 + random.next() * 0.6) + random.next())) };
  }
  if (entry?.overTime !== undefined) {
    const most = random.int(14, 70);
    let done = 0;
    return { grows: 'rises', byMonth: Array.from({ length: 12 }, (_, at) => (done = Math.max(done, Math.round((most * (at + 1)) / 12) - random.int(0, 1)))) };
  }
  if (entry?.adds === false) {
    const id = `${code} ${year}`;
    const value = common.get(id) ?? random.int(60, 260);
    common.set(id, value);
    return { grows: 'stays', value, last: value };
  }
  if (entry?.kind === 'money') {
    const value = random.int(1800, 9000);
    return { grows: 'stays', value, last: value };
  }
  const value = random.int(12, 48);
  return { grows: 'stays', value, last: value - random.int(0, 3) };
}

/** What a report from one month to another prints. */
export function valuesOf(year: ReadonlyMap<string, Year>, from: number, to: number): Map<string, number> {
  return new Map(
    [...year].map(([code, drawn]): [string, number] => {
      if (drawn.grows === 'adds') return [code, drawn.months.slice(from - 1, to).reduce((sum, value) => sum + value, 0)];
      if (drawn.grows === 'rises') return [code, drawn.byMonth[to - 1] ?? 0];
      return [code, to > 6 ? drawn.last : drawn.value];
    }),
  );
}
