/** One document to read. */
export interface Input {
  /** as shown and as printed in results: with `/`, within an archive below the archive's name */
  path: string;
  /** named itself on the command line, not found in a folder, a glob or an archive */
  named: boolean;
  /** @throws ReadFailure, or the system's error */
  load(signal: AbortSignal): Promise<Uint8Array>;
}
