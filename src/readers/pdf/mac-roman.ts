import iconv from 'iconv-lite';

/** The upper half of Mac OS Roman (PDF 32000-1 annex D.2), from byte 128. */
const UPPER = iconv.decode(Buffer.from(Array.from({ length: 128 }, (_, at) => at + 128)), 'macroman');

/** What a byte of Mac OS Roman stands for; null for ASCII and for codes of two bytes. */
export function macRoman(code: number): string | null {
  return code >= 128 && code < 256 ? (UPPER[code - 128] ?? null) : null;
}
