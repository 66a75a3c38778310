import type { Block } from './block.js';
import type { Document } from './document.js';
import type { Report } from './report.js';
import type { Table } from './table.js';

/** A report with the stages that it came from, for `inspect`. */
export interface Reading {
  report: Report;
  /** the findings' sentences in every language, in the findings' order */
  messages: Array<{ vi: string; en: string }>;
  blocks: Block[];
  document: Document;
  tables: Table[];
  /** numbers that the prose prints, figures or not */
  numbers: number;
}
