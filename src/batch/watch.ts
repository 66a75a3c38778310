import { workerData } from 'node:worker_threads';

/**
 * Runs on a thread beside the reading, which may be too busy to look: a process that takes more than it may ends itself,
 * and so does one whose run is gone. Limits of the heap do not bound buffers, and what a bomb unpacks lies in buffers.
 */
const EVERY_MS = 25;
export interface Watched {
  /** bytes that the process may take */
  most: number;
  /** process of the run: its number is given, as it may be gone before this one looks */
  parent: number;
}
const { most, parent } = workerData as Watched;

setInterval(() => {
  if (process.memoryUsage.rss() > most || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
