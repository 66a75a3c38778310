import { CATALOGUE, entryOf } from '../../src/catalogue/catalogue.js';
import type { Form, FormRow } from '../../src/catalogue/entry.js';
import type { Random } from '../variants/random.js';
import { type NumberManner, printCount, printPercent } from './numbers.js';
import type { World } from './world.js';

/** A row of an appendix as it is to be printed. */
export interface DraftRow {
  code: string;
  stt: string | null;
  label: string;
  unit: string | null;
  /** the value cell; null for an empty one */
  raw: string | null;
  note: string | null;
  /** printed without its label, below the row of the same words */
  twin: boolean;
}

export interface DraftTable {
  caption: string[];
  rows: DraftRow[];
}

const FORMS = { sheets: 'commune-sheets-2024', roman: 'commune-roman-2023', 'long-2025': 'commune-long-2025', 'long-2023': 'commune-long-2023' } as const;
export type FormName = keyof typeof FORMS;

const SHEETS = [
  'Công tác chỉ đạo, điều hành cải cách hành chính',
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng chính quyền điện tử, chính quyền số',
];

/** Rows that repeat a number of the prose. */
const FROM_WORLD: Record<string, string> = {
  'steering.directives-issued': 'directives',
  'steering.plan-tasks': 'planTasks',
  'steering.plan-tasks-done': 'planDone',
  'steering.inspection-rounds': 'visits',
  'steering.inspection-issues': 'issues',
  'steering.inspection-issues-handled': 'issuesDone',
  'steering.tasks-district-assigned': 'assigned',
  'steering.tasks-district-on-time': 'assignedOnTime',
  'steering.tasks-district-late': 'assignedLate',
  'steering.survey-forms': 'ballots',
  'steering.publicity-website-posts': 'articles',
  'steering.publicity-broadcasts': 'broadcasts',
  'procedures.authority-commune-with-vertical': 'procedures',
  'procedures.in-force-commune': 'procedures',
  'procedures.dossiers-received': 'fresh',
  'procedures.dossiers-solved': 'solved',
  'procedures.dossiers-on-time': 'inTime',
  'procedures.dossiers-solved-commune': 'solved',
  'procedures.dossiers-on-time-commune': 'inTime',
  'procedures.on-time-rate-commune': 'inTimeShare',
  'organisation.payroll-assigned': 'quota',
  'organisation.payroll-present': 'staff',
  'civil-service.training-attended-rate': 'trainedShare',
  'finance.development-investment-rate': 'investShare',
  'finance.investment-planned': 'investPlan',
  'finance.investment-disbursed': 'investPaid',
  'finance.investment-rate': 'investShare',
  'digital.documents-sent': 'outgoing',
  'digital.documents-electronic': 'outSigned',
  'digital.documents-rate-commune': 'outShare',
  'digital.offered-partly': 'partial',
  'digital.offered-wholly': 'full',
  'digital.offered': 'services',
  'digital.level-3': 'partial',
  'digital.level-4': 'full',
  'digital.dossiers-received': 'fresh',
  'digital.dossiers-received-online': 'online',
};

/** Rows about other levels and kinds of which a commune has none. */
export const NONE =
  /-(?:province|departments|district|central|government)(?:-|$)|authority-(?:departments|district|province)|-overdue$|-running$|disciplined|violat|abolished|units-to-companies/;

export function drawTables(random: Random, name: FormName, world: World, manner: NumberManner, print: (key: string) => string): DraftTable[] {
  const form = formNamed(name);
  const values = drawValues(random, form.rows, world);
  // documents are sent only electronically, or on paper too
  const electronic = random.pick([100, 100, random.int(61, 99)]);
  const cell = (row: FormRow): string | null => {
    const key = FROM_WORLD[row.code];
    if (key !== undefined) return print(key);
    // a heading whose rate stands in a row of its own below
    if (row.unit === null && entryOf(row.code)?.kind === 'percent') return null;
    const legend = row.unit === null ? [] : [...row.unit.matchAll(/[=:]\s*(\d)/g)].map((match) => match[1] ?? '');
    if (legend.length > 0) return random.pick(legend);
    const entry = entryOf(row.code);
    if (entry?.kind === 'group' || entry?.kind === 'text') return null;
    const rate = entry?.rateOf;
    if (rate !== undefined) {
      const [part, base] = [values.get(rate.numerator), values.get(rate.base)];
      if (part !== undefined && base !== undefined) return base === 0 ? random.pick(['0', '100']) : printPercent(part, base, manner);
    }
    if (row.code.startsWith('digital.sent-')) return String(row.code.includes('parallel') ? 100 - electronic : electronic);
    if (row.unit === '%' || entry?.kind === 'percent') return random.pick(['100', '100', '0', String(random.int(61, 99))]);
    const value = values.get(row.code);
    return value === undefined ? null : printCount(value, manner);
  };
  return printedTables(random, name, cell);
}

export function formNamed(name: FormName): Form {
  const form = CATALOGUE.forms.find(({ id }) => id === FORMS[name]);
  if (form === undefined) throw new Error(`the catalogue has no form "${FORMS[name]}"`);
  return form;
}

/** A form's tables with these cells. */
export function printedTables(random: Random, name: FormName, cell: (row: FormRow) => string | null): DraftTable[] {
  const form = formNamed(name);
  const rows = form.rows.map((row, at): DraftRow & { sheet: number } => {
    const unit = row.unit !== null && /^\d+$/.test(row.unit) ? null : row.unit;
    const before = form.rows[at - 1];
    const twin = row.stt === null && before !== undefined && before.label === row.label && before.unit !== row.unit;
    return { code: row.code, stt: row.stt, label: row.label, unit, raw: cell(row), note: null, twin, sheet: Number(/^(\d+):/.exec(row.id)?.[1] ?? 0) };
  });
  if (name === 'sheets') {
    const word = random.pick(['Biểu mẫu', 'Biểu mẫu', 'Biểu số']);
    return SHEETS.map((title, at) => ({ caption: [`${word} ${at + 1}`, title], rows: rows.filter((row) => row.sheet === at + 1).map(withoutSheet) }));
  }
  return [{ caption: ['PHỤ LỤC', 'THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH'], rows: rows.map(withoutSheet) }];
}

function withoutSheet({ sheet: _sheet, ...row }: DraftRow & { sheet: number }): DraftRow {
  return row;
}

/** Numbers for every counting row: the world's, sums of their parts, and small ones that keep their bounds. */
function drawValues(random: Random, rows: readonly FormRow[], world: World): Map<string, number> {
  const values = new Map<string, number>();
  const codes = new Set(rows.map((row) => row.code));
  const drawing = new Set<string>();
  const numberOf = (code: string): number => {
    const done = values.get(code);
    if (done !== undefined) return done;
    drawing.add(code);
    const value = draw(code);
    drawing.delete(code);
    values.set(code, value);
    return value;
  };
  const draw = (code: string): number => {
    const key = FROM_WORLD[code];
    if (key !== undefined && world[key] !== undefined) return world[key];
    if (NONE.test(code)) return 0;
    const entry = entryOf(code);
    const parts = entry?.sumOf?.parts.filter((part) => codes.has(part)) ?? [];
    if (parts.length > 0) return parts.reduce((sum, part) => sum + numberOf(part), 0);
    const equal = entry?.equals?.find((bound) => codes.has(bound.code) && !drawing.has(bound.code));
    if (equal !== undefined) return numberOf(equal.code);
    const most = [...(entry?.atMost ?? []).map((bound) => bound.code), ...basesOf(code)];
    const bounds = most.filter((bound) => codes.has(bound) && !drawing.has(bound)).map(numberOf);
    const floor = Math.max(0, ...lowerBounds(code));
    const top = Math.min(floor + random.pick([0, 2, 9, 15]), ...bounds);
    return random.int(Math.min(floor, top), top);
  };
  /** Rows of the world that this one must not be less than. */
  const lowerBounds = (code: string): number[] =>
    [...codes].flatMap((other) => {
      const key = FROM_WORLD[other];
      const value = key === undefined ? undefined : world[key];
      const bounded = entryOf(other);
      if (!(bounded?.atMost ?? []).some((bound) => bound.code === code)) return [];
      if (value !== undefined) return [value];
      // a sum of rows of the world is no less fixed than they are
      const parts = bounded?.sumOf?.parts.filter((part) => codes.has(part)) ?? [];
      return parts.length === 0 ? [] : [parts.reduce((sum, part) => sum + (world[FROM_WORLD[part] ?? ''] ?? 0), 0)];
    });
  for (const row of rows) if (entryOf(row.code)?.kind !== 'percent') numberOf(row.code);
  return values;
}

/** What a numerator is a share of. */
function basesOf(code: string): string[] {
  return CATALOGUE.entries.flatMap((entry) => (entry.rateOf?.numerator === code ? [entry.rateOf.base] : []));
}

/** The number of the world that a row repeats. */
export function keyOfRow(code: string): string | null {
  return FROM_WORLD[code] ?? null;
}
