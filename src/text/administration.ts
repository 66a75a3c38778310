import { matchesOf } from './matches.js';
import { pattern } from './pattern.js';
import { fold, isUpper, nfc, titleCase } from './unicode.js';

/**
 * Administrative units in running text: a level word with a name beside it ("thị xã Quảng Trị", "PHƯỜNG HỒNG HẢI",
 * "phường 1"). A level word alone ("UBND thị xã") names nobody.
 */
export type Level = 'tỉnh' | 'thành phố' | 'quận' | 'huyện' | 'thị xã' | 'xã' | 'phường' | 'thị trấn' | 'đặc khu' | 'sở' | 'phòng' | 'ban';

/** The district tier ended on 1 July 2025; before it communes belonged to these. */
export const DISTRICT_LEVELS: readonly Level[] = ['thành phố', 'quận', 'huyện', 'thị xã'];
export const COMMUNE_LEVELS: readonly Level[] = ['xã', 'phường', 'thị trấn', 'đặc khu'];

/** Cities under central rule (Luật Tổ chức chính quyền địa phương; Huế since 1 January 2025): provinces by rank. */
const CENTRAL_CITIES = ['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế'].map(fold);
/** Huế was a city of a province until the end of 2024. */
const HUE_SINCE = 2025;

export function isCentralCity(name: string, year: number | null): boolean {
  const key = fold(name);
  return CENTRAL_CITIES.includes(key) && (key !== fold('Huế') || (year ?? HUE_SINCE) >= HUE_SINCE);
}

export interface UnitMention {
  level: Level;
  name: string;
  at: number;
  end: number;
}

const LEVELS: readonly Level[] = ['tỉnh', 'thành phố', 'quận', 'huyện', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'];
const capital = (word: string) => (word[0] ?? '').toUpperCase() + word.slice(1);
/** Each level word in small letters, with a capital, with two ("Thành Phố"), and all in capitals; longer ones first. */
const SPELLINGS: ReadonlyArray<readonly [string, Level]> = [
  ...LEVELS.flatMap((level) => {
    const each = level.split(' ').map(capital).join(' ');
    return [...new Set([level, capital(level), each, level.toUpperCase()])].map((spelling): [string, Level] => [spelling, level]);
  }),
  ...['tp.', 'Tp.', 'TP.', 'Tp', 'TP'].map((spelling): [string, Level] => [spelling, 'thành phố']),
  ...['tx.', 'Tx.', 'TX.', 'TX'].map((spelling): [string, Level] => [spelling, 'thị xã']),
].sort(([a], [b]) => b.length - a.length) as Array<[string, Level]>;

const LEVEL_WORD = pattern.gu`(?<![\p{L}])(${SPELLINGS.map(([spelling]) => spelling.replace('.', '\\.').replace(' ', '\\s+')).join('|')})(?:\s+|(?<=\.))(?=[\p{Lu}\d])`;
/** "UBND P. AN BÌNH", "UBND TT HÒA SƠN", "UBND Q.5": letters that mean a level only behind the committee. */
const ABBREVIATED = pattern.gu`(?<=(?:UBND|NHÂN DÂN|nhân dân)[^\S\n]+)(?:(?<level>[PXHQT]|TT)\.[^\S\n]*|TT[^\S\n]+)(?=[\p{Lu}\d])`;
const ABBREVIATIONS: Record<string, Level> = { P: 'phường', X: 'xã', H: 'huyện', Q: 'quận', T: 'tỉnh', TT: 'thị trấn' };
/** A syllable of a name: "Hòa", "Đắk", "R'Lấp", "H’leo"; or a number, or a Roman numeral. */
const SYLLABLE = pattern.uy`(?:\p{Lu}[\p{L}\p{M}]*(?:['’]\p{L}+)*)`;
const NUMBER = pattern.uy`(?:\d{1,2}|[IVX]{1,4})(?![\p{L}\d/%]|[.,]\d)`;
const JOINT = /[^\S\n]+(?:-[^\S\n]+)?|-/uy;
const LONGEST_NAME = 5;
/** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" names no commune. */
const MOTTO = /^hội\s+chủ\s+nghĩa/iu;
/** Small words that make an institution or a sentence of the capital word before them: "Hội đồng", "Quyết định", "Báo cáo". */
const SECOND_HALVES = new Map(
  Object.entries({
    ủy: 'ban',
    uỷ: 'ban',
    hội: 'đồng nông nghị thảo viên',
    quyết: 'định',
    kế: 'hoạch',
    báo: 'cáo',
    thực: 'hiện',
    căn: 'cứ',
    nghị: 'quyết định',
    công: 'văn an chức tác',
    thông: 'báo tin tư',
    chủ: 'tịch',
    phó: 'chủ',
    văn: 'phòng bản hóa hoá',
    trung: 'tâm ương',
    mặt: 'trận',
    đảng: 'bộ ủy uỷ',
    ban: 'chỉ hành chấp thường',
    bộ: 'phận',
    cổng: 'thông dịch',
    trang: 'thông',
    tổ: 'công chức',
    triển: 'khai',
    tiếp: 'tục nhận',
    tổng: 'số hợp',
    kính: 'gửi',
    trong: 'đó năm quý kỳ',
    theo: 'đó',
    nhằm: 'nâng',
    để: 'thực',
    đã: 'ban',
    năm: 'qua nay',
    thường: 'trực xuyên',
    đoàn: 'thanh thể',
    phòng: 'nội tư tài văn',
    sở: 'nội tư',
    xây: 'dựng',
    chương: 'trình',
    thời: 'gian',
    số: 'lượng hồ',
    ngày: 'nay',
    kết: 'quả',
    cải: 'cách',
    từ: 'đầu ngày năm',
    nâng: 'cao',
    tăng: 'cường',
    việt: '',
  }).map(([first, seconds]) => [first, seconds.split(' ')]),
);

/**
 * Every level word with its name, in order. A name is capitalised in each syllable and stands on the level word's line; in a
 * head set in capitals it goes to the end of the line.
 */
export function findUnits(text: string): UnitMention[] {
  const found: UnitMention[] = [];
  for (const match of matchesOf(text, LEVEL_WORD)) {
    const word = (match[1] ?? '').replace(/\s+/g, ' ');
    const level = SPELLINGS.find(([spelling]) => spelling === word)?.[1];
    const name = level === undefined ? null : readName(text, match.index + match[0].length, isUpper(word));
    if (level !== undefined && name !== null) found.push({ level, name: name.text, at: match.index, end: name.end });
  }
  for (const match of matchesOf(text, ABBREVIATED)) {
    const name = readName(text, match.index + match[0].length, true);
    if (name !== null) found.push({ level: ABBREVIATIONS[match.groups?.level ?? 'TT'] as Level, name: name.text, at: match.index, end: name.end });
  }
  return found.sort((a, b) => a.at - b.at);
}

function readName(text: string, from: number, shouted: boolean): { text: string; end: number } | null {
  if (MOTTO.test(text.slice(from, from + 20)) || startsLevel(text, from)) return null;
  const first = take(SYLLABLE, text, from) ?? '';
  const capitals = isUpper(first) || (shouted && first === first.toUpperCase());
  const number = take(NUMBER, text, from);
  if (number !== null) return { text: number, end: from + number.length };
  const syllables: Array<{ text: string; end: number; joint: string }> = [];
  let at = from;
  let joint = '';
  while (syllables.length < LONGEST_NAME) {
    const syllable = take(SYLLABLE, text, at);
    if (syllable === null || endsName(syllable, capitals)) break;
    at += syllable.length;
    syllables.push({ text: syllable, end: at, joint });
    joint = take(JOINT, text, at) ?? '';
    if (joint === '' || startsLevel(text, at + joint.length)) break;
    at += joint.length;
    const order = take(NUMBER, text, at);
    if (order !== null && /^\d/.test(order)) {
      syllables.push({ text: order, end: at + order.length, joint });
      break;
    }
  }
  const last = syllables.at(-1);
  if (last !== undefined && !capitals && beginsPhrase(last.text, text.slice(last.end))) syllables.pop();
  const kept = syllables.at(-1);
  if (kept === undefined) return null;
  return {
    text: titleCase(
      syllables
        .map((syllable, index) =>
          index === 0 ? syllable.text : `${/^-$/.test(syllable.joint) ? '-' : /-/.test(syllable.joint) ? ' - ' : ' '}${syllable.text}`,
        )
        .join(''),
    ),
    end: kept.end,
  };
}

function take(form: RegExp, text: string, at: number): string | null {
  form.lastIndex = at;
  return form.exec(text)?.[0] ?? null;
}

/** Abbreviations ("UBND", "HĐND") and, in small print, words in capitals are no syllables of a name. */
function endsName(syllable: string, capitals: boolean): boolean {
  if (/^(?:UBND|HĐND|UBMTTQ|UBMTTQVN|MTTQ|CCHC|TTHC|BCĐ|VP)$/u.test(syllable)) return true;
  return capitals
    ? syllable.length > 1 && (!isUpper(syllable) || /^(?:ỦY|UỶ|CỘNG|ĐỘC|SỐ|BÁO|KÍNH)$/u.test(syllable))
    : isUpper(syllable) && syllable.length > 2;
}

function startsLevel(text: string, at: number): boolean {
  return SPELLINGS.some(([spelling]) => text.startsWith(`${spelling} `, at));
}

function beginsPhrase(syllable: string, rest: string): boolean {
  const next = pattern.u`^\s+(\p{Ll}+)`.exec(rest)?.[1];
  return next !== undefined && (SECOND_HALVES.get(syllable.toLowerCase())?.includes(next) ?? false);
}

/** "UBND phường Hồng Hải" from its level and name, however the print spells it. */
export function committeeName(level: Level, name: string): string {
  return `UBND ${level} ${name}`;
}

/**
 * A unit's level, name and parent in one spelling, readable: small letters, "hoà" as "hòa", "mĩ" as "mỹ" → "mi", "01" as
 * "1". Marks stay: "Phú Thạnh" and "Phú Thành" are two communes.
 */
export function unitKey(level: Level, unit: string, parent: string | null): string {
  return [level, unit, ...(parent === null ? [] : [parent])].map(plainSpelling).join('/');
}

const plainSpelling = (name: string) =>
  nfc(name)
    .normalize('NFD')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[-–]\s*/g, '-')
    .replace(pattern.gu`(o)([ae])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L}|\p{M})`, '$1$3$2')
    .replace(pattern.gu`(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?!\p{L}|\p{M})`, '$1$3$2')
    .replace(pattern.gu`(?<!\p{L}|\p{M})(h|k|l|m|s|t|qu)y(?=\p{M}?(?!\p{L}|\p{M}))`, '$1i')
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .normalize('NFC');
