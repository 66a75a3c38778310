import { aligned } from './aligned.js';
import { bareCells } from './bare-cells.js';
import { cellLines } from './cell-lines.js';
import { collapsed } from './collapsed.js';

import { barRows, tabRows } from './delimited.js';
import type { TextLayout } from './layout.js';

/** Every layout that text is searched for, the surest signs first. */
export const TEXT_LAYOUTS: readonly TextLayout[] = [cellLines, tabRows, barRows, bareCells, aligned, collapsed];
