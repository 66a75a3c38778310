import type { AcrossFinding, AcrossTerm } from '../../model/across.js';
import { findingColumns, fingerprintColumn, termColumns } from './finding.js';
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
  ...findingColumns<Found>(({ finding }) => finding),
  fingerprintColumn<Found>(({ finding }) => finding),
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
  ...termColumns<FoundTerm>(({ term }) => term, {
    role: 'first, last, whole, part …',
    raw: 'as printed; missing for a report as a whole',
    indicator: 'row of the indicators table; missing for a report as a whole',
  }),
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
