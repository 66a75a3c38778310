import { entryOf } from '../../../src/catalogue/catalogue.js';
import type { Random } from '../../variants/random.js';
import { slipWhere } from '../digits.js';
import { type Draft, printsOf, textOf } from '../draft.js';
import { type DraftRow, keyOfRow } from '../forms.js';
import { numberOf, printCount } from '../numbers.js';
import type { ErrorKind, Planted } from './kind.js';

const rowsOf = (draft: Draft) => draft.tables.flatMap((table) => table.rows);
const valueOfRow = (row: DraftRow | undefined) => (row?.raw == null ? null : numberOf(row.raw.replace('%', '')));
/** The nearest row of a code: below, else above, as the forms have them. */
const rowOf = (draft: Draft, code: string) => rowsOf(draft).find((row) => row.code === code);

function change(row: DraftRow, raw: string, more: Partial<Planted> = {}): Planted {
  const told = `${row.stt ?? ''} ${row.label.slice(0, 60)}: ${row.raw} → ${raw}`;
  const planted = { figures: [raw], words: [], misprint: { from: raw, to: row.raw ?? '' }, told, ...more };
  row.raw = raw;
  return planted;
}

/** Rows that a table alone cannot contradict and that the prose repeats. */
const ALONE = [
  'steering.directives-issued',
  'steering.survey-forms',
  'steering.publicity-website-posts',
  'steering.inspection-rounds',
  'organisation.payroll-present',
];

export const ROW_ERRORS: readonly ErrorKind[] = [
  {
    name: 'rate row wrong',
    rules: ['row-rate'],
    least: 'error',
    plant(draft, random) {
      const rates = rowsOf(draft).filter((row) => {
        const relation = entryOf(row.code)?.rateOf;
        return (
          row.unit === '%' &&
          relation !== undefined &&
          (valueOfRow(rowOf(draft, relation.base)) ?? 0) > 0 &&
          valueOfRow(rowOf(draft, relation.numerator)) !== null
        );
      });
      if (rates.length === 0) return null;
      const row = random.pick(rates);
      const was = valueOfRow(row) ?? 0;
      const raw = was < 90 && random.chance(0.5) ? '100' : `${random.int(11, 88)},${random.int(11, 99)}`;
      return Math.abs(numberOf(raw) - was) < 1 ? null : change(row, raw);
    },
  },
  {
    name: 'child above its parent',
    rules: ['row-parent-child', 'row-bound', 'row-derived'],
    // a sum that forms only expect is told as a warning
    least: 'warning',
    plant(draft, random) {
      const pairs = rowsOf(draft).flatMap((row) =>
        (entryOf(row.code)?.sumOf?.parts ?? []).flatMap((code) => {
          const child = rowOf(draft, code);
          return child === undefined || row.raw === null || child.raw === null ? [] : [{ row, child }];
        }),
      );
      if (pairs.length === 0) return null;
      const { row, child } = random.pick(pairs);
      const over = (valueOfRow(row) ?? 0) + random.int(3, 40);
      return change(child, printCount(over, draft.manner));
    },
  },
  {
    name: 'sum of rows wrong',
    rules: ['row-parent-child', 'row-derived', 'row-bound'],
    least: 'warning',
    plant(draft, random) {
      const totals = rowsOf(draft).filter((row) => {
        const sum = entryOf(row.code)?.sumOf;
        const parts = (sum?.parts ?? []).map((code) => valueOfRow(rowOf(draft, code)));
        return sum !== undefined && parts.filter((part) => part !== null && part > 0).length > 1 && (valueOfRow(row) ?? 0) > 9;
      });
      if (totals.length === 0) return null;
      const row = random.pick(totals);
      const sum = entryOf(row.code)?.sumOf;
      const parts = (sum?.parts ?? []).map((code) => valueOfRow(rowOf(draft, code)) ?? 0);
      const all = parts.reduce((added, part) => added + part, 0);
      // tasks that run in time have no row: such a total may be more than what is printed of it
      const least = sum?.implied === true ? Number.POSITIVE_INFINITY : all;
      const raw = slipWhere(random, row.raw ?? '', ['changed', 'swapped'], (value) => value > Math.max(...parts) && value < least);
      return raw === null ? null : change(row, raw);
    },
  },
  {
    name: 'more done than there was',
    rules: ['row-bound', 'row-rate', 'row-parent-child'],
    least: 'warning',
    plant(draft, random) {
      const pairs = rowsOf(draft).flatMap((row) =>
        (entryOf(row.code)?.atMost ?? []).flatMap(({ code, implied }) => {
          const bound = rowOf(draft, code);
          return implied && bound?.raw != null && row.raw !== null ? [{ row, bound }] : [];
        }),
      );
      if (pairs.length === 0) return null;
      const { row, bound } = random.pick(pairs);
      return change(row, printCount((valueOfRow(bound) ?? 0) + random.int(1, 12), draft.manner));
    },
  },
  {
    name: 'code outside the legend',
    rules: ['code-set'],
    least: 'error',
    plant(draft, random) {
      const coded = rowsOf(draft).filter((row) => row.unit !== null && /[=:]\s*\d/.test(row.unit));
      if (coded.length === 0) return null;
      const row = random.pick(coded);
      const codes = [...(row.unit ?? '').matchAll(/[=:]\s*(\d)/g)].map((match) => match[1] ?? '');
      return change(row, random.pick(['0', '1', '2', '3', '5'].filter((code) => !codes.includes(code))));
    },
  },
  {
    name: 'legend with one code twice',
    rules: ['code-set'],
    least: 'error',
    plant(draft, random) {
      const coded = rowsOf(draft).filter((row) => row.unit !== null && /[=:]\s*\d/.test(row.unit));
      if (coded.length === 0) return null;
      const row = random.pick(coded);
      const codes = [...(row.unit ?? '').matchAll(/([=:]\s*)(\d)/g)];
      const [first, second] = codes;
      if (first === undefined || second === undefined) return null;
      row.unit = `${(row.unit ?? '').slice(0, second.index)}${second[1]}${first[2]}${(row.unit ?? '').slice(second.index + second[0].length)}`;
      row.raw = first[2] ?? null;
      return { figures: [], words: [opening(row.label)], misprint: null, told: `${row.label}: ${row.unit}` };
    },
  },
  {
    name: 'number in the unit cell',
    rules: ['unit-cell'],
    least: 'error',
    plant(draft, random) {
      const rows = rowsOf(draft).filter(
        (row) => row.raw !== null && row.unit !== null && /^(?:Văn bản|Nhiệm vụ|Thủ tục|Hồ sơ|Người)$/.test(row.unit) && !row.twin,
      );
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      const number = String(random.int(11, 420));
      const told = `${row.label}: unit ${row.unit} → ${number}`;
      row.unit = number;
      return { figures: [], words: [opening(row.label)], misprint: null, told };
    },
  },
  {
    name: 'a rate counted in things',
    rules: ['unit-label'],
    least: 'info',
    plant(draft, random) {
      const rows = rowsOf(draft).filter((row) => row.unit === '%' && /^Tỷ lệ/.test(row.label));
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      row.unit = random.pick(['Hồ sơ', 'Văn bản', 'Thủ tục']);
      return { figures: [], words: [opening(row.label)], misprint: null, told: `${row.label}: % → ${row.unit}` };
    },
  },
  {
    name: 'text against table',
    rules: ['xref-text-table'],
    least: 'warning',
    wishes: (random) => ({ topics: [random.pick(['directives', 'survey', 'publicity', 'inspection', 'staff'])] }),
    plant(draft, random) {
      const told = new Set(draft.body.flatMap(printsOf).map(({ key }) => key));
      // news items that the text counts without saying where they were posted are not told to be the website's
      const onSite = draft.body.some((block) => /trang thông tin/iu.test(textOf(block)) && printsOf(block).some(({ key }) => key === 'articles'));
      const rows = rowsOf(draft).filter((row) => {
        const key = keyOfRow(row.code) ?? '';
        return ALONE.includes(row.code) && told.has(key) && (key !== 'articles' || onSite);
      });
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      const most = valueOfRow(rowOf(draft, 'organisation.payroll-assigned')) ?? 9999;
      const was = valueOfRow(row) ?? 0;
      const value = row.code.startsWith('organisation') ? Math.min(most, was) - random.int(2, 4) : was + random.pick([-2, 3, 5, 11]);
      return value < 1 ? null : change(row, printCount(value, draft.manner));
    },
  },
  {
    name: 'table against table',
    rules: ['xref-table-table'],
    least: 'warning',
    wishes: () => ({ form: 'roman' }),
    plant(draft, random) {
      const row = rowOf(draft, 'procedures.dossiers-received');
      if (row === undefined) return null;
      const value = (valueOfRow(row) ?? 0) + random.int(5, 60);
      const other = rowOf(draft, 'digital.dossiers-received');
      return change(row, printCount(value, draft.manner), { figures: [printCount(value, draft.manner), other?.raw ?? ''] });
    },
  },
  { name: 'values one row off', rules: ['row-slip', 'row-rate', 'row-parent-child', 'row-bound', 'row-derived'], least: 'warning', plant: slipRows },
  {
    name: 'block of values copied',
    rules: ['row-copied', 'row-derived', 'row-parent-child', 'xref-text-table'],
    least: 'warning',
    wishes: (random) => ({ form: random.pick(['roman', 'sheets'] as const) }),
    plant(draft) {
      const copied = ['eligible', 'offered', 'used'].map((word) => [rowOf(draft, `digital.${word}-partly`), rowOf(draft, `digital.${word}-wholly`)] as const);
      const rates = [rowOf(draft, 'digital.offered-rate-partly'), rowOf(draft, 'digital.offered-rate-wholly')] as const;
      if (copied.some(([from, to]) => from === undefined || to === undefined)) return null;
      if (copied[1]?.[0]?.raw === copied[1]?.[1]?.raw) return null;
      for (const [from, to] of [...copied, rates]) if (from !== undefined && to !== undefined) to.raw = from.raw;
      return { figures: copied.flatMap(([from]) => (from?.raw == null ? [] : [from.raw])), words: [], misprint: null, told: 'partly → wholly' };
    },
  },
  {
    name: 'row numbered twice',
    rules: ['num-tree'],
    least: 'info',
    plant(draft, random) {
      const pairs = draft.tables.flatMap(({ rows }) =>
        rows.flatMap((row, at) => {
          const before = rows[at - 1];
          return row.stt !== null && before?.stt != null && /\.\d+$/.test(row.stt) && row.stt.split('.').length === before.stt.split('.').length
            ? [{ row, before }]
            : [];
        }),
      );
      if (pairs.length === 0) return null;
      const { row, before } = random.pick(pairs);
      const told = `${row.stt} → ${before.stt}`;
      row.stt = before.stt;
      return { figures: [], words: [], misprint: null, told };
    },
  },
  {
    name: 'row of the form missing',
    rules: ['form-complete'],
    least: 'info',
    plant(draft, random) {
      const table = random.pick(draft.tables.filter(({ rows }) => rows.length > 8));
      const at = random.int(3, table.rows.length - 3);
      const row = table.rows[at];
      if (row === undefined || row.twin || table.rows[at + 1]?.twin === true || row.raw === null) return null;
      // what is of another level and leaves no hole in the numbering may be left out by an edition of the form: nobody can tell
      const level = entryOf(row.code)?.level ?? 'commune';
      const next = table.rows[at + 1]?.stt ?? '';
      const isHole = row.stt !== null && next.split('.').length === row.stt.split('.').length && next.startsWith(row.stt.replace(/\d+$/, ''));
      if (level !== 'commune' && !isHole) return null;
      table.rows.splice(at, 1);
      return { figures: [], words: [opening(row.label)], misprint: null, told: row.label };
    },
  },
];

/** Values of a run of rows, each printed a row too high or too low. */
function slipRows(draft: Draft, random: Random): Planted | null {
  const runs = draft.tables.flatMap(({ rows }) =>
    rows.flatMap((row, at) => {
      const run = rows.slice(at, at + 4);
      const rate = entryOf(row.code)?.rateOf;
      const own = rate !== undefined && run.slice(1, 3).every((each) => each.code === rate.base || each.code === rate.numerator);
      return own && run.length === 4 && run.every((each) => each.raw !== null) && new Set(run.map((each) => each.raw)).size === 4 ? [run] : [];
    }),
  );
  if (runs.length === 0) return null;
  const run = random.pick(runs);
  const raws = run.map((row) => row.raw);
  for (const [at, row] of run.entries()) row.raw = raws[(at + 1) % run.length] ?? null;
  return { figures: raws.filter((raw) => raw !== null), words: [], misprint: null, told: `${raws.join(' | ')} one row up` };
}

/** The first whole words of a label: half a syllable has its tone elsewhere. */
function opening(label: string): string {
  return label.split(' ').slice(0, 7).join(' ');
}
