import type { Level } from './administration.js';
import { pattern } from './pattern.js';
import { fold, squeeze } from './unicode.js';

/** Names of units as people list them, and whether two of them are one. */

/** A line of the list of expected units. */
export interface ExpectedUnit {
  name: string;
  above: string | null;
}

/** One unit a line, its parent after a comma, a semicolon or a tab. Blank lines and lines that say the same again are left out. */
export function expectedUnits(text: string): ExpectedUnit[] {
  const units = new Map<string, ExpectedUnit>();
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const [name = '', above = ''] = line.split(/[,;\t]/).map((part) => squeeze(part.replaceAll('"', '')));
    if (name === '') continue;
    const unit = { name: withoutCommittee(name), above: above === '' ? null : withoutCommittee(above) };
    const key = `${fold(unit.name)}|${unit.above === null ? '' : fold(unit.above)}`;
    if (!units.has(key)) units.set(key, unit);
  }
  return [...units.values()];
}

/** The longest names have a dozen words ("Ban Quản lý Khu kinh tế cửa khẩu quốc tế Lao Bảo"). */
const MOST_WORDS = 14;

/** Whether a line of a list can be a unit's name, which has letters, begins with one, and is no sentence. */
export function canBeUnit(name: string): boolean {
  return pattern.u`^\p{L}[^.:]*$`.test(name) && !/\d{3}/.test(name) && name.split(' ').length <= MOST_WORDS && !pattern.u`^[IVX]+$|^\p{L}$`.test(name);
}

/** Whether one of them is left out, or both name one unit, with its level word or without. */
export function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || withoutLevel(a) === withoutLevel(b);
}

export function withoutCommittee(name: string): string {
  return name.replace(/^(?:UBND|ủy ban nhân dân|uỷ ban nhân dân)\s+/iu, '');
}

const LEVEL_WORDS: readonly Level[] = ['tỉnh', 'thành phố', 'quận', 'huyện', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu', 'sở', 'phòng'];

export function levelWord(name: string): Level | null {
  return LEVEL_WORDS.find((level) => fold(name).startsWith(`${fold(level)} `)) ?? null;
}

export function withoutLevel(name: string): string {
  const folded = fold(withoutCommittee(name));
  const level = levelWord(folded);
  return level === null ? folded : folded.slice(fold(level).length + 1);
}

/** A unit as a report names it. */
export interface NamedUnit {
  name: string;
  level: string | null;
  unit: string | null;
  parent: string | null;
  province: string | null;
}

/** Whether a line names a unit: with its level word ("xã Bình Khê") or without, and what it belongs to where both say so. */
export function isNamed({ name, level, unit, parent, province }: NamedUnit, line: ExpectedUnit): boolean {
  const own = withoutCommittee(name);
  const names = [fold(own), withoutLevel(own), ...(level === null || unit === null ? [] : [fold(`${level} ${unit}`)])];
  const above = [parent, province].filter((each) => each !== null);
  return names.includes(fold(line.name)) && (above.length === 0 || above.some((each) => agree(each, line.above)));
}
