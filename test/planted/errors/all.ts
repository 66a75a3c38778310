import type { ErrorKind } from './kind.js';
import { PERCENT_ERRORS } from './percents.js';
import { ROW_ERRORS } from './rows.js';
import { SUM_ERRORS } from './sums.js';
import { WORD_ERRORS } from './words.js';

export const ERRORS: readonly ErrorKind[] = [...SUM_ERRORS, ...PERCENT_ERRORS, ...WORD_ERRORS, ...ROW_ERRORS];
