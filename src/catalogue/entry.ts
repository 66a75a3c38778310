/**
 * One indicator of the forms: the only place where a relation of a form is declared. Checks read relations from here and
 * know no label.
 */
export interface CatalogueEntry {
  /** stable, dotted, English kebab-case, domain first: "procedures.received-total" */
  code: string;
  vi: string;
  en: string;
  kind: 'count' | 'percent' | 'money' | 'score' | 'coded' | 'text' | 'group';
  /** printed wordings besides `vi`; compared folded, abbreviations written out */
  aliases?: readonly string[];
  /**
   * Where the same words stand under different headings: wordings (folded parts) of a row above it, one of which must be
   * there. Absent: the words alone decide.
   */
  under?: readonly string[];
  /** the whole that these codes are all parts of; `implied` by the form, or merely expected */
  sumOf?: { parts: readonly string[]; implied: boolean };
  /** a share in percent of two other rows of the same table */
  rateOf?: { numerator: string; base: string };
  /** codes of rows that this one never exceeds */
  atMost?: readonly string[];
}
