import type { AcrossRule } from './rule.js';
import { blockCopied } from './rules/block-copied.js';
import { filedApart } from './rules/filed-apart.js';
import { filedMissing } from './rules/filed-missing.js';
import { filedTwice } from './rules/filed-twice.js';
import { timeFall } from './rules/time-fall.js';
import { timeSum } from './rules/time-sum.js';
import { valueJump } from './rules/value-jump.js';

/** Every rule over several reports, in the order in which their findings are told. */
export const ACROSS_RULES: readonly AcrossRule[] = [filedMissing, filedTwice, filedApart, timeFall, timeSum, valueJump, blockCopied];
