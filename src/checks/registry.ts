import type { Rule } from './rule.js';
import { codeSet } from './rules/code-set.js';
import { dateMismatch } from './rules/date-mismatch.js';
import { dateWindow } from './rules/date-window.js';
import { denomMix } from './rules/denom-mix.js';
import { docNumber } from './rules/doc-number.js';
import { flowBalance } from './rules/flow-balance.js';
import { formComplete } from './rules/form-complete.js';
import { headComplete } from './rules/head-complete.js';
import { issuerExpected } from './rules/issuer-expected.js';
import { listCount } from './rules/list-count.js';
import { numSeparator } from './rules/num-separator.js';
import { numTree } from './rules/num-tree.js';
import { pctExclusive } from './rules/pct-exclusive.js';
import { pctOfWhole } from './rules/pct-of-whole.js';
import { pctRange } from './rules/pct-range.js';
import { pctRatio } from './rules/pct-ratio.js';
import { pctShifted } from './rules/pct-shifted.js';
import { periodExpected } from './rules/period-expected.js';
import { periodStale } from './rules/period-stale.js';
import { rateEmptyBase } from './rules/rate-empty-base.js';
import { rowBound } from './rules/row-bound.js';
import { rowCopied } from './rules/row-copied.js';
import { rowDerived } from './rules/row-derived.js';
import { rowParentChild } from './rules/row-parent-child.js';
import { rowRate } from './rules/row-rate.js';
import { rowSlip } from './rules/row-slip.js';
import { sumNesting } from './rules/sum-nesting.js';
import { sumTotal } from './rules/sum-total.js';
import { typoDigit } from './rules/typo-digit.js';
import { unitCell } from './rules/unit-cell.js';
import { unitLabel } from './rules/unit-label.js';
import { xrefRepeat } from './rules/xref-repeat.js';
import { xrefTableTable } from './rules/xref-table-table.js';
import { xrefTextTable } from './rules/xref-text-table.js';

/** Every rule, in the order in which findings at one place are told. */
export const RULES: readonly Rule[] = [
  sumTotal,
  sumNesting,
  flowBalance,
  pctRatio,
  pctShifted,
  denomMix,
  pctOfWhole,
  numSeparator,
  pctRange,
  pctExclusive,
  rateEmptyBase,
  rowParentChild,
  rowRate,
  rowDerived,
  rowBound,
  codeSet,
  unitCell,
  unitLabel,
  rowSlip,
  rowCopied,
  xrefRepeat,
  xrefTextTable,
  xrefTableTable,
  listCount,
  dateWindow,
  dateMismatch,
  periodStale,
  numTree,
  docNumber,
  headComplete,
  formComplete,
  issuerExpected,
  periodExpected,
  typoDigit,
];
