import type { TextBlock } from '../../../model/block.js';

/** A line of the body as the texts of its columns. */
export interface Cells {
  line: TextBlock;
  texts: string[];
}
