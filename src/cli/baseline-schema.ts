import { z } from 'zod';

/** Findings that are known and accepted: one entry each, with the values it was accepted at and the reason. */
export const baselineSchema = z.strictObject({
  schema: z.literal('baocao.baseline/1'),
  entries: z.array(z.strictObject({ fingerprint: z.string(), rule: z.string(), file: z.string(), values: z.array(z.string()), reason: z.string() })),
});
