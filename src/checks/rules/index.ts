import type { Rule } from '../rule.js';
import { codeSet } from './code-set.js';
import { flowBalance } from './flow-balance.js';
import { pctRange } from './pct-range.js';
import { rowParentChild } from './row-parent-child.js';
import { rowRate } from './row-rate.js';
import { sumNesting } from './sum-nesting.js';
import { sumTotal } from './sum-total.js';

/** Every rule, in the order in which findings at one place are told. */
export const RULES: readonly Rule[] = [sumTotal, sumNesting, flowBalance, rowParentChild, rowRate, pctRange, codeSet];
