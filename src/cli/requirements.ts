import { z } from 'zod';
import type { Expected } from '../checks/rule.js';
import type { Severity } from '../model/relation.js';
import { PERIOD_CODE } from '../text/period-codes.js';
import { readUnits } from './units-file.js';

/** What a run may require of every report. */
export interface Requirements {
  /** number, date and signer */
  head?: boolean | undefined;
  /** every row of the form, filled in */
  form?: boolean | undefined;
  /** file of the units whose reports are expected */
  units?: string | undefined;
  periods?: string[] | undefined;
}

const COMPLETE = ['head', 'form'] as const;
const PERIODS_WANTED = 'a period such as 2025, 2025-H1, 2025-Q1, 2025-9M or 2025-03 is wanted';

export const requirementsSchema = z.union([
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

/** A list of names is short for an object in which they are true. */
export function requirementsOf(setting: z.infer<typeof requirementsSchema>): Requirements {
  return Array.isArray(setting) ? Object.fromEntries(setting.map((name) => [name, true])) : setting;
}

/**
 * "head,form,units=FILE,period=2025-Q1", as the command line has it.
 * @returns what is wrong with it, as a sentence, where something is
 */
export function parseRequirements(text: string, before: Requirements = {}): Requirements | string {
  const required: Requirements = { ...before };
  for (const part of text.split(',').map((each) => each.trim())) {
    const [, name = part, value = ''] = /^(\w+)=(.*)$/s.exec(part) ?? [];
    if (part === 'head' || part === 'form') required[part] = true;
    else if (name === 'units' && value !== '') required.units = value;
    else if (name === 'period' && PERIOD_CODE.test(value)) required.periods = [...(required.periods ?? []), value];
    else if (name === 'period') return PERIODS_WANTED;
    else return 'head, form, units=FILE or period=2025-Q1 is wanted, or several with commas';
  }
  return required;
}

/** Rules whose findings are notes become errors; unexpected reports are errors by themselves. */
export function severitiesFor(required: Requirements): Record<string, Severity> {
  return { ...(required.head === true ? { 'head-complete': 'error' } : {}), ...(required.form === true ? { 'form-complete': 'error' } : {}) };
}

/**
 * The command line's requirements win over the configuration's.
 * @throws UsageError
 */
export async function expectedBy(configured: Requirements, named: Requirements): Promise<Expected> {
  const file = named.units ?? configured.units;
  return { units: file === undefined ? null : await readUnits(file, 'require units'), periods: named.periods ?? configured.periods ?? null };
}
