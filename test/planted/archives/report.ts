import { CATALOGUE, entryOf } from '../../../src/catalogue/catalogue.js';
import type { CatalogueEntry, FormRow } from '../../../src/catalogue/entry.js';
import type { PeriodMention } from '../../../src/text/periods.js';
import { seededFor } from '../../variants/random.js';
import { type Block, type Draft, numericDay } from '../draft.js';
import { type DraftTable, type FormName, printedTables } from '../forms.js';
import { type NumberManner, printCount, printMoney } from '../numbers.js';
import { type Layout, printDraft } from '../print/print.js';

/** A unit of an invented archive. */
export interface UnitDraft {
  level: string;
  name: string;
  /** "huyện Sơn Hạ" */
  above: string;
  /** its letterheads name what it belongs to */
  namesAbove: boolean;
  layout: Layout;
  form: FormName;
  manner: NumberManner;
  /** of its numbers, against others */
  size: number;
}

/** One report of an archive, before it is printed: every number by its code. Never changed, only copied with changes. */
export interface ReportDraft {
  path: string;
  unit: UnitDraft;
  form: FormName;
  layout: Layout;
  type: PeriodMention['type'];
  year: number;
  index: number | null;
  values: ReadonlyMap<string, number>;
  /** cells that are printed otherwise than their numbers */
  cells: ReadonlyMap<string, string>;
  /** unit cells that are printed otherwise than in the form */
  units: ReadonlyMap<string, string>;
  number: number;
  day: Date;
  /** the report with its appendix, or one of the two alone */
  parts: 'whole' | 'body' | 'appendix';
  /** how the appendix cites the report; null for blanks */
  cited: { number: number; day: Date } | null;
  /** what the title names */
  subject: string;
  /** after the opening words */
  opening: readonly string[];
  /** with these words in place of the period's */
  periodWords?: string;
  /** the file is a copy of this one, byte for byte */
  copyOf?: string;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

export function periodWordsOf({ type, year, index, periodWords }: Pick<ReportDraft, 'type' | 'year' | 'index' | 'periodWords'>): string {
  if (periodWords !== undefined) return periodWords;
  if (type === 'year') return `năm ${year}`;
  if (type === 'nine-months') return `9 tháng đầu năm ${year}`;
  if (type === 'half') return `6 tháng ${index === 2 ? 'cuối' : 'đầu'} năm ${year}`;
  if (type === 'quarter') return `quý ${ROMAN[(index ?? 1) - 1]} năm ${year}`;
  return `tháng ${index} năm ${year}`;
}

export function committee({ level, name }: UnitDraft): string {
  return `UBND ${level} ${name}`;
}

/** The document's bytes in its layout. */
export function printReport(report: ReportDraft): Promise<Uint8Array> {
  return printDraft(draftOf(report), report.layout);
}

function draftOf(report: ReportDraft): Draft {
  const { unit, number, day, parts, subject, opening, cited } = report;
  const words = periodWordsOf(report);
  const hasBody = parts !== 'appendix';
  const left = [
    ...(unit.namesAbove ? [`UBND ${unit.above}`.toUpperCase()] : []),
    `ỦY BAN NHÂN DÂN`,
    `${unit.level} ${unit.name}`.toUpperCase(),
    `Số: ${number}/BC-UBND`,
  ];
  const right = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `${unit.name}, ngày ${day.getUTCDate()} tháng ${day.getUTCMonth() + 1} năm ${day.getUTCFullYear()}`,
  ];
  const titleLines = ['BÁO CÁO', `Kết quả thực hiện ${subject} ${words}`];
  const seed = seededFor(report.path, report.year).int(1, 1e6);
  const citation = cited === null ? 'số       /BC-UBND ngày     tháng     ' : `số ${cited.number}/BC-UBND ngày ${numericDay(cited.day)}`;
  const paragraph = (text: string): Block => ({ kind: 'paragraph', topic: null, pieces: [text] });
  const body: Block[] = [
    ...opening.map(paragraph),
    paragraph(`Thực hiện chế độ báo cáo theo quy định, ${committee(unit)} báo cáo kết quả như sau:`),
    { kind: 'section', topic: null, pieces: ['I. KẾT QUẢ THỰC HIỆN'] },
    paragraph('Công tác chỉ đạo, điều hành được duy trì thường xuyên; số liệu cụ thể nêu tại phụ lục kèm theo.'),
    { kind: 'section', topic: null, pieces: ['II. PHƯƠNG HƯỚNG, NHIỆM VỤ'] },
    paragraph('Tiếp tục rà soát, đơn giản hóa thủ tục hành chính, công khai đầy đủ tại trụ sở.'),
    paragraph(`Trên đây là báo cáo của ${committee(unit)}./.`),
  ];
  return {
    seed,
    world: {},
    manner: unit.manner,
    head: {
      expected: {
        title: '',
        number: null,
        date: null,
        place: null,
        issuer: { name: null, level: null, unit: null, parent: null, province: null },
        period: null,
        recipients: [],
        signer: { name: null, position: null, authority: null },
      },
      setting: { level: unit.level, name: unit.name, above: unit.above, province: '', year: report.year },
      lines: hasBody ? [...left, ...right, ...titleLines] : [],
      sides: hasBody ? { left, right } : { left: [], right: [] },
      titleLines: hasBody ? titleLines : [],
      committee: committee(unit),
      periodWords: words,
      signature: [],
      letterhead: true,
    },
    places: { unit: committee(unit), level: unit.level, above: unit.above, year: report.year },
    day,
    from: day,
    to: day,
    body: hasBody ? body : [],
    tables: parts === 'body' ? [] : tablesOf(report, words),
    attached: `(Kèm theo Báo cáo ${citation} của ${committee(unit)})`,
    recipients: hasBody ? ['Nơi nhận:', `- UBND ${unit.above} (b/c);`, '- Lưu: VT.'] : [],
    signature: hasBody ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Thị Huệ'] : [],
    wordings: {},
  };
}

function tablesOf(report: ReportDraft, words: string): DraftTable[] {
  const { form, year, units } = report;
  const random = seededFor(`${report.unit.name} ${form}`, year);
  const tables = printedTables(random, form, (row) => cellOf(row, report, random));
  return tables.map((table, at) => ({
    caption:
      at === 0
        ? ['PHỤ LỤC', `THỐNG KÊ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH ${words.toUpperCase()}`, ...(table.caption[0] === 'PHỤ LỤC' ? [] : table.caption)]
        : table.caption,
    rows: table.rows.map((row) => ({ ...row, unit: units.get(row.code) ?? row.unit })),
  }));
}

function cellOf(row: FormRow, { values, cells, unit }: ReportDraft, random: ReturnType<typeof seededFor>): string | null {
  const printed = cells.get(row.code);
  if (printed !== undefined) return printed;
  const entry: CatalogueEntry | undefined = entryOf(row.code, CATALOGUE);
  const legend = row.unit === null ? [] : [...row.unit.matchAll(/[=:]\s*(\d)/g)].map((match) => match[1] ?? '');
  if (legend.length > 0) return random.pick(legend);
  if (entry === undefined || entry.kind === 'group' || entry.kind === 'text') return null;
  if (entry.kind === 'percent') return row.unit === null ? null : random.pick(['100', '100', String(random.int(61, 99))]);
  const value = values.get(row.code);
  if (value === undefined) return null;
  return entry.kind === 'money' ? printMoney(value) : printCount(value, unit.manner);
}

/** With other numbers. */
export function withValues(report: ReportDraft, changes: Iterable<[string, number]>): ReportDraft {
  return { ...report, values: new Map([...report.values, ...changes]) };
}
