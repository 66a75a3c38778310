import { readdirSync, readFileSync } from 'node:fs';

/** The known content of the fixtures: rows of indicator tables as trees, by domain; titles of sections. Plain data, no layout. */
export interface ContentRow {
  label: string;
  unit: string | null;
  /** code and label of each option, in print order */
  legend: Array<[string, string]> | null;
  numbered: boolean;
  /** "Trong đó" stands in its number cell */
  marked: boolean;
  /** the unit of a second unit/value line under the same label */
  second: string | null;
  note: string | null;
  children: ContentRow[];
}

export interface Domain {
  title: string;
  rows: ContentRow[];
}

export interface ContentSection {
  title: string;
  children: ContentSection[];
}

export interface Content {
  /** one list of domains per fixture with indicator tables */
  tables: Domain[][];
  /** the trees of Roman sections of each fixture */
  sections: ContentSection[][];
}

interface TruthRow {
  stt: string | null;
  path: string[];
  label: string;
  unit: string | null;
  note: string | null;
  inTrongDo: boolean;
  optionsRaw: Array<[string, string]> | null;
}

interface TruthSection {
  title: string;
  subsections: TruthSection[];
}

interface Truth {
  sections: TruthSection[];
  tables: Array<{ title: string | null; kind: string; rows: TruthRow[] }>;
}

const FOLDER = new URL('../../fixtures/txt/', import.meta.url);

export function loadContent(): Content {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.truth.json'))
    .sort();
  const truths = names.map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Truth);
  return {
    tables: truths.map(domainsOf).filter((domains) => domains.length > 0),
    sections: truths.map((truth) => truth.sections.map(toSection)).filter((sections) => sections.length > 0),
  };
}

function toSection(section: TruthSection): ContentSection {
  return { title: section.title, children: section.subsections.map(toSection) };
}

/** A form of its own is a domain; in one long table each row of the outermost level is. */
function domainsOf(truth: Truth): Domain[] {
  const tables = truth.tables.filter((table) => table.kind === 'indicator');
  if (tables.length > 1) return tables.map((table) => ({ title: (table.title ?? '').replace(/^Biểu mẫu \d+\s*/u, ''), rows: treeOf(table.rows) }));
  return tables.flatMap((table) => treeOf(table.rows).map((row) => ({ title: row.label, rows: row.children })));
}

function treeOf(rows: readonly TruthRow[]): ContentRow[] {
  const roots: ContentRow[] = [];
  const open: Array<{ depth: number; row: ContentRow }> = [];
  let before: { truth: TruthRow; row: ContentRow } | null = null;
  for (const truth of rows) {
    const again = before !== null && truth.stt === null && truth.label === before.truth.label && truth.unit !== before.truth.unit;
    if (again && before !== null) {
      before.row.second = truth.unit;
      continue;
    }
    const depth = truth.path.length;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const row: ContentRow = {
      label: truth.label,
      // a figure misprinted in the unit column is put there by the generator itself
      unit: truth.unit !== null && /^\d/.test(truth.unit) ? null : truth.unit,
      legend: truth.optionsRaw,
      numbered: truth.stt !== null,
      marked: truth.stt === null && truth.inTrongDo && before?.truth.inTrongDo !== true,
      second: null,
      note: truth.note,
      children: [],
    };
    (open.at(-1)?.row.children ?? roots).push(row);
    if (row.numbered) open.push({ depth, row });
    before = { truth, row };
  }
  return roots;
}
