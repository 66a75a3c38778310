import { entryOf } from '../../../src/catalogue/catalogue.js';
import type { Draft } from '../draft.js';
import type { DraftRow } from '../forms.js';
import { keyOfRow } from '../forms.js';
import type { TrapKind } from './kind.js';

const rowsOf = (draft: Draft) => draft.tables.flatMap((table) => table.rows);
const find = (draft: Draft, code: string) => rowsOf(draft).find((row) => row.code === code);

export const ROW_TRAPS: readonly TrapKind[] = [
  {
    name: 'rate row over an empty base',
    set(draft, random) {
      const rates = rowsOf(draft).flatMap((row) => {
        const rate = entryOf(row.code)?.rateOf;
        const [part, base] = [rate && find(draft, rate.numerator), rate && find(draft, rate.base)];
        return part !== undefined && base !== undefined && keyOfRow(part.code) === null && keyOfRow(base.code) === null ? [{ row, part, base }] : [];
      });
      if (rates.length === 0) return null;
      const { row, part, base } = random.pick(rates);
      const zero = random.pick(['0', '00']);
      part.raw = zero;
      base.raw = zero;
      row.raw = random.pick(['0', '100', '-', '100%', null]);
      return `${row.label}: ${row.raw} of ${zero}/${zero}`;
    },
  },
  {
    name: 'rate row padded',
    set(draft, random) {
      const rows = rowsOf(draft).filter((row) => row.raw !== null && /^\d+,\d$/.test(row.raw) && row.unit === '%');
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      row.raw = `${row.raw}0`;
      return `${row.label}: ${row.raw}`;
    },
  },
  {
    name: 'percent sign twice',
    set(draft, random) {
      const rows = rowsOf(draft).filter((row) => row.raw !== null && row.unit === '%');
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      row.raw = `${row.raw}%`;
      return `${row.label}: ${row.raw}`;
    },
  },
  {
    name: 'legend of other polarity',
    set(draft, random) {
      const rows = rowsOf(draft).filter((row) => row.unit !== null && /^(?:Có|Không) ?[=:]/.test(row.unit));
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      const [legend, code] = random.pick([
        ['Có: 1; Không: 2', '2'],
        ['Không = 1; Có = 0', '0'],
        ['Có = 0; Không = 1', '1'],
        ['Chưa: 3; Có: 2; Không: 1', '3'],
      ] as const);
      row.unit = legend;
      row.raw = code;
      return `${row.label}: ${legend}, ${code}`;
    },
  },
  {
    name: 'blank cells and dashes',
    set(draft, random) {
      const rows = rowsOf(draft).filter((row) => row.raw !== null && keyOfRow(row.code) === null && row.unit !== null);
      const blanked = random.shuffle(rows).slice(0, 4);
      for (const row of blanked) row.raw = random.pick(['-', '-', null]);
      return blanked.map((row) => row.label.split(' ').slice(0, 7).join(' ')).join('; ');
    },
  },
  {
    name: 'a breakdown in a note',
    set(draft, random) {
      const rows = rowsOf(draft).filter(
        (row) => row.raw !== null && /^\d+$/.test(row.raw) && Number(row.raw) > 9 && row.unit !== null && !/[=:%]/.test(row.unit),
      );
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      const value = Number(row.raw);
      const first = random.int(1, value - 5);
      row.note = random.pick([
        `NCC: ${first} - BTXH: ${value - first}`,
        'Bao gồm cả kỳ trước',
        '02 kiêm nhiệm',
        `Trong đó cấp xã: ${first}`,
        'Lũy kế từ đầu năm',
      ]);
      return `${row.label}: ${row.raw}, ${row.note}`;
    },
  },
  {
    name: '“ngành dọc” beside the total',
    wishes: () => ({ form: 'sheets' }),
    set(draft, random) {
      const table = draft.tables.find(({ rows }) => rows.some((row) => row.code === 'procedures.authority'));
      const at = table?.rows.findIndex((row) => row.code === 'procedures.authority-commune-with-vertical') ?? -1;
      if (table === undefined || at < 0) return null;
      const row: DraftRow = {
        code: 'procedures.authority-vertical',
        stt: '1.4.2',
        label: 'Số TTHC ngành dọc',
        unit: 'Thủ tục',
        raw: String(random.int(11, 30)),
        note: null,
        twin: false,
      };
      table.rows.splice(at + 1, 0, row);
      return `${row.label}: ${row.raw}`;
    },
  },
  {
    name: 'a draft without number and day',
    set(draft) {
      const { number, date } = draft.head.expected;
      if (number === null || date === null) return null;
      const blank = (line: string) => line.replace(/(Số\s*:?\s*)\d+(?=\/)/, '$1      ').replace(/ngày \d+ tháng (\d+) năm/, 'ngày      tháng $1 năm');
      draft.head.lines = draft.head.lines.map(blank);
      draft.head.sides = { left: draft.head.sides.left.map(blank), right: draft.head.sides.right.map(blank) };
      draft.attached = draft.attached.replace(/số \S+ ngày \S+/, `số       /BC-UBND ngày     /     /${draft.places.year}`);
      return draft.attached;
    },
  },
  {
    name: 'blanks above the appendix',
    set(draft) {
      draft.attached = `(Kèm theo Báo cáo số        /BC-UBND ngày      tháng      năm ${draft.places.year} của ${draft.head.committee})`;
      return draft.attached;
    },
  },
  {
    name: 'rows about other levels left blank',
    wishes: () => ({ form: 'long-2023' }),
    set(draft) {
      const rows = rowsOf(draft).filter((row) => row.raw !== null && Number(row.raw) === 0 && /huyện|tỉnh/.test(row.label));
      for (const row of rows) row.raw = null;
      return rows.length === 0 ? null : `${rows.length} rows`;
    },
  },
];
