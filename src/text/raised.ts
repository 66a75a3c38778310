/** Raised digits, as marks of notes are printed. */
export const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "12" → "¹²"; what is no digit stays. */
export function raiseDigits(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED_DIGITS.charAt(Number(digit)));
}

/** "¹²" → "12"; what is no raised digit stays. */
export function lowerDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(RAISED_DIGITS.indexOf(digit)));
}
