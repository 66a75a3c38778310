/** One field of RFC 4180. Text that a spreadsheet would take for a formula is told to be text; numbers and a lone dash stay as they are. */
export function csvField(value: string | number | boolean | null, separator: ',' | ';' = ','): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = /^-(?:\d+(?:[.,]\d+)*%?)?$/.test(value);
  const safe = /^[-=+@\t\r]/.test(value) && !harmless ? `'${value}` : value;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
