import type { TextBlock } from '../model/block.js';
import { pattern } from '../text/pattern.js';
import { isUpper, squeeze, startsLower } from '../text/unicode.js';
import { parseMarker } from './markers.js';

/** A title has no more lines, and no more characters, than this. */
const MOST_LINES = 8;
const LONGEST = 400;
/** How the first sentence of a body begins; a title that begins so is still one when it stands first. */
const LEAD_IN = pattern.u`^(?:Thực hiện|Thi hành|Căn cứ|Theo|Trong|Nhằm|Để|Năm|Quý|Qua|Sau|Ngày|Được|Triển khai|Tiếp tục|Bước vào|Phát huy|Dưới sự|UBND|Ủy ban|Uỷ ban|Phòng|Sở|Với|Trên cơ sở|Ngay từ|Từ|Xác định|Hưởng ứng|Đảng ủy|Thường trực|Tính đến)(?![\p{L}])`;
const RULE = /^[-–—_*=.\s]+$/;

/** The title under the heading, and how many lines it takes: it ends where the body begins. */
export function readTitle(rest: string, lines: readonly TextBlock[]): { title: string | null; lines: number } {
  const parts = rest === '' ? [] : [rest];
  let taken = 0;
  let usualGap: number | null = null;
  for (const [at, line] of lines.slice(0, MOST_LINES).entries()) {
    const text = squeeze(line.text);
    if (RULE.test(text)) {
      taken = at + 1;
      if (parts.length > 0) break;
      continue;
    }
    const gap = line.blanksBefore + 3 * line.spacersBefore;
    if (parts.length > 0 && beginsBody(text, lines, at, parts)) break;
    if (parts.length > 1 && usualGap !== null && gap > usualGap + 1 && !startsLower(text)) break;
    if (parts.join(' ').length + text.length > LONGEST) break;
    if (parts.length > 0) usualGap = Math.max(usualGap ?? 0, gap);
    parts.push(text);
    taken = at + 1;
  }
  const title = squeeze(parts.join(' '));
  return { title: title === '' ? null : title, lines: taken };
}

function beginsBody(text: string, lines: readonly TextBlock[], at: number, parts: readonly string[]): boolean {
  if (/\s(?:của|và|tại|về|các|với)$/u.test(parts.at(-1) ?? '') || (/\snăm$/u.test(parts.at(-1) ?? '') && /^\d{4}/.test(text))) return false;
  if (/^(?:Quý|Năm)\s+\S+/u.test(text) && text.length < 60 && !/\s(?:đã|báo cáo)\s/u.test(text)) return false;
  if (/^Kính\s+gửi/iu.test(text) || parseMarker(text) !== null || /^(?:[-+•]\s|\(?Kèm theo|Số\s*:)/iu.test(text)) return true;
  if (/[:;]$/.test(text) || (/\.$/.test(text) && text.split(' ').length > 6)) return true;
  if (isUpper(text) && isUpper(parts[0] ?? '')) return false;
  const ahead = lines
    .slice(at, at + 4)
    .map((line) => squeeze(line.text))
    .join(' ');
  return LEAD_IN.test(text) && (text.length >= 45 || /(?:báo cáo|như sau|đã)\b/u.test(ahead.slice(0, 120)));
}
