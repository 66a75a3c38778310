import { z } from 'zod';
import { fold } from '../text/unicode.js';
import { unitKind } from '../text/units.js';
import { CATALOGUE } from './catalogue.js';
import { clashesOf } from './clashes.js';
import { type Bound, type Catalogue, type CatalogueEntry, DOMAINS, type Form } from './entry.js';
import { extendCatalogue } from './extend.js';
import { citeRows } from './form.js';
import { nearestCodes } from './nearest.js';
import { LOCAL, type UserCatalogue, type UserEntry, userCatalogueSchema } from './user-file.js';
import { wording } from './wording.js';

/** What is wrong with a catalogue file: every problem found, each with the key that it is about. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

export interface ParseOptions {
  /** the catalogue that the file adds to; the program's own by default */
  base?: Catalogue;
  /** of the problems */
  lang?: 'vi' | 'en';
}

/**
 * The entries and forms of a user's catalogue file (see `schemas/catalogue.schema.json`), defaults filled in, for
 * `extendCatalogue`.
 * @throws CatalogueError when the file says something that cannot be meant
 */
export function parseCatalogue(data: unknown, { base = CATALOGUE, lang = 'vi' }: ParseOptions = {}): Catalogue {
  const parsed = userCatalogueSchema.safeParse(data, { error: z.locales[lang]().localeError });
  if (!parsed.success)
    throw new CatalogueError(
      tell(
        parsed.error.issues.flatMap((issue) => shapeProblems(issue, data)),
        lang,
      ),
    );
  const extra: Catalogue = { entries: (parsed.data.indicators ?? []).map(toEntry), forms: (parsed.data.forms ?? []).map(toForm) };
  const whole = extendCatalogue(base, extra);
  const meaning = [...repeated(parsed.data), ...unknownCodes(parsed.data, whole), ...oddEntries(parsed.data), ...oddDepths(parsed.data)];
  // words are compared once the codes can be trusted
  const problems = meaning.length > 0 ? meaning : alike(parsed.data, whole);
  if (problems.length > 0) throw new CatalogueError(tell(problems, lang));
  return extra;
}

interface Problem {
  at: string;
  words: { vi: string; en: string };
}

const tell = (problems: readonly Problem[], lang: 'vi' | 'en') => problems.map(({ at, words }) => `${at}: ${words[lang]}`);

const keyOf = (path: readonly PropertyKey[]) =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? String(part) : `.${String(part)}`)).join('');

/** What does not have the shape of a catalogue file; zod's own words where ours say no more. */
function shapeProblems(issue: z.core.$ZodIssue, data: unknown): Problem[] {
  const at = issue.path.length === 0 ? 'schema' : keyOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ at: keyOf([...issue.path, key]), words: { vi: 'không có khóa này', en: 'there is no such key' } }));
  if (issue.path.length > 0 && valueAt(data, issue.path) === undefined) return [{ at, words: { vi: 'còn thiếu', en: 'is missing' } }];
  if (issue.code === 'too_small' && issue.minimum === 1) return [{ at, words: { vi: 'không được để trống', en: 'must not be empty' } }];
  if (issue.code === 'invalid_format' && issue.path.at(-1) === 'code')
    return [
      {
        at,
        words: {
          vi: `mã gồm tên lĩnh vực (${[...DOMAINS, LOCAL].join(', ')}), dấu chấm, rồi chữ thường không dấu, chữ số và gạch nối, ví dụ local.river-patrols`,
          en: `a code is a domain (${[...DOMAINS, LOCAL].join(', ')}), a dot, then small letters, digits and hyphens, such as local.river-patrols`,
        },
      },
    ];
  return [{ at, words: { vi: issue.message, en: issue.message } }];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);
}

function toEntry({ code, vi, en, kind, unit, level, aliases, under, adds, overTime, sumOf, rateOf, atMost, equals, excludes }: UserEntry): CatalogueEntry {
  const known = kind ?? inferKind({ vi, unit, rateOf });
  return {
    code,
    vi,
    en: en ?? vi,
    kind: known,
    unit: unit ?? (known === 'percent' ? '%' : null),
    ...(level === undefined ? {} : { level }),
    ...(aliases === undefined ? {} : { aliases }),
    ...(under === undefined ? {} : { under }),
    ...(adds === false ? { adds } : {}),
    ...(overTime === undefined ? {} : { overTime }),
    ...(sumOf === undefined ? {} : { sumOf: { ...sumOf, implied: sumOf.implied ?? false } }),
    ...(rateOf === undefined ? {} : { rateOf: { ...rateOf, implied: rateOf.implied ?? false } }),
    ...(atMost === undefined ? {} : { atMost: atMost.map(toBound) }),
    ...(equals === undefined ? {} : { equals: equals.map(toBound) }),
    ...(excludes === undefined ? {} : { excludes: excludes.map(toBound) }),
  };
}

function toBound({ code, implied }: { code: string; implied?: boolean | undefined }): Bound {
  return { code, implied: implied ?? false };
}

/** As a row's kind is read: the unit tells first, then the label. A legend stands in no entry: `coded` must be said. */
function inferKind({ vi, unit, rateOf }: Pick<UserEntry, 'vi' | 'unit' | 'rateOf'>): CatalogueEntry['kind'] {
  if (rateOf !== undefined) return 'percent';
  const told = unit === undefined || unit === null ? null : unitKind(unit);
  if (told !== null && told !== 'coded') return told;
  return fold(vi).startsWith(`${fold('tỷ lệ')} `) ? 'percent' : 'count';
}

function toForm({ id, vi, en, source, rows }: NonNullable<UserCatalogue['forms']>[number]): Form {
  const printed = rows.map(({ sheet, stt, depth, label, unit, code }) => ({
    sheet: sheet ?? null,
    stt: stt ?? null,
    depth: depth ?? 0,
    label,
    unit: unit ?? null,
    code,
  }));
  return { id, vi, en: en ?? vi, source, rows: citeRows(printed) };
}

function repeated({ indicators = [], forms = [] }: UserCatalogue): Problem[] {
  const again = (list: string, names: readonly string[], what: { vi: string; en: string }) =>
    names.flatMap((name, at) => {
      const first = names.indexOf(name);
      if (first === at) return [];
      return [
        {
          at: `${list}[${at}].${what.en}`,
          words: { vi: `${what.vi} "${name}" đã có ở ${list}[${first}]`, en: `"${name}" is the ${what.en} of ${list}[${first}] too` },
        },
      ];
    });
  return [
    ...again(
      'indicators',
      indicators.map(({ code }) => code),
      { vi: 'mã', en: 'code' },
    ),
    ...again(
      'forms',
      forms.map(({ id }) => id),
      { vi: 'mã biểu mẫu', en: 'id' },
    ),
  ];
}

/** Every code that an entry or a form names, with its key. */
function named({ indicators = [], forms = [] }: UserCatalogue): Array<{ at: string; code: string }> {
  return [
    ...indicators.flatMap(({ sumOf, rateOf, atMost = [], equals = [], excludes = [] }, of) => [
      ...(sumOf?.parts ?? []).map((code, at) => ({ at: `indicators[${of}].sumOf.parts[${at}]`, code })),
      ...(rateOf === undefined
        ? []
        : [
            { at: `indicators[${of}].rateOf.numerator`, code: rateOf.numerator },
            { at: `indicators[${of}].rateOf.base`, code: rateOf.base },
          ]),
      ...atMost.map(({ code }, at) => ({ at: `indicators[${of}].atMost[${at}].code`, code })),
      ...equals.map(({ code }, at) => ({ at: `indicators[${of}].equals[${at}].code`, code })),
      ...excludes.map(({ code }, at) => ({ at: `indicators[${of}].excludes[${at}].code`, code })),
    ]),
    ...forms.flatMap(({ rows }, of) => rows.map(({ code }, at) => ({ at: `forms[${of}].rows[${at}].code`, code }))),
  ];
}

function unknownCodes(file: UserCatalogue, whole: Catalogue): Problem[] {
  const codes = new Set(whole.entries.map(({ code }) => code));
  return named(file)
    .filter(({ code }) => !codes.has(code))
    .map(({ at, code }) => {
      const [near] = nearestCodes(code, whole);
      return {
        at,
        words: {
          vi: `không có chỉ tiêu nào có mã "${code}"${near === undefined ? '' : `; gần nhất: "${near}"`}`,
          en: `no indicator has the code "${code}"${near === undefined ? '' : `; the nearest is "${near}"`}`,
        },
      };
    });
}

/** Entries that relate to themselves, take a part twice, are rates of another kind, or have no words to be found by. */
function oddEntries({ indicators = [] }: UserCatalogue): Problem[] {
  return indicators.flatMap((entry, of) => {
    const at = `indicators[${of}]`;
    const problems: Problem[] = [];
    const own = named({ schema: 'baocao.catalogue/1', indicators: [entry] });
    for (const each of own) {
      if (each.code === entry.code)
        problems.push({
          at: each.at.replace('indicators[0]', at),
          words: { vi: 'một chỉ tiêu không có quan hệ với chính nó', en: 'an indicator has no relation to itself' },
        });
    }
    const parts = entry.sumOf?.parts ?? [];
    for (const [place, part] of parts.entries())
      if (parts.indexOf(part) !== place)
        problems.push({ at: `${at}.sumOf.parts[${place}]`, words: { vi: `"${part}" được cộng hai lần`, en: `"${part}" would be added twice` } });
    if (entry.rateOf !== undefined && entry.kind !== undefined && entry.kind !== 'percent')
      problems.push({
        at: `${at}.kind`,
        words: { vi: 'chỉ tiêu có rateOf là tỷ lệ: kind phải là "percent"', en: 'an indicator with rateOf is a share: its kind is "percent"' },
      });
    const texts = [
      { key: `${at}.vi`, text: entry.vi },
      ...(entry.aliases ?? []).map((text, place) => ({ key: `${at}.aliases[${place}]`, text })),
      ...(entry.under ?? []).map((text, place) => ({ key: `${at}.under[${place}]`, text })),
    ];
    for (const { key, text } of texts)
      if (wording(text) === '')
        problems.push({
          at: key,
          words: {
            vi: 'không còn từ nào để so khớp (phần trong ngoặc đơn không được tính)',
            en: 'no words are left to compare (those in parentheses do not count)',
          },
        });
    return problems;
  });
}

/** A row stands at most one level below the row before it. */
function oddDepths({ forms = [] }: UserCatalogue): Problem[] {
  return forms.flatMap(({ rows }, of) =>
    rows.flatMap(({ depth = 0, sheet }, at) => {
      const before = rows[at - 1];
      const most = before === undefined || (before.sheet ?? null) !== (sheet ?? null) ? 0 : (before.depth ?? 0) + 1;
      if (depth <= most) return [];
      return [
        {
          at: `forms[${of}].rows[${at}].depth`,
          words: { vi: `lớn nhất có thể là ${most}: dòng này nằm dưới dòng ngay trước`, en: `${most} at most: the row stands beneath the one before it` },
        },
      ];
    }),
  );
}

/** An entry of the file with words that another has too, and nothing that tells them apart, would take both codes from their rows. */
function alike(file: UserCatalogue, whole: Catalogue): Problem[] {
  const { indicators = [], forms = [] } = file;
  const codes = new Set([...indicators.map(({ code }) => code), ...forms.flatMap(({ rows }) => rows.map(({ code }) => code))]);
  const places = new Map<string, string>();
  for (const [of, { rows }] of forms.entries())
    for (const [at, { code, label }] of rows.entries()) places.set(`${code} ${label}`, `forms[${of}].rows[${at}].label`);
  for (const [of, { code, vi, aliases = [] }] of indicators.entries())
    for (const [at, text] of [vi, ...aliases].entries()) places.set(`${code} ${text}`, `indicators[${of}].${at === 0 ? 'vi' : `aliases[${at - 1}]`}`);
  return clashesOf(codes, whole).flatMap(({ code, other, text }) => {
    const own = indicators.findIndex((entry) => entry.code === code);
    const at = places.get(`${code} ${text}`) ?? (own === -1 ? undefined : `indicators[${own}]`);
    // what the file only names has the words of the program's catalogue
    if (at === undefined) return [];
    return [
      {
        at,
        words: {
          vi: `"${other}" cũng có các từ “${text}” và không có gì phân biệt hai chỉ tiêu; hãy thêm "under" (dòng tiêu đề phía trên), hoặc dùng chính mã đó`,
          en: `"${other}" has the words “${text}” too, and nothing tells the two apart; add "under" (the heading above), or use that code`,
        },
      },
    ];
  });
}
