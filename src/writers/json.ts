/** JSON as results are printed: two spaces, one final line end; the same data gives the same bytes. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One value per line, for streams. */
export function ndjson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
