/** The upper half of Mac OS Roman, from byte 128; PDF keeps the currency sign (32000-1 annex D.2) where Mac OS 8.5 put the euro. */
const UPPER = new TextDecoder('macintosh').decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128)).replace('€', '¤');

/** What a byte of Mac OS Roman stands for; null for ASCII and for codes of two bytes. */
export function macRoman(code: number): string | null {
  return code >= 128 && code < 256 ? (UPPER[code - 128] ?? null) : null;
}
