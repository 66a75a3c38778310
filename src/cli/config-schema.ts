import { z } from 'zod';
import { PERIOD_CODE } from '../text/period-codes.js';
import { CHECK_FORMATS, type CheckFormatName } from '../writers/check-formats.js';
import { COMPLETE, PERIODS_WANTED } from './requirements.js';

/** The shape of the configuration; apart from its reading, as most runs have none and making shapes takes time. */
const severity = z.enum(['error', 'warning', 'info']);
const checkFormat = z.enum(Object.keys(CHECK_FORMATS) as CheckFormatName[]);

const requirementsSchema = z.union([
  z.array(z.enum(COMPLETE)),
  z.strictObject({
    head: z.boolean().optional().describe('number, date and signer'),
    form: z.boolean().optional().describe('every row of the form, filled in'),
    units: z.string().min(1).optional().describe('file of the units whose reports are expected, one a line; relative to the configuration'),
    periods: z
      .array(z.string().regex(PERIOD_CODE, PERIODS_WANTED))
      .min(1)
      .optional()
      .describe('the periods to be reported on: "2025", "2025-H1", "2025-Q1", "2025-9M", "2025-03"'),
  }),
]);

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  lang: z.enum(['vi', 'en']).optional().describe('language of messages'),
  inputs: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('files, folders and globs that `check` and `extract` read when the command line names none, relative to the configuration'),
  format: checkFormat.optional().describe('what `check` prints, as `--format`'),
  reports: z
    .partialRecord(checkFormat, z.string().min(1))
    .optional()
    .describe('results of `check` in more formats, each into a file, as `--report FORMAT=FILE`; relative to the configuration'),
  rules: z
    .record(z.string(), z.union([severity, z.literal('off')]))
    .optional()
    .describe('severity per rule, or off'),
  overrides: z
    .array(
      z.strictObject({
        files: z.array(z.string().min(1)).min(1).describe('globs of inputs, beneath the folder of the configuration'),
        rules: z.record(z.string(), z.union([severity, z.literal('off')])),
      }),
    )
    .optional()
    .describe('severities for some inputs; later ones win over earlier ones, and `--rule` over all'),
  require: requirementsSchema
    .optional()
    .describe('what every report must have, and which reports are expected; `["head", "form"]` is short for `{ "head": true, "form": true }`'),
  failOn: severity.optional().describe('the least severity that makes check exit with 1'),
  maxWarnings: z.int().min(0).optional().describe('more warnings than this make check exit with 1'),
  baseline: z.string().optional().describe('file of known findings, relative to the configuration'),
  suppressions: z.string().optional().describe('file of accepted findings with their reasons, relative to the configuration'),
  catalogue: z.string().optional().describe('file of indicators and forms of your own (catalogue.schema.json), relative to the configuration'),
});
