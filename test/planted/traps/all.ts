import type { TrapKind } from './kind.js';
import { PROSE_TRAPS } from './prose.js';
import { ROW_TRAPS } from './rows.js';

export const TRAPS: readonly TrapKind[] = [...PROSE_TRAPS, ...ROW_TRAPS];
