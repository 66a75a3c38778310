import { z } from 'zod';
import { DOMAINS, LEVELS, OVER_TIME } from './entry.js';

/** The file in which users describe indicators and forms of their own; `schemas/catalogue.schema.json` is written from here. */
export const USER_SCHEMA = 'baocao.catalogue/1';

/** Of a province's own indicators; the program's catalogue has none there and never will. */
export const LOCAL = 'local';

const CODE = new RegExp(`^(?:${[...DOMAINS, LOCAL].join('|')})(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+$`);

export const KINDS = ['count', 'percent', 'money', 'score', 'coded', 'text', 'group'] as const;

const code = z.string().regex(CODE).describe('domain first, then English words with hyphens: "local.river-patrols"');
const words = z.string().trim().min(1);
const reference = words.describe('code of an indicator of this file or of the program');
const implied = z.boolean().optional().describe('true: the form itself says so; false (default): merely expected');
const bound = z.strictObject({ code: reference, implied });
const unread = z.unknown().optional();

const entry = z.strictObject({
  code,
  vi: words.describe('the wording that most reports print'),
  en: words.optional().describe('default: vi'),
  kind: z
    .enum(KINDS)
    .optional()
    .describe(
      'default: percent with rateOf, with unit "%" or where vi begins with "Tỷ lệ"; money where the unit is one of money; else count. Never guessed: coded',
    ),
  unit: words
    .nullable()
    .optional()
    .describe('canonical unit: "đồng" for money, "%" for percents, the counted thing for counts; default null, "%" for percents'),
  level: z.enum(LEVELS).optional().describe('the level of administration that the label names'),
  aliases: z.array(words).optional().describe('other printed wordings'),
  under: z.array(words).min(1).optional().describe('words of a row above, one of which must be there; without it the own words decide'),
  adds: z.boolean().optional().describe('false where a total over units means nothing'),
  overTime: z
    .enum(OVER_TIME)
    .optional()
    .describe(
      'adds: events, the quarters add up to the year; rises: only grows from the beginning of the year; year-to-date: counts from there whatever the period; default: a number on a day',
    ),
  sumOf: z
    .strictObject({ parts: z.array(reference).min(1), implied })
    .optional()
    .describe('the whole of these parts'),
  rateOf: z.strictObject({ numerator: reference, base: reference, implied }).optional().describe('a share in percent of two other rows'),
  atMost: z.array(bound).optional().describe('rows that this one never exceeds'),
  equals: z.array(bound).optional().describe('rows of the same number'),
  excludes: z.array(bound).optional().describe('shares that exclude this one: together they are 100 at most'),
  seen: unread.describe('not read: where `extract --unmatched` saw the row'),
  comment: unread.describe('not read: for people'),
});

const row = z.strictObject({
  sheet: words.nullable().optional().describe('the form of a set: "2" for Biểu mẫu 2; its rows are cited "2:1.1"'),
  stt: words.nullable().optional().describe('the printed number; default null'),
  depth: z.int().min(0).optional().describe('0 (default) for the outermost rows, 1 for those beneath them'),
  label: words,
  unit: words.nullable().optional(),
  code: reference,
});

const form = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .describe('small letters, digits and hyphens: "quang-tri-2026"'),
  vi: words,
  en: words.optional().describe('default: vi'),
  source: words.describe('the document that prescribes it, or where it was seen'),
  rows: z.array(row).min(1),
  comment: unread.describe('not read: for people'),
});

export const userCatalogueSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal(USER_SCHEMA),
  indicators: z.array(entry).optional(),
  forms: z.array(form).optional(),
  unclear: unread.describe('not read: rows that `extract --unmatched` found and that cannot become entries as they stand'),
  comment: unread.describe('not read: for people'),
});

export type UserCatalogue = z.infer<typeof userCatalogueSchema>;
export type UserEntry = z.infer<typeof entry>;
