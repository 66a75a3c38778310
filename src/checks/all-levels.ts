import type { Figure } from '../model/figure.js';

/** What counts the levels of administration below it, and those levels (Law 77/2015/QH13, art. 2, until the middle of 2025). */
const WHOLES: ReadonlyArray<readonly [RegExp, readonly string[]]> = [
  [/toàn (?:huyện|quận|thị xã)/iu, ['huyện', 'xã']],
  [/toàn tỉnh/iu, ['tỉnh', 'huyện', 'xã']],
];
const LEVEL = /^(?:(?:số|và|của|tại|ở|do)\s+)*cấp\s+(tỉnh|huyện|xã)$/iu;

/** "toàn huyện 21.647 hồ sơ, gồm cấp huyện 6.318 hồ sơ, cấp xã 15.329 hồ sơ": every level is told, and nothing is left of the total. */
export function areAllLevels(whole: Figure, parts: readonly Figure[]): boolean {
  const levels = parts.map(({ label }) => LEVEL.exec(label)?.[1]?.toLowerCase() ?? '');
  const all = WHOLES.find(([words]) => words.test(whole.label))?.[1];
  return all !== undefined && levels.length === all.length && all.every((level) => levels.includes(level));
}
