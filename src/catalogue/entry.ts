import type { IndicatorKind } from '../model/report.js';

/** What an indicator is about; the first part of its code. */
export const DOMAINS = ['steering', 'institutions', 'procedures', 'organisation', 'civil-service', 'finance', 'digital'] as const;
export type Domain = (typeof DOMAINS)[number];

/** A level of administration that a label names; huyện, quận, thị xã and thành phố thuộc tỉnh are one, xã, phường and thị trấn are one. */
export const LEVELS = ['central', 'province', 'district', 'commune'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * One indicator: its numbers stand in one column of a national table, whatever the form, the wording and the unit that
 * reports. The only place where a relation of a form is declared: checks read relations from here and know no label.
 */
export interface CatalogueEntry {
  /** stable, dotted, English kebab-case, domain first: "procedures.dossiers-solved" */
  code: string;
  vi: string;
  en: string;
  /** `group`: the number that some reports print beside a heading; a heading without a number is no indicator */
  kind: IndicatorKind;
  /** canonical unit: "đồng" for money, "%" for percents, the counted thing for counts; null for codes, texts and headings */
  unit: string | null;
  /** the level of administration that the label, or the heading above it, names */
  level?: Level;
  /** printed wordings besides `vi` and besides the rows of the forms; compared folded, abbreviations written out */
  aliases?: readonly string[];
  /**
   * Where the same words stand under different headings: wordings (folded parts) of a row above it, one of which must be
   * there. Absent: the words alone decide.
   */
  under?: readonly string[];
  /** `false` for counts that units share, such as procedures in force: their total over units means nothing */
  adds?: false;
  /**
   * How the number grows while the year goes on; absent for what is counted on a day (staff, procedures in force, what still
   * waits), for shares and for codes. `adds`: events of the period, so that the quarters add up to the year. `rises`: it only
   * grows from the beginning of the year on, but parts of a year need not add up: progress of a plan, different things that
   * were met at least once, what is carried over into the next period. `year-to-date`: it counts from the beginning of the
   * year whatever the report's period, as the label itself says ("Lũy kế từ đầu năm").
   */
  overTime?: OverTime;
  /** the whole that these codes are all parts of; parts that a report does not print are left out */
  sumOf?: { parts: readonly string[]; implied: boolean };
  /** a share in percent of two other rows of the same table */
  rateOf?: { numerator: string; base: string; implied: boolean };
  /** codes of rows that this one never exceeds */
  atMost?: readonly Bound[];
  /** codes of rows with the same number */
  equals?: readonly Bound[];
  /** codes of shares that exclude this one: together they are 100 at most */
  excludes?: readonly Bound[];
}

export const OVER_TIME = ['adds', 'rises', 'year-to-date'] as const;
export type OverTime = (typeof OVER_TIME)[number];

/** A relation to one other row: `implied` by the form itself, or merely expected. */
export interface Bound {
  code: string;
  implied: boolean;
}

/** A form as it is printed: its rows in their order. */
export interface Form {
  /** stable: "province-2025" */
  id: string;
  vi: string;
  en: string;
  /** the document that prescribes it, or where it was seen */
  source: string;
  rows: readonly FormRow[];
}

export interface FormRow {
  /**
   * As it is cited: "2:1.1" is row 1.1 of Biểu mẫu 2, "IV.3" row 3 of section IV; rows without a number add "/1", "/2" to the
   * row above; a number printed twice in one place is "V.4.1(2)" the second time.
   */
  id: string;
  stt: string | null;
  /** 0 for the rows of the outermost level */
  depth: number;
  label: string;
  unit: string | null;
  /** the indicator of the row; of a heading, that of a number printed beside it */
  code: string;
}

/** Everything that rows are matched with. Plain data: it travels to reading threads, and users add to it. */
export interface Catalogue {
  entries: readonly CatalogueEntry[];
  forms: readonly Form[];
}
