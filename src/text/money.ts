import { kept } from './kept.js';
import { pattern } from './pattern.js';
import { fold } from './unicode.js';

/**
 * Units of money as offices print them: multiples of ten in words or figures before the currency ("triệu đồng", "tr.đ",
 * "1.000 đồng", "trăm triệu", "nghìn tỷ đồng", "VNĐ"). Powers of ten, so that scaling is exact.
 */
const alternatives = (words: readonly string[]) => words.map((word) => fold(word).replaceAll('.', '\\.')).join('|');

const FACTORS: ReadonlyArray<readonly [words: readonly string[], power: number]> = [
  [['chục'], 1],
  [['trăm'], 2],
  [['nghìn', 'ngàn', 'ng'], 3],
  [['triệu', 'tr'], 6],
  [['tỷ', 'tỉ'], 9],
];
const CURRENCY = alternatives(['đồng việt nam', 'đồng', 'vnđ', 'vnd', 'đ']);
const FACTOR = alternatives(FACTORS.flatMap(([words]) => words));
const MONEY = new RegExp(`^(?<figures>1(?:[., ]?000)+)?\\s*(?<factors>(?:(?:${FACTOR})[\\s.]*)*)(?<currency>${CURRENCY})?(?:\\s*\\((?:vnđ|vnd)\\))?$`, 'u');
const FACTOR_WORD = new RegExp(FACTOR, 'gu');
/** Millions and billions of nothing are money; hundreds and thousands may be of anything. */
const LARGE = pattern.u`(?<!\p{L})(?:${alternatives(['triệu', 'tỷ', 'tỉ'])})(?!\p{L})`;

/** The power of ten that makes đồng of the unit; null for what is no unit of money. */
export function moneyPower(unit: string): number | null {
  const match = MONEY.exec(unitWords(unit));
  const { figures, factors = '', currency } = match?.groups ?? {};
  if (match === null || (currency === undefined && !LARGE.test(factors))) return null;
  return zeros(figures) + factorPower(factors);
}

const UNIT_OF = new RegExp(`^(?:${alternatives(['đơn vị tính', 'đơn vị', 'đvt'])})\\s*:\\s*`, 'u');

/** "(Triệu đồng)", "ĐVT: triệu đồng." → "triệu đồng", folded */
export const unitWords = kept((unit) =>
  fold(unit)
    .replace(UNIT_OF, '')
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/[.:;]+$/, '')
    .trim(),
);

const COUNT_FACTORS = pattern.u`^(?<figures>1(?:[., ]?000)+)?\s*(?<factors>(?:(?:${alternatives(['chục', 'trăm', 'nghìn', 'ngàn', 'triệu', 'tỷ', 'tỉ'])})(?!\p{L}|\p{M}|\s+${fold('lệ')})\s*)*)(?<rest>.*)$`;

/** "Nghìn lượt" is 3 and "lượt", folded; a unit without a multiple ("tỷ lệ" too) is 0 and itself. */
export function countMultiple(unit: string): { power: number; of: string } {
  const { figures, factors = '', rest = '' } = COUNT_FACTORS.exec(unitWords(unit))?.groups ?? {};
  return { power: zeros(figures) + factorPower(factors), of: rest.trim() };
}

const zeros = (figures: string | undefined) => (figures?.match(/0/g) ?? []).length;

function factorPower(factors: string): number {
  const words = factors.match(FACTOR_WORD) ?? [];
  return words.reduce((sum, word) => sum + (FACTORS.find(([spellings]) => spellings.some((spelling) => fold(spelling) === word))?.[1] ?? 0), 0);
}
