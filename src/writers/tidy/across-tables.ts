import type { AcrossFinding, AcrossTerm } from '../../model/across.js';
import { placeColumns } from './place.js';
import type { Column, TidyRows, WrittenTable } from './table.js';

/** What does not hold between reports: it belongs to no one file. */
interface Found {
  /** from 1, in the order of findings.json */
  number: number;
  finding: AcrossFinding;
}

const ACROSS: ReadonlyArray<Column<Found>> = [
  { name: 'finding', type: 'integer', told: 'number of the finding between reports', of: ({ number }) => number },
  { name: 'unit', type: 'string', told: 'the unit whose report it is about', of: ({ finding }) => finding.unitName },
  { name: 'period', type: 'string', told: 'the period that it is about: 2025-Q1, 2025-H1, 2025 …', of: ({ finding }) => finding.period },
  { name: 'rule', type: 'string', told: 'name of the check', of: ({ finding }) => finding.rule },
  { name: 'severity', type: 'string', told: 'error, warning or info', of: ({ finding }) => finding.severity },
  { name: 'message', type: 'string', told: 'what does not fit, with the arithmetic', of: ({ finding }) => finding.message },
  { name: 'expected', type: 'number', told: 'what the other figures give', of: ({ finding }) => finding.expected },
  { name: 'actual', type: 'number', told: 'what is printed', of: ({ finding }) => finding.actual },
  { name: 'difference', type: 'number', told: 'actual less expected', of: ({ finding }) => finding.difference },
  { name: 'fingerprint', type: 'string', told: 'the same for the same finding in every run', of: ({ finding }) => finding.fingerprint },
];

interface FoundTerm {
  number: number;
  nth: number;
  term: AcrossTerm;
}

const ACROSS_TERMS: ReadonlyArray<Column<FoundTerm>> = [
  { name: 'finding', type: 'integer', told: 'number of the finding between reports', of: ({ number }) => number },
  { name: 'term', type: 'integer', told: 'place among the finding’s figures', of: ({ nth }) => nth },
  { name: 'file', type: 'string', told: 'path of the document in which it stands', of: ({ term }) => term.source },
  { name: 'unit', type: 'string', told: 'reporting unit of that document', of: ({ term }) => term.unitName },
  { name: 'period', type: 'string', told: 'period of that document: 2025-Q1, 2025-H1, 2025 …', of: ({ term }) => term.period },
  { name: 'role', type: 'string', told: 'first, last, whole, part …', of: ({ term }) => term.role },
  { name: 'raw', type: 'string', told: 'as printed; missing for a report as a whole', of: ({ term }) => term.raw },
  { name: 'value', type: 'number', told: 'the number', of: ({ term }) => term.value },
  { name: 'label', type: 'string', told: 'what it counts', of: ({ term }) => term.label },
  { name: 'indicator', type: 'string', told: 'row of the indicators table; missing for a report as a whole', of: ({ term }) => term.indicator },
  { name: 'quote', type: 'string', told: 'the words around it', of: ({ term }) => term.quote },
  ...placeColumns<FoundTerm>(({ term }) => term.place),
];

/** The tables that an audit has beside those of single documents. */
export const ACROSS_TABLES: readonly WrittenTable[] = [
  { name: 'across', told: 'one row for each thing that does not hold between reports', columns: ACROSS, key: ['finding'], references: [] },
  {
    name: 'across_terms',
    told: 'one row for each figure, or report, of a finding between reports',
    columns: ACROSS_TERMS,
    key: ['finding', 'term'],
    references: [
      { table: 'across', fields: ['finding'] },
      { table: 'reports', fields: ['file'] },
    ],
  },
];

export function acrossRows(findings: readonly AcrossFinding[]): TidyRows {
  const found = findings.map((finding, at): Found => ({ number: at + 1, finding }));
  const terms = found.flatMap(({ number, finding }) => finding.terms.map((term, at): FoundTerm => ({ number, nth: at + 1, term })));
  return { across: found.map((row) => ACROSS.map(({ of }) => of(row))), across_terms: terms.map((row) => ACROSS_TERMS.map(({ of }) => of(row))) };
}
