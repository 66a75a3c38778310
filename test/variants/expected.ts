import type { Issuer, Period } from '../../src/model/document.js';
import type { Indicator, Report } from '../../src/model/report.js';

/** What a careful reader reads in a variant, field by field as contract.md defines them. */
export interface ExpectedRow {
  stt: string | null;
  path: string[];
  label: string;
  unit: string | null;
  raw: string | null;
  value: number | null;
  options: Indicator['options'];
  owner: string | null;
  note: string | null;
  ofWhich: boolean;
}

export interface ExpectedTable {
  title: string | null;
  columns: string[];
  rows: ExpectedRow[];
}

export interface ExpectedHead {
  title: string | null;
  number: string | null;
  date: string | null;
  place: string | null;
  issuer: Omit<Issuer, 'key'>;
  period: Omit<Period, 'reporting' | 'stated'> | null;
  recipients: string[];
  signer: Report['metadata']['signer'];
}

export interface ExpectedHeading {
  /** 0 for Roman sections, 1 for their children, … */
  level: number;
  marker: string;
  title: string;
}

export interface Expected {
  tables: ExpectedTable[] | null;
  head: ExpectedHead | null;
  headings: ExpectedHeading[] | null;
}

/** One generated text with what is to be read in it. */
export interface Variant {
  text: string;
  bytes: Uint8Array;
  expected: Expected;
}
