/**
 * What the overview's script works on, as it stands in the page: lists that refer to each other by their places in them, for
 * a thousand reports are a hundred thousand cells. The script decodes what it shows.
 */
export interface OverviewData {
  units: UnitData[];
  /** those that units belong to, in the order of columns */
  tiers: Array<{ id: string; name: Pair }>;
  domains: Array<{ id: string; name: Pair }>;
  periods: Array<{ id: string; name: Pair }>;
  reports: ReportData[];
  rules: Array<{ id: string; title: Pair }>;
  /** places in words, each once */
  places: Pair[];
  /** the gravest first */
  findings: FindingData[];
  /** one for each period that has reports, in their order */
  tables: TableData[];
}

/** Vietnamese and English; once where both are the same. */
export type Pair = string | [vi: string, en: string];

/** A place in one of the lists above; -1 where there is none. */
type At = number;

export type UnitData = [name: string, above: string, tier: At];

/** The address is escaped as addresses are. */
export type ReportData = [path: string, address: string, unit: At, period: At];

/** 0 error, 1 warning, 2 note */
export type SeverityData = 0 | 1 | 2;

export type FindingData = [
  severity: SeverityData,
  rule: At,
  sentence: Pair,
  /** what may be meant; "" where nothing is known */
  meant: Pair,
  /** where it stands: a report's own finding in one place, one between reports at each of its figures */
  stands: StandsData[],
  /** rows of its report that it names; one between reports names the anchors above */
  rows: string[],
  /** whose and when, where no place tells: a unit's name and a period */
  about?: [unit: string, period: At],
];

/** The anchor is of the report's page; the figure as printed where there are several. */
export type StandsData = [report: At, anchor: string, place: At, figure?: string];

export interface TableData {
  period: At;
  columns: ColumnData[];
  /** tiers whose units are added up */
  tiers: At[];
  rows: RowData[];
  /** rows of the form that no report of the period has */
  left: number;
}

/** The report is -1 where the unit has none. */
export type ColumnData = [unit: At, report: At];

export interface RowData {
  /** "" where there is none */
  stt: string;
  depth: number;
  label: Pair;
  unit: Pair;
  code: string;
  domain: At;
  /** a heading, which is shown for the rows below it */
  heading: boolean;
  cells: CellData[];
  /** the row of the report that each cell shows; one for all where it is the same */
  ids: string | Array<string | 0>;
  /** by column, what there is more to say of a cell */
  more: Record<number, CellMore>;
  /** by tier as in the table; null where adding means nothing */
  sums: Array<[value: number, decimals: number, units: number] | null>;
  /** of the tiers in which a number lies far off: the median, and of how many units */
  typical: Array<[tier: At, median: number, units: number]>;
}

/** A number; "=83.70" a number with the decimals that are printed; "'…" words; "-" a dash; "" a blank cell; null where there is no such row. */
export type CellData = number | string | null;

export interface CellMore {
  /** it lies far above or far below the units of its tier */
  out?: 1 | -1;
  doubt?: string;
  /** as printed, where the cell shows something else */
  printed?: string;
  notes?: string[];
  /** further rows of the report that it shows */
  ids?: string[];
}
