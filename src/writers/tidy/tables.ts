import type { Figure } from '../../model/figure.js';
import type { Reading } from '../../model/reading.js';
import type { Finding, Relation, Term } from '../../model/relation.js';
import type { Indicator, Report } from '../../model/report.js';
import { arithmeticColumns, findingColumns, fingerprintColumn, termColumns } from './finding.js';
import { placeColumns } from './place.js';
import { type Column, type TidyTable, tidyTable } from './table.js';

/** Unit and period, in every table that is counted and compared by them. */
interface OfReport {
  report: Report;
}

const UNIT_AND_PERIOD: ReadonlyArray<Column<OfReport>> = [
  { name: 'unit', type: 'string', told: 'reporting unit, as printed', of: ({ report }) => report.metadata.issuer.name },
  { name: 'unit_key', type: 'string', told: 'reporting unit, the same however its name is spelt', of: ({ report }) => report.metadata.issuer.key },
  { name: 'period_type', type: 'string', told: 'month, quarter, half, nine-months or year', of: ({ report }) => report.metadata.period?.type ?? null },
  { name: 'period_start', type: 'date', told: 'first day of the period', of: ({ report }) => report.metadata.period?.start ?? null },
  { name: 'period_end', type: 'date', told: 'last day of the period', of: ({ report }) => report.metadata.period?.end ?? null },
];

const reports = tidyTable<Reading>('reports', 'one row for each document that was read', (reading) => [reading], [
  ...(UNIT_AND_PERIOD as ReadonlyArray<Column<Reading>>),
  { name: 'level', type: 'string', told: 'level of the unit: tỉnh, huyện, xã, phường, sở …', of: ({ report }) => report.metadata.issuer.level },
  { name: 'parent', type: 'string', told: 'the unit above, where the text names it', of: ({ report }) => report.metadata.issuer.parent },
  { name: 'province', type: 'string', told: 'the province, where the text names it', of: ({ report }) => report.metadata.issuer.province },
  { name: 'reporting_start', type: 'date', told: 'first day of the data', of: ({ report }) => report.metadata.period?.reporting?.start ?? null },
  { name: 'reporting_end', type: 'date', told: 'last day of the data', of: ({ report }) => report.metadata.period?.reporting?.end ?? null },
  { name: 'title', type: 'string', told: 'title of the report', of: ({ report }) => report.metadata.title },
  { name: 'number', type: 'string', told: 'number of the report', of: ({ report }) => report.metadata.number },
  { name: 'date', type: 'date', told: 'day of the report', of: ({ report }) => report.metadata.date },
  { name: 'format', type: 'string', told: 'txt, docx, pdf or doc', of: ({ report }) => report.source.format },
  { name: 'bytes', type: 'integer', told: 'size of the file', of: ({ report }) => report.source.bytes },
  { name: 'sha256', type: 'string', told: 'sum of the file', of: ({ report }) => report.source.sha256 },
  { name: 'pages', type: 'integer', told: 'pages of the PDF', of: ({ report }) => report.source.pages },
  { name: 'encoding', type: 'string', told: 'encoding of the text', of: ({ report }) => report.source.encoding },
  { name: 'indicators', type: 'integer', told: 'rows of the indicator tables', of: ({ report }) => report.indicators.length },
  { name: 'figures', type: 'integer', told: 'figures of the prose', of: ({ report }) => report.figures.length },
  { name: 'numbers', type: 'integer', told: 'numbers that the prose prints, figures or not', of: ({ numbers }) => numbers },
  {
    name: 'verified',
    type: 'integer',
    told: 'relations that hold',
    of: ({ report }) => report.relations.filter(({ verdict }) => verdict === 'verified').length,
  },
  { name: 'errors', type: 'integer', told: 'findings of severity error', of: ({ report }) => countOf(report.findings, 'error') },
  { name: 'warnings', type: 'integer', told: 'findings of severity warning', of: ({ report }) => countOf(report.findings, 'warning') },
]);

function countOf(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

const indicators = tidyTable<OfReport & { row: Indicator }>(
  'indicators',
  'one row for each row of an indicator table',
  ({ report }) => report.indicators.map((row) => ({ report, row })),
  [
    ...UNIT_AND_PERIOD,
    { name: 'indicator', type: 'string', told: 'the row’s name in its document', of: ({ row }) => row.id },
    { name: 'code', type: 'string', told: 'code of the catalogue, missing where none is sure', of: ({ row }) => row.code },
    { name: 'match_confidence', type: 'number', told: '0–1: how sure the code is', of: ({ row }) => row.match?.confidence ?? null },
    { name: 'stt', type: 'string', told: 'number of the row, as printed', of: ({ row }) => row.stt },
    { name: 'path', type: 'string', told: 'numbers of the rows above it, with /', of: ({ row }) => row.path.join('/') },
    { name: 'label', type: 'string', told: 'words of the row, as printed', of: ({ row }) => row.label },
    { name: 'printed_unit', type: 'string', told: 'unit cell, as printed', of: ({ row }) => row.unit },
    { name: 'raw', type: 'string', told: 'value cell, as printed', of: ({ row }) => row.raw },
    { name: 'value', type: 'number', told: 'the number that is printed', of: ({ row }) => row.value },
    { name: 'canonical_value', type: 'number', told: 'the number in the canonical unit', of: ({ row }) => row.canonical?.value ?? null },
    { name: 'canonical_unit', type: 'string', told: 'the unit to compare by', of: ({ row }) => row.canonical?.unit ?? null },
    { name: 'meaning', type: 'string', told: 'what the code of a coded row means', of: ({ row }) => row.canonical?.meaning ?? null },
    { name: 'kind', type: 'string', told: 'count, percent, money, score, coded, text or group', of: ({ row }) => row.kind },
    { name: 'state', type: 'string', told: 'value, empty, dash or text', of: ({ row }) => row.state },
    { name: 'of_which', type: 'boolean', told: 'listed under “Trong đó”', of: ({ row }) => row.ofWhich },
    { name: 'owner', type: 'string', told: 'agency of the row', of: ({ row }) => row.owner },
    { name: 'note', type: 'string', told: 'note cell', of: ({ row }) => row.note },
    { name: 'confidence', type: 'number', told: '0–1: how sure the reading of the cells is', of: ({ row }) => row.confidence },
    { name: 'table', type: 'string', told: 'table of the row', of: ({ row }) => row.table },
    { name: 'row', type: 'integer', told: 'place among the rows of its table', of: ({ row }) => row.row },
    ...placeColumns<OfReport & { row: Indicator }>(({ row }) => row.place),
  ],
);

const figures = tidyTable<OfReport & { figure: Figure }>(
  'figures',
  'one row for each figure of the prose',
  ({ report }) => report.figures.map((figure) => ({ report, figure })),
  [
    ...UNIT_AND_PERIOD,
    { name: 'figure', type: 'string', told: 'the figure’s name in its document', of: ({ figure }) => figure.id },
    { name: 'label', type: 'string', told: 'what it counts, by the words beside it', of: ({ figure }) => figure.label },
    { name: 'raw', type: 'string', told: 'as printed', of: ({ figure }) => figure.raw },
    { name: 'value', type: 'number', told: 'the number', of: ({ figure }) => figure.value },
    { name: 'printed_unit', type: 'string', told: 'words of counting beside it', of: ({ figure }) => figure.unit },
    { name: 'role', type: 'string', told: 'count, percent, money, score, numerator or denominator', of: ({ figure }) => figure.role },
    { name: 'bound', type: 'string', told: 'least, most or about, where the words make it a bound', of: ({ figure }) => figure.bound },
    { name: 'quote', type: 'string', told: 'the words around it', of: ({ figure }) => figure.quote },
    ...placeColumns<OfReport & { figure: Figure }>(({ figure }) => figure.place),
  ],
);

const findings = tidyTable<OfReport & { finding: Finding }>(
  'findings',
  'one row for each relation that does not hold',
  ({ report }) => report.findings.map((finding) => ({ report, finding })),
  [
    ...UNIT_AND_PERIOD,
    ...findingColumns<OfReport & { finding: Finding }>(({ finding }) => finding),
    { name: 'repair_from', type: 'string', told: 'the figure that is very probably wrong', of: ({ finding }) => finding.repair?.from ?? null },
    { name: 'repair_to', type: 'string', told: 'what is very probably meant', of: ({ finding }) => finding.repair?.to ?? null },
    { name: 'cause', type: 'string', told: 'findings of one document that share a cause share this', of: ({ finding }) => finding.cause },
    fingerprintColumn<OfReport & { finding: Finding }>(({ finding }) => finding),
    ...placeColumns<OfReport & { finding: Finding }>(({ finding }) => finding.place),
  ],
);

interface Tested {
  relation: Relation;
  at: number;
}
const tested = ({ report }: Reading): Tested[] => report.relations.map((relation, at) => ({ relation, at: at + 1 }));

const relations = tidyTable<Tested>('relations', 'one row for each relation that was tested, whatever came of it', tested, [
  { name: 'relation', type: 'integer', told: 'the relation’s number in its document', of: ({ at }) => at },
  { name: 'rule', type: 'string', told: 'name of the check', of: ({ relation }) => relation.rule },
  { name: 'verdict', type: 'string', told: 'verified, inconsistent, unlikely or not-checkable', of: ({ relation }) => relation.verdict },
  { name: 'reason', type: 'string', told: 'why, where the verdict is not plain', of: ({ relation }) => relation.reason },
  ...arithmeticColumns<Tested>(({ relation }) => relation),
]);

interface TestedTerm {
  at: number;
  nth: number;
  term: Term;
}

const terms = tidyTable<TestedTerm>(
  'terms',
  'one row for each figure of a relation',
  (reading) => tested(reading).flatMap(({ relation, at }) => relation.terms.map((term, nth) => ({ at, nth: nth + 1, term }))),
  [
    { name: 'relation', type: 'integer', told: 'the relation’s number in its document', of: ({ at }) => at },
    { name: 'term', type: 'integer', told: 'place among the relation’s figures', of: ({ nth }) => nth },
    ...termColumns<TestedTerm>(({ term }) => term, {
      role: 'total, part, numerator, base, rate, value …',
      raw: 'as printed',
      indicator: 'row of the indicators table; missing for a figure of the prose',
    }),
  ],
);

/** The tables that documents fill, in the order of the descriptor. */
export const TIDY_TABLES: readonly TidyTable[] = [reports, indicators, figures, findings, relations, terms];

/** The columns of `reports` that differ between files of the same content; they follow `file`. */
export const DUPLICATE_OF: Omit<Column<never>, 'of'> = {
  name: 'duplicate_of',
  type: 'string',
  told: 'the earlier file with the same content; its rows in the other tables stand for this one too',
};

/** Files that were not read. */
export const FAILURES: Pick<TidyTable, 'name' | 'told' | 'columns'> = {
  name: 'failures',
  told: 'one row for each file that could not be read',
  columns: [
    { name: 'code', type: 'string', told: 'kind of failure' },
    { name: 'message', type: 'string', told: 'what is wrong' },
  ],
};
