import { z } from 'zod';
import { printedIn } from './catalogue.js';
import { type Catalogue, type CatalogueEntry, type Form, LEVELS, OVER_TIME } from './entry.js';
import { KINDS } from './user-file.js';

/** The catalogue as others read it: `schemas/indicators.json`, and `baocao indicators --format json`. */
const INDICATORS_SCHEMA = 'baocao.indicators/1';

export interface PublishedEntry extends CatalogueEntry {
  /** where forms print it, the current form first */
  printed: Array<{ form: string; row: string }>;
}

export interface PublishedCatalogue {
  schema: typeof INDICATORS_SCHEMA;
  indicators: PublishedEntry[];
  forms: readonly Form[];
}

export function published(catalogue: Catalogue): PublishedCatalogue {
  return { schema: INDICATORS_SCHEMA, indicators: catalogue.entries.map((entry) => publishedEntry(entry, catalogue)), forms: catalogue.forms };
}

export function publishedEntry(entry: CatalogueEntry, catalogue: Catalogue): PublishedEntry {
  return { ...entry, printed: printedIn(entry.code, catalogue).flatMap(({ form, rows }) => rows.map((row) => ({ form: form.id, row: row.id }))) };
}

const code = z.string();
const implied = z.boolean().describe('true: the form itself says so; false: merely expected');
const bound = z.strictObject({ code, implied });

/** The shape of `schemas/indicators.json`; that it says what the types say is checked by a test. */
export const publishedSchema = z.strictObject({
  schema: z.literal(INDICATORS_SCHEMA),
  indicators: z.array(
    z.strictObject({
      code: code.describe('stable; domain first'),
      vi: z.string(),
      en: z.string(),
      kind: z.enum(KINDS),
      unit: z.string().nullable().describe('canonical unit'),
      level: z.enum(LEVELS).optional().describe('the level of administration that the label names'),
      aliases: z.array(z.string()).readonly().optional().describe('other printed wordings'),
      under: z.array(z.string()).readonly().optional().describe('words of a row above, one of which must be there'),
      adds: z.literal(false).optional().describe('a total over units means nothing'),
      overTime: z
        .enum(OVER_TIME)
        .optional()
        .describe('how it grows within a year: parts add up, it only rises, or it always counts from the beginning of the year; absent: a number on a day'),
      sumOf: z.strictObject({ parts: z.array(code).readonly(), implied }).optional(),
      rateOf: z.strictObject({ numerator: code, base: code, implied }).optional(),
      atMost: z.array(bound).readonly().optional(),
      equals: z.array(bound).readonly().optional(),
      excludes: z.array(bound).readonly().optional(),
      printed: z.array(z.strictObject({ form: z.string(), row: z.string() })).describe('forms and rows where it is printed'),
    }),
  ),
  forms: z
    .array(
      z.strictObject({
        id: z.string(),
        vi: z.string(),
        en: z.string(),
        source: z.string(),
        rows: z
          .array(
            z.strictObject({
              id: z.string().describe('as it is cited: "2:1.1" is row 1.1 of Biểu mẫu 2'),
              stt: z.string().nullable(),
              depth: z.int().min(0),
              label: z.string(),
              unit: z.string().nullable(),
              code,
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});
