/** Dates as Vietnamese documents print them, to ISO days. Impossible days (31/02) are null. */

export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2199 ? date.toISOString().slice(0, 10) : null;
}

/** "ngày 15 tháng 12 năm 2023" or "15/12/2023" ("07/03/ 2025" too) anywhere in the text: the first that is a real day. */
export function findDay(text: string): string | null {
  const words = text.matchAll(/(?<!\d)(\d{1,2})\s*th[áa]ng\s*(\d{1,2})\s*năm\s*(\d{4})(?!\d)/giu);
  const figures = text.matchAll(/(?<![\d/])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/gu);
  for (const match of [...words, ...figures].sort((a, b) => a.index - b.index)) {
    const day = isoDay(Number(match[3]), Number(match[2]), Number(match[1]));
    if (day !== null) return day;
  }
  return null;
}
