import { z } from 'zod';
import { REQUIREMENTS } from './requirements.js';

/** The shape of the configuration; apart from its reading, as most runs have none and making shapes takes time. */
const severity = z.enum(['error', 'warning', 'info']);

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  lang: z.enum(['vi', 'en']).optional().describe('language of messages'),
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
  require: z.array(z.enum(REQUIREMENTS)).optional().describe('what every report must have: `head` (number, date, signer) or `form` (every row, filled in)'),
  failOn: severity.optional().describe('the least severity that makes check exit with 1'),
  maxWarnings: z.int().min(0).optional().describe('more warnings than this make check exit with 1'),
  baseline: z.string().optional().describe('file of known findings, relative to the configuration'),
  suppressions: z.string().optional().describe('file of accepted findings with their reasons, relative to the configuration'),
  catalogue: z.string().optional().describe('file of indicators and forms of your own (catalogue.schema.json), relative to the configuration'),
});
