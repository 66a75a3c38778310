import { matchesOf } from '../text/matches.js';
import { pattern } from '../text/pattern.js';

/**
 * Numbers of the prose that count nothing: document numbers, dates, names, addresses, standards, prices per unit. Each
 * form is a span of text in which no figure is looked for.
 */
const ABBREVIATION = String.raw`\p{Lu}[\p{Lu}\d&]*`;

const DAY = '(?:0?[1-9]|[12]\\d|3[01])\\s*/\\s*(?:0?[1-9]|1[0-2])(?![\\d/]|[.,]\\d)';
const DAYS = `${DAY}(?:\\s*(?:,|;|và|đến|-|–)\\s*(?:ngày\\s+)?${DAY})*`;

const FORMS: readonly RegExp[] = [
  // addresses, whose labels have 63 characters at most, and telephone numbers
  /(?:https?:\/\/|https\/\/|www\.)\S+|(?:[\w-]{1,63}\.){1,9}(?:vn|com|org|net)\S*/giu,
  /(?<!\d)0\d{2,3}[.\s-]?\d{3,4}[.\s-]?\d{3,4}(?!\d)/gu,
  // document numbers: "29/KH-UBND", "34/2019/QĐ-UBND", "71-KH/TU", "756KH-UBND", "số 62/NV", "số: 69"
  pattern.gu`(?<!\p{L})\d{1,5}[a-zđ]?\s?[/-]\s?(?:\d{4}\s?[/-]\s?)?${ABBREVIATION}(?:\s?[-/–]\s?${ABBREVIATION}[a-z]*)*`,
  pattern.gu`(?<!\p{L})\d{1,5}\p{Lu}{2,}-${ABBREVIATION}`,
  pattern.gu`(?:Nghị định|Thông tư|Quyết định|Chỉ thị|Nghị quyết|Kế hoạch|Công văn|Báo cáo|Thông báo|Hướng dẫn|Tờ trình|Luật|Pháp lệnh)\s+\d{1,5}(?:\s?/\s?\d{4})?(?![\d%]|[.,]\d|\s+\p{Ll})`,
  /(?:nghị định|thông tư|quyết định|chỉ thị|nghị quyết|kế hoạch|công văn|báo cáo|thông báo|hướng dẫn|tờ trình|luật|pháp lệnh|văn bản|giấy mời)\s+(?:liên tịch\s+)?số\s*:?\s*\d{1,5}(?:\s?\/\s?\d{4})?(?![\d%]|[.,]\d)/giu,
  // a stroke between two counts ("ký số: 499/543 văn bản") makes no document number
  pattern.giu`(?<!\p{L})số\s*:?\s*\d{1,5}[a-zđ]?(?:\s?/\s?(?:(?:19|20)\d{2}(?![\d.,]*\d)|\d{0,3}\p{L}[\p{L}\d-]*))+`,
  // dates and periods; "02 buổi đối thoại (18/3 và 20/6)", "các ngày 14/5, 15/5 và 21/5"
  pattern.giu`(?<=\d\s+(?:ngày|tuần|buổi|đợt|phiên|lần|kỳ|cuộc|hội nghị|lớp|lượt|chuyến|giờ)(?!\p{L})[^()\d.;]{0,60}\()\s*(?:(?:vào|từ|các|sáng|chiều|ngày)\s+){0,3}${DAYS}\s*(?=\))`,
  pattern.giu`(?<!\p{L})các\s+ngày\s*:?\s*${DAYS}`,
  pattern.giu`(?<!\p{L})(?:ngày|đến|từ|sau|trước|hết|tới)\s+\d{1,2}\s*/\s*\d{1,2}(?!\s*/?\d)(?!\s*(?:nhiệm vụ|hồ sơ|văn bản|chỉ tiêu|người|thủ tục|tthc))`,
  /(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d{2}(?!\d)/gu,
  /(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?/giu,
  pattern.giu`(?<!\p{L})(?:ngày|mùng|mồng)\s+\d{1,2}(?:\s*[/-]\s*\d{1,2}(?:\s*[/-]\s*\d{4})?)?(?!\d)`,
  pattern.giu`(?<!\p{L})(?:tháng|quý|quí|năm|(?<!(?:trong|định|cùng|mỗi|từng)\s+)kỳ|giai đoạn|nhiệm kỳ|khóa|khoá|niên độ)\s+(?:thứ\s+)?(?:\d{1,4}|[IVX]+)(?:\s*[/–-]\s*\d{1,4})*(?![\d.,]*\d|\s*%)`,
  /(?<!\d)(?:0?[1-9]|1[0-2]|ba|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối)(?:\s+của)?\s+năm|\s+qua|\s+năm)?(?:\s+\d{4})?/giu,
  /(?<!\d)(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}(?!\d)/gu,
  pattern.giu`(?<!\p{L})(?:so với|từ|trong|đầu|cuối|của)\s+(?:năm\s+)?(?:19|20)\d{2}(?!\d|[.,]\d|\s*(?:hồ sơ|người|văn bản|thủ tục|tthc|phiếu|địa chỉ))`,
  pattern.giu`\d{1,2}\s*(?:giờ|h)\s*\d{0,2}(?:\s*phút)?(?!\p{L})`,
  // names of places, teams, programmes, standards, levels; "giao cho phường 14 nhiệm vụ" names no ward
  pattern.giu`(?<!\p{L})(?:phường|quận|thôn|ấp|khu phố|khu vực|tổ dân phố|tổ|khóm|xóm|làng|đường|hẻm|ngõ|kiệt|quốc lộ|tỉnh lộ|khối|cụm)\s+(?:số\s+)?\d{1,3}(?![\d.,/%]*\d|%|\s+(?:nhiệm vụ|hồ sơ|văn bản|thủ tục|tthc|người|cán bộ|công chức|biên chế|phiếu|chỉ tiêu|đồng|triệu|tỷ|nghìn)(?!\p{L}))`,
  pattern.giu`(?<!\p{L})(?:đề án|dự án|chương trình|tổ\s+kiểm tra|tổng đài|thứ|điều|khoản|điểm|mục|chương|phụ lục|biểu(?:\s+mẫu)?|mẫu(?:\s+số)?|bảng|mức độ|mức|hạng|bậc|(?<!phân\s+)loại|phiên bản|lớp|kênh|hệ|chuẩn|nhóm|bước|lần thứ|kỳ họp thứ)\s+(?:số\s+)?\d{1,4}(?:\.\d{1,2})?(?:\s*(?:,|và)\s*\d{1,2}(?=\s*(?:trên|của|,|;|\.|$)))?(?!\s*[%/]\d|\d)`,
  pattern.giu`(?<!\p{L})(?:ISO|TCVN|TCNV|IEC|QCVN|VNeID|HTX|KP|BT)\s*(?:IEC\s*)?\d+(?:[:.-]\d+)*`,
  /(?<!\d)\d{4,5}:(?:19|20)\d{2}/gu,
  pattern.giu`(?<!\d)\d{1,2}\s+(?:cửa|cấp(?!\s+\d)|chiều|sẵn sàng|biết|không|trong\s+1)(?!\p{L})`,
  /(?<!\d)24\/(?:7|24)(?!\d)/gu,
  // prices per unit: "400.000đ/ tháng/01 công chức"
  pattern.giu`(?<!\d)\d{1,15}(?:[.,]\d{1,15}){0,9}\s*(?:đ|đồng|vnđ|triệu đồng|nghìn đồng)\s*/\s*\p{Ll}+(?:\s*/\s*\d*\s*\p{Ll}+(?:\s+\p{Ll}+)?)?(?!\s*\d)`,
  // what a word carries with it: "3D", "m2", "COVID-19", "4G"
  pattern.gu`(?<![\p{L}\d])\d+\p{Lu}(?![\p{Ll}])|\p{L}+-?\d+(?![\d.,]*\d*\s*%)`,
];

/** Spans [from, to) that hold no figure, in order; none touches the next. */
export function notFigures(text: string): Array<[number, number]> {
  const spans: Array<[number, number]> = [];
  for (const form of FORMS) for (const match of matchesOf(text, form)) spans.push([match.index, match.index + match[0].length]);
  const joined: Array<[number, number]> = [];
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
