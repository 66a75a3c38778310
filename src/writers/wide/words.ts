import type { Lang, Words } from '../../checks/rule.js';
import type { Severity } from '../../model/relation.js';
import type { WideCell } from './cells.js';
import type { Doubt } from './comparable.js';
import type { WideColumn, WideReport } from './table.js';

/** The words of the table, in both languages. */
export const WORDS = {
  stt: { vi: 'STT', en: 'No.' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  measure: { vi: 'Đơn vị tính', en: 'Unit of measure' },
  code: { vi: 'Mã chỉ tiêu', en: 'Code' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  total: { vi: 'Tổng', en: 'Total' },
  counted: { vi: 'Số đơn vị có số liệu', en: 'Units with a number' },
  blank: { vi: '(trống)', en: '(blank)' },
  noReport: { vi: 'chưa có báo cáo', en: 'no report' },
} satisfies Record<string, Words>;

export const SEVERITIES: Record<Severity, Words> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Lưu ý', en: 'Note' },
};

export const DOUBTS: Record<Doubt, Words> = {
  'no-number': { vi: 'Ô này không phải là một số; chép nguyên văn, không cộng', en: 'The cell is not one number; shown as printed, not added' },
  'other-unit': {
    vi: 'Đơn vị tính in trong báo cáo không đổi được sang đơn vị của dòng; không cộng',
    en: 'The printed unit cannot be brought to that of the row; not added',
  },
  'unknown-code': { vi: 'Mã này không có nghĩa rõ trong chú giải của chính báo cáo', en: 'The report’s own legend does not tell what this code means' },
  differing: {
    vi: 'Báo cáo in chỉ tiêu này nhiều lần với số liệu khác nhau; không cộng',
    en: 'The report prints this indicator more than once, with different figures; not added',
  },
};

/**
 * What stands in a cell that has no number. "-" and "…" as in the statistical yearbooks: no occurrence, and no figure
 * available.
 */
export function shownText(cell: WideCell, lang: Lang): string {
  if (cell.state === 'dash') return '-';
  if (cell.state === 'blank') return WORDS.blank[lang];
  if (cell.state === 'missing') return '…';
  return cell.text ?? '';
}

/** Head of a unit's column; its file tells two reports of one unit and period apart. */
export function columnName({ unit, report, duplicates }: WideColumn, reports: readonly WideReport[], lang: Lang): string {
  const lines = [capital(unit.name)];
  if (unit.above !== null) lines.push(`(${unit.above})`);
  if (report === null) lines.push(`[${WORDS.noReport[lang]}]`);
  else if (duplicates.length > 0) lines.push(`[${reports[report]?.source.path}]`);
  return lines.join('\n');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
