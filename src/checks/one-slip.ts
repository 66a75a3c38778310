/** Whether one digit is changed, or two neighbours are swapped, between two prints of one length; dots part thousands only. */
export function areOneDigitApart(printed: string, other: string): boolean {
  const [a, b] = [printed.replace(/\./g, ''), other.replace(/\./g, '')];
  if (a.length !== b.length || a === b) return false;
  const apart = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = 0, second] = apart;
  return apart.length === 1 || (apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]);
}
