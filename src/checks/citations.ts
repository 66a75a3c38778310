import type { Document, Paragraph } from '../model/document.js';
import { findUnits } from '../text/administration.js';
import { findDay } from '../text/dates.js';
import { matchesOf } from '../text/matches.js';
import { pattern } from '../text/pattern.js';
import { fold, squeeze } from '../text/unicode.js';
import { DAY } from './days.js';
import { proseOf } from './prose.js';

/** A document that the text names by number: "Kế hoạch số 16/KH-UBND ngày 07/02/2024". */
export interface Citation {
  paragraph: Paragraph;
  from: number;
  to: number;
  /** the word for its kind, in small letters */
  type: string;
  number: string;
  /** year between number and symbol, as legal documents have: "34/2019/QĐ-UBND" */
  year: string | null;
  /** "/" or "-" between number and symbol; empty where neither is printed */
  joint: string;
  symbol: string;
  /** ISO day, null where none is printed */
  date: string | null;
  /** who issued it: "" for the reporting unit, null where the words leave it open */
  issuer: string | null;
}

const TYPES = [
  'Nghị quyết liên tịch',
  'Thông tư liên tịch',
  'Kế hoạch',
  'Quyết định',
  'Báo cáo',
  'Thông báo',
  'Công văn',
  'Tờ trình',
  'Nghị quyết',
  'Nghị định',
  'Thông tư',
  'Chỉ thị',
  'Hướng dẫn',
  'Chương trình',
  'Đề án',
  'Phương án',
  'Quy chế',
  'Quy định',
  'Công điện',
  'Giấy mời',
  'Kết luận',
  'Biên bản',
];
const TYPE = TYPES.map((type) => `[${type[0]}${type[0]?.toLowerCase()}]${type.slice(1).replaceAll(' ', '\\s+')}`).join('|');
const SYMBOL = String.raw`\p{Lu}[\p{L}\d&]*(?:\s?[-–/]\s?\p{Lu}[\p{L}\d&]*)*`;
const CITATION = pattern.gu`(?<type>${TYPE})\s+(?:[Ss]ố\s*:?\s*)?(?<number>\d{1,5}[a-zđ]?)(?:\s*/\s*(?<year>(?:19|20)\d{2}))?(?<joint>\s?[/-]\s?|(?=\p{Lu}{2,}[-/]))(?<symbol>${SYMBOL})(?:\s*,?\s*(?:[Nn]gày\s+)+(?<date>${DAY}))?`;
/** Words before a citation that make it a ground of what is reported: it may be anybody's. */
const GROUND = /(?:thực hiện|căn cứ|theo|thi hành|tinh thần|tại|nội dung|chỉ đạo|kèm theo|quán triệt|đôn đốc)\s*(?:các\s+)?$/iu;
const ORGAN =
  /của\s+(?:(?:Chủ tịch|Phó Chủ tịch|Thường trực|Ban Thường vụ|lãnh đạo)\s+)?(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Thành ủy|Huyện ủy|Thị ủy|Tỉnh ủy|Đảng ủy|Sở|Phòng|Bộ|Chính phủ|Thủ tướng)/u;

/** Every document that the prose cites by number, party documents ("71-KH/TU") left out: they have rules of their own. */
export function citationsOf(document: Document, reporter: string | null): Citation[] {
  return proseOf(document).flatMap((paragraph) => {
    const matches = matchesOf(paragraph.text, CITATION);
    return matches.flatMap((match, at): Citation[] => {
      const { type = '', number = '', year, joint = '', symbol = '', date } = match.groups ?? {};
      const bare = symbol.replace(/\s+/g, '').replace(/–/g, '-');
      if (isPartys(joint.trim(), bare)) return [];
      const from = match.index;
      const to = from + match[0].length;
      const tail = paragraph.text.slice(to, matches[at + 1]?.index ?? paragraph.text.length);
      const citation = {
        paragraph,
        from,
        to,
        type: squeeze(type).toLowerCase(),
        number: number.replace(/^0+(?=\d)/, ''),
        year: year ?? null,
        joint: joint.trim(),
        symbol: bare,
      };
      return [{ ...citation, date: date === undefined ? null : findDay(date), issuer: issuerOf(bare, paragraph.text.slice(0, from), tail, reporter) }];
    });
  });
}

/** Party organs: number, hyphen, kind, stroke, committee ("131-QĐ/TW"; Hướng dẫn 36-HD/VPTW). */
function isPartys(joint: string, symbol: string): boolean {
  return pattern.u`/(?:TW|TU|ĐU|HU|ThU|QU|TĐ\p{L}*|BTC\p{L}*|BTG\p{L}*|UBKT\p{L}*|VPTW)$`.test(symbol) || (joint === '-' && symbol.includes('/'));
}

/** A symbol names its issuer, but for committees and councils, of which every unit has one: there the words do. */
function issuerOf(symbol: string, before: string, tail: string, reporter: string | null): string | null {
  if (!/UBND|HĐND|UB$/u.test(symbol)) return symbol.split('-').slice(1).join('-') || symbol;
  const organ = ORGAN.exec(tail.slice(0, 220).split(/[;.]\s/)[0] ?? '');
  if (organ === null) return GROUND.test(before) ? null : '';
  const rest = tail.slice(organ.index);
  const unit = findUnits(rest)[0];
  if (unit === undefined || unit.at > 60) return fold(squeeze(rest.slice(0, 40)));
  return reporter !== null && fold(unit.name) === fold(reporter) ? '' : fold(`${unit.level} ${unit.name}`);
}
