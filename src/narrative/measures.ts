import { pattern } from '../text/pattern.js';

/** Units that measure a size: such a number counts none of the things that are counted beside it. */
const MEASURE = pattern.iu`^(?:[kcm]?m[2²3³]?|km/h|ha|héc|hécta|hecta|mét|tấn|tạ|yến|kg|gam|lít|kva|kw|kwh|mw|mbps|gbps|gb|mb|tb|hải|dặm|inch|độ|giây|phút|giờ|tuổi|vòng)(?!\p{L})`;

/** Words that open the size of a thing, its distance, its hour or its price: "(cách trung tâm 14, 22 và 31 hải lý)". */
const ATTRIBUTE = pattern.iu`^[-–:,\s]*(?:(?:với|có|ở|tại)\s+)?(?:tổng\s+)?(?:diện\s+tích|dân\s+số|quy\s+mô|chiều|cách|cự\s+ly|khoảng\s+cách|lúc|vào\s+lúc|mức(?!\s+độ)|cao|dài|rộng|sâu|thời\s+lượng|thời\s+hạn|bình\s+quân|trung\s+bình|trị\s+giá|giá|công\s+suất|dung\s+lượng|tốc\s+độ|tuổi|điểm\s+số)(?!\p{L})`;

export function isMeasure(unit: string | null): boolean {
  return unit !== null && MEASURE.test(unit);
}

/** Whether words say a size, a place or an hour of a thing rather than how many of them there are. */
export function saysAttribute(words: string): boolean {
  return ATTRIBUTE.test(words);
}
