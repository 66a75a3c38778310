import { entryOf, printedIn } from '../catalogue/catalogue.js';
import type { Catalogue, CatalogueEntry, Level, OverTime } from '../catalogue/entry.js';
import { type CodeRelation, type RelationKind, relationsOf } from '../catalogue/relations.js';
import type { Words } from '../checks/rule.js';
import type { IndicatorKind } from '../model/report.js';
import { hanging } from './columns.js';

const WORDS = {
  kind: { vi: 'loại', en: 'kind' },
  unit: { vi: 'đơn vị chuẩn', en: 'canonical unit' },
  level: { vi: 'cấp', en: 'level' },
  totals: { vi: 'cộng các đơn vị', en: 'total over units' },
  noTotal: { vi: 'không có nghĩa: các đơn vị dùng chung', en: 'means nothing: units share it' },
  time: { vi: 'trong năm', en: 'within a year' },
  aliases: { vi: 'cách ghi khác', en: 'other wordings' },
  under: { vi: 'chỉ dưới tiêu đề', en: 'only under' },
  printed: { vi: 'in tại', en: 'printed in' },
  nowhere: { vi: 'không có trong biểu mẫu nào đã biết', en: 'no form that is known' },
  relations: { vi: 'quan hệ', en: 'relations' },
  none: { vi: 'không có', en: 'none' },
  implied: { vi: 'do biểu mẫu quy định', en: 'implied by the form' },
  expected: { vi: 'thường là vậy', en: 'merely expected' },
} satisfies Record<string, Words>;

const KINDS: Record<IndicatorKind, Words> = {
  count: { vi: 'số lượng', en: 'count' },
  percent: { vi: 'tỷ lệ phần trăm', en: 'percent' },
  money: { vi: 'tiền', en: 'money' },
  score: { vi: 'điểm', en: 'score' },
  coded: { vi: 'mã theo chú giải của dòng', en: 'code of the row’s own legend' },
  text: { vi: 'chữ', en: 'text' },
  group: { vi: 'số ghi cạnh một tiêu đề', en: 'number beside a heading' },
};

const LEVELS: Record<Level, Words> = {
  central: { vi: 'trung ương', en: 'central' },
  province: { vi: 'tỉnh', en: 'province' },
  district: { vi: 'huyện', en: 'district' },
  commune: { vi: 'xã', en: 'commune' },
};

const OVER_TIME_WORDS: Record<OverTime, Words> = {
  adds: { vi: 'các kỳ cộng lại thành cả năm', en: 'the periods add up to the year' },
  rises: { vi: 'chỉ tăng từ đầu năm, các kỳ không nhất thiết cộng lại', en: 'only rises from the beginning of the year; periods need not add up' },
  'year-to-date': { vi: 'luôn lũy kế từ đầu năm', en: 'always counts from the beginning of the year' },
};

const RELATIONS: Record<RelationKind, Words> = {
  sumOf: { vi: 'là tổng của', en: 'is the sum of' },
  partOf: { vi: 'là một phần của', en: 'is part of' },
  rateOf: { vi: 'là tỷ lệ của (tử số, mẫu số)', en: 'is the share of (numerator, base)' },
  numeratorOf: { vi: 'là tử số của', en: 'is the numerator of' },
  baseOf: { vi: 'là mẫu số của', en: 'is the base of' },
  atMost: { vi: 'không lớn hơn', en: 'is at most' },
  atLeast: { vi: 'không nhỏ hơn', en: 'is at least' },
  equals: { vi: 'bằng', en: 'equals' },
  excludes: { vi: 'loại trừ (cộng lại không quá 100)', en: 'excludes (together 100 at most)' },
};

/** Everything that the catalogue knows of an indicator. */
export function indicatorPage(entry: CatalogueEntry, catalogue: Catalogue, lang: 'vi' | 'en', width: number): string {
  const other = lang === 'vi' ? entry.en : entry.vi;
  const fields: Array<[string, string[]]> = [
    [WORDS.kind[lang], [KINDS[entry.kind][lang]]],
    [WORDS.unit[lang], entry.unit === null ? [] : [entry.unit]],
    [WORDS.level[lang], entry.level === undefined ? [] : [LEVELS[entry.level][lang]]],
    [WORDS.totals[lang], entry.adds === false ? [WORDS.noTotal[lang]] : []],
    [WORDS.time[lang], entry.overTime === undefined ? [] : [OVER_TIME_WORDS[entry.overTime][lang]]],
    [WORDS.aliases[lang], [...(entry.aliases ?? [])]],
    [WORDS.under[lang], [...(entry.under ?? [])]],
    [WORDS.printed[lang], printedLines(entry.code, catalogue, lang)],
    [WORDS.relations[lang], relationLines(relationsOf(entry, catalogue), catalogue, lang)],
  ];
  const indent = 2 + Math.max(...fields.map(([name]) => name.length));
  const lines = fields.flatMap(([name, texts]) => texts.flatMap((text, at) => hanging(at === 0 ? name : '', text, indent, width)));
  const names = [...hanging('', entry[lang], 2, width), ...(other === entry[lang] ? [] : hanging('', other, 2, width))];
  return [entry.code, ...names, '', ...lines].map((line) => `${line}\n`).join('');
}

function printedLines(code: string, catalogue: Catalogue, lang: 'vi' | 'en'): string[] {
  const lines = printedIn(code, catalogue).flatMap(({ form, rows }) =>
    rows.map(({ id, label, unit }) => `${form.id} ${id}: ${label}${unit === null ? '' : ` [${unit}]`}`),
  );
  return lines.length === 0 ? [WORDS.nowhere[lang]] : lines;
}

function relationLines(relations: readonly CodeRelation[], catalogue: Catalogue, lang: 'vi' | 'en'): string[] {
  if (relations.length === 0) return [WORDS.none[lang]];
  return relations.flatMap(({ kind, codes, implied }) => [
    `${RELATIONS[kind][lang]} (${WORDS[implied ? 'implied' : 'expected'][lang]}):`,
    ...codes.map((code) => `- ${code}: ${entryOf(code, catalogue)?.[lang] ?? '–'}`),
  ]);
}
