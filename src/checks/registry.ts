import type { Rule } from './rule.js';
import { codeSet } from './rules/code-set.js';
import { dateMismatch } from './rules/date-mismatch.js';
import { dateWindow } from './rules/date-window.js';
import { docNumber } from './rules/doc-number.js';
import { flowBalance } from './rules/flow-balance.js';
import { listCount } from './rules/list-count.js';
import { pctRange } from './rules/pct-range.js';
import { periodStale } from './rules/period-stale.js';
import { rowParentChild } from './rules/row-parent-child.js';
import { rowRate } from './rules/row-rate.js';
import { sumNesting } from './rules/sum-nesting.js';
import { sumTotal } from './rules/sum-total.js';
import { xrefRepeat } from './rules/xref-repeat.js';
import { xrefTextTable } from './rules/xref-text-table.js';

/** Every rule, in the order in which findings at one place are told. */
export const RULES: readonly Rule[] = [
  sumTotal,
  sumNesting,
  flowBalance,
  rowParentChild,
  rowRate,
  pctRange,
  codeSet,
  dateWindow,
  dateMismatch,
  periodStale,
  listCount,
  xrefRepeat,
  xrefTextTable,
  docNumber,
];
