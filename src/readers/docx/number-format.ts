/** Numbers as lists print them (ECMA-376 §17.18.59, ST_NumberFormat). */
const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Roman numerals end at 32767 in Word; letters repeat ("aa", "bb") up to a length that nobody reads. */
const MOST_ROMAN = 32_767;
const MOST_LETTERS = 26 * 30;

/** @param digits least number of digits, for formats that fill with zeros */
export function formatNumber(value: number, format: string, digits = 1): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedCircle':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'hex':
      return value.toString(16).toUpperCase();
    default:
      return String(value).padStart(digits, '0');
  }
}

function roman(value: number): string {
  if (value < 1 || value > MOST_ROMAN) return String(value);
  let rest = value;
  let numeral = '';
  for (const [worth, digit] of ROMAN) {
    while (rest >= worth) {
      numeral += digit;
      rest -= worth;
    }
  }
  return numeral;
}

/** a … z, aa, bb … zz, aaa …: the letter is repeated, not counted on. */
function letters(value: number): string {
  if (value < 1 || value > MOST_LETTERS) return String(value);
  return String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
