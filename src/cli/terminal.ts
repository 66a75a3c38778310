/** What the stream's terminal can show. */

/** Columns of a terminal, 0 for a pipe; and whether only ASCII can be trusted to be drawn: the plain consoles of Linux and of editors. */
export function terminalOf(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>, { TERM } = process.env): { width: number; ascii: boolean } {
  return { width: stream.isTTY ? (stream.columns ?? 0) : 0, ascii: stream.isTTY && (TERM === 'dumb' || TERM === 'linux') };
}

/** NO_COLOR (no-color.org: any value but an empty one) wins over FORCE_COLOR (0 and false say no), and that over what the stream is. */
export function wantsColour({ NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}
