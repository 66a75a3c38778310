const DIGITS: ReadonlyArray<readonly [string, number]> = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** 1–39 as a Roman numeral, the range that headings use; an empty string outside it. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 39) return '';
  let rest = value;
  let numeral = '';
  for (const [digit, worth] of DIGITS) {
    while (rest >= worth) {
      numeral += digit;
      rest -= worth;
    }
  }
  return numeral;
}

/** The value of a well-formed Roman numeral up to XXXIX, else null ("IIII" and "VX" are none). */
export function fromRoman(numeral: string): number | null {
  const form = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(numeral);
  if (numeral === '' || form === null) return null;
  const units: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7, VIII: 8, IX: 9 };
  return (form[1] ?? '').length * 10 + (units[form[2] ?? ''] ?? 0);
}
