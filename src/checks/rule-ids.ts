import { ACROSS_RULES } from './across/registry.js';
import { RULES } from './registry.js';

/** The names that settings may give: of rules over one report and over several. */
export const RULE_IDS: readonly string[] = [...RULES, ...ACROSS_RULES].map(({ id }) => id);
