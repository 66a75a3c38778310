import type { Random } from './random.js';

/** What a report's sentences are about: whose report it is and when. */
export interface Setting {
  /** "phường", "xã", "thị trấn" */
  level: string;
  name: string;
  /** "UBND huyện Tây Lâm", or the bare "UBND huyện" where the text never names it */
  above: string;
  province: string;
  year: number;
}

type Sentence = (random: Random, setting: Setting) => string;

const count = (random: Random) => String(random.int(2, 96)).padStart(2, '0');
const day = (random: Random, year: number) =>
  random.chance(0.5)
    ? `ngày ${String(random.int(3, 28)).padStart(2, '0')}/${String(random.int(3, 12)).padStart(2, '0')}/${year}`
    : `ngày ${random.int(3, 28)} tháng ${random.int(3, 12)} năm ${year}`;

/** Invented sentences of the kind that such reports are made of. None begins with anything that looks like a marker. */
const SENTENCES: readonly Sentence[] = [
  (r, s) => `UBND ${s.level} đã ban hành Kế hoạch số ${r.int(5, 180)}/KH-UBND ${day(r, s.year)} để giao việc cho từng bộ phận trong kỳ.`,
  (r, s) => `Theo chỉ đạo của ${s.above}, ${s.level} rà lại toàn bộ quy trình nội bộ và sửa ${count(r)} bước còn chồng chéo.`,
  (r) => `Trong kỳ, bộ phận một cửa tiếp nhận ${r.int(120, 980)} hồ sơ, trả đúng hẹn ${r.int(60, 119)} hồ sơ, đạt ${r.int(60, 99)},${r.int(1, 9)}%.`,
  (r) => `Số hồ sơ nộp qua mạng là ${r.int(20, 400)}/${r.int(401, 900)} hồ sơ; phần còn lại do người dân mang đến trụ sở.`,
  (r, s) => `Cán bộ phụ trách gửi báo cáo tháng về ${s.above} trước ngày ${r.int(10, 25)}, không để trễ hạn lần nào.`,
  (r) => `Loa truyền thanh phát ${count(r)} lượt tin ngắn, mỗi lượt chừng ${r.int(3, 9)} phút, vào sáng sớm và cuối chiều.`,
  (r) => `Qua tự kiểm tra tại ${count(r)} bộ phận, tổ công tác ghi nhận ${count(r)} thiếu sót nhỏ và đã nhắc nhở ngay tại chỗ.`,
  (_, s) => `Người dân ở các khu dân cư xa trung tâm ${s.level} được hỗ trợ chụp giấy tờ và nộp hồ sơ tại nhà văn hóa thôn.`,
  () => 'Việc niêm yết thủ tục được làm mới mỗi khi có quyết định công bố, cả bản giấy lẫn mã QR.',
  (r, s) => `Thực hiện Quyết định số ${r.int(100, 2400)}/QĐ-UBND ${day(r, s.year)} của ${s.province}, ${s.level} cử ${count(r)} công chức đi tập huấn.`,
  (r) => `Phiếu hỏi ý kiến phát ra ${r.int(100, 300)} phiếu, thu về ${r.int(60, 99)} phiếu; đa số đánh giá ở mức hài lòng trở lên.`,
  () => 'Máy tính của một vài bộ phận đã cũ nên tốc độ xử lý còn chậm vào giờ cao điểm.',
  (r) => `Kinh phí bố trí cho nhiệm vụ này là ${r.int(12, 90)} triệu đồng, đã giải ngân ${r.int(5, 11)},${r.int(1, 9)} triệu đồng.`,
  () => 'Lãnh đạo trực tiếp nghe phản ánh vào sáng thứ năm hằng tuần và giao người trả lời bằng văn bản.',
  (r, s) => `So với năm ${s.year - 1}, số văn bản điện tử ký số tăng ${r.int(3, 40)}%, không còn trường hợp gửi song song bản giấy.`,
  () => 'Trang thông tin điện tử đăng đủ lịch tiếp công dân, danh mục thủ tục và kết quả xử lý phản ánh.',
];

/** Tasks ahead: whole sentences that are numbered and yet no headings. */
const TASKS: readonly Sentence[] = [
  () => 'Giữ nền nếp họp giao ban đầu tuần để gỡ ngay những hồ sơ có nguy cơ trễ hạn.',
  (r) => `Phấn đấu đưa tỷ lệ hồ sơ trực tuyến lên ít nhất ${r.int(60, 95)}% và không để phát sinh hồ sơ quá hạn do lỗi chủ quan.`,
  (_, s) => `Tham mưu ${s.above} bổ sung trang thiết bị cho bộ phận một cửa, ưu tiên máy quét và đường truyền.`,
  () => 'Mở thêm điểm hỗ trợ nộp hồ sơ tại nhà văn hóa các thôn, khu phố vào ngày nghỉ.',
  () => 'Tiếp tục rà soát, kiến nghị cắt giảm thành phần hồ sơ không còn cần thiết; công khai kết quả sau mỗi lần rà soát.',
  (r) => `Tổ chức ${count(r)} đợt tự kiểm tra kỷ luật, kỷ cương, gắn kết quả với đánh giá, xếp loại cuối năm.`,
  () => 'Nâng chất lượng tin, bài tuyên truyền; chọn cách nói ngắn, dễ hiểu cho người cao tuổi.',
  () => 'Bảo đảm an toàn thông tin cho các tài khoản công vụ, đổi mật khẩu định kỳ và không dùng chung tài khoản.',
];

const OPENINGS = [
  'Bên cạnh đó',
  'Cùng với đó',
  'Đồng thời',
  'Ngoài ra',
  'Đến nay',
  'Trong quá trình thực hiện',
  'Từ đầu kỳ đến nay',
  'Ở chiều ngược lại',
  'Tính chung',
  'Về phía địa phương',
];
const ENDINGS = [
  ', được cấp trên ghi nhận',
  ' và có biên bản kèm theo',
  ', đúng tiến độ đề ra',
  '; việc này do văn phòng theo dõi',
  ', tuy vẫn còn một vài chỗ phải làm lại',
  ' theo phân công của Chủ tịch',
  ', không phát sinh khiếu nại',
  '; các bộ phận còn lại sẽ làm trong kỳ sau',
  ', có sự giám sát của Mặt trận',
  ' như đã nêu ở báo cáo trước',
];

/** The same sentence again and again beside page breaks would read as a running header: each gets a turn of its own. */
function varied(random: Random, text: string): string {
  const ended = random.chance(0.6) ? text.replace(/\.$/, `${random.pick(ENDINGS)}.`) : text;
  if (!random.chance(0.5) || !/^\p{Lu}\p{Ll}/u.test(ended)) return ended;
  return `${random.pick(OPENINGS)}, ${ended.charAt(0).toLowerCase()}${ended.slice(1)}`;
}

export const sentence = (random: Random, setting: Setting): string => varied(random, random.pick(SENTENCES)(random, setting));

export function paragraph(random: Random, setting: Setting): string {
  return random
    .shuffle(SENTENCES)
    .slice(0, random.int(1, 4))
    .map((each) => varied(random, each(random, setting)))
    .join(' ');
}

export function tasks(random: Random, setting: Setting): string[] {
  return random
    .shuffle(TASKS)
    .slice(0, random.int(3, TASKS.length))
    .map((each) => each(random, setting));
}

/** The text of a footnote, without its mark. */
export function footnote(random: Random, { level, year }: Setting): string {
  return `${random.pick(['Kế hoạch', 'Quyết định', 'Công văn'])} số ${random.int(4, 210)}/${random.pick(['KH', 'QĐ', 'CV'])}-UBND ${day(random, year)} của UBND ${level} về việc giao nhiệm vụ trong kỳ.`;
}
