/** Why a file gives no report: a closed list, one exit code, words in `cli/words.ts`. */
export type FailureCode =
  | 'unreadable'
  | 'empty-file'
  | 'not-a-report'
  | 'unsupported-format'
  | 'format-mismatch'
  | 'encrypted'
  | 'damaged'
  | 'no-text-layer'
  | 'too-large'
  | 'timed-out'
  | 'out-of-memory'
  | 'internal-error';

export interface Failure {
  code: FailureCode;
  /** what is wrong, and what to do about it */
  message: string;
}

/** Thrown by readers and caught once, in the pipeline. */
export class ReadFailure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'ReadFailure';
    this.code = code;
  }
}
