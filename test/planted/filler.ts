import type { Random } from '../variants/random.js';

/** Sentences around the figures: words, and numbers that count nothing. All invented. */
export interface Places {
  unit: string;
  level: string;
  above: string;
  year: number;
}

type Sentence = (random: Random, places: Places, serial: () => number) => string;

const day = (random: Random, year: number) => `ngày ${String(random.int(3, 27)).padStart(2, '0')}/${String(random.int(1, 6)).padStart(2, '0')}/${year}`;

const SENTENCES: readonly Sentence[] = [
  (r, p, n) => `Căn cứ Kế hoạch số ${n()}/KH-UBND ${day(r, p.year - 1)} của ${p.above}, ${p.unit} đã phân công từng bộ phận phụ trách.`,
  (r, p, n) => `Thực hiện Quyết định số ${n()}/QĐ-UBND ${day(r, p.year - 1)} của ${p.above}, các bộ phận rà soát lại quy trình nội bộ.`,
  (_, p) => `${p.unit} duy trì giao ban đầu tuần để tháo gỡ vướng mắc, không để công việc dồn vào cuối kỳ.`,
  (_, p) => `Lãnh đạo ${p.unit} thường xuyên kiểm tra, nhắc nhở việc chấp hành kỷ luật, kỷ cương hành chính.`,
  () => 'Việc thực hiện Đề án 06 được Tổ công tác theo dõi hằng tuần, có sổ ghi và có người chịu trách nhiệm.',
  () => 'Hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001:2015 tiếp tục được duy trì và cải tiến.',
  (r) => `Đường dây nóng 0${r.int(232, 299)}.3${r.int(100, 999)}.${r.int(100, 999)} được niêm yết tại Bộ phận Một cửa và trên Trang thông tin điện tử.`,
  () => 'Người cao tuổi được hướng dẫn tận tay khi nộp hồ sơ lần đầu; các thôn ở xa được hỗ trợ tại nhà văn hóa.',
  (r, p, n) => `Công văn số ${n()}/UBND-VP ${day(r, p.year)} của ${p.above} về chế độ báo cáo đã được phổ biến đến toàn thể công chức.`,
  () => 'Các buổi tiếp công dân được tổ chức vào thứ 5 hằng tuần, có sự tham gia của Mặt trận Tổ quốc.',
  () => 'Trang thiết bị tại Bộ phận Một cửa cơ bản đáp ứng yêu cầu, riêng đường truyền vào giờ cao điểm còn chậm.',
  (_, p) => `Năm ${p.year}, ${p.unit} không có cán bộ, công chức bị xử lý kỷ luật.`,
  () => 'Danh mục thủ tục được niêm yết bằng cả bản giấy và mã QR, dễ tìm, dễ đọc.',
  (r, p, n) => `Nghị quyết số ${n()}-NQ/ĐU ${day(r, p.year - 1)} của Đảng ủy ${p.level} xác định đây là một trong những nhiệm vụ trọng tâm.`,
];

export function fillerSentence(random: Random, places: Places, serial: () => number): string {
  return random.pick(SENTENCES)(random, places, serial);
}

export const WEAKNESSES: readonly string[] = [
  'Một số công chức còn kiêm nhiệm nhiều việc nên tham mưu có lúc chưa kịp thời.',
  'Người dân chưa quen nộp hồ sơ trực tuyến, phần lớn vẫn nhờ công chức hướng dẫn.',
  'Phần mềm nghiệp vụ đôi khi bị lỗi, phải chờ đơn vị cung cấp khắc phục.',
  'Kinh phí cho công tác cải cách hành chính còn hạn hẹp.',
];

export const TASKS: readonly string[] = [
  'Tiếp tục rà soát, đơn giản hóa thủ tục hành chính, công khai đầy đủ tại trụ sở.',
  'Tăng cường tự kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính.',
  'Nâng cao chất lượng tin, bài tuyên truyền, chú trọng người cao tuổi và người ở xa trung tâm.',
  'Bảo đảm an toàn thông tin cho các tài khoản công vụ.',
  'Đẩy mạnh hướng dẫn người dân nộp hồ sơ và thanh toán trực tuyến.',
];
