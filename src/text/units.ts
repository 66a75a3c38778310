import { kept } from './kept.js';
import { moneyPower } from './money.js';
import { pattern } from './pattern.js';
import { fold, squeeze } from './unicode.js';

/**
 * What a unit cell holds: a unit of counting, a percent sign, money, points, or the legend of a coded row
 * ("Có = 1; Không = 0"). The words are those of the official forms and of offices' own rows; the list serves
 * recognition only, a unit outside it is read all the same.
 */
const COUNT_UNITS = [
  'Văn bản',
  'Nhiệm vụ',
  'Vấn đề',
  'Thủ tục',
  'TTHC',
  'Hồ sơ',
  'PAKN',
  'Số PAKN',
  'Phản ánh',
  'Kiến nghị',
  'Người',
  'Cơ quan',
  'Đơn vị',
  'Cơ quan, đơn vị',
  'Cơ quan đơn vị',
  'Tổ chức',
  'Ban',
  'Tổ',
  'Đợt',
  'Lần',
  'Lượt',
  'Lượt người',
  'Cuộc',
  'Buổi',
  'Lớp',
  'Hội nghị',
  'Phiếu',
  'Số lượng',
  'Bài',
  'Tin',
  'Tin, bài',
  'Tin bài',
  'Bài viết',
  'Bản tin',
  'Bản tin, phóng sự',
  'Phóng sự',
  'Chuyên mục',
  'Mô hình',
  'Sáng kiến',
  'Mô hình, sáng kiến',
  'Giải pháp',
  'Hình thức',
  'Kế hoạch',
  'Báo cáo',
  'Quyết định',
  'Nghị quyết',
  'Dịch vụ',
  'Dịch vụ công',
  'DVC',
  'DVCTT',
  'Quy trình',
  'Máy',
  'Cái',
  'Chiếc',
  'Thiết bị',
  'Tài khoản',
  'Chứng thư',
  'Chữ ký số',
  'Cán bộ',
  'Công chức',
  'Viên chức',
  'Trường hợp',
  'Vụ việc',
  'Vụ',
  'Đơn',
  'Đơn thư',
  'Ý kiến',
  'Lĩnh vực',
  'Xã',
  'Phường',
  'Thôn',
  'Tổ dân phố',
  'Khu phố',
  'Hộ',
  'Hộ dân',
  'Hộ gia đình',
  'Điểm truy cập',
  'Sở, ngành',
  'Phòng',
  'Trường',
  'Biên chế',
  'Chức danh',
  'Vị trí',
  'Công trình',
  'Dự án',
  'Sản phẩm',
  'Giấy tờ',
  'Bản',
  'Bản sao',
  'Tờ rơi',
  'Pano',
  'Video',
  'Ngày',
  'm2',
  'ha',
  'km',
].map(fold);
/** Words that count things in sentences and are seldom units of a table, whose labels they fill. */
const PROSE_UNITS = [
  'chỉ tiêu',
  'nội dung',
  'bộ',
  'hệ thống',
  'phần mềm',
  'trang',
  'tháng',
  'giờ',
  'tổ chức',
  'cá nhân',
  'sản phẩm',
  'chuyên mục',
  'học viên',
  'đại biểu',
  'thành viên',
  'lượt truy cập',
  'địa chỉ',
  'nhân khẩu',
].map(fold);
const SCORE_UNITS = ['điểm', 'điểm số'].map(fold);
const PERCENT_UNITS = ['%', 'tỷ lệ %', 'tỷ lệ (%)', 'tỷ lệ', '(%)', 'phần trăm', '% '].map(fold);

export type UnitKind = 'count' | 'percent' | 'money' | 'score' | 'coded';

export interface LegendOption {
  /** the code as a number where it is one, else as printed */
  code: number | string;
  label: string;
}

/** Whether the words count things in a sentence ("12 chỉ tiêu", "298 hồ sơ"). */
export function isCountWord(words: string): boolean {
  return unitKind(words) !== null || PROSE_UNITS.includes(fold(words));
}

/** The kind that a printed unit alone tells, or null for a unit that the vocabulary does not know. */
export const unitKind = kept((unit): UnitKind | null => {
  if (parseLegend(unit) !== null) return 'coded';
  const key = fold(unit).replace(/[.:;]+$/, '');
  if (PERCENT_UNITS.includes(key)) return 'percent';
  if (moneyPower(unit) !== null) return 'money';
  if (SCORE_UNITS.includes(key)) return 'score';
  return COUNT_UNITS.includes(key) ? 'count' : null;
});

/**
 * The options of a legend, one per printed pair in print order: "Có = 1; Không = 0", "Đúng quy định: 1 Không đúng
 * quy định: 2", "Chưa có = 0 2 cấp = 1 3 cấp = 2", "1 = Có; 0 = Không". Null unless the whole text is pairs, two at least.
 */
export function parseLegend(text: string): LegendOption[] | null {
  const line = squeeze(text);
  if (!/[=:]/.test(line) || line.length > 400) return null;
  if (BREAKDOWN.test(line)) return null;
  return labelFirst(line) ?? codeFirst(line);
}

/** "Trong đó: 5 đúng hạn: 4" breaks a number down and names no codes. */
const BREAKDOWN = pattern.iu`^(?:trong đó|tổng|gồm|bao gồm)(?![\p{L}])`;

function labelFirst(line: string): LegendOption[] | null {
  const options: LegendOption[] = [];
  const pair = pattern.uy`\s*([^=:;]*?\p{L}[^=:;]*?)\s*[=:]\s*(\d)(?![\d.,]*\d)\s*[;,.]?`;
  while (pair.lastIndex < line.length) {
    const match = pair.exec(line);
    if (match === null) return null;
    options.push({ code: Number(match[2]), label: squeeze(match[1] ?? '').replace(/^[-+(/]\s*/, '') });
    if (line.slice(pair.lastIndex).trim() === '' || /^\s*\)$/.test(line.slice(pair.lastIndex))) break;
  }
  return options.length >= 2 ? options : null;
}

function codeFirst(line: string): LegendOption[] | null {
  const options: LegendOption[] = [];
  const pair = pattern.uy`\s*(\d)\s*[=:]\s*((?:\d+\s*\p{L}|[^=:;,\d])*?\p{L}(?:\d+\s*\p{L}|[^=:;,\d])*?)\s*(?:[;,.]+\s*|(?=\s\d\s*[=:])|$)`;
  while (pair.lastIndex < line.length) {
    const match = pair.exec(line);
    if (match === null) return null;
    options.push({ code: Number(match[1]), label: squeeze(match[2] ?? '') });
    if (line.slice(pair.lastIndex).trim() === '') break;
  }
  return options.length >= 2 ? options : null;
}

/** Đồng per unit of money, null for what is no money unit: to compare "52.000.000 đồng" with "740,568 triệu đồng". */
export function moneyScale(unit: string): number | null {
  const power = moneyPower(unit);
  return power === null ? null : 10 ** power;
}

/** A unit of money that names the currency: millions alone may be of anything. */
export function isCurrency(unit: string): boolean {
  return moneyScale(unit) !== null && /đồng|vnđ|trđ/iu.test(unit);
}
