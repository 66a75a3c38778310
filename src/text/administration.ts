import { fold, isUpper, squeeze, titleCase } from './unicode.js';

/**
 * Administrative units in running text: a level word with a name beside it ("thị xã Quảng Trị", "PHƯỜNG HỒNG HẢI",
 * "phường 1"). A level word alone ("UBND thị xã") names nobody.
 */
export type Level = 'tỉnh' | 'thành phố' | 'quận' | 'huyện' | 'thị xã' | 'xã' | 'phường' | 'thị trấn' | 'đặc khu' | 'sở' | 'phòng' | 'ban';

/** Province, district, commune: the tiers of the 2013 Constitution; the district tier ended on 1 July 2025. */
export const PROVINCE_LEVELS: readonly Level[] = ['tỉnh'];
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

/** A word of a name: capitalised ("Hòa", "Đắk", "R'Lấp", "Ia"). */
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'’]*";
const NAME = `(?:${NAME_WORD}(?:[ -](?:${NAME_WORD}))*(?: \\d{1,2}(?![\\d/.,%]))?|\\d{1,2}(?![\\d/.,%])|[IVX]+(?![\\p{L}]))`;
const UNIT = new RegExp(`(?<![\\p{L}])(tỉnh|thành phố|tp\\.?|quận|huyện|thị xã|tx\\.?|xã|phường|thị trấn|đặc khu)\\s+(${NAME})`, 'giu');
const SHORT_LEVELS: Record<string, Level> = { tp: 'thành phố', 'tp.': 'thành phố', tx: 'thị xã', 'tx.': 'thị xã' };
/** Capitalised words that begin a sentence or an institution after a bare level word: they are no names. */
const NOT_A_NAME =
  /^(?:ủy ban|uỷ ban|hội đồng|ubnd|hđnd|đảng|thường|ban|bộ|chủ tịch|phó|phòng|sở|công an|trung ương|việt nam|mặt trận|đoàn|hội|cổng|trang|trung tâm|các|và|về|năm|quý|số|tháng|ngày|kính|căn cứ|thực hiện|theo|tại|từ|trong|qua|để|nhằm|là|đã|được|có|không|báo cáo|kế hoạch|quyết định|nghị quyết|công văn|nông thôn|thông minh|văn phòng)(?![\p{L}])/iu;

/**
 * Every level word with its name, in order. The match is blind to case (heads are set in capitals), so a name in
 * small letters is refused here, and a name in capitals gets the spelling of names.
 */
export function findUnits(text: string): UnitMention[] {
  const found: UnitMention[] = [];
  for (const match of text.matchAll(UNIT)) {
    const [, word = '', printed = ''] = match;
    const name = trimName(printed, isUpper(word));
    if (name === null) continue;
    const level = SHORT_LEVELS[word.toLowerCase()] ?? (fold(word) === 'xã' ? 'xã' : (squeeze(word).toLowerCase() as Level));
    found.push({ level, name, at: match.index, end: match.index + match[0].length });
  }
  return found;
}

function trimName(printed: string, capitals: boolean): string | null {
  const words = printed.split(' ');
  const kept: string[] = [];
  for (const word of words) {
    if (!/^(?:\p{Lu}|\d)/u.test(word)) break;
    if (!capitals && isUpper(word) && word.length > 3) break;
    kept.push(word);
  }
  const name = titleCase(kept.join(' '));
  return name === '' || NOT_A_NAME.test(name) ? null : name;
}

/** "UBND phường Hồng Hải" from its level and name, however the print spells it. */
export function committeeName(level: Level, name: string): string {
  return `UBND ${level} ${name}`;
}
