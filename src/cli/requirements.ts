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

export const COMPLETE = ['head', 'form'] as const;
export const PERIODS_WANTED = 'a period such as 2025, 2025-H1, 2025-Q1, 2025-9M or 2025-03 is wanted';

/** A list of names is short for an object in which they are true. */
export function requirementsOf(setting: ReadonlyArray<(typeof COMPLETE)[number]> | Requirements): Requirements {
  return isList(setting) ? Object.fromEntries(setting.map((name) => [name, true])) : setting;
}

function isList<Item>(setting: readonly Item[] | object): setting is readonly Item[] {
  return Array.isArray(setting);
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
