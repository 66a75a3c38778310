import type { Document } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { pattern } from '../text/pattern.js';
import { isCountWord } from '../text/units.js';
import { areExclusive } from './exclusive-kinds.js';
import { areSides } from './sums.js';

/** Words between two parts that begin another clause: another total, another time, a change, what came of it. Revenue carried over (“thu chuyển nguồn năm trước”) is a kind of its own. */
const ANOTHER_CLAUSE = pattern.iu`(?<!\p{L})(?:(?:tăng|giảm)(?:\s+(?:thêm|lên|xuống|hơn))?(?=\s*(?:\d|$))|so với|cùng kỳ|(?<!(?:nguồn|kết dư|sang|tồn|còn)\s)năm trước|lũy kế|luỹ kế|chỉ tiêu|bình quân|trung bình|tổng|dự kiến|phấn đấu|ước|vượt|riêng|hiện|thì|mà|song|nhưng|tuy nhiên|nên|do đó|qua đó|vì vậy|trong đó|cộng|nâng|đưa|thu hút|giúp|sau khi|khi|(?:tính )?đến (?:nay|ngày|hết|cuối|thời điểm)|đồng thời|ngoài ra|bên cạnh|kết quả|tiếp tục)(?!\p{L})`;

/** Words of a label that tell what was done, not what a thing is. */
const ACTION = pattern.iu`^(?:(?:đã|đang|được|chưa|phải|sẽ)\s|(?:đã\s+)?(?:giải quyết|xử lý|xử phạt|trả|chuyển(?!\s+(?:sang|qua)$)|hướng dẫn|hoàn thành|thực hiện|triển khai|tổ chức|công khai|công nhận|công bố|ban hành|phát|cấp(?!\s+(?:xã|huyện|tỉnh|sở|trên|dưới|trung ương|\d))|thu|in|lưu|bố trí|hỗ trợ|tham gia|tuyển|tiêm|xuất|nhập|gieo|trồng|khởi|truy|quyết toán|thanh toán|giải ngân|nghiệm thu|bàn giao|kiểm tra|thẩm định|tiếp nhận|đạt|góp|huy động|số hóa|số hoá|ký|gửi|đăng|cắt giảm|đơn giản hóa|kết nạp|cho vay|vay|tập huấn|đào tạo|bồi dưỡng|học(?!\s+(?:sinh|viên))|dự(?!\s+(?:án|toán))|tham mưu)(?!\p{L}))`;

/**
 * Whether figures that stand after a total are anything less than a plain list of its parts: of one unit with it, side by
 * side between the same marks, with nothing between them that begins another clause.
 */
export function runsOn(document: Document | null, whole: Figure, parts: readonly Figure[]): boolean {
  if (whole.role === 'count' && !areKindsOf(whole, parts) && parts.some((part) => countsOther(whole, part))) return true;
  if (areSides(parts)) return false;
  if (mixesActs(parts) || areTreated(whole, parts)) return true;
  const gaps = gapsBetween(document, parts);
  return gaps.some((gap) => ANOTHER_CLAUSE.test(gap)) || areUneven(gaps);
}

/** Kinds first, then what was done with them: "đất đai 40 phản ánh, môi trường 20 phản ánh, đã trả lời 70 phản ánh". */
export function mixesActs(parts: readonly Figure[]): boolean {
  const acts = parts.map(({ label }) => ACTION.test(label));
  return acts[0] === false && acts.includes(true) && !areSides(parts);
}

/** What lasts, so that several things may be done with it: a procedure is cut in time and in fees, a member borrows and is trained. */
const LASTS = pattern.iu`^(?:tthc|thủ tục|dvc|dịch vụ|người|hội|hội viên|đoàn viên|thành viên|cán bộ|công chức|viên chức|đồng chí|hộ|gia đình|doanh nghiệp|hợp tác xã|htx|cơ sở|đơn vị|trường|xã|phường|thôn|ấp|bản|lao động|học sinh|em|máy|quy trình)(?!\p{L})`;

/** Every part tells what was done with lasting things. */
function areTreated(whole: Figure, parts: readonly Figure[]): boolean {
  return parts.length > 1 && LASTS.test(whole.unit ?? '') && parts.every(({ label }) => ACTION.test(label));
}

/** What a thing is divided into, and none of the things. */
const DIVISIONS = /^(?:nội dung|phần|nhóm|mục|chương|điều|khoản|điểm|tiêu chí|bước|giai đoạn)$/iu;

/** Officials and civil servants of so many persons, plans and letters of so many documents: whatever their units, they count one thing. */
function areKindsOf(whole: Figure, parts: readonly Figure[]): boolean {
  return areExclusive(parts) && whole.scope.subject !== null;
}

/** Each prints a unit of its own, and nothing tells that they count one thing. */
function countsOther(whole: Figure, part: Figure): boolean {
  if (whole.unit === null || part.unit === null || whole.unit.toLowerCase() === part.unit.toLowerCase()) return false;
  if (DIVISIONS.test(part.unit) || part.value > whole.value) return true;
  // "123 cấp xã", "11 đất đai": a word that names no unit may name the kind
  if (!isCountWord(whole.unit) || !isCountWord(part.unit)) return false;
  return whole.scope.subject === null || part.scope.subject === null;
}

/** The words between each part and the next one of its paragraph, without what stands in parentheses. */
export function gapsBetween(document: Document | null, parts: readonly Figure[]): string[] {
  const inOrder = parts.toSorted((a, b) => a.scope.paragraph - b.scope.paragraph || a.scope.at - b.scope.at);
  return inOrder.slice(1).flatMap((part, at) => {
    const before = inOrder[at] as Figure;
    const text = document?.paragraphs[part.scope.paragraph]?.text;
    if (text === undefined || before.scope.paragraph !== part.scope.paragraph) return [];
    return [text.slice(endOf(before, text), part.scope.at).replace(/\([^()]*\)/g, ' ')];
  });
}

/** After the unit, whose words ("31 kế hoạch") say nothing of the next figure. */
export function endOf({ raw, unit, scope }: Figure, text: string): number {
  const end = scope.at + raw.length;
  const gap = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
  return unit !== null && text.startsWith(unit, end + gap) ? end + gap + unit.length : end;
}

/** Semicolons part the list, but not all of it: what stands between commas then is told of one of the parts. */
function areUneven(gaps: readonly string[]): boolean {
  const parted = gaps.filter((gap) => gap.includes(';')).length;
  return parted > 0 && parted < gaps.length && gaps.some((gap) => !gap.includes(';') && !pattern.u`(?<!\p{L})và(?!\p{L})`.test(gap));
}
