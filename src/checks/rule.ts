import type { CatalogueEntry, Form } from '../catalogue/entry.js';
import type { Document, Metadata, Section } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import type { Finding, Relation, Severity } from '../model/relation.js';
import type { Indicator, TableInfo } from '../model/report.js';
import type { Table } from '../model/table.js';
import type { ExpectedUnit } from '../text/unit-lists.js';
import type { TableRows } from './rows.js';

export type Lang = 'vi' | 'en';
export type Words = Record<Lang, string>;

/** What a rule may look at: the report's head, figures and rows, its text, and the relations that the forms declare. */
export interface Facts {
  metadata: Metadata;
  sections: readonly Section[];
  figures: readonly Figure[];
  indicators: readonly Indicator[];
  /** the indicators by table */
  tables: TableRows;
  tableInfos: readonly TableInfo[];
  /** the tables that are no indicator form, cell by cell; empty where only the report object is at hand */
  grids: ReadonlyArray<Pick<Table, 'grid'>>;
  /** the text itself; null where only the report object is at hand, and rules about words are silent */
  document: Document | null;
  entry(code: string): CatalogueEntry | null;
  /** the forms that are known, row by row */
  forms: readonly Form[];
  expected: Expected;
}

/** Whose reports are expected, and on which periods: known to the receiver only, and null where nobody has said so. */
export interface Expected {
  units: readonly ExpectedUnit[] | null;
  /** "2025", "2025-H1", "2025-Q1", "2025-9M", "2025-03" */
  periods: readonly string[] | null;
}

/** A relation that a rule tested, and how loud it is when it does not hold; null makes no finding. */
export interface Test extends Relation {
  finding: Severity | null;
  /** which of the rule's sentences tells it */
  shape: string;
  /** set by rules that explain: the one figure that is very probably misprinted */
  repair?: Finding['repair'];
  /** set by rules that explain: the smallest sets of terms that could be wrong, when no single one is */
  alternatives?: Finding['alternatives'];
  /** the rule whose sentence follows the own one: it tells the repair */
  explained?: string;
}

export interface Example {
  /** a document's text, or the lines of its body */
  text: string;
  why: Words;
  /** what the receiver expects */
  expected?: Partial<Expected>;
}

/**
 * One check: this object is its code, its manual and its tests. Rules know neither formats nor labels; what a form
 * computes they read from the catalogue.
 */
export interface Rule {
  id: string;
  severity: Severity;
  /** the rules whose findings this one explains; it tells none of its own */
  attaches?: readonly string[];
  title: Words;
  /** what is tested, and how exactly */
  checks: Words;
  /** what looks wrong and is not */
  silent: Words;
  examples: { bad: readonly Example[]; good: readonly Example[] };
  run(facts: Facts): Test[];
  /** after every rule has run: the same tests in the same order, with what this rule can say of those that do not hold */
  explain?(tests: readonly Test[], facts: Facts): Test[];
  message(test: Test, lang: Lang): string;
}
