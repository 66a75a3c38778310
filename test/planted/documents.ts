import type { Random } from '../variants/random.js';
import type { Block } from './draft.js';
import type { Places } from './filler.js';
import { type NumberManner, printCount } from './numbers.js';

const INTROS: readonly string[] = [
  'Đã ban hành {listed} quyết định kiện toàn, phân công nhiệm vụ, cụ thể:',
  'Trong kỳ, {Unit} đã ban hành {listed} quyết định để tổ chức thực hiện, gồm:',
  'Số quyết định đã ban hành là {listed} quyết định, cụ thể như sau:',
  'Đã kịp thời ban hành {listed} quyết định sau đây:',
];
const SUBJECTS = [
  'về kiện toàn Ban Chỉ đạo cải cách hành chính',
  'về phân công công chức làm việc tại Bộ phận Một cửa',
  'về thành lập Tổ chuyển đổi số cộng đồng',
  'về ban hành quy chế làm việc',
  'về thành lập Tổ tự kiểm tra công tác cải cách hành chính',
  'về giao chỉ tiêu nộp hồ sơ trực tuyến cho các thôn, tổ dân phố',
  'về ban hành quy chế tiếp công dân',
];

/** An announced count over its list, each item a document with number and day. */
export function drawDocuments(random: Random, places: Places, manner: NumberManner, serial: () => number): Block[] {
  const count = random.int(3, 6);
  const intro = random.pick(INTROS).replace('{Unit}', places.unit);
  const [before = '', after = ''] = intro.split('{listed}');
  const dash = random.pick(['- ', '+ ']);
  const items = random
    .shuffle(SUBJECTS)
    .slice(0, count)
    .map((subject, at): Block => {
      const day = `${String(random.int(4, 26)).padStart(2, '0')}/${String(random.int(1, 3)).padStart(2, '0')}/${places.year}`;
      const end = at === count - 1 ? '.' : ';';
      return { kind: 'paragraph', topic: 'documents', pieces: [`${dash}Quyết định số ${serial()}/QĐ-UBND ngày ${day} ${subject}${end}`] };
    });
  return [{ kind: 'paragraph', topic: 'documents', pieces: [before, { key: 'listed', raw: printCount(count, manner) }, after] }, ...items];
}

/** The days that the data are of, as reports state them. */
const WINDOWS: readonly string[] = [
  'Số liệu trong báo cáo được tổng hợp từ ngày {From} đến ngày {To}.',
  '(Số liệu tính từ ngày {From} đến ngày {To}).',
  'Kỳ số liệu: từ ngày {From} đến ngày {To}.',
  'Trong kỳ báo cáo (từ ngày {From} đến ngày {To}), {Unit} đã triển khai đồng bộ các nhiệm vụ.',
];

export function drawWindow(random: Random, words: Record<string, string>): Block {
  const text = random.pick(WINDOWS).replace(/\{(\w+)\}/g, (_, key: string) => words[key] ?? '');
  return { kind: 'paragraph', topic: 'window', pieces: [text] };
}

/** A number that the conclusion tells again, by the topic that told it first. */
const AGAIN: Record<string, ReadonlyArray<readonly [string, string]>> = {
  dossiers: [
    ['solved', 'Nhìn chung công tác giải quyết hồ sơ có chuyển biến, số hồ sơ đã giải quyết là {solved} hồ sơ.'],
    ['fresh', 'Số hồ sơ mới tiếp nhận trong kỳ là {fresh} hồ sơ, không có phản ánh của người dân.'],
  ],
  procedures: [['procedures', 'Việc niêm yết được duy trì thường xuyên với {procedures} TTHC.']],
  survey: [['ballots', 'Kết quả khảo sát {ballots} phiếu cho thấy người dân đánh giá cao thái độ phục vụ.']],
  plan: [['planTasks', 'Kế hoạch CCHC năm {Year} có {planTasks} nhiệm vụ, các nhiệm vụ được phân công rõ người, rõ việc.']],
  staff: [['staff', 'Với {staff} cán bộ, công chức hiện có, đơn vị đã phân công phù hợp với năng lực từng người.']],
};

export function drawAgain(random: Random, topics: readonly string[]): { key: string; text: string } | null {
  const told = topics.flatMap((topic) => AGAIN[topic] ?? []);
  if (told.length === 0) return null;
  const [key, text] = random.pick(told);
  return { key, text };
}
