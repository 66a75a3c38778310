import { periodCode } from '../../../text/period-codes.js';
import { filedExample } from '../example.js';
import type { Filing } from '../filing.js';
import { periodPhrase } from '../period-phrase.js';
import { differingRows, replaces } from '../refiled.js';
import type { AcrossRule, AcrossTest } from '../rule.js';
import { reportTerm, rowTermOf } from '../terms.js';

const FIRST = { period: 'quý I năm 2024', number: '45', date: '12 tháng 3 năm 2024', values: '12 150 31 420 310 96 21' };

export const filedTwice: AcrossRule = {
  id: 'filed-twice',
  severity: 'warning',
  title: { vi: 'Một báo cáo nộp hai lần', en: 'The same report filed twice' },
  checks: {
    vi: 'Hai tệp khác nhau của cùng đơn vị, cùng kỳ, cùng biểu hoặc cùng tên báo cáo: số liệu trái nhau thì báo, kèm những chỉ tiêu khác nhau; số liệu như nhau, tệp trùng từng byte, và bản ghi rõ là thay thế báo cáo trước thì chỉ ghi chú. Các kiểm tra khác dùng bản sau cùng.',
    en: 'Two different files of one unit, period and form or title: where their figures differ they are told, with the indicators that do; equal figures, copies of the same bytes, and a version that says that it replaces the earlier one are only noted. Other checks use the last version.',
  },
  silent: {
    vi: 'Báo cáo về việc khác của cùng kỳ; báo cáo tuần, báo cáo theo đợt trong một tháng; phụ lục và báo cáo của nó; hai đơn vị cùng tên thuộc hai huyện.',
    en: 'Reports on other matters in the same period; reports on the weeks of one month, on a second round; an appendix and its report; two units of one name in different districts.',
  },
  examples: {
    bad: [
      {
        documents: [filedExample(FIRST), filedExample({ ...FIRST, number: '52', date: '18 tháng 3 năm 2024', values: '12 150 31 450 310 96 21' })],
        why: { vi: 'hai báo cáo quý I, 420 và 450 hồ sơ', en: 'two reports on the first quarter, with 420 and 450 dossiers' },
      },
    ],
    good: [
      {
        documents: [filedExample(FIRST), filedExample({ ...FIRST, unit: 'UBND xã Tân Lập', values: '9 80 40 211 160 72 19' })],
        why: { vi: 'hai xã', en: 'two communes' },
      },
      {
        documents: [filedExample(FIRST), filedExample({ ...FIRST, period: '6 tháng đầu năm 2024', values: '20 260 64 890 710 188 20' })],
        why: { vi: 'hai kỳ', en: 'two periods' },
      },
    ],
  },
  run({ filings, refiled }) {
    const byPath = new Map(filings.map((filing) => [filing.report.source.path, filing]));
    const copies = filings.flatMap((copy) => {
      const original = copy.report.source.duplicateOf === null ? undefined : byPath.get(copy.report.source.duplicateOf);
      return original === undefined ? [] : [toTest(original, copy, 'copy')];
    });
    return [...refiled.flatMap(({ last, earlier }) => earlier.map((filing) => toTest(filing, last, shapeOf(filing, last)))), ...copies];
  },
  message({ terms, shape, told }, lang) {
    const [first, last] = terms;
    const what =
      lang === 'en' ? `${first?.unitName}, ${periodPhrase(first?.period ?? null, lang)}` : `${first?.unitName}, ${periodPhrase(first?.period ?? null, lang)}`;
    const files = lang === 'en' ? `${first?.source} and ${last?.source}` : `${first?.source} và ${last?.source}`;
    if (shape === 'copy')
      return lang === 'en' ? `${what}: ${files} are the same file, byte for byte.` : `${what}: ${files} là cùng một tệp, giống nhau từng byte.`;
    if (shape === 'equal')
      return lang === 'en'
        ? `${what}: ${files} are one report filed twice; their figures are equal.`
        : `${what}: ${files} là một báo cáo nộp hai lần; số liệu như nhau.`;
    const shown = differencesIn(terms).map(([a, b]) => `“${a.label}” ${a.raw} → ${b.raw}`);
    const more = Number(told?.differing ?? 0) - shown.length;
    const list = shown.length === 0 ? '' : `: ${shown.join('; ')}${more > 0 ? (lang === 'en' ? `; and ${more} more` : `; và ${more} số nữa`) : ''}`;
    const differ = told?.differing === 1 ? '1 figure differs' : `${told?.differing} figures differ`;
    if (shape === 'replaced')
      return lang === 'en'
        ? `${what}: ${last?.source} says that it replaces ${first?.source}; ${differ}${list}.`
        : `${what}: ${last?.source} ghi là thay thế ${first?.source}; ${told?.differing} số khác nhau${list}.`;
    const later = shape === 'later' ? (lang === 'en' ? ' (the later one may be a correction)' : ' (bản sau có thể là bản sửa)') : '';
    return lang === 'en'
      ? `${what}: ${files} report the same period${later}, and ${differ}${list}.`
      : `${what}: ${files} cùng báo cáo một kỳ${later} nhưng ${told?.differing} số khác nhau${list}.`;
  },
};

type Shape = 'copy' | 'equal' | 'replaced' | 'later' | 'differing';

function shapeOf(first: Filing, last: Filing): Shape {
  if (replaces(last, first)) return 'replaced';
  if (differingRows(first, last).length + proseDiffers(first, last) === 0) return 'equal';
  const [a, b] = [first.head.metadata, last.head.metadata];
  return a.date !== null && b.date !== null && a.date < b.date ? 'later' : 'differing';
}

/** Numbers of the prose that only one of the two has; asked only where neither has rows, for tables are told row by row. */
function proseDiffers(a: Filing, b: Filing): number {
  if (a.rows.size > 0 || b.rows.size > 0) return 0;
  const counts = new Map<number, number>();
  for (const value of a.report.figures) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of b.report.figures) counts.set(value, (counts.get(value) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.max(0, count), 0) || [...counts.values()].reduce((sum, count) => sum + Math.max(0, -count), 0);
}

/** So many differing figures are told one by one. */
const SHOWN = 6;

function toTest(first: Filing, last: Filing, shape: Shape): AcrossTest {
  const rows = shape === 'copy' ? [] : differingRows(first, last);
  const { unit, period } = last;
  const differs = shape === 'differing' || shape === 'later';
  return {
    rule: 'filed-twice',
    verdict: differs ? 'inconsistent' : 'verified',
    reason: shape === 'replaced' ? 'replaced' : null,
    terms: [
      reportTerm('first', first),
      reportTerm('last', last),
      ...rows.slice(0, SHOWN).flatMap(([a, b]) => [rowTermOf('before', a, first), rowTermOf('after', b, last)]),
    ],
    expected: null,
    actual: null,
    difference: null,
    finding: differs ? 'warning' : 'info',
    shape,
    about: { key: unit?.key ?? '', unitName: unit?.name ?? null, period: period === null ? null : periodCode(period) },
    told: { differing: rows.length + proseDiffers(first, last) },
  };
}

function differencesIn<Term extends { role: string }>(terms: readonly Term[]): Array<[Term, Term]> {
  return terms.flatMap((term, at): Array<[Term, Term]> => {
    const next = terms[at + 1];
    return term.role === 'before' && next?.role === 'after' ? [[term, next]] : [];
  });
}
