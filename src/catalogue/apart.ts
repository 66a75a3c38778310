/**
 * Parts of codes that name sets of which neither holds anything of the other: the rest of the code says what is counted
 * of each ("payroll-assigned" and "staff-assigned", "offered-partly" and "offered-wholly").
 */
const APART: ReadonlyArray<readonly [string, string]> = [
  ['payroll', 'staff'],
  ['partly', 'wholly'],
  ['level-3', 'level-4'],
  ['province', 'district'],
  ['province', 'government'],
  ['province', 'central'],
  ['inspection', 'review'],
];

/** Two indicators that count the same of two separate sets. */
export function countApart(code: string, other: string): boolean {
  const swapped = (from: string, to: string) => code.replace(new RegExp(`(?<=[.-])${from}(?=-|$)`), to);
  return code !== other && APART.some(([a, b]) => swapped(a, b) === other || swapped(b, a) === other);
}
