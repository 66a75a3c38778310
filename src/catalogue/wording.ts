import { kept } from '../text/kept.js';
import { pattern } from '../text/pattern.js';
import { isSyllable } from '../text/syllable.js';
import { fold } from '../text/unicode.js';
import { WORDED } from './worded.js';

/**
 * The words of a label by which it is compared: what different reports write for one thing becomes the same words, and
 * nothing that tells two indicators apart is lost.
 */

/** What the forms abbreviate. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  [
    ['tthc', 'thủ tục hành chính'],
    ['dvctt', 'dịch vụ công trực tuyến'],
    ['dvc', 'dịch vụ công'],
    ['dvcqg', 'dịch vụ công quốc gia'],
    ['cchc', 'cải cách hành chính'],
    ['pakn', 'phản ánh kiến nghị'],
    ['sncl', 'sự nghiệp công lập'],
    ['ubnd', 'ủy ban nhân dân'],
    ['ubndtp', 'ủy ban nhân dân thành phố'],
    ['hđnd', 'hội đồng nhân dân'],
    ['ubmttq', 'ủy ban mặt trận tổ quốc'],
    ['nsnn', 'ngân sách nhà nước'],
    ['thpl', 'thi hành pháp luật'],
    ['cbccvc', 'cán bộ công chức viên chức'],
    ['cbcc', 'cán bộ công chức'],
    ['ccvc', 'công chức viên chức'],
    ['cqđt', 'chính quyền điện tử'],
    ['ttđt', 'thông tin điện tử'],
    ['vtvl', 'vị trí việc làm'],
    ['tchc', 'tổ chức hành chính'],
    ['tw', 'trung ương'],
    ['kh', 'kế hoạch'],
    ['nv', 'nhiệm vụ'],
    ['vb', 'văn bản'],
    ['hs', 'hồ sơ'],
    ['cv', 'công văn'],
    ['cvđi', 'công văn đi'],
    ['tp', 'thành phố'],
    ['tx', 'thị xã'],
  ].map(([short = '', long = '']) => [short, fold(long)]),
);
/** A repeated last letter is a misprint seen ("VBQPPPL", "ĐVSNCCL"). */
const MISPRINTED_ABBREVIATIONS: ReadonlyArray<readonly [RegExp, string]> = (
  [
    [/^vbqp+l$/, 'văn bản quy phạm pháp luật'],
    [/^qp+l$/, 'quy phạm pháp luật'],
    [/^đvsn(?:c+l)?$/, 'đơn vị sự nghiệp công lập'],
  ] as const
).map(([short, long]) => [short, fold(long)] as const);

interface Rewriting {
  /** with a blank on both sides, as the words that it is looked for in have */
  from: string;
  to: string;
  /** nothing has to be looked for where this word is not */
  first: string;
}

function rewriting(words: string, to: string): Rewriting {
  const from = fold(words);
  return { from: ` ${from} `, to, first: from.split(' ', 1)[0] ?? '' };
}

/** One after the other, each on what those before have left. */
function rewritten(words: string, rewritings: readonly Rewriting[]): string {
  const present = new Set(words.split(' '));
  let text = words;
  for (const { from, to, first } of rewritings) {
    if (!present.has(first) || !text.includes(from)) continue;
    text = text.replaceAll(from, to);
    for (const word of to.split(' ')) present.add(word);
  }
  return text;
}

/**
 * Different words for one thing, in this order. One level of administration has one name (huyện, quận, thị xã; xã,
 * phường, thị trấn, đặc khu) and its committee is that level; "đúng hẹn", "đúng và trước hạn" and "đúng hạn" are one, "trễ hẹn" and "quá hạn" are.
 */
const SYNONYMS: readonly Rewriting[] = [
  // the Party's committees and the People's Councils are not the administration
  ['tỉnh ủy', 'tỉnhủy'],
  ['thành ủy', 'thànhủy'],
  ['huyện ủy', 'huyệnủy'],
  ['quận ủy', 'huyệnủy'],
  ['thị ủy', 'huyệnủy'],
  ['thị xã ủy', 'huyệnủy'],
  ['thành phố trực trung ương', 'tỉnh'],
  ['quản lý trực', 'quản lý'],
  ['đơn vị trực', 'đơn vị'],
  ['thị xã', 'huyện'],
  ['quận', 'huyện'],
  ['thị trấn', 'xã'],
  ['đặc khu', 'xã'],
  ['phường', 'xã'],
  ['cấp tỉnh', 'tỉnh'],
  ['cấp huyện', 'huyện'],
  ['cấp xã', 'xã'],
  ['ủy ban nhân dân tỉnh', 'tỉnh'],
  ['ủy ban nhân dân huyện', 'huyện'],
  ['ủy ban nhân dân xã', 'xã'],
  ['ủy ban nhân dân thành phố', 'thành phố'],
  ['công lập công lập', 'công lập'],
  ['đơn vị sự nghiệp công lập', 'đơn vị sự nghiệp'],
  ['đảm bảo', 'bảo đảm'],
  ['tự chủ 100', 'tự bảo đảm'],
  ['tự chủ một phần', 'tự bảo đảm một phần'],
  ['thực hiện tự bảo đảm', 'tự bảo đảm'],
  ['bảo đảm 100 chi', 'bảo đảm chi'],
  ['mức một phần', 'một phần'],
  ['mức toàn trình', 'toàn trình'],
  ['tỷ lệ phần trăm', 'tỷ lệ'],
  ['1 phần', 'một phần'],
  ['ngân sách nhà nước bảo đảm', 'nhà nước bảo đảm'],
  ['chuyển đổi thành', 'chuyển thành'],
  ['cung cấp dịch vụ công trực tuyến', 'cung cấp trực tuyến'],
  ['đúng thời hạn', 'đúng hạn'],
  ['chậm so với thời hạn', 'quá hạn'],
  ['chậm thời hạn', 'quá hạn'],
  ['trễ hạn', 'quá hạn'],
  ['trễ hẹn', 'quá hạn'],
  ['quá hẹn', 'quá hạn'],
  ['đúng hẹn', 'đúng hạn'],
  ['đúng hạn trước hạn', 'đúng hạn'],
  ['trước hạn đúng hạn', 'đúng hạn'],
  ['đúng trước hạn', 'đúng hạn'],
  ['trước đúng hạn', 'đúng hạn'],
  ['trong hạn', 'tronghạn'],
  ['thủ tục hành chính', 'thủ tục'],
  ['hồ sơ thủ tục', 'hồ sơ'],
  ['xử lý kỷ luật', 'kỷ luật'],
  ['đang có hiệu lực', 'có hiệu lực'],
  ['còn hiệu lực', 'có hiệu lực'],
  ['phòng chuyên môn huyện', 'cơ quan chuyên môn huyện'],
  ['cần phải', 'cần'],
  ['bao gồm cả', 'cả'],
  ['gồm cả', 'cả'],
  ['kể cả', 'cả'],
  ['tính cả', 'cả'],
  ['cả thủ tục cơ quan ngành dọc', 'cả ngành dọc'],
  ['cả thủ tục ngành dọc', 'cả ngành dọc'],
  ['cả cơ quan ngành dọc', 'cả ngành dọc'],
].map(([from = '', to = '']) => rewriting(from, ` ${fold(to)} `));

/**
 * Words whose presence tells nothing: "đã hoàn thành" and "hoàn thành", "mức độ 3 và 4" and "mức độ 3, 4"; but "đang",
 * "chưa" and "không" do, and so does who "giao".
 */
const FILLERS = new Set(['đã', 'được', 'các', 'những', 'việc', 'của', 'thuộc', 'và', 'hoặc', 'xong'].map(fold));

/** What a row says of the time and the place of every row of its report. */
const EVERYWHERE: readonly Rewriting[] = [
  'trong kỳ báo cáo',
  'trong kỳ',
  'tính đến thời điểm báo cáo',
  'đến thời điểm báo cáo',
  'tại thời điểm báo cáo',
  'theo quy định',
  'tại địa phương',
  'địa phương',
  'tại đơn vị',
  'trong năm',
  'nếu có',
].map((words) => rewriting(words, ' '));
/** "do địa phương ban hành": who does it, and all that tells it from other rows. */
const BY_PLACE = ` ${fold('do địa phương')} `;

/** "Tổng số hồ sơ …", "Số lượng hồ sơ …": every count begins with one of these, or has lost it. */
const COUNT_WORDS = new RegExp(`^(?:${['tổng số lượng', 'tổng số', 'số lượng', 'số', 'tổng'].map(fold).join('|')}) `, 'u');
const CITY = ` ${fold('thành phố')} `;
const DISTRICT = ` ${fold('huyện')} `;

/** The words of a label: folded, written out, without explanations in parentheses, punctuation and fillers. */
export const wording = kept((label) => worded().get(label) ?? wordsOf(label));

let known: ReadonlyMap<string, string> | null = null;

function worded(): ReadonlyMap<string, string> {
  known ??= pairs(WORDED.split('\n'));
  return known;
}

function pairs(lines: readonly string[]): Map<string, string> {
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < lines.length; at += 2) map.set(lines[at] as string, lines[at + 1] as string);
  return map;
}

function wordsOf(label: string): string {
  const printed = fold(parted(withoutExplanations(label))).match(pattern.gu`[\p{L}\p{M}\d]+`) ?? [];
  const words = printed
    .map(told)
    .filter((word) => word !== '')
    .join(' ');
  return withoutTimeAndPlace(rewritten(` ${words} `, SYNONYMS))
    .trim()
    .replace(COUNT_WORDS, '');
}

/** A folded word written out, less fillers; nothing for one that tells nothing. */
const told = kept((word) =>
  writeOut(word)
    .split(' ')
    .filter((each) => !FILLERS.has(each))
    .join(' '),
);

/** Lost blanks: beside an abbreviation ("củaUBND"), and in a word that is no syllable but two ("bànthị"); marks of notes ("báo cáo1"). */
function parted(text: string): string {
  return text
    .normalize('NFC')
    .replace(pattern.gu`(\p{Ll})(\p{Lu}{2,})`, '$1 $2')
    .replace(pattern.gu`(\p{Lu}{3,})(?=\p{Ll}{2})`, '$1 ')
    .replace(pattern.gu`(?<=\p{L}\p{Ll})\d{1,2}(?![\p{L}\d])|\[\d{1,2}\]`, '')
    .replace(pattern.gu`(?<![\p{L}\p{M}])\p{Ll}{4,14}(?![\p{L}\p{M}])`, inSyllables);
}

const inSyllables = kept((word) => (isSyllable(word) ? word : twoSyllables(word)));

function twoSyllables(word: string): string {
  for (let at = 1; at < word.length; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (isSyllable(first) && isSyllable(second)) return `${first} ${second}`;
  }
  return word;
}

function writeOut(word: string): string {
  return ABBREVIATIONS.get(word) ?? MISPRINTED_ABBREVIATIONS.find(([short]) => short.test(word))?.[1] ?? word;
}

function withoutTimeAndPlace(words: string): string {
  if (words.includes(BY_PLACE)) return words;
  const rest = rewritten(words, EVERYWHERE);
  return rest.trim() === '' ? words : rest;
}

/**
 * Parentheses that explain, as forms do, tell nothing more; what else stands there may narrow the row or turn it round
 * ("(chưa xử lý)", "(viên chức)", "(cùng kỳ năm trước)") and stays. One that is never closed ends with its label.
 */
function withoutExplanations(label: string): string {
  const inner = /\(([^()]*)\)/g;
  const rest = (_: string, text: string) => (explains(text) ? ' ' : ` ${text} `);
  return label
    .replace(inner, rest)
    .replace(inner, rest)
    .replace(/\((.*)$/su, rest);
}

/** How explanations begin; "(bao gồm cả …)" and "(không …)" are none. */
const OPENINGS = new RegExp(
  `^(?:${[
    ...['lũy kế', 'tính đến', 'đến thời điểm', 'tại thời điểm', 'trong kỳ', 'nếu có', 'theo', 'kèm', 'chi tiết', 'ví dụ', 'như', 'ghi', 'đơn vị tính'],
    ...['gồm', 'bao gồm', 'là', 'tất cả', 'cả', 'ở cả', 'chỉ thống kê', 'kết luận', 'trực tiếp', 'thi tuyển', 'xét tuyển', 'liên thông', 'thu thập', 'sử dụng'],
    ...['đảm bảo', 'bảo đảm', 'cổng', 'vb', 'văn bản'],
  ]
    .map(fold)
    .join('|')}) `,
  'u',
);
const REACH = new RegExp(`^(?:${['bao gồm cả', 'gồm cả', 'kể cả', 'tính cả'].map(fold).join('|')}) `, 'u');
/** "(bao gồm cả TTHC của cơ quan ngành dọc)" is never lost, however it is misprinted. */
const VERTICAL = / (?:nganh|doc) /;

function explains(text: string): boolean {
  // an abbreviation, a mark, a formula
  if (pattern.u`^\s*(?:\p{Lu}{2,8}|[^\p{L}]*)\s*$`.test(text)) return true;
  const words = (fold(text).match(pattern.gu`[\p{L}\p{M}\d]+`) ?? []).join(' ');
  return !REACH.test(`${words} `) && !VERTICAL.test(` ${withoutMarks(words)} `) && OPENINGS.test(`${words} `);
}

/** A label's words without marks, as one who types none writes it ("So ho so da giai quyet"), and without blanks. */
export function unmarkedWording(label: string): string {
  return spaceless(withoutMarks(wording(withoutMarks(label))));
}

/** The letters of words alone: "nganh doc" for "ngành dọc". */
export function withoutMarks(words: string): string {
  return words.normalize('NFD').replace(pattern.gu`\p{M}`, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** Who stands above a city of a province is that province: such a city is of the district tier. */
export function citiesAsDistricts(words: string): string {
  return ` ${words} `.replaceAll(CITY, DISTRICT).trim();
}

/** A report, or a form, whose rows name a province ("UBND tỉnh") speaks of a city of that province. */
export function namesProvince(text: string): boolean {
  return /(?:UBND|ủy ban nhân dân) tỉnh|tỉnh giao/iu.test(text);
}

/** Words without blanks: print and text layers lose them ("banhành"). */
export function spaceless(words: string): string {
  return words.replaceAll(' ', '');
}

/** The same for the same words in any order. */
export function inOrder(words: string): string {
  return words.split(' ').sort().join(' ');
}
