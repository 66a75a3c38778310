/** "1.048,50": as documents print numbers, whatever language the page is in. */
export function printedNumber(value: number, decimals?: number): string {
  const digits = decimals === undefined ? String(value) : value.toFixed(decimals);
  // 1e21 and above: no report has such a number, and its digits are not known
  if (digits.includes('e')) return digits;
  const [whole = '', part] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return part === undefined ? grouped : `${grouped},${part}`;
}
