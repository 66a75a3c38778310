import { pattern } from '../text/pattern.js';
import { squeeze } from '../text/unicode.js';

/** Lines that name a table or end one. */

const NUMBERED = /^\s*(?:phụ\s*lục|biểu\s*mẫu|biểu|mẫu\s*(?:số|biểu)?|bảng)(?:\s*(?:số|:|\.|-))*\s*(?:\d{1,2}[a-zđ]?|[IVX]{1,5}|[A-H])?(?:\s*[.:\-–/]|\s|$)/iu;

/** "Phụ lục 1", "PHỤ LỤC", "Biểu mẫu 3", "Biểu số 06/VPCP/KSTT": a short line that opens a caption. */
export function isCaption(text: string): boolean {
  const line = squeeze(text);
  if (line.length > 160 || !NUMBERED.test(line)) return false;
  if (/^(?:phụ\s*lục|biểu\s*mẫu|biểu\s*số|mẫu\s*số|mẫu\s*biểu)/iu.test(line))
    return !/[.;]$/.test(line) && !/^(?:phụ\s*lục|biểu\s*mẫu)\s+(?:kèm|này|đính|trên)/iu.test(line);
  return pattern.iu`^(?:biểu|bảng)\s*\d{1,2}(?:\s*[.:\-–]|\s*$|\s+\p{Lu})`.test(line) && line.length < 100;
}

/** "PHỤ LỤC" without a number or a title says nothing. */
export function isBareCaption(text: string): boolean {
  return /^\s*(?:phụ\s*lục|biểu\s*mẫu|biểu)\s*[.:]?\s*$/iu.test(text);
}

/** The letterhead or heading of another document in the same file. */
const NEXT_DOCUMENT = /^\s*(?:CỘNG\s+HÒA\s+XÃ\s+HỘI|CỘNG\s+HOÀ\s+XÃ\s+HỘI|BÁO\s+CÁO\s*$|[ỦU][ỶY]\s+BAN\s+NHÂN\s+DÂN\s*$)/u;

/** Lines that stand in no table of running text: cells after tabs, the next caption, what follows the table. */
export function leavesText(text: string): boolean {
  return text.includes('\t') || endsTable(text) || isCaption(text);
}

/** Lines after which no row of the table follows: recipients, the signature, the closing formula. */
export function endsTable(text: string): boolean {
  return (
    pattern.iu`^\s*(?:nơi\s+nhận\s*[:.]?|trên\s+đây\s+là|(?:tm|kt|tl|tuq)\.\s+\p{Lu}|q\.\s+(?:chủ|giám|trưởng)|người\s+lập\s*(?:biểu|bảng)?\s*$)`.test(text) ||
    NEXT_DOCUMENT.test(text)
  );
}
