import type { ChalkInstance } from 'chalk';
import type { Lang, Words } from '../../checks/rule.js';
import type { Place } from '../../model/place.js';
import type { Severity } from '../../model/relation.js';
import { wrap } from '../columns.js';

/**
 * How findings look to people. Only the sixteen named colours, which terminals set to suit their background; nothing dim, and
 * nothing that is told by its colour alone.
 */
export interface PrettyOptions {
  lang: Lang;
  colour: ChalkInstance;
  /** columns to wrap at; 0 for none */
  width: number;
  /** lines and signs of ASCII, for terminals that draw no others */
  ascii?: boolean;
  /** with what passed and why, and what could not be checked and why */
  verbose?: boolean;
}

export const SEVERITY: Record<Severity, Words> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'ghi chú', en: 'info' },
};

export function paintOf(severity: Severity, colour: ChalkInstance): ChalkInstance {
  return { error: colour.redBright, warning: colour.yellow, info: colour.cyan }[severity];
}

/** Signs that the consoles of Windows have too. */
const DRAWN = { bar: '│', rule: '─', cut: '…', unequal: '≠', times: '×', arrow: '→', dot: '·' };
const ASCII: typeof DRAWN = { bar: '|', rule: '-', cut: '...', unequal: '!=', times: 'x', arrow: '->', dot: '-' };

export function signsOf({ ascii = false }: PrettyOptions): typeof DRAWN {
  return ascii ? ASCII : DRAWN;
}

/** Lines of more columns are hard to read, however wide the terminal is. */
const WIDEST = 120;
/** Narrower terminals wrap by themselves. */
const NARROWEST = 40;
/** Sentences are laid out for the marks below them even where nothing else is wrapped. */
const QUOTED = 100;

/** Columns for running text; unbounded where nothing is wrapped. */
export function textWidth({ width }: PrettyOptions): number {
  return width === 0 ? Number.POSITIVE_INFINITY : Math.max(NARROWEST, Math.min(width, WIDEST));
}

/** Columns for quoted sentences. */
export function quoteWidth(options: PrettyOptions): number {
  return Math.min(textWidth(options), options.width === 0 ? QUOTED : WIDEST);
}

/** What is told of a report stands below its name. */
export const INDENT = '  ';

/** A paragraph of running text. */
export function indented(text: string, options: PrettyOptions): string[] {
  return wrap(text, textWidth(options) - INDENT.length).map((line) => `${INDENT}${line}`);
}

/** Where a line of a quote stands, for the margin: "156", "tr.7", "b.2/4" (table and row), "đ.26". */
export function placeMark({ lines, page, paragraph, cell }: Place, lang: Lang): string {
  if (lines !== null) return `${lines[0]}`;
  if (page !== null) return `${lang === 'en' ? 'p.' : 'tr.'}${page}`;
  if (cell !== null) return `${lang === 'en' ? 't.' : 'b.'}${cell.table}/${cell.row}`;
  return paragraph === null ? '' : `${lang === 'en' ? '¶' : 'đ.'}${paragraph}`;
}
