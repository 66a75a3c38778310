import type { Random } from '../variants/random.js';
import { ABBREVIATED } from './printed-rows.js';

/** A label changed as a report might print it, its meaning kept. Null where the change does not apply. */
export type Mutation = (label: string, random: Random) => string | null;

/** Whole words: `\b` knows no Vietnamese letters. */
const whole = (words: string, flags = 'u') => new RegExp(`(?<![\\p{L}\\d])${words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\d])`, flags);

function replacing(pairs: ReadonlyArray<readonly [from: string, to: string]>, flags = 'u'): Mutation {
  return (label, random) => {
    const fits = pairs.filter(([from]) => whole(from, flags).test(label));
    if (fits.length === 0) return null;
    const [from, to] = random.pick(fits);
    return capitalised(label.replace(whole(from, flags), to), label);
  };
}

/** A label that began with a capital still does. */
function capitalised(changed: string, label: string): string {
  return /^\p{Lu}/u.test(label) ? changed.charAt(0).toUpperCase() + changed.slice(1) : changed;
}

/** One letter of a word of three letters or more: in shorter ones a slip makes another word too easily to have one right reading. */
function letterAt(label: string, random: Random): { before: string; letter: string; after: string } | null {
  const places = [...label.matchAll(/\p{Ll}{3,}/gu)].flatMap(({ 0: word, index }) => [...word].map((_, at) => index + at));
  if (places.length === 0) return null;
  const at = random.pick(places);
  return { before: label.slice(0, at), letter: label.charAt(at), after: label.slice(at + 1) };
}

const NEIGHBOURS: Readonly<Record<string, string>> = {
  ...{ q: 'wa', w: 'qes', e: 'wrd', r: 'etf', t: 'ryg', y: 'tuh', u: 'yij', i: 'uok', o: 'ipl', p: 'ol', a: 'qsz', s: 'adw', d: 'sfe', f: 'dgr', g: 'fht' },
  ...{ h: 'gjy', j: 'hku', k: 'jli', l: 'ko', z: 'xa', x: 'zcs', c: 'xvd', v: 'cbf', b: 'vng', n: 'bmh', m: 'nj' },
};
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const VOWEL = /[aeiouyăâêôơư]/;

/** The tone mark of one word, lost or put on the vowel beside. */
function tone(label: string, random: Random, put: 'lost' | 'moved'): string | null {
  const words = [...label.matchAll(/\p{L}+/gu)].filter(({ 0: word }) => TONES.test(word.normalize('NFD')));
  const fits = put === 'lost' ? words : words.filter(({ 0: word }) => moved(word) !== null);
  if (fits.length === 0) return null;
  const { 0: word, index } = random.pick(fits);
  const changed = put === 'lost' ? word.normalize('NFD').replace(TONES, '').normalize('NFC') : moved(word);
  return `${label.slice(0, index)}${changed}${label.slice(index + word.length)}`;
}

function moved(word: string): string | null {
  const letters = [...word.normalize('NFC')];
  const at = letters.findIndex((letter) => TONES.test(letter.normalize('NFD')));
  const mark = TONES.exec((letters[at] ?? '').normalize('NFD'))?.[0] ?? '';
  const plain = (letters[at] ?? '').normalize('NFD').replace(TONES, '').normalize('NFC');
  const beside = [at + 1, at - 1].find((other) => VOWEL.test(letters[other]?.toLowerCase() ?? ''));
  if (beside === undefined) return null;
  letters[at] = plain;
  letters[beside] = `${letters[beside]}${mark}`.normalize('NFC');
  return letters.join('');
}

const ABBREVIATION_PAIRS: ReadonlyArray<readonly [string, string]> = [...ABBREVIATED, ['KH', 'kế hoạch'], ['NV', 'nhiệm vụ'], ['CBCC', 'cán bộ, công chức']];
const written = replacing(ABBREVIATION_PAIRS.map(([short, long]) => [short, long]));
const shortened = replacing(
  ABBREVIATION_PAIRS.map(([short, long]) => [long, short]),
  'iu',
);

/** Lists whose order tells nothing. */
const LISTS: ReadonlyArray<readonly [first: string, between: string, second: string]> = [
  ['một phần', ' và ', 'toàn trình'],
  ['toàn trình', ' và ', 'một phần'],
  ['kiểm tra', ', ', 'giám sát'],
  ['kiểm tra', ', ', 'rà soát'],
  ['kiểm tra', ' và ', 'tự kiểm tra'],
  ['thi tuyển', ', ', 'xét tuyển'],
  ['bãi bỏ', ', ', 'thay thế'],
  ['cán bộ', ', ', 'công chức'],
  ['công chức', ', ', 'viên chức'],
  ['kỷ luật', ', ', 'kỷ cương'],
  ['phản ánh', ', ', 'kiến nghị'],
  ['kết nối', ', ', 'liên thông'],
  ['tích hợp', ', ', 'công khai'],
  ['tích hợp', ', ', 'triển khai'],
  ['tích hợp', ', ', 'dùng chung'],
  ['cập nhật', ', ', 'công khai'],
  ['người dân', ', ', 'tổ chức'],
  ['gửi', ', ', 'nhận'],
  ['mức độ 3', ' và ', 'mức độ 4'],
  ['3', ' và ', '4'],
  ['3', ', ', '4'],
  ['chữ ký số', ', ', 'chứng thư số'],
  ['sắp xếp', ', ', 'kiện toàn'],
  ['công khai', ' và ', 'minh bạch'],
  ['quản lý', ', ', 'sử dụng'],
  ['đào tạo', ', ', 'bồi dưỡng'],
  ['thanh tra', ', ', 'kiểm tra'],
  ['tuyển chọn', ', ', 'bổ nhiệm'],
  ['tiếp nhận', ' và ', 'giải quyết'],
  ['đồng bộ', ', ', 'cấu hình'],
  ['cơ quan', ', ', 'tổ chức'],
  ['xây dựng', ' và ', 'cập nhật'],
  ['bản tin', ', ', 'phóng sự'],
];

/** "A, B" and "B, A", but not within a longer list, where the neighbours would change too. */
const listTurned: Mutation = (label, random) => {
  const turned = LISTS.flatMap(([first, between, second]) => {
    const both = new RegExp(`(?<!, |và )(?<![\\p{L}\\d])(${first})${between}(${second})(?![\\p{L}\\d])(?!, | và )`, 'iu');
    return both.test(label) ? [label.replace(both, (_, a: string, b: string) => swapped(a, between, b))] : [];
  });
  return turned.length === 0 ? null : random.pick(turned);
};

const swapped = (a: string, between: string, b: string) => `${/^\p{Lu}/u.test(a) ? b.charAt(0).toUpperCase() + b.slice(1) : b}${between}${a.toLowerCase()}`;

/** Adverbials that may stand before the thing counted. */
const ADVERBIALS = [
  'trong kỳ báo cáo',
  'tại thời điểm báo cáo',
  'trong năm',
  'so với năm 2015',
  'trên địa bàn tỉnh',
  'trên địa bàn thị xã',
  'trên địa bàn huyện',
  'trên địa bàn cấp xã',
  'tại địa phương',
  'theo quy định',
  'qua kiểm tra',
  'sau kiểm tra',
  'sau rà soát',
  'trên Cổng DVC quốc gia',
  'trên Cổng DVC',
  'trên Trang Thông tin điện tử của đơn vị',
  'qua Hệ thống thông tin báo cáo',
  'tại Bộ phận Một cửa',
];

const adverbialFirst: Mutation = (label) => {
  const main = label.replace(/\s*\([^)]*\)\.?$/, '').replace(/[.:]+$/, '');
  const last = ADVERBIALS.find((words) => main.endsWith(` ${words}`));
  if (last === undefined) return null;
  const rest = main.slice(0, -last.length - 1);
  return `${last.charAt(0).toUpperCase()}${last.slice(1)}, ${/^\p{Lu}\p{Ll}/u.test(rest) ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest}`;
};

const onlineTurned = replacing([
  ['trực tuyến một phần', 'một phần trực tuyến'],
  ['trực tuyến toàn trình', 'toàn trình trực tuyến'],
  ['DVCTT toàn trình', 'DVC trực tuyến toàn trình'],
  ['DVCTT một phần', 'DVC trực tuyến một phần'],
]);

/** Wordings that the conventions call the same. */
const SYNONYMS: ReadonlyArray<readonly [string, string]> = [
  ['đúng hạn', 'đúng hẹn'],
  ['đúng hạn', 'đúng và trước hạn'],
  ['đúng hạn', 'trước hạn và đúng hạn'],
  ['đúng hẹn', 'đúng hạn'],
  ['đúng và trước hạn', 'đúng hạn'],
  ['Tỷ lệ', 'Tỉ lệ'],
  ['Tỷ lệ', 'Tỷ lệ (%)'],
  ['Số lượng', 'Số'],
  ['bảo đảm', 'đảm bảo'],
  ['đảm bảo', 'bảo đảm'],
  ['sở, ngành', 'sở, ban, ngành'],
  ['sở, ban, ngành', 'sở, ngành'],
  ['tự chủ 100% chi thường xuyên', 'tự bảo đảm chi thường xuyên'],
  ['tự bảo đảm chi thường xuyên', 'tự chủ 100% chi thường xuyên'],
  ['Cổng DVC quốc gia', 'Cổng Dịch vụ công Quốc gia'],
  ['một phần và toàn trình', 'toàn trình và một phần'],
  ['đã giải quyết xong', 'giải quyết xong'],
  ['đã hoàn thành', 'hoàn thành'],
  ['đã ban hành', 'ban hành'],
  ['đã kiểm tra', 'được kiểm tra'],
  ['tinh giản', 'tinh giảm'],
];

const upper: Mutation = (label) => (label === label.toUpperCase() ? null : label.toUpperCase());
const titled: Mutation = (label) => label.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
const lower: Mutation = (label) => label.charAt(0).toLowerCase() + label.slice(1);

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'abbreviation written out': written,
  'words abbreviated': shortened,
  'letter dropped': (label, random) => {
    const place = letterAt(label, random);
    return place === null ? null : place.before + place.after;
  },
  'letter doubled': (label, random) => {
    const place = letterAt(label, random);
    return place === null ? null : place.before + place.letter + place.letter + place.after;
  },
  'letters swapped': (label, random) => {
    const place = letterAt(label, random);
    if (place === null || !/^\p{Ll}/u.test(place.after) || place.after.charAt(0) === place.letter) return null;
    return place.before + place.after.charAt(0) + place.letter + place.after.slice(1);
  },
  'neighbour key': (label, random) => {
    const place = letterAt(label, random);
    const keys = NEIGHBOURS[place?.letter ?? ''];
    return place === null || keys === undefined ? null : place.before + random.pick([...keys]) + place.after;
  },
  'tone lost': (label, random) => tone(label, random, 'lost'),
  'tone on the other vowel': (label, random) => tone(label, random, 'moved'),
  'all tones lost': (label) => label.normalize('NFD').replace(new RegExp(TONES, 'g'), '').normalize('NFC'),
  'decomposed letters': (label) => label.normalize('NFD'),
  'space lost': (label, random) => {
    const spaces = [...label.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map((match) => match.index);
    if (spaces.length === 0) return null;
    const at = random.pick(spaces);
    return label.slice(0, at) + label.slice(at + 1);
  },
  'space doubled': (label) => label.replaceAll(' ', '  '),
  'optical reading': (label, random) => {
    const places = [...label.matchAll(/[lIoO]/g)].map((match) => match.index);
    if (places.length === 0) return null;
    const at = random.pick(places);
    const read = { l: ['I', '1'], I: ['l', '1'], o: ['0'], O: ['0'] }[label.charAt(at)] ?? [];
    return label.slice(0, at) + random.pick(read) + label.slice(at + 1);
  },
  'two misprints': (label, random) => {
    const once = letterAt(label, random);
    const twice = once === null ? null : letterAt(once.before + once.after, random);
    return twice === null ? null : twice.before + twice.letter + twice.letter + twice.after;
  },
  'list in another order': listTurned,
  'adverbial first': adverbialFirst,
  'online and how far turned': onlineTurned,
  synonym: replacing(SYNONYMS),
  capitals: upper,
  'capital letters of words': titled,
  'small first letter': lower,
  'punctuation after it': (label, random) => label.replace(/[.:;]+$/, '') + random.pick([':', ';', '.', ' :', ',', '…']),
  'dash before it': (label, random) => random.pick(['- ', '+ ', '– ', '* ', '• ']) + label,
  'footnote mark after it': (label, random) => `${label.replace(/[.:;]+$/, '')} ${random.pick(['(1)', '(2)', '(*)', '[1]'])}`,
};

/** A word for a level of administration where it names the level of what is counted, not the owner of a portal or a system. */
const LEVEL_WORDS =
  /(?<=(?:^|[\s/,;])(?:[Cc]ấp|UBND(?: cấp)?|HĐND|UBMTTQ Việt Nam|[Tt]huộc|địa bàn(?: cấp)?|tập trung của) )(tỉnh|huyện|thị xã|quận|xã|phường|thị trấn)(?!\p{L})/gu;

const LEVEL_OF: Readonly<Record<string, Level>> = {
  tỉnh: 'province',
  huyện: 'district',
  'thị xã': 'district',
  quận: 'district',
  xã: 'commune',
  phường: 'commune',
  'thị trấn': 'commune',
};
type Level = 'province' | 'district' | 'commune';

export interface LevelChange {
  label: string;
  from: Level;
  to: Level;
}

/** Every other level that the label could name, its words for one level all replaced; and other words for the same level. */
export function levelChanges(label: string): LevelChange[] {
  const named = new Set([...label.matchAll(LEVEL_WORDS)].map((match) => LEVEL_OF[match[0]] as Level));
  return [...named].flatMap((from) =>
    Object.entries(LEVEL_OF).flatMap(([word, to]) => {
      // a level that the label names already would stand there twice: that is another sentence, not another level
      if (to !== from && named.has(to)) return [];
      const changed = label.replace(LEVEL_WORDS, (printed) => (LEVEL_OF[printed] === from ? word : printed));
      return changed === label ? [] : [{ label: changed, from, to }];
    }),
  );
}

/** Whether any level is named at all, portals and systems included. */
export function namesLevel(label: string): boolean {
  return /(?<!\p{L})(?:tỉnh|huyện|thị xã|quận|xã|phường|thị trấn|thành phố|cấp|sở|địa phương|Trung ương|Chính phủ)(?!\p{L})/u.test(label);
}
