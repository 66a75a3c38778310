import type { CatalogueEntry } from '../catalogue/entry.js';
import type { Figure } from '../model/figure.js';
import type { Relation, Severity } from '../model/relation.js';
import type { Indicator } from '../model/report.js';
import type { TableRows } from './rows.js';

export type Lang = 'vi' | 'en';
export type Words = Record<Lang, string>;

/** What a rule may look at: the report's figures and rows, and the relations that the forms declare. */
export interface Facts {
  figures: readonly Figure[];
  indicators: readonly Indicator[];
  tables: TableRows;
  entry(code: string): CatalogueEntry | null;
}

/** A relation that a rule tested, and how loud it is when it does not hold; null makes no finding. */
export interface Test extends Relation {
  finding: Severity | null;
  /** which of the rule's sentences tells it */
  shape: string;
}

export interface Example {
  /** a document's text, or the lines of its body */
  text: string;
  why: Words;
}

/**
 * One check: this object is its code, its manual and its tests. Rules know neither formats nor labels; what a form
 * computes they read from the catalogue.
 */
export interface Rule {
  id: string;
  severity: Severity;
  title: Words;
  /** what is tested, and how exactly */
  checks: Words;
  /** what looks wrong and is not */
  silent: Words;
  examples: { bad: readonly Example[]; good: readonly Example[] };
  run(facts: Facts): Test[];
  message(test: Test, lang: Lang): string;
}
