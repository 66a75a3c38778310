/** What was to be kept could not be written: it ends the run, as no later result would fare better. */
export class WriteFailure extends Error {
  override readonly name = 'WriteFailure';
  constructor(
    readonly file: string,
    /** the system's: ENOSPC, EROFS, … */
    readonly code: string,
  ) {
    super(`${file}: ${code}`);
  }
}

/** @throws WriteFailure in place of the system's error */
export async function writing<Result>(file: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && 'code' in error) throw new WriteFailure(file, String(error.code));
    throw error;
  }
}
