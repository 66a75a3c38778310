import type { Rule } from './rule.js';
import { codeSet } from './rules/code-set.js';
import { flowBalance } from './rules/flow-balance.js';
import { formComplete } from './rules/form-complete.js';
import { headComplete } from './rules/head-complete.js';
import { numTree } from './rules/num-tree.js';
import { pctRange } from './rules/pct-range.js';
import { rowBound } from './rules/row-bound.js';
import { rowCopied } from './rules/row-copied.js';
import { rowDerived } from './rules/row-derived.js';
import { rowParentChild } from './rules/row-parent-child.js';
import { rowRate } from './rules/row-rate.js';
import { rowSlip } from './rules/row-slip.js';
import { sumNesting } from './rules/sum-nesting.js';
import { sumTotal } from './rules/sum-total.js';
import { unitCell } from './rules/unit-cell.js';
import { unitLabel } from './rules/unit-label.js';
import { xrefTableTable } from './rules/xref-table-table.js';

/** Every rule, in the order in which findings at one place are told. */
export const RULES: readonly Rule[] = [
  sumTotal,
  sumNesting,
  flowBalance,
  rowParentChild,
  rowRate,
  rowDerived,
  rowBound,
  pctRange,
  codeSet,
  unitCell,
  unitLabel,
  xrefTableTable,
  rowSlip,
  rowCopied,
  numTree,
  headComplete,
  formComplete,
];
