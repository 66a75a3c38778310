import type { Finding, Relation, Term } from '../../model/relation.js';
import { placeColumns } from './place.js';
import type { Column } from './table.js';

type Arithmetic = Pick<Relation, 'expected' | 'actual' | 'difference'>;

/** What a relation comes to. */
export function arithmeticColumns<Row>(relationOf: (row: Row) => Arithmetic): Array<Column<Row>> {
  return [
    { name: 'expected', type: 'number', told: 'what the other figures give', of: (row) => relationOf(row).expected },
    { name: 'actual', type: 'number', told: 'what is printed', of: (row) => relationOf(row).actual },
    { name: 'difference', type: 'number', told: 'actual less expected', of: (row) => relationOf(row).difference },
  ];
}

/** What does not hold, in one document or between several. */
export function findingColumns<Row>(findingOf: (row: Row) => Arithmetic & Pick<Finding, 'rule' | 'severity' | 'message'>): Array<Column<Row>> {
  return [
    { name: 'rule', type: 'string', told: 'name of the check', of: (row) => findingOf(row).rule },
    { name: 'severity', type: 'string', told: 'error, warning or info', of: (row) => findingOf(row).severity },
    { name: 'message', type: 'string', told: 'what does not fit, with the arithmetic', of: (row) => findingOf(row).message },
    ...arithmeticColumns(findingOf),
  ];
}

export function fingerprintColumn<Row>(findingOf: (row: Row) => Pick<Finding, 'fingerprint'>): Column<Row> {
  return { name: 'fingerprint', type: 'string', told: 'the same for the same finding in every run', of: (row) => findingOf(row).fingerprint };
}

/** A figure's part. @param told what is said of the columns that mean something else between documents */
export function termColumns<Row>(termOf: (row: Row) => Term, told: Record<'role' | 'raw' | 'indicator', string>): Array<Column<Row>> {
  return [
    { name: 'role', type: 'string', told: told.role, of: (row) => termOf(row).role },
    { name: 'raw', type: 'string', told: told.raw, of: (row) => termOf(row).raw },
    { name: 'value', type: 'number', told: 'the number', of: (row) => termOf(row).value },
    { name: 'label', type: 'string', told: 'what it counts', of: (row) => termOf(row).label },
    { name: 'indicator', type: 'string', told: told.indicator, of: (row) => termOf(row).indicator },
    { name: 'quote', type: 'string', told: 'the words around it', of: (row) => termOf(row).quote },
    ...placeColumns<Row>((row) => termOf(row).place),
  ];
}
