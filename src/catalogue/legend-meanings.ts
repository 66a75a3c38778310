import type { Meaning } from '../model/meaning.js';
import { matchesOf } from '../text/matches.js';
import { pattern } from '../text/pattern.js';
import { fold } from '../text/unicode.js';
import type { LegendOption } from '../text/units.js';

/**
 * The meaning of each option of a row's own legend, by its words; null for words that say none, and for a code or a label
 * that the legend prints twice: nobody can tell which was meant.
 */
export function legendMeanings(options: readonly LegendOption[]): Array<Meaning | null> {
  const labels = options.map(({ label }) => wordsOf(label));
  return options.map(({ code }, at) => {
    const label = labels[at] ?? '';
    const unique = options.filter((other) => other.code === code).length === 1 && labels.filter((other) => other === label).length === 1;
    return unique ? meaningOf(label, labels) : null;
  });
}

/** Folded, without what stands in brackets and without marks: "Không có (chưa ban hành)" → "không có" */
function wordsOf(label: string): string {
  const words = fold(label.replace(/\([^)]*\)/g, ' ')).match(pattern.gu`[\p{L}\p{M}\d]+|\+`) ?? [];
  return words.join(' ');
}

/** Whole words, folded, as one pattern. */
const words = (list: string) => String.raw`(?<![\p{L}\p{M}\d])(?:${list.split(' | ').map(fold).join('|')})(?![\p{L}\p{M}\d])`;
const anywhere = (list: string) => pattern.u`${words(list)}`;
const first = (list: string) => pattern.u`^${words(list)}`;

/** Of such words neither "có" nor "không" tells whether it is as it should be: "Không vi phạm" is no refusal. */
const ADVERSE = anywhere('vi phạm | sai | sai phạm | trái | vượt | chậm | trễ | muộn | quá hạn | thiếu | tồn đọng | khiếu nại');
const NOT_APPLICABLE = first(
  'không phát sinh | không có phát sinh | chưa phát sinh | không áp dụng | không thuộc | không thuộc đối tượng | không có đối tượng',
);
const NEGATION = first('không | chưa | ko');
const NEGATED_LATER = anywhere('không | chưa');
/** "Chưa đầy đủ" is not nothing. */
const DEGREE = anywhere('đầy đủ | hoàn toàn | toàn bộ | triệt để | thường xuyên');
const PARTIAL = anywhere('một phần | 1 phần | một số | bước đầu | dở dang | từng phần');
/** What runs is there: "Đang hoạt động". */
const RUNNING = first('đang hoạt động | đang vận hành | đang sử dụng | đang áp dụng | đang duy trì');
const UNDER_WAY = first('đang | đã và đang | mới bắt đầu | mới triển khai');
const DONE = first(
  'có | đã | được | rồi | xong | đạt | đúng | đủ | đầy đủ | hoàn thành | hoàn tất | hoàn thiện | toàn bộ | toàn phần | ban hành | thực hiện | triển khai',
);
const TIERS = pattern.gu`(?<![\p{L}\p{M}\d])(1|2|3|4|${['một', 'hai', 'ba', 'bốn'].map(fold).join('|')}) ${fold('cấp')}(?![\p{L}\p{M}\d])`;
const TIER_NAMES: Record<string, Meaning> = Object.fromEntries(
  (
    [
      ['1', 'one-tier'],
      ['một', 'one-tier'],
      ['2', 'two-tier'],
      ['hai', 'two-tier'],
      ['3', 'three-tier'],
      ['ba', 'three-tier'],
      ['4', 'four-tier'],
      ['bốn', 'four-tier'],
    ] as const
  ).map(([word, meaning]) => [fold(word), meaning]),
);

const METHODS: ReadonlyArray<readonly [Meaning, RegExp]> = [
  ['online', pattern.gu`${words('trực tuyến | online | điện tử | internet | mạng | zalo | google form | mã qr')}`],
  ['paper', pattern.gu`${words('phát phiếu | phiếu giấy | bản giấy | giấy')}`],
  ['in-person', pattern.gu`${words('trực tiếp | phỏng vấn')}`],
];
const JOINED = pattern.gu`${words('kết hợp | cả hai | cả 2 | cả ba | cả 3 | cả | hỗn hợp | lẫn | và')}|\+`;
const FORM = anywhere('phiếu');
/** What may stand beside the word of a method. */
const BESIDE = pattern.gu`${words('hình thức | phương thức | khảo sát | lấy ý kiến | điều tra | bằng | qua | trên | theo | phiếu | hệ thống | môi trường | các | hai | 2')}`;

/** Negation goes first, for it turns all that follows; a word is affirmed when another option of the same legend denies it. */
function meaningOf(label: string, labels: readonly string[]): Meaning | null {
  if (NOT_APPLICABLE.test(label)) return 'not-applicable';
  if (ADVERSE.test(label)) return null;
  if (NEGATION.test(label)) return DEGREE.test(label) ? 'partial' : 'no';
  if (NEGATED_LATER.test(label)) return DEGREE.test(label) ? 'partial' : null;
  if (RUNNING.test(label)) return 'yes';
  if (PARTIAL.test(label) || UNDER_WAY.test(label)) return 'partial';
  if (labels.some((other) => NEGATION.test(other) && other.replace(NEGATION, '').trim() === label)) return 'yes';
  return tiersOf(label) ?? methodOf(label) ?? paperBeside(label, labels) ?? (DONE.test(label) ? 'yes' : null);
}

function tiersOf(label: string): Meaning | null {
  const said = matchesOf(label, TIERS);
  return said.length === 1 ? (TIER_NAMES[said[0]?.[1] ?? ''] ?? null) : null;
}

/** A label that names ways of doing and nothing else. */
function methodOf(label: string): Meaning | null {
  const named = METHODS.filter(([, form]) => label.search(form) >= 0).map(([meaning]) => meaning);
  const joined = label.search(JOINED) >= 0;
  const rest = [JOINED, ...METHODS.map(([, form]) => form), BESIDE].reduce((left, form) => left.replace(form, ' '), label);
  if (rest.trim() !== '') return null;
  if (joined) return named.length === 1 ? null : 'mixed';
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** A form that nothing is said of is on paper where another option is online: "Phiếu: 1; Trực tuyến: 0". */
function paperBeside(label: string, labels: readonly string[]): Meaning | null {
  const form = FORM.test(label) && label.replace(BESIDE, ' ').trim() === '';
  return form && labels.some((other) => methodOf(other) === 'online') ? 'paper' : null;
}
