import type { Paragraph } from '../../model/document.js';
import type { Indicator } from '../../model/report.js';
import { pattern } from '../../text/pattern.js';
import { type Enumeration, enumerationsOf, type Item } from '../enumerations.js';
import { wordsTerm } from '../prose.js';
import type { Facts, Rule, Test } from '../rule.js';
import { named } from '../sentences.js';
import { figureTerm, rowTerm } from '../terms.js';

/** A list this much shorter or longer than announced may be a choice of what there is. */
const FAR = 0.5;
/** Words of an item that stand for it. */
const SHOWN = 6;

export const listCount: Rule = {
  id: 'list-count',
  severity: 'warning',
  title: { vi: 'Số lượng nêu và danh sách kể ra', en: 'An announced count and its list' },
  checks: {
    vi: 'Số nêu ngay trước danh sách (“03 văn bản, gồm:”, “08 sản phẩm gồm: …; …”) so với số mục kể ra; số văn bản chỉ đạo ở biểu so với danh sách văn bản trong lời văn.',
    en: 'The number just before a list (“03 văn bản, gồm:”, “08 sản phẩm gồm: …; …”) against the items listed; the row of directives against the list of documents in the text.',
  },
  silent: {
    vi: 'Mục có “+”, dấu phẩy hay nhiều văn bản (có thể là vài thứ), danh sách mở (“…”, “như”, “một số”), mục có số riêng (là tổng và phần), danh sách của thứ khác (“05 công chức thực hiện các nhiệm vụ sau:”).',
    en: 'Items with “+”, commas or several documents (they may be several things), open lists (“…”, “như”, “một số”), items with numbers of their own (a sum), lists of another thing (“05 công chức thực hiện các nhiệm vụ sau:”).',
  },
  examples: {
    bad: [
      {
        text: 'Hợp tác xã đã in tem truy xuất cho 08 sản phẩm gồm: Trà khổ qua túi lọc + Cỏ ngọt; Trà khổ qua thái lát; Bột khổ qua (Gói 150gram); Bột khổ qua (hộp 30 gói); Mật ong; Gạo đỏ.',
        why: { vi: 'nêu 08, kể 6 mục (7 nếu “+” là hai)', en: '08 announced, 6 listed (7 if “+” joins two)' },
      },
      {
        text: 'HĐND xã đã thông qua 04 văn bản quy phạm pháp luật năm 2023, gồm:\n\n+ Nghị quyết số 04/2022/NQ-HĐND ngày 23 tháng 12 năm 2022 về nhiệm vụ kinh tế - xã hội.\n\n+ Nghị quyết số 01/2023/NQ-HĐND ngày 05 tháng 4 năm 2023 về thu gom rác.\n\n+ Nghị quyết số 02/2023/NQ-HĐND ngày 14 tháng 7 năm 2023 về nhiệm vụ cuối năm.',
        why: { vi: 'nêu 04 văn bản, kể 3', en: '04 documents announced, 3 listed' },
      },
      {
        text: 'UBND huyện đã ban hành 05 kế hoạch chuyên đề, gồm: kế hoạch kiểm tra; kế hoạch tuyên truyền; kế hoạch rà soát, đơn giản hóa thủ tục và quy trình nội bộ; kế hoạch khảo sát sự hài lòng.',
        why: { vi: 'mỗi mục là một “kế hoạch …”: nêu 05, kể 4', en: 'each item is one “kế hoạch …”: 05 announced, 4 listed' },
      },
    ],
    good: [
      {
        text: 'Có 06 sản phẩm gồm: Trà rau má túi lọc + Tim sen; Trà sao khô; Bột (Gói 100gram); Bột (hộp 50 gói); Trà túi lọc.',
        why: { vi: '5 mục, nhưng “+” có thể là hai sản phẩm', en: '5 items, but “+” may join two products' },
      },
      {
        text: 'Xã đã ban hành 12 kế hoạch, tiêu biểu như: Kế hoạch số 03/KH-UBND; Kế hoạch số 05/KH-UBND.\n\nPhân công 05 công chức thực hiện các nhiệm vụ sau:\n\n- Tiếp nhận hồ sơ;\n\n- Trả kết quả.\n\nTổ chức 09 buổi, gồm: 05 buổi tại thôn; 04 buổi tại trường.',
        why: {
          vi: 'danh sách mở; danh sách nhiệm vụ, không phải công chức; các phần của tổng',
          en: 'an open list; a list of tasks, not of officers; parts of a sum',
        },
      },
      {
        text: 'Có 04 thủ tục không thu phí: đăng ký khai sinh, đăng ký khai tử, đăng ký kết hôn và đăng ký giám hộ.',
        why: { vi: '4 thủ tục kể đủ', en: 'all 4 are named' },
      },
      {
        text: 'Huyện đã mở 04 lớp tập huấn, gồm: lớp kỹ năng số; lớp văn thư và lớp lưu trữ; lớp tiếp công dân.',
        why: { vi: 'một mục kể hai lớp: đủ 4', en: 'one item names two classes: 4 in all' },
      },
    ],
  },
  run(facts) {
    if (facts.document === null) return [];
    return [...enumerationsOf(facts.document, facts.figures).flatMap(testEnumeration), ...directives(facts)];
  },
  message({ terms, actual, expected }, lang) {
    const [count, first, last] = terms;
    const span = `“${first?.raw}” … “${last?.raw}”`;
    return lang === 'en'
      ? `${count?.raw} are announced for ${named(count)}, but ${expected} are listed (${span}); ${actual} ≠ ${expected}.`
      : `Nêu ${count?.raw} ở ${named(count)}, nhưng kể ${expected} mục (${span}); ${actual} ≠ ${expected}.`;
  },
};

function shown(role: string, { paragraph, from, to }: Item) {
  const words = new RegExp(`^(?:\\S+\\s+){0,${SHOWN - 1}}\\S+`, 'u').exec(paragraph.text.slice(from, to))?.[0] ?? '';
  return wordsTerm(role, paragraph, from, from + words.replace(/[;,.]+$/, '').length);
}

function testEnumeration({ count, items, fewest, most, clear }: Enumeration): Test[] {
  const first = items[0] as Item;
  const last = items.at(-1) as Item;
  const fits = count.value >= fewest && count.value <= most;
  // commas part words as well as things: such a list is never held against its count
  // after the last of them other bullets may follow that tell something else
  const surplus =
    count.value < fewest && first.paragraph !== last.paragraph && !items.every(({ paragraph, from }) => LISTED_NUMBER.test(paragraph.text.slice(from)));
  if (!fits && (surplus || !clear || Math.abs(count.value - fewest) > Math.max(1, count.value * FAR))) return [];
  return [
    {
      rule: 'list-count',
      verdict: fits ? 'verified' : 'inconsistent',
      reason: fits && count.value !== fewest ? 'joined-items' : null,
      terms: [figureTerm('count', count), shown('first', first), shown('last', last)],
      expected: fewest,
      actual: count.value,
      difference: count.value - fewest,
      finding: fits ? null : 'warning',
      shape: 'list',
    },
  ];
}

/** The row that counts the directives issued. */
const DIRECTIVES = 'steering.directives-issued';
const LISTED =
  /^(?:[-–+*•●])\s*(?:Kế hoạch|Quyết định|Báo cáo|Công văn|Thông báo|Chỉ thị|Tờ trình|Hướng dẫn|Chương trình|Nghị quyết|Kết luận)\s+(?:số\s*:?\s*)?\d/iu;
const LISTED_NUMBER = pattern.u`^\p{Lu}\p{Ll}+\s\p{Ll}+\s+(?:số\s*:?\s*)?\d`;
/** A shorter list is a choice. */
const LONG = 5;

/** The directives of the form and the documents that the text lists one below the other; a shorter list may be a choice. */
function directives({ document, indicators }: Facts): Test[] {
  const rows = indicators.filter((row) => row.code === DIRECTIVES && row.value !== null);
  return runsOfDocuments(document?.paragraphs ?? []).flatMap((run) => rows.filter((row) => row.value === run.length).map((row) => verifiedRow(row, run)));
}

function runsOfDocuments(paragraphs: readonly Paragraph[]): Item[][] {
  const runs: Item[][] = [[]];
  for (const paragraph of paragraphs) {
    if (LISTED.test(paragraph.text)) runs.at(-1)?.push({ paragraph, from: 0, to: paragraph.text.length });
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length >= LONG);
}

function verifiedRow(row: Indicator, run: readonly Item[]): Test {
  return {
    rule: 'list-count',
    verdict: 'verified',
    reason: null,
    terms: [rowTerm('count', row), shown('first', run[0] as Item), shown('last', run.at(-1) as Item)],
    expected: run.length,
    actual: row.value,
    difference: 0,
    finding: null,
    shape: 'list',
  };
}
