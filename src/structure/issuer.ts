import type { TextBlock } from '../model/block.js';
import type { Issuer } from '../model/document.js';
import { COMMUNE_LEVELS, committeeName, DISTRICT_LEVELS, findUnits, isCentralCity, type Level, type UnitMention, unitKey } from '../text/administration.js';
import { matchesOf } from '../text/matches.js';
import { pattern } from '../text/pattern.js';
import { fold, isUpper, squeeze, titleCase } from '../text/unicode.js';

const MOTTO = /cộng\s+h[oò]\S*\s+xã\s+hội|độc\s+lập\s*[-–]/iu;
const DEPARTMENT = pattern.iu`^(?<level>sở|phòng|ban)\s+(?<name>\p{L}.{2,60})$`;
/** The beginning of another office's name, which goes on with nothing above it. */
const OFFICE = /^(?:UBND|HĐND|[ỦU][ỶY] BAN|HỘI ĐỒNG|SỞ|BAN|PHÒNG|VĂN PHÒNG|CHI CỤC|TRUNG TÂM|THANH TRA|TỈNH|HUYỆN|QUẬN|THÀNH PHỐ|THỊ XÃ|XÃ|PHƯỜNG)(?:\s|$)/u;
/** "Thành phố Hồ Chí Minh, ngày 05 tháng 4 năm 2024" names where the document was signed, not who issued it. */
const DATED = /,\s*ngày(?:\s|$)/iu;
/** A committee with its level and name, in running text. */
const COMMITTEE =
  /(?:UBND|[ỦU][ỷyỶY]\s+ban\s+nhân\s+dân|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|Ủy ban nhân dân|Uỷ ban nhân dân)(?:\s*\(UBND\))?\s+(?:các\s+)?(?=(?:tỉnh|thành phố|tp|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu)\s)/giu;

/**
 * Who issued the document: told by the letterhead, else by the title and the closing formula, else by the committee that
 * the text names most. Parent and province are units that the text names with level and name together.
 */
export function readIssuer(
  head: readonly TextBlock[],
  title: string | null,
  text: string,
  place: string | null,
  year: number | null,
  reformed: boolean,
): Issuer {
  const letterhead = readLetterhead(head);
  const department = letterhead.map((line) => DEPARTMENT.exec(line)).find((match) => match !== null);
  const mentions = findUnits(text);
  const province = mostNamed(
    mentions,
    (unit) => unit.level === 'tỉnh' || (unit.level === 'thành phố' && isCentralCity(unit.name, year) && !hasOwnProvince(mentions, unit)),
  );
  const district = mostNamed(mentions, (unit) => DISTRICT_LEVELS.includes(unit.level) && !same(unit, province));
  if (department?.groups !== undefined) {
    const level = department.groups.level?.toLowerCase() as Level;
    const printed = squeeze(department.groups.name ?? '');
    const name = spelling(level, printed, text) ?? sentenceCase(printed);
    const parent = findUnits(letterhead.join('\n')).at(-1) ?? province ?? district;
    const over = parent === null ? null : unitName(parent);
    return {
      name: `${capital(level)} ${name}${over === null ? '' : ` ${over}`}`,
      level,
      unit: name,
      parent: over,
      province: unitNameOrNull(province),
      key: unitKey(level, name, over),
    };
  }
  const own = ownUnit(letterhead, title, text, mentions, place);
  if (own === null) return { name: null, level: null, unit: null, parent: null, province: unitNameOrNull(province), key: null };
  const commune = COMMUNE_LEVELS.includes(own.level);
  const above = commune ? (district ?? (reformed ? province : null)) : same(own, province) ? null : province;
  const parent = unitNameOrNull(above);
  return {
    name: committeeName(own.level, own.name),
    level: own.level,
    unit: own.name,
    parent,
    province: unitNameOrNull(same(own, province) ? null : province),
    key: unitKey(own.level, own.name, parent),
  };
}

/** The left column above the heading: offices, without the motto and the date beside them. */
function readLetterhead(head: readonly TextBlock[]): string[] {
  const left = head.map((line) => columnsOf(line)[0] ?? '');
  return joinNames(left.filter((line) => line !== '' && !MOTTO.test(line) && !DATED.test(line)));
}

/** The head as text in which units can be found: names that a narrow column wraps are whole. */
export function headText(head: readonly TextBlock[]): string[] {
  return [...readLetterhead(head), ...head.flatMap((line) => columnsOf(line).filter((text, at) => at > 0 || DATED.test(text)))];
}

/** What stands side by side on a line. */
const columnsOf = (line: TextBlock): string[] =>
  line.text
    .trim()
    .split(/\s{3,}|\t/)
    .map(squeeze);

/**
 * A unit's name that a narrow column wraps goes on with a word or two in capitals: "PHƯỜNG HỒNG" over "PHONG". A department's
 * goes on with any words that begin no other office: "SỞ NÔNG NGHIỆP VÀ" over "PHÁT TRIỂN NÔNG THÔN".
 */
function joinNames(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const unit = pattern.u`^\p{Lu}+(?:\s\p{Lu}+)?$`.test(line) && findUnits(line).length === 0 && before !== undefined && findUnits(before).length > 0;
    const department = before !== undefined && DEPARTMENT.test(before) && pattern.u`^\p{Lu}[\p{Lu}\s,-]*$`.test(line) && !OFFICE.test(line);
    if (before !== undefined && isUpper(before) && (unit || department)) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** A name that the text also gives as a province's is not the name of a central city ("thành phố Huế, tỉnh Thừa Thiên Huế"). */
function hasOwnProvince(mentions: readonly UnitMention[], unit: UnitMention): boolean {
  return mentions.some((other) => other.level === 'tỉnh' && fold(other.name).includes(fold(unit.name)));
}

function ownUnit(
  letterhead: readonly string[],
  title: string | null,
  text: string,
  mentions: readonly UnitMention[],
  place: string | null,
): UnitMention | null {
  // the office itself stands below those over it: of two districts the last
  const printed = findUnits(letterhead.join('\n')).reverse();
  const lowest = lowestOf(printed);
  if (lowest !== null) return lowest;
  const closing = /Trên\s+đây\s+là[\s\S]{0,400}$/iu.exec(text)?.[0] ?? '';
  for (const source of [title ?? '', closing]) {
    const named = lowestOf(committees(source));
    if (named !== null) return named;
  }
  const named = committees(text);
  const communes = named.filter((unit) => COMMUNE_LEVELS.includes(unit.level));
  const loose = mentions.filter((unit) => COMMUNE_LEVELS.includes(unit.level));
  const best = mostNamed(communes, () => true) ?? placed(text, place) ?? mostNamed(loose, () => true) ?? mostNamed(named, () => true);
  return best;
}

/** "UBND xã" without a name, and the name in the date line: "Quảng Thọ, ngày …". */
function placed(text: string, place: string | null): UnitMention | null {
  if (place === null) return null;
  const level = pattern.iu`(?:UBND|[ỦU][ỷy]\s+ban\s+nhân\s+dân)\s+(xã|phường|thị trấn|đặc khu)(?![\p{L}])`.exec(text)?.[1]?.toLowerCase();
  return level === undefined ? null : { level: level as Level, name: place, at: 0, end: 0 };
}

function committees(text: string): UnitMention[] {
  const units = findUnits(text);
  const starts = new Set(matchesOf(text, COMMITTEE).map((match) => match.index + match[0].length));
  return units.filter((unit) => starts.has(unit.at));
}

function lowestOf(units: readonly UnitMention[]): UnitMention | null {
  const rank = (unit: UnitMention) => (COMMUNE_LEVELS.includes(unit.level) ? 2 : DISTRICT_LEVELS.includes(unit.level) ? 1 : 0);
  return [...units].sort((a, b) => rank(b) - rank(a))[0] ?? null;
}

/** The unit named most often; on a tie the one named first. */
function mostNamed(units: readonly UnitMention[], wanted: (unit: UnitMention) => boolean): UnitMention | null {
  const counts = new Map<string, { unit: UnitMention; count: number }>();
  for (const unit of units) {
    if (!wanted(unit)) continue;
    const key = `${unit.level} ${fold(unit.name)}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { unit, count: 1 });
    else known.count++;
  }
  let best: { unit: UnitMention; count: number } | null = null;
  for (const each of counts.values()) if (best === null || each.count > best.count) best = each;
  return best?.unit ?? null;
}

function same(a: UnitMention, b: UnitMention | null): boolean {
  return b !== null && a.level === b.level && fold(a.name) === fold(b.name);
}

function unitName(unit: UnitMention): string {
  return `${unit.level} ${unit.name}`;
}

function unitNameOrNull(unit: UnitMention | null): string | null {
  return unit === null ? null : unitName(unit);
}

function capital(word: string): string {
  return (word[0] ?? '').toUpperCase() + word.slice(1);
}

/**
 * The name in the text's own spelling, most often used: the letterhead's capitals do not tell "Sở Nông nghiệp và Môi trường"
 * from "… và môi trường". Null where the text names it in capitals only.
 */
function spelling(level: Level, name: string, text: string): string | null {
  const words = (phrase: string) => phrase.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const form = pattern.giu`(?<!\p{L})${level}\s+(${words(name).join('\\s+')})(?!\p{L})`;
  const counts = new Map<string, number>();
  for (const [, found = ''] of matchesOf(text, form)) {
    const spelt = squeeze(found);
    if (isUpper(spelt) || !pattern.u`^\p{Lu}`.test(spelt)) continue;
    counts.set(spelt, (counts.get(spelt) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** "NỘI VỤ" → "Nội vụ": a department's name is no proper name. */
function sentenceCase(name: string): string {
  const text = titleCase(squeeze(name));
  return capital(
    text
      .split(' ')
      .map((word, at) => (at === 0 ? word : word.toLowerCase()))
      .join(' '),
  );
}
