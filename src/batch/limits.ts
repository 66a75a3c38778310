/** What one document may take. */
export interface Limits {
  /** milliseconds */
  time: number;
  /** bytes of the reading process, buffers and all */
  memory: number;
}

/** A report takes some hundredths of a second and less than 200 MB; a file that takes this much is none, or is made to block its reader. */
export const LIMITS: Limits = { time: 60_000, memory: 1_600 * 1024 * 1024 };

/** What a document took. */
export interface Took {
  /** milliseconds */
  time: number;
  /** the most bytes that its process has had so far; null where it ended, and where it was the run's own */
  memory: number | null;
}
