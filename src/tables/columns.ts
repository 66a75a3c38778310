import { putUnder } from '../text/grouped.js';
import { fold } from '../text/unicode.js';

/** What a column is for. Roles are recognised by the header's words, never by position. */
export type Role = 'stt' | 'label' | 'unit' | 'value' | 'owner' | 'note';
/** A header over several columns ("Kết quả thống kê" over unit and number). */
export type HeaderRole = Role | 'group';

/**
 * Header names as offices print them. Where one name serves two roles ("Kết quả" above two columns or one), the
 * position decides: a name is a group when columns stand below it.
 */
const ALIASES: ReadonlyArray<readonly [HeaderRole, readonly string[]]> = [
  ['stt', ['STT', 'TT', 'Số TT', 'Số thứ tự', 'S TT', 'ST T', 'Stt']],
  [
    'label',
    [
      'Chỉ tiêu thống kê',
      'Chỉ tiêu',
      'Nội dung chỉ tiêu',
      'Tên chỉ tiêu',
      'Chỉ tiêu báo cáo',
      'Chỉ tiêu, nội dung',
      'Nội dung',
      'Nội dung thống kê',
      'Nội dung báo cáo',
      'Nội dung công việc',
      'Nội dung, chỉ tiêu',
      'Tiêu chí',
      'Tiêu chí thống kê',
      'Chỉ số',
      'Danh mục chỉ tiêu',
      'Nội dung thực hiện',
      'Chỉ tiêu chủ yếu',
    ],
  ],
  ['unit', ['Đơn vị tính', 'ĐVT', 'Đơn vị', 'Đvị tính', 'Đ/v tính', 'Đơn vị đo', 'ĐV tính']],
  [
    'value',
    [
      'Số liệu',
      'Kết quả',
      'Số liệu thống kê',
      'Kết quả thực hiện',
      'Kết quả đạt được',
      'Số lượng',
      'Giá trị',
      'Thực hiện',
      'Số liệu báo cáo',
      'Số liệu thực hiện',
      'Kết quả thống kê',
      'Số liệu trong kỳ',
      'Thực hiện trong kỳ',
      'Kết quả trong kỳ',
      'Kỳ báo cáo',
      'Kỳ này',
      'Trong kỳ',
      'Số liệu kỳ này',
      'Số liệu kỳ báo cáo',
      'Kết quả kỳ này',
      'Kết quả kỳ báo cáo',
      'Thực hiện kỳ này',
      'Thực hiện kỳ báo cáo',
      'Số',
    ],
  ],
  [
    'owner',
    [
      'Cơ quan chủ trì thống kê báo cáo',
      'Cơ quan chủ trì',
      'Đơn vị chủ trì',
      'Cơ quan, đơn vị chủ trì',
      'Cơ quan thực hiện',
      'Đơn vị thực hiện',
      'Cơ quan, đơn vị thực hiện',
      'Bộ phận phụ trách',
      'Bộ phận tham mưu',
      'Đơn vị tham mưu',
      'Cơ quan tham mưu',
      'Cơ quan báo cáo',
      'Đơn vị báo cáo',
      'Cơ quan cung cấp',
      'Cơ quan phụ trách',
      'Bộ phận thực hiện',
      'Cơ quan chủ trì thống kê, báo cáo',
      'Đơn vị cung cấp',
      'Bộ phận chủ trì',
      'Người phụ trách',
      'Công chức phụ trách',
      'Đơn vị chủ trì thống kê báo cáo',
      'Cơ quan chủ trì báo cáo',
      'Cơ quan, đơn vị chủ trì thống kê báo cáo',
      'Đơn vị phụ trách',
    ],
  ],
  ['note', ['Ghi chú', 'Diễn giải', 'Giải trình', 'Chú thích', 'Lý do', 'Thuyết minh']],
  ['group', ['Kết quả thống kê', 'Kết quả thực hiện', 'Kết quả', 'Kết quả báo cáo', 'Số liệu thống kê', 'Kết quả thống kê trong kỳ', 'Kết quả trong kỳ']],
];

interface Alias {
  role: HeaderRole;
  words: string[];
}

/** Longest first, so that "Kết quả thống kê" is never read as "Kết quả". */
export const HEADER_ALIASES: readonly Alias[] = ALIASES.flatMap(([role, names]) => names.map((name) => ({ role, words: headerWords(name) }))).sort(
  (a, b) => b.words.length - a.words.length,
);

const LONGEST_NAME = HEADER_ALIASES[0]?.words.length ?? 0;
/** By a header's words. */
const ROLES_OF = new Map<string, HeaderRole[]>();
for (const { role, words } of HEADER_ALIASES) putUnder(ROLES_OF, words.join(' '), role);

/** The words of a header by which aliases are compared: folded, without punctuation and without what stands in parentheses. */
export function headerWords(text: string): string[] {
  return fold(text.replace(/\([^)]*\)?/g, ' '))
    .split(/[\s.,;:]+/)
    .filter((word) => word !== '');
}

/** Whether the words are a header's name whole, with nothing beside it but what stands in parentheses. */
export function isWholeName(text: string): boolean {
  return ROLES_OF.has(headerWords(text).join(' '));
}

/** The roles that a header cell's words allow, best first; none for words that are no header's. */
export function headerRoles(text: string): HeaderRole[] {
  const words = headerWords(text);
  if (words.length === 0) return [];
  const exact = ROLES_OF.get(words.join(' '));
  if (exact !== undefined) return [...new Set(exact)];
  if (words.length > 14) return [];
  const leading = new Set<HeaderRole>();
  for (let count = Math.min(words.length, LONGEST_NAME); count >= 2; count--)
    for (const role of ROLES_OF.get(words.slice(0, count).join(' ')) ?? []) leading.add(role);
  return [...leading];
}

/** A row of column numbers or letters under a header: "(1) (2) (3)", "A B 1 2". */
export function isColumnNumbering(cells: readonly string[]): boolean {
  const marks = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (marks.length < 3) return false;
  let last = 0;
  for (const mark of marks) {
    if (/^[A-E]$/.test(mark) && last === 0) continue;
    const number = Number(/^\(?(\d{1,2})\)?$/.exec(mark)?.[1] ?? Number.NaN);
    if (number !== last + 1) return false;
    last = number;
  }
  return last >= 2;
}
